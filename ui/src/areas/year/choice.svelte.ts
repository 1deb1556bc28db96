import type { YearKind } from '../../gen';

/** Which year is looked at; kept while the window is open. `null`: the newest. */
class Choice {
  kind = $state<YearKind>('calendar');
  year = $state<number | null>(null);
}

export const choice = new Choice();
