import { describe, expect, it } from 'vitest';
import type { SeatingTableView, TableShape } from '../../gen';
import { CHAIR, drawn } from './drawn';

function table(shape: TableShape, places: [number, number][]): SeatingTableView {
  const chairs = places.map(([x, y], i) => ({ number: i + 1, x, y, honour: i === 0, sitter: null, behind: null }));
  return { table: 't', name: { en: '', ja: '' }, shape, chairs };
}

describe('a table is drawn', () => {
  it('so that neighbours at a round table do not cover each other', () => {
    for (const n of [1, 2, 4, 8, 12, 20, 60]) {
      const at = (i: number): [number, number] => [Math.sin((i / n) * 2 * Math.PI), -Math.cos((i / n) * 2 * Math.PI)];
      const d = drawn(
        table(
          'round',
          Array.from({ length: n }, (_, i) => at(i)),
        ),
      );
      const spots = Array.from({ length: n }, (_, i) => d.chair({ x: at(i)[0], y: at(i)[1] }));
      for (const s of spots) {
        expect(s.x).toBeGreaterThanOrEqual(CHAIR.width / 2 - 0.01);
        expect(s.x).toBeLessThanOrEqual(d.width - CHAIR.width / 2 + 0.01);
        expect(s.y).toBeLessThanOrEqual(d.height - CHAIR.height / 2 + 0.01);
      }
    }
  });

  it('with the chairs of a long table on both sides, and none below a head table', () => {
    const long = drawn(
      table('long', [
        [-0.5, -1],
        [0.5, -1],
        [0.5, 1],
        [-0.5, 1],
      ]),
    );
    expect(long.width).toBe(2 * CHAIR.width);
    expect(long.chair({ x: 0.5, y: 1 })).toEqual({ x: 1.5 * CHAIR.width, y: long.height - CHAIR.height / 2 });
    const head = drawn(table('head', [[0, -1]]));
    expect(head.height).toBeLessThan(long.height);
  });
});
