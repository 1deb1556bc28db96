import { session } from '../../shared/session/session.svelte';
import { settings } from '../../shared/session/settings.svelte';
import { NEW_ORGANISATION } from '../programmes/terms';

const named = (text: string) => (settings.lang === 'en' ? { en: text } : { ja: text });

/** A place that is not in the list yet, by its name in the reader's language; its id. */
export const makePlace = async (text: string): Promise<string | null> =>
  (await session.change('create_place', { name: named(text), kind: 'site' })).id;

/** The same for an organisation. */
export const makeOrganisation = async (text: string): Promise<string | null> =>
  (await session.change('create_organisation', { name: named(text), type: NEW_ORGANISATION })).id;
