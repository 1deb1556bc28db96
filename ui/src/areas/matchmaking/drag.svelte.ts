import { bridge } from '../../bridge';
import type { MeetingCell, TryMeeting } from '../../gen';
import { follow } from '../../shared/drag/follow';
import { desk } from './desk.svelte';

interface Place {
  slot: string;
  /** Only where rows are tables. */
  table: string | null;
}

/** A meeting on its way to another slot: where it is, and what that would cost. */
class MeetingDrag {
  cell = $state.raw<MeetingCell | null>(null);
  x = $state(0);
  y = $state(0);
  place = $state.raw<Place | null>(null);
  tried = $state.raw<TryMeeting | null>(null);
  #turn = 0;

  async begin(down: PointerEvent, cell: MeetingCell, board: HTMLElement): Promise<void> {
    const meeting = cell.meeting;
    if (down.button !== 0 || !meeting || desk.comparing) return;
    const end = await follow(down, {
      room: board,
      scroller: board,
      onmove: ({ x, y, inside }) => {
        this.cell = cell;
        this.x = x;
        this.y = y;
        void this.#over(meeting, inside ? this.#under(x, y) : null);
      },
    });
    const [place, tried] = [this.place, this.tried];
    this.cell = null;
    this.place = null;
    this.tried = null;
    this.#turn++;
    if (!end || !place) return;
    desk.select(cell.request);
    // What was tried for this very place is done; a quick hand gets its answer from the core.
    const answer = tried ?? (await this.#try(meeting, place));
    if (!answer || (!answer.allowed && !answer.swap)) return;
    await desk.move(cell, place.slot, place.table, !answer.allowed);
  }

  #under(x: number, y: number): Place | null {
    const over = document.elementFromPoint(x, y);
    const slot = over?.closest<HTMLElement>('[data-slot]')?.dataset['slot'];
    if (!slot) return null;
    const row = over?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
    return { slot, table: desk.view?.by === 'tables' && row ? row : null };
  }

  #try = (meeting: string, { slot, table }: Place) =>
    bridge.call('try_meeting', { meeting, slot, ...(table ? { table } : {}) }).catch(() => null);

  async #over(meeting: string, place: Place | null): Promise<void> {
    if (place?.slot === this.place?.slot && place?.table === this.place?.table) return;
    this.place = place;
    this.tried = null;
    const mine = ++this.#turn;
    if (!place) return;
    const tried = await this.#try(meeting, place);
    if (mine === this.#turn) this.tried = tried;
  }
}

export const drag = new MeetingDrag();
