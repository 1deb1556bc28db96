import type { MessageId } from '../../../gen';
import { pages } from '../../../shared/session/pages.svelte';

/** What the people tab of a programme shows: who is on the list, and what is done with the list. */
export const PARTS = ['roster', 'applications', 'groups', 'rooms', 'languages', 'attendance'] as const;
export type Part = (typeof PARTS)[number];
export const PART_LABEL: Record<Part, MessageId> = {
  roster: 'ui-part-roster',
  applications: 'ui-part-applications',
  groups: 'ui-part-groups',
  rooms: 'ui-part-rooms',
  languages: 'ui-part-languages',
  attendance: 'ui-part-attendance',
};

class Parts {
  /** Which part is open: the page's address says it, the roster where it does not. */
  get now(): Part {
    return PARTS.find((p) => p === pages.now.part) ?? 'roster';
  }
  open(part: Part): void {
    const { area, id } = pages.now;
    pages.go({ area, ...(id ? { id } : {}), tab: 'people', ...(part === 'roster' ? {} : { part }) });
  }
  /** Occasion whose attendance list is open, by programme. */
  occasion = $state<Record<string, string>>({});
}
export const parts = new Parts();
