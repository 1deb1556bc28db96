import type { DayColumn, ItineraryView } from '../../gen';
import { inOrder } from './order';

/** Items chosen together, and the one from which a stretch is chosen. */
export interface Chosen {
  items: readonly string[];
  anchor: string | null;
}

export const NONE: Chosen = { items: [], anchor: null };

/** Every item of the plan once, in the order of reading: by day, then by time; then those without a time. */
export function planOrder(view: Pick<ItineraryView, 'days' | 'nights' | 'all_day' | 'undated'>): string[] {
  const planned = view.days.flatMap((d: DayColumn) => inOrder(d.blocks)).map((b) => b.item);
  const loose = [...view.nights, ...view.all_day, ...view.undated].map((l) => l.item);
  return [...new Set([...planned, ...loose])];
}

/** In or out; the last one touched is where a stretch begins. `now` is the single selection, where there is no other. */
export function toggled(chosen: Chosen, item: string, now: string | null): Chosen {
  const before = chosen.items.length > 0 ? chosen.items : now && now !== item ? [now] : [];
  const items = before.includes(item) ? before.filter((i) => i !== item) : [...before, item];
  return { items, anchor: item };
}

/** From the anchor (or the single selection) to an item, in order. */
export function extended(chosen: Chosen, item: string, now: string | null, order: readonly string[]): Chosen {
  const anchor = chosen.anchor ?? now ?? item;
  const from = order.indexOf(anchor);
  const to = order.indexOf(item);
  if (from < 0 || to < 0) return { items: [item], anchor: item };
  return { items: order.slice(Math.min(from, to), Math.max(from, to) + 1), anchor };
}

/** Without what is no longer there. */
export function still(chosen: Chosen, order: readonly string[]): Chosen {
  const items = chosen.items.filter((i) => order.includes(i));
  return items.length === chosen.items.length ? chosen : { items, anchor: items.at(-1) ?? null };
}

/** Day of an item in the grid; its first where it has several. */
export const dayOf = (days: readonly DayColumn[], item: string | null): string | null =>
  days.find((d) => d.blocks.some((b) => b.item === item))?.date ?? null;

/** The first day of some items, as far as they have one. */
export function firstDay(
  view: Pick<ItineraryView, 'days' | 'nights' | 'all_day'>,
  items: readonly string[],
): string | null {
  const loose = [...view.nights, ...view.all_day].filter((l) => items.includes(l.item)).map((l) => l.first ?? -1);
  const dates = [...items.map((i) => dayOf(view.days, i)), ...loose.map((i) => view.days[i]?.date ?? null)].filter(
    (d) => d !== null,
  );
  return dates.toSorted()[0] ?? null;
}

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
