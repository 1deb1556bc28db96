import { expect, test } from 'vitest';
import { place, type Drawn } from '../src/areas/partnerships/marks';

const scale = { from: -50, to: 600, today: 500 };
const mark = (x: number, ...widths: number[]): Drawn => ({ x, half: 6, widths, future: false });
/** Where the texts lie, from left to right. */
const spans = (marks: Drawn[]) =>
  place(marks, scale).map((p, i) => (p.text === null ? null : [p.left, p.left + marks[i]!.widths[p.text]!]));

test('a text stands in the middle under its mark where there is room', () => {
  expect(spans([mark(200, 100)])).toEqual([[150, 250]]);
});

test('neighbours move their texts apart and keep them whole', () => {
  const [a, b] = spans([mark(200, 110), mark(260, 110)]);
  expect(a![1]! + 8).toBeLessThanOrEqual(b![0]!);
  expect(b![1]! - b![0]!).toBe(110);
});

test('what has no room is said in a word, or not at all; it is never cut', () => {
  const placed = place([mark(200, 160, 40), mark(240, 160, 30), mark(280, 160, 300)], scale);
  expect(placed.map((p) => p.text)).toEqual([0, 1, 0]);
  const crowded = place([mark(200, 300, 90), mark(206, 300, 90), mark(212, 300, 90)], {
    from: 190,
    to: 260,
    today: 500,
  });
  expect(crowded.map((p) => p.text)).toEqual([null, null, null]);
});

test('no text lies over the line of today, and what is to come stands after it', () => {
  const next: Drawn = { x: 501, half: 12, widths: [60], future: true };
  const [past, coming] = place([mark(480, 140), next], scale);
  expect(past!.left + 140).toBeLessThan(500);
  expect(coming!.x - 12).toBeGreaterThan(500);
  expect(coming!.left).toBeGreaterThan(500);
});

test('marks of one day stand beside each other', () => {
  const [a, b] = place([mark(300, 20), mark(300, 20)], scale);
  expect(b!.x - a!.x).toBeGreaterThanOrEqual(10);
});
