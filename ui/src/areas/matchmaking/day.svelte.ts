/** What is shown of a day of meetings, kept while the window is open. */
class Day {
  /** By programme: the wall-clock time it is shown for in place of the clock's. */
  at = $state<Record<string, string>>({});
  part = $state<'now' | 'after'>('now');
}

export const day = new Day();
