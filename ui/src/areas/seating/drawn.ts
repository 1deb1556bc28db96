import type { SeatingChairView, SeatingTableView } from '../../gen';

/** Room that a chair takes, with the place behind it, in px. */
export const CHAIR = { width: 124, height: 66 };

export interface Drawn {
  width: number;
  height: number;
  top: { x: number; y: number; width: number; height: number };
  /** The middle of a chair. */
  chair: (c: Pick<SeatingChairView, 'x' | 'y'>) => { x: number; y: number };
}

/** How large a table is drawn, and where its chairs stand. The core says in which direction; here that becomes pixels. */
export function drawn(table: SeatingTableView): Drawn {
  const n = table.chairs.length;
  if (table.shape === 'round') {
    const rx = Math.max(150, n * 30);
    const ry = Math.max(80, n * 16);
    const [width, height] = [2 * rx + CHAIR.width, 2 * ry + CHAIR.height];
    const top = { width: 2 * rx - CHAIR.width - 12, height: 2 * ry - CHAIR.height - 4 };
    return {
      width,
      height,
      top: { ...top, x: (width - top.width) / 2, y: (height - top.height) / 2 },
      chair: (c) => ({ x: width / 2 + c.x * rx, y: height / 2 + c.y * ry }),
    };
  }
  const above = table.chairs.filter((c) => c.y < 0).length;
  const below = n - above;
  const width = Math.max(1, above, below) * CHAIR.width;
  const height = CHAIR.height * (below > 0 ? 2 : 1) + 40;
  return {
    width,
    height,
    top: { x: 8, y: CHAIR.height + 4, width: width - 16, height: 32 },
    chair: (c) => ({ x: (width * (1 + c.x)) / 2, y: c.y < 0 ? CHAIR.height / 2 : height - CHAIR.height / 2 }),
  };
}
