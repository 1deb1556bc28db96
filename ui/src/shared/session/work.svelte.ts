import { bridge, type Bridge } from '../../bridge';

/** What takes longer than this is shown. */
const SHOWN_AFTER = 500;
const LOOK = 200;

/** The call that the reader is waiting for, once it takes longer than half a second. */
class Work {
  /** Something is taking its time. */
  shown = $state(false);
  /** Parts done of all; `null` where the core does not count them. */
  done = $state.raw<[done: number, total: number] | null>(null);
  stopping = $state(false);
  #running = 0;
  #look: ReturnType<typeof setInterval> | undefined;

  async follow<T>(doing: Promise<T>): Promise<T> {
    this.#running++;
    const wait = setTimeout(() => this.#show(), SHOWN_AFTER);
    try {
      return await doing;
    } finally {
      clearTimeout(wait);
      if (--this.#running === 0) this.#hide();
    }
  }

  stop = (): void => {
    this.stopping = true;
    void bridge.stop();
  };

  #show(): void {
    this.shown = true;
    this.#look ??= setInterval(() => {
      bridge.progress().then(
        (p) => (this.done = p),
        () => undefined,
      );
    }, LOOK);
  }

  #hide(): void {
    clearInterval(this.#look);
    this.#look = undefined;
    this.shown = false;
    this.done = null;
    this.stopping = false;
  }
}

export const work = new Work();

/** The same bridge, with every call watched. */
export const watched = (plain: Bridge): Bridge => ({
  ...plain,
  call: (name, input) => work.follow(plain.call(name, input)),
  openWorkspace: (path) => work.follow(plain.openWorkspace(path)),
});
