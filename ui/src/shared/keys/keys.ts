import type { MessageId } from '../../gen';

/** Where a shortcut works: everywhere, or while a grid, a table, a list in an order of its own, the open questions or the follow-ups have the focus. */
export type Scope = 'frame' | 'grid' | 'table' | 'order' | 'calendar' | 'questions' | 'promises' | 'timetable';

export interface Key {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing?: boolean;
}

/** Ctrl, on a Mac ⌘. */
export const asKey = (e: KeyboardEvent): Key => ({
  key: e.key,
  ctrlKey: e.ctrlKey || e.metaKey,
  altKey: e.altKey,
  shiftKey: e.shiftKey,
  // The key that ends a composition comes with the code 229, in WebKit after the composition is over.
  isComposing: e.isComposing || e.keyCode === 229,
});

/** "Ctrl+Shift+z": modifiers in this order, then the key in lower case. Shift is left out where it makes the sign itself. */
export function chord(e: Key): string {
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  const sign = e.key.length === 1 && !/[a-z]/i.test(e.key);
  return `${e.ctrlKey ? 'Ctrl+' : ''}${e.altKey ? 'Alt+' : ''}${e.shiftKey && !sign ? 'Shift+' : ''}${key}`;
}

let letters = true;
/** Whether single signs are shortcuts at all: a reader who dictates may not want them (WCAG 2.1.4). */
export const useLetters = (on: boolean): void => void (letters = on);

interface Shortcut {
  scope: Scope;
  /** What the screen does; one line of the list may hold several. */
  does: Record<string, string>;
  label: MessageId;
  /** As the list shows it. */
  shown: string[];
  /** Works in a text field too: keys that a field has no use for. */
  inField?: boolean;
}

/** Every shortcut: chord → action, with what the list of keys says. The one place where keys are given out. */
const SHORTCUTS = [
  {
    scope: 'grid',
    does: { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' },
    label: 'ui-key-arrows',
    shown: ['←', '→', '↑', '↓'],
  },
  { scope: 'grid', does: { Enter: 'edit' }, label: 'ui-key-edit', shown: ['Enter'] },
  { scope: 'grid', does: { n: 'add' }, label: 'ui-key-add', shown: ['N'] },
  {
    scope: 'grid',
    does: { 'Alt+ArrowUp': 'earlier', 'Alt+ArrowDown': 'later' },
    label: 'ui-key-earlier',
    shown: ['Alt ↑', 'Alt ↓'],
  },
  {
    scope: 'grid',
    does: { 'Alt+Shift+ArrowUp': 'shorter', 'Alt+Shift+ArrowDown': 'longer' },
    label: 'ui-key-longer',
    shown: ['Alt Shift ↑', 'Alt Shift ↓'],
  },
  {
    scope: 'grid',
    does: { 'Alt+ArrowLeft': 'day-before', 'Alt+ArrowRight': 'day-after' },
    label: 'ui-key-day',
    shown: ['Alt ←', 'Alt →'],
  },
  { scope: 'grid', does: { m: 'move' }, label: 'ui-key-move', shown: ['M'] },
  { scope: 'grid', does: { s: 'state' }, label: 'ui-key-state', shown: ['S'] },
  { scope: 'grid', does: { 'Ctrl+d': 'duplicate' }, label: 'ui-key-duplicate', shown: ['Ctrl D'] },
  { scope: 'grid', does: { Delete: 'remove' }, label: 'ui-key-remove', shown: ['Del'] },
  { scope: 'grid', does: { '.': 'next-problem' }, label: 'ui-key-next-problem', shown: ['.'] },
  { scope: 'grid', does: { '0': 'unfold' }, label: 'ui-key-unfold', shown: ['0'] },
  {
    scope: 'grid',
    does: {
      'Shift+ArrowUp': 'extend-up',
      'Shift+ArrowDown': 'extend-down',
      'Shift+ArrowLeft': 'extend-left',
      'Shift+ArrowRight': 'extend-right',
    },
    label: 'ui-key-extend',
    shown: ['Shift ↑', 'Shift ↓'],
  },
  { scope: 'grid', does: { 'Ctrl+a': 'all', Escape: 'none' }, label: 'ui-key-all', shown: ['Ctrl A', 'Esc'] },
  {
    scope: 'grid',
    does: { 'Ctrl+c': 'copy', 'Ctrl+x': 'cut', 'Ctrl+v': 'paste' },
    label: 'ui-key-clipboard',
    shown: ['Ctrl C', 'Ctrl X', 'Ctrl V'],
  },
  { scope: 'grid', does: { 'Ctrl+f': 'find' }, label: 'ui-key-find', shown: ['Ctrl F'] },
  {
    scope: 'table',
    does: { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last', PageUp: 'page-up', PageDown: 'page-down' },
    label: 'ui-key-rows',
    shown: ['↑', '↓', 'Home', 'End'],
  },
  { scope: 'table', does: { Enter: 'edit' }, label: 'ui-key-open', shown: ['Enter'] },
  { scope: 'table', does: { n: 'add' }, label: 'ui-key-add', shown: ['N'] },
  { scope: 'table', does: { Delete: 'remove' }, label: 'ui-key-remove', shown: ['Del'] },
  {
    scope: 'questions',
    does: { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' },
    label: 'ui-key-rows',
    shown: ['↑', '↓', 'Home', 'End'],
  },
  { scope: 'questions', does: { d: 'due' }, label: 'ui-key-due', shown: ['D'] },
  {
    scope: 'promises',
    does: { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' },
    label: 'ui-key-rows',
    shown: ['↑', '↓', 'Home', 'End'],
  },
  { scope: 'promises', does: { Enter: 'edit' }, label: 'ui-key-edit', shown: ['Enter'] },
  { scope: 'promises', does: { c: 'close' }, label: 'ui-key-close-promise', shown: ['C'] },
  { scope: 'promises', does: { n: 'add' }, label: 'ui-key-add', shown: ['N'] },
  { scope: 'promises', does: { Delete: 'remove' }, label: 'ui-key-remove', shown: ['Del'] },
  { scope: 'frame', does: { 'Ctrl+k': 'palette' }, label: 'ui-key-palette', shown: ['Ctrl K'], inField: true },
  { scope: 'frame', does: { 'Ctrl+f': 'filter' }, label: 'ui-key-filter', shown: ['Ctrl F'], inField: true },
  {
    scope: 'calendar',
    does: { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' },
    label: 'ui-key-arrows',
    shown: ['←', '→', '↑', '↓'],
  },
  { scope: 'calendar', does: { Enter: 'edit' }, label: 'ui-key-edit', shown: ['Enter'] },
  { scope: 'calendar', does: { ' ': 'peek' }, label: 'ui-key-peek', shown: ['Space'] },
  { scope: 'calendar', does: { n: 'add' }, label: 'ui-key-add', shown: ['N'] },
  {
    scope: 'calendar',
    does: { 'Alt+ArrowUp': 'earlier', 'Alt+ArrowDown': 'later' },
    label: 'ui-key-earlier',
    shown: ['Alt ↑', 'Alt ↓'],
  },
  {
    scope: 'calendar',
    does: { 'Alt+Shift+ArrowUp': 'shorter', 'Alt+Shift+ArrowDown': 'longer' },
    label: 'ui-key-longer',
    shown: ['Alt Shift ↑', 'Alt Shift ↓'],
  },
  {
    scope: 'calendar',
    does: { 'Alt+ArrowLeft': 'day-before', 'Alt+ArrowRight': 'day-after' },
    label: 'ui-key-day',
    shown: ['Alt ←', 'Alt →'],
  },
  { scope: 'calendar', does: { m: 'move' }, label: 'ui-key-move', shown: ['M'] },
  { scope: 'calendar', does: { s: 'state' }, label: 'ui-key-state', shown: ['S'] },
  { scope: 'calendar', does: { 'Ctrl+d': 'duplicate' }, label: 'ui-key-duplicate', shown: ['Ctrl D'] },
  { scope: 'calendar', does: { Delete: 'remove' }, label: 'ui-key-remove', shown: ['Del'] },
  { scope: 'calendar', does: { t: 'today' }, label: 'ui-key-today', shown: ['T'] },
  {
    scope: 'calendar',
    does: { PageUp: 'before', PageDown: 'after' },
    label: 'ui-key-page',
    shown: ['PageUp', 'PageDown'],
  },
  { scope: 'calendar', does: { '0': 'unfold' }, label: 'ui-key-unfold', shown: ['0'] },
  {
    scope: 'order',
    does: { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' },
    label: 'ui-key-rows',
    shown: ['↑', '↓', 'Home', 'End'],
  },
  {
    scope: 'order',
    does: { 'Alt+ArrowUp': 'move-up', 'Alt+ArrowDown': 'move-down' },
    label: 'ui-key-order',
    shown: ['Alt ↑', 'Alt ↓'],
  },
  { scope: 'order', does: { Enter: 'edit' }, label: 'ui-key-edit', shown: ['Enter'] },
  { scope: 'order', does: { ' ': 'choose' }, label: 'ui-key-choose', shown: ['Space'] },
  { scope: 'order', does: { n: 'add' }, label: 'ui-key-add', shown: ['N'] },
  { scope: 'order', does: { Delete: 'remove' }, label: 'ui-key-remove', shown: ['Del'] },
  {
    scope: 'timetable',
    does: { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' },
    label: 'ui-key-cells',
    shown: ['←', '→', '↑', '↓'],
  },
  { scope: 'timetable', does: { Enter: 'edit' }, label: 'ui-key-open', shown: ['Enter'] },
  { scope: 'timetable', does: { l: 'lock' }, label: 'ui-key-lock', shown: ['L'] },
  { scope: 'timetable', does: { m: 'move' }, label: 'ui-key-move', shown: ['M'] },
  { scope: 'timetable', does: { Delete: 'remove' }, label: 'ui-key-unplace', shown: ['Del'] },
  { scope: 'timetable', does: { 'Ctrl+Enter': 'solve' }, label: 'ui-key-solve', shown: ['Ctrl Enter'] },
  {
    scope: 'frame',
    does: { 'Alt+ArrowLeft': 'back', 'Alt+ArrowRight': 'forward' },
    label: 'ui-key-back',
    shown: ['Alt ←', 'Alt →'],
  },
  {
    scope: 'frame',
    does: { 'Ctrl+z': 'undo', 'Ctrl+Shift+z': 'redo', 'Ctrl+y': 'redo' },
    label: 'ui-key-undo',
    shown: ['Ctrl Z', 'Ctrl Shift Z'],
  },
  {
    scope: 'frame',
    does: {
      'Ctrl+1': 'tab-1',
      'Ctrl+2': 'tab-2',
      'Ctrl+3': 'tab-3',
      'Ctrl+4': 'tab-4',
      'Ctrl+5': 'tab-5',
      'Ctrl+6': 'tab-6',
    },
    label: 'ui-key-tabs',
    shown: ['Ctrl 1 … 6'],
    inField: true,
  },
  { scope: 'frame', does: { 'Ctrl+.': 'fix' }, label: 'ui-key-fix', shown: ['Ctrl .'], inField: true },
  { scope: 'frame', does: { 'Ctrl+b': 'sidebar' }, label: 'ui-key-sidebar', shown: ['Ctrl B'], inField: true },
  { scope: 'frame', does: { 'Ctrl+i': 'inspector' }, label: 'ui-key-inspector', shown: ['Ctrl I'] },
  {
    scope: 'frame',
    does: { F6: 'next-region', 'Shift+F6': 'last-region' },
    label: 'ui-key-region',
    shown: ['F6', 'Shift F6'],
    inField: true,
  },
  {
    scope: 'frame',
    does: { 'Ctrl++': 'zoom-in', 'Ctrl+=': 'zoom-in', 'Ctrl+-': 'zoom-out' },
    label: 'ui-key-zoom',
    shown: ['Ctrl +', 'Ctrl −'],
    inField: true,
  },
  {
    scope: 'frame',
    does: { 'Ctrl+Shift+e': 'language' },
    label: 'ui-key-language',
    shown: ['Ctrl Shift E'],
    inField: true,
  },
  { scope: 'frame', does: { 'Ctrl+p': 'print' }, label: 'ui-key-print', shown: ['Ctrl P'], inField: true },
  { scope: 'frame', does: { 'Ctrl+o': 'open' }, label: 'ui-key-open-file', shown: ['Ctrl O'], inField: true },
  {
    scope: 'frame',
    does: { 'Ctrl+Shift+s': 'save-copy' },
    label: 'ui-key-save-copy',
    shown: ['Ctrl Shift S'],
    inField: true,
  },
  { scope: 'frame', does: { 'Ctrl+,': 'settings' }, label: 'ui-key-settings', shown: ['Ctrl ,'], inField: true },
  { scope: 'frame', does: { '?': 'keys' }, label: 'ui-key-keys', shown: ['?'] },
] as const satisfies readonly Shortcut[];

type Values<D> = D extends unknown ? D[keyof D] : never;
type Actions<S extends Scope> = Values<Extract<(typeof SHORTCUTS)[number], { scope: S }>['does']>;
export type GridAction = Actions<'grid'>;
export type TableAction = Actions<'table'>;
export type OrderAction = Actions<'order'>;
export type CalendarAction = Actions<'calendar'>;
export type QuestionAction = Actions<'questions'>;
export type PromiseAction = Actions<'promises'>;
export type TimetableAction = Actions<'timetable'>;
export type FrameAction = Actions<'frame'>;

const all: readonly Shortcut[] = SHORTCUTS;
const map = (scope: Scope): Map<string, string> =>
  new Map(all.filter((s) => s.scope === scope).flatMap((s) => Object.entries(s.does)));
const MAPS: Record<Scope, Map<string, string>> = {
  frame: map('frame'),
  grid: map('grid'),
  table: map('table'),
  order: map('order'),
  calendar: map('calendar'),
  questions: map('questions'),
  promises: map('promises'),
  timetable: map('timetable'),
};
const IN_FIELD = new Set(all.filter((s) => s.inField).flatMap((s) => Object.values(s.does)));

/** While an input method is composing, no key is a shortcut. */
function action(scope: Scope, e: Key): string | null {
  if (e.isComposing) return null;
  if (!letters && e.key.length === 1 && !e.ctrlKey && !e.altKey) return null;
  return MAPS[scope].get(chord(e)) ?? null;
}

export const gridAction = (e: Key): GridAction | null => action('grid', e) as GridAction | null;
export const calendarAction = (e: Key): CalendarAction | null => action('calendar', e) as CalendarAction | null;
export const tableAction = (e: Key): TableAction | null => action('table', e) as TableAction | null;

export const orderAction = (e: Key): OrderAction | null => action('order', e) as OrderAction | null;
export const questionAction = (e: Key): QuestionAction | null => action('questions', e) as QuestionAction | null;
export const promiseAction = (e: Key): PromiseAction | null => action('promises', e) as PromiseAction | null;
export const timetableAction = (e: Key): TimetableAction | null => action('timetable', e) as TimetableAction | null;

/** In a field single signs are text, and undo is the field's own. */
export function frameAction(e: Key, inField: boolean): FrameAction | null {
  const found = action('frame', e) as FrameAction | null;
  return found && inField && !IN_FIELD.has(found) ? null : found;
}

export interface KeyLine {
  label: MessageId;
  keys: readonly string[];
}

/** The keys of an action of the frame, as they are shown; macOS has signs of its own for them. */
export const keysOf = (action: string): string | undefined => {
  const line = all.find((s) => s.scope === 'frame' && Object.values(s.does).includes(action));
  const at = line ? [...new Set(Object.values(line.does))].indexOf(action) : -1;
  return line?.shown[at];
};

/** "Ctrl Shift Z", on a Mac "⌘⇧Z". */
export const shownKey = (key: string, mac: boolean): string =>
  mac ? key.replaceAll('Ctrl', '⌘').replaceAll('Alt', '⌥').replaceAll('Shift', '⇧').replaceAll(' ', '') : key;

/** What the list of keys shows for a screen: its own scopes first, then what works everywhere. */
export const keyList = (scopes: readonly Scope[]): KeyLine[] =>
  all.filter((s) => s.scope === 'frame' || scopes.includes(s.scope)).map((s) => ({ label: s.label, keys: s.shown }));
