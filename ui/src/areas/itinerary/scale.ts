/** Minutes of a day to pixels of the grid and back. Hours before and after those shown fold into a band. */

export const GUTTER = 96;
export const BAND_TOP = 28;
export const BAND_BOTTOM = 36;
/** Nothing is drawn lower than one line of text. */
export const LEAST_HEIGHT = 16;
const DAY = 1440;

export interface Scale {
  hour: number;
  /** First and last minute drawn at full size. */
  from: number;
  to: number;
  top: number;
  bottom: number;
  height: number;
}

export function makeScale(hour: number, firstHour: number, lastHour: number, unfolded: boolean): Scale {
  const from = unfolded ? 0 : firstHour * 60;
  const to = unfolded ? DAY : lastHour * 60;
  const top = from > 0 ? BAND_TOP : 8;
  const bottom = to < DAY ? BAND_BOTTOM : 8;
  return { hour, from, to, top, bottom, height: top + ((to - from) / 60) * hour + bottom };
}

export function yOf(scale: Scale, minute: number): number {
  const { from, to, hour, top, bottom, height } = scale;
  if (minute <= 0) return from > 0 ? 0 : top;
  if (minute >= DAY) return to < DAY ? height : height - bottom;
  if (minute < from) return (minute / from) * top;
  if (minute <= to) return top + ((minute - from) / 60) * hour;
  return height - bottom + ((minute - to) / (DAY - to)) * bottom;
}

export function minuteAt(scale: Scale, y: number): number {
  const { from, to, hour, top, bottom, height } = scale;
  if (y < top) return from > 0 ? Math.max(0, (y / top) * from) : 0;
  if (y > height - bottom) return to < DAY ? Math.min(DAY, to + ((y - height + bottom) / bottom) * (DAY - to)) : DAY;
  return from + ((y - top) / hour) * 60;
}

export const snap = (minute: number, step = 15): number => Math.round(minute / step) * step;

/** Hours that get a label, as minutes. */
export function hoursShown(scale: Scale): number[] {
  const hours: number[] = [];
  for (let m = scale.from; m <= scale.to; m += 60) if (m < DAY) hours.push(m / 60);
  return hours;
}
