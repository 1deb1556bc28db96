import { tick } from 'svelte';
import type { CalendarView, Layout } from '../../gen';
import { pages } from '../../shared/session/pages.svelte';
import { session } from '../../shared/session/session.svelte';
import { settings } from '../../shared/session/settings.svelte';
import type { Scale } from '../itinerary/scale';

/** What is to be made: days, and clock times of the first where they were drawn. */
export interface Adding {
  from: string;
  to: string;
  start: number | null;
  end: number | null;
  /** Beside what it stands; in the middle else. */
  anchor: DOMRect | null;
}

/** What Move… moves. */
export interface Moving {
  item: string | null;
  programme: string;
}

/** What is being dragged. */
export interface Drag {
  /** Stop or tray line that is dragged. */
  of: string;
  /** Days it would stand on. */
  dates: string[];
  /** In a time grid: the minutes it would take on the first day. */
  span: { start: number; end: number } | null;
  /** What hangs at the pointer, and where. */
  label: string;
  x: number;
  y: number;
}

const LAYOUTS: Layout[] = ['month', 'week', 'day', 'list'];

/** What the calendar remembers while it is looked at. */
class Calendar {
  unfolded = $state(false);
  adding = $state.raw<Adding | null>(null);
  moving = $state.raw<Moving | null>(null);
  peeking = $state.raw<{ anchor: DOMRect; stop: string; item: string | null; programme: string } | null>(null);
  drag = $state.raw<Drag | null>(null);
  stop = $state<string | null>(null);
  /** Stop that holds the focus: one that is drawn elsewhere after a change loses it, and gets it back. */
  held: string | null = null;
  /** How many entries of a day its cell shows. */
  shown = $state.raw<Map<string, number>>(new Map());
  /** How many items fit beside each other in a column of the time grid. */
  lanes = $state(3);
  /** Of the time grid that is drawn. */
  scale = $state.raw<Scale | null>(null);

  /** The day in focus; `null` is today. */
  get date(): string | null {
    return /^\d{4}-\d{2}-\d{2}$/.test(pages.now.id ?? '') ? (pages.now.id ?? null) : null;
  }
  get layout(): Layout {
    return LAYOUTS.find((l) => l === pages.now.tab) ?? settings.calendar.layout;
  }

  /** Another day or view; the page's address says both. */
  show(date: string | null, layout: Layout = this.layout): void {
    if (layout !== settings.calendar.layout) settings.set({ calendar: { ...settings.calendar, layout } });
    pages.replace({ area: 'calendar', ...(date ? { id: date } : {}), tab: layout });
    session.itemId = null;
    session.item = null;
    this.peeking = null;
  }

  hide(programme: string, hidden: boolean): void {
    const { without } = settings.calendar;
    const rest = without.filter((p) => p !== programme);
    settings.set({ calendar: { ...settings.calendar, without: hidden ? [...rest, programme] : rest } });
  }

  pick(item: string | null): void {
    if (item) session.inspector = true;
    void session.select(item);
  }

  add(view: CalendarView, date: string, anchor: DOMRect | null = null): void {
    const within = view.days.some((d) => d.date === date) ? date : view.date;
    this.adding = { from: within, to: within, start: null, end: null, anchor };
  }
}

export const cal = new Calendar();

export async function focusStop(stop: string | null): Promise<void> {
  if (!stop) return;
  cal.stop = stop;
  await tick();
  document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`)?.focus();
}

/** Gives the focus back to what was redrawn on another day; on other days, to the grid. */
export async function refocus(): Promise<void> {
  await tick();
  const { held } = cal;
  if (!held || document.activeElement !== document.body) return;
  const id = held.slice(held.indexOf(':') + 1).split('@')[0] ?? '';
  const all = [...document.querySelectorAll<HTMLElement>('[data-stop]')];
  const found = all.find((n) => n.dataset.stop === held) ?? all.find((n) => n.dataset.stop?.includes(`:${id}@`));
  const stop = found ?? document.querySelector<HTMLElement>('[data-stop][tabindex="0"]');
  await focusStop(stop?.dataset.stop ?? null);
}
