import { describe, expect, it } from 'vitest';
import { following } from '../src/areas/questions/follow';

describe('the focus after an answer', () => {
  it('goes to the next question that is still there', () => {
    expect(following(['a', 'b', 'c'], 'b', ['a', 'c'])).toBe('c');
    // One answer may settle others with it, and bring new ones.
    expect(following(['a', 'b', 'c', 'd'], 'b', ['a', 'x', 'd'])).toBe('d');
  });
  it('goes back when the last one was answered, and nowhere when none is left', () => {
    expect(following(['a', 'b'], 'b', ['a'])).toBe('a');
    expect(following(['a'], 'a', [])).toBeNull();
    expect(following(['a'], 'unknown', [])).toBeNull();
  });
});
