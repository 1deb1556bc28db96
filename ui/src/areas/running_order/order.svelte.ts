import { SvelteSet } from 'svelte/reactivity';
import type { RunningOrderView, RunningRow } from '../../gen';
import { session } from '../../shared/session/session.svelte';
import { rowOf, seen, type AddTo } from './rows';

/** The running order that is shown, what is selected in it, and where typing adds. */
class Order {
  view = $state.raw<RunningOrderView | null>(null);
  selected = $state<string | null>(null);
  addTo = $state.raw<AddTo>({ item: null, after: null });
  /** What is being typed: kept here, as the row it is typed in moves with where it is added. */
  line = $state('');
  /** When a line was last sent, in milliseconds of the page. */
  sent = -Infinity;
  readonly unfolded = new SvelteSet<string>();

  get row(): RunningRow | null {
    return rowOf(this.view, this.selected);
  }

  /** Takes a new answer of the core; what is no longer there is no longer selected. */
  take(view: RunningOrderView | null): void {
    this.view = view;
    if (!rowOf(view, this.selected)) this.selected = null;
    if (!rowOf(view, this.addTo.after)) this.addTo = { ...this.addTo, after: null };
    if (!view?.sections.some((s) => s.item === this.addTo.item)) this.addTo = { item: null, after: null };
  }

  select(id: string | null): void {
    this.selected = id;
  }

  unfold(id: string): void {
    if (!this.unfolded.delete(id)) this.unfolded.add(id);
  }

  /** The rows on the screen, in order. */
  get rows(): RunningRow[] {
    return this.view ? seen(this.view, this.unfolded) : [];
  }

  move = (id: string, by: 1 | -1) => session.act('move_contribution', { contribution: id, by });

  async remove(id: string): Promise<void> {
    const rows = this.rows;
    const at = rows.findIndex((r) => r.contribution.id === id);
    const next = rows[at + 1] ?? rows[at - 1];
    await session.act('remove_contribution', { contribution: id });
    this.select(next?.contribution.id ?? null);
  }

  minutes = (id: string, minutes: number | null) => session.change('edit_contribution', { contribution: id, minutes });
}

export const order = new Order();

/** Puts the focus on a row once it is drawn. */
export function focusRow(id: string | null): void {
  if (!id) return;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus());
}
