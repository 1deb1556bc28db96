import { bridge } from '../../bridge';
import type { MessageId } from '../../gen';
import { keysOf, type FrameAction } from '../../shared/keys/keys';
import { ask } from '../../shared/session/ask.svelte';
import { newFile, openFile, saveCopy } from '../../shared/session/files';
import { pages } from '../../shared/session/pages.svelte';
import { session } from '../../shared/session/session.svelte';
import { settings } from '../../shared/session/settings.svelte';
import { applySuggested } from '../itinerary/actions';
import { AREAS } from './areas';
import { goRegion } from './regions';

/** Something that can be done from anywhere: by its key, from the palette, from a native menu. */
export interface Action {
  name: string;
  label: MessageId;
  icon: string;
  keys?: string;
  /** It would do nothing now. */
  off?: boolean;
  run: () => void;
}

function filter(): void {
  const field = document.querySelector<HTMLInputElement>('.main [data-filter]');
  if (field) field.focus();
  else ask.show('palette');
}

/** What each key of the frame does. Tabs are counted. */
const RUN: Record<Exclude<FrameAction, `tab-${string}`>, () => void> = {
  palette: () => ask.show('palette'),
  filter,
  undo: () => void session.undo(),
  redo: () => void session.redo(),
  back: () => pages.back(),
  forward: () => pages.forward(),
  sidebar: () => settings.set({ sidebar: document.querySelector('.app.is-rail') ? 'full' : 'rail' }),
  inspector: () => void (session.inspector = !session.inspector),
  'next-region': () => goRegion(1),
  'last-region': () => goRegion(-1),
  keys: () => ask.show('keys'),
  'zoom-in': () => settings.zoom(1),
  'zoom-out': () => settings.zoom(-1),
  language: () => settings.set({ lang: settings.lang === 'en' ? 'ja' : 'en' }),
  fix: () => void applySuggested(),
  print: () => void bridge.print(),
  open: () => void openFile(),
  'save-copy': () => void saveCopy(),
  settings: () => ask.show('settings'),
};

/** Does what a key or a menu entry asks for. */
export function run(action: string): void {
  const known = (RUN as Record<string, () => void>)[action];
  if (known) return known();
  if (action === 'new') return void newFile();
  if (action === 'export') return ask.show('export');
  const tab = session.tabs[Number(action.slice('tab-'.length)) - 1];
  if (action.startsWith('tab-') && tab && session.programme) session.tab = tab;
}

const line = (name: string, label: MessageId, icon: string, off = false): Action => {
  const keys = keysOf(name);
  return { name, label, icon, ...(keys ? { keys } : {}), ...(off ? { off } : {}), run: () => run(name) };
};

/** Everything the palette offers to do, in its order. What would do nothing now is left out. */
export function actions(): Action[] {
  const go = AREAS.filter((a) => a.listed || a.name === 'year').map((a) => ({
    name: `go-${a.name}`,
    label: a.label,
    icon: a.icon,
    run: () => pages.go({ area: a.name }),
  }));
  const theme = (['light', 'dark', 'system'] as const).map((to) => ({
    name: `theme-${to}`,
    label: `ui-do-theme-${to}` as const,
    icon: to === 'dark' ? 'moon' : to === 'light' ? 'sun' : 'monitor',
    off: settings.theme === to,
    run: () => settings.set({ theme: to }),
  }));
  const all: Action[] = [
    ...go,
    {
      name: 'new-programme',
      label: 'ui-new-programme-dots',
      icon: 'plus',
      off: session.workspace?.read_only === true,
      run: () => ask.show('programme'),
    },
    {
      name: 'import',
      label: 'ui-import-dots',
      icon: 'file-input',
      off: session.workspace?.read_only === true,
      run: () => pages.go({ area: 'import', ...(session.programmeId ? { id: session.programmeId } : {}) }),
    },
    line('export', 'ui-export', 'calendar-arrow-down'),
    line('undo', 'ui-undo', 'undo-2', !session.workspace?.undo),
    line('redo', 'ui-redo', 'redo-2', !session.workspace?.redo),
    line('back', 'ui-back', 'arrow-left', !pages.canBack),
    line('forward', 'ui-forward', 'arrow-right', !pages.canForward),
    line('print', 'ui-do-print', 'printer'),
    line('new', 'ui-start-new', 'file-plus'),
    line('open', 'ui-start-open', 'folder-open'),
    line('save-copy', 'ui-save-copy', 'copy'),
    line('language', 'ui-do-language', 'languages'),
    ...theme,
    line('sidebar', 'ui-do-sidebar', 'panel-left'),
    line('inspector', 'ui-do-inspector', 'panel-right'),
    line('zoom-in', 'ui-do-zoom-in', 'zoom-in', settings.hour === 64),
    line('zoom-out', 'ui-do-zoom-out', 'zoom-out', settings.hour === 32),
    line('settings', 'ui-settings-dots', 'settings'),
    line('keys', 'ui-keys', 'keyboard'),
  ];
  return all.filter((a) => !a.off);
}
