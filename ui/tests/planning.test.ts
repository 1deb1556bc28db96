import { describe, expect, it } from 'vitest';
import { asBy, isNothing } from '../src/areas/itinerary/drag.svelte';
import { leastWidth, weight } from '../src/areas/itinerary/columns';
import { looksFor } from '../src/areas/itinerary/find';
import { daysBetween, extended, firstDay, NONE, planOrder, still, toggled } from '../src/areas/itinerary/selection';
import { gridAction, type Key } from '../src/shared/keys/keys';
import { monthKey } from '../src/shared/controls/month';
import type { Block, DayColumn, ItineraryView } from '../src/gen';

const block = (item: string, start: number) => ({ item, start, end: start + 60, lane: 0, hidden: false }) as Block;
const view = {
  days: [
    { date: '2026-12-14', blocks: [block('b', 600), block('a', 540)] },
    { date: '2026-12-15', blocks: [block('c', 500), block('b', -60)] },
  ] as unknown as DayColumn[],
  nights: [{ item: 'hotel', first: 0 }],
  all_day: [],
  undated: [{ item: 'open' }],
} as unknown as ItineraryView;

describe('choosing several items', () => {
  const order = planOrder(view);
  it('reads by day and time, each item once, what has no time last', () =>
    expect(order).toEqual(['a', 'b', 'c', 'hotel', 'open']));
  it('begins with the selected one, and takes out what is chosen again', () => {
    const two = toggled(NONE, 'c', 'a');
    expect(two.items).toEqual(['a', 'c']);
    expect(toggled(two, 'a', 'c').items).toEqual(['c']);
  });
  it('chooses the stretch between the anchor and an item, either way round', () => {
    expect(extended(NONE, 'c', 'a', order).items).toEqual(['a', 'b', 'c']);
    const back = extended({ items: ['c'], anchor: 'c' }, 'b', 'c', order);
    expect(back).toEqual({ items: ['b', 'c'], anchor: 'c' });
    expect(extended(back, 'open', 'b', order).items).toEqual(['c', 'hotel', 'open']);
  });
  it('forgets what is gone', () => {
    expect(still({ items: ['a', 'x'], anchor: 'x' }, order)).toEqual({ items: ['a'], anchor: 'a' });
    const whole = { items: ['a'], anchor: 'a' };
    expect(still(whole, order)).toBe(whole);
  });
  it('knows the first day of what is chosen, nights too', () => {
    expect(firstDay(view, ['c', 'b'])).toBe('2026-12-14');
    expect(firstDay(view, ['hotel'])).toBe('2026-12-14');
    expect(firstDay(view, ['open'])).toBeNull();
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
  });
});

describe('a drag', () => {
  it('moves, or pulls an edge while the other stays', () => {
    expect(asBy('move', 1, 30)).toEqual({ days: 1, minutes: 30, stretch: 0 });
    expect(asBy('end', 1, 30)).toEqual({ days: 0, minutes: 0, stretch: 30 });
    expect(asBy('start', 1, 30)).toEqual({ days: 0, minutes: 30, stretch: -30 });
    expect(isNothing(asBy('move', 0, 0))).toBe(true);
  });
});

describe('the columns', () => {
  const day = (split: boolean, lanes = 1) => ({ split, blocks: [{ lanes }] });
  it('give a day of groups more room, three more than two', () =>
    expect([weight(day(false)), weight(day(true, 2)), weight(day(true, 3))]).toEqual([1, 1.6, 1.9]));
  it('stay readable where there are more than a week of them', () => {
    const days = (n: number) => Array.from({ length: n }, () => day(false));
    expect(leastWidth(days(8)) / 8).toBeGreaterThan((leastWidth(days(7)) / 7) * 1.3);
  });
});

describe('finding in the view', () => {
  const item = { title: { en: 'Ōsaka Prefecture', ja: '大阪府' }, people: { en: 'Y. Hanyu', ja: '' }, letters: ['B'] };
  it('folds what a reader takes for the same', () => {
    for (const text of ['', 'osaka', '大阪', 'hanyu', ' ＯＳＡＫＡ ']) expect(looksFor(text, item)).toBe(true);
    expect(looksFor('kyoto', item)).toBe(false);
  });
});

describe('the keys of the grid', () => {
  const key = (name: string, more: Partial<Key> = {}): Key => ({
    key: name,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });
  it('choose several, and copy them', () => {
    expect(gridAction(key('ArrowDown', { shiftKey: true }))).toBe('extend-down');
    expect(gridAction(key('a', { ctrlKey: true }))).toBe('all');
    expect(gridAction(key('v', { ctrlKey: true }))).toBe('paste');
    expect(gridAction(key('f', { ctrlKey: true }))).toBe('find');
  });
  it('are none while an input method is composing', () =>
    expect(gridAction(key('Escape', { isComposing: true }))).toBeNull());
});

describe('the keys of a month', () => {
  it('walk by days, weeks and months', () => {
    const to = (keys: string, from: string) => monthKey(from, keys);
    expect(to('ArrowLeft', '2027-01-01')).toBe('2026-12-31');
    expect(to('ArrowDown', '2026-12-28')).toBe('2027-01-04');
    expect(to('Home', '2026-12-17')).toBe('2026-12-14');
    expect(to('End', '2026-12-14')).toBe('2026-12-20');
    expect(to('PageDown', '2027-01-31')).toBe('2027-02-28');
    expect(to('PageUp', '2027-03-31')).toBe('2027-02-28');
    expect(to('x', '2027-03-31')).toBeNull();
  });
});
