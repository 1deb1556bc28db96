import type { FileLang, PeopleOrder } from '../../gen';
import { settings } from '../../shared/session/settings.svelte';

/** Choices that are on or off. */
export const FLAGS = ['second_zone', 'addresses', 'page_each', 'photographs', 'biographies'] as const;

/** What was last asked for; stays while the window is open, from document to document. */
class Asked {
  kind = $state<string | null>(null);
  #lang = $state<FileLang | null>(null);
  release = $state<number | null>(null);
  group = $state<string | null>(null);
  seat = $state<string | null>(null);
  item = $state<string | null>(null);
  host = $state<string | null>(null);
  order = $state<PeopleOrder>('precedence');
  second_zone = $state(true);
  addresses = $state(true);
  page_each = $state(false);
  photographs = $state(false);
  biographies = $state(false);

  /** That of the window until another is chosen. */
  get lang(): FileLang {
    return this.#lang ?? settings.lang;
  }
  set lang(lang: FileLang) {
    this.#lang = lang;
  }
}

export const asked = new Asked();
