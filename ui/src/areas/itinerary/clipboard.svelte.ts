import { bridge } from '../../bridge';
import type { ItineraryView } from '../../gen';
import { session } from '../../shared/session/session.svelte';
import { settings } from '../../shared/session/settings.svelte';
import { selectMade } from './actions';
import { grid } from './grid.svelte';
import { daysBetween, firstDay } from './selection';

interface Held {
  items: readonly string[];
  cut: boolean;
  programme: string;
  /** Day of the first of them. */
  day: string | null;
}

/** Items that were copied or cut; they stay here until they are pasted, also into another programme. */
class Clipboard {
  held = $state.raw<Held | null>(null);

  /** Remembers the items, and puts them on the system's clipboard as text for a mail. */
  async take(view: ItineraryView, items: readonly string[], cut: boolean): Promise<void> {
    if (items.length === 0) return;
    this.held = { items: [...items], cut, programme: view.programme, day: firstDay(view, items) };
    const text = await bridge.call('items_text', { items: [...items] }).catch(() => null);
    if (text) await write(text[settings.lang]);
  }

  /** Pastes onto the day that was pointed at: copies, or moves what was cut. */
  async paste(view: ItineraryView): Promise<void> {
    const held = this.held;
    if (!held) return;
    const day = grid.day ?? firstDay(view, grid.items) ?? view.days[0]?.date ?? null;
    const days = held.day && day ? daysBetween(held.day, day) : 0;
    const other = held.programme === view.programme ? {} : { programme: view.programme };
    const done = await session.act(held.cut ? 'move_items' : 'copy_items', { items: [...held.items], days, ...other });
    if (!done) return;
    if (held.cut) this.held = null;
    await selectMade(done);
  }

  isCut(item: string): boolean {
    return !!this.held?.cut && this.held.items.includes(item);
  }
}

/** Where the system's clipboard is closed to the page, an unseen field is copied from. */
async function write(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const back = document.activeElement as HTMLElement | null;
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'sr';
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
    back?.focus();
  }
}

export const clipboard = new Clipboard();
