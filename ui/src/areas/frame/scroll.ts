import { address, pages } from '../../shared/session/pages.svelte';
import { settings } from '../../shared/session/settings.svelte';

/** How many pages are remembered. */
const KEPT = 40;
/** How long a page may take to become as tall as it was. */
const PATIENCE = 3000;

/** The page without its selection: what is scrolled is the same whatever is selected. */
function key(): string {
  const { item: _, ...page } = pages.now;
  return address(page);
}

/** A name for what scrolls that is the same after a restart. */
const name = (el: Element): string | null =>
  el.closest('.main') ? el.id || el.classList[0] || el.tagName.toLowerCase() : null;

/** Keeps how far each page is scrolled. Returns the way to stop. */
export function rememberScroll(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = (e: Event) => {
    if (!(e.target instanceof Element)) return;
    const what = name(e.target);
    if (!what) return;
    const page = key();
    const at: [number, number] = [Math.round(e.target.scrollLeft), Math.round(e.target.scrollTop)];
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { [page]: own, ...others } = settings.scrolled;
      const kept = Object.entries(others).slice(1 - KEPT);
      settings.set({ scrolled: { ...Object.fromEntries(kept), [page]: { ...own, [what]: at } } });
    }, 400);
  };
  document.addEventListener('scroll', seen, { capture: true, passive: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('scroll', seen, { capture: true });
  };
}

/** Scrolls the page that was just opened to where it was, as soon as it is tall enough; any touch by the reader wins. */
export function restoreScroll(): () => void {
  const wanted = Object.entries(settings.scrolled[key()] ?? {}).filter(([, [x, y]]) => x > 0 || y > 0);
  if (wanted.length === 0) return () => undefined;
  const end = performance.now() + PATIENCE;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const e of ['wheel', 'pointerdown', 'keydown'] as const) window.removeEventListener(e, stop, true);
  };
  const step = () => {
    const left = wanted.filter(([what, [x, y]]) => {
      const el = [...document.querySelectorAll('.main, .main *')].find((n) => name(n) === what && fits(n, x, y));
      el?.scrollTo(x, y);
      return !el;
    });
    wanted.splice(0, wanted.length, ...left);
    if (left.length > 0 && performance.now() < end) frame = requestAnimationFrame(step);
    else stop();
  };
  for (const e of ['wheel', 'pointerdown', 'keydown'] as const) window.addEventListener(e, stop, true);
  frame = requestAnimationFrame(step);
  return stop;
}

const fits = (el: Element, x: number, y: number): boolean =>
  el.scrollWidth - el.clientWidth >= x && el.scrollHeight - el.clientHeight >= y && el.scrollHeight > el.clientHeight;
