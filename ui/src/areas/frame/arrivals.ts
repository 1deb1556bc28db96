import { bridge, type Arrival } from '../../bridge';
import type { Bi } from '../../gen';
import { fromAddress, pages } from '../../shared/session/pages.svelte';
import { session } from '../../shared/session/session.svelte';
import { text } from '../../shared/text/catalogue';
import { AREAS } from './areas';
import { calendars } from './calendars.svelte';

const both = (id: 'ui-bad-address' | 'ui-no-workspace-for-address' | 'ui-no-workspace-for-reply'): Bi => ({
  en: text('en', id),
  ja: text('ja', id),
});
const refuse = (said: Bi): void => void (session.problem = { code: 'bad_address', field: null, said });

/** Opens the page of an address; says so where it leads nowhere. */
async function open(address: string): Promise<void> {
  if (!session.workspace) return refuse(both('ui-no-workspace-for-address'));
  const page = fromAddress(address);
  const known =
    page !== null &&
    AREAS.some((a) => a.name === page.area) &&
    (page.area !== 'programme' || !page.id || session.workspace.programmes.some((p) => p.id === page.id));
  if (!page || !known) return refuse(both('ui-bad-address'));
  if (page.item) {
    const there = await bridge.call('item', { item: page.item }).then(
      () => true,
      () => false,
    );
    if (!there) {
      refuse(both('ui-bad-address'));
      delete page.item;
    }
  }
  pages.go(page);
}

/** Takes what has come from outside: files that were opened or dropped, addresses. */
export async function takeArrivals(): Promise<void> {
  const all: Arrival[] = await bridge.arrivals().catch(() => []);
  for (const a of all) {
    if (a.kind === 'workspace') await session.enter(bridge.call('workspace', {}));
    else if (a.kind === 'refused') session.problem = a.error;
    else if (a.kind === 'calendar') {
      if (session.workspace) await calendars.take({ path: a.path });
      else refuse(both('ui-no-workspace-for-reply'));
    } else await open(a.address);
  }
}
