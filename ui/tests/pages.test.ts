import { describe, expect, it } from 'vitest';
import { address, fromAddress } from '../src/shared/session/address';
import { pages } from '../src/shared/session/pages.svelte';
import { lines, sorted, visible } from '../src/shared/controls/table';

describe('addresses', () => {
  it.each([
    [{ area: 'today' }, 'meguri://today'],
    [{ area: 'programme', id: 'a1' }, 'meguri://programme/a1'],
    [{ area: 'programme', id: 'a1', tab: 'itinerary', item: 'b2' }, 'meguri://programme/a1/tab/itinerary/item/b2'],
    [{ area: 'programme', id: 'a1', tab: 'people', part: 'rooms' }, 'meguri://programme/a1/tab/people/part/rooms'],
    [{ area: 'people', item: 'é/x' }, 'meguri://people/item/%C3%A9%2Fx'],
  ])('%o is %s, both ways', (page, text) => {
    expect(address(page)).toBe(text);
    expect(fromAddress(text)).toEqual(page);
  });
  it.each(['https://example.org', 'meguri://', 'meguri://Ab', 'meguri://today/a/b/c', 'meguri://people/%'])(
    '%s is none',
    (text) => expect(fromAddress(text)).toBeNull(),
  );
});

describe('the way back', () => {
  it('walks through places, not through selections', () => {
    pages.reset({ area: 'today' });
    pages.go({ area: 'programme', id: 'a' });
    pages.go({ area: 'programme', id: 'a', item: 'i' });
    pages.go({ area: 'programme', id: 'a', tab: 'people', part: 'groups' });
    pages.go({ area: 'programme', id: 'a', tab: 'people', part: 'rooms' });
    pages.back();
    expect(pages.now.part).toBe('groups');
    pages.back();
    expect(pages.now).toEqual({ area: 'programme', id: 'a', item: 'i' });
    pages.back();
    expect(pages.now.area).toBe('today');
    expect(pages.canBack).toBe(false);
    pages.forward();
    pages.go({ area: 'places' });
    expect(pages.canForward).toBe(false);
  });
});

describe('tables', () => {
  const columns = [{ key: 'n', label: 'n', compare: (a: { n: number }, b: { n: number }) => a.n - b.n }];
  it('sort both ways and keep the order of equals', () => {
    const rows = [
      { n: 2, at: 0 },
      { n: 1, at: 1 },
      { n: 2, at: 2 },
    ];
    expect(sorted(rows, columns, { key: 'n', down: true }).map((r) => r.at)).toEqual([0, 2, 1]);
    expect(sorted(rows, columns, null)).toEqual(rows);
  });
  it('number the rows across sections and leave out folded ones', () => {
    const sections = [
      { key: 'a', label: 'A', rows: [1, 2] },
      { key: 'b', label: 'B', rows: [3] },
    ];
    const all = lines(sections, new Set(['a']), false);
    expect(all.map((l) => (l.section ? l.section.key : l.row))).toEqual(['a', 'b', 3]);
  });
  it('draw what is seen and a screen around it', () => {
    expect(visible(10_000, 32, 32_000, 320)).toEqual([990, 1020]);
    expect(visible(3, 32, 0, 600)).toEqual([0, 3]);
  });
});
