import type { Commands, UiError, WorkspaceView } from '../gen';

export type CommandName = keyof Commands;
export type ChangeName = { [K in CommandName]: Commands[K]['kind'] extends 'change' ? K : never }[CommandName];

/** How the reader looks at the calendar. */
export interface CalendarSettings {
  layout: 'month' | 'week' | 'day' | 'list';
  /** Whose clock the grid shows; `null` is the office's. */
  zone: string | null;
  /** Programmes left out. */
  without: string[];
  /** What is shown, and what has no day yet, at the side. */
  side: boolean;
}

/** What came from outside: a file opened with the program or dropped, an address. */
export type Arrival =
  | { kind: 'workspace' }
  | { kind: 'refused'; error: UiError }
  | { kind: 'address'; address: string }
  | { kind: 'calendar'; path: string };

/** What the shell tells the window by itself, and what comes with it. */
export interface Told {
  /** Another program changed the file, moved it or locked it. */
  changed: null;
  /** `arrivals` has something. */
  arrived: null;
  /** An entry of the native menu, by name. */
  menu: string;
  /** A workspace is held over the window, or no longer. */
  dragging: boolean;
  /** Other files are held over the window, or no longer. */
  carrying: boolean;
  /** Other files were dropped, where the page takes them: their paths. */
  dropped: string[];
}

/** What the window remembers between starts; not part of any workspace. */
export interface WindowSettings {
  lang: 'en' | 'ja';
  theme: 'light' | 'dark' | 'system';
  /** Pixels of one hour in a time grid. */
  hour: 32 | 44 | 64;
  sidebar: 'full' | 'rail' | 'auto';
  /** Pixels; 0: the usual width. */
  sidebar_width: number;
  inspector_width: number;
  density: 'default' | 'comfortable';
  /** Single letters are shortcuts (WCAG 2.1.4: they can be switched off). */
  letters: boolean;
  /** Where the reader was in a workspace, by its path: the address of the page. The last ones only. */
  places: Record<string, string>;
  /** How far a page was scrolled, by its address. The last ones only. */
  scrolled: Record<string, Record<string, [left: number, top: number]>>;
  calendar: CalendarSettings;
}

/** The one way from the window to the core. Every promise rejects with a `UiError`. */
export interface Bridge {
  call<K extends CommandName>(name: K, input: Commands[K]['input']): Promise<Commands[K]['output']>;
  /** Asks for a place to save; `null` when the reader changed their mind. */
  pickSavePath(name: string, ext: string): Promise<string | null>;
  pickOpenPath(): Promise<string | null>;
  /** Asks for a list to bring in. */
  pickImportPath(): Promise<string | null>;
  /** Asks for files to attach; empty when the reader changed their mind. */
  pickFiles(): Promise<string[]>;
  /** Opens an attached file or link with the system's own program; `null` where there is no system to ask. */
  openAttached: ((attachment: string) => Promise<void>) | null;
  /** Whether the page takes files that are dropped. */
  takesFiles(yes: boolean): Promise<void>;
  /** Asks for a folder to write into. */
  pickFolder(): Promise<string | null>;
  openWorkspace(path: string): Promise<WorkspaceView>;
  newWorkspace(path: string): Promise<WorkspaceView>;
  openSample(): Promise<WorkspaceView>;
  recent(): Promise<string[]>;
  windowSettings(): Promise<Partial<WindowSettings>>;
  setWindowSettings(settings: WindowSettings): Promise<void>;
  /** Calls back when the shell has something to tell. Returns the way to stop. */
  on<K extends keyof Told>(what: K, tell: (with_: Told[K]) => void): Promise<() => void>;
  /** What came from outside since the last time this was asked. */
  arrivals(): Promise<Arrival[]>;
  /** Parts done and in all of the running job, if it counts. */
  progress(): Promise<[done: number, total: number] | null>;
  /** Asks the running job to stop. */
  stop(): Promise<void>;
  /** Opens the print dialog on what is shown. */
  print(): Promise<void>;
}
