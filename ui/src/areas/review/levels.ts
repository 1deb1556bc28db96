import type { ClashView } from '../../gen';

export const LEVELS = ['block', 'warn', 'note', 'kept'] as const;
export type Level = (typeof LEVELS)[number];
export type Shown = Level | 'all';

/** Clashes of a level; those kept as they are stand apart, whatever their level. */
export const of = (clashes: readonly ClashView[], level: Level): ClashView[] =>
  clashes.filter((c) => (level === 'kept' ? c.accepted !== null : c.accepted === null && c.level === level));
