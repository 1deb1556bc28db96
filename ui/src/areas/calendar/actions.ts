import { asUiError, bridge } from '../../bridge';
import type { CalendarBar, DayPart, ItemView, When } from '../../gen';
import { draggedDays, type Part } from '../../shared/drag/span';
import { session } from '../../shared/session/session.svelte';
import { addDays, addMinutes, at, dateOf } from '../itinerary/local';

async function itemView(item: string): Promise<ItemView | null> {
  if (session.item?.item.id === item) return session.item;
  try {
    return await bridge.call('item', { item });
  } catch (e) {
    session.problem = asUiError(e);
    return null;
  }
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The same time of day so many days on, on the item's own clock. */
export async function shiftDays(item: string, days: number): Promise<void> {
  const view = await itemView(item);
  if (!view || days === 0) return;
  const when = view.item.when;
  if (when.kind === 'exact') await session.act('move_item', { item, start: addMinutes(when.start.local, days * 1440) });
  else if (when.kind === 'part_of_day')
    await session.act('edit_item', { item, when: { ...when, date: addDays(when.date, days) } });
  else if (when.kind === 'days')
    await session.act('edit_item', {
      item,
      when: { kind: 'days', from: addDays(when.from, days), to: addDays(when.to, days) },
    });
}

/** Earlier or later on its own clock; what has no clock time stays. */
export async function shiftMinutes(item: string, minutes: number): Promise<void> {
  const view = await itemView(item);
  const when = view?.item.when;
  if (when?.kind !== 'exact') return;
  await session.act('move_item', { item, start: addMinutes(when.start.local, minutes) });
}

/** Ends earlier or later: by minutes, whole days by a day. */
export async function stretch(item: string, minutes: number): Promise<void> {
  const view = await itemView(item);
  const when = view?.item.when;
  if (when?.kind === 'days') {
    const to = addDays(when.to, Math.sign(minutes));
    if (to >= when.from) await session.act('edit_item', { item, when: { ...when, to } });
  } else if (when?.kind === 'exact') {
    const end = when.end ?? { local: addMinutes(when.start.local, 60), zone: when.start.zone };
    const local = addMinutes(end.local, minutes);
    await session.act('move_item', { item, start: when.start.local, end: local, end_zone: end.zone });
  }
}

/** Puts an item where it was dropped in a time grid, on the clock of `zone`. */
export async function putAt(
  item: string,
  zone: string,
  date: string,
  span: { start: number; end: number },
  part: Part,
): Promise<void> {
  const start = at(date, span.start);
  await session.act('move_item', {
    item,
    start,
    shown_in: zone,
    ...(part === 'move' ? {} : { end: at(date, span.end) }),
  });
}

/** Hours of the day as parts: what a half day dropped there becomes. It has no start time until one is typed. */
export const partOfDay = (minute: number): DayPart =>
  minute < 12 * 60 + 30 ? 'morning' : minute < 17 * 60 ? 'afternoon' : 'evening';

/** A half day dropped on another day or part of it, as the clock of `zone` shows it; elsewhere only its day moves. */
export async function putPart(item: string, zone: string, from: string, date: string, minute: number): Promise<void> {
  const view = await itemView(item);
  const when = view?.item.when;
  if (when?.kind !== 'part_of_day') return;
  if (when.zone !== zone) return shiftDays(item, daysBetween(from, date));
  const part = when.part === 'half_day' && date !== when.date ? when.part : partOfDay(minute);
  await session.act('edit_item', { item, when: { ...when, date, part } });
}

/** Gives an item without a day one: a whole day, since nothing more is known. */
export const putOnDay = (item: string, date: string): Promise<unknown> =>
  session.act('edit_item', { item, when: { kind: 'days', from: date, to: date } });

/** Moves a bar by days, or one of its ends. */
export async function moveBar(bar: CalendarBar, part: Part, by: number): Promise<void> {
  if (by === 0) return;
  const length = daysBetween(bar.from, bar.to);
  const span = draggedDays({ first: 0, last: length }, part, by);
  const [from, to] = [addDays(bar.from, span.first), addDays(bar.from, span.last)];
  if (from === bar.from && to === bar.to) return;
  const when: When = { kind: 'days', from, to };
  if (bar.item) {
    if (bar.whole) await session.act('edit_item', { item: bar.item, when });
    else await shiftDays(bar.item, by);
  } else if (part === 'move') await session.act('move_programme', { programme: bar.programme, from });
  else await session.act('edit_programme', { programme: bar.programme, when });
}

/** The first day of an item or programme, where it has one. */
export const firstDay = (when: When): string | null => {
  if (when.kind === 'exact') return dateOf(when.start.local);
  if (when.kind === 'part_of_day') return when.date;
  return when.kind === 'days' ? when.from : null;
};
