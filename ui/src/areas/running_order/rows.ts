import type { RunningOrderView, RunningRow } from '../../gen';

/** Where something typed is added: at the end of a session, or after a row. */
export interface AddTo {
  item: string | null;
  after: string | null;
}

/** Where a dragged row lands: before another, or at the end of a session. */
export type Drop = { before: string } | { item: string };

/** The rows that are seen: what is inside a panel only where the panel is unfolded. */
export function seen(view: RunningOrderView, unfolded: ReadonlySet<string>): RunningRow[] {
  return view.sections.flatMap((s) => {
    let open = true;
    return s.rows.filter((r) => {
      if (!r.inside) open = unfolded.has(r.contribution.id);
      return !r.inside || open;
    });
  });
}

export const rowOf = (view: RunningOrderView | null, id: string | null): RunningRow | null =>
  view?.sections.flatMap((s) => s.rows).find((r) => r.contribution.id === id) ?? null;

/** What is inside a row: the panellists of a panel, the further speakers of a talk. */
export function insideOf(view: RunningOrderView, id: string): RunningRow[] {
  for (const section of view.sections) {
    const at = section.rows.findIndex((r) => r.contribution.id === id);
    if (at >= 0) return section.rows.slice(at + 1, at + 1 + (section.rows[at]?.holds ?? 0));
  }
  return [];
}

/** A line of the list on the screen: a row, or (without `row`) the end of a session. */
export interface Line {
  row?: string;
  item: string;
  top: number;
  bottom: number;
}

/** Where a pointer at `y` would put the row: before the first line whose middle is below it. */
export function dropAt(lines: readonly Line[], y: number): Drop | null {
  const line = lines.find((l) => y < (l.top + l.bottom) / 2) ?? lines.at(-1);
  if (!line) return null;
  const before = y < (line.top + line.bottom) / 2 ? line.row : undefined;
  return before ? { before } : { item: line.item };
}

/** Typed minutes: a number, or `null` for an empty field; `undefined` for what is none. */
export function readMinutes(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const m = /^(?:(\d+)\s*(?:h|時間))?\s*(?:(\d+)\s*(?:min|m|分)?)?$/i.exec(plain);
  if (!m || (m[1] === undefined && m[2] === undefined)) return undefined;
  return Number(m[1] ?? 0) * 60 + Number(m[2] ?? 0);
}
