import type { Bi } from '../../gen';

/** A chair, or the place behind it. */
export interface Spot {
  table: string;
  number: number;
  behind: boolean;
  key: string;
}

/** Who is being moved. */
export interface Held {
  participation: string;
  /** Their chair; `null`: they have none. */
  chair: string | null;
  name: Bi;
  /** Key of the spot they come from. */
  spot: string;
}

/** Further than this a press is a drag, in px. */
const SLACK = 4;

export const spotKey = (table: string, number: number, behind: boolean) => `${table}/${number}/${behind ? 'b' : 'c'}`;

function spotOf(key: string): Spot {
  const [table = '', number = '', kind] = key.split('/');
  return { table, number: Number(number), behind: kind === 'b', key };
}

/** What the person at the desk holds: picked with a click or a key and put down with the next, or dragged. */
class Hand {
  held = $state<Held | null>(null);
  /** Key of the spot under a drag. */
  over = $state<string | null>(null);
  #dragged = false;

  is(participation: string, chair: string | null): boolean {
    return this.held?.participation === participation && this.held.chair === chair;
  }

  /** A click picks up, or puts down with `put`. The click that ends a drag does neither. */
  click(who: Held | null, put: () => void) {
    if (this.#dragged) {
      this.#dragged = false;
    } else if (!this.held) {
      this.held = who;
    } else if (who && this.is(who.participation, who.chair)) {
      this.held = null;
    } else {
      put();
    }
  }

  drag(e: PointerEvent, who: Held | null, put: (spot: Spot | null) => void) {
    this.#dragged = false;
    if (!who || e.button !== 0) return;
    const from = { x: e.clientX, y: e.clientY };
    let moving = false;
    const under = (m: PointerEvent) =>
      document.elementFromPoint(m.clientX, m.clientY)?.closest<HTMLElement>('[data-spot], [data-drop]') ?? null;
    const move = (m: PointerEvent) => {
      if (!moving && Math.hypot(m.clientX - from.x, m.clientY - from.y) < SLACK) return;
      moving = true;
      this.held = who;
      this.over = under(m)?.dataset.spot ?? null;
    };
    const end = (m: PointerEvent) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      this.over = null;
      if (!moving) return;
      this.#dragged = true;
      // A drag that ends where no click follows must not swallow the next one.
      setTimeout(() => (this.#dragged = false));
      const target = m.type === 'pointerup' ? under(m) : null;
      if (target?.dataset.spot) put(spotOf(target.dataset.spot));
      else if (target?.dataset.drop && who.chair) put(null);
      else this.held = null;
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  }
}

export const hand = new Hand();
