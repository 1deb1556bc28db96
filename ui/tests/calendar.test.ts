import { describe, expect, it } from 'vitest';
import type { CalendarView } from '../src/gen';
import { partOfDay } from '../src/areas/calendar/actions';
import { fitDay, hoursIn, rowsOn } from '../src/areas/calendar/fit';
import { barStop, dayStop, itemStop, neighbour, stops } from '../src/areas/calendar/stops';

const day = (date: string, items: string[] = []) => ({ date, entries: items.map((item) => ({ item })), blocks: [] });
const dates = Array.from({ length: 14 }, (_, i) => `2026-11-${String(i + 2).padStart(2, '0')}`);
const bar = { item: null, programme: 'p', first: 1, last: 3, row: 0 };
const view = {
  days: dates.map((d) => day(d, d === '2026-11-03' ? ['a', 'b'] : [])),
  weeks: [{ bars: [bar] }, { bars: [] }],
} as unknown as CalendarView;
import { beside } from '../src/shared/controls/beside';

describe('stops of the calendar', () => {
  const all = stops(view);
  it('lead through a day from its number over bars to items', () => {
    const tuesday = all.filter((s) => s.date === '2026-11-03').map((s) => s.id);
    expect(tuesday).toEqual([
      dayStop('2026-11-03'),
      barStop(bar, '2026-11-03'),
      itemStop('a', '2026-11-03'),
      itemStop('b', '2026-11-03'),
    ]);
  });
  it('leave out what is not drawn', () => {
    expect(stops(view, () => 1).filter((s) => s.id.startsWith('item:'))).toHaveLength(1);
  });
  it.each([
    [dayStop('2026-11-03'), 'right', dayStop('2026-11-04')],
    [itemStop('b', '2026-11-03'), 'left', dayStop('2026-11-02')],
    [itemStop('b', '2026-11-03'), 'down', dayStop('2026-11-10')],
    [dayStop('2026-11-10'), 'up', itemStop('b', '2026-11-03')],
    [dayStop('2026-11-02'), 'left', null],
    [dayStop('2026-11-15'), 'down', null],
    ['gone', 'down', dayStop('2026-11-02')],
  ] as const)('from %s %s leads to %s', (from, way, to) => expect(neighbour(all, from, way, true)).toBe(to));
  it('a week has no week below', () => {
    expect(neighbour(all, itemStop('b', '2026-11-03'), 'down', false)).toBeNull();
  });
});

describe('a day of a month', () => {
  const full = (holidays: number, marks: number, entries: number, more = 0) => ({
    holidays: Array.from({ length: holidays }),
    marks: Array.from({ length: marks }),
    entries: Array.from({ length: entries }),
    more,
  });
  it('shows all of it where it fits', () => {
    expect(fitDay(130, 0, full(1, 1, 3))).toEqual({ holidays: 1, marks: 1, entries: 3, rest: 0 });
  });
  it('keeps the last line for what is left out', () => {
    expect(fitDay(130, 0, full(1, 1, 4))).toEqual({ holidays: 1, marks: 1, entries: 2, rest: 2 });
    expect(fitDay(130, 2, full(0, 0, 3, 5))).toEqual({ holidays: 0, marks: 0, entries: 1, rest: 7 });
  });
  it('never hides a holiday', () => {
    expect(fitDay(60, 3, full(1, 1, 1)).holidays).toBe(1);
  });
  it('leaves room for the lowest bar over it', () => {
    const bars = [
      { first: 0, last: 2, row: 0 },
      { first: 2, last: 4, row: 1 },
    ];
    expect([0, 2, 5].map((d) => rowsOn(bars, d))).toEqual([1, 2, 0]);
  });
});

it('a card stands at the right of its item, else at its left, and inside the window', () => {
  const size = { width: 332, height: 300 };
  const room = { width: 1000, height: 700 };
  expect(beside({ left: 100, right: 200, top: 50 }, size, room)).toEqual({ left: 208, top: 50 });
  expect(beside({ left: 700, right: 900, top: 650 }, size, room)).toEqual({ left: 360, top: 392 });
  expect(beside({ left: 10, right: 990, top: 0 }, size, room)).toEqual({ left: 8, top: 8 });
});

it('a time grid shows more hours where there is room, first where more of the day is hidden', () => {
  expect(hoursIn(8, 18, 44, 300)).toEqual([8, 18]);
  expect(hoursIn(8, 18, 44, 15 * 44)).toEqual([4, 19]);
  expect(hoursIn(8, 18, 44, 5000)).toEqual([0, 24]);
});

it('a half day becomes the part of the day it is dropped on', () => {
  expect([9 * 60, 13 * 60, 18 * 60].map(partOfDay)).toEqual(['morning', 'afternoon', 'evening']);
});
