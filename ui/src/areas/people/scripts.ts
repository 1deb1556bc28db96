import type { NameForm, Script } from '../../gen';
import { t } from '../../shared/text';

/** Forms of a name in the order they are shown. */
export const SCRIPTS: readonly Script[] = ['kanji', 'kana', 'latin'];

export const scriptLabel = (script: Script): string =>
  t(script === 'kanji' ? 'ui-kanji' : script === 'kana' ? 'ui-kana' : 'ui-romaji');
export const scriptLang = (script: Script): 'en' | 'ja' => (script === 'latin' ? 'en' : 'ja');

/** What is typed in the form for a new person. */
export type Draft = Record<Script, { family: string; given: string }>;

export const emptyDraft = (): Draft => ({
  kanji: { family: '', given: '' },
  kana: { family: '', given: '' },
  latin: { family: '', given: '' },
});

/** The forms that were typed; what is empty is left to be suggested. */
export function typedForms(draft: Draft): NameForm[] {
  return SCRIPTS.flatMap((script) => {
    const [family, given] = [draft[script].family.trim(), draft[script].given.trim()];
    if (!family && !given) return [];
    const order = script === 'latin' ? 'given_first' : 'family_first';
    return [{ script, family, given, order, prefix: '', suffix: '', check: false } as const];
  });
}
