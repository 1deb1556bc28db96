import { bridge } from '../../bridge';

/** Files that are held over the window, for the section that takes them. */
class Carried {
  over = $state(false);
  #takers: ((paths: string[]) => void)[] = [];
  #listening = false;

  /** Registers a section that takes files; answers the way to stop. The one that came last takes them. */
  taken(take: (paths: string[]) => void): () => void {
    void this.#listen();
    this.#takers.push(take);
    void bridge.takesFiles(true);
    return () => {
      this.#takers = this.#takers.filter((t) => t !== take);
      if (this.#takers.length === 0) {
        this.over = false;
        void bridge.takesFiles(false);
      }
    };
  }

  async #listen(): Promise<void> {
    if (this.#listening) return;
    this.#listening = true;
    await bridge.on('carrying', (over) => (this.over = over && this.#takers.length > 0));
    await bridge.on('dropped', (paths) => {
      this.over = false;
      this.#takers.at(-1)?.(paths);
    });
  }
}

export const carried = new Carried();
