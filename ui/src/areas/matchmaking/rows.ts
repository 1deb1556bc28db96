import type { AwaySlots, MeetingCell, TimetableRow, TimetableView } from '../../gen';

/** Height of a row, in pixels. */
export const ROW = 78;
/** Rows drawn above and below what is seen. */
const SPARE = 6;
/** Tables and people up to this many are all drawn. */
const ALL = 60;

export interface Piece {
  from: number;
  to: number;
  cell: MeetingCell | null;
  away: AwaySlots | null;
  /** Meetings that begin in the same slots as the one that is shown: there cannot be any, but they can stand there. */
  more: number;
}

/** What a row is made of, in the order of its slots: meetings, stretches in which somebody is not there, and free slots. */
export function pieces(row: TimetableRow, slots: number): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  while (at < slots) {
    const cell = row.cells.find((c) => c.slot === at) ?? null;
    const away = row.away.find((a) => a.slot === at) ?? null;
    const span = Math.max(1, cell?.span ?? away?.span ?? 1);
    const to = Math.min(slots, at + span);
    const begun = row.cells.filter((c) => c.slot >= at && c.slot < to).length;
    out.push({ from: at, to, cell, away: cell ? null : away, more: cell ? begun - 1 : 0 });
    at = to;
  }
  return out;
}

/** Which rows are drawn, and the room that the others take. */
export function visible(
  rows: number,
  top: number,
  height: number,
): { from: number; to: number; before: number; after: number } {
  if (rows <= ALL) return { from: 0, to: rows, before: 0, after: 0 };
  const from = Math.max(0, Math.min(rows - 1, Math.floor(top / ROW)) - SPARE);
  const to = Math.min(rows, Math.ceil((top + height) / ROW) + SPARE);
  return { from, to, before: from * ROW, after: (rows - to) * ROW };
}

export interface Spot {
  row: string;
  slot: number;
}

/** Where an arrow leads; `null` for any other key. */
export function step(view: TimetableView, at: Spot, action: string): Spot | null {
  const rows = view.rows;
  const row = Math.max(
    0,
    rows.findIndex((r) => r.id === at.row),
  );
  const last = view.slots.length - 1;
  const here = rows[row];
  if (!here) return null;
  const piece = pieces(here, view.slots.length).find((p) => p.from <= at.slot && at.slot < p.to);
  const to = (r: number, slot: number): Spot => ({
    row: rows[Math.max(0, Math.min(rows.length - 1, r))]?.id ?? at.row,
    slot: Math.max(0, Math.min(last, slot)),
  });
  switch (action) {
    case 'left':
      return to(row, (piece?.from ?? at.slot) - 1);
    case 'right':
      return to(row, piece?.to ?? at.slot + 1);
    case 'up':
      return to(row - 1, at.slot);
    case 'down':
      return to(row + 1, at.slot);
    case 'first':
      return to(row, 0);
    case 'last':
      return to(row, last);
    default:
      return null;
  }
}
