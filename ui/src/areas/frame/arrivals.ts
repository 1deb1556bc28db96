import { asUiError, bridge, type Arrival } from '../../bridge';
import type { Bi, Reply } from '../../gen';
import { fromAddress, pages } from '../../shared/session/pages.svelte';
import { session } from '../../shared/session/session.svelte';
import { text } from '../../shared/text/catalogue';
import { arrived } from '../releases/arrived.svelte';
import { desk } from '../import/desk.svelte';
import { AREAS } from './areas';

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
      if (session.workspace) await takeCalendar({ path: a.path });
      else refuse(both('ui-no-workspace-for-reply'));
    } else await open(a.address);
  }
}

/** Answers go to the answers, events to the import; what may be either is asked about. */
export async function takeCalendar(file: Reply): Promise<void> {
  const ask = file.path ? { path: file.path } : { pasted: file.reply ?? '' };
  const view = await bridge.call('calendar_file', ask).catch((e: unknown) => {
    session.problem = asUiError(e);
    return null;
  });
  if (!view) return;
  if (view.for_what === 'answers') arrived.reply = file;
  else if (view.for_what === 'ask') arrived.unclear = { reply: file, view };
  else importCalendar(file);
}

/** Opens the import on a calendar file, in the programme that is open. */
export function importCalendar(file: Reply): void {
  if (file.path) desk.open(file.path);
  else desk.read(file.reply ?? '');
  const id = session.programmeId;
  pages.go(id ? { area: 'import', id } : { area: 'import' });
}
