import { session } from '../../shared/session/session.svelte';
import { settings } from '../../shared/session/settings.svelte';

/** A place that is not in the list yet, by its name in the reader's language; its id. */
export async function makePlace(text: string): Promise<string | null> {
  const name = settings.lang === 'en' ? { en: text } : { ja: text };
  return (await session.change('create_place', { name, kind: 'site' })).id;
}
