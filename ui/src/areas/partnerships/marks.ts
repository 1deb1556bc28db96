/** A mark to be drawn on a lane; positions in pixels of the scale of years. */
export interface Drawn {
  x: number;
  /** Half its width. */
  half: number;
  /** Widths of what can be said of it, the longest first. */
  widths: number[];
  future: boolean;
}

/** Where a mark stands, and which of its texts has room where; `text` null: none. */
export interface Placed {
  x: number;
  text: number | null;
  /** Left edge of the text. */
  left: number;
}

/** What lies beside the scale: texts keep clear of the edges and of the line of today. */
export interface Scale {
  /** Left of the first year, at most 0. */
  from: number;
  to: number;
  today: number;
}

/** Between two texts, and between a text and the line of today. */
const GAP = 8;
const CLEAR = 5;

/**
 * Puts the texts of a lane beside each other: each whole, under its mark or moved a little, none over another or over the
 * line of today. Marks that would cover each other move apart.
 */
export function place(marks: readonly Drawn[], scale: Scale): Placed[] {
  const placed: Placed[] = [];
  for (const [i, m] of marks.entries()) {
    const before = marks[i - 1];
    const last = placed[i - 1];
    // Two of a time stand beside each other; what is to come stands after today.
    const apart = last && before ? last.x + before.half + m.half - 2 : -Infinity;
    const after = m.future ? scale.today + m.half + 3 : -Infinity;
    placed.push({ x: Math.max(m.x, apart, after), text: null, left: 0 });
  }
  const edges = (i: number): [number, number] => {
    const [here, before, next] = [placed[i], placed[i - 1], placed[i + 1]];
    const m = marks[i];
    let from = scale.from;
    let to = scale.to;
    // A neighbour's text, or half the way to a neighbour that has none yet.
    if (here && before) from = end(i - 1) ?? (before.x + here.x) / 2;
    if (here && next) to = start(i + 1) ?? (here.x + next.x) / 2;
    if (before) from += GAP / 2;
    if (next) to -= GAP / 2;
    return m?.future
      ? [Math.max(from, scale.today + CLEAR), to]
      : [from, here && here.x > scale.today ? to : Math.min(to, scale.today - CLEAR)];
  };
  const end = (i: number): number | null => {
    const [p, m] = [placed[i], marks[i]];
    return p && m && p.text !== null ? p.left + (m.widths[p.text] ?? 0) + GAP / 2 : null;
  };
  const start = (i: number): number | null => {
    const p = placed[i];
    return p && p.text !== null ? p.left - GAP / 2 : null;
  };
  const fit = (i: number, text: number): boolean => {
    const [p, m] = [placed[i], marks[i]];
    const w = m?.widths[text];
    if (!p || w === undefined) return false;
    const [from, to] = edges(i);
    if (w > to - from) return false;
    p.text = text;
    p.left = Math.min(Math.max(p.x - w / 2, from), to - w);
    return true;
  };
  // First what fits between its neighbours, then what fits into the room that those left over.
  for (const text of [0, 1]) for (const i of marks.keys()) if (placed[i]?.text === null) fit(i, text);
  for (const i of marks.keys()) if (placed[i]?.text === 1) fit(i, 0);
  return placed;
}

let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a text as the timeline writes it, in pixels, with what engines differ by. */
export function widthOf(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 11;
  pen.font = `11px ${getComputedStyle(document.body).fontFamily}`;
  return Math.ceil(pen.measureText(text).width * 1.02) + 1;
}
