import { describe, expect, it } from 'vitest';
import { chord, frameAction, gridAction, type Key } from '../src/shared/keys/keys';

const key = (k: string, more: Partial<Key> = {}): Key => ({
  key: k,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('keys', () => {
  it.each([
    ['ArrowRight', {}, 'right'],
    ['n', {}, 'add'],
    ['N', { shiftKey: true }, null],
    ['ArrowUp', { altKey: true }, 'earlier'],
    ['ArrowDown', { altKey: true, shiftKey: true }, 'longer'],
    ['ArrowLeft', { altKey: true }, 'day-before'],
    ['Delete', {}, 'remove'],
    ['.', {}, 'next-problem'],
    ['0', {}, 'unfold'],
    ['q', {}, null],
  ])('%s %o in the grid: %s', (k, more, action) => expect(gridAction(key(k, more))).toBe(action));

  it('does nothing while an input method is composing', () => {
    expect(gridAction(key('Enter', { isComposing: true }))).toBeNull();
    expect(frameAction(key('z', { ctrlKey: true, isComposing: true }), false)).toBeNull();
  });
  it('leaves undo and single signs to a field', () => {
    expect(frameAction(key('z', { ctrlKey: true }), true)).toBeNull();
    expect(frameAction(key('?', { shiftKey: true }), true)).toBeNull();
    expect(frameAction(key('?', { shiftKey: true }), false)).toBe('keys');
    expect(frameAction(key('F6'), true)).toBe('next-region');
    expect(frameAction(key('.', { ctrlKey: true }), true)).toBe('fix');
  });
  it('tells redo from undo', () => {
    expect(chord(key('Z', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+z');
    expect(frameAction(key('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('redo');
  });
});
