import type { Component } from 'svelte';
import type { MessageId } from '../../gen';
import type { Scope } from '../../shared/keys/keys';
import { session } from '../../shared/session/session.svelte';
import Calendar from '../calendar/Calendar.svelte';
import Inspector from '../inspector/Inspector.svelte';
import Programme from '../programmes/Programme.svelte';

/** What stands at the right of a page. */
export interface Side {
  part: Component;
  /** Window width below which it lies over the content, and then only with something selected. */
  over: number;
  /** Something is selected. */
  open: boolean;
}

/** A kind of page. */
export interface Area {
  name: string;
  icon: string;
  label: MessageId;
  page: Component;
  /** Stands in the sidebar, in the order of the table. */
  listed: boolean;
  /** What needs the reader; shown beside the label when not 0. */
  count?: () => number;
  side?: () => Side | null;
  /** Scopes of its shortcuts, for the list of keys. */
  keys: readonly Scope[];
}

/** Every kind of page, in the order of the sidebar. */
export const AREAS: readonly Area[] = [
  {
    name: 'calendar',
    icon: 'calendar',
    label: 'ui-calendar',
    page: Calendar,
    listed: true,
    side: () => (session.itemId ? { part: Inspector, over: 1040, open: true } : null),
    keys: ['calendar'],
  },
  {
    name: 'programme',
    icon: 'calendar-days',
    label: 'ui-programmes',
    page: Programme,
    listed: false,
    side: () =>
      session.programme && session.tab === 'itinerary'
        ? { part: Inspector, over: 1040, open: session.itemId !== null }
        : null,
    keys: ['grid'],
  },
];

export const area = (name: string): Area => AREAS.find((a) => a.name === name) ?? (AREAS[0] as Area);
