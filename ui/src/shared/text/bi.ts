import type { Bi, Lang } from '../../gen';

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/;

export interface Run {
  text: string;
  /** Language the run is really in, for the `lang` attribute. */
  lang: Lang;
}

export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'ja' : 'en');

/** The text in `lang`, else in the other. What it is read in its letters say: a form may hold the other language's words. */
export function run(bi: Bi, lang: Lang): Run {
  const used = bi[lang] ? lang : otherLang(lang);
  const text = bi[used];
  return { text, lang: langOf(text) };
}

/** The language a text without a second form is written in, as its letters say. */
export const langOf = (text: string): Lang => (JAPANESE.test(text) ? 'ja' : 'en');

/** The other language's text where it exists and says something else. */
export function otherRun(bi: Bi, lang: Lang): Run | null {
  const first = run(bi, lang);
  const text = bi[otherLang(lang)];
  if (!text || text === first.text) return null;
  return run({ en: bi.en, ja: bi.ja }, otherLang(lang));
}

export const isEmpty = (bi: Bi): boolean => !bi.en && !bi.ja;

/** "London+1" superscripts: splits a trailing "+1" off a time. */
export function plusSplit(n: number): string {
  return n === 0 ? '' : n > 0 ? `+${n}` : `−${-n}`;
}
