/** A place in the window: an area, a record in it, a tab of the record, a part of the tab, and what is selected there. */
export interface Page {
  area: string;
  id?: string;
  tab?: string;
  part?: string;
  item?: string;
}

const SCHEME = 'meguri://';

/** `meguri://programme/<id>/tab/<tab>/part/<part>/item/<item>`: the address of a page, for links in notes and calendar files. */
export function address(page: Page): string {
  const parts = [page.area];
  if (page.id) parts.push(page.id);
  if (page.tab) parts.push('tab', page.tab);
  if (page.part) parts.push('part', page.part);
  if (page.item) parts.push('item', page.item);
  return SCHEME + parts.map(encodeURIComponent).join('/');
}

/** The page of an address; `null` for what is none. */
export function fromAddress(text: string): Page | null {
  if (!text.startsWith(SCHEME)) return null;
  let parts: string[];
  try {
    parts = text.slice(SCHEME.length).split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
  const [area, ...rest] = parts;
  if (!area || !/^[a-z_]+$/.test(area)) return null;
  const page: Page = { area };
  if (rest.length % 2 === 1) page.id = rest.shift() ?? '';
  for (let i = 0; i < rest.length; i += 2) {
    const [name, value] = [rest[i], rest[i + 1] ?? ''];
    if (name === 'tab') page.tab = value;
    else if (name === 'part') page.part = value;
    else if (name === 'item') page.item = value;
    else return null;
  }
  return page;
}

/** Whether two pages are the same but for the selection. */
export const samePlace = (a: Page, b: Page): boolean =>
  a.area === b.area && a.id === b.id && a.tab === b.tab && a.part === b.part;
