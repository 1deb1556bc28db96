// Hand-made stand-in; replaced by the table generated from Rust.
import type * as t from './index';

type BiIn = { en?: string; ja?: string };
type Query<I, O> = { input: I; output: O; kind: 'query' };
type Change<I> = { input: I; output: t.Changed; kind: 'change' };
type Job<I, O> = { input: I; output: O; kind: 'job' };

export interface ItemFields {
  kind?: t.ItemKind;
  title?: BiIn;
  when?: t.When;
  state?: t.ItemState;
  place?: t.PlaceId | null;
  from_place?: t.PlaceId | null;
  to_place?: t.PlaceId | null;
  travel?: t.TravelMode | null;
  carrier?: string;
  number?: string;
  booking?: string;
  rooming?: string;
  audience?: t.Audience;
  subgroups?: t.SubgroupId[];
  host?: t.OrganisationId | null;
  host_contact?: t.PersonId | null;
  interpretation?: t.Interpretation;
  note?: BiIn;
  private_note?: string;
  link?: string;
}
export interface ProgrammeFields {
  kind?: t.ProgrammeKind;
  title?: BiIn;
  status?: t.ProgrammeStatus;
  when?: t.When;
  zone?: string;
  second_zone?: string | null;
  mode?: t.Mode;
  expected?: number | null;
  attended?: number | null;
  objectives?: BiIn;
  notes?: string;
}

export interface Commands {
  create_programme: Change<ProgrammeFields & { kind: t.ProgrammeKind; title: BiIn; zone: string }>;
  edit_programme: Change<ProgrammeFields & { programme: t.ProgrammeId }>;
  add_role: Change<{ programme: t.ProgrammeId; organisation: t.OrganisationId; role: t.OrganisationRole; agreement?: t.Agreement; note?: string }>;
  edit_role: Change<{ role_id: t.RoleId; role?: t.OrganisationRole; agreement?: t.Agreement; note?: string }>;
  remove_role: Change<{ role_id: t.RoleId }>;
  create_organisation: Change<{ name: BiIn; type: t.OrganisationType }>;
  create_person: Change<{ names: t.NameForm[] }>;
  create_place: Change<{ name: BiIn; kind: t.PlaceKind; zone?: string }>;
  add_participation: Change<{ programme: t.ProgrammeId; person?: t.PersonId; placeholder?: BiIn; headcount?: number; role?: t.ParticipantRole; status?: t.ParticipationStatus }>;
  edit_participation: Change<{ participation: t.ParticipationId; person?: t.PersonId | null; role?: t.ParticipantRole; status?: t.ParticipationStatus }>;
  remove_participation: Change<{ participation: t.ParticipationId }>;
  create_subgroup: Change<{ programme: t.ProgrammeId; letter: string; name?: BiIn }>;
  set_members: Change<{ subgroup: t.SubgroupId; date?: string | null; participations: t.ParticipationId[] }>;
  add_item: Change<ItemFields & { programme: t.ProgrammeId; kind: t.ItemKind; title: BiIn }>;
  edit_item: Change<ItemFields & { item: t.ItemId }>;
  move_item: Change<{ item: t.ItemId; start: string; zone?: string; end?: string; end_zone?: string; keep_duration?: boolean }>;
  duplicate_item: Change<{ item: t.ItemId; start?: string }>;
  remove_item: Change<{ item: t.ItemId }>;
  assign: Change<{ item: t.ItemId; participation: t.ParticipationId; role?: t.ParticipantRole; answer?: t.Answer }>;
  unassign: Change<{ assignment: t.AssignmentId }>;
  accept_clash: Change<{ key: string; facts: string; reason: string }>;
  withdraw_acceptance: Change<{ acceptance: t.AcceptanceId }>;
  undo: Change<Record<string, never>>;
  redo: Change<Record<string, never>>;
  workspace: Query<Record<string, never>, t.WorkspaceView>;
  programme: Query<{ programme: t.ProgrammeId }, t.ProgrammeView>;
  itinerary: Query<{ programme: t.ProgrammeId; zone?: string; second_zone?: string }, t.ItineraryView>;
  item: Query<{ item: t.ItemId }, t.ItemView>;
  clashes: Query<{ programme?: t.ProgrammeId }, t.ClashView[]>;
  history: Query<{ limit?: number; noun?: string; id?: string }, t.HistoryLine[]>;
  places: Query<Record<string, never>, t.PlaceLine[]>;
  people: Query<Record<string, never>, t.PersonLine[]>;
  organisations: Query<Record<string, never>, t.OrganisationLine[]>;
  zones: Query<Record<string, never>, string[]>;
  read_time: Query<{ text: string; date: string; zone: string; second_zone?: string; start?: string }, t.TimeReading>;
  preview_ics: Query<{ programme?: t.ProgrammeId; person?: t.PersonId; lang: 'en' | 'ja' | 'both' }, t.ExportPreview>;
  export_ics: Job<{ programme?: t.ProgrammeId; person?: t.PersonId; lang: 'en' | 'ja' | 'both'; path: string }, t.Exported>;
}
