import type { UiError } from '../gen';
import { tauri } from './tauri';
import type { Bridge } from './types';

export type { Arrival, Bridge, CalendarSettings, ChangeName, CommandName, WindowSettings } from './types';

/** The bridge in use; set by `connect` and `dress` before anything is drawn. */
export let bridge: Bridge = tauri;

export async function connect(query: URLSearchParams): Promise<void> {
  // What is handed out has one way to its core only: the build for a package leaves the other one out.
  if (import.meta.env.MODE === 'package') return;
  const address = query.get('bridge');
  if (address) bridge = (await import('./http')).http(address, query.get('token') ?? '');
}

/** Puts something around every call. */
export function dress(around: (plain: Bridge) => Bridge): void {
  bridge = around(bridge);
}

/** Whatever was thrown, as the error the core would have given. */
export function asUiError(thrown: unknown): UiError {
  if (thrown && typeof thrown === 'object' && 'code' in thrown && 'said' in thrown) return thrown as UiError;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'window', field: null, said: { en: text, ja: text } };
}
