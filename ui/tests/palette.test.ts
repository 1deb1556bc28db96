import { describe, expect, it } from 'vitest';
import type { Action } from '../src/areas/frame/actions';
import { actionRows, asked, chosenAfter, pageOf, recordRow, step, type Row } from '../src/areas/palette/rows';
import type { Found } from '../src/gen';

const found = (more: Partial<Found>): Found => ({
  noun: 'item',
  id: 'i',
  programme: 'p',
  hue: '',
  look: 'visit',
  title: { en: [{ text: 'NSK', hit: false }], ja: [{ text: '日本精工', hit: false }] },
  detail: { en: [], ja: [] },
  via: null,
  ...more,
});
const row = (id: string): Row => recordRow(found({ id }), 'en', false, () => undefined);
const action = (name: string): Action => ({ name, label: 'ui-undo', icon: 'undo-2', run: () => undefined });
const shown = (rows: Row[]) => rows.map((r) => r.title.map((s) => (s.hit ? `[${s.text}]` : s.text)).join(''));

describe('the palette', () => {
  it('takes > for actions only, also as a Japanese keyboard types it', () => {
    expect(asked('>undo')).toEqual({ actionsOnly: true, text: 'undo' });
    expect(asked('＞ 取り消す ')).toEqual({ actionsOnly: true, text: '取り消す' });
    expect(asked(' komatsu ')).toEqual({ actionsOnly: false, text: 'komatsu' });
  });
  it('keeps the chosen line while the list changes around it, else takes the first', () => {
    expect(chosenAfter([row('a'), row('b')], 'b')).toBe('b');
    expect(chosenAfter([row('a'), row('b')], 'gone')).toBe('a');
    expect(chosenAfter([], 'a')).toBeNull();
  });
  it('steps round the ends', () => {
    const rows = [row('a'), row('b'), row('c')];
    expect(step(rows, 'c', 1)).toBe('a');
    expect(step(rows, 'a', -1)).toBe('c');
    expect(step(rows, 'b', 1)).toBe('c');
    expect(step([], null, 1)).toBeNull();
  });
  it('finds actions by every word of their label, whatever the width, and marks them', () => {
    const labels: Record<string, string> = { a: 'Light theme', b: 'Dark theme', c: 'ワークスペースを開く' };
    const rows = (typed: string) =>
      shown(actionRows(Object.keys(labels).map(action), typed, 'en', (a) => labels[a.name] ?? ''));
    expect(rows('THEME')).toEqual(['Light [theme]', 'Dark [theme]']);
    expect(rows('me dar')).toEqual(['[Dar]k the[me]']);
    expect(rows('わーく')).toEqual(['[ワーク]スペースを開く']);
    expect(rows('nothing')).toEqual([]);
    expect(rows('')).toHaveLength(3);
  });
  it('opens an item on its programme, and others on their pages', () => {
    expect(pageOf(found({}))).toEqual({ area: 'programme', id: 'p', tab: 'itinerary', item: 'i' });
    expect(pageOf(found({ noun: 'person', id: 'x' }))).toEqual({ area: 'people', id: 'x' });
  });
  it('shows the other language beside the own one, and says which is which', () => {
    const ja = recordRow(found({}), 'ja', false, () => undefined);
    expect([ja.titleLang, ja.otherLang]).toEqual(['ja', 'en']);
    const only = recordRow(
      found({ title: { en: [{ text: 'Gateshead', hit: false }], ja: [] } }),
      'ja',
      false,
      () => undefined,
    );
    expect([shown([only])[0], only.titleLang, only.other]).toEqual(['Gateshead', 'en', []]);
  });
});
