import type { ImportBatchRecord } from '../../gen';
import type { Page } from '../../shared/session/pages.svelte';

/** The page on which a record stands; `null` where it has none (any more). */
export function open(r: ImportBatchRecord): Page | null {
  if (!r.id) return null;
  switch (r.noun) {
    case 'person':
      return { area: 'people', id: r.id };
    case 'organisation':
      return { area: 'organisations', id: r.id };
    case 'programme':
      return { area: 'programme', id: r.id, tab: 'overview' };
    case 'item':
      return r.programme ? { area: 'programme', id: r.programme, tab: 'itinerary', item: r.id } : null;
    case 'meeting_request':
      return r.programme ? { area: 'programme', id: r.programme, tab: 'requests' } : null;
    default:
      return null;
  }
}
