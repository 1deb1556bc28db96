import { samePlace, type Page } from './address';

export { address, fromAddress, type Page } from './address';

const LONGEST = 200;

/** Where the reader is, and the way back. */
class Pages {
  #trail = $state.raw<Page[]>([{ area: 'today' }]);
  #at = $state(0);

  get now(): Page {
    return this.#trail[this.#at] ?? { area: 'today' };
  }
  get canBack(): boolean {
    return this.#at > 0;
  }
  get canForward(): boolean {
    return this.#at < this.#trail.length - 1;
  }

  /** Opens a page. A new selection in the same place takes the place of the old one: only places are walked back through. */
  go(page: Page): void {
    if (samePlace(page, this.now)) return this.replace(page);
    const trail = [...this.#trail.slice(0, this.#at + 1), page].slice(-LONGEST);
    this.#trail = trail;
    this.#at = trail.length - 1;
  }

  replace(page: Page): void {
    if (samePlace(page, this.now) && page.item === this.now.item) return;
    this.#trail = this.#trail.with(this.#at, page);
  }

  back(): void {
    if (this.canBack) this.#at--;
  }
  forward(): void {
    if (this.canForward) this.#at++;
  }

  /** Forgets the trail: another workspace was opened. */
  reset(page: Page): void {
    this.#trail = [page];
    this.#at = 0;
  }
}

export const pages = new Pages();
