import type { MessageId } from '../../../gen';

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

/** Which part is open; kept while the window is open. */
class Parts {
  now = $state<Part>('roster');
  /** Occasion whose attendance list is open, by programme. */
  occasion = $state<Record<string, string>>({});
}
export const parts = new Parts();
