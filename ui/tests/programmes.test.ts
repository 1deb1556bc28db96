import { describe, expect, it } from 'vitest';
import type { ClashView, HistoryLine, ProgrammeRow } from '../src/gen';
import { byDay } from '../src/areas/history/days';
import { laterTitle } from '../src/areas/programmes/copy';
import { order, sectionsOf } from '../src/areas/programmes/list';
import { readNumber } from '../src/areas/programmes/number';
import { clockOf, firstDay, lastDay, withDays, withHours } from '../src/areas/programmes/when';
import { of } from '../src/areas/review/levels';

describe('the list of programmes', () => {
  const line = (id: string, past: boolean, days_to_go: number | null) =>
    ({ line: { id, past, days_to_go } }) as unknown as ProgrammeRow;
  const rows = [line('a', false, 3), line('b', false, null), line('c', true, -9)];
  it('stands in sections until it is sorted otherwise', () => {
    expect(sectionsOf(rows, false).map((s) => [s.key, s.rows.length])).toEqual([
      ['coming', 1],
      ['undated', 1],
      ['past', 1],
    ]);
    expect(sectionsOf(rows, true).map((s) => s.key)).toEqual(['all']);
    expect(sectionsOf([], false)).toEqual([]);
  });
  it('sorts numbers as numbers', () => {
    expect([10, 9, 1].toSorted(order((n: number) => n))).toEqual([1, 9, 10]);
    expect(['b', 'a', '~'].toSorted(order((t: string) => t))).toEqual(['a', 'b', '~']);
  });
});

describe('a copy for the next year', () => {
  it('takes the year in its title along, and no other number', () => {
    const title = { en: 'Japan Study Tour 2026 (20265)', ja: '訪日研修2026' };
    expect(laterTitle(title, 2026, '2027-12-12')).toEqual({ en: 'Japan Study Tour 2027 (20265)', ja: '訪日研修2027' });
    expect(laterTitle(title, null, '2027-12-12')).toEqual(title);
    expect(laterTitle(title, 2026, null)).toEqual(title);
  });
});

describe('the time of a programme', () => {
  const hours = withHours('2018-11-20T13:30', '2018-11-20T17:30', 'Asia/Tokyo');
  it('shows its days and hours', () => {
    expect([firstDay(hours), lastDay(hours), clockOf(hours)]).toEqual(['2018-11-20', '2018-11-20', '13:30–17:30']);
    expect(firstDay({ kind: 'month', month: 3, year: null })).toBe('');
    expect(clockOf({ kind: 'days', from: '2018-11-20', to: '2018-11-21' })).toBe('');
  });
  it('keeps its hours on another day, not over several', () => {
    expect(clockOf(withDays(hours, '2018-11-21', '2018-11-21'))).toBe('13:30–17:30');
    expect(withDays(hours, '2018-11-21', '2018-11-22')).toEqual({
      kind: 'days',
      from: '2018-11-21',
      to: '2018-11-22',
    });
  });
});

it('a count is a whole number or open', () => {
  expect([readNumber('１９'), readNumber(' ')]).toEqual([19, null]);
  expect(() => readNumber('many')).toThrow();
  expect(() => readNumber('1.5')).toThrow();
});

it('the history stands by day of this computer', () => {
  const line = (seq: number, at: string) => ({ seq, at }) as HistoryLine;
  const days = byDay(
    [line(3, '2018-11-12T00:30:00Z'), line(2, '2018-11-11T23:30:00Z'), line(1, '2018-11-11T10:00:00Z')],
    'en',
    'Asia/Tokyo',
  );
  expect(days.map((d) => [d.label, d.lines.length])).toEqual([
    ['Mon 12 Nov 2018', 2],
    ['Sun 11 Nov 2018', 1],
  ]);
  expect(byDay([line(1, '2018-11-12T00:30:00Z')], 'ja', 'UTC')[0]?.label).toBe('2018年11月12日（月）');
});

it('what is kept as it is stands apart from its level', () => {
  const clash = (level: string, accepted: unknown) => ({ level, accepted }) as unknown as ClashView;
  const all = [clash('block', null), clash('block', { reason: 'x' }), clash('note', null)];
  expect([of(all, 'block').length, of(all, 'kept').length, of(all, 'warn').length]).toEqual([1, 1, 0]);
});
