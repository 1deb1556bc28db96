import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Red, green, blue from 0 to 255, and how much of it covers what is below. */
type Colour = [number, number, number, number];
type Theme = Map<string, Colour>;

const css = readFileSync(join(import.meta.dirname, '../src/shared/styles/tokens.css'), 'utf8');

function colour(text: string): Colour | null {
  const hex = /#([0-9a-f]{6})\b/i.exec(text)?.[1];
  if (hex) return [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16)).concat(1) as Colour;
  // A see-through layer, also inside the gradient of the hatch.
  const rgb = /rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/.exec(text);
  return rgb ? (rgb.slice(1).map(Number) as Colour) : null;
}

function tokens(selector: string): Theme {
  const from = css.indexOf(`${selector} {`);
  const body = css.slice(from, css.indexOf('\n}', from));
  const found: Theme = new Map();
  for (const [, name, value] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const read = colour(value ?? '');
    if (name && read) found.set(name, read);
  }
  return found;
}

const light = tokens(':root');
const dark = new Map([...light, ...tokens('[data-theme="dark"]')]);
const raised = new Map([...dark, ...tokens('[data-theme="dark"] :is(.dlg, .pal, .menu, .peek, .callout)')]);

const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
  r * a + x * (1 - a),
  g * a + y * (1 - a),
  b * a + z * (1 - a),
  1,
];
/** Relative luminance, WCAG 2.2. */
function luminance([r, g, b]: Colour): number {
  const part = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}
function ratio(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** What stands on what, from below to above, and the least ratio: 4.5 for text, 3 for edges, icons and marks. */
const PAIRS: [front: string, back: string[], least: number][] = [
  ...['bg-surface', 'bg-window'].flatMap((back): [string, string[], number][] => [
    ['text', [back], 4.5],
    ['text-2', [back], 4.5],
    ['accent-text', [back], 4.5],
  ]),
  ...['bg-surface', 'bg-sunken', 'bg-window', 'bg-inset', 'bg-raised', 'bg-selected'].map(
    (back): [string, string[], number] => ['text-3', [back], 4.5],
  ),
  ['accent-text', ['accent-soft'], 4.5],
  ['on-accent', ['accent'], 4.5],
  ['on-accent', ['accent-hover'], 4.5],
  ['on-accent', ['accent-pressed'], 4.5],
  ['on-clash', ['clash'], 4.5],
  ...['clash', 'warn', 'ok'].flatMap((mark): [string, string[], number][] => [
    [`${mark}-text`, [`${mark}-soft`], 4.5],
    [`${mark}-text`, ['bg-surface'], 4.5],
    [mark, ['bg-surface'], 3],
    [mark, [`${mark}-soft`], 3],
  ]),
  ...['slate', 'teal', 'copper', 'plum', 'sky', 'moss', 'ruri'].flatMap((hue): [string, string[], number][] => [
    [`${hue}-text`, [`${hue}-soft`], 4.5],
    [hue, ['bg-surface'], 3],
    ['text', [`${hue}-soft`], 4.5],
    ['text-2', [`${hue}-soft`], 4.5],
  ]),
  ...['bg-surface', 'bg-sunken', 'bg-window', 'bg-raised'].map((back): [string, string[], number] => [
    'line-control',
    [back],
    3,
  ]),
  ...['bg-surface', 'bg-window', 'bg-raised', 'accent-soft'].map((back): [string, string[], number] => [
    'focus',
    [back],
    3,
  ]),
  // Layers are laid over what is below before the ratio is taken.
  ['text-3', ['bg-surface', 'bg-hover'], 4.5],
  ['text-3', ['bg-window', 'bg-hover'], 4.5],
  ['text-2', ['bg-window', 'bg-pressed'], 4.5],
  ['text-2', ['bg-surface', 'hatch'], 4.5],
  ['text', ['bg-surface', 'hatch'], 4.5],
];

function measured(theme: Theme, front: string, back: string[]): number {
  const get = (name: string) => {
    const found = theme.get(name);
    if (!found) throw new Error(`tokens.css has no colour --${name}`);
    return found;
  };
  const [ground, ...layers] = back.map(get);
  if (!ground) throw new Error('nothing below');
  return ratio(
    get(front),
    layers.reduce((below, layer) => over(layer, below), ground),
  );
}

describe('colours', () => {
  for (const [name, theme] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    it(`keep their contrast in the ${name} theme`, () => {
      const short = PAIRS.map(([front, back, least]) => ({ front, back, least, is: measured(theme, front, back) }))
        .filter((p) => p.is < p.least)
        .map((p) => `${p.front} on ${p.back.join(' + ')}: ${p.is.toFixed(2)}, needs ${p.least}`);
      expect(short).toEqual([]);
    });

  it('have edges that are seen on what is raised in the dark', () => {
    expect(measured(raised, 'line-control', ['bg-raised'])).toBeGreaterThanOrEqual(3);
  });

  it('are measured as WCAG does', () => {
    expect(ratio([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21, 5);
    expect(ratio([119, 119, 119, 1], [255, 255, 255, 1])).toBeCloseTo(4.48, 2);
    expect(over([0, 0, 0, 0.5], [255, 255, 255, 1])).toEqual([127.5, 127.5, 127.5, 1]);
  });
});
