import { describe, expect, it } from 'vitest';
import { emptyDraft, typedForms } from '../src/areas/people/scripts';
import { byKey, byNumber, byText, readCoordinates, readCount, readList } from '../src/areas/records/order';

describe('lists', () => {
  it('go by the keys of the core, by code points', () => {
    expect(['0ツ', '0ア', '1a', '0カ'].toSorted(byKey)).toEqual(['0ア', '0カ', '0ツ', '1a']);
  });
  it('put what is empty or unknown last', () => {
    const rows = [
      { t: '', n: null },
      { t: 'b10', n: 3 },
      { t: 'b9', n: 1 },
    ];
    expect(rows.toSorted(byText((r) => r.t, 'en')).map((r) => r.t)).toEqual(['b9', 'b10', '']);
    expect(rows.toSorted(byNumber((r) => r.n)).map((r) => r.n)).toEqual([1, 3, null]);
  });
  it('sort a bilingual text by what the page shows', () => {
    const rows = [
      { name: { en: 'Zürich', ja: 'あ' } },
      { name: { en: 'Aachen', ja: 'わ' } },
      { name: { en: 'Åbo', ja: '' } },
    ];
    expect(rows.toSorted(byText((r) => r.name, 'en')).map((r) => r.name.en)).toEqual(['Aachen', 'Åbo', 'Zürich']);
    expect(rows.toSorted(byText((r) => r.name, 'ja')).map((r) => r.name.en)).toEqual(['Åbo', 'Zürich', 'Aachen']);
  });
});

describe('fields', () => {
  it.each([
    ['35.6812, 139.7671', { latitude: 35.6812, longitude: 139.7671 }],
    ['54.9069 -1.3838', { latitude: 54.9069, longitude: -1.3838 }],
    ['54.9069° N, 1.3838° W', { latitude: 54.9069, longitude: -1.3838 }],
    ['３５．５、１３９．７', { latitude: 35.5, longitude: 139.7 }],
    ['91, 0', null],
    ['35.6812', null],
    ['Tokyo', null],
  ])('read coordinates as they are copied: %s', (text, read) => {
    expect(readCoordinates(text)).toEqual(read);
  });
  it('read a count in any width, and tell nothing from nonsense', () => {
    expect(['1,200', '２４０', '', 'many', '1.5'].map(readCount)).toEqual([1200, 240, null, undefined, undefined]);
  });
  it('read a list with either comma, each once', () => {
    expect(readList('a, b、c，a,')).toEqual(['a', 'b', 'c']);
  });
});

describe('a new name', () => {
  it('is made of the forms that were typed; the rest is left to be suggested', () => {
    const draft = emptyDraft();
    draft.kana = { family: ' つかもと ', given: 'いちろう' };
    draft.latin = { family: '', given: ' ' };
    expect(typedForms(draft)).toMatchObject([
      { script: 'kana', family: 'つかもと', given: 'いちろう', order: 'family_first', check: false },
    ]);
  });
});
