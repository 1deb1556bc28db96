import type {
  MeetingRequestId,
  MessageId,
  ParticipationId,
  RequestKind,
  RequestsView,
  RequestState,
  SideAnswer,
  Wish,
} from '../../../gen';
import { pages } from '../../../shared/session/pages.svelte';
import { session } from '../../../shared/session/session.svelte';

/** What the tab shows: who asks whom, what is suggested, what it all rests on. */
export const PARTS = ['list', 'suggestions', 'setup'] as const;
export type Part = (typeof PARTS)[number];
export const PART_LABEL: Record<Part, MessageId> = {
  list: 'ui-req-part-list',
  suggestions: 'ui-req-part-suggestions',
  setup: 'ui-req-part-setup',
};
export const KINDS: readonly RequestKind[] = ['both', 'first', 'other'];
export const WISHES: readonly Wish[] = ['must', 'want', 'no'];
export const ANSWERS: readonly SideAnswer[] = ['open', 'asked', 'accepted', 'declined'];

/** The requests that are shown, and what is selected among them: one of them, or one participant. */
class Requests {
  view = $state.raw<RequestsView | null>(null);
  request = $state<MeetingRequestId | null>(null);
  participant = $state<ParticipationId | null>(null);
  text = $state('');
  kinds = $state<RequestKind[]>([]);
  states = $state<RequestState[]>([]);
  /** Only requests of this participant. */
  of = $state<ParticipationId | null>(null);

  get part(): Part {
    return PARTS.find((p) => p === pages.now.part) ?? 'list';
  }
  open(part: Part): void {
    this.pick(null);
    const { area, id } = pages.now;
    pages.go({ area, ...(id ? { id } : {}), tab: 'requests', ...(part === 'list' ? {} : { part }) });
  }
  pick(request: MeetingRequestId | null): void {
    this.request = request;
    this.participant = null;
  }
  show(participant: ParticipationId | null): void {
    this.participant = participant;
    this.request = null;
    if (participant) session.inspector = true;
  }
  get filtered(): boolean {
    return this.text !== '' || this.kinds.length > 0 || this.states.length > 0 || this.of !== null;
  }
  clear(): void {
    this.text = '';
    this.kinds = [];
    this.states = [];
    this.of = null;
  }
  forget(): void {
    this.request = null;
    this.participant = null;
    this.view = null;
    this.clear();
  }
}

export const requests = new Requests();
