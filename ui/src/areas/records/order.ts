import type { Bi, Lang } from '../../gen';
import { run } from '../../shared/text/bi';

/** By the core's keys: code points, so that both engines agree. */
export const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By a shown text, in the page's language; what is empty comes last. */
export function byText<R>(of: (row: R) => Bi | string, lang: Lang): (a: R, b: R) => number {
  const collator = new Intl.Collator(lang === 'ja' ? 'ja' : 'en-GB', { numeric: true });
  const text = (row: R): string => {
    const value = of(row);
    return typeof value === 'string' ? value : run(value, lang).text;
  };
  return (a, b) => {
    const [x, y] = [text(a), text(b)];
    return x === '' || y === '' ? Number(x === '') - Number(y === '') : collator.compare(x, y);
  };
}

/** By a number; what is unknown comes last. */
export function byNumber<R>(of: (row: R) => number | null): (a: R, b: R) => number {
  return (a, b) => (of(a) ?? Infinity) - (of(b) ?? Infinity) || 0;
}

/** Coordinates as they are copied from a map: "35.6812, 139.7671", "35.6812 139.7671". `null` for what is none. */
export function readCoordinates(text: string): { latitude: number; longitude: number } | null {
  const found =
    /^\(?\s*([-−+]?\d+(?:\.\d+)?)\s*°?\s*([NSns])?\s*[,、，\s]\s*([-−+]?\d+(?:\.\d+)?)\s*°?\s*([EWew])?\s*\)?$/.exec(
      text.normalize('NFKC').trim(),
    );
  if (!found) return null;
  const number = (digits: string | undefined, side: string | undefined): number => {
    const n = Number((digits ?? '').replace('−', '-'));
    return side && /[sw]/i.test(side) ? -Math.abs(n) : n;
  };
  const [latitude, longitude] = [number(found[1], found[2]), number(found[3], found[4])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** A whole number, or `null` for nothing; `undefined` for what is no number. */
export function readCount(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** A list typed with commas. */
export const readList = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,、，]/)
      .map((t) => t.trim())
      .filter(Boolean),
  ),
];
