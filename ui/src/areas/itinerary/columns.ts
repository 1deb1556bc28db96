import { GUTTER } from './scale';

/** A day column never gets narrower; then the grid scrolls sideways. */
export const LEAST_COLUMN = 76;
/** Of more than a week not all has to be seen at once: the columns keep a width in which titles can be read. */
const LEAST_OF_MANY = 124;
const WEEK = 7;
/** A day on which two groups split; a third group gets its own share. */
const SPLIT = 1.6;
const THREE = 1.9;

interface Day {
  split: boolean;
  blocks?: readonly { lanes: number }[];
}

export const weight = (day: Day): number => {
  if (!day.split) return 1;
  return day.blocks?.some((b) => b.lanes >= 3) ? THREE : SPLIT;
};

export const totalWeight = (days: Day[]): number => days.reduce((sum, d) => sum + weight(d), 0);

/** CSS tracks of the gutter and the days. */
export const tracks = (days: Day[]): string => `${GUTTER}px ${days.map((d) => `minmax(0, ${weight(d)}fr)`).join(' ')}`;

/** Width below which the grid scrolls. */
export const leastWidth = (days: Day[]): number =>
  GUTTER + Math.ceil(totalWeight(days) * (days.length > WEEK ? LEAST_OF_MANY : LEAST_COLUMN));

/** Left edge of column `i` and of what follows it, as shares of the room right of the gutter. */
export function edges(days: Day[], i: number): [number, number] {
  const total = totalWeight(days) || 1;
  const before = totalWeight(days.slice(0, Math.max(0, i)));
  const own = days[i];
  return [before / total, (before + (own ? weight(own) : 0)) / total];
}

/** Middle of column `i`; outside the days, the edge. A night reaches from the middle of a day to the middle of the next. */
export function middle(days: Day[], i: number): number {
  if (i < 0) return 0;
  if (i >= days.length) return 1;
  const [a, b] = edges(days, i);
  return (a + b) / 2;
}

/** Column under a point `x` pixels right of the gutter in a room of `width`. */
export function columnAt(days: Day[], x: number, width: number): number {
  for (let i = 0; i < days.length; i++) if (x < edges(days, i)[1] * width) return i;
  return Math.max(0, days.length - 1);
}
