import { tick } from 'svelte';
import { session } from '../../shared/session/session.svelte';
import { extended, NONE, toggled, type Chosen } from './selection';

/** Where something new is to stand. */
export interface Spot {
  date: string | null;
  /** Minutes of that day, on the grid's clock. */
  minute: number | null;
  end: number | null;
  /** Where in the window it was asked for. */
  at: { x: number; y: number } | null;
}

/** What the grid remembers while it is looked at: groups switched off, folding, what is chosen and asked for. */
class Grid {
  off = $state<string[]>([]);
  unfolded = $state(false);
  view = $state<'days' | 'list'>('days');
  adding = $state.raw<Spot | null>(null);
  moving = $state(false);
  dialog = $state<'groups' | 'proposals' | null>(null);
  chosen = $state.raw<Chosen>(NONE);
  /** Day that was pointed at last: where N and paste go. */
  day = $state<string | null>(null);
  /** Text that items are looked for by; `null` while nothing is looked for. */
  find = $state<string | null>(null);

  /** Item that holds the focus: an item redrawn in another column loses it, and gets it back. */
  held: string | null = null;

  /** What an action is about: the items chosen together, else the selected one. */
  get items(): readonly string[] {
    if (this.chosen.items.length > 0) return this.chosen.items;
    return session.itemId ? [session.itemId] : [];
  }
  get several(): boolean {
    return this.chosen.items.length > 1;
  }
  has(item: string): boolean {
    return this.chosen.items.length > 0 ? this.chosen.items.includes(item) : item === session.itemId;
  }

  toggle(letter: string): void {
    this.off = this.off.includes(letter) ? this.off.filter((l) => l !== letter) : [...this.off, letter];
  }
  /** An item is dimmed where every group it is for is switched off. "" stands for everyone. */
  dim(letters: string[]): boolean {
    const of = letters.length > 0 ? letters : [''];
    return of.every((l) => this.off.includes(l));
  }
  add(spot: Partial<Spot> = {}): void {
    if (session.workspace?.read_only) return;
    this.adding = { date: null, minute: null, end: null, at: null, ...spot };
  }
  /** Forgets what was of the programme before. */
  reset(): void {
    this.chosen = NONE;
    this.day = null;
    this.find = null;
    this.adding = null;
    this.dialog = null;
    this.moving = false;
    this.off = [];
  }

  /** Selects an item as a click or key means it. */
  pick(item: string, how: { toggle?: boolean; extend?: boolean }, order: () => readonly string[]): void {
    if (how.extend) this.chosen = extended(this.chosen, item, session.itemId, order());
    else if (how.toggle) this.chosen = toggled(this.chosen, item, session.itemId);
    else this.chosen = { items: [], anchor: item };
    const left = this.chosen.items;
    void session.select(how.toggle && left.length > 0 && !left.includes(item) ? (left.at(-1) ?? null) : item);
    session.inspector = true;
  }
}

export const grid = new Grid();

export async function focusItem(item: string | null): Promise<void> {
  await tick();
  if (item) document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`)?.focus();
}

/** Brings an item into view without taking the focus there. */
export async function reveal(item: string): Promise<void> {
  await tick();
  document.querySelector(`[data-item="${CSS.escape(item)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export async function go(item: string | null): Promise<void> {
  if (!item) return;
  grid.chosen = { items: [], anchor: item };
  void session.select(item);
  await focusItem(item);
}

export async function focusInspector(): Promise<void> {
  session.inspector = true;
  await tick();
  document.querySelector<HTMLElement>('[data-region="inspector"] input, [data-region="inspector"] textarea')?.focus();
}

/** Brings a day's column into view. */
export function showDay(date: string): void {
  grid.day = date;
  const column = document.getElementById(`day-${date}`)?.closest<HTMLElement>('.tg-dh');
  const scroller = column?.closest<HTMLElement>('.tg');
  if (column && scroller) scroller.scrollTo({ left: Math.max(0, column.offsetLeft - 96), behavior: 'instant' });
}
