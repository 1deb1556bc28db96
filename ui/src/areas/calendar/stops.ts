import type { CalendarView } from '../../gen';
import { inOrder } from '../itinerary/order';

/** What the focus can stand on: a day, a bar on the first day it is seen, an item. */
export interface Stop {
  /** `day:2026-11-21`, `bar:<programme or item>@<date>`, `item:<item>@<date>`. */
  id: string;
  date: string;
}

export const dayStop = (date: string): string => `day:${date}`;
export const barStop = (bar: { item: string | null; programme: string }, date: string): string =>
  `bar:${bar.item ?? bar.programme}@${date}`;
export const itemStop = (item: string, date: string): string => `item:${item}@${date}`;
export const dateOfStop = (stop: string): string =>
  stop.startsWith('day:') ? stop.slice(4) : (stop.split('@')[1] ?? '');
/** The item of a stop, where it is one. */
export const itemOfStop = (view: CalendarView, stop: string): string | null => {
  const [kind, id] = [stop.split(':')[0], stop.slice(stop.indexOf(':') + 1).split('@')[0] ?? ''];
  if (kind === 'item') return id;
  return kind === 'bar' && view.weeks.some((w) => w.bars.some((b) => b.item === id)) ? id : null;
};

/** Everything that can have the focus, by day, from top to bottom. `shown` says how many entries of a day are drawn. */
export function stops(view: CalendarView, shown: (date: string) => number = () => Infinity): Stop[] {
  return view.days.flatMap((day, at) => {
    const date = day.date;
    const week = view.weeks[Math.floor(at / 7)];
    const bars = (week?.bars ?? []).filter((b) => b.first === at % 7).toSorted((a, b) => a.row - b.row);
    const entries = day.entries.slice(0, shown(date)).map((e) => itemStop(e.item, date));
    const blocks = inOrder(day.blocks).map((b) => itemStop(b.item, date));
    return [dayStop(date), ...bars.map((b) => barStop(b, date)), ...entries, ...blocks].map((id) => ({ id, date }));
  });
}

/**
 * Where an arrow leads: up and down through a day, and in a month on to the week above or below; sideways to the day
 * before or after. `null` where the view ends.
 */
export function neighbour(
  all: Stop[],
  from: string,
  way: 'left' | 'right' | 'up' | 'down',
  month: boolean,
): string | null {
  const at = all.findIndex((s) => s.id === from);
  const here = all[at];
  if (!here) return all[0]?.id ?? null;
  const days = [...new Set(all.map((s) => s.date))];
  const day = days.indexOf(here.date);
  const first = (n: number) => all.find((s) => s.date === days[n])?.id ?? null;
  const last = (n: number) => all.findLast((s) => s.date === days[n])?.id ?? null;
  if (way === 'left') return first(day - 1);
  if (way === 'right') return first(day + 1);
  const next = all[at + (way === 'down' ? 1 : -1)];
  if (next?.date === here.date) return next.id;
  if (!month) return null;
  return way === 'down' ? first(day + 7) : last(day - 7);
}
