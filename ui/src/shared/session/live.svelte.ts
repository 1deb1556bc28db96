import { asUiError, bridge, type CommandName } from '../../bridge';
import type { Commands, UiError } from '../../gen';
import { kept } from './kept';
import { session } from './session.svelte';

export type QueryName = { [K in CommandName]: Commands[K]['kind'] extends 'query' ? K : never }[CommandName];

export interface Live<T> {
  /** The last answer; stays while a newer one is on its way. `null` before the first. */
  readonly value: T | null;
  readonly error: UiError | null;
  readonly waiting: boolean;
}

/**
 * A query that stays true: asked anew when its input changes and after every change of the workspace, whoever made it.
 * To be called while a component is set up. `input` answers `null` while there is nothing to ask.
 */
export function live<K extends QueryName>(
  name: K,
  input: () => Commands[K]['input'] | null,
): Live<Commands[K]['output']> {
  let value = $state.raw<Commands[K]['output'] | null>(null);
  let error = $state.raw<UiError | null>(null);
  let waiting = $state(true);
  let turn = 0;
  $effect(() => {
    void session.turn; // every change of the workspace counts it up
    const wanted = input();
    const mine = ++turn;
    if (wanted === null) {
      value = null;
      error = null;
      waiting = false;
      return;
    }
    waiting = true;
    bridge
      .call(name, wanted)
      .then(
        (answer) => {
          if (mine !== turn) return;
          value = kept(value, answer);
          error = null;
        },
        (thrown: unknown) => {
          if (mine === turn) error = asUiError(thrown);
        },
      )
      .finally(() => {
        if (mine === turn) waiting = false;
      });
  });
  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get waiting() {
      return waiting;
    },
  };
}
