import { SvelteSet } from 'svelte/reactivity';
import type { OldCopy, RosterRow, RosterView } from '../../../gen';
import { session } from '../../../shared/session/session.svelte';

/** The roster that is shown, who is selected in it and who is chosen for an action on several. */
class Roster {
  view = $state.raw<RosterView | null>(null);
  /** Who holds a plan that is not true any more, by seat. */
  old = $state.raw(new Map<string, OldCopy>());
  selected = $state<string | null>(null);
  readonly chosen = new SvelteSet<string>();
  readonly folded = new SvelteSet<string>();

  get rows(): RosterRow[] {
    return this.view?.sections.flatMap((s) => (this.folded.has(s.role) ? [] : s.rows)) ?? [];
  }
  get row(): RosterRow | null {
    const all = this.view?.sections.flatMap((s) => s.rows) ?? [];
    return all.find((r) => r.participation.id === this.selected) ?? null;
  }

  take(view: RosterView | null): void {
    this.view = view;
    const ids = new Set(view?.sections.flatMap((s) => s.rows.map((r) => r.participation.id)) ?? []);
    for (const id of [...this.chosen]) if (!ids.has(id)) this.chosen.delete(id);
    if (this.selected && !ids.has(this.selected)) this.selected = null;
  }

  choose(id: string, on: boolean): void {
    if (on) this.chosen.add(id);
    else this.chosen.delete(id);
  }

  fold(role: string): void {
    if (!this.folded.delete(role)) this.folded.add(role);
  }

  /** The row that follows the pointer, and the one it would stand before. */
  dragged = $state<string | null>(null);
  before = $state<string | null>(null);
  place = (id: string, before: string) => session.act('move_seat', { participation: id, before });
  move = (id: string, by: 1 | -1) => session.act('move_seat', { participation: id, by });
  remove = (ids: string[]) => session.act('remove_seats', { participations: ids });
  group = (ids: string[], subgroup: string | null, date?: string) =>
    session.act('put_in_group', { participations: ids, subgroup, ...(date ? { date } : {}) });
}

export const roster = new Roster();

export function focusSeat(id: string | null): void {
  if (!id) return;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus());
}
