import type { CalendarBar, CalendarBlock, CalendarEntry, CalendarView, TrayLine } from '../../gen';
import { follow, type Point } from '../../shared/drag/follow';
import { dragged, draggedDays, drawn, partAt, snapTo, type Part, type Span } from '../../shared/drag/span';
import { session } from '../../shared/session/session.svelte';
import { say } from '../../shared/text';
import { addDays, clock } from '../itinerary/local';
import { minuteAt, yOf, type Scale } from '../itinerary/scale';
import { daysBetween, moveBar, putAt, putOnDay, putPart, shiftDays } from './actions';
import { cal, focusStop } from './calendar.svelte';
import { itemStop } from './stops';

/** The day under a point: what lies on top of it does not matter. */
function dayUnder(x: number, y: number): HTMLElement | null {
  for (const node of document.elementsFromPoint(x, y)) {
    const day = node.closest<HTMLElement>('[data-date]');
    if (day) return day;
  }
  return null;
}
const dateUnder = (p: { x: number; y: number }): string | null => dayUnder(p.x, p.y)?.dataset.date ?? null;

const mayDrag = (e: PointerEvent): boolean => e.button === 0 && !session.workspace?.read_only;
const roomOf = (e: PointerEvent): HTMLElement | null => (e.currentTarget as HTMLElement).closest('.cal-room');
const scrollerOf = (room: HTMLElement): HTMLElement | null => room.querySelector('.cal-scroll');
const daysFrom = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, Math.min(370, daysBetween(from, to) + 1)) }, (_, i) => addDays(from, i));

/** A bar of a programme or of whole days: moved, or held by an end that is seen. */
export async function holdBar(down: PointerEvent, bar: CalendarBar, of: string): Promise<void> {
  const room = roomOf(down);
  const start = dateUnder({ x: down.clientX, y: down.clientY });
  if (!mayDrag(down) || !room || !start) return;
  const box = (down.currentTarget as HTMLElement).getBoundingClientRect();
  let part: Part = bar.whole ? partAt(down.clientX - box.left, box.width, 8) : 'move';
  if ((part === 'start' && bar.from_before) || (part === 'end' && bar.to_after)) part = 'move';
  const length = daysBetween(bar.from, bar.to);
  let by = 0;
  const done = await follow(down, {
    room,
    scroller: scrollerOf(room),
    onmove: (p) => {
      const date = p.inside ? dateUnder(p) : null;
      by = date ? daysBetween(start, date) : 0;
      const span = draggedDays({ first: 0, last: length }, part, by);
      const dates = date ? daysFrom(addDays(bar.from, span.first), addDays(bar.from, span.last)) : [];
      cal.drag = { of, dates, span: null, label: say(bar.title), x: p.x, y: p.y };
    },
  });
  if (done) await moveBar(bar, part, by);
  cal.drag = null;
}

/** An item in a day of a month: onto another day at the same time. */
export async function holdEntry(down: PointerEvent, entry: CalendarEntry, date: string): Promise<void> {
  const room = roomOf(down);
  if (!mayDrag(down) || !room) return;
  let to: string | null = null;
  const done = await follow(down, {
    room,
    scroller: scrollerOf(room),
    onmove: (p) => {
      to = p.inside ? dateUnder(p) : null;
      cal.drag = {
        of: itemStop(entry.item, date),
        dates: to ? [to] : [],
        span: null,
        label: say(entry.title),
        x: p.x,
        y: p.y,
      };
    },
  });
  if (done && to && to !== date) {
    await shiftDays(entry.item, daysBetween(date, to));
    void focusStop(itemStop(entry.item, to));
  }
  cal.drag = null;
}

/** An item in a time grid: moved, or held by an edge. */
export async function holdBlock(
  down: PointerEvent,
  block: CalendarBlock,
  date: string,
  view: CalendarView,
  scale: Scale,
): Promise<void> {
  const room = roomOf(down);
  const zone = view.zones[0]?.zone;
  if (!mayDrag(down) || !room || !zone) return;
  const box = (down.currentTarget as HTMLElement).getBoundingClientRect();
  const fixed = block.part_of_day || block.leg?.crosses_zones;
  const part: Part = fixed ? 'move' : partAt(down.clientY - box.top, box.height);
  let to: { date: string; span: Span } | null = null;
  const done = await follow(down, {
    room,
    scroller: scrollerOf(room),
    onmove: (p) => {
      const span = dragged(block, part, (p.dy / scale.hour) * 60);
      const on = part === 'move' && p.inside ? dateUnder(p) : date;
      to = p.inside && on ? { date: on, span } : null;
      const label = part === 'end' ? clock(span.end) : clock(span.start);
      cal.drag = {
        of: itemStop(block.item, date),
        dates: to ? [to.date] : [],
        span: to && !block.part_of_day ? span : null,
        label: block.part_of_day ? say(block.title) : label,
        x: p.x,
        y: p.y,
      };
    },
  });
  const goal = to as { date: string; span: Span } | null;
  if (done && goal) {
    if (block.part_of_day) await putPart(block.item, zone, date, goal.date, (goal.span.start + goal.span.end) / 2);
    else if (goal.date !== date || goal.span.start !== block.start || goal.span.end !== block.end)
      await putAt(block.item, zone, goal.date, goal.span, block.open_end && part === 'start' ? 'move' : part);
    void focusStop(itemStop(block.item, goal.date));
  }
  cal.drag = null;
}

/** A stretch of empty time: what is drawn is made. */
export async function holdEmpty(down: PointerEvent, date: string, scale: Scale): Promise<void> {
  const room = down.currentTarget as HTMLElement;
  if (!mayDrag(down)) return;
  const minute = (y: number) => minuteAt(scale, y - room.getBoundingClientRect().top);
  const from = minute(down.clientY);
  const span = (p: Point) => drawn(from, minute(p.y));
  const done = await follow(down, {
    room,
    scroller: room.closest<HTMLElement>('.cal-scroll'),
    onmove: (p) => {
      const s = span(p);
      cal.drag = { of: 'new', dates: [date], span: s, label: `${clock(s.start)}–${clock(s.end)}`, x: p.x, y: p.y };
    },
  });
  cal.drag = null;
  if (done) addAt(room, date, span(done), scale);
}

/** Opens the card for a new item beside the time it is to take. */
export function addAt(column: HTMLElement, date: string, span: Span, scale: Scale): void {
  const box = column.getBoundingClientRect();
  const anchor = new DOMRect(box.left, box.top + yOf(scale, span.start), box.width, 20);
  cal.adding = { from: date, to: date, ...span, anchor };
}

/** Empty days of a month. */
export async function holdDays(down: PointerEvent, date: string): Promise<void> {
  const room = roomOf(down);
  if (!mayDrag(down) || !room || (down.target as HTMLElement).closest('button')) return;
  let dates: string[] = [];
  const done = await follow(down, {
    room,
    onmove: (p) => {
      const to = p.inside ? dateUnder(p) : null;
      dates = to ? (to < date ? daysFrom(to, date) : daysFrom(date, to)) : [];
      cal.drag = { of: 'new', dates, span: null, label: '', x: p.x, y: p.y };
    },
  });
  cal.drag = null;
  const [from, to] = [dates[0], dates.at(-1)];
  if (done && from && to) cal.adding = { from, to, start: null, end: null, anchor: new DOMRect(done.x, done.y, 1, 1) };
}

/** Something without a day: onto a day, or a time of a day. */
export async function holdTray(down: PointerEvent, line: TrayLine, view: CalendarView): Promise<void> {
  const room = roomOf(down);
  const zone = view.zones[0]?.zone;
  if (!mayDrag(down) || !room || !zone) return;
  let to: { date: string; span: Span | null } | null = null;
  const done = await follow(down, {
    room,
    onmove: (p) => {
      const day = p.inside ? dayUnder(p.x, p.y) : null;
      const date = day?.dataset.date ?? null;
      let span: Span | null = null;
      if (day && line.item && cal.scale && day.dataset.timed !== undefined) {
        const start = snapTo(minuteAt(cal.scale, p.y - day.getBoundingClientRect().top));
        span = { start, end: start + 60 };
      }
      to = date ? { date, span } : null;
      const of = `tray:${line.item ?? line.programme}`;
      cal.drag = { of, dates: date ? [date] : [], span, label: say(line.title), x: p.x, y: p.y };
    },
  });
  const goal = to as { date: string; span: Span | null } | null;
  if (done && goal) {
    if (!line.item) await session.act('move_programme', { programme: line.programme, from: goal.date });
    else if (goal.span) await putAt(line.item, zone, goal.date, goal.span, 'move');
    else await putOnDay(line.item, goal.date);
  }
  cal.drag = null;
}
