import { describe, expect, it } from 'vitest';
import { place, sides } from '../src/areas/itinerary/box';
import { freeTop } from '../src/areas/itinerary/callout';
import { columnAt, edges, leastWidth, middle, tracks } from '../src/areas/itinerary/columns';
import { BAND_BOTTOM, BAND_TOP, hoursShown, makeScale, minuteAt, snap, yOf } from '../src/areas/itinerary/scale';

const folded = makeScale(44, 8, 21, false);
const days = [{ split: false }, { split: true }, { split: false }];

describe('minutes and pixels', () => {
  it('draws the first whole hour below the band and one hour at its height', () => {
    expect(yOf(folded, 480)).toBe(BAND_TOP);
    expect(yOf(folded, 540) - yOf(folded, 480)).toBe(44);
    expect(folded.height).toBe(BAND_TOP + 13 * 44 + BAND_BOTTOM);
  });
  it('folds earlier and later hours into the bands', () => {
    expect(yOf(folded, 240)).toBe(14);
    expect(yOf(folded, -60)).toBe(0);
    expect(yOf(folded, 1440)).toBe(folded.height);
    expect(yOf(folded, 1350)).toBeLessThan(folded.height);
  });
  it('finds the minute under a pixel', () => {
    for (const m of [30, 480, 615, 1200, 1259, 1400]) expect(minuteAt(folded, yOf(folded, m))).toBeCloseTo(m, 6);
  });
  it('shows all hours when unfolded', () => {
    expect(hoursShown(makeScale(44, 8, 21, true))).toHaveLength(24);
    expect(hoursShown(folded)[0]).toBe(8);
    expect(hoursShown(folded).at(-1)).toBe(21);
  });
  it('snaps to quarters', () => expect([snap(7), snap(8), snap(-8)]).toEqual([0, 15, -15]));
});

describe('blocks', () => {
  it('leaves one pixel below, and never less than a line', () => {
    expect(place(folded, { start: 600, end: 660 }).height).toBe(43);
    expect(place(folded, { start: 600, end: 605 }).height).toBe(16);
  });
  it('knows what runs over midnight', () => {
    expect(place(folded, { start: -120, end: 500 })).toMatchObject({ top: 0, fromBefore: true, toAfter: false });
  });
  it('shares its width only with those beside it', () => {
    expect(sides({ lane: 0, lanes: 1 })).toEqual({ left: 'calc(0% + 4px)', right: 'calc(0% + 4px)' });
    expect(sides({ lane: 1, lanes: 2 })).toEqual({ left: 'calc(50% + 2px)', right: 'calc(0% + 4px)' });
    expect(sides({ lane: 4, lanes: 6 }).left).toMatch(/^calc\(66\.6/);
    expect(sides({ lane: 4, lanes: 3 }).left).toMatch(/^calc\(66\.6/);
  });
});

describe('columns', () => {
  it('makes a day on which groups split 1.6 times as wide', () => {
    expect(tracks(days)).toBe('96px minmax(0, 1fr) minmax(0, 1.6fr) minmax(0, 1fr)');
    expect(edges(days, 1).map((e) => e * 3.6)).toEqual([1, 2.6]);
  });
  it('never lets a column get narrower than 76 px', () => expect(leastWidth(days)).toBe(96 + Math.ceil(3.6 * 76)));
  it('lays a night from the middle of a day to the middle of the next', () => {
    expect(middle(days, 0) * 3.6).toBeCloseTo(0.5);
    expect(middle(days, 1) * 3.6).toBeCloseTo(1.8);
    expect([middle(days, -1), middle(days, 3)]).toEqual([0, 1]);
  });
  it('finds the column under the pointer, at the edges too', () => {
    expect([-50, 50, 120, 300, 900].map((x) => columnAt(days, x, 360))).toEqual([0, 0, 1, 2, 2]);
  });
});

describe('callout', () => {
  it('takes the first free room below its item', () => {
    expect(
      freeTop(
        100,
        70,
        [
          { top: 40, bottom: 95 },
          { top: 300, bottom: 340 },
        ],
        600,
      ),
    ).toBe(100);
    expect(freeTop(100, 70, [{ top: 120, bottom: 200 }], 600)).toBe(206);
    expect(freeTop(100, 70, [{ top: 120, bottom: 560 }], 600)).toBeNull();
  });
});
