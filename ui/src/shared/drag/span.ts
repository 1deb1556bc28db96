/** What a drag does to a time span: minutes on the grid's clock, in steps. */

export const STEP = 15;
/** Nothing gets shorter than one step, and what is drawn on an empty place is an hour unless it is drawn longer or shorter. */
const LEAST = STEP;
const NEW = 60;
const DAY = 1440;

export type Part = 'move' | 'start' | 'end';

export interface Span {
  start: number;
  end: number;
}

export const snapTo = (minute: number, step = STEP): number => Math.round(minute / step) * step;

/** Which part of a block is taken hold of at `y` of its `height`: its edges, where it is high enough to have any. */
export function partAt(y: number, height: number, edge = 6): Part {
  if (height < 3 * edge) return 'move';
  if (y < edge) return 'start';
  return y >= height - edge ? 'end' : 'move';
}

/** The span after its part was dragged by `minutes`; moving keeps the length, an edge never passes the other. */
export function dragged(span: Span, part: Part, minutes: number): Span {
  const by = snapTo(minutes);
  if (part === 'start') return { start: Math.min(span.start + by, span.end - LEAST), end: span.end };
  if (part === 'end') return { start: span.start, end: Math.max(span.end + by, span.start + LEAST) };
  return { start: span.start + by, end: span.end + by };
}

/** The span drawn from `a` to `b` on an empty place, either way round, inside the day; without a length, an hour. */
export function drawn(a: number, b: number): Span {
  const from = Math.max(0, Math.min(DAY - LEAST, Math.floor(Math.min(a, b) / STEP) * STEP));
  const to = Math.min(DAY, Math.ceil(Math.max(a, b) / STEP) * STEP);
  return Math.abs(a - b) < STEP / 2
    ? { start: from, end: Math.min(DAY, from + NEW) }
    : { start: from, end: Math.max(to, from + LEAST) };
}

/** The days of a span of days after its part was dragged by whole days; both ends inclusive, never shorter than one. */
export function draggedDays(
  span: { first: number; last: number },
  part: Part,
  by: number,
): { first: number; last: number } {
  if (part === 'start') return { first: Math.min(span.first + by, span.last), last: span.last };
  if (part === 'end') return { first: span.first, last: Math.max(span.last + by, span.first) };
  return { first: span.first + by, last: span.last + by };
}
