/**
 * What came anew with as much as possible of what was there before: parts that say the same stay the same objects, so that only what
 * differs is drawn again. Records in a list are known by their `item` or `id`, wherever they stand now. `now` is fresh from the core
 * and may be changed.
 */
export function kept<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now;
  if (Array.isArray(before) !== Array.isArray(now)) return now;
  return (
    Array.isArray(now) ? keptList(before as unknown[], now as unknown[]) : keptRecord(before as Fields, now as Fields)
  ) as T;
}

type Fields = Record<string, unknown>;

function keptRecord(before: Fields, now: Fields): Fields {
  let same = true;
  let fields = 0;
  for (const key in now) {
    fields++;
    const value = kept(before[key], now[key]);
    now[key] = value;
    if (!Object.is(value, before[key]) || !(key in before)) same = false;
  }
  return same && Object.keys(before).length === fields ? before : now;
}

function keptList(before: unknown[], now: unknown[]): unknown[] {
  const known = new Map<unknown, unknown>();
  before.forEach((part, at) => {
    const name = nameOf(part) ?? at;
    // Of two with one name neither is taken for the other: the first stays.
    if (!known.has(name)) known.set(name, part);
  });
  let same = before.length === now.length;
  now.forEach((part, at) => {
    const value = kept(known.get(nameOf(part) ?? at), part);
    now[at] = value;
    if (!Object.is(value, before[at])) same = false;
  });
  return same ? before : now;
}

const nameOf = (part: unknown): unknown => {
  if (typeof part !== 'object' || part === null) return undefined;
  const { item, id } = part as { item?: unknown; id?: unknown };
  return typeof item === 'string' ? item : typeof id === 'string' ? id : undefined;
};
