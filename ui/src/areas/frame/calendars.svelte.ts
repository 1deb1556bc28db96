import { asUiError, bridge } from '../../bridge';
import type { Bi, Reply } from '../../gen';
import { desk } from '../import/desk.svelte';
import { arrived } from '../releases/arrived.svelte';
import { pages } from '../../shared/session/pages.svelte';
import { session } from '../../shared/session/session.svelte';

/** Calendar files that were handed over, also several at once: one is looked at, the others wait until that is done. */
class Calendars {
  /** Those of which nobody knows yet what they hold. */
  #waiting = $state.raw<Reply[]>([]);
  /** Events that wait until the import is done with others. */
  #events = $state.raw<Reply[]>([]);
  #asking = false;

  /** How many come after the one that is looked at. */
  get left(): number {
    return this.#waiting.length + this.#events.length;
  }

  async take(file: Reply): Promise<void> {
    this.#waiting = [...this.#waiting, file];
    await this.next();
  }

  /** Answers go to the answers, events to the import; what may be either is asked about; what is neither is said. */
  next = async (): Promise<void> => {
    while (!this.#asking && arrived.reply === null && arrived.unclear === null) {
      const [file, ...rest] = this.#waiting;
      if (!file) return;
      this.#waiting = rest;
      this.#asking = true;
      const ask = file.path ? { path: file.path } : { pasted: file.reply ?? '' };
      const view = await bridge.call('calendar_file', ask).catch((e: unknown) => {
        this.#refuse(file, asUiError(e).said);
        return null;
      });
      this.#asking = false;
      if (view?.for_what === 'answers') arrived.reply = file;
      else if (view?.for_what === 'ask') arrived.unclear = { reply: file, view };
      else if (view) this.import(file);
    }
  };

  /** Opens the import on a calendar file, in the programme that is open; one that is being reviewed there is not taken away. */
  import(file: Reply): void {
    if (desk.after) {
      this.#events = [...this.#events, file];
      if (pages.now.area !== 'import') pages.go({ area: 'import', ...(desk.programme ? { id: desk.programme } : {}) });
      return;
    }
    if (file.path) desk.open(file.path);
    else desk.read(file.reply ?? '');
    desk.after = () => this.#follow();
    const id = pages.now.area === 'import' ? pages.now.id : session.programmeId;
    pages.go(id ? { area: 'import', id } : { area: 'import' });
  }

  #follow(): void {
    const [file, ...rest] = this.#events;
    this.#events = rest;
    if (file) this.import(file);
  }

  /** Several that can't be read are all said. */
  #refuse(file: Reply, said: Bi): void {
    const name = file.path?.split(/[\\/]/).at(-1);
    const line = name ? { en: `${name}: ${said.en}`, ja: `${name}：${said.ja}` } : said;
    const before = session.problem?.code === 'calendar_refused' ? session.problem.said : null;
    session.problem = {
      code: 'calendar_refused',
      field: null,
      said: before ? { en: `${before.en} ${line.en}`, ja: `${before.ja}${line.ja}` } : line,
    };
  }
}

export const calendars = new Calendars();
