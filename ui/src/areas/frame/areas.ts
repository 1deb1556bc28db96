import type { Component } from 'svelte';
import type { MessageId } from '../../gen';
import type { Scope } from '../../shared/keys/keys';
import { session, type Tab } from '../../shared/session/session.svelte';
import Calendar from '../calendar/Calendar.svelte';
import Import from '../import/Import.svelte';
import FollowUps from '../follow_ups/FollowUps.svelte';
import Inspector from '../inspector/Inspector.svelte';
import RequestsSide from '../matchmaking/requests/RequestsSide.svelte';
import { requests } from '../matchmaking/requests/requests.svelte';
import OrganisationInspector from '../organisations/OrganisationInspector.svelte';
import TimetableInspector from '../matchmaking/TimetableInspector.svelte';
import { desk } from '../matchmaking/desk.svelte';
import Organisations from '../organisations/Organisations.svelte';
import People from '../people/People.svelte';
import PersonInspector from '../people/PersonInspector.svelte';
import PlaceInspector from '../places/PlaceInspector.svelte';
import Places from '../places/Places.svelte';
import { look } from '../partnerships/look.svelte';
import PartnershipInspector from '../partnerships/PartnershipInspector.svelte';
import Partnerships from '../partnerships/Partnerships.svelte';
import Programme from '../programmes/Programme.svelte';
import Programmes from '../programmes/Programmes.svelte';
import ApplicationInspector from '../programmes/people/ApplicationInspector.svelte';
import { applications } from '../programmes/people/applications.svelte';
import SeriesPage from '../programmes/SeriesPage.svelte';
import SeatInspector from '../programmes/people/SeatInspector.svelte';
import { parts } from '../programmes/people/parts.svelte';
import { roster } from '../programmes/people/roster.svelte';
import RowInspector from '../running_order/RowInspector.svelte';
import { order } from '../running_order/order.svelte';
import Questions from '../questions/Questions.svelte';
import Today from '../today/Today.svelte';
import Year from '../year/Year.svelte';
import { organisations, partnerships, people, places, type Directory } from '../records/directory.svelte';

/** What stands at the right of a page. */
export interface Side {
  part: Component;
  /** Window width below which it lies over the content, and then only with something selected. */
  over: number;
  /** Something is selected. */
  open: boolean;
}

/** A kind of page. */
export interface Area {
  name: string;
  icon: string;
  label: MessageId;
  page: Component;
  /** Stands in the sidebar, in the order of the table. */
  listed: boolean;
  /** What needs the reader; shown beside the label when not 0. */
  count?: () => number;
  side?: () => Side | null;
  /** Scopes of its shortcuts, for the list of keys. */
  keys: readonly Scope[];
}

/** What stands beside the tab of a programme: of its plan what is selected, of its people who is. */
function programmeSide(): Side | null {
  if (!session.programme) return null;
  if (session.tab === 'itinerary') return { part: Inspector, over: 1040, open: session.itemId !== null };
  if (session.tab === 'timetable') return { part: TimetableInspector, over: 1240, open: desk.selected !== null };
  if (session.tab === 'running_order') return { part: RowInspector, over: 1240, open: order.selected !== null };
  if (session.tab === 'people' && parts.now === 'roster')
    return { part: SeatInspector, over: 1240, open: roster.selected !== null };
  if (session.tab === 'people' && parts.now === 'applications')
    return { part: ApplicationInspector, over: 1240, open: applications.selected !== null };
  const asked = requests.request !== null || requests.participant !== null;
  if (session.tab === 'requests' && (asked || requests.part === 'list'))
    return { part: RequestsSide, over: 1240, open: asked };
  return null;
}
const KEYS_OF_TAB: Partial<Record<Tab, readonly Scope[]>> = {
  itinerary: ['grid'],
  running_order: ['order'],
  timetable: ['timetable'],
  people: ['order'],
  requests: ['table'],
};
/** A list with the inspector of what is selected in it: over the content below 1240 px. */
const list = (name: string, icon: string, label: MessageId, page: Component, part: Component, of: Directory): Area => ({
  name,
  icon,
  label,
  page,
  listed: true,
  side: () => (of.adding || of.selected !== null ? { part, over: 1240, open: true } : null),
  keys: ['table'],
});

/** Every kind of page, in the order of the sidebar. */
export const AREAS: readonly Area[] = [
  {
    name: 'today',
    icon: 'sun',
    label: 'ui-today',
    page: Today,
    listed: true,
    count: () => session.workspace?.decisions ?? 0,
    keys: [],
  },
  {
    name: 'calendar',
    icon: 'calendar',
    label: 'ui-calendar',
    page: Calendar,
    listed: true,
    side: () => (session.itemId ? { part: Inspector, over: 1040, open: true } : null),
    keys: ['calendar'],
  },
  {
    name: 'questions',
    icon: 'circle-help',
    label: 'ui-oq-open-questions',
    page: Questions,
    listed: true,
    count: () => session.workspace?.questions ?? 0,
    keys: ['questions'],
  },
  {
    name: 'programme',
    icon: 'calendar-days',
    label: 'ui-programmes',
    page: Programme,
    listed: false,
    side: () => programmeSide(),
    get keys() {
      return KEYS_OF_TAB[session.tab] ?? [];
    },
  },
  {
    name: 'programmes',
    icon: 'calendar-days',
    label: 'ui-programmes',
    page: Programmes,
    listed: false,
    keys: ['table'],
  },
  { name: 'import', icon: 'file-input', label: 'ui-import', page: Import, listed: false, keys: [] },
  { name: 'series', icon: 'repeat-2', label: 'ui-programmes', page: SeriesPage, listed: false, keys: [] },
  { name: 'year', icon: 'chart-column', label: 'ui-year', page: Year, listed: false, keys: [] },
  list('people', 'contact', 'ui-people', People, PersonInspector, people),
  list('organisations', 'landmark', 'ui-organisations', Organisations, OrganisationInspector, organisations),
  list('places', 'map-pin', 'ui-places', Places, PlaceInspector, places),
  {
    ...list('partnership', 'signpost', 'ui-partnerships', Partnerships, PartnershipInspector, partnerships),
    // Beside the clusters stands the profile of the one that is selected.
    side: () =>
      partnerships.adding || (partnerships.selected !== null && look.view !== 'clusters')
        ? { part: PartnershipInspector, over: 1240, open: true }
        : null,
  },
  { name: 'follow_ups', icon: 'flag', label: 'ui-follow-ups', page: FollowUps, listed: true, keys: ['promises'] },
];

export const area = (name: string): Area => AREAS.find((a) => a.name === name) ?? (AREAS[0] as Area);
