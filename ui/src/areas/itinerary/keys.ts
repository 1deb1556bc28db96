import type { MessageId } from '../../gen';

export type GridAction =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'edit'
  | 'add'
  | 'earlier'
  | 'later'
  | 'shorter'
  | 'longer'
  | 'day-before'
  | 'day-after'
  | 'state'
  | 'remove'
  | 'duplicate'
  | 'move'
  | 'next-problem'
  | 'fix'
  | 'unfold';
export type FrameAction =
  | 'undo'
  | 'redo'
  | 'sidebar'
  | 'inspector'
  | 'next-region'
  | 'last-region'
  | 'keys'
  | 'zoom-in'
  | 'zoom-out'
  | 'language'
  | 'tab-1'
  | 'tab-2'
  | 'tab-3'
  | 'tab-4'
  | 'fix';

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
  isComposing: e.isComposing,
});

/** "Ctrl+Shift+z": modifiers in this order, then the key in lower case. Shift is left out where it makes the sign itself. */
export function chord(e: Key): string {
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  const sign = e.key.length === 1 && !/[a-z]/i.test(e.key);
  return `${e.ctrlKey ? 'Ctrl+' : ''}${e.altKey ? 'Alt+' : ''}${e.shiftKey && !sign ? 'Shift+' : ''}${key}`;
}

const GRID: Record<string, GridAction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'edit',
  n: 'add',
  s: 'state',
  m: 'move',
  Delete: 'remove',
  'Ctrl+d': 'duplicate',
  'Alt+ArrowUp': 'earlier',
  'Alt+ArrowDown': 'later',
  'Alt+Shift+ArrowUp': 'shorter',
  'Alt+Shift+ArrowDown': 'longer',
  'Alt+ArrowLeft': 'day-before',
  'Alt+ArrowRight': 'day-after',
  '.': 'next-problem',
  'Ctrl+.': 'fix',
  '0': 'unfold',
};

const FRAME: Record<string, FrameAction> = {
  'Ctrl+z': 'undo',
  'Ctrl+Shift+z': 'redo',
  'Ctrl+y': 'redo',
  'Ctrl+b': 'sidebar',
  'Ctrl+i': 'inspector',
  F6: 'next-region',
  'Shift+F6': 'last-region',
  '?': 'keys',
  'Ctrl++': 'zoom-in',
  'Ctrl+=': 'zoom-in',
  'Ctrl+-': 'zoom-out',
  'Ctrl+Shift+e': 'language',
  'Ctrl+1': 'tab-1',
  'Ctrl+2': 'tab-2',
  'Ctrl+3': 'tab-3',
  'Ctrl+4': 'tab-4',
  'Ctrl+.': 'fix',
};

/** While an input method is composing, no key is a shortcut. */
export const gridAction = (e: Key): GridAction | null => (e.isComposing ? null : (GRID[chord(e)] ?? null));

/** In a field single signs are text, and undo is the field's own. */
export function frameAction(e: Key, inField: boolean): FrameAction | null {
  if (e.isComposing) return null;
  const action = FRAME[chord(e)] ?? null;
  if (inField && (action === 'keys' || action === 'undo' || action === 'redo' || action === 'inspector')) return null;
  return action;
}

/** What the list of keys shows: message id and keys. */
export const KEY_LIST: { id: MessageId; keys: string[] }[] = [
  { id: 'ui-key-arrows', keys: ['←', '→', '↑', '↓'] },
  { id: 'ui-key-edit', keys: ['Enter'] },
  { id: 'ui-key-add', keys: ['N'] },
  { id: 'ui-key-earlier', keys: ['Alt ↑', 'Alt ↓'] },
  { id: 'ui-key-longer', keys: ['Alt Shift ↑', 'Alt Shift ↓'] },
  { id: 'ui-key-day', keys: ['Alt ←', 'Alt →'] },
  { id: 'ui-key-move', keys: ['M'] },
  { id: 'ui-key-state', keys: ['S'] },
  { id: 'ui-key-duplicate', keys: ['Ctrl D'] },
  { id: 'ui-key-remove', keys: ['Del'] },
  { id: 'ui-key-next-problem', keys: ['.'] },
  { id: 'ui-key-fix', keys: ['Ctrl .'] },
  { id: 'ui-key-unfold', keys: ['0'] },
  { id: 'ui-key-undo', keys: ['Ctrl Z', 'Ctrl Shift Z'] },
  { id: 'ui-key-tabs', keys: ['Ctrl 1 … 4'] },
  { id: 'ui-key-panes', keys: ['Ctrl B', 'Ctrl I'] },
  { id: 'ui-key-region', keys: ['F6', 'Shift F6'] },
  { id: 'ui-key-zoom', keys: ['Ctrl +', 'Ctrl −'] },
  { id: 'ui-key-language', keys: ['Ctrl Shift E'] },
  { id: 'ui-key-keys', keys: ['?'] },
];
