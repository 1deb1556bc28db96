import type { ProgrammeRow } from '../../gen';

export interface ListSection {
  key: 'coming' | 'undated' | 'past' | 'all';
  rows: ProgrammeRow[];
}

/** Coming ones by date, those without a date, past ones; sorted otherwise they are one list. */
export function sectionsOf(rows: readonly ProgrammeRow[], sorted: boolean): ListSection[] {
  if (sorted) return [{ key: 'all', rows: [...rows] }];
  const kind = (r: ProgrammeRow) => (r.line.past ? 'past' : r.line.days_to_go === null ? 'undated' : 'coming');
  const all = (['coming', 'undated', 'past'] as const).map((key) => ({
    key,
    rows: rows.filter((r) => kind(r) === key),
  }));
  return all.filter((s) => s.rows.length > 0);
}

/** Compares by a number or by a text that the core has folded. */
export const order =
  <R>(key: (row: R) => string | number) =>
  (a: R, b: R): number => {
    const [x, y] = [key(a), key(b)];
    if (typeof x === 'number' && typeof y === 'number') return x - y;
    return String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0;
  };
