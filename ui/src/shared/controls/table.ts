/** What a table shows: pure parts of Table.svelte. */

export interface Column<R> {
  key: string;
  label: string;
  /** CSS width; without one the column takes its share of the rest. */
  width?: string;
  /** Compares two rows in ascending order; without it the column cannot be sorted. */
  compare?: (a: R, b: R) => number;
  /** Hidden until chosen in the menu of columns. */
  hidden?: boolean;
  /** Always shown. */
  fixed?: boolean;
  align?: 'right';
}

export interface Section<R> {
  key: string;
  label: string;
  /** Beside the label: a count, who owes it. */
  note?: string;
  rows: R[];
}

export interface Sort {
  key: string;
  down: boolean;
}

/** A line of the drawn table: the head of a section or a row. */
export type Line<R> = { section: Section<R>; row?: undefined } | { section?: undefined; row: R; at: number };

/** Rows in the order asked for; equal rows keep the order they came in. */
export function sorted<R>(rows: readonly R[], columns: readonly Column<R>[], sort: Sort | null): R[] {
  const compare = columns.find((c) => c.key === sort?.key)?.compare;
  if (!sort || !compare) return [...rows];
  return rows.toSorted(sort.down ? (a, b) => compare(b, a) : compare);
}

/** Sections flattened to lines; folded sections keep their head only. `at` counts rows, for the keyboard. */
export function lines<R>(sections: readonly Section<R>[], folded: ReadonlySet<string>, headless: boolean): Line<R>[] {
  const all: Line<R>[] = [];
  let at = 0;
  for (const section of sections) {
    if (!headless) all.push({ section });
    if (folded.has(section.key)) continue;
    for (const row of section.rows) all.push({ row, at: at++ });
  }
  return all;
}

/** First and last line to draw for a scrolled view: what is seen and a screen on either side. */
export function visible(count: number, lineHeight: number, top: number, height: number): [number, number] {
  const ahead = Math.max(10, Math.ceil(height / lineHeight));
  const first = Math.max(0, Math.floor(top / lineHeight) - ahead);
  const last = Math.min(count, Math.ceil((top + height) / lineHeight) + ahead);
  return [first, Math.max(first, last)];
}
