import type { Commands } from '../../gen';
import { partnerships } from '../records/directory.svelte';

export type View = 'timeline' | 'list' | 'anniversaries' | 'network' | 'clusters';

/** How partnerships are looked at; kept while the window is open. */
class Look {
  view = $state<View>('timeline');
  /** The organisation whose ties stand out in the picture. */
  node = $state<string | null>(null);
}

export const look = new Look();

/** What the list, the timeline and the picture ask for. */
export const wanted = (): Commands['partnerships']['input'] => ({
  text: partnerships.text,
  ...partnerships.filters,
});
