import { describe, expect, it } from 'vitest';
import type { RunningOrderView, RunningRow, RunningSection } from '../src/gen';
import { dropAt, insideOf, readMinutes, rowOf, seen, type Line } from '../src/areas/running_order/rows';

const row = (id: string, inside = false, holds = 0) =>
  ({ contribution: { id }, inside, holds }) as unknown as RunningRow;
const view = {
  sections: [
    { item: 's1', rows: [row('a'), row('p', false, 2), row('p1', true), row('p2', true), row('b')] },
    { item: 's2', rows: [row('c')] },
  ] as unknown as RunningSection[],
} as RunningOrderView;
const ids = (rows: RunningRow[]) => rows.map((r) => r.contribution.id);

describe('a running order', () => {
  it('shows who is in a panel only where it is unfolded', () => {
    expect(ids(seen(view, new Set()))).toEqual(['a', 'p', 'b', 'c']);
    expect(ids(seen(view, new Set(['p'])))).toEqual(['a', 'p', 'p1', 'p2', 'b', 'c']);
  });
  it('knows its rows and what is inside them', () => {
    expect(rowOf(view, 'p2')?.inside).toBe(true);
    expect(rowOf(view, 'x')).toBeNull();
    expect(ids(insideOf(view, 'p'))).toEqual(['p1', 'p2']);
    expect(insideOf(view, 'a')).toEqual([]);
  });
});

describe('a dragged row', () => {
  const lines: Line[] = [
    { item: 's1', row: 'a', top: 0, bottom: 40 },
    { item: 's1', row: 'b', top: 40, bottom: 80 },
    { item: 's1', top: 80, bottom: 84 },
    { item: 's2', row: 'c', top: 120, bottom: 160 },
    { item: 's2', top: 160, bottom: 164 },
  ];
  it.each([
    [5, { before: 'a' }],
    [39, { before: 'b' }],
    [61, { item: 's1' }],
    [100, { before: 'c' }],
    [150, { item: 's2' }],
    [900, { item: 's2' }],
  ])('at %i', (y, expected) => expect(dropAt(lines, y)).toEqual(expected));
  it('has nowhere to go in an empty list', () => expect(dropAt([], 10)).toBeNull());
});

describe('a typed length', () => {
  it.each([
    ['15', 15],
    ['１５', 15],
    ['15 min', 15],
    ['15分', 15],
    ['1h', 60],
    ['1 h 30', 90],
    ['1時間30分', 90],
    ['', null],
    ['soon', undefined],
    ['-5', undefined],
  ])('%s', (text, expected) => expect(readMinutes(text)).toBe(expected));
});
