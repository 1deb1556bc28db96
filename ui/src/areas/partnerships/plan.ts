import type { AnniversaryLine } from '../../gen';
import { pages } from '../../shared/session/pages.svelte';
import { session } from '../../shared/session/session.svelte';

/** Makes a programme for an anniversary and opens it. */
export async function plan(a: AnniversaryLine): Promise<void> {
  const made = await session.act('plan_anniversary', { event: a.event, years: a.years });
  if (made?.id) pages.go({ area: 'programme', id: made.id });
}
