import type { RequestParticipant } from '../../../gen';
import type { Option } from '../../../shared/controls/filter';
import { say } from '../../../shared/text';

/** Participants by their seat. */
export const byId = (all: readonly RequestParticipant[]): Map<string, RequestParticipant> =>
  new Map(all.map((p) => [p.participation, p]));

/** For a combobox: found by name in both languages, person and code. */
export const participantOptions = (all: readonly RequestParticipant[]): Option[] =>
  all.map((p) => ({
    id: p.participation,
    label: say(p.name),
    also: `${p.name.en} ${p.name.ja} ${p.person.en} ${p.person.ja} ${p.code}`,
    ...(p.code ? { detail: p.code } : {}),
  }));

/** The day after. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
