import { asUiError, bridge, type ChangeName } from '../../bridge';
import type {
  Changed,
  ClashView,
  Commands,
  ItemView,
  ItineraryView,
  ProgrammeView,
  UiError,
  WorkspaceView,
} from '../../gen';
import { kept } from './kept';
import { fromAddress, pages, type Page } from './pages.svelte';
import { settings } from './settings.svelte';
import { toasts } from './toast.svelte';

/** Every tab of a programme; which of them it has, the core says. */
export const TABS = [
  'overview',
  'running_order',
  'itinerary',
  'people',
  'requests',
  'timetable',
  'live',
  'audience',
  'hosts',
  'documents',
  'report',
  'issued',
  'review',
  'history',
] as const;
export type Tab = (typeof TABS)[number];

/** What is open and shown. Holds copies of the core's answers and fetches them anew after every change. */
class Session {
  workspace = $state.raw<WorkspaceView | null>(null);
  programme = $state.raw<ProgrammeView | null>(null);
  itinerary = $state.raw<ItineraryView | null>(null);
  itemId = $state<string | null>(null);
  item = $state.raw<ItemView | null>(null);
  inspector = $state(true);
  problem = $state.raw<UiError | null>(null);
  ready = $state(false);
  /** Counts up with every change of the workspace; `live` queries follow it. */
  turn = $state(0);
  #turn = 0;
  #shown: string | null = null;

  /** What clashes in the programme that is open: the plan comes with it. */
  get clashes(): ClashView[] {
    return this.itinerary?.clashes ?? [];
  }
  /** The programme whose page is open. */
  get programmeId(): string | null {
    return pages.now.area === 'programme' ? (pages.now.id ?? null) : null;
  }
  /** The tabs of the programme that is open, in their order. */
  get tabs(): Tab[] {
    return (this.programme?.tabs ?? []).flatMap((name) => TABS.find((t) => t === name) ?? []);
  }
  /** The plan stands open first: the running order of a seminar, else the itinerary. */
  get tab(): Tab {
    const wanted = TABS.find((t) => t === pages.now.tab);
    if (!this.programme) return wanted ?? 'itinerary';
    return this.tabs.find((t) => t === wanted) ?? (this.tabs.includes('running_order') ? 'running_order' : 'itinerary');
  }
  set tab(tab: Tab) {
    if (this.programmeId) pages.go({ area: 'programme', id: this.programmeId, tab });
  }

  async start(): Promise<void> {
    // Heard before anything is read: what comes a moment later is not missed.
    await bridge.on('changed', () => void this.refresh()).catch(() => undefined);
    await this.refresh();
    if (this.workspace) pages.reset(this.#first());
    this.ready = true;
  }

  /** Takes over a workspace that was opened or made. */
  async enter(opening: Promise<WorkspaceView>): Promise<void> {
    try {
      this.workspace = await opening;
      this.problem = null;
      pages.reset(this.#first());
      await this.refresh();
    } catch (e) {
      this.problem = asUiError(e);
    }
  }

  /** Where the reader was in this workspace, else the next programme. */
  #first(): Page {
    const known = this.workspace?.programmes ?? [];
    const kept = fromAddress(settings.places[this.workspace?.path ?? ''] ?? '');
    // The page of no programme is where one is for a moment while another file comes in.
    if (kept && (kept.area !== 'programme' || known.some((p) => p.id === kept.id))) return kept;
    const first = known.find((p) => !p.past && p.days_to_go !== null) ?? known[0];
    return first ? { area: 'programme', id: first.id } : { area: 'programme' };
  }

  /** Opens the page of a programme. */
  async open(programme: string | null): Promise<void> {
    pages.go(programme ? { area: 'programme', id: programme } : { area: 'programme' });
    await this.follow();
  }

  /** Brings the copies in line with the page that is open; the window calls it whenever the page changes. */
  async follow(): Promise<void> {
    const { item } = pages.now;
    const programme = this.programmeId;
    if (programme !== this.#shown) {
      this.#shown = programme;
      this.itemId = null;
      this.item = null;
      this.programme = null;
      this.itinerary = null;
      await this.refresh(false);
    }
    if (programme && item) await this.select(item);
  }

  async select(item: string | null): Promise<void> {
    if (item === this.itemId) return;
    this.itemId = item;
    const { item: _, ...page } = pages.now;
    pages.replace(item ? { ...page, item } : page);
    if (!item) {
      this.item = null;
      return;
    }
    try {
      const view = await bridge.call('item', { item });
      if (this.itemId === item) this.item = view;
    } catch (e) {
      if (this.itemId !== item) return;
      const error = asUiError(e);
      // Removed in the meantime, by this window or another program: there is nothing to select, and nothing is wrong.
      if (error.code === 'not_found') void this.select(null);
      else this.problem = error;
    }
  }

  /** Lets the clocks go on. What is shown otherwise is fetched when something changes. */
  async tick(): Promise<void> {
    if (!this.workspace) return;
    const turn = this.#turn;
    const frame = await bridge.call('workspace', {}).catch(() => null);
    if (frame && turn === this.#turn && frame.version === this.workspace.version) this.workspace = frame;
  }

  /** Fetches everything that is shown; after a change of the page (not `whole`) only what is of that page. The newest call wins. */
  async refresh(whole = true): Promise<void> {
    const turn = ++this.#turn;
    if (whole) this.turn = turn;
    const programme = this.programmeId;
    const item = this.itemId;
    const gone = () => null;
    try {
      // The plan and what is open of it come first, and are drawn as soon as they are there: the core answers one after the other.
      const shown = Promise.all([
        programme ? bridge.call('itinerary', { programme }).catch(gone) : null,
        item ? bridge.call('item', { item }).catch(gone) : null,
      ]).then(([itinerary, view]) => {
        if (turn !== this.#turn) return;
        this.itinerary = kept(this.itinerary, itinerary);
        if (this.itemId !== item) return;
        if (view) this.item = kept(this.item, view);
        else if (item) void this.select(null);
      });
      const [workspace, page] = await Promise.all([
        whole || !this.workspace ? bridge.call('workspace', {}) : this.workspace,
        programme ? bridge.call('programme', { programme }).catch(gone) : null,
        shown,
      ]);
      if (turn !== this.#turn) return;
      this.workspace = kept(this.workspace, workspace);
      this.programme = kept(this.programme, page);
      if (programme && !page && this.programmeId === programme) pages.replace({ area: 'programme' });
    } catch (e) {
      if (turn !== this.#turn) return;
      const error = asUiError(e);
      if (error.code !== 'no_workspace' && this.workspace) this.problem = error;
    }
  }

  /** One change: done, named in a toast, and everything shown again. Rejects with the core's `UiError`. */
  async change<K extends ChangeName>(name: K, input: Commands[K]['input']): Promise<Changed> {
    let done: Changed;
    try {
      done = (await bridge.call(name, input)) as Changed;
    } catch (e) {
      throw asUiError(e);
    }
    this.problem = null;
    if (done.seq !== null) toasts.show(done.said, name === 'undo' ? 'redo' : 'undo');
    await this.refresh();
    return done;
  }

  /** As `change`, for actions without a field of their own: an error goes to the banner. */
  async act<K extends ChangeName>(name: K, input: Commands[K]['input']): Promise<Changed | null> {
    try {
      return await this.change(name, input);
    } catch (e) {
      this.problem = e as UiError;
      return null;
    }
  }

  undo = async (): Promise<void> => {
    if (this.workspace?.undo) await this.act('undo', {});
  };
  redo = async (): Promise<void> => {
    if (this.workspace?.redo) await this.act('redo', {});
  };
}

export const session = new Session();
