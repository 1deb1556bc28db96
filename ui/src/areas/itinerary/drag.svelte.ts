import { asUiError, bridge } from '../../bridge';
import type { DayColumn, Trial, UiError } from '../../gen';
import { follow, type Point } from '../../shared/drag/follow';
import { dragged, drawn, snapTo, type Part, type Span } from '../../shared/drag/span';
import { session } from '../../shared/session/session.svelte';
import { columnAt, edges } from './columns';
import { minuteAt, type Scale } from './scale';

/** By how much items are moved: the input of `move_items` and `try_move`. */
export interface By {
  days: number;
  minutes: number;
  stretch: number;
}

interface Dragging extends By {
  items: readonly string[];
  part: Part;
  x: number;
  y: number;
  inside: boolean;
}

/** The room in which a drag happens. */
export interface Room {
  days: DayColumn[];
  scale: Scale;
  /** The columns. */
  element: HTMLElement;
}

export const asBy = (part: Part, days: number, minutes: number): By => {
  if (part === 'start') return { days: 0, minutes, stretch: -minutes };
  return part === 'end' ? { days: 0, minutes: 0, stretch: minutes } : { days, minutes, stretch: 0 };
};

export const isNothing = (by: By): boolean => by.days === 0 && by.minutes === 0 && by.stretch === 0;

/** The drag in hand, and what the core says of where it would end. */
class Drag {
  now = $state.raw<Dragging | null>(null);
  /** What is drawn on an empty place. */
  making = $state.raw<{ date: string; span: Span; x: number; y: number } | null>(null);
  trial = $state.raw<Trial | null>(null);
  error = $state.raw<UiError | null>(null);
  #turn = 0;
  #asking = false;

  has(item: string): boolean {
    return this.now?.items.includes(item) ?? false;
  }
  /** Items that what is dragged would clash with. */
  would(item: string): boolean {
    const tried = this.trial?.clashes.filter((c) => c.level === 'block' && c.new) ?? [];
    return tried.some((c) => c.items.includes(item)) && !this.has(item);
  }

  /** Follows a block; answers by how much it was moved, or `null`. */
  async item(
    down: PointerEvent,
    items: readonly string[],
    span: Span,
    part: Part,
    column: number,
    room: Room,
  ): Promise<By | null> {
    const end = await follow(down, {
      room: scroller(room.element),
      scroller: scroller(room.element),
      onmove: (p) => this.#step(items, part, p, this.#by(p, span, part, column, room)),
    });
    const by = this.now;
    this.#clear();
    return end && by && !isNothing(by) ? { days: by.days, minutes: by.minutes, stretch: by.stretch } : null;
  }

  /** Follows a bar of whole days; it moves by days, its edges too. */
  async bar(down: PointerEvent, items: readonly string[], part: Part, room: Room): Promise<By | null> {
    const at = (x: number) =>
      columnAt(room.days, x - room.element.getBoundingClientRect().left, room.element.clientWidth);
    const from = at(down.clientX);
    const end = await follow(down, {
      room: scroller(room.element),
      scroller: scroller(room.element),
      onmove: (p) => {
        const days = at(p.x) - from;
        const by =
          part === 'end'
            ? { days: 0, minutes: 0, stretch: days * 1440 }
            : { days, minutes: 0, stretch: part === 'start' ? -days * 1440 : 0 };
        this.#step(items, part, p, by);
      },
    });
    const by = this.now;
    this.#clear();
    return end && by && !isNothing(by) ? { days: by.days, minutes: by.minutes, stretch: by.stretch } : null;
  }

  /** Follows a pointer over an empty place of a day; answers the span drawn there and where it ended. */
  async empty(down: PointerEvent, date: string, room: Room): Promise<{ span: Span; x: number; y: number } | null> {
    const minute = (y: number) => minuteAt(room.scale, y - room.element.getBoundingClientRect().top);
    const from = minute(down.clientY);
    const end = await follow(down, {
      room: scroller(room.element),
      scroller: scroller(room.element),
      onmove: (p) => (this.making = { date, span: drawn(from, minute(p.y)), x: p.x, y: p.y }),
    });
    const made = this.making;
    this.making = null;
    return end && made ? { span: made.span, x: end.x, y: end.y } : null;
  }

  /** Follows something that has no day yet; answers the day and minute it was dropped on. */
  async loose(down: PointerEvent, item: string, room: Room): Promise<{ date: string; minute: number } | null> {
    let over: { date: string; minute: number } | null = null;
    const end = await follow(down, {
      room: room.element,
      scroller: scroller(room.element),
      onmove: (p) => {
        const r = room.element.getBoundingClientRect();
        const day = room.days[columnAt(room.days, p.x - r.left, r.width)];
        over = p.inside && day ? { date: day.date, minute: snapTo(minuteAt(room.scale, p.y - r.top)) } : null;
        this.making = over
          ? { date: over.date, span: { start: over.minute, end: over.minute + 60 }, x: p.x, y: p.y }
          : null;
        this.now = { items: [item], part: 'move', x: p.x, y: p.y, inside: p.inside, days: 0, minutes: 0, stretch: 0 };
      },
    });
    this.#clear();
    return end ? over : null;
  }

  #by(p: Point, span: Span, part: Part, column: number, { days, scale, element }: Room): By {
    const minutes = (p.dy / scale.hour) * 60;
    if (part === 'start') return asBy(part, 0, dragged(span, part, minutes).start - span.start);
    if (part === 'end') return asBy(part, 0, dragged(span, part, minutes).end - span.end);
    const to = columnAt(days, p.x - element.getBoundingClientRect().left, element.clientWidth);
    return asBy(part, to - column, snapTo(minutes));
  }

  #step(items: readonly string[], part: Part, p: Point, by: By): void {
    const before = this.now;
    this.now = { items, part, x: p.x, y: p.y, inside: p.inside, ...by };
    if (before && before.days === by.days && before.minutes === by.minutes && before.stretch === by.stretch) return;
    this.#turn++;
    void this.#ask();
  }

  /** One question at a time, and the newest again when it is answered: the pointer is faster than the core. */
  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      for (let asked = -1; asked !== this.#turn && this.now;) {
        asked = this.#turn;
        const { items, days, minutes, stretch } = this.now;
        try {
          const trial = await bridge.call('try_move', { items: [...items], days, minutes, stretch });
          if (asked === this.#turn) [this.trial, this.error] = [trial, null];
        } catch (e) {
          if (asked === this.#turn) [this.trial, this.error] = [null, asUiError(e)];
        }
      }
    } finally {
      this.#asking = false;
    }
  }

  #clear(): void {
    this.#turn++;
    this.now = null;
    this.making = null;
    this.trial = null;
    this.error = null;
  }
}

const scroller = (element: HTMLElement): HTMLElement => element.closest<HTMLElement>('.tg') ?? element;

export const drag = new Drag();

/** How far a block is drawn from its place, in pixels: to the column it would stand in. */
export function offset(days: DayColumn[], column: number, by: By, scale: Scale, width: number): string {
  const to = Math.max(0, Math.min(days.length - 1, column + by.days));
  const dx = (edges(days, to)[0] - edges(days, column)[0]) * width;
  return `translate(${dx}px, ${(by.minutes / 60) * scale.hour}px)`;
}

/** Moves items: one change; several in one go. */
export const moveItems = (items: readonly string[], by: By): Promise<unknown> =>
  session.act('move_items', { items: [...items], ...by });
