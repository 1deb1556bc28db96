import type { Lang } from '../../gen';

/** Mean width of a letter at 12 px, where nothing can be measured. */
const WIDE: Record<Lang, number> = { en: 6.4, ja: 11.5 };

/** A pen for each font (giving one another font costs more than what it measures), with the widths of words, which come again. */
interface Pen {
  on: CanvasRenderingContext2D | null;
  widths: Map<string, number>;
}
const pens = new Map<string, Pen>();
const KEPT = 4000;
let family = '';

function penOf(size: number, weight: number): Pen {
  const known = pens.get(`${weight} ${size}`);
  if (known) return known;
  family ||= getComputedStyle(document.body).fontFamily || 'sans-serif';
  const on = document.createElement('canvas').getContext('2d') ?? null;
  if (on) on.font = `${weight} ${size}px ${family}`;
  const pen = { on, widths: new Map<string, number>() };
  pens.set(`${weight} ${size}`, pen);
  return pen;
}

// A font that arrives later is wider or narrower.
if (typeof document !== 'undefined') document.fonts?.addEventListener('loadingdone', () => pens.clear());

/** Width of a text in one line, in pixels. Engines differ by about 1 %: so much room is left. */
export function widthOf(text: string, lang: Lang, size: number, weight: number): number {
  const pen = penOf(size, weight);
  if (!pen.on) return (text.length * WIDE[lang] * size) / 12;
  const known = pen.widths.get(text);
  if (known !== undefined) return known;
  if (pen.widths.size >= KEPT) pen.widths.clear();
  const width = pen.on.measureText(text).width * 1.01;
  pen.widths.set(text, width);
  return width;
}

/** Lines a text needs in a width. Latin breaks between words, Japanese anywhere; what is longer than a line is broken. */
export function linesOf(text: string, width: number, lang: Lang, size = 12, weight = 500): number {
  const room = Math.max(20, width);
  const measure = (t: string) => widthOf(t, lang, size, weight);
  if (lang === 'ja') return Math.max(1, Math.ceil(measure(text) / room));
  const space = measure(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const own = measure(word);
    if (used > 0 && used + space + own <= room) {
      used += space + own;
      continue;
    }
    if (used > 0) lines++;
    const over = Math.ceil(own / room);
    lines += Math.max(0, over - 1);
    used = own - Math.max(0, over - 1) * room;
  }
  return lines;
}
