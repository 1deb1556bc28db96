import type { NameForm } from '../../gen';

const KANJI = /[\u3400-\u9fff]/;
const KANA = /^[\u3040-\u30ff\s・ー]+$/;

/** A typed name as one form, to be completed later. Which part is the family name is read only from what the writing says
 *  itself: one in capitals (TSUKAMOTO Ichiro). Else the order typed is kept as the order to print. */
export function nameForm(text: string): NameForm {
  const words = text.trim().split(/[\s\u3000]+/);
  const script = KANJI.test(text) ? 'kanji' : KANA.test(text) ? 'kana' : 'latin';
  const none = { prefix: '', suffix: '', check: false, script } as const;
  if (words.length < 2)
    return { ...none, family: words[0] ?? '', given: '', order: script === 'latin' ? 'given_first' : 'family_first' };
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const capitals =
    script === 'latin' && first.length > 1 && first === first.toUpperCase() && last !== last.toUpperCase();
  if (capitals || script !== 'latin')
    return { ...none, family: first, given: words.slice(1).join(' '), order: 'family_first' };
  return { ...none, family: last, given: words.slice(0, -1).join(' '), order: 'given_first' };
}
