import type { Lang } from '../../gen';

/** Mean width of a letter at 12 px, where nothing can be measured. */
const WIDE: Record<Lang, number> = { en: 6.4, ja: 11.5 };

let pen: CanvasRenderingContext2D | null | undefined;
let family = '';

/** Width of a text in one line, in pixels. Engines differ by about 1 %: so much room is left. */
export function widthOf(text: string, lang: Lang, size: number, weight: number): number {
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d') ?? null;
    family = getComputedStyle(document.body).fontFamily || 'sans-serif';
  }
  if (!pen) return (text.length * WIDE[lang] * size) / 12;
  pen.font = `${weight} ${size}px ${family}`;
  return pen.measureText(text).width * 1.01;
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
