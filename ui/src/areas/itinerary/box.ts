import type { Block } from '../../gen';
import { LEAST_HEIGHT, yOf, type Scale } from './scale';

export interface Placed {
  top: number;
  height: number;
  /** Height by the clock; less than drawn where it is very short. */
  true: number;
  /** Runs on from the day before, into the day after. */
  fromBefore: boolean;
  toAfter: boolean;
}

/** Where a block stands in its column. One pixel is left free below, so that neighbours don't touch. */
export function place(scale: Scale, block: Pick<Block, 'start' | 'end'>): Placed {
  const top = yOf(scale, block.start);
  const bottom = yOf(scale, Math.max(block.end, block.start));
  const height = Math.max(LEAST_HEIGHT, bottom - top - 1);
  return {
    top: Math.min(top, scale.height - LEAST_HEIGHT),
    height,
    true: bottom - top - 1,
    fromBefore: block.start < 0,
    toAfter: block.end > 1440,
  };
}

/** Left and right edges within the column: 4 px to its lines, 4 between neighbours. */
export function sides(block: Pick<Block, 'lane' | 'lanes'>): { left: string; right: string } {
  const { lane, lanes } = block;
  const n = Math.max(1, lanes);
  const l = Math.min(lane, n - 1);
  return {
    left: `calc(${(l * 100) / n}% + ${l ? 2 : 4}px)`,
    right: `calc(${((n - 1 - l) * 100) / n}% + ${l === n - 1 ? 4 : 2}px)`,
  };
}
