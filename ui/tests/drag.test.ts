import { afterEach, describe, expect, it, vi } from 'vitest';
import { follow, pull, type Point } from '../src/shared/drag/follow';
import { dragged, draggedDays, drawn, partAt, snapTo } from '../src/shared/drag/span';

describe('a span under the pointer', () => {
  it('moves in steps of a quarter of an hour and keeps its length', () => {
    expect(dragged({ start: 545, end: 605 }, 'move', 22)).toEqual({ start: 560, end: 620 });
    expect(dragged({ start: 540, end: 600 }, 'move', -7)).toEqual({ start: 540, end: 600 });
  });
  it('gets longer or shorter by its edges, down to one step', () => {
    expect(dragged({ start: 540, end: 600 }, 'end', 31)).toEqual({ start: 540, end: 630 });
    expect(dragged({ start: 540, end: 600 }, 'end', -300)).toEqual({ start: 540, end: 555 });
    expect(dragged({ start: 540, end: 600 }, 'start', 300)).toEqual({ start: 585, end: 600 });
  });
  it('is drawn either way round, within the day', () => {
    expect(drawn(602, 664)).toEqual({ start: 600, end: 675 });
    expect(drawn(664, 602)).toEqual({ start: 600, end: 675 });
    expect(drawn(602, 604)).toEqual({ start: 600, end: 660 });
    expect(drawn(-40, 20)).toEqual({ start: 0, end: 30 });
    expect(drawn(1430, 1600)).toEqual({ start: 1425, end: 1440 });
  });
  it.each([
    [2, 40, 'start'],
    [20, 40, 'move'],
    [36, 40, 'end'],
    [2, 16, 'move'],
  ])('is held at %i of %i by its %s', (y, height, part) => expect(partAt(y, height)).toBe(part));
  it('of days never gets shorter than one', () => {
    expect(draggedDays({ first: 3, last: 5 }, 'move', -2)).toEqual({ first: 1, last: 3 });
    expect(draggedDays({ first: 3, last: 5 }, 'start', 9)).toEqual({ first: 5, last: 5 });
    expect(draggedDays({ first: 3, last: 5 }, 'end', -9)).toEqual({ first: 3, last: 3 });
  });
  it('snaps to the nearest step', () => expect([7, 8, 22, 23].map((m) => snapTo(m))).toEqual([0, 15, 15, 30]));
  it('scrolls near an edge only', () => {
    expect(pull(500, 0, 1000)).toBe(0);
    expect(pull(990, 0, 1000)).toBeGreaterThan(0);
    expect(pull(4, 0, 1000)).toBeLessThan(0);
  });
});

describe('following the pointer', () => {
  const at = (type: string, x: number, y: number) =>
    Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clientX: x, clientY: y, pointerId: 1 });
  const room = () => {
    const node = document.createElement('div');
    node.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
    return node;
  };
  const start = (onmove: (p: Point) => void = () => undefined) =>
    follow(at('pointerdown', 10, 10) as unknown as PointerEvent, { room: room(), onmove });
  afterEach(() => void dispatchEvent(at('pointercancel', 0, 0)));

  it('answers where it was let go', async () => {
    const seen = vi.fn();
    const done = start(seen);
    dispatchEvent(at('pointermove', 12, 12));
    expect(seen).not.toHaveBeenCalled();
    dispatchEvent(at('pointermove', 40, 50));
    dispatchEvent(at('pointerup', 40, 50));
    expect(await done).toEqual({ x: 40, y: 50, dx: 30, dy: 40, inside: true });
    expect(seen).toHaveBeenCalledOnce();
  });
  it('is a click while it hardly moves', async () => {
    const done = start();
    dispatchEvent(at('pointermove', 12, 11));
    dispatchEvent(at('pointerup', 12, 11));
    expect(await done).toBeNull();
  });
  it('is called off outside the room', async () => {
    const done = start();
    dispatchEvent(at('pointermove', 40, 140));
    dispatchEvent(at('pointerup', 40, 140));
    expect(await done).toBeNull();
  });
  it('is called off with Esc, which goes no further', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const done = start();
    dispatchEvent(at('pointermove', 40, 40));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect(await done).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });
  it('lets no click follow a drag', async () => {
    const clicked = vi.fn();
    document.addEventListener('click', clicked);
    const done = start();
    dispatchEvent(at('pointermove', 40, 40));
    dispatchEvent(at('pointerup', 40, 40));
    document.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await done;
    expect(clicked).not.toHaveBeenCalled();
    document.removeEventListener('click', clicked);
  });
});
