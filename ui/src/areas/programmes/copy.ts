import type { Bi } from '../../gen';

/** The title with the year it names moved to that of the copy: "Japan Study Tour 2026" becomes "… 2027". */
export function laterTitle(title: Bi, year: number | null, start: string | null): Bi {
  const next = start ? start.slice(0, 4) : null;
  if (year === null || next === null) return { ...title };
  const later = (text: string) => text.replaceAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), next);
  return { en: later(title.en), ja: later(title.ja) };
}
