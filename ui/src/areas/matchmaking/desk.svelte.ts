import { asUiError, bridge } from '../../bridge';
import type {
  MatchChange,
  MeetingCell,
  SolvingView,
  TimetableBy,
  TimetableRow,
  TimetableView,
  UiError,
} from '../../gen';
import { session } from '../../shared/session/session.svelte';

/** Milliseconds between two looks at a search that goes on. */
const LOOK = 250;

/** The timetable that is shown, what is selected in it, and the search beside it. */
class Desk {
  view = $state.raw<TimetableView | null>(null);
  by = $state<TimetableBy>('people_europe');
  /** Whose, where it is one person's. */
  participant = $state<string | null>(null);
  /** The request that is selected, placed or not. */
  selected = $state<string | null>(null);
  /** Where the keyboard is: a row by its id, a slot by its place. */
  at = $state.raw<{ row: string; slot: number } | null>(null);
  /** Another slot is being chosen for what is selected. */
  moving = $state(false);
  solving = $state.raw<SolvingView>({ running: null, done: null });
  /** What was found is shown in place of what stands. */
  proposal = $state(true);
  /** Counts up when something is to be looked at again. */
  pulse = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #programme: string | null = null;

  get cell(): MeetingCell | null {
    return this.view?.rows.flatMap((r) => r.cells).find((c) => c.request === this.selected) ?? null;
  }
  row(id: string | undefined): TimetableRow | null {
    return this.view?.rows.find((r) => r.id === id) ?? null;
  }
  /** What was found is on the screen. */
  get comparing(): boolean {
    return this.proposal && this.solving.done !== null;
  }

  /** Another programme's timetable: nothing of the last one is left. */
  enter(programme: string): void {
    if (this.#programme === programme) return;
    this.#programme = programme;
    this.selected = null;
    this.at = null;
    this.participant = null;
    this.by = 'people_europe';
    this.view = null;
    this.moving = false;
    this.solving = { running: null, done: null };
    void this.look();
  }

  take(view: TimetableView | null): void {
    this.view = view;
    if (view && this.by !== view.by) this.by = view.by;
  }

  select(request: string | null): void {
    this.selected = request;
    this.moving = false;
  }

  #refused(e: unknown): void {
    session.problem = asUiError(e);
  }

  /** Looks how far the search is, and goes on looking while it works. */
  async look(): Promise<void> {
    const programme = this.#programme;
    if (!programme) return;
    clearTimeout(this.#timer);
    try {
      const now = await bridge.call('solving', { programme, meetings: false });
      if (programme !== this.#programme) return;
      const ended = this.solving.running !== null && now.done !== null;
      this.solving = now;
      if (ended) this.proposal = true;
      if (ended) this.pulse++;
      if (now.running) this.#timer = setTimeout(() => void this.look(), LOOK);
    } catch {
      // The workspace was closed or is being opened: there is nothing to look at.
      this.solving = { running: null, done: null };
    }
  }

  async solve(tried?: MatchChange): Promise<void> {
    const programme = this.#programme;
    if (!programme || this.solving.running) return;
    try {
      this.selected = null;
      this.solving = await bridge.call('solve_meetings', { programme, wait: false, ...(tried ? { tried } : {}) });
      session.problem = null;
      if (this.solving.done) this.proposal = true;
      this.pulse++;
    } catch (e) {
      return this.#refused(e);
    }
    void this.look();
  }

  async stop(): Promise<void> {
    if (this.#programme) this.solving = await bridge.call('stop_solving', { programme: this.#programme });
    this.proposal = true;
    this.pulse++;
  }

  async leave(): Promise<void> {
    if (this.#programme) this.solving = await bridge.call('leave_schedule', { programme: this.#programme });
    this.pulse++;
  }

  async accept(): Promise<void> {
    const done = this.solving.done;
    if (!this.#programme || !done) return;
    await session.act('take_schedule', { programme: this.#programme, fingerprint: done.fingerprint });
    void this.look();
  }

  /** Makes the change that was tried, then solves with it. */
  async arrange(change: MatchChange): Promise<void> {
    if (!this.#programme) return;
    if (await session.act('make_match_change', { programme: this.#programme, change })) await this.solve();
  }

  async lock(meetings: string[] | null, on: boolean, before_now = false): Promise<void> {
    if (!this.#programme) return;
    const lock = on ? 'slot_and_table' : 'none';
    await session.act('lock_meetings', {
      programme: this.#programme,
      lock,
      before_now,
      ...(meetings ? { meetings } : {}),
    });
  }

  async move(
    cell: { meeting: string | null; request: string },
    slot: string,
    table: string | null,
    mend: boolean,
  ): Promise<UiError | null> {
    const to = { slot, mend, ...(table ? { table } : {}) };
    // What was dragged does not end a choice that began since.
    const choosing = this.moving;
    try {
      if (cell.meeting) await session.change('move_meeting', { meeting: cell.meeting, ...to });
      else await session.change('place_request', { request: cell.request, ...to });
      if (choosing) this.moving = false;
      return null;
    } catch (e) {
      return e as UiError;
    }
  }

  async unplace(meeting: string): Promise<void> {
    await session.act('unplace_meeting', { meeting });
  }
}

export const desk = new Desk();

/** Puts the focus on the cell that covers a slot of a row, once it is drawn. */
export function focusCell(row: string, slot: number): void {
  requestAnimationFrame(() => {
    const cells = document.querySelectorAll<HTMLElement>(`[data-row="${CSS.escape(row)}"] [data-from]`);
    const cell = [...cells].find((c) => Number(c.dataset['from']) <= slot && slot < Number(c.dataset['to']));
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
