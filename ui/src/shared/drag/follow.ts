/** Follows the pointer from where it went down until it is let go. What the drag means is not known here. */

export interface Point {
  /** In the window. */
  x: number;
  y: number;
  /** Since the pointer went down, with what was scrolled meanwhile. */
  dx: number;
  dy: number;
  /** Over the room in which letting go counts. */
  inside: boolean;
}

export interface Following {
  /** Where letting go counts; outside it the drag is called off. */
  room: HTMLElement;
  /** Each step of the drag, once it has begun. */
  onmove: (point: Point) => void;
  /** Scrolls while the pointer is near its edge. */
  scroller?: HTMLElement | null;
}

/** Pixels before a press becomes a drag. */
const BEGINS = 5;
/** How near an edge scrolls, and by how many pixels a frame at most. */
const NEAR = 28;
const FASTEST = 14;

const within = (r: DOMRect, x: number, y: number): boolean => x >= r.left && x < r.right && y >= r.top && y < r.bottom;

/** How far to scroll for a pointer at `at` between two edges; 0 away from them. */
export function pull(at: number, from: number, to: number): number {
  const low = from + NEAR - at;
  const high = at - (to - NEAR);
  if (low > 0) return -Math.min(FASTEST, Math.ceil(low / 2));
  return high > 0 ? Math.min(FASTEST, Math.ceil(high / 2)) : 0;
}

/**
 * Answers where the pointer was let go; `null` where it was only a click, was let go outside the room, or was called
 * off with Esc (or by the system). After a drag no click follows.
 */
export function follow(down: PointerEvent, { room, onmove, scroller }: Following): Promise<Point | null> {
  return new Promise((done) => {
    let last: Point | null = null;
    let frame = 0;
    const from = { left: scroller?.scrollLeft ?? 0, top: scroller?.scrollTop ?? 0 };
    const point = (x: number, y: number): Point => ({
      x,
      y,
      dx: x - down.clientX + (scroller ? scroller.scrollLeft - from.left : 0),
      dy: y - down.clientY + (scroller ? scroller.scrollTop - from.top : 0),
      inside: within(room.getBoundingClientRect(), x, y),
    });
    const step = (x: number, y: number) => {
      last = point(x, y);
      onmove(last);
    };
    const drift = () => {
      frame = 0;
      if (!scroller || !last) return;
      const r = scroller.getBoundingClientRect();
      const before = scroller.scrollTop + scroller.scrollLeft;
      scroller.scrollBy(pull(last.x, r.left, r.right), pull(last.y, r.top, r.bottom));
      if (scroller.scrollTop + scroller.scrollLeft !== before) {
        step(last.x, last.y);
        frame = requestAnimationFrame(drift);
      }
    };
    const move = (e: PointerEvent) => {
      if (e.pointerId !== down.pointerId) return;
      if (!last && Math.hypot(e.clientX - down.clientX, e.clientY - down.clientY) < BEGINS) return;
      e.preventDefault();
      step(e.clientX, e.clientY);
      if (scroller && !frame) frame = requestAnimationFrame(drift);
    };
    const end = (result: Point | null) => {
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', off);
      removeEventListener('blur', off);
      removeEventListener('keydown', key, true);
      done(result);
    };
    const up = (e: PointerEvent) => {
      if (e.pointerId !== down.pointerId) return;
      if (last) swallowClick();
      end(last?.inside ? last : null);
    };
    const off = () => end(null);
    const key = (e: KeyboardEvent) => {
      if (e.key !== 'Escape') return;
      e.preventDefault();
      e.stopPropagation();
      if (last) addEventListener('pointerup', swallowClick, { once: true });
      end(null);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', off);
    addEventListener('blur', off);
    addEventListener('keydown', key, true);
  });
}

/** The click that a browser makes of the release is not meant. */
function swallowClick(): void {
  const swallow = (e: MouseEvent) => e.stopPropagation();
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}

/**
 * Follows a drag over places of a board that are marked by a data attribute. `onover` hears what is under the pointer; answers the
 * mark of the place where it was let go, `null` where that is none or the drag was called off.
 */
export async function followOver(
  down: PointerEvent,
  board: HTMLElement,
  mark: string,
  onover: (mark: string | null) => void,
): Promise<string | null> {
  const at = ({ x, y }: Point) =>
    document.elementFromPoint(x, y)?.closest(`[data-${mark}]`)?.getAttribute(`data-${mark}`) ?? null;
  const end = await follow(down, { room: board, scroller: board, onmove: (p) => onover(at(p)) });
  return end && at(end);
}
