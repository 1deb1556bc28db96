import type { When } from '../../gen';

/** First and last day of what is known of a programme's time; empty without a day. */
export const firstDay = (when: When): string =>
  when.kind === 'days'
    ? when.from
    : when.kind === 'exact'
      ? when.start.local.slice(0, 10)
      : when.kind === 'part_of_day'
        ? when.date
        : '';
export const lastDay = (when: When): string =>
  when.kind === 'days'
    ? when.to
    : when.kind === 'exact'
      ? (when.end ?? when.start).local.slice(0, 10)
      : when.kind === 'part_of_day'
        ? when.date
        : '';

/** "13:30–17:30"; empty without clock times. */
export function clockOf(when: When): string {
  if (when.kind !== 'exact') return '';
  const start = when.start.local.slice(11, 16);
  return when.end ? `${start}–${when.end.local.slice(11, 16)}` : start;
}

/** Other days; hours stay where it is one day before and after. */
export function withDays(when: When, from: string, to: string): When {
  if (when.kind === 'exact' && from === to) {
    const on = (moment: { local: string; zone: string }) => ({ ...moment, local: `${from}${moment.local.slice(10)}` });
    return { kind: 'exact', start: on(when.start), end: when.end ? on(when.end) : null };
  }
  return { kind: 'days', from, to };
}

export const withHours = (start: string, end: string | null, zone: string): When => ({
  kind: 'exact',
  start: { local: start, zone },
  end: end ? { local: end, zone } : null,
});
