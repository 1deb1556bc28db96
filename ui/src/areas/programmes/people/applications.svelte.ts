import type { ApplicationRow, ApplicationsView, ParticipationStatus } from '../../../gen';
import { session } from '../../../shared/session/session.svelte';

/** The applications that are shown, who is selected, and how the next decision is noted. */
class Applications {
  view = $state.raw<ApplicationsView | null>(null);
  selected = $state<string | null>(null);
  look = $state<'board' | 'table'>('board');
  /** Whoever is accepted takes a held seat first. */
  fill = $state(true);
  /** Day and person of the next decision; empty: today, and whoever works here. */
  date = $state('');
  by = $state('');

  get rows(): ApplicationRow[] {
    return this.view?.columns.flatMap((c) => c.rows) ?? [];
  }
  get row(): ApplicationRow | null {
    return this.rows.find((r) => r.participation === this.selected) ?? null;
  }

  async decide(id: string, status: ParticipationStatus): Promise<void> {
    const done = await session.act('decide', {
      participations: [id],
      status,
      fill: this.fill,
      ...(this.date ? { date: this.date } : {}),
      ...(this.by ? { by: this.by } : {}),
    });
    // Whoever takes a held seat goes on in it.
    if (done?.id && this.selected === id) this.selected = done.id;
  }
  move = (id: string, by: 1 | -1) => session.act('move_waiting', { participation: id, by });
}

export const applications = new Applications();
