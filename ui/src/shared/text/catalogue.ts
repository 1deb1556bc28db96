import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Lang } from '../../gen';

const files = import.meta.glob('../../../../text/{en,ja}/window/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;

const LOCALE: Record<Lang, string> = { en: 'en-GB', ja: 'ja-JP' };

function bundle(lang: Lang): FluentBundle {
  const made = new FluentBundle(LOCALE[lang], { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (!path.includes(`/${lang}/`)) continue;
    const wrong = made.addResource(new FluentResource(text));
    if (wrong.length > 0) throw wrong[0];
  }
  return made;
}

export const catalogue: Record<Lang, FluentBundle> = { en: bundle('en'), ja: bundle('ja') };

export type Args = Record<string, string | number>;

/** The text of a message; the id itself where it is missing, so that a gap is seen. */
export function text(lang: Lang, id: string, args: Args = {}): string {
  const value = catalogue[lang].getMessage(id)?.value;
  return value ? catalogue[lang].formatPattern(value, args) : id;
}
