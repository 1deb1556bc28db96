import { tick } from 'svelte';
import type { ItineraryView } from '../../gen';
import { session } from '../../shared/session/session.svelte';
import { columnAt, edges } from './columns';
import { snap, type Scale } from './scale';

interface Dragged {
  item: string;
  days: number;
  minutes: number;
  /** Pixels the block is drawn away from its place. */
  dx: number;
  dy: number;
}

/** What the grid remembers while it is looked at: groups switched off, folding, the drag in hand. */
class Grid {
  off = $state<string[]>([]);
  unfolded = $state(false);
  view = $state<'days' | 'list'>('days');
  adding = $state.raw<{ date: string | null; minute: number | null } | null>(null);
  moving = $state(false);
  drag = $state.raw<Dragged | null>(null);

  /** Item that holds the focus: an item redrawn in another column loses it, and gets it back. */
  held: string | null = null;

  toggle(letter: string): void {
    this.off = this.off.includes(letter) ? this.off.filter((l) => l !== letter) : [...this.off, letter];
  }
  /** An item is dimmed where every group it is for is switched off. "" stands for everyone. */
  dim(letters: string[]): boolean {
    const of = letters.length > 0 ? letters : [''];
    return of.every((l) => this.off.includes(l));
  }
  add(date: string | null = null, minute: number | null = null): void {
    this.adding = { date, minute };
  }

  /** Follows the pointer from `down` until it is let go; answers the days and minutes to move by, or null. */
  follow(
    down: PointerEvent,
    item: string,
    column: number,
    days: ItineraryView['days'],
    room: HTMLElement,
    scale: Scale,
  ): Promise<{ days: number; minutes: number } | null> {
    return new Promise((done) => {
      const left = room.getBoundingClientRect().left;
      const width = room.clientWidth;
      const move = (e: PointerEvent) => {
        const dx = e.clientX - down.clientX;
        const dy = e.clientY - down.clientY;
        if (!this.drag && Math.hypot(dx, dy) < 5) return;
        e.preventDefault();
        const to = columnAt(days, e.clientX - left, width);
        const minutes = snap((dy / scale.hour) * 60);
        this.drag = {
          item,
          days: to - column,
          minutes,
          dx: (edges(days, to)[0] - edges(days, column)[0]) * width,
          dy: (minutes / 60) * scale.hour,
        };
      };
      const end = (result: { days: number; minutes: number } | null) => {
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
        removeEventListener('pointercancel', cancel);
        removeEventListener('keydown', esc, true);
        this.drag = null;
        done(result);
      };
      const up = () => {
        const drag = this.drag;
        if (drag) addEventListener('click', (e) => e.stopPropagation(), { capture: true, once: true });
        end(drag && (drag.days !== 0 || drag.minutes !== 0) ? { days: drag.days, minutes: drag.minutes } : null);
      };
      const cancel = () => end(null);
      const esc = (e: KeyboardEvent) => {
        if (e.key !== 'Escape') return;
        e.preventDefault();
        e.stopPropagation();
        end(null);
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
      addEventListener('pointercancel', cancel);
      addEventListener('keydown', esc, true);
    });
  }
}

export const grid = new Grid();

export async function focusItem(item: string | null): Promise<void> {
  await tick();
  if (item) document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`)?.focus();
}

export async function go(item: string | null): Promise<void> {
  if (!item) return;
  void session.select(item);
  await focusItem(item);
}

export async function focusInspector(): Promise<void> {
  session.inspector = true;
  await tick();
  document.querySelector<HTMLElement>('[data-region="inspector"] input, [data-region="inspector"] textarea')?.focus();
}
