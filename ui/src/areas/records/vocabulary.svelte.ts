import { bridge } from '../../bridge';
import type { Choice, Vocabulary } from '../../gen';
import type { Option } from '../../shared/controls/filter';
import { say } from '../../shared/text';
import { option } from '../inspector/lists.svelte';

/** What fields can be set to; the same for every workspace, so asked for once. */
class Words {
  #all = $state.raw<Vocabulary | null>(null);
  #asked = false;

  get all(): Vocabulary | null {
    if (!this.#asked) {
      this.#asked = true;
      bridge.call('vocabulary', {}).then(
        (all) => (this.#all = all),
        () => (this.#asked = false),
      );
    }
    return this.#all;
  }
}

export const words = new Words();

/** For a select; a value that is no choice any more is kept as it is. */
export function selectOptions<T extends string>(
  choices: Choice[] | undefined,
  value?: T,
): { value: T; label: string }[] {
  const all = (choices ?? []).map((c) => ({ value: c.value as T, label: say(c.label) }));
  return value === undefined || all.some((o) => o.value === value) ? all : [{ value, label: value }, ...all];
}

/** For a combobox. */
export const comboOptions = (choices: Choice[] | undefined): Option[] =>
  (choices ?? []).map((c) => option(c.value, c.label, c.value));

/** For a filter menu. */
export const filterChoices = (choices: Choice[] | undefined): { value: string; label: string }[] =>
  (choices ?? []).map((c) => ({ value: c.value, label: say(c.label) }));
