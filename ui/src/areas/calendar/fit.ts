/** How much of a day fits into its cell of a month. */

export const LINE = 20;
export const BAR = 24;
/** The number of the day. */
export const HEAD = 30;

export interface Fitting {
  holidays: number;
  marks: number;
  entries: number;
  /** What is left out, for the "+3". */
  rest: number;
}

/**
 * Whole lines of a cell of `height`: holidays, what clashes, then items; the last line says how many more there are.
 * `rows` are the rows that bars take on this day, `more` what the core left out already.
 */
export function fitDay(
  height: number,
  rows: number,
  day: { holidays: unknown[]; marks: unknown[]; entries: unknown[]; more: number },
): Fitting {
  const lines = Math.max(1, Math.floor((height - HEAD - rows * BAR) / LINE));
  const all = day.holidays.length + day.marks.length + day.entries.length;
  const room = all <= lines && day.more === 0 ? lines : lines - 1;
  const holidays = Math.min(day.holidays.length, Math.max(1, room));
  const marks = Math.min(day.marks.length, Math.max(0, room - holidays));
  const entries = Math.min(day.entries.length, Math.max(0, room - holidays - marks));
  return { holidays, marks, entries, rest: day.entries.length - entries + day.more };
}

/** Rows that bars take on a day of a week: those of the lowest bar over it. */
export const rowsOn = (bars: { first: number; last: number; row: number }[], day: number): number =>
  bars.reduce((most, b) => (b.first <= day && b.last >= day ? Math.max(most, b.row + 1) : most), 0);

/** Whole hours from `first` to `last`, and as many more on both sides as `room` pixels have room for. */
export function hoursIn(first: number, last: number, hour: number, room: number): [number, number] {
  const most = Math.floor(room / hour);
  while (last - first < most && (first > 0 || last < 24)) {
    if (first > 0 && first >= 24 - last) first--;
    else if (last < 24) last++;
    else first--;
  }
  return [first, last];
}
