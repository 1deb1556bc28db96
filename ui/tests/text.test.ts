import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyList } from '../src/shared/keys/keys';
import { otherRun, run } from '../src/shared/text/bi';
import { catalogue, text } from '../src/shared/text/catalogue';

const window = (lang: string) => {
  const folder = path.resolve(`../text/${lang}/window`);
  const files = fs.readdirSync(folder).sort();
  return files.map((f) => fs.readFileSync(path.join(folder, f), 'utf8')).join('\n');
};
const ids = (lang: string) => [...window(lang).matchAll(/^(ui-[\w-]+) = ?(.*)$/gm)].map((m) => m[1] ?? '');
const params = (lang: 'en' | 'ja') =>
  Object.fromEntries(
    window(lang)
      .split(/\n(?=ui-)/)
      .map((m) => [
        /^ui-[\w-]+/.exec(m)?.[0] ?? '',
        [...new Set([...m.matchAll(/\$(\w+)/g)].map((p) => p[1]))].sort().join(),
      ]),
  );
function* sources(dir: string): Generator<string> {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'gen') yield* sources(file);
    } else if (/\.(svelte|ts)$/.test(entry.name)) yield fs.readFileSync(file, 'utf8');
  }
}
const code = [...sources('src')].join('\n');
const whole = new Set([...code.matchAll(/['"](ui-[\w-]+)['"]/g)].map((m) => m[1] ?? ''));
const families = [...new Set([...code.matchAll(/`(ui-[\w-]+-)\$\{/g)].map((m) => m[1] ?? ''))];

describe('texts', () => {
  it('are the same in both languages, with the same parameters', () => {
    expect(ids('ja').sort()).toEqual(ids('en').sort());
    const { '': _en, ...en } = params('en');
    const { '': _ja, ...ja } = params('ja');
    expect(ja).toEqual(en);
  });
  it('have each id once', () => {
    const all = ids('en');
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });
  it('exist for every id in use', () => {
    const known = new Set(ids('en'));
    expect([...whole].filter((id) => !known.has(id))).toEqual([]);
    expect(families.filter((f) => ![...known].some((id) => id.startsWith(f)))).toEqual([]);
  });
  it('are all in use', () => {
    expect(ids('en').filter((id) => !whole.has(id) && !families.some((f) => id.startsWith(f)))).toEqual([]);
  });
  it('name every key of the list', () => {
    for (const row of keyList(['grid', 'table'])) expect(catalogue.ja.hasMessage(row.label)).toBe(true);
  });
  it('count as the language counts', () => {
    expect([1, 2].map((n) => text('en', 'ui-count-clashes', { n }))).toEqual(['1 clash', '2 clashes']);
    expect(text('ja', 'ui-count-clashes', { n: 2 })).toBe('重複 2件');
  });
});

describe('runs in two languages', () => {
  it('fall back to the other language and say so', () => {
    expect(run({ en: '', ja: '日本精工' }, 'en')).toEqual({ text: '日本精工', lang: 'ja' });
    expect(run({ en: 'NSK', ja: '' }, 'ja')).toEqual({ text: 'NSK', lang: 'en' });
  });
  it('mark a Latin name in a Japanese field as Latin', () =>
    expect(run({ en: 'Yuichiro Hanyu', ja: 'Yuichiro Hanyu' }, 'ja').lang).toBe('en'));
  it('show the other language only where it says something else', () => {
    expect(otherRun({ en: 'A', ja: 'A' }, 'en')).toBeNull();
    expect(otherRun({ en: 'NSK', ja: '日本精工' }, 'en')).toEqual({ text: '日本精工', lang: 'ja' });
  });
});
