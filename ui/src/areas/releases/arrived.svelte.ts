import type { CalendarFileView, Reply } from '../../gen';

/** Calendar files that came back or were handed over, while they are looked at. */
export const arrived = $state<{
  /** Answers: chosen in the ledger, or dropped on the window. */
  reply: Reply | null;
  /** A file that may be answers or events: where it lies, or its text, and what it holds. */
  unclear: { reply: Reply; view: CalendarFileView } | null;
}>({ reply: null, unclear: null });
