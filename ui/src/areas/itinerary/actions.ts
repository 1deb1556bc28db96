import { bridge, asUiError } from '../../bridge';
import type { ClashView, FixView, ItemState, ItemView, When } from '../../gen';
import type { ChangeName } from '../../bridge';
import { session } from '../../shared/session/session.svelte';
import { addDays, addMinutes } from './local';

/** A fix is a command with its arguments filled in by the core. */
export const applyFix = (fix: FixView): Promise<unknown> => session.act(fix.command as ChangeName, fix.input as never);

/** The open problems of the selected item, worst first. */
export const openClashes = (item: ItemView | null): ClashView[] => (item?.clashes ?? []).filter((c) => !c.accepted);

export async function applySuggested(): Promise<void> {
  const fix = openClashes(session.item).find((c) => c.fixes.length > 0)?.fixes[0];
  if (fix) await applyFix(fix);
}

async function itemView(item: string): Promise<ItemView | null> {
  if (session.item?.item.id === item) return session.item;
  try {
    return await bridge.call('item', { item });
  } catch (e) {
    session.problem = asUiError(e);
    return null;
  }
}

/** Where an item starts on its own wall clock, as far as is known. */
export function startOf(when: When): string | null {
  if (when.kind === 'exact') return when.start.local;
  if (when.kind === 'part_of_day') return `${when.date}T09:00`;
  if (when.kind === 'days') return `${when.from}T00:00`;
  return null;
}

/** Moves by whole days and minutes on the item's own wall clock; the length stays. */
export async function moveBy(item: string, days: number, minutes: number): Promise<void> {
  const view = await itemView(item);
  const start = view && startOf(view.item.when);
  if (!view || !start || (days === 0 && minutes === 0)) return;
  const by = view.item.when.kind === 'exact' ? minutes : 0;
  const to = addMinutes(start, days * 1440 + by);
  if (to !== start) await session.act('move_item', { item, start: to, keep_duration: true });
}

/** Makes it end earlier or later. */
export async function stretchBy(item: string, minutes: number): Promise<void> {
  const view = await itemView(item);
  const when = view?.item.when;
  if (when?.kind !== 'exact') return;
  const end = when.end ?? { local: addMinutes(when.start.local, 60), zone: when.start.zone };
  await session.act('move_item', {
    item,
    start: when.start.local,
    end: addMinutes(end.local, minutes),
    end_zone: end.zone,
  });
}

const ROUND: ItemState[] = ['confirmed', 'provisional', 'tbc'];

export async function nextState(item: string): Promise<void> {
  const view = await itemView(item);
  if (!view) return;
  const state = ROUND[(ROUND.indexOf(view.item.state) + 1) % ROUND.length] ?? 'confirmed';
  await session.act('edit_item', { item, state });
}

/** The copy stands a day later, where it hides nothing; without a time beside the first. */
export async function duplicate(item: string): Promise<void> {
  const done = await session.act('duplicate_item', { item });
  if (done?.id) await session.select(done.id);
}

export async function remove(item: string): Promise<void> {
  await session.act('remove_item', { item });
}

/** The same time of day on another date. */
export function onDate(when: When, date: string): When | null {
  switch (when.kind) {
    case 'exact': {
      const days = Math.round((Date.parse(date) - Date.parse(when.start.local.slice(0, 10))) / 86_400_000);
      return {
        kind: 'exact',
        start: { ...when.start, local: addMinutes(when.start.local, days * 1440) },
        end: when.end && { ...when.end, local: addMinutes(when.end.local, days * 1440) },
      };
    }
    case 'part_of_day':
      return { ...when, date };
    case 'days': {
      const length = Math.round((Date.parse(when.to) - Date.parse(when.from)) / 86_400_000);
      return { kind: 'days', from: date, to: addDays(date, length) };
    }
    default:
      return { kind: 'days', from: date, to: date };
  }
}
