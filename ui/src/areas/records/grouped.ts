/** Rows under their keys, in the order in which the keys come; a row may stand under several. */
export function grouped<R>(rows: readonly R[], keys: (row: R) => readonly string[]): [string, R[]][] {
  const all = new Map<string, R[]>();
  for (const row of rows) for (const key of keys(row)) all.set(key, [...(all.get(key) ?? []), row]);
  return [...all];
}
