import { describe, expect, it } from 'vitest';
import { kept } from '../src/shared/session/kept';

const day = (date: string, blocks: { item: string; start: number }[]) => ({ date, blocks });
const copy = <T>(value: T): T => structuredClone(value);

describe('an answer that comes again', () => {
  const before = {
    days: [
      day('1', [
        { item: 'a', start: 1 },
        { item: 'b', start: 2 },
      ]),
      day('2', [{ item: 'c', start: 3 }]),
    ],
    clashes: [],
  };

  it('is the one that was there, where it says the same', () => {
    expect(kept(before, copy(before))).toBe(before);
    expect(kept(null, before)).toBe(before);
    expect(kept(before, null)).toBe(null);
  });

  it('keeps every part that did not change, and says exactly what came', () => {
    const now = copy(before);
    now.days[0]!.blocks[1]!.start = 9;
    const wanted = copy(now);
    const after = kept(before, now);
    expect(after).toEqual(wanted);
    expect(after).not.toBe(before);
    expect(after.days[0]!.blocks[0]).toBe(before.days[0]!.blocks[0]);
    expect(after.days[0]!.blocks[1]).not.toBe(before.days[0]!.blocks[1]);
    expect(after.days[1]).toBe(before.days[1]);
    expect(after.clashes).toBe(before.clashes);
  });

  it('knows a record by its name, wherever it stands', () => {
    const list = [
      { item: 'a', n: 1 },
      { item: 'b', n: 2 },
      { item: 'c', n: 3 },
    ];
    const now = [
      { item: 'c', n: 3 },
      { item: 'b', n: 2 },
    ];
    const after = kept(list, copy(now));
    expect(after).toEqual(now);
    expect(after[0]).toBe(list[2]);
    expect(after[1]).toBe(list[1]);
  });

  it('tells lists of another length or order, fields that came or went, and nothing from a list', () => {
    for (const [was, is] of [
      [[1, 2], [1]],
      [[1], [1, 2]],
      [
        [1, 2],
        [2, 1],
      ],
      [{ a: 1 }, {}],
      [{}, { a: undefined }],
      [{ a: 1 }, { b: 1 }],
      [[], {}],
      [{ a: [] }, { a: null }],
      [
        [{ id: 'x' }, { id: 'y' }],
        [{ id: 'y' }, { id: 'x' }],
      ],
      [
        [{ id: 'x' }, { id: 'x' }],
        [{ id: 'x' }, { id: 'x', n: 1 }],
      ],
    ] as [unknown, unknown][]) {
      const after = kept(was, copy(is));
      expect(after).toEqual(is);
      expect(after).not.toBe(was);
    }
  });
});
