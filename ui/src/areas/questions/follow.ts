/** Where the focus goes when a question has been answered and its row is gone: the next one still there, else the one before. */
export function following(before: readonly string[], gone: string, now: readonly string[]): string | null {
  const at = before.indexOf(gone);
  const left = new Set(now);
  const after = before.slice(at + 1).find((key) => left.has(key));
  return after ?? before.slice(0, Math.max(0, at)).findLast((key) => left.has(key)) ?? null;
}
