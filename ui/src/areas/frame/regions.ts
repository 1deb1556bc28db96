/** F6: regions in the order of the page; each remembers where it was left. */
const last = new Map<string, HTMLElement>();
const FOCUSABLE = 'button:not([tabindex="-1"]), input, textarea, select, a[href], [tabindex="0"]';

export function remember(target: EventTarget | null): void {
  const el = target as HTMLElement | null;
  const region = el?.closest<HTMLElement>('[data-region]')?.dataset.region;
  if (region && el) last.set(region, el);
}

export function goRegion(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((r) => r.offsetParent !== null);
  const now = all.findIndex((r) => r.contains(document.activeElement));
  for (let i = 1; i <= all.length; i++) {
    const region = all[(((now + step * i) % all.length) + all.length) % all.length];
    const kept = last.get(region?.dataset.region ?? '');
    const to = kept?.isConnected ? kept : region?.querySelector<HTMLElement>(FOCUSABLE);
    if (to) {
      to.focus();
      return;
    }
  }
}
