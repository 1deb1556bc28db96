import type { CalendarBar, CalendarView } from '../../gen';
import { asKey, calendarAction, type CalendarAction } from '../../shared/keys/keys';
import { pages } from '../../shared/session/pages.svelte';
import { session } from '../../shared/session/session.svelte';
import { duplicate, nextState, remove } from '../itinerary/actions';
import { focusInspector } from '../itinerary/grid.svelte';
import { moveBar, shiftDays, shiftMinutes, stretch } from './actions';
import { cal, focusStop } from './calendar.svelte';
import { barStop, dateOfStop, dayStop, itemOfStop, neighbour, stops } from './stops';

function barOf(view: CalendarView, stop: string): CalendarBar | null {
  const date = dateOfStop(stop);
  const at = view.days.findIndex((d) => d.date === date);
  return view.weeks[Math.floor(at / 7)]?.bars.find((b) => barStop(b, date) === stop) ?? null;
}

async function onProgramme(bar: CalendarBar, action: CalendarAction): Promise<void> {
  if (action === 'day-before' || action === 'day-after') await moveBar(bar, 'move', action === 'day-after' ? 1 : -1);
  else if ((action === 'shorter' || action === 'longer') && bar.whole)
    await moveBar(bar, 'end', action === 'longer' ? 1 : -1);
  else if (action === 'move') cal.moving = { item: null, programme: bar.programme };
  else if (action === 'edit') pages.go({ area: 'programme', id: bar.programme, tab: 'itinerary' });
}

async function onItem(item: string, action: CalendarAction): Promise<void> {
  switch (action) {
    case 'edit':
      cal.pick(item);
      return focusInspector();
    case 'earlier':
      return shiftMinutes(item, -15);
    case 'later':
      return shiftMinutes(item, 15);
    case 'shorter':
      return stretch(item, -15);
    case 'longer':
      return stretch(item, 15);
    case 'day-before':
      return shiftDays(item, -1);
    case 'day-after':
      return shiftDays(item, 1);
    case 'state':
      return nextState([item]);
    case 'duplicate':
      return duplicate([item]);
    case 'remove':
      return remove([item]);
    case 'move':
      await session.select(item);
      if (session.item) cal.moving = { item, programme: session.item.item.programme };
  }
}

/** What a key does in the calendar. */
export function onkey(e: KeyboardEvent, view: CalendarView): void {
  const target = e.target as HTMLElement;
  const action = calendarAction(asKey(e));
  if (!action || target.closest('[role=menu], input, textarea, select, .pop')) return;
  const stop = target.closest<HTMLElement>('[data-stop]')?.dataset.stop ?? null;
  // Other buttons keep Enter and Space for themselves.
  if (!stop && (action === 'edit' || action === 'peek')) return;
  const from = stop ?? cal.stop ?? dayStop(view.date);
  const date = dateOfStop(from) || view.date;
  const item = itemOfStop(view, from);
  const bar = barOf(view, from);
  const box = target.getBoundingClientRect();
  e.preventDefault();
  e.stopPropagation();
  switch (action) {
    case 'left':
    case 'right':
    case 'up':
    case 'down': {
      const all = stops(view, (d) => cal.shown.get(d) ?? Infinity);
      const next = neighbour(all, from, action, view.layout === 'month');
      if (next) return void focusStop(next);
      // Off the edge: on to the days before or after.
      if (action === 'left' || action === 'right') cal.show(action === 'left' ? view.before : view.after);
      return;
    }
    case 'before':
      return cal.show(view.before);
    case 'after':
      return cal.show(view.after);
    case 'today':
      cal.show(null);
      return void focusStop(dayStop(view.today));
    case 'unfold':
      cal.unfolded = !cal.unfolded;
      return;
    case 'add':
      return cal.add(view, date, stop ? box : null);
    case 'peek':
      if (item || bar) cal.peeking = { anchor: box, stop: from, item, programme: bar?.programme ?? '' };
      return;
  }
  if (item) void onItem(item, action);
  else if (bar) void onProgramme(bar, action);
  else if (action === 'edit') cal.show(date, 'day');
}
