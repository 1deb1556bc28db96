import type { Commands, WorkspaceView } from '../gen';

export type CommandName = keyof Commands;
export type ChangeName = { [K in CommandName]: Commands[K]['kind'] extends 'change' ? K : never }[CommandName];

/** What the window remembers between starts; not part of any workspace. */
export interface WindowSettings {
  lang: 'en' | 'ja';
  theme: 'light' | 'dark' | 'system';
  /** Pixels of one hour in a time grid. */
  hour: 32 | 44 | 64;
  sidebar: 'full' | 'rail' | 'auto';
  inspector_width: number;
  /** Where the reader was: the file, and the address of the page in it. */
  last: { file: string; page: string } | null;
}

/** The one way from the window to the core. Every promise rejects with a `UiError`. */
export interface Bridge {
  call<K extends CommandName>(name: K, input: Commands[K]['input']): Promise<Commands[K]['output']>;
  /** Asks for a place to save; `null` when the reader changed their mind. */
  pickSavePath(name: string, ext: string): Promise<string | null>;
  pickOpenPath(): Promise<string | null>;
  /** Asks for a folder to write into. */
  pickFolder(): Promise<string | null>;
  openWorkspace(path: string): Promise<WorkspaceView>;
  newWorkspace(path: string): Promise<WorkspaceView>;
  openSample(): Promise<WorkspaceView>;
  recent(): Promise<string[]>;
  windowSettings(): Promise<Partial<WindowSettings>>;
  setWindowSettings(settings: WindowSettings): Promise<void>;
  /** Calls back when another program changed the file. Returns the way to stop. */
  onChanged(tell: () => void): Promise<() => void>;
}
