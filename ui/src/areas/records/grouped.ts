/** Rows under their keys, in the order in which the keys come; a row may stand under several. */
export function grouped<R>(rows: readonly R[], keys: (row: R) => readonly string[]): [string, R[]][] {
  const all = new Map<string, R[]>();
  for (const row of rows) for (const key of keys(row)) all.set(key, [...(all.get(key) ?? []), row]);
  return [...all];
}

/** The first row of each key. */
export function firsts<R>(rows: readonly R[], key: (row: R) => string): R[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(key(row)) && seen.add(key(row)));
}
