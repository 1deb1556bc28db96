import { bridge } from '../../bridge';
import type { Bi, OrganisationLine, PersonLine, PlaceLine } from '../../gen';
import type { Option } from '../../shared/controls/filter';
import { session } from '../../shared/session/session.svelte';
import { settings } from '../../shared/session/settings.svelte';
import { run } from '../../shared/text/bi';

/** What can be chosen from: fetched again when the file has changed. */
class Lists {
  places = $state.raw<PlaceLine[]>([]);
  people = $state.raw<PersonLine[]>([]);
  organisations = $state.raw<OrganisationLine[]>([]);
  zones = $state.raw<string[]>([]);
  #version: number | null = null;

  async load(): Promise<void> {
    const version = session.workspace?.version ?? null;
    if (version === null || version === this.#version) return;
    this.#version = version;
    const none = () => [];
    [this.places, this.people, this.organisations, this.zones] = await Promise.all([
      bridge.call('places', {}).catch(none),
      bridge.call('people', {}).catch(none),
      bridge.call('organisations', {}).catch(none),
      this.zones.length > 0 ? this.zones : bridge.call('zones', {}).catch(none),
    ]);
  }
}

export const lists = new Lists();

const both = (bi: Bi): string => `${bi.en} ${bi.ja}`;

export function option(id: string, name: Bi, detail?: Bi | string): Option {
  const shown = run(name, settings.lang);
  const more = typeof detail === 'string' ? detail : detail && run(detail, settings.lang).text;
  return { id, label: shown.text, lang: shown.lang, also: both(name), ...(more ? { detail: more } : {}) };
}
export const placeOptions = (): Option[] =>
  lists.places.map((p) => ({ ...option(p.id, p.name, p.inside), also: [both(p.name), ...p.aliases].join(' ') }));
export const personOptions = (): Option[] =>
  lists.people.map((p) => ({ ...option(p.id, p.name, p.posts), also: `${both(p.name)} ${p.reading}` }));
export const organisationOptions = (): Option[] =>
  lists.organisations.map((o) => ({
    ...option(o.id, o.name, o.acronym),
    also: [both(o.name), o.acronym, ...o.aliases].join(' '),
  }));
export const zoneOptions = (): Option[] => lists.zones.map((z) => ({ id: z, label: z.replaceAll('_', ' '), also: z }));
