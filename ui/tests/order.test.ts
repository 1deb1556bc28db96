import { describe, expect, it } from 'vitest';
import { addDays, addMinutes } from '../src/areas/itinerary/local';
import { firstItem, inOrder, neighbour, nextIn } from '../src/areas/itinerary/order';
import type { Block, DayColumn } from '../src/gen';

const block = (item: string, start: number, more: Partial<Block> = {}) =>
  ({ item, start, end: start + 60, lane: 0, hidden: false, ...more }) as Block;
const day = (...blocks: Block[]) => ({ date: '', blocks }) as unknown as DayColumn;
const days = [
  day(block('b', 600), block('a', 540)),
  day(),
  day(block('c', 900), block('d', 560), block('x', 561, { hidden: true })),
];

describe('the order of the grid', () => {
  it('is time, and what is not drawn is not in it', () =>
    expect(inOrder(days[2]?.blocks ?? []).map((b) => b.item)).toEqual(['d', 'c']));
  it('goes up and down within the day and stops at its ends', () => {
    expect(neighbour(days, 'a', 'down')).toBe('b');
    expect(neighbour(days, 'a', 'up')).toBeNull();
  });
  it('goes sideways to the nearest in time, over empty days', () => {
    expect(neighbour(days, 'b', 'right')).toBe('d');
    expect(neighbour(days, 'c', 'left')).toBe('b');
    expect(neighbour(days, 'c', 'right')).toBeNull();
  });
  it('starts with the first item where none is selected', () =>
    expect([neighbour(days, '', 'down'), firstItem([])]).toEqual(['a', null]));
  it('cycles through problems', () =>
    expect([nextIn(['a', 'b'], null), nextIn(['a', 'b'], 'b'), nextIn([], 'b')]).toEqual(['a', 'a', null]));
});

describe('wall-clock arithmetic', () => {
  it('runs over midnight, months and leap days', () => {
    expect(addMinutes('2026-12-31T23:50', 15)).toBe('2027-01-01T00:05');
    expect(addMinutes('2028-03-01T00:10', -15)).toBe('2028-02-29T23:55');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });
});
