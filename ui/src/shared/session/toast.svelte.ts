import type { Bi } from '../../gen';

export interface Toast {
  id: number;
  said: Bi;
  /** What its button takes back. */
  way: 'undo' | 'redo' | null;
}

const LASTS = 8000;

/** What was just done, with the way back. Never the only place a message appears. */
class Toasts {
  list = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(said: Bi, way: Toast['way']): void {
    const id = this.#next++;
    // Only the newest can be taken back by its button: an older one would undo something else.
    for (const old of this.list) this.drop(old.id);
    this.list = [{ id, said, way }];
    this.wait(id);
  }
  wait(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.drop(id), LASTS),
    );
  }
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }
  drop(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((t) => t.id !== id);
  }
}

export const toasts = new Toasts();
