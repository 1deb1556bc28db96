import { session } from '../../shared/session/session.svelte';
import { settings } from '../../shared/session/settings.svelte';
import { nameForm } from '../programmes/names';
import { NEW_ORGANISATION } from '../programmes/terms';

const named = (text: string) => (settings.lang === 'en' ? { en: text } : { ja: text });

/** A place that is not in the list yet, by its name in the reader's language; its id. */
export const makePlace = async (text: string): Promise<string | null> =>
  (await session.change('create_place', { name: named(text), kind: 'site' })).id;

/** The same for an organisation. */
export const makeOrganisation = async (text: string): Promise<string | null> =>
  (await session.change('create_organisation', { name: named(text), type: NEW_ORGANISATION })).id;

/** A person by a typed name, at an organisation where one is given. */
export async function makePerson(text: string, organisation: string | null = null): Promise<string | null> {
  const { id } = await session.change('create_person', { names: [nameForm(text)] });
  if (id && organisation) await session.change('add_affiliation', { person: id, organisation });
  return id;
}
