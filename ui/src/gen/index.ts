// Hand-made stand-in; replaced by the types generated from Rust.

export * from './commands';
export * from './messages';

export type ProgrammeId = string;
export type SeriesId = string;
export type RoleId = string;
export type OrganisationId = string;
export type PersonId = string;
export type AffiliationId = string;
export type UnavailabilityId = string;
export type PlaceId = string;
export type ParticipationId = string;
export type SubgroupId = string;
export type MembershipId = string;
export type ItemId = string;
export type ItemSubgroupId = string;
export type ContributionId = string;
export type AssignmentId = string;
export type AcceptanceId = string;
export interface Bi {
  en: string;
  ja: string;
}
export type ItemKind = "session" | "visit" | "meal" | "leg" | "lodging" | "free" | "buffer" | "hold" | "ceremony";
export type ItemState = "tbc" | "provisional" | "confirmed" | "cancelled";
export type Audience = "whole_party" | "subgroups" | "people";
export type TravelMode = "flight" | "train" | "coach" | "car" | "taxi" | "ferry" | "walk" | "other";
export type Interpretation = "none" | "consecutive" | "simultaneous";
export type ContributionKind = "opening" | "talk" | "panel" | "discussion" | "closing" | "break";
export type Answer = "invited" | "accepted" | "declined" | "tentative";
export type Attendance = "attended" | "absent" | "excused" | "late";
export interface Item {
  id: ItemId;
  programme: ProgrammeId;
  kind: ItemKind;
  title: Bi;
  when: When;
  state: ItemState;
  place: PlaceId | null;
  from_place: PlaceId | null;
  to_place: PlaceId | null;
  travel: TravelMode | null;
  carrier: string;
  number: string;
  booking: string;
  rooming: string;
  audience: Audience;
  host: OrganisationId | null;
  host_contact: PersonId | null;
  host_languages: Array<string>;
  interpretation: Interpretation;
  briefing: Bi;
  questions: Bi;
  dress: Bi;
  gift: Bi;
  note: Bi;
  private_note: string;
  link: string;
  created_at: string;
  updated_at: string;
  sequence: number;
}
export interface ItemSubgroup {
  id: ItemSubgroupId;
  item: ItemId;
  subgroup: SubgroupId;
}
export interface Contribution {
  id: ContributionId;
  item: ItemId;
  kind: ContributionKind;
  title: Bi;
  speaker: ParticipationId | null;
  position: number;
  language: string;
  minutes: number | null;
}
export interface Assignment {
  id: AssignmentId;
  item: ItemId;
  participation: ParticipationId;
  role: ParticipantRole;
  answer: Answer;
  attendance: Attendance | null;
}
export type Script = "latin" | "kanji" | "kana";
export type NameOrder = "given_first" | "family_first";
export interface NameForm {
  script: Script;
  family: string;
  given: string;
  order: NameOrder;
  prefix: string;
  suffix: string;
  check: boolean;
}
export type OrganisationType = "local_government" | "prefecture" | "ministry" | "agency" | "company" | "university" | "cluster" | "liaison_office" | "association" | "social_enterprise" | "media" | "other";
export interface Organisation {
  id: OrganisationId;
  name: Bi;
  acronym: string;
  aliases: Array<string>;
  type: OrganisationType;
  parent: OrganisationId | null;
  region: string;
  country: string;
  sectors: Array<string>;
  founded: number | null;
  staff: number | null;
  staff_as_of: string;
  website: string;
  profile: Bi;
  notes: string;
}
export type ParticipantRole = "delegate" | "head_of_delegation" | "speaker" | "moderator" | "panellist" | "interpreter" | "guide" | "staff" | "host" | "press" | "guest";
export type ParticipationStatus = "applied" | "shortlisted" | "accepted" | "waitlisted" | "declined" | "confirmed" | "withdrawn";
export interface Participation {
  id: ParticipationId;
  programme: ProgrammeId;
  person: PersonId | null;
  placeholder: Bi;
  headcount: number;
  organisation: OrganisationId | null;
  role: ParticipantRole;
  status: ParticipationStatus;
  precedence: number | null;
  note: string;
}
export interface Subgroup {
  id: SubgroupId;
  programme: ProgrammeId;
  letter: string;
  name: Bi;
}
export interface Membership {
  id: MembershipId;
  subgroup: SubgroupId;
  participation: ParticipationId;
  date: string | null;
}
export type Level = "native" | "working" | "basic";
export type ContactKind = "email" | "phone" | "mobile" | "address" | "other";
export type Nature = "substantive" | "concurrent" | "seconded" | "former";
export interface Language {
  code: string;
  level: Level;
}
export interface ContactPoint {
  kind: ContactKind;
  value: string;
}
export interface Person {
  id: PersonId;
  names: Array<NameForm>;
  languages: Array<Language>;
  diet: string | null;
  access: string | null;
  contacts: Array<ContactPoint>;
  consent: string;
  keep_until: string | null;
  notes: string;
}
export interface Affiliation {
  id: AffiliationId;
  person: PersonId;
  organisation: OrganisationId;
  department: Bi;
  post: Bi;
  from: string;
  to: string;
  nature: Nature;
}
export interface Unavailability {
  id: UnavailabilityId;
  person: PersonId;
  from: string;
  to: string;
  zone: string;
  reason: string;
}
export type PlaceKind = "locality" | "site" | "building" | "room" | "table";
export interface Place {
  id: PlaceId;
  kind: PlaceKind;
  name: Bi;
  parent: PlaceId | null;
  organisation: OrganisationId | null;
  address: Bi;
  zone: string | null;
  capacity: number | null;
  latitude: number | null;
  longitude: number | null;
  exclusive: boolean;
  notes: string;
}
export type ProgrammeKind = "seminar" | "study_tour" | "delegation_visit" | "matchmaking_mission";
export type ProgrammeStatus = "idea" | "call" | "confirmed" | "running" | "closed" | "cancelled";
export type Mode = "in_person" | "online" | "hybrid";
export type OrganisationRole = "organiser" | "co_organiser" | "host" | "visited" | "funder" | "supporter";
export type Agreement = "not_asked" | "asked" | "confirmed" | "declined";
export interface Series {
  id: SeriesId;
  name: Bi;
  notes: string;
}
export interface Programme {
  id: ProgrammeId;
  kind: ProgrammeKind;
  types: Array<string>;
  title: Bi;
  series: SeriesId | null;
  edition: number | null;
  status: ProgrammeStatus;
  when: When;
  zone: string;
  second_zone: string | null;
  mode: Mode;
  audiences: Array<string>;
  sectors: Array<string>;
  expected: number | null;
  attended: number | null;
  objectives: Bi;
  notes: string;
  source: string;
  created_at: string;
  updated_at: string;
  sequence: number;
}
export interface ProgrammeOrganisation {
  id: RoleId;
  programme: ProgrammeId;
  organisation: OrganisationId;
  role: OrganisationRole;
  agreement: Agreement;
  note: string;
}
export type DayPart = "morning" | "afternoon" | "evening" | "half_day";
export interface Moment {
  local: string;
  zone: string;
}
export interface FixView {
  label: Bi;
  why: Bi;
  command: string;
  input: unknown;
}
export interface AcceptedView {
  acceptance: AcceptanceId;
  reason: string;
  by: string;
  at: string;
}
export interface ClashView {
  key: string;
  facts: string;
  rule: string;
  level: ClashLevel;
  programme: ProgrammeId;
  items: Array<ItemId>;
  people: Array<PersonId>;
  headline: Bi;
  detail: Bi;
  fixes: Array<FixView>;
  accepted: AcceptedView | null;
}
export interface Touched {
  noun: string;
  id: string;
}
export interface Changed {
  seq: number | null;
  id: string | null;
  said: Bi;
  touched: Array<Touched>;
}
export interface HistoryLine {
  seq: number;
  at: string;
  author: string;
  command: string;
  kind: HistoryKind;
  undone: boolean;
  said: Bi;
}
export interface AssignedView {
  assignment: AssignmentId;
  participation: ParticipationId;
  person: PersonId | null;
  name: Bi;
  to_come: boolean;
  role: ParticipantRole;
  answer: Answer;
  attendance: Attendance | null;
  clashing: boolean;
}
export interface ContributionView {
  contribution: Contribution;
  speaker: Bi;
}
export interface WhenLine {
  text: Bi;
  city: Bi;
}
export interface ItemView {
  item: Item;
  subgroups: Array<SubgroupId>;
  letters: Array<string>;
  hue: string;
  day: Bi;
  when: Array<WhenLine>;
  duration: Bi | null;
  place: Bi | null;
  place_in: Bi | null;
  from_place: Bi | null;
  to_place: Bi | null;
  host: Bi | null;
  host_contact: Bi | null;
  people: number;
  assigned: Array<AssignedView>;
  contributions: Array<ContributionView>;
  missing: Array<Bi>;
  clashes: Array<ClashView>;
  history: Array<HistoryLine>;
}
export interface ZoneHead {
  zone: string;
  city: Bi;
  abbreviation: string;
}
export interface GutterHour {
  hour: number;
  label: string;
  second: string | null;
  second_plus: number;
}
export interface GroupChip {
  subgroup: SubgroupId | null;
  letter: Bi;
  name: Bi;
  people: number;
  hue: string;
}
export interface GapStrip {
  item: ItemId;
  at: number;
  lane: number;
  lanes: number;
  label: Bi;
}
export interface LegEnd {
  time: string;
  plus: number;
  place: Bi;
  other: string;
  other_plus: number;
}
export interface LegView {
  travel: TravelMode;
  from: LegEnd;
  to: LegEnd | null;
  duration: Bi | null;
  crosses_zones: boolean;
}
export interface Block {
  item: ItemId;
  kind: ItemKind;
  state: ItemState;
  title: Bi;
  start: number;
  end: number;
  part_of_day: boolean;
  open_end: boolean;
  lane: number;
  lanes: number;
  hidden: boolean;
  more: number;
  time: Bi;
  times: Bi;
  missing: Array<Bi>;
  people: Bi;
  audience: Audience;
  letters: Array<string>;
  hue: string;
  level: ClashLevel | null;
  leg: LegView | null;
  spoken: Bi;
}
export interface DayColumn {
  date: string;
  label: Bi;
  month: Bi;
  number: Bi;
  route: Bi;
  weekend: boolean;
  split: boolean;
  clock_change: Bi | null;
  blocks: Array<Block>;
  gaps: Array<GapStrip>;
}
export interface Night {
  item: ItemId;
  first: number;
  nights: number;
  label: Bi;
  state: ItemState;
}
export interface LooseItem {
  item: ItemId;
  kind: ItemKind;
  state: ItemState;
  title: Bi;
  when: Bi;
  first: number | null;
  last: number | null;
  level: ClashLevel | null;
}
export interface ClashCounts {
  block: number;
  warn: number;
  note: number;
  accepted: number;
}
export interface ItineraryView {
  programme: ProgrammeId;
  zone: ZoneHead;
  second: ZoneHead | null;
  first_hour: number;
  last_hour: number;
  hours: Array<GutterHour>;
  groups: Array<GroupChip>;
  days: Array<DayColumn>;
  nights: Array<Night>;
  all_day: Array<LooseItem>;
  undated: Array<LooseItem>;
  clashes: Array<ClashView>;
  counts: ClashCounts;
}
export interface ProgrammeLine {
  id: ProgrammeId;
  kind: ProgrammeKind;
  hue: string;
  icon: string;
  title: Bi;
  status: ProgrammeStatus;
  dates: Bi;
  days_to_go: number | null;
  to_go: Bi;
  past: boolean;
  counts: ClashCounts;
}
export interface RoleView {
  role: ProgrammeOrganisation;
  name: Bi;
  acronym: string;
}
export interface SeatView {
  participation: Participation;
  name: Bi;
  to_come: boolean;
  reading: string;
  posts: Bi;
  letters: Array<string>;
}
export interface ProgrammeView {
  programme: Programme;
  line: ProgrammeLine;
  series: Bi | null;
  people: Bi;
  route: Bi;
  named: number;
  seats: number;
  items: number;
  roles: Array<RoleView>;
  participants: Array<SeatView>;
  subgroups: Array<Subgroup>;
}
export interface ClockView {
  zone: string;
  city: Bi;
  time: string;
  note: Bi;
}
export interface WorkspaceView {
  name: string;
  path: string;
  read_only: boolean;
  today: string;
  clocks: Array<ClockView>;
  undo: Bi | null;
  redo: Bi | null;
  version: number;
  programmes: Array<ProgrammeLine>;
}
export interface PlaceLine {
  id: PlaceId;
  kind: PlaceKind;
  name: Bi;
  inside: Bi;
  zone: string | null;
}
export interface PersonLine {
  id: PersonId;
  name: Bi;
  reading: string;
  posts: Bi;
}
export interface OrganisationLine {
  id: OrganisationId;
  type: OrganisationType;
  name: Bi;
  acronym: string;
  country: string;
}
export interface SearchHit {
  noun: string;
  id: string;
  programme: ProgrammeId | null;
  title: Bi;
  detail: Bi;
}
export interface TimeReading {
  start: string;
  end: string | null;
  other: Bi;
  warning: Bi;
}
export interface ExportPreview {
  file_name: string;
  events: Array<ExportLine>;
  left_out: Array<ExportLine>;
  bytes: number;
  zones: Array<string>;
}
export interface ExportLine {
  title: Bi;
  text: Bi;
  state: ItemState | null;
}
export interface Exported {
  path: string;
  events: number;
  bytes: number;
  left_out: Array<ExportLine>;
}
export type Lang = "en" | "ja";
export type ClashLevel = "note" | "warn" | "block";
export type HistoryKind = "change" | "undo" | "redo";
export type When =
  | { kind: "exact"; start: Moment; end: Moment | null }
  | { kind: "part_of_day"; date: string; part: DayPart; zone: string }
  | { kind: "days"; from: string; to: string }
  | { kind: "month"; month: number; year: number | null }
  | { kind: "year"; year: number }
  | { kind: "unknown" };
export interface UiError { code: string; field: string | null; params: unknown; said: Bi; }
