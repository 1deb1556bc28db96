import type { Block, ClashView, DayColumn, ItineraryView } from '../../gen';

/** Drawn blocks of a day in time order: the order of reading and of the arrow keys. */
export const inOrder = (blocks: Block[]): Block[] =>
  blocks.filter((b) => !b.hidden).toSorted((a, b) => a.start - b.start || a.lane - b.lane || a.end - b.end);

/** What is not drawn for want of room and counted at this item. */
export const standingBehind = <B extends Block>(blocks: readonly B[], item: string | undefined): B[] =>
  blocks.filter((b) => b.hidden && b.behind === item).toSorted((a, b) => a.start - b.start || a.end - b.end);

/** The item an arrow key leads to. Sideways: the one on the next day that has any, nearest in time. */
export function neighbour(days: DayColumn[], item: string, way: 'left' | 'right' | 'up' | 'down'): string | null {
  const d = days.findIndex((day) => day.blocks.some((b) => b.item === item && !b.hidden));
  if (d < 0) return firstItem(days);
  const column = inOrder(days[d]?.blocks ?? []);
  const at = column.findIndex((b) => b.item === item);
  if (way === 'up' || way === 'down') return column[at + (way === 'down' ? 1 : -1)]?.item ?? null;
  const start = column[at]?.start ?? 0;
  const step = way === 'right' ? 1 : -1;
  for (let i = d + step; i >= 0 && i < days.length; i += step) {
    const near = inOrder(days[i]?.blocks ?? []).toSorted(
      (a, b) => Math.abs(a.start - start) - Math.abs(b.start - start),
    )[0];
    if (near) return near.item;
  }
  return null;
}

export const firstItem = (days: DayColumn[]): string | null => {
  for (const day of days) {
    const first = inOrder(day.blocks)[0];
    if (first) return first.item;
  }
  return null;
};

/** Items of open problems of a level, each once, in order of the plan. */
export function withProblem(view: ItineraryView, level: ClashView['level']): string[] {
  const concerned = new Set<string>();
  for (const clash of view.clashes)
    if (clash.level === level && !clash.accepted) clash.items.forEach((i) => concerned.add(i));
  const planned = view.days.flatMap((d) => inOrder(d.blocks)).map((b) => b.item);
  const rest = [...concerned].filter((i) => !planned.includes(i));
  return [...planned.filter((i) => concerned.has(i)), ...rest];
}

/** Items of which something is still to come. */
export function toCome(view: ItineraryView): string[] {
  const blocks = view.days.flatMap((d) => inOrder(d.blocks)).filter((b) => b.missing.length > 0 || b.state === 'tbc');
  const loose = [...view.all_day, ...view.undated].filter((l) => l.state === 'tbc');
  return [...new Set([...blocks.map((b) => b.item), ...loose.map((l) => l.item)])];
}

/** The one after `now` in a ring. */
export function nextIn(items: string[], now: string | null): string | null {
  if (items.length === 0) return null;
  return items[(items.indexOf(now ?? '') + 1) % items.length] ?? null;
}
