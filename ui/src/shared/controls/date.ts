/** Reads a typed date as `YYYY-MM-DD`: 2026-12-15, 2026/12/15, 20261215, 2026年12月15日, 15 Dec 2026, 15.12.2026; null where it is none. */
export function readDate(text: string): string | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  let m = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (m) return known(Number(m[1]), Number(m[2]), Number(m[3]));
  m = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain);
  if (m) return known(Number(m[3]), Number(m[2]), Number(m[1]));
  m = /^(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})$/.exec(plain);
  if (m) return known(Number(m[3]), MONTHS.indexOf(m[2] ?? '') + 1, Number(m[1]));
  return null;
}

function known(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
