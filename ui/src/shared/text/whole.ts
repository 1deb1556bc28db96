/** Elements whose title was given here, and is taken back when they fit again. */
const given = new WeakSet<HTMLElement>();

/** A text that ends in an ellipsis says itself whole to the pointer that rests on it. */
export function sayWhole(e: Event): void {
  for (let el = e.target as HTMLElement | null; el && el !== document.body; el = el.parentElement) {
    const style = getComputedStyle(el);
    if (style.display === 'inline' || (style.textOverflow !== 'ellipsis' && style.webkitLineClamp === 'none')) continue;
    const cut = el.scrollWidth > el.clientWidth || el.scrollHeight > el.clientHeight + 1;
    if (cut && (!el.title || given.has(el))) {
      el.title = el.textContent.trim();
      given.add(el);
    } else if (!cut && given.delete(el)) el.removeAttribute('title');
    return;
  }
}
