import { bridge } from '../../bridge';
import type { Column, Duplicates, ImportKind, ImportSource, Only, RowChoice } from '../../gen';

/** How many rows are shown at first, and how many more each time. */
const ROWS = 200;

/** What is being brought in, and what the reader said about it. Kept while the window is open: leaving the page loses nothing. */
class Desk {
  /** What is typed or pasted, before it is read. */
  typed = $state('');
  #pasted = $state.raw<string | null>(null);
  #path = $state<string | null>(null);
  kind = $state<ImportKind | null>(null);
  /** What the page was opened for. */
  meant: ImportKind | null = null;
  programme = $state<string | null>(null);
  sheet = $state<number | null>(null);
  columns = $state.raw<(Column | null)[] | null>(null);
  dayFirst = $state<boolean | null>(null);
  zone = $state<string | null>(null);
  fill = $state(true);
  duplicates = $state<Duplicates | null>(null);
  choices = $state.raw<readonly RowChoice[]>([]);
  only = $state<Only | null>(null);
  limit = $state(ROWS);
  /** What follows when this source is done with or given up. */
  after: (() => void) | null = null;

  get reading(): boolean {
    return this.#pasted !== null || this.#path !== null;
  }

  /** Reads what stands in the field. */
  read(text: string): void {
    if (!text.trim()) return;
    this.#fresh();
    this.typed = text;
    this.#pasted = text;
  }

  async choose(): Promise<void> {
    const path = await bridge.pickImportPath();
    if (!path) return;
    this.#fresh();
    this.#path = path;
  }

  /** Reads a file that was handed over. */
  open(path: string): void {
    this.#fresh();
    this.#path = path;
  }

  /** The file or text that is being read. */
  get file(): { path: string } | { reply: string } | null {
    if (this.#path !== null) return { path: this.#path };
    return this.#pasted !== null ? { reply: this.#pasted } : null;
  }

  /** Back to the source; what was typed stays. */
  back(): void {
    this.#fresh();
    this.#follow();
  }

  /** After it has come in. */
  done(): void {
    this.#fresh();
    this.typed = '';
    this.#follow();
  }

  #follow(): void {
    const { after } = this;
    this.after = null;
    after?.();
  }

  #fresh(): void {
    this.#pasted = null;
    this.#path = null;
    this.kind = this.meant;
    this.columns = null;
    this.sheet = null;
    this.dayFirst = null;
    this.duplicates = null;
    this.choices = [];
    this.only = null;
    this.limit = ROWS;
  }

  /** What the core is asked; `null` while there is no source. */
  get source(): ImportSource | null {
    if (!this.reading) return null;
    return {
      ...(this.#path !== null ? { path: this.#path } : { pasted: this.#pasted ?? '' }),
      ...(this.kind ? { kind: this.kind } : {}),
      ...(this.programme ? { programme: this.programme } : {}),
      ...(this.sheet !== null ? { sheet: this.sheet } : {}),
      ...(this.columns ? { columns: this.columns } : {}),
      ...(this.dayFirst !== null ? { day_first: this.dayFirst } : {}),
      ...(this.zone ? { zone: this.zone } : {}),
      fill: this.fill,
      ...(this.duplicates ? { duplicates: this.duplicates } : {}),
      choices: [...this.choices],
      ...(this.only ? { only: this.only } : {}),
      limit: this.limit,
    };
  }

  kindOf(kind: ImportKind): void {
    this.kind = kind;
    this.columns = null;
    this.choices = [];
    this.only = null;
  }

  /** What the reader says of a row; other things said of it stay. */
  say(row: number, said: Partial<RowChoice>): void {
    const before = this.choices.find((c) => c.row === row);
    this.choices = [...this.choices.filter((c) => c.row !== row), { ...before, ...said, row }];
  }

  /** Puts a text in place of a cell. */
  write(row: number, cell: number, text: string): void {
    const before = this.choices.find((c) => c.row === row)?.cells ?? {};
    this.say(row, { cells: { ...before, [cell]: text } });
  }

  more = (): void => void (this.limit += ROWS);
}

export const desk = new Desk();
