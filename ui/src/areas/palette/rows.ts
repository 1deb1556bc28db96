import type { Found, Lang, MessageId, Stretch } from '../../gen';
import { isIcon, type IconName } from '../../shared/icon/icons';
import { ITEM_ICON } from '../../shared/icon/kinds';
import type { Page } from '../../shared/session/address';
import type { Action } from '../frame/actions';

/** A line of the list. */
export interface Row {
  id: string;
  section: MessageId;
  icon: IconName;
  hue: string;
  title: Stretch[];
  titleLang: Lang;
  /** The title in the other language, where it says something else. */
  other: Stretch[];
  otherLang: Lang;
  detail: Stretch[];
  /** "also found by こまつ". */
  via: string;
  keys?: string;
  run: () => void;
}

const SECTION: Record<string, MessageId> = {
  programme: 'ui-programmes',
  item: 'ui-palette-items',
  person: 'ui-palette-people',
  organisation: 'ui-palette-organisations',
  partnership: 'ui-partnerships',
  place: 'ui-palette-places',
};
const ICON: Record<string, IconName> = {
  person: 'contact-round',
  organisation: 'landmark',
  partnership: 'signpost',
  place: 'map-pin',
};
/** The area that shows a kind of record. */
const AREA: Record<string, string> = {
  person: 'people',
  organisation: 'organisations',
  partnership: 'partnership',
  place: 'places',
};

/** The page of a record. */
export function pageOf(f: Found): Page {
  if (f.noun === 'programme') return { area: 'programme', id: f.id };
  if (f.noun === 'item') return { area: 'programme', id: f.programme ?? '', tab: 'itinerary', item: f.id };
  return { area: AREA[f.noun] ?? f.noun, id: f.id };
}

const plain = (parts: Stretch[]): string => parts.map((p) => p.text).join('');
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/;
const langOf = (parts: Stretch[], lang: Lang): Lang => (lang === 'ja' && !JAPANESE.test(plain(parts)) ? 'en' : lang);

function iconOf(f: Found): IconName {
  if (f.noun === 'item') return ITEM_ICON[f.look as keyof typeof ITEM_ICON] ?? 'circle-dashed';
  return ICON[f.noun] ?? (isIcon(f.look) ? f.look : 'circle-dashed');
}

/** A record as a line in the reader's language. */
export function recordRow(f: Found, lang: Lang, recent: boolean, go: (page: Page) => void): Row {
  const otherLang: Lang = lang === 'en' ? 'ja' : 'en';
  const own = f.title[lang].length > 0 ? lang : otherLang;
  const title = f.title[own];
  const other = f.title[own === 'en' ? 'ja' : 'en'];
  const detail = f.detail[lang].length > 0 ? f.detail[lang] : f.detail[otherLang];
  return {
    id: f.id,
    section: recent ? 'ui-palette-recent' : (SECTION[f.noun] ?? 'ui-palette-recent'),
    icon: iconOf(f),
    hue: f.hue,
    title,
    titleLang: langOf(title, own),
    other: own === lang && plain(other) !== plain(title) ? other : [],
    otherLang: langOf(other, own === 'en' ? 'ja' : 'en'),
    detail,
    via: f.via ? f.via[lang] : '',
    run: () => go(pageOf(f)),
  };
}

/** Width and case; hiragana as katakana. The labels of the window need no more; records are found by the core. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));

/** Actions whose label holds every word that is typed, in their order, with the words marked. */
export function actionRows(all: Action[], wanted: string, lang: Lang, label: (a: Action) => string): Row[] {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  return all.flatMap((a) => {
    const text = label(a);
    const folded = fold(text);
    if (!words.every((w) => folded.includes(w))) return [];
    return {
      id: `do-${a.name}`,
      section: 'ui-palette-do' as const,
      icon: isIcon(a.icon) ? a.icon : 'command',
      hue: '',
      title: folded.length === text.length ? marked(text, folded, words) : [{ text, hit: false }],
      titleLang: lang,
      other: [],
      otherLang: lang,
      detail: [],
      via: '',
      ...(a.keys ? { keys: a.keys } : {}),
      run: a.run,
    };
  });
}

function marked(text: string, folded: string, words: string[]): Stretch[] {
  const hit = new Array<boolean>(text.length).fill(false);
  for (const w of words) {
    for (let at = folded.indexOf(w); at >= 0; at = folded.indexOf(w, at + w.length)) hit.fill(true, at, at + w.length);
  }
  const out: Stretch[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = out.at(-1);
    if (last && last.hit === hit[i]) last.text += text[i];
    else out.push({ text: text[i] ?? '', hit: hit[i] ?? false });
  }
  return out;
}

/** What is asked for: `>` at the beginning leaves only actions. Full-width ＞ is what a Japanese keyboard types. */
export function asked(typed: string): { actionsOnly: boolean; text: string } {
  const actionsOnly = /^[>＞]/.test(typed);
  return { actionsOnly, text: (actionsOnly ? typed.slice(1) : typed).trim() };
}

/** The line that is chosen after the list changed: the same record if it is still there, else the first. */
export const chosenAfter = (rows: Row[], before: string | null): string | null =>
  rows.some((r) => r.id === before) ? before : (rows[0]?.id ?? null);

/** The next line, round the ends. */
export function step(rows: Row[], now: string | null, by: number): string | null {
  if (rows.length === 0) return null;
  const at = rows.findIndex((r) => r.id === now);
  const to = at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length;
  return rows[to]?.id ?? null;
}
