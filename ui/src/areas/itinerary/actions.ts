import { bridge, asUiError } from '../../bridge';
import type { Changed, ClashView, FixView, ItemState, ItemView, When } from '../../gen';
import type { ChangeName } from '../../bridge';
import { session } from '../../shared/session/session.svelte';
import { isNothing, moveItems, type By } from './drag.svelte';
import { grid } from './grid.svelte';
import { addDays, addMinutes } from './local';
import { NONE } from './selection';

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

/** Moves items by days and minutes on their own wall clocks, or makes them longer: one change. */
export async function moveBy(items: readonly string[], by: Partial<By>): Promise<void> {
  const all = { days: 0, minutes: 0, stretch: 0, ...by };
  if (items.length > 0 && !isNothing(all)) await moveItems(items, all);
}

const ROUND: ItemState[] = ['confirmed', 'provisional', 'tbc'];

export async function setState(items: readonly string[], state: ItemState): Promise<void> {
  if (items.length > 0) await session.act('set_state', { items: [...items], state });
}

/** All get the state that follows that of the first. */
export async function nextState(items: readonly string[]): Promise<void> {
  const view = items[0] ? await itemView(items[0]) : null;
  if (view) await setState(items, ROUND[(ROUND.indexOf(view.item.state) + 1) % ROUND.length] ?? 'confirmed');
}

/** The items that a change made. */
export const madeItems = (done: Changed | null): string[] =>
  (done?.touched ?? []).filter((t) => t.noun === 'item').map((t) => t.id);

/** Selects what was made. */
export async function selectMade(done: Changed | null): Promise<void> {
  const made = madeItems(done);
  if (made.length === 0) return;
  grid.chosen = { items: made.length > 1 ? made : [], anchor: made[0] ?? null };
  await session.select(made[0] ?? null);
}

export async function duplicate(items: readonly string[]): Promise<void> {
  if (items.length > 0) await selectMade(await session.act('copy_items', { items: [...items] }));
}

export async function remove(items: readonly string[]): Promise<void> {
  if (items.length === 0) return;
  grid.chosen = NONE;
  await session.act('remove_items', { items: [...items] });
}

/** One item for each group. */
export async function split(item: string): Promise<void> {
  await session.act('split_item', { item });
}

/** One item of several. */
export async function join(items: readonly string[]): Promise<void> {
  const done = await session.act('join_items', { items: [...items] });
  if (!done) return;
  grid.chosen = NONE;
  await session.select(done.id);
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
