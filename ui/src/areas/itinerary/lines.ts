import type { Block, Lang } from '../../gen';
import { linesOf, widthOf } from './measure';

/** Line heights of an item in the grid: title, and the lines below it. */
const LINE: Record<Lang, { title: number; meta: number }> = {
  en: { title: 14, meta: 13 },
  ja: { title: 15.5, meta: 14 },
};
const TAG = 18;
/** Edges and padding of a tag's box. */
const BOX = 8;
const LETTER = 20;
/** Dashed and dotted edges take a pixel above and below. */
const EDGES = 2;

export interface Fit {
  /** Lines the title may have. */
  title: number;
  tags: boolean;
  time: boolean;
  people: boolean;
  letters: boolean;
  pad: number;
}

export const titleLines = (title: string, width: number, lang: Lang, slim = false): number =>
  linesOf(title, width, lang, slim ? 11 : 12);

/**
 * Which whole lines of an item fit: title, then the tag of what is missing, then the time, then the people.
 * A line that does not fit is left out, never cut.
 */
export function fit(
  height: number,
  width: number,
  lang: Lang,
  block: Pick<Block, 'letters' | 'missing'>,
  title: string,
  people: string,
  { time: clock = '', slim = false }: { time?: string; slim?: boolean } = {},
): Fit {
  const line = LINE[lang];
  const pad = height >= 60 ? 3 : 1;
  let room = height - pad - EDGES;
  const letters = block.letters.length > 0 && room >= LETTER + line.title;
  if (letters) room -= LETTER;
  const most = Math.max(1, Math.floor(room / line.title));
  const wanted = titleLines(title, width, lang, slim);
  const shown = Math.min(most, Math.max(wanted, 1));
  room -= shown * line.title;
  const tag = block.missing[0]?.[lang] ?? '';
  const tags = block.missing.length > 0 && room >= TAG && widthOf(tag, lang, 11, 500) + BOX <= width;
  if (tags) room -= TAG;
  const time = room >= line.meta && widthOf(clock, lang, 11, 400) <= width;
  if (time) room -= line.meta;
  return { title: Math.max(1, shown), tags, time, people: people !== '' && room >= line.meta, letters, pad };
}
