import type { Sort } from '../../shared/controls/table';
import { pages } from '../../shared/session/pages.svelte';
import { session } from '../../shared/session/session.svelte';

export type Noun = 'person' | 'organisation' | 'place' | 'partnership';
export const AREA_OF: Record<Noun, string> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
  partnership: 'partnership',
};

/** How a list is looked at: kept while the window is open; hidden columns also between starts. */
export class Directory {
  readonly noun: Noun;
  text = $state('');
  filters = $state<Record<string, string[]>>({});
  sort = $state<Sort | null>({ key: 'name', down: false });
  hidden = $state<string[]>([]);
  /** The inspector shows the form for a new record. */
  adding = $state(false);
  /** The type that the new record has from the start. */
  as = $state<string | null>(null);
  removing = $state<string | null>(null);
  merging = $state<{ keep: string; other: string } | null>(null);

  constructor(noun: Noun, hidden: string[]) {
    this.noun = noun;
    this.hidden = this.#kept() ?? hidden;
  }

  get area(): string {
    return AREA_OF[this.noun];
  }
  get selected(): string | null {
    return pages.now.area === this.area ? (pages.now.id ?? null) : null;
  }
  get filtered(): boolean {
    return this.text.trim() !== '' || Object.values(this.filters).some((f) => f.length > 0);
  }

  /** Shows a record at the right; the arrow keys leave no trail. */
  select(id: string | null): void {
    this.adding = false;
    pages.replace(id ? { area: this.area, id } : { area: this.area });
  }
  add(as: string | null = null): void {
    this.adding = true;
    this.as = as;
    session.inspector = true;
  }
  choose(filter: string, chosen: string[]): void {
    this.filters = { ...this.filters, [filter]: chosen };
  }
  clear(): void {
    this.text = '';
    this.filters = {};
  }
  hide(hidden: string[]): void {
    this.hidden = hidden;
    try {
      localStorage.setItem(`columns-${this.area}`, JSON.stringify(hidden));
    } catch {
      // Without storage the choice holds until the window closes.
    }
  }
  #kept(): string[] | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(`columns-${this.area}`) ?? 'null');
      return Array.isArray(kept) ? kept.filter((k) => typeof k === 'string') : null;
    } catch {
      return null;
    }
  }
}

export const people = new Directory('person', ['languages', 'countries', 'contact', 'keep', 'last']);
export const organisations = new Directory('organisation', ['region', 'prefecture', 'parent', 'founded', 'staff']);
export const places = new Directory('place', ['organisation', 'coordinates', 'address']);
export const partnerships = new Directory('partnership', ['sectors', 'countries']);
export const DIRECTORIES: Record<Noun, Directory> = {
  person: people,
  organisation: organisations,
  place: places,
  partnership: partnerships,
};

/** Opens the page of a record; Alt ← comes back. */
export const open = (noun: Noun, id: string): void => {
  DIRECTORIES[noun].adding = false;
  pages.go({ area: AREA_OF[noun], id });
};
export const openProgramme = (id: string): void => pages.go({ area: 'programme', id });
export const openItem = (programme: string, item: string): void =>
  pages.go({ area: 'programme', id: programme, tab: 'itinerary', item });
