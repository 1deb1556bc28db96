// Generated from the Rust types by `make types`. Do not edit.

export type { Commands } from "./commands";
export type { MessageId } from "./messages";

/**
 * A time, wall-clock in the programme's zone, in which somebody is not there or something cannot be used.
 */
export type Absence = { from: string, 
/**
 * The first minute they are there again.
 */
to: string, kind: AbsenceKind, note: string, };

/**
 * Why somebody is not there for a while.
 */
export type AbsenceKind = "away" | "late" | "no_show" | "left";

/**
 * Keep a clash as it is. `facts` is what was seen: if they have changed since, the clash is another one.
 */
export type AcceptClash = { key: string, facts: string, reason: string, };

/**
 * A clash that was accepted with a reason.
 */
export type AcceptanceId = string;

export type AcceptedView = { acceptance: AcceptanceId, reason: string, by: string, 
/**
 * RFC 3339.
 */
at: string, };

/**
 * That someone confirmed to have read their copy, or did not after all.
 */
export type AcknowledgeIssue = { issue: IssueId, acknowledged: boolean, };

/**
 * A post at an organisation. Dates as precisely as known: `2018`, `2018-11`.
 */
export type AddAffiliation = { person: PersonId, organisation: OrganisationId, from?: string, to?: string, nature?: Nature, department?: BiPatch, post?: BiPatch, };

/**
 * Who applied, one name a line: "Ichiro Tsukamoto, Meiji University". `applied`: today unless given.
 */
export type AddApplicants = { programme: ProgrammeId, list: string, applied?: string | null, };

/**
 * A talk or panel; without `position` it comes last.
 */
export type AddContribution = { item: ItemId, kind: ContributionKind, language?: string, position?: number, title?: BiPatch, speaker?: ParticipationId, minutes?: number, };

/**
 * What was promised; only what must be known.
 */
export type AddFollowUp = { outcome?: string, what?: BiPatch, programme?: ProgrammeId, item?: ItemId, person?: PersonId, organisation?: OrganisationId, to_person?: PersonId, to_organisation?: OrganisationId, partnership?: PartnershipId, due?: string, closed?: string, };

/**
 * An item of the itinerary; only programme, kind and title must be known.
 */
export type AddItem = { programme: ProgrammeId, kind: ItemKind, when?: When, state?: ItemState, carrier?: string, number?: string, booking?: string, rooming?: string, audience?: Audience, host_languages?: Array<string>, interpretation?: Interpretation, private_note?: string, link?: string, title?: BiPatch, briefing?: BiPatch, questions?: BiPatch, dress?: BiPatch, gift?: BiPatch, note?: BiPatch, place?: PlaceId, from_place?: PlaceId, to_place?: PlaceId, travel?: TravelMode, host?: OrganisationId, host_contact?: PersonId, subgroups?: Array<SubgroupId>, shown_in?: string, };

/**
 * Items to add at once.
 */
export type AddItems = { items: Array<AddItem>, };

/**
 * Times for meetings: from, to (wall-clock in the programme's zone), minutes of a meeting and minutes to change over.
 */
export type AddMeetingBlock = { programme: ProgrammeId, name?: BiPatch, from: string, to: string, length: number, changeover?: number, };

/**
 * An interpreter: a seat that is there (`participation`), a person, or a name to come (`placeholder`; left out: "Interpreter 1").
 */
export type AddMeetingInterpreter = { programme: ProgrammeId, participation?: ParticipationId, person?: PersonId, placeholder?: BiPatch, 
/**
 * Pairs of languages (BCP 47), either way.
 */
pairs: Array<[string, string]>, most_in_a_row?: number, absences?: Array<Absence>, };

/**
 * Tables of one kind, numbered on; `room`: the place they are in.
 */
export type AddMeetingTables = { programme: ProgrammeId, count: number, room?: PlaceId, features?: Array<string>, site?: string, };

/**
 * A seat: a person, a placeholder ("Delegate 7") or a headcount ("12 more").
 */
export type AddParticipation = { programme: ProgrammeId, headcount?: number, role?: ParticipantRole, status?: ParticipationStatus, note?: string, placeholder?: BiPatch, person?: PersonId, organisation?: OrganisationId, precedence?: number, };

/**
 * Something that happened; only what must be known. `near`: how close the date is (`about`, `before`, `after`, `decade`).
 */
export type AddPartnershipEvent = { partnership: PartnershipId, kind: PartnershipEventKind, when?: When, near?: Nearness, keep?: boolean, title?: BiPatch, text?: BiPatch, programme?: ProgrammeId, item?: ItemId, };

/**
 * Who looks after a partnership; without `person` the name is to come.
 */
export type AddPartnershipPerson = { partnership: PartnershipId, part?: BiPatch, person?: PersonId, organisation?: OrganisationId, };

/**
 * Names, one a line: "Ichiro Tsukamoto, Meiji University", 塚本 一郎, "12 more". With `fill`, names take the seats of the
 * role whose names are to come, in their order, before new seats are made.
 */
export type AddPeople = { programme: ProgrammeId, role: ParticipantRole, list: string, fill?: boolean, };

/**
 * How many seats whose names are to come.
 */
export type AddPlaceholders = { programme: ProgrammeId, role: ParticipantRole, count: number, };

/**
 * Seats that take part in the matchmaking.
 */
export type AddProfiles = { participations: Array<ParticipationId>, };

/**
 * Words of somebody with a seat, or of somebody named.
 */
export type AddQuote = { programme: ProgrammeId, participation?: ParticipationId | null, who?: BiPatch, said: BiPatch, };

/**
 * An organisation's role in a programme.
 */
export type AddRole = { programme: ProgrammeId, organisation: OrganisationId, role: OrganisationRole, agreement?: Agreement, note?: string, };

/**
 * Rooms of one kind for a lodging: `beds` people each, named "Twin 1", "Twin 2" unless `name` says otherwise.
 */
export type AddRooms = { item: ItemId, beds: number, count: number, name?: string, };

/**
 * A typed row and where it goes: after another, at the end of a session, or at the very end; the first makes a session.
 */
export type AddRunningOrderLine = { programme: ProgrammeId, line: string, item?: ItemId, after?: ContributionId, };

/**
 * A table after the last.
 */
export type AddSeatingTable = { item: ItemId, shape: TableShape, 
/**
 * 1 to 60.
 */
chairs: number, name?: BiPatch, };

/**
 * Who joins a panel or a talk: someone of the directory, or a typed name.
 */
export type AddToRow = { contribution: ContributionId, person?: PersonId, name?: string, };

/**
 * A stretch of wall-clock time in which a person can't take part.
 */
export type AddUnavailability = { person: PersonId, from: string, to: string, zone: string, reason?: string, };

/**
 * A person's post at an organisation; one person has several at once.
 */
export type Affiliation = { id: AffiliationId, person: PersonId, organisation: OrganisationId, department: Bi, post: Bi, 
/**
 * As precisely as known: `2018`, `2018-11`, `2018-11-20`, or empty.
 */
from: string, to: string, nature: Nature, };

/**
 * A person's post at an organisation.
 */
export type AffiliationId = string;

/**
 * An item in the agenda.
 */
export type AgendaLine = { item: ItemId, programme: ProgrammeId, kind: ItemKind, travel: TravelMode | null, state: ItemState, title: Bi, 
/**
 * Programme and place.
 */
detail: Bi, 
/**
 * On the clock of its place: "13:30–15:00", "Morning", "Night", "All day".
 */
time: Bi, 
/**
 * The same on the office's clock with its city ("04:30–06:00 London"); empty where both are one.
 */
other: Bi, 
/**
 * City of the place's clock where it is not the office's, else empty.
 */
city: Bi, 
/**
 * "Sun 13 Dec"; only of what comes on a later day.
 */
day: Bi, over: boolean, running: boolean, };

/**
 * Whether a host has said yes.
 */
export type Agreement = "not_asked" | "asked" | "confirmed" | "declined";

/**
 * A text that may stand in the cell instead.
 */
export type Alternative = { text: string, label: Bi, };

/**
 * What is to be kept in the coming years.
 */
export type AnniversariesView = { years: Array<AnniversaryYear>, expiring: Array<ExpiryLine>, 
/**
 * Partnerships of which no date is known that could be kept.
 */
unknown: Array<Named>, 
/**
 * "3 go into the calendar file; 5 have no day yet and stay out of it".
 */
file: Bi, in_file: number, };

/**
 * A coming anniversary.
 */
export type AnniversaryLine = { partnership: PartnershipId, event: PartnershipEventId, kind: PartnershipKind, name: Bi, years: number, 
/**
 * "35 years in 2026", "10 years on Thu 4 Oct 2028".
 */
said: Bi, 
/**
 * What it is counted from: "Formal twinning signed, 1991".
 */
of: Bi, 
/**
 * "Day and month to come"; empty where the day is known.
 */
missing: Bi, 
/**
 * First day that it may be on, `YYYY-MM-DD`.
 */
from: string, 
/**
 * The day is known: it goes into the calendar file.
 */
dated: boolean, 
/**
 * "in 6 months"; empty where it has begun or no day is known.
 */
far: Bi, 
/**
 * The programme that is planned for it.
 */
planned: Named | null, };

/**
 * The anniversaries of a year.
 */
export type AnniversaryYear = { year: number, lines: Array<AnniversaryLine>, };

export type Answer = "invited" | "accepted" | "declined" | "tentative";

/**
 * What becomes of an answer that came.
 */
export type AnswerFate = "new" | "changed" | "same" | "older" | "unknown_item" | "unknown_address" | "several" | "not_in_it";

/**
 * The field that answers a question, and what it has to know.
 */
export type AnswerField = { "kind": "times", date: string, zone: string, second_zone: string | null, } | { "kind": "end", date: string, zone: string, second_zone: string | null, from: Bi, } | { "kind": "day", first: string | null, last: string | null, } | { "kind": "days", } | { "kind": "text", none: Bi | null, } | { "kind": "person", } | { "kind": "place", } | { "kind": "organisation", } | { "kind": "seat", seats: Array<ChoiceView>, } | { "kind": "choice", choices: Array<ChoiceView>, } | { "kind": "clash", clash: ClashView, };

/**
 * The question by its key, and the answer in the shape its field asks for.
 */
export type AnswerQuestion = { question: string, answer: Answered, };

/**
 * What a side said to being asked. Without `participation`: each side that did not ask itself.
 */
export type AnswerRequest = { requests: Array<MeetingRequestId>, participation?: ParticipationId, answer: SideAnswer, };

/**
 * What a recipient has said so far.
 */
export type AnswerView = { said: Answer, 
/**
 * "Yes"; "2 yes, 1 no".
 */
label: Bi, 
/**
 * One a word: "Welcome dinner: no (train at noon), Sat 21 Nov 2026, 10:15".
 */
lines: Array<Bi>, };

/**
 * What was answered.
 */
export type Answered = { "kind": "times", start: string, end?: string | null, } | { "kind": "day", date: string, } | { "kind": "days", from: string, to: string, } | { "kind": "text", text: string, } | { "kind": "record", id: string, } | { "kind": "named", names: Array<NameForm>, } | { "kind": "choice", value: string, };

export type ApplicationColumn = { status: ParticipationStatus, label: Bi, heads: number, rows: Array<ApplicationRow>, };

export type ApplicationRow = { participation: ParticipationId, name: Bi, 
/**
 * The name in the other writing, or empty.
 */
other: Bi, 
/**
 * A held seat: its name is to come.
 */
to_come: boolean, post: Bi, role: ParticipantRole, headcount: number, status: ParticipationStatus, status_name: Bi, 
/**
 * `YYYY-MM-DD`, or `null` where nobody noted it.
 */
applied: string | null, applied_said: Bi, met: Array<string>, 
/**
 * "3 of 4 criteria", or empty where the call has none.
 */
met_said: Bi, interests: Array<string>, note: string, 
/**
 * Place on the waiting list, 1 first.
 */
waiting: number | null, 
/**
 * The last step: "since Tue 3 Nov", or empty.
 */
since: Bi, steps: Array<StepView>, 
/**
 * What usually follows.
 */
next: Array<ParticipationStatus>, };

export type ApplicationsView = { call: CallView, 
/**
 * Heads on places.
 */
taken: number, 
/**
 * "17 of 19 places taken, 2 free".
 */
said: Bi, 
/**
 * More are accepted than there are places.
 */
over: boolean, 
/**
 * Accepted seats whose names are to come: whoever is accepted can take one.
 */
held: number, columns: Array<ApplicationColumn>, offers: Array<PlaceOffer>, };

/**
 * Whose applications; `text` finds names in any writing, posts, notes and interests.
 */
export type AskApplications = { programme: ProgrammeId, text?: string, };

/**
 * Whose list: an item's, a day's, or (with neither) the whole programme's.
 */
export type AskAttendance = { programme: ProgrammeId, item?: ItemId, date?: string | null, };

/**
 * The view in which `date` (today unless told) lies. `zone` is the grid's (the office's unless told), `zones` the clocks
 * beside it (those of the office), `without` the programmes left out.
 */
export type AskCalendar = { layout: Layout, date?: string, zone?: string, zones?: Array<string>, 
/**
 * How many items fit beside each other in a column of a week or day, 1 to 8; 3 unless told.
 */
lanes?: number, without?: Array<ProgrammeId>, };

/**
 * Of one programme, or of the whole workspace.
 */
export type AskClashes = { programme?: ProgrammeId, };

/**
 * Whose languages: all items of a programme that have a host, or one item.
 */
export type AskCover = { programme: ProgrammeId, item?: ItemId, };

/**
 * A record that may be deleted: `noun` is its table.
 */
export type AskDeletion = { noun: string, id: string, };

/**
 * Which programme.
 */
export type AskDocuments = { programme: ProgrammeId, };

/**
 * What is typed; nothing: what was worked on last.
 */
export type AskFind = { text: string, 
/**
 * At most so many of each kind; 6 unless told.
 */
each?: number, };

/**
 * What to show; everything left out lets all through. `states`: `open`, `overdue`, `closed`; `people`: who promised or was promised.
 */
export type AskFollowUps = { text?: string, states?: Array<string>, programmes?: Array<string>, people?: Array<string>, 
/**
 * About one partnership only.
 */
partnership?: PartnershipId, };

/**
 * Which programme, and on which day; without a day: the everyday groups.
 */
export type AskGroups = { programme: ProgrammeId, date?: string | null, };

/**
 * How many lines (100 unless told); of one record, or of a programme with its items, seats, groups and roles.
 */
export type AskHistory = { limit?: number, id?: string, programme?: ProgrammeId, };

/**
 * The days to look at, both inclusive, at most ten years; other countries than those set.
 */
export type AskHolidays = { from: string, to: string, countries?: Array<HolidayCountry>, };

/**
 * The grid's zone is the programme's unless told; the second zone as set or the first clock that differs.
 */
export type AskItinerary = { programme: ProgrammeId, zone?: string, second_zone?: string, };

/**
 * Which programme's day, and at what time of it.
 */
export type AskLiveDay = { programme: ProgrammeId, 
/**
 * Wall-clock in the programme's zone; the clock's time where nothing is given.
 */
now?: string | null, };

/**
 * Somebody asks to meet others. Without `by` the organiser puts it in: nobody asked.
 */
export type AskMeeting = { programme: ProgrammeId, by?: ParticipationId, with: Array<ParticipationId>, 
/**
 * 1 is their first choice.
 */
rank?: number, wish?: Wish, 
/**
 * In slots.
 */
length?: number, 
/**
 * Only in these times, wall-clock in the programme's zone.
 */
only?: Array<TimeStretch>, 
/**
 * What its table must have.
 */
features?: Array<string>, note?: string, };

/**
 * Several requests at once; what was asked before is passed over.
 */
export type AskMeetings = { meetings: Array<AskMeeting>, };

/**
 * Which month: any of its days; left out: this month.
 */
export type AskMonth = { date?: string | null, 
/**
 * Months from there.
 */
step?: number, };

/**
 * Forms as far as they are typed.
 */
export type AskNames = { names: Array<NameForm>, };

/**
 * What to show; everything left out lets all through. `only`: `name_to_come`, `no_country`, `no_people`, `may_be_twice`.
 */
export type AskOrganisations = { text?: string, types?: Array<string>, countries?: Array<string>, sectors?: Array<string>, programmes?: Array<string>, only?: Array<string>, };

/**
 * Whose outcomes.
 */
export type AskOutcomes = { programme: ProgrammeId, };

/**
 * What to show; everything left out lets all through. `only`: `coming`, `expiring`, `no_date`, `ended`.
 */
export type AskPartnerships = { text?: string, kinds?: Array<string>, countries?: Array<string>, sectors?: Array<string>, only?: Array<string>, };

/**
 * One of the two. `zone` is where the reader is (the office's zone unless told).
 */
export type AskPeek = { item?: ItemId, programme?: ProgrammeId, zone?: string, };

/**
 * What to show; everything left out lets all through. `only`: `reading_to_come`, `kanji_to_come`, `to_check`,
 * `diet_unknown`, `keep_passed`, `no_post`, `may_be_twice`.
 */
export type AskPeople = { text?: string, countries?: Array<string>, languages?: Array<string>, 
/**
 * Types of the organisations of their posts.
 */
types?: Array<string>, programmes?: Array<string>, only?: Array<string>, };

/**
 * What to show; everything left out lets all through. `only`: `no_zone`, `no_coordinates`, `exclusive`, `unused`, `may_be_twice`.
 */
export type AskPlaces = { text?: string, kinds?: Array<string>, countries?: Array<string>, zones?: Array<string>, only?: Array<string>, };

/**
 * What to let through: of each list one value must fit; an empty list lets everything through. `years` holds years as
 * text, or "-" for no date; `text` is looked for in titles, types, series, sectors and organisers.
 */
export type AskProgrammes = { text?: string, kinds?: Array<ProgrammeKind>, statuses?: Array<ProgrammeStatus>, years?: Array<string>, series?: Array<SeriesId>, sectors?: Array<string>, };

/**
 * What to list. A filter left out or empty lets everything through; `limit` questions are worded (300 unless told).
 */
export type AskQuestions = { programmes?: Array<ProgrammeId>, 
/**
 * Keys of owners as answered: "office", "organisation:…", "person:…".
 */
owners?: Array<string>, kinds?: Array<QuestionKind>, group?: GroupBy, limit?: number, };

/**
 * What happened, and when.
 */
export type AskRepairs = { programme: ProgrammeId, event: DayEvent, 
/**
 * Wall-clock in the programme's zone; the clock's time where nothing is given.
 */
now?: string | null, 
/**
 * At most so long, in seconds; 1.5 without it.
 */
seconds?: number, };

/**
 * Which requests; a filter left out lets all through. `text` finds names in any writing.
 */
export type AskRequests = { programme: ProgrammeId, kinds?: Array<RequestKind>, states?: Array<RequestState>, participant?: ParticipationId, text?: string, };

/**
 * Whose roster; `text` finds names in any writing, posts and organisations; `group`: its letter, "-" for who is in none;
 * `to_come`: only seats without a name.
 */
export type AskRoster = { programme: ProgrammeId, text?: string, groups?: Array<string>, to_come?: boolean, };

/**
 * What to look for; 20 hits unless told.
 */
export type AskSearch = { text: string, limit?: number, };

/**
 * Whether two asked to meet.
 */
export type AskView = { 
/**
 * Which column.
 */
column: number, request: MeetingRequestId, kind: RequestKind, placed: boolean, 
/**
 * "Japan Bioindustry Association: both asked, placed".
 */
label: Bi, };

/**
 * Which year, and how years are counted; without a year the newest one that has begun and has programmes.
 */
export type AskYear = { kind: YearKind, year?: number | null, };

/**
 * Who asked, seen from the row.
 */
export type AskedBy = "both" | "row" | "other" | "nobody";

/**
 * A seat for an item. The role is the seat's own unless given.
 */
export type Assign = { item: ItemId, participation: ParticipationId, role?: ParticipantRole, answer?: Answer, };

/**
 * A seat's part in an item, with its name.
 */
export type AssignedView = { assignment: AssignmentId, participation: ParticipationId, person: PersonId | null, name: Bi, 
/**
 * The name is still to come.
 */
to_come: boolean, role: ParticipantRole, answer: Answer, 
/**
 * Concerned by an open clash of this item.
 */
clashing: boolean, 
/**
 * What the clash says, the worst first.
 */
clash: Bi | null, };

/**
 * A seat's part in an item.
 */
export type AssignmentId = string;

/**
 * Files of this computer, by their paths.
 */
export type AttachFiles = { owner: Owner, paths: Array<string>, };

/**
 * A page of the web.
 */
export type AttachLink = { owner: Owner, url: string, 
/**
 * What it is called; the address itself where nothing is given.
 */
name?: string, };

/**
 * A file or link that hangs on a record.
 */
export type AttachmentId = string;

export type Attendance = "attended" | "late" | "excused" | "absent";

export type AttendanceRow = { participation: ParticipationId, name: Bi, 
/**
 * The name in the other writing, or empty.
 */
other: Bi, to_come: boolean, role: ParticipantRole, role_name: Bi, headcount: number, mark: Attendance | null, 
/**
 * Heads the mark is about.
 */
heads: number, note: string, letter: string, hue: string, 
/**
 * Not on the list of those expected: came all the same.
 */
unexpected: boolean, };

/**
 * Heads by how they are marked; `came` includes those who were late.
 */
export type AttendanceTotals = { expected: number, came: number, late: number, excused: number, absent: number, 
/**
 * Not marked yet.
 */
open: number, };

/**
 * Who is expected, who came; and the numbers of the programme as a whole.
 */
export type AttendanceView = { occasions: Array<OccasionView>, chosen: OccasionView, rows: Array<AttendanceRow>, 
/**
 * The occasion to begin with: what is on today, else what comes first.
 */
suggested: string, 
/**
 * The programme's own numbers, kept apart from the list.
 */
expected: number | null, attended: number | null, 
/**
 * Heads who came to anything at all.
 */
came: number, 
/**
 * "The list says 17; the programme says 19", or empty where they agree or nobody is marked.
 */
differs: Bi, };

/**
 * Who an item is for.
 */
export type Audience = "whole_party" | "subgroups" | "people";

/**
 * A stretch of slots in which somebody is not there.
 */
export type AwaySlots = { slot: number, span: number, 
/**
 * "Arrives 11:00".
 */
said: Bi, };

export type AwayView = { id: UnavailabilityId, 
/**
 * "Tue 27 Nov 09:00 – Wed 28 Nov 12:00, London".
 */
said: Bi, reason: string, };

/**
 * English and Japanese side by side; either may be empty (not written yet).
 */
export type Bi = { en: string, ja: string, };

/**
 * An edit of a bilingual text: each language for itself.
 */
export type BiPatch = { en?: string, ja?: string, };

/**
 * An item in a day column.
 */
export type Block = { item: ItemId, kind: ItemKind, state: ItemState, title: Bi, 
/**
 * Minutes since midnight of the column's day in the grid's zone; may be < 0 or > 1440 where it runs over.
 */
start: number, end: number, 
/**
 * True where no clock time is known and the hours are only the usual ones of the part of the day.
 */
part_of_day: boolean, 
/**
 * True where the end is not known; drawn one hour long with an open lower edge.
 */
open_end: boolean, 
/**
 * Column within the cluster of overlapping items, and their number.
 */
lane: number, lanes: number, 
/**
 * More at once than fit: not drawn, counted in the "+n" of the last that is.
 */
hidden: boolean, 
/**
 * Of a hidden one: the one it stands behind.
 */
behind: ItemId | null, 
/**
 * How many hidden ones stand behind this one.
 */
more: number, 
/**
 * "14:00" or "Half day, morning".
 */
time: Bi, 
/**
 * "14:00–16:00".
 */
times: Bi, 
/**
 * What is missing, as boxed tags: "Times TBC".
 */
missing: Array<Bi>, 
/**
 * "Y. Hanyu", "Kevin Marquis, Mark Heskett-Saddington".
 */
people: Bi, audience: Audience, 
/**
 * Letters of its subgroups; empty for everyone.
 */
letters: Array<string>, hue: string, 
/**
 * Worst open problem, notes left out.
 */
level: ClashLevel | null, leg: LegView | null, 
/**
 * Full text for assistive technology.
 */
spoken: Bi, };

/**
 * A programme or whole-day item over the days of a week.
 */
export type CalendarBar = { 
/**
 * `null`: the programme itself.
 */
item: ItemId | null, programme: ProgrammeId, kind: ItemKind | null, title: Bi, 
/**
 * "19 people", a seminar's time; empty else.
 */
note: Bi, 
/**
 * "25 Nov – 1 Dec 2026".
 */
dates: Bi, 
/**
 * First and last day (`YYYY-MM-DD`), also outside of what is shown.
 */
from: string, to: string, 
/**
 * Index of the first and last day within its week.
 */
first: number, last: number, 
/**
 * Its time is whole days: its edges can be moved.
 */
whole: boolean, 
/**
 * Goes on from the week before, into the week after.
 */
from_before: boolean, to_after: boolean, 
/**
 * Row among the bars of its week, from 0.
 */
row: number, hue: string, icon: string, 
/**
 * Provisional: an item that is, a programme that is only an idea or called for.
 */
state: ItemState, level: ClashLevel | null, 
/**
 * "2 clashes"; empty where there are none.
 */
clashes: Bi, spoken: Bi, };

/**
 * An item in a day column.
 */
export type CalendarBlock = { programme: ProgrammeId, programme_title: Bi, item: ItemId, kind: ItemKind, state: ItemState, title: Bi, 
/**
 * Minutes since midnight of the column's day in the grid's zone; may be < 0 or > 1440 where it runs over.
 */
start: number, end: number, 
/**
 * True where no clock time is known and the hours are only the usual ones of the part of the day.
 */
part_of_day: boolean, 
/**
 * True where the end is not known; drawn one hour long with an open lower edge.
 */
open_end: boolean, 
/**
 * Column within the cluster of overlapping items, and their number.
 */
lane: number, lanes: number, 
/**
 * More at once than fit: not drawn, counted in the "+n" of the last that is.
 */
hidden: boolean, 
/**
 * Of a hidden one: the one it stands behind.
 */
behind: ItemId | null, 
/**
 * How many hidden ones stand behind this one.
 */
more: number, 
/**
 * "14:00" or "Half day, morning".
 */
time: Bi, 
/**
 * "14:00–16:00".
 */
times: Bi, 
/**
 * What is missing, as boxed tags: "Times TBC".
 */
missing: Array<Bi>, 
/**
 * "Y. Hanyu", "Kevin Marquis, Mark Heskett-Saddington".
 */
people: Bi, audience: Audience, 
/**
 * Letters of its subgroups; empty for everyone.
 */
letters: Array<string>, hue: string, 
/**
 * Worst open problem, notes left out.
 */
level: ClashLevel | null, leg: LegView | null, 
/**
 * Full text for assistive technology.
 */
spoken: Bi, };

export type CalendarDay = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, 
/**
 * "Tue 17", "17日（火）".
 */
label: Bi, 
/**
 * "Tue 17 Nov 2026".
 */
long: Bi, 
/**
 * "17".
 */
number: string, 
/**
 * "Dec" on the first day of a month and the first day shown; empty else.
 */
month: Bi, 
/**
 * Belongs to the month in focus.
 */
inside: boolean, weekend: boolean, today: boolean, holidays: Array<HolidayView>, 
/**
 * Offices among the zones shown that are closed for a holiday: "Tokyo office closed".
 */
closed: Array<Bi>, 
/**
 * Their office hours, hatched.
 */
closed_hours: Array<MinuteSpan>, 
/**
 * "Clocks go back from 02:00 to 01:00"; "Tokyo +9 h from this day".
 */
notes: Array<Bi>, 
/**
 * Week and day only.
 */
blocks: Array<CalendarBlock>, 
/**
 * Month and list only.
 */
entries: Array<CalendarEntry>, 
/**
 * Entries left out, and bars hidden in a month.
 */
more: number, marks: Array<DayMark>, };

/**
 * An item as a line of a month's day or of the list.
 */
export type CalendarEntry = { item: ItemId, programme: ProgrammeId, programme_title: Bi, kind: ItemKind, travel: TravelMode | null, 
/**
 * The programme's hue.
 */
hue: string, state: ItemState, title: Bi, 
/**
 * "18:30", "Morning", "2 nights"; in the grid's zone.
 */
time: Bi, 
/**
 * "18:30–21:00", and the place's own clock where it differs: "03:30–06:00 (12:30–15:00 Tokyo)".
 */
times: Bi, place: Bi, missing: Array<Bi>, level: ClashLevel | null, spoken: Bi, };

/**
 * A calendar file: its text, or where it lies.
 */
export type CalendarFile = { pasted?: string, path?: string, };

/**
 * What a calendar file holds.
 */
export type CalendarFileView = { for_what: CalendarUse, answers: number, 
/**
 * Events outside answers.
 */
events: number, 
/**
 * "2 answers and 5 events".
 */
said: Bi, };

/**
 * What a calendar file is for.
 */
export type CalendarUse = "answers" | "events" | "ask";

/**
 * What the calendar shows.
 */
export type CalendarView = { layout: Layout, 
/**
 * "November 2026", "16–22 November 2026".
 */
title: Bi, 
/**
 * "Week 47", or empty.
 */
week: Bi, 
/**
 * The day in focus, today, and the days that lead a step back and on: `YYYY-MM-DD`.
 */
date: string, today: string, before: string, after: string, now: NowLine, zones: Array<CalendarZone>, 
/**
 * First and last whole hour shown unfolded.
 */
first_hour: number, last_hour: number, 
/**
 * Heads of the seven columns of a month: "Mon".
 */
weekdays: Array<Bi>, days: Array<CalendarDay>, weeks: Array<CalendarWeek>, 
/**
 * Programmes with something in these days, also those left out.
 */
here: Array<ProgrammeId>, };

export type CalendarWeek = { 
/**
 * ISO week number: "47".
 */
number: string, 
/**
 * Index of its first day in `days`.
 */
first: number, bars: Array<CalendarBar>, 
/**
 * Rows the bars take.
 */
rows: number, };

/**
 * A column of the gutter.
 */
export type CalendarZone = { 
/**
 * IANA name; the first is the grid's own.
 */
zone: string, city: Bi, 
/**
 * "GMT" for the first, "+9" hours for the others, on the first day shown.
 */
offset: Bi, 
/**
 * Twenty-four: the clock there at each whole hour of the grid.
 */
hours: Array<ZoneHour>, 
/**
 * When its offices are open, in minutes of the grid's day.
 */
open: Array<MinuteSpan>, };

/**
 * What the call says.
 */
export type CallView = { places: number | null, 
/**
 * `YYYY-MM-DD`.
 */
closes: string | null, 
/**
 * "Applications until Fri 16 Oct", or empty.
 */
closes_said: Bi, criteria: Array<string>, note: string, };

/**
 * A head on a chair.
 */
export type ChairId = string;

/**
 * What every change answers.
 */
export type Changed = { 
/**
 * Sequence number in the history; `null` where nothing had to change.
 */
seq: number | null, 
/**
 * The record made or changed.
 */
id: string | null, 
/**
 * "Moved NSK, Peterlee to 14:00".
 */
said: Bi, touched: Array<Touched>, };

/**
 * Something to filter by, worded.
 */
export type Choice = { value: string, label: Bi, };

/**
 * A value to choose.
 */
export type ChoiceView = { value: string, label: Bi, };

/**
 * Something to choose.
 */
export type Choosable = { id: string, name: Bi, };

export type ClashCounts = { block: number, warn: number, note: number, accepted: number, };

export type ClashLevel = "note" | "warn" | "block";

export type ClashView = { 
/**
 * Stable while the same things clash in the same way.
 */
key: string, 
/**
 * Hash of the facts behind it; an acceptance holds only for this.
 */
facts: string, 
/**
 * Name of the rule: "person_twice".
 */
rule: string, level: ClashLevel, programme: ProgrammeId, items: Array<ItemId>, people: Array<PersonId>, 
/**
 * "Yuichiro Hanyu is in two places".
 */
headline: Bi, 
/**
 * Who and which times.
 */
detail: Bi, 
/**
 * The first is the suggested one.
 */
fixes: Array<FixView>, accepted: AcceptedView | null, 
/**
 * Minutes a gap is short of, where that is what is wrong.
 */
gap_minutes: number | null, };

/**
 * A clock in the sidebar.
 */
export type ClockView = { zone: string, city: Bi, 
/**
 * "08:40".
 */
time: string, 
/**
 * "Tue", "火" for the first, "+9 h" for the others.
 */
note: Bi, };

/**
 * A column of the matrix of requests.
 */
export type CodeView = { participation: ParticipationId, code: string, name: Bi, };

/**
 * What a column holds.
 */
export type Column = "name" | "family" | "given" | "reading" | "family_reading" | "given_reading" | "prefix" | "organisation" | "department" | "post" | "email" | "phone" | "mobile" | "address" | "diet" | "access" | "languages" | "role" | "status" | "group" | "keep_until" | "consent" | "acronym" | "type" | "country" | "region" | "sectors" | "founded" | "staff" | "website" | "date" | "end_date" | "start" | "end" | "name_order" | "suffix" | "contact" | "record" | "posts" | "audience" | "place" | "host" | "expected" | "notes" | "asker" | "partner" | "rank";

/**
 * Something a column can be.
 */
export type ColumnName = { column: Column, name: Bi, };

/**
 * Numbers of two releases; without `to` the programme as it is now, without `from` nothing at all.
 */
export type CompareReleases = { programme: ProgrammeId, from?: number, to?: number, };

/**
 * What differs between two copies.
 */
export type Comparison = { from: number | null, 
/**
 * `null`: as it is now.
 */
to: number | null, days: Array<DiffDay>, differences: number, same: number, };

export type ContactKind = "email" | "phone" | "mobile" | "address" | "other";

export type ContactPoint = { kind: ContactKind, value: string, };

/**
 * A talk, panel or remarks inside a session.
 */
export type Contribution = { id: ContributionId, item: ItemId, kind: ContributionKind, title: Bi, 
/**
 * The seat of who speaks; `None` while open.
 */
speaker: ParticipationId | null, 
/**
 * Order in the session, from 1.
 */
position: number, 
/**
 * BCP 47, or empty while open.
 */
language: string, minutes: number | null, };

/**
 * A talk or panel inside a session.
 */
export type ContributionId = string;

export type ContributionKind = "opening" | "talk" | "panel" | "discussion" | "closing" | "break";

export type ContributionView = { contribution: Contribution, speaker: Bi, };

/**
 * A copy that was written.
 */
export type Copied = { path: string, bytes: number, 
/**
 * What was done.
 */
said: Bi, };

/**
 * The rooms of one lodging, with who is in them, for another.
 */
export type CopyRooms = { from: ItemId, to: ItemId, };

/**
 * How the languages of an item stand.
 */
export type CoverLook = "host_unknown" | "party_unknown" | "not_needed" | "covered" | "open";

export type CoverView = { item: ItemId, kind: ItemKind, title: Bi, when: Bi, look: CoverLook, 
/**
 * "Covered", "Nobody interprets".
 */
said: Bi, 
/**
 * Languages the host works in: "English".
 */
host: Bi, 
/**
 * What those present work in: "Japanese 12, English 7".
 */
party: Bi, 
/**
 * Who needs it: "12 people: Ichiro Tsukamoto, …", or empty.
 */
need: Bi, 
/**
 * Who interprets, or empty.
 */
interpreters: Bi, 
/**
 * "6 whose languages are not known", or empty.
 */
unknown: Bi, interpretation: Interpretation, };

/**
 * An organisation; the name in one language is enough.
 */
export type CreateOrganisation = { acronym?: string, aliases?: Array<string>, region?: string, country?: string, sectors?: Array<string>, staff_as_of?: string, website?: string, notes?: string, name?: BiPatch, profile?: BiPatch, focus?: BiPatch, wants?: BiPatch, offers?: BiPatch, parent?: OrganisationId, founded?: number, staff?: number, members?: number, type?: OrganisationType, };

/**
 * A partnership; its kind and who is in it are enough. `parties`: organisations in their order; `signed`: what is known of the signing.
 */
export type CreatePartnership = { kind: PartnershipKind, sectors?: Array<string>, expires?: When, notes?: string, source?: string, title?: BiPatch, text?: BiPatch, term?: number, parties?: Array<OrganisationId>, signed?: NewEvent, };

/**
 * A person; one name form is enough.
 */
export type CreatePerson = { names: Array<NameForm>, languages?: Array<Language>, contacts?: Array<ContactPoint>, consent?: string, notes?: string, biography?: BiPatch, diet?: string, access?: string, keep_until?: string, };

/**
 * A place; the name in one language is enough.
 */
export type CreatePlace = { kind: PlaceKind, aliases?: Array<string>, exclusive?: boolean, notes?: string, name?: BiPatch, address?: BiPatch, parent?: PlaceId, organisation?: OrganisationId, zone?: string, capacity?: number, latitude?: number, longitude?: number, };

/**
 * A programme; only kind, title and zone must be known.
 */
export type CreateProgramme = { kind: ProgrammeKind, zone: string, types?: Array<string>, status?: ProgrammeStatus, when?: When, mode?: Mode, audiences?: Array<string>, sectors?: Array<string>, notes?: string, source?: string, title?: BiPatch, objectives?: BiPatch, series?: SeriesId, edition?: number, second_zone?: string, expected?: number, attended?: number, };

/**
 * A series whose editions are programmes.
 */
export type CreateSeries = { notes?: string, name?: BiPatch, };

/**
 * A subgroup; its letter is its own in the programme.
 */
export type CreateSubgroup = { programme: ProgrammeId, letter: string, name?: BiPatch, };

/**
 * A typed date as it is understood.
 */
export type DateReading = { when: When, 
/**
 * The day, where it is one: `YYYY-MM-DD`.
 */
date: string | null, 
/**
 * "Tue 15 Dec 2026", "March".
 */
label: Bi, };

export type DayColumn = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, 
/**
 * "Tue 27", "27日（火）".
 */
label: Bi, 
/**
 * Month, where it changes from the column before: "Dec", "12月"; empty else.
 */
month: Bi, 
/**
 * "Day 3", "3日目".
 */
number: Bi, 
/**
 * Places of the day: "Sunderland, Peterlee".
 */
route: Bi, weekend: boolean, 
/**
 * Groups split on this day: drawn 1.6 times as wide.
 */
split: boolean, 
/**
 * Public holidays of the countries the office works with.
 */
holidays: Array<HolidayView>, 
/**
 * The day has a change of clocks: hour missing or doubled.
 */
clock_change: Bi | null, blocks: Array<Block>, gaps: Array<GapStrip>, };

/**
 * What happened. Times are wall-clock in the programme's zone.
 */
export type DayEvent = { "event": "no_show", participation: ParticipationId, } | { "event": "late", participation: ParticipationId, until: string, } | { "event": "leaves", participation: ParticipationId, from: string, } | { "event": "table_out", table: MeetingTableId, } | { "event": "interpreter_out", interpreter: MeetingInterpreterId, } | { "event": "walk_in", name: string, organisation?: OrganisationId, meet: Array<ParticipationId>, };

/**
 * A group on one day only.
 */
export type DayGroup = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, subgroup: SubgroupId, };

/**
 * What clashes on a day, in one line.
 */
export type DayMark = { level: ClashLevel, 
/**
 * A journey that needs longer than its gap.
 */
gap: boolean, 
/**
 * "1 clash", "2 tight gaps".
 */
label: Bi, 
/**
 * The first item concerned.
 */
item: ItemId, };

export type DayPart = "morning" | "afternoon" | "evening" | "half_day";

/**
 * What was decided on whom; today and by whoever works at this file unless said otherwise. With `fill`, whoever is
 * accepted takes a held seat whose name is to come, with its number, groups, parts and room.
 */
export type Decide = { participations: Array<ParticipationId>, status: ParticipationStatus, date?: string | null, by?: string, note?: string, fill?: boolean, };

/**
 * Which series.
 */
export type DeleteSeries = { series: SeriesId, };

/**
 * Which subgroup.
 */
export type DeleteSubgroup = { subgroup: SubgroupId, };

/**
 * What a deletion takes with it, in words: "12 items", "loses its place".
 */
export type DeletionLine = { noun: string, count: number, 
/**
 * True: goes too. False: stays and loses its pointer.
 */
goes: boolean, said: Bi, };

export type DiffDay = { 
/**
 * "Tue 27 Nov"; "No date yet".
 */
label: Bi, lines: Array<DiffLine>, };

/**
 * An item that differs.
 */
export type DiffLine = { item: ItemId, 
/**
 * "added", "removed", "cancelled", "revived", "changed".
 */
fate: string, fate_word: Bi, title: Bi, when: Bi, letters: Array<string>, facts: Array<FactLine>, 
/**
 * The whole in one sentence, as in the change note.
 */
said: Bi, };

/**
 * How a cell differs from what stands.
 */
export type Difference = "new" | "moved" | "gone";

export type DifferenceKind = "cancelled" | "moved" | "added" | "seated";

export type DifferenceLine = { request: MeetingRequestId, difference: Difference, title: Bi, 
/**
 * "10:00, Table 1 → 11:00, Table 2".
 */
said: Bi, };

/**
 * What differs from what stands.
 */
export type Differences = { 
/**
 * "2 moved, 1 new, 1 gone".
 */
said: Bi, 
/**
 * In words, at most 60.
 */
lines: Array<DifferenceLine>, total: number, };

/**
 * What a document is to show. What a kind does not know of is left aside.
 */
export type DocumentChoice = { lang: FileLang, 
/**
 * Else the paper of the house style.
 */
paper?: SheetSize | null, 
/**
 * Number of a release; else the plan as it is now.
 */
release?: number | null, 
/**
 * Only a small group's part.
 */
group?: SubgroupId | null, 
/**
 * Only one seat's part.
 */
seat?: ParticipationId | null, 
/**
 * The item it is about; else the first that fits, or all.
 */
item?: ItemId | null, 
/**
 * The host it is for; else all.
 */
host?: OrganisationId | null, order?: PeopleOrder, 
/**
 * Every day, person or table on a page of its own.
 */
page_each?: boolean, second_zone?: boolean, addresses?: boolean, 
/**
 * With the photographs of those who come.
 */
photographs?: boolean, 
/**
 * With a few lines about each.
 */
biographies?: boolean, };

/**
 * A kind of document that a programme has.
 */
export type DocumentKind = { kind: string, title: Bi, 
/**
 * For whom, in a line.
 */
said: Bi, 
/**
 * What can be chosen: `whose`, `item`, `host`, `order`, `page_each`, `second_zone`, `addresses`, `photographs`, `biographies`.
 */
choices: Array<string>, 
/**
 * The items it can be made for, in order of time; empty where none can be chosen.
 */
items: Array<Choosable>, 
/**
 * Is a list too: can be written as `.xlsx` and `.csv`.
 */
list: boolean, };

/**
 * A page as it would be printed.
 */
export type DocumentPage = { 
/**
 * From 0.
 */
page: number, pages: number, 
/**
 * The page as SVG; letters are outlines.
 */
svg: string, mark: Bi, file_name: string, 
/**
 * What the reader should know: signs without a shape, pictures that are missing.
 */
notes: Array<Bi>, };

export type DocumentsMade = { folder: string, documents: Array<MadeDocument>, };

/**
 * The documents of a programme.
 */
export type DocumentsPage = { kinds: Array<DocumentKind>, 
/**
 * What the plan as it is now is: "Rev 4", "Draft after rev 4".
 */
mark: Bi, issued: Bi, 
/**
 * Numbers of the releases, the newest first.
 */
releases: Array<number>, 
/**
 * Whether it has a second zone.
 */
second_zone: boolean, groups: Array<Choosable>, seats: Array<Choosable>, hosts: Array<Choosable>, style: HouseStyle, };

/**
 * A search that is over. What it found is kept until it is taken or left.
 */
export type DoneView = { status: SolveStatus, stages: Array<FoundStage>, placed: number, of: number, points: number, points_of: number, most: number, 
/**
 * "Proven best" or how sure it is else.
 */
head: Bi, 
/**
 * "23 of 26 placed, 60 of 64 points, 7 breaks".
 */
said: Bi, 
/**
 * Somebody broke it off, or its time was over.
 */
broken_off: boolean, 
/**
 * The programme changed since it was asked.
 */
stale: boolean, 
/**
 * It is the timetable that stands.
 */
same: boolean, fingerprint: string, 
/**
 * "if Medicon arrives 10:30"; empty where nothing was tried. Such a timetable can only be taken after the change is made.
 */
tried: Bi, change: MatchChange | null, 
/**
 * What must be held and is not, with the reason.
 */
left_out: Array<NotPlacedRow>, meetings: Array<PlacementView>, milliseconds: number, };

/**
 * Which item, and where the copy starts.
 */
export type DuplicateItem = { item: ItemId, start?: string | null, };

/**
 * Which programme, and its first day; left out: the same weekday 52 weeks later.
 */
export type DuplicateProgramme = { programme: ProgrammeId, start?: string, title?: BiPatch, 
/**
 * Items as this release had them; left out: as they are now.
 */
release?: ReleaseId, 
/**
 * Takes the people along, with their groups and parts; every answer is open again.
 */
people?: boolean, };

/**
 * Two records that may be one.
 */
export type DuplicateView = { a: string, b: string, a_name: Bi, b_name: Bi, why: Bi, };

/**
 * What rows that may be known records are taken for, all at once.
 */
export type Duplicates = "same" | "new";

/**
 * A field left out stays as it is.
 */
export type EditAffiliation = { affiliation: AffiliationId, person?: PersonId, organisation?: OrganisationId, from?: string, to?: string, nature?: Nature, department?: BiPatch, post?: BiPatch, };

/**
 * What somebody applied with; what is left out stays.
 */
export type EditApplication = { participation: ParticipationId, applied?: string | null, 
/**
 * The criteria of the call that are met, in its words.
 */
met?: Array<string>, interests?: Array<string>, note?: string, };

/**
 * A field left out stays as it is.
 */
export type EditAssignment = { assignment: AssignmentId, role?: ParticipantRole, answer?: Answer, };

/**
 * What changes about a file or link; what is left out stays.
 */
export type EditAttachment = { attachment: AttachmentId, name?: string, caption?: BiPatch, };

/**
 * A field left out stays as it is.
 */
export type EditContribution = { contribution: ContributionId, item?: ItemId, kind?: ContributionKind, language?: string, position?: number, title?: BiPatch, speaker?: ParticipationId | null, minutes?: number | null, };

/**
 * A field left out stays as it is.
 */
export type EditFollowUp = { follow_up: FollowUpId, outcome?: string, what?: BiPatch, programme?: ProgrammeId | null, item?: ItemId | null, person?: PersonId | null, organisation?: OrganisationId | null, to_person?: PersonId | null, to_organisation?: OrganisationId | null, partnership?: PartnershipId | null, due?: string | null, closed?: string | null, };

/**
 * A field left out stays as it is.
 */
export type EditItem = { item: ItemId, programme?: ProgrammeId, kind?: ItemKind, when?: When, state?: ItemState, carrier?: string, number?: string, booking?: string, rooming?: string, audience?: Audience, host_languages?: Array<string>, interpretation?: Interpretation, private_note?: string, link?: string, title?: BiPatch, briefing?: BiPatch, questions?: BiPatch, dress?: BiPatch, gift?: BiPatch, note?: BiPatch, place?: PlaceId | null, from_place?: PlaceId | null, to_place?: PlaceId | null, travel?: TravelMode | null, host?: OrganisationId | null, host_contact?: PersonId | null, subgroups?: Array<SubgroupId>, shown_in?: string, };

/**
 * A field left out stays as it is.
 */
export type EditMeetingBlock = { block: MeetingBlockId, name?: BiPatch, from?: string | null, to?: string | null, length?: number, changeover?: number, };

/**
 * A field left out stays as it is.
 */
export type EditMeetingInterpreter = { interpreter: MeetingInterpreterId, pairs?: Array<[string, string]>, 
/**
 * `null`: no limit.
 */
most_in_a_row?: number | null, absences?: Array<Absence>, };

/**
 * A field left out stays as it is. `name` is that of its place.
 */
export type EditMeetingTable = { table: MeetingTableId, name?: BiPatch, position?: number, site?: string, features?: Array<string>, 
/**
 * Times it cannot be used.
 */
closed?: Array<Absence>, };

/**
 * A field left out stays as it is.
 */
export type EditOrganisation = { organisation: OrganisationId, acronym?: string, aliases?: Array<string>, region?: string, country?: string, sectors?: Array<string>, staff_as_of?: string, website?: string, notes?: string, name?: BiPatch, profile?: BiPatch, focus?: BiPatch, wants?: BiPatch, offers?: BiPatch, parent?: OrganisationId | null, founded?: number | null, staff?: number | null, members?: number | null, type?: OrganisationType, };

/**
 * A field left out stays as it is.
 */
export type EditParticipation = { participation: ParticipationId, programme?: ProgrammeId, headcount?: number, role?: ParticipantRole, status?: ParticipationStatus, note?: string, placeholder?: BiPatch, person?: PersonId | null, organisation?: OrganisationId | null, precedence?: number | null, };

/**
 * A field left out stays as it is.
 */
export type EditPartnership = { partnership: PartnershipId, kind?: PartnershipKind, sectors?: Array<string>, expires?: When, notes?: string, source?: string, title?: BiPatch, text?: BiPatch, term?: number | null, parties?: Array<OrganisationId>, signed?: NewEvent, };

/**
 * A field left out stays as it is.
 */
export type EditPartnershipEvent = { event: PartnershipEventId, partnership?: PartnershipId, kind?: PartnershipEventKind, when?: When, near?: Nearness, keep?: boolean, title?: BiPatch, text?: BiPatch, programme?: ProgrammeId | null, item?: ItemId | null, };

/**
 * A field left out stays as it is.
 */
export type EditPartnershipPerson = { keeper: PartnershipPersonId, partnership?: PartnershipId, part?: BiPatch, person?: PersonId | null, organisation?: OrganisationId | null, };

/**
 * A field left out stays as it is.
 */
export type EditPerson = { person: PersonId, names?: Array<NameForm>, languages?: Array<Language>, contacts?: Array<ContactPoint>, consent?: string, notes?: string, biography?: BiPatch, diet?: string | null, access?: string | null, keep_until?: string | null, };

/**
 * A field left out stays as it is.
 */
export type EditPlace = { place: PlaceId, kind?: PlaceKind, aliases?: Array<string>, exclusive?: boolean, notes?: string, name?: BiPatch, address?: BiPatch, parent?: PlaceId | null, organisation?: OrganisationId | null, zone?: string | null, capacity?: number | null, latitude?: number | null, longitude?: number | null, };

/**
 * A field left out stays as it is.
 */
export type EditProgramme = { programme: ProgrammeId, kind?: ProgrammeKind, zone?: string, types?: Array<string>, status?: ProgrammeStatus, when?: When, mode?: Mode, audiences?: Array<string>, sectors?: Array<string>, notes?: string, source?: string, title?: BiPatch, objectives?: BiPatch, series?: SeriesId | null, edition?: number | null, second_zone?: string | null, expected?: number | null, attended?: number | null, };

/**
 * What is left out stays.
 */
export type EditQuote = { quote: ReportQuoteId, participation?: ParticipationId | null, who?: BiPatch, said?: BiPatch, };

/**
 * A field left out stays as it is.
 */
export type EditRequest = { request: MeetingRequestId, wish?: Wish, 
/**
 * In slots.
 */
length?: number, only?: Array<TimeStretch>, 
/**
 * Requests that are over before this one starts.
 */
after?: Array<MeetingRequestId>, features?: Array<string>, note?: string, sides?: Array<EditSide>, };

/**
 * A field left out stays as it is.
 */
export type EditRole = { role_id: RoleId, programme?: ProgrammeId, organisation?: OrganisationId, role?: OrganisationRole, agreement?: Agreement, note?: string, };

/**
 * A field left out stays as it is.
 */
export type EditRoom = { room: RoomId, name?: string, beds?: number, note?: string, };

/**
 * A field left out stays as it is.
 */
export type EditSeatingTable = { table: SeatingTableId, name?: BiPatch, shape?: TableShape, 
/**
 * Who sits on a chair that goes has none.
 */
chairs?: number, };

/**
 * What several seats get at once.
 */
export type EditSeats = { participations: Array<ParticipationId>, role?: ParticipantRole, status?: ParticipationStatus, organisation?: OrganisationId | null, };

/**
 * A field left out stays as it is.
 */
export type EditSeries = { series: SeriesId, notes?: string, name?: BiPatch, };

/**
 * What one side of a request becomes; a field left out stays as it is.
 */
export type EditSide = { participation: ParticipationId, asked?: boolean, rank?: number | null, answer?: SideAnswer, };

/**
 * A field left out stays as it is.
 */
export type EditSubgroup = { subgroup: SubgroupId, programme?: ProgrammeId, letter?: string, name?: BiPatch, };

/**
 * One edition of a series.
 */
export type EditionView = { line: ProgrammeLine, edition: number | null, status: Bi, 
/**
 * Heads of the delegates that come or came.
 */
delegates: number, expected: number | null, attended: number | null, items: number, hosts: Array<Bi>, 
/**
 * In the order the plan reaches them.
 */
cities: Bi, };

/**
 * No input.
 */
export type Empty = Record<string, never>;

/**
 * What erasing a person would touch.
 */
export type ErasePreview = { name: Bi, 
/**
 * Seats that stay as a count.
 */
seats: number, releases: number, 
/**
 * Items that lose their contact.
 */
contact_of: number, 
/**
 * Fields of free text that name the person and stay as they are.
 */
mentions: number, };

/**
 * Something that happened.
 */
export type EventView = { event: PartnershipEvent, kind_name: Bi, 
/**
 * "1991", "4 June 1991", "After March 2011", "March, year?".
 */
date: Bi, 
/**
 * The date, or its year, is to come.
 */
to_come: boolean, title: Bi, 
/**
 * What it says besides: its text, the programme with its days.
 */
detail: Bi, programme: Named | null, item: Named | null, kept: boolean, future: boolean, };

/**
 * A partnership that runs out.
 */
export type ExpiryLine = { partnership: PartnershipId, kind: PartnershipKind, name: Bi, 
/**
 * "Runs out in October 2028", "Ran out in October 2023".
 */
said: Bi, over: boolean, 
/**
 * Last day that it may stand, `YYYY-MM-DD`.
 */
last: string, dated: boolean, };

/**
 * The same with the path to write to.
 */
export type ExportAnniversaries = { lang: FileLang, path: string, };

/**
 * The same with the path to write to.
 */
export type ExportIcs = { programme?: ProgrammeId | null, person?: PersonId | null, lang: FileLang, path: string, };

export type ExportLine = { title: Bi, 
/**
 * Date and times, or the reason why not.
 */
text: Bi, state: ItemState | null, };

/**
 * Everyone, or who has a seat in a programme.
 */
export type ExportPeople = { programme?: ProgrammeId | null, form: PeopleForm, 
/**
 * Language of the heads of a list; English where none is said.
 */
lang?: Lang | null, path: string, };

/**
 * Whose data, into which folder, in which language the readable text.
 */
export type ExportPersonalData = { person: PersonId, folder: string, lang: Lang, };

/**
 * What an .ics file will hold.
 */
export type ExportPreview = { file_name: string, events: Array<ExportLine>, 
/**
 * What can't be exported, with the reason.
 */
left_out: Array<ExportLine>, bytes: number, 
/**
 * IANA zones defined in the file.
 */
zones: Array<string>, };

/**
 * The same, with the path of the Markdown file.
 */
export type ExportReport = { programme: ProgrammeId, lang: FileLang, path: string, };

/**
 * What was written.
 */
export type Exported = { path: string, events: number, bytes: number, left_out: Array<ExportLine>, };

/**
 * A value the list can be narrowed to, with how many programmes have it.
 */
export type FacetValue = { value: string, label: Bi, count: number, };

/**
 * "Time  10:00 → 11:30".
 */
export type FactLine = { label: Bi, before: Bi, after: Bi, };

/**
 * Language of the texts in a file.
 */
export type FileLang = "en" | "ja" | "both";

/**
 * A file or link in a list.
 */
export type FileLine = { id: AttachmentId, name: string, 
/**
 * "PDF, 2.4 MB"; of a link its host.
 */
detail: Bi, caption: Bi, 
/**
 * `https://…`; empty for a file.
 */
url: string, 
/**
 * JPEG, PNG or WebP: there is a small picture of it (`thumbnail`).
 */
picture: boolean, 
/**
 * It is the photograph of the person on whom it hangs.
 */
photograph: boolean, 
/**
 * Whether the system's own program may open it; else it can only be saved.
 */
opens: boolean, 
/**
 * Why it can't be read, or empty.
 */
missing: Bi, 
/**
 * "21 Nov 2026".
 */
added: Bi, };

/**
 * How the file on the disk stands to what is shown.
 */
export type FileStanding = "whole" | "read_only" | "removed" | "replaced";

/**
 * The files of a record.
 */
export type FilesView = { files: Array<FileLine>, 
/**
 * What to do about files that are not there, or empty.
 */
missing: Bi, };

/**
 * Which lodging. With `beds`, rooms of that size are made for whoever finds none.
 */
export type FillRooms = { item: ItemId, beds?: number, };

export type FitLevel = "ok" | "over" | "open";

/**
 * A way out: a command with its arguments filled in.
 */
export type FixView = { 
/**
 * "Move to 14:30".
 */
label: Bi, 
/**
 * Why it works, or empty.
 */
why: Bi, 
/**
 * Name in the command table.
 */
command: string, input: unknown, };

/**
 * Who promised what to whom by when.
 */
export type FollowUp = { id: FollowUpId, programme: ProgrammeId | null, 
/**
 * What it came from.
 */
item: ItemId | null, what: Bi, 
/**
 * Who promised: a person, an organisation, or both.
 */
person: PersonId | null, organisation: OrganisationId | null, 
/**
 * To whom: a person, an organisation, or both.
 */
to_person: PersonId | null, to_organisation: OrganisationId | null, 
/**
 * The partnership that it is about.
 */
partnership: PartnershipId | null, due: string | null, 
/**
 * Closed on this day.
 */
closed: string | null, outcome: string, 
/**
 * RFC 3339, UTC.
 */
created_at: string, };

/**
 * What was promised.
 */
export type FollowUpId = string;

export type FollowUpLine = { follow_up: FollowUp, 
/**
 * Who promised.
 */
who: Bi, 
/**
 * To whom.
 */
to: Bi, 
/**
 * What it came from: an item, a programme, a partnership; or empty.
 */
from: Bi, programme: Bi, partnership: Bi, 
/**
 * "by 30 Nov", or empty.
 */
due: Bi, overdue: boolean, 
/**
 * "Closed on Mon 30 Nov", or empty.
 */
closed: Bi, };

/**
 * Promises, the earliest due first, with what they can be filtered by.
 */
export type FollowUpList = { rows: Array<FollowUpLine>, total: number, open: number, overdue: number, states: Array<Choice>, programmes: Array<Choice>, people: Array<Choice>, };

/**
 * A record that was found.
 */
export type Found = { 
/**
 * "programme", "item", "person", "organisation", "partnership" or "place".
 */
noun: string, id: string, 
/**
 * The programme it belongs to, for items.
 */
programme: ProgrammeId | null, 
/**
 * Of a programme: hue and icon; of an item: its kind; else empty.
 */
hue: string, look: string, title: Marked, detail: Marked, 
/**
 * The other way to write it that was found, where neither title nor detail has it: "also found by こまつ".
 */
via: Bi | null, };

/**
 * A stage of the objective as it was found.
 */
export type FoundStage = { 
/**
 * The engine's name of the stage: "weight", "breaks" …
 */
stage: string, value: number, bound: number, proven: boolean, };

/**
 * What stands between two items because the way takes longer than the gap.
 */
export type GapStrip = { 
/**
 * The item after the gap.
 */
item: ItemId, 
/**
 * Minutes since midnight of the column's day at which the strip stands.
 */
at: number, lane: number, lanes: number, 
/**
 * "15 min short".
 */
label: Bi, };

export type GroupBy = "programme" | "owner" | "date";

export type GroupChip = { 
/**
 * `null`: everyone.
 */
subgroup: SubgroupId | null, 
/**
 * "All", "A".
 */
letter: Bi, 
/**
 * "Everyone", "Group A".
 */
name: Bi, 
/**
 * What the group is called besides, or empty.
 */
about: Bi, people: number, 
/**
 * Hue class without "h-": slate, teal, copper, plum, sky, moss.
 */
hue: string, };

export type GroupDay = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, label: Bi, 
/**
 * Somebody is in another group than on other days.
 */
own: boolean, };

/**
 * Groups that are proposed, and what they do in words.
 */
export type GroupProposal = { groups: Array<ProposedGroup>, how: Array<Bi>, 
/**
 * Of the programme, those whose seats are in no group here too.
 */
pairs: Array<PairView>, 
/**
 * Who is in which group as it stands.
 */
now: Array<[ParticipationId, number]>, 
/**
 * Heads of seats for several, which can't be spread, or empty.
 */
several: Bi, };

/**
 * A seat with the groups it is in.
 */
export type GroupSeat = { participation: ParticipationId, name: Bi, to_come: boolean, role: ParticipantRole, headcount: number, 
/**
 * On the day asked for, or on every day.
 */
groups: Array<SubgroupId>, 
/**
 * The day asked for has its own: they stand in place of the everyday ones.
 */
own: boolean, };

/**
 * The groups of a programme and who is in them.
 */
export type GroupsView = { groups: Array<GroupChip>, 
/**
 * Those who come, in order of precedence.
 */
seats: Array<GroupSeat>, days: Array<GroupDay>, };

/**
 * A head in a room.
 */
export type GuestView = { participation: ParticipationId, name: Bi, to_come: boolean, 
/**
 * Heads of this seat in the room.
 */
heads: number, 
/**
 * Not expected there any more.
 */
gone: boolean, };

/**
 * One hour of the gutter.
 */
export type GutterHour = { 
/**
 * 0–23, in the grid's zone.
 */
hour: number, 
/**
 * "08:00".
 */
label: string, 
/**
 * The same instant in the second zone on the first day shown ("17:00"), with the days it is ahead.
 */
second: string | null, second_plus: number, };

/**
 * Writes what recipients get into a folder and enters it in the ledger. `requests` adds one invitation or
 * cancellation file a changed item (RFC 5546), for those who have an address.
 */
export type HandOut = { release: ReleaseId, recipients: Array<Recipient>, folder: string, requests: boolean, };

/**
 * What handing out wrote.
 */
export type HandedOut = { folder: string, 
/**
 * File names, in the order they were written.
 */
files: Array<string>, recipients: number, 
/**
 * Who has no address: files were written, no draft.
 */
without_address: Array<Bi>, 
/**
 * The change that entered them in the ledger.
 */
said: Bi, };

export type HeldView = { issue: IssueId, release: ReleaseId, number: number, at: Bi, way: Way, acknowledged: Bi | null, };

export type HistoryKind = "change" | "undo" | "redo";

export type HistoryLine = { seq: number, 
/**
 * RFC 3339, UTC.
 */
at: string, author: string, command: string, kind: HistoryKind, 
/**
 * Undone and not redone, or taken back by a later entry.
 */
undone: boolean, 
/**
 * `undo_change` may be asked for it.
 */
can_take_back: boolean, said: Bi, };

/**
 * Whose holidays: a country by ISO 3166-1, a nation of the United Kingdom by ISO 3166-2. `GB` is England and Wales.
 */
export type HolidayCountry = "JP" | "GB" | "GB-SCT" | "GB-NIR" | "DE" | "FR" | "BE";

/**
 * A country whose holidays can be shown.
 */
export type HolidayCountryView = { country: HolidayCountry, name: Bi, 
/**
 * Chosen in the setting `holiday_countries`.
 */
shown: boolean, };

export type HolidayName = "new_year" | "second_of_january" | "coming_of_age" | "foundation" | "emperors_birthday" | "vernal_equinox" | "greenery" | "showa" | "constitution" | "children" | "marine" | "mountain" | "respect_for_the_aged" | "autumnal_equinox" | "health_and_sports" | "sports" | "culture" | "labour_thanksgiving" | "citizens" | "wedding_of_crown_prince_akihito" | "funeral_of_emperor_showa" | "enthronement" | "wedding_of_crown_prince_naruhito" | "accession_of_the_emperor" | "good_friday" | "easter_monday" | "ascension" | "whit_monday" | "assumption" | "reformation_day" | "all_saints" | "christmas" | "second_christmas_day" | "saint_patrick" | "early_may" | "victory_in_europe" | "spring" | "battle_of_the_boyne" | "summer" | "saint_andrew" | "boxing_day" | "wedding_of_princess_anne" | "silver_jubilee" | "wedding_of_charles_and_diana" | "millennium_eve" | "golden_jubilee" | "wedding_of_william_and_catherine" | "diamond_jubilee" | "platinum_jubilee" | "funeral_of_elizabeth_ii" | "coronation_of_charles_iii" | "football_world_cup" | "labour_day" | "german_unity" | "victory_day" | "national_day" | "armistice";

export type HolidayView = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, country: HolidayCountry, 
/**
 * Two letters for a small mark: "JP", "GB".
 */
mark: string, 
/**
 * "Japan", "日本".
 */
of: Bi, kind: HolidayName, 
/**
 * "Culture Day", "文化の日"; a substitute says so.
 */
name: Bi, substitute: boolean, };

/**
 * An item at a host or a venue.
 */
export type HostItem = { item: ItemId, title: Bi, 
/**
 * "Tue 27 Nov, 14:00–16:00".
 */
when: Bi, state: ItemState, contact: PersonId | null, contact_name: Bi, };

/**
 * An organisation that receives the programme: by its role, or because an item is at it.
 */
export type HostView = { organisation: OrganisationId, name: Bi, acronym: string, 
/**
 * Its role as host or visited; `null` where only an item names it.
 */
role: ProgrammeOrganisation | null, role_name: Bi, agreement: Bi, items: Array<HostItem>, 
/**
 * Names of the contacts of its items.
 */
contacts: Bi, };

export type HostsView = { hosts: Array<HostView>, venues: Array<VenueView>, 
/**
 * "3 not confirmed", or empty.
 */
open: Bi, };

/**
 * The setting `house_style`.
 */
export type HouseStyle = { 
/**
 * Who hands it out; at the foot of every page.
 */
footer: Bi, 
/**
 * `#RRGGBB` of rules and marks; empty is black.
 */
colour: string, paper: SheetSize | null, 
/**
 * Japanese dates with era years: 平成30年11月20日.
 */
eras: boolean, 
/**
 * At the head of the first page; put there by `set_logo`.
 */
logo: Logo | null, };

/**
 * A change and what the best timetable would be with it.
 */
export type IdeaView = { change: MatchChange, 
/**
 * "Medicon arrives 10:30".
 */
what: Bi, 
/**
 * "24 of 26", "no gain".
 */
gain: Bi, gains: boolean, };

export type IdeasView = { 
/**
 * Best first, at most six.
 */
ideas: Array<IdeaView>, waiting: boolean, };

/**
 * Rows imported in one change.
 */
export type ImportBatchId = string;

/**
 * A batch that came in.
 */
export type ImportBatchLine = { id: string, kind: ImportKind, kind_name: Bi, 
/**
 * File name, or empty for pasted text.
 */
source: string, 
/**
 * "Sat 21 Nov, 09:00".
 */
at: Bi, by: string, 
/**
 * Rows that became records.
 */
rows: number, 
/**
 * "3 new, 1 changed".
 */
said: Bi, 
/**
 * The programme it came into.
 */
programme: ProgrammeId | null, into: Bi, 
/**
 * The entry of the history that brought it in; `null` where that is not known any more.
 */
seq: number | null, 
/**
 * `undo_change` may be asked for that entry.
 */
can_take_back: boolean, };

/**
 * What a row of a batch became.
 */
export type ImportBatchRecord = { 
/**
 * Number in the source, from 1.
 */
row: number, 
/**
 * Table of the record; `null` where there is none (any more).
 */
noun: string | null, id: string | null, 
/**
 * Of an item its programme.
 */
programme: ProgrammeId | null, 
/**
 * Its name as it is now.
 */
name: Bi, 
/**
 * "New", "Left out".
 */
said: Bi, };

/**
 * A batch with what it made and the text it was read from.
 */
export type ImportBatchText = { line: ImportBatchLine, 
/**
 * Rows of the source in all.
 */
rows: number, 
/**
 * At most 2,000 of them.
 */
records: Array<ImportBatchRecord>, 
/**
 * Whether the text is longer than what is answered.
 */
cut: boolean, 
/**
 * Of a spreadsheet its cells, separated by commas; empty where someone in it was erased.
 */
raw: string, };

/**
 * A record that the row may be about.
 */
export type ImportCandidate = { 
/**
 * Its id, or `row:5` for a row of the same source.
 */
id: string, name: Bi, why: Bi, };

export type ImportCell = { 
/**
 * As it will be.
 */
text: Bi, 
/**
 * As it is now, where the record is known and this differs; else empty.
 */
was: Bi, 
/**
 * Whether the column is in doubt.
 */
doubt: boolean, };

/**
 * A column of the source.
 */
export type ImportColumn = { 
/**
 * What its head says, or empty.
 */
label: string, 
/**
 * The first thing that stands in it.
 */
sample: string, 
/**
 * What it is taken for; `null`: left out.
 */
column: Column | null, };

export type ImportCounts = { rows: number, new: number, changed: number, same: number, left_out: number, asks: number, 
/**
 * Rows with something doubtful that does not keep them from being applied.
 */
doubtful: number, 
/**
 * Rows that wait only because two records may be one.
 */
duplicates: number, };

export type ImportDoubt = { said: Bi, 
/**
 * Whether the row waits for an answer.
 */
asks: boolean, 
/**
 * Column of the source that an alternative goes into, from 0; `null` where there is none.
 */
cell: number | null, alternatives: Array<Alternative>, };

/**
 * What rows become.
 */
export type ImportKind = "people" | "organisations" | "programmes" | "items" | "wishes";

/**
 * Limits of a source; what is left out stays at the setting `import_limits` of the workspace, and else at its default.
 */
export type ImportLimits = { 
/**
 * Megabytes of a file or text: 1 to 1,024, by default 64.
 */
megabytes?: number, 
/**
 * Rows: 1 to 500,000, by default 50,000.
 */
rows?: number, 
/**
 * Times of one event that repeats: 1 to 100,000, by default 10,000.
 */
times?: number, 
/**
 * Kilobytes of a line of a card or calendar: 16 to 65,536, by default 1,024. A longer one, such as a picture, is left out.
 */
line?: number, };

/**
 * A source as it would come in.
 */
export type ImportProposal = { kind: ImportKind, 
/**
 * File name, or empty.
 */
source: string, 
/**
 * What was passed over or taken for granted.
 */
said: Array<Bi>, sheets: Array<string>, sheet: number, 
/**
 * Rows before the first row of data; `guessed`: no heads were found, columns are known by their content.
 */
heads: number, guessed: boolean, columns: Array<ImportColumn>, 
/**
 * What a column can be, in the order it is offered.
 */
choices: Array<ColumnName>, 
/**
 * The columns of the rows below.
 */
shown: Array<ColumnName>, 
/**
 * At most `limit` rows of those asked for.
 */
rows: Array<ImportRow>, 
/**
 * How many rows there are of those asked for.
 */
fitting: number, counts: ImportCounts, 
/**
 * Some dates could be day/month or month/day.
 */
asks_day_first: boolean, 
/**
 * The zone that times are in where they name none.
 */
zone: string, zone_name: Bi, };

export type ImportRow = { 
/**
 * Number in the source, from 1.
 */
row: number, fate: RowFate, 
/**
 * "New", "Known: 2 changes", "Takes the seat of Delegate 7".
 */
said: Bi, 
/**
 * One for each of `ImportProposal::shown`.
 */
cells: Array<ImportCell>, doubts: Array<ImportDoubt>, candidates: Array<ImportCandidate>, 
/**
 * The record it is about: an id, `row:5`, or `new`; `null` while that is open.
 */
same_as: string | null, };

/**
 * A source and what was said about it: a file (`path`) or pasted text (`pasted`). Without `kind` it is told by the columns.
 */
export type ImportSource = { path?: string, pasted?: string, kind?: ImportKind, 
/**
 * People get seats in it, items become its own.
 */
programme?: ProgrammeId, 
/**
 * Sheet of a spreadsheet, from 0.
 */
sheet?: number, 
/**
 * What each column of the source holds; `null` leaves it out.
 */
columns?: Array<Column | null>, 
/**
 * 04/05/2016 is 4 May (`true`) or 5 April (`false`).
 */
day_first?: boolean, 
/**
 * The year meant where none is written.
 */
year?: number, 
/**
 * Zone of times; else that of the programme or of the office.
 */
zone?: string, 
/**
 * Part of the people where the source says none.
 */
role?: ParticipantRole, 
/**
 * People take the seats whose names are to come, in their order.
 */
fill?: boolean, duplicates?: Duplicates, choices?: Array<RowChoice>, 
/**
 * How much of it is read.
 */
limits?: ImportLimits, 
/**
 * Only rows of this fate.
 */
only?: Only, 
/**
 * Rows answered at most; 500 where not said.
 */
limit?: number, };

export type Interpretation = "none" | "consecutive" | "simultaneous";

/**
 * A copy of a release that was handed to someone.
 */
export type IssueId = string;

export type Item = { id: ItemId, programme: ProgrammeId, kind: ItemKind, title: Bi, when: When, state: ItemState, place: PlaceId | null, 
/**
 * Legs only: where it starts and ends.
 */
from_place: PlaceId | null, to_place: PlaceId | null, travel: TravelMode | null, carrier: string, number: string, booking: string, 
/**
 * Lodging: who shares which room, in words.
 */
rooming: string, 
/**
 * Who it is for; subgroups and people stand in `ItemSubgroup` and `Assignment`.
 */
audience: Audience, host: OrganisationId | null, host_contact: PersonId | null, 
/**
 * Languages the host works in (BCP 47).
 */
host_languages: Array<string>, interpretation: Interpretation, briefing: Bi, questions: Bi, dress: Bi, gift: Bi, 
/**
 * For both language versions of what is handed out.
 */
note: Bi, 
/**
 * Never leaves the office.
 */
private_note: string, 
/**
 * Link of an online session.
 */
link: string, 
/**
 * RFC 3339, UTC.
 */
created_at: string, updated_at: string, 
/**
 * iCalendar SEQUENCE: rises by one exactly when time, place or state change (domain rule 3).
 */
sequence: number, };

/**
 * An itinerary item.
 */
export type ItemId = string;

export type ItemKind = "session" | "visit" | "meal" | "leg" | "lodging" | "free" | "buffer" | "hold" | "ceremony" | "meeting";

/**
 * An item of a programme, to go to.
 */
export type ItemLine = { item: ItemId, programme: ProgrammeId, title: Bi, when: Bi, state: ItemState, };

/**
 * A typed line as it is understood.
 */
export type ItemReading = { segments: Array<LineSegment>, kind: ItemKind, title: Bi, state: ItemState, when: Array<WhenLine>, duration: Bi | null, place: Bi | null, host: Bi | null, from: Bi | null, to: Bi | null, letters: Array<string>, 
/**
 * What is doubtful about it: a time in a gap, a place that is not in the list.
 */
doubts: Array<Bi>, 
/**
 * What it would clash with.
 */
clashes: Array<TriedClash>, 
/**
 * The input of `add_item` that makes it.
 */
input: unknown, };

export type ItemState = "tbc" | "provisional" | "confirmed" | "cancelled";

export type ItemView = { item: Item, subgroups: Array<SubgroupId>, letters: Array<string>, hue: string, 
/**
 * "Day 3 of 7", or empty.
 */
day: Bi, 
/**
 * First line in the item's own zone, second in the other.
 */
when: Array<WhenLine>, 
/**
 * "2 h 30 min", or `null`.
 */
duration: Bi | null, place: Bi | null, 
/**
 * The place above it: "County Durham".
 */
place_in: Bi | null, from_place: Bi | null, to_place: Bi | null, host: Bi | null, host_contact: Bi | null, 
/**
 * How many people it is for.
 */
people: number, assigned: Array<AssignedView>, clashing: Array<PersonClash>, contributions: Array<ContributionView>, missing: Array<Bi>, clashes: Array<ClashView>, 
/**
 * The newest changes of this item.
 */
history: Array<HistoryLine>, 
/**
 * What it is part of between partners.
 */
partnerships: Array<PartnershipLine>, 
/**
 * What was promised in it.
 */
follow_ups: Array<FollowUpLine>, };

/**
 * Everything the Itinerary tab shows.
 */
export type ItineraryView = { programme: ProgrammeId, zone: ZoneHead, second: ZoneHead | null, 
/**
 * First and last whole hour shown unfolded (at least 10 apart).
 */
first_hour: number, last_hour: number, hours: Array<GutterHour>, groups: Array<GroupChip>, days: Array<DayColumn>, nights: Array<Night>, 
/**
 * Items over whole days (not lodging).
 */
all_day: Array<LooseItem>, 
/**
 * Items without a day.
 */
undated: Array<LooseItem>, clashes: Array<ClashView>, counts: ClashCounts, 
/**
 * Clashes are known; false for a moment after a large file was opened.
 */
checked: boolean, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * Two records of one kind: `person`, `organisation` or `place`.
 */
export type KeepApart = { noun: string, a: string, b: string, };

/**
 * A seat that stays in a group (from 0), on one day or (without `date`) every day; without `group` it may be put in any.
 */
export type KeepInGroup = { participation: ParticipationId, date?: string | null, group?: number | null, };

/**
 * Two seats of one programme, and whether they are always in one group, never, or (without `rule`) as it comes.
 */
export type KeepPair = { participation: ParticipationId, other: ParticipationId, rule?: PairRule | null, };

/**
 * Who looks after a partnership.
 */
export type KeeperView = { keeper: PartnershipPerson, 
/**
 * The name, or "name to come".
 */
name: Bi, to_come: boolean, detail: Bi, };

/**
 * A partnership on the timeline.
 */
export type Lane = { id: PartnershipId, name: Bi, detail: Bi, bars: Array<LaneBar>, marks: Array<Mark>, 
/**
 * "1863", "1970s": before the years shown.
 */
earlier: Bi, undated: UndatedMark | null, 
/**
 * All of it in words, for those who do not see it.
 */
said: Bi, };

/**
 * A stretch of a lane.
 */
export type LaneBar = { from: number, to: number, hue: string, };

/**
 * The lanes of a kind.
 */
export type LaneGroup = { kind: PartnershipKind, label: Bi, lanes: Array<Lane>, };

/**
 * A language of the program and of what it hands out.
 */
export type Lang = "en" | "ja";

export type Language = { 
/**
 * BCP 47 ("ja", "en").
 */
code: string, level: Level, };

export type LanguageView = { language: Language, name: Bi, level: Bi, };

/**
 * How much is shown, and how.
 */
export type Layout = "month" | "week" | "day" | "list";

/**
 * The ledger of a programme: the last release, what changed since, who holds which.
 */
export type Ledger = { releases: Array<ReleaseLine>, 
/**
 * Items that differ between the last release and now.
 */
since: number, recipients: Array<RecipientView>, 
/**
 * Copies of people and hosts that have left the programme.
 */
past: Array<PastCopy>, };

/**
 * One end of a flight or leg.
 */
export type LegEnd = { 
/**
 * "11:30", local; with `plus` when the day is not the column's.
 */
time: string, plus: number, place: Bi, 
/**
 * The same instant in the other zone: "GMT 02:30".
 */
other: string, other_plus: number, };

export type LegView = { travel: TravelMode, from: LegEnd, to: LegEnd | null, 
/**
 * "12 h 35 min".
 */
duration: Bi | null, 
/**
 * Between two zones: drawn as an outlined block with both ends in local time.
 */
crosses_zones: boolean, };

/**
 * Which file, and the folder that gets a copy under its own name.
 */
export type LendFile = { attachment: AttachmentId, folder: string, };

/**
 * How well someone works in a language.
 */
export type Level = "native" | "working" | "basic";

/**
 * A typed row as it was understood.
 */
export type LineReading = { kind: Bi, length: Bi | null, language: Bi, people: Array<ReadPerson>, title: Bi, 
/**
 * There is something to add.
 */
enough: boolean, };

/**
 * A stretch of the typed line and what it was taken for: day, time, length, part, nights, kind, number, from, to,
 * place, group, state; `null` where it is part of the title.
 */
export type LineSegment = { text: string, what: string | null, };

/**
 * The day of the meetings around one moment.
 */
export type LiveDay = { 
/**
 * The moment it is shown for, wall-clock in the programme's zone.
 */
now: string, 
/**
 * "10:07 in Cologne"; "Rehearsal: 10:07" where it is not the clock's time.
 */
clock: Bi, 
/**
 * The clock says a time between the first slot and the last.
 */
on: boolean, slots: Array<LiveSlot>, 
/**
 * The current slot, or the last one begun; `null` before the first.
 */
current: number | null, next: number | null, 
/**
 * "12 minutes left", "Begins in 20 minutes", "All slots are over".
 */
left: Bi, meetings: Array<LiveMeeting>, next_meetings: Array<LiveMeeting>, people: Array<LivePerson>, tables: Array<LiveThing>, interpreters: Array<LiveThing>, };

export type LiveMeeting = { meeting: MeetingId, item: ItemId, title: Bi, sides: Array<LiveSide>, 
/**
 * "Table 3", or empty.
 */
table: Bi, interpreter: Bi, times: Bi, state: MeetingState, outcome: MeetingOutcome | null, note: string, follow_ups: number, };

/**
 * Somebody who takes part in meetings, and whether they are there now.
 */
export type LivePerson = { participation: ParticipationId, name: Bi, person: Bi, 
/**
 * Meetings from the shown slot on.
 */
to_come: number, 
/**
 * "Comes at 11:00", "Did not come", "Left at 12:00", or empty.
 */
absent: Bi, };

/**
 * One of those who meet.
 */
export type LiveSide = { participation: ParticipationId, name: Bi, 
/**
 * The person where the name is that of an organisation; else empty.
 */
person: Bi, 
/**
 * "Comes at 11:00", "Did not come", or empty.
 */
absent: Bi, };

export type LiveSlot = { 
/**
 * Wall-clock in the programme's zone, `YYYY-MM-DDTHH:MM`.
 */
at: string, times: Bi, 
/**
 * The day where the slots are of several; else empty.
 */
day: Bi, stand: SlotStand, meetings: number, done: number, not_held: number, };

/**
 * Something that can fail on the day: a table, an interpreter.
 */
export type LiveThing = { id: string, name: Bi, 
/**
 * Cannot be used from now on.
 */
out: boolean, };

/**
 * Which meetings are locked how; without `meetings` all of the programme, with `before_now` only those that have begun.
 */
export type LockMeetings = { programme: ProgrammeId, meetings?: Array<MeetingId>, lock: MeetingLock, before_now?: boolean, };

export type LodgingView = { item: ItemId, title: Bi, place: Bi, 
/**
 * "Mon 14 Dec – Thu 17 Dec", and "3 nights".
 */
when: Bi, nights: Bi, rooms: Array<RoomView>, without: Array<WithoutBed>, 
/**
 * "12 guests, 7 rooms, 2 without a bed".
 */
said: Bi, 
/**
 * What the item itself says of the rooms.
 */
words: string, 
/**
 * The list as text, to be pasted into a mail or a table: tabs between the columns.
 */
text: Bi, };

/**
 * A picture at the head of all documents.
 */
export type Logo = { 
/**
 * "logo.svg".
 */
name: string, 
/**
 * Of the kept file, SHA-256 in lower-case hexadecimal.
 */
hash: string, };

/**
 * A whole-day item or one without a day, kept beside the grid.
 */
export type LooseItem = { item: ItemId, kind: ItemKind, state: ItemState, title: Bi, 
/**
 * "March", "2018", "No date yet", "26–28 Nov".
 */
when: Bi, 
/**
 * Column indexes for whole days, else `null`.
 */
first: number | null, last: number | null, level: ClashLevel | null, };

/**
 * A document that was written.
 */
export type MadeDocument = { kind: string, title: Bi, path: string, 
/**
 * 0 for a spreadsheet.
 */
pages: number, 
/**
 * Rows of a spreadsheet below its heads.
 */
rows: number, bytes: number, notes: Array<Bi>, };

/**
 * A document as a file.
 */
export type MakeDocument = { programme: ProgrammeId, kind: string, choice: DocumentChoice, 
/**
 * Its ending says the form: `.pdf`, and for a list `.xlsx` or `.csv`.
 */
path: string, };

/**
 * Every document that a programme has.
 */
export type MakeDocuments = { programme: ProgrammeId, 
/**
 * Each document once in each of them.
 */
languages: Array<FileLang>, paper?: SheetSize | null, release?: number | null, 
/**
 * A folder that is there; files of the same name in it are replaced.
 */
folder: string, };

/**
 * How many groups there shall be; those that are there count.
 */
export type MakeGroups = { programme: ProgrammeId, number: number, 
/**
 * Puts everybody of the party who is in no group into one, evenly, in order of precedence.
 */
spread?: boolean, };

/**
 * What to arrange.
 */
export type MakeMatchChange = { programme: ProgrammeId, change: MatchChange, };

/**
 * A mark on the timeline.
 */
export type Mark = { event: PartnershipEventId | null, shape: MarkShape, 
/**
 * From 0, where the years begin, to 1.
 */
at: number, label: Bi, 
/**
 * In a word, where there is no room for the label: "Signed".
 */
brief: Bi, 
/**
 * All of it: "1991: Formal twinning signed".
 */
said: Bi, 
/**
 * In a ring.
 */
years: number | null, 
/**
 * Still to come.
 */
future: boolean, };

/**
 * What a seat or host said otherwise; without `item` to the plan as a whole, `null` takes the answer back.
 */
export type MarkAnswer = { programme: ProgrammeId, recipient: Recipient, item?: ItemId, said: Answer | null, note?: string, };

/**
 * At an item, on a day or (with neither) for the whole programme. Without `participations`: everybody who is expected and
 * not marked yet. `mark: null` takes the mark away. `heads`: of a seat for several, how many came.
 */
export type MarkAttendance = { programme: ProgrammeId, item?: ItemId, date?: string | null, participations?: Array<ParticipationId>, mark: Attendance | null, heads?: number, note?: string, };

/**
 * Which meetings, and how they went.
 */
export type MarkMeetings = { meetings: Array<MeetingId>, state: MeetingState, };

/**
 * What a mark on the timeline is drawn as.
 */
export type MarkShape = "tie" | "paper" | "event" | "investment" | "ring" | "end";

/**
 * A text in both languages, with what was found in each.
 */
export type Marked = { en: Array<Stretch>, ja: Array<Stretch>, };

/**
 * One thing that could be arranged.
 */
export type MatchChange = { "change": "table" } | { "change": "there", participant: ParticipationId, slot: string, } | { "change": "most", participant: ParticipationId, } | { "change": "any_time", request: MeetingRequestId, };

/**
 * Something to look at before it is printed.
 */
export type MatchCheckLine = { code: string, said: Bi, 
/**
 * The row it is about: a participation.
 */
row: ParticipationId | null, request: MeetingRequestId | null, };

export type MatchChecksView = { lines: Array<MatchCheckLine>, total: number, 
/**
 * "Nothing to look at", "3 to look at".
 */
said: Bi, };

/**
 * Everything that is set up.
 */
export type MatchmakingSetup = { programme: ProgrammeId, 
/**
 * The day of the programme, to begin a day plan with: `2016-11-08`; empty where none is known.
 */
first_day: string, blocks: Array<SetupBlock>, slots: Array<SetupSlot>, 
/**
 * "6 slots, at most 128".
 */
slots_said: Bi, tables: Array<SetupTable>, sites: Array<string>, interpreters: Array<SetupInterpreter>, weights: Weights, first_until: number, breaks_over_blocks: boolean, fairness: number | null, travel: Array<SiteTravel>, participants: Array<SetupParticipant>, others: Array<SetupSeat>, 
/**
 * Meetings at a time at which no slot begins, in words.
 */
off_the_grid: Array<Bi>, 
/**
 * "Nobody can meet yet: there are no tables."
 */
warnings: Array<Bi>, };

/**
 * A stretch of a day with slots for meetings.
 */
export type MeetingBlockId = string;

export type MeetingCell = { request: MeetingRequestId, 
/**
 * `None`: only proposed.
 */
meeting: MeetingId | null, item: ItemId | null, 
/**
 * Index of the slot in which it starts, and how many it takes.
 */
slot: number, span: number, 
/**
 * Whom the row meets; of a table both.
 */
with: Bi, 
/**
 * "Table 1"; of a row of tables who meets.
 */
table: Bi, interpreter: Bi, kind: RequestKind, asked_by: AskedBy, must: boolean, lock: MeetingLock, state: MeetingState, 
/**
 * Why it cannot be held as it stands.
 */
marks: Array<Bi>, difference: Difference | null, 
/**
 * What is drawn or told by its place, for assistive technology: "10:00–10:25, both asked, locked".
 */
label: Bi, };

/**
 * Where a changed meeting is to be held.
 */
export type MeetingChange = { request: MeetingRequestId, 
/**
 * Wall-clock start of the slot, `YYYY-MM-DDTHH:MM`; `null`: not held.
 */
slot: string | null, table: MeetingTableId | null, interpreter: MeetingInterpreterId | null, };

/**
 * What becomes of one meeting.
 */
export type MeetingDifference = { kind: DifferenceKind, title: Bi, 
/**
 * "10:00, table 1 → 11:30, table 2".
 */
said: Bi, };

/**
 * A meeting for its own page beside the timetable.
 */
export type MeetingFacts = { request: MeetingRequestId, meeting: MeetingId | null, item: ItemId | null, title: Bi, 
/**
 * "10:00–10:25".
 */
times: Bi, slot: string | null, table: Bi, interpreter: Bi, asked_by: Bi, 
/**
 * "First choice".
 */
kind: Bi, must: boolean, lock: MeetingLock, state: MeetingState, marks: Array<Bi>, note: string, 
/**
 * Whose meeting it is: the rows it stands in.
 */
who: Array<ParticipationId>, 
/**
 * Where it could begin, for the list of "Move…".
 */
slots: Array<SlotChoice>, };

/**
 * A request that is placed.
 */
export type MeetingId = string;

/**
 * An interpreter who is there for meetings.
 */
export type MeetingInterpreterId = string;

/**
 * What stays as it is when the timetable is made again.
 */
export type MeetingLock = "none" | "slot" | "slot_and_table";

/**
 * Which request.
 */
export type MeetingOf = { request: MeetingRequestId, };

/**
 * What came of it.
 */
export type MeetingOutcome = "good" | "follow_up" | "nothing";

/**
 * Two or more who would meet.
 */
export type MeetingRequestId = string;

/**
 * How a meeting went on the day.
 */
export type MeetingState = "planned" | "running" | "done" | "not_held";

/**
 * A table at which meetings are held.
 */
export type MeetingTableId = string;

/**
 * A field of two records.
 */
export type MergeField = { field: string, label: Bi, keep: Bi, other: Bi, same: boolean, 
/**
 * Both can be kept.
 */
both: boolean, 
/**
 * What is taken unless told otherwise.
 */
taken: Side, };

/**
 * Which organisation is kept, which goes, and what is taken from which (`taken`: field → `keep`, `other` or `both`).
 */
export type MergeOrganisations = { keep: OrganisationId, other: OrganisationId, taken?: { [key in string]: Side }, };

/**
 * Which person is kept, which goes, and what is taken from whom (`taken`: field → `keep`, `other` or `both`).
 */
export type MergePeople = { keep: PersonId, other: PersonId, taken?: { [key in string]: Side }, };

/**
 * Which place is kept, which goes, and what is taken from which (`taken`: field → `keep`, `other` or `both`).
 */
export type MergePlaces = { keep: PlaceId, other: PlaceId, taken?: { [key in string]: Side }, };

/**
 * What merging two records would do.
 */
export type MergeView = { keep: string, other: string, keep_name: Bi, other_name: Bi, fields: Array<MergeField>, 
/**
 * "3 seats, 2 posts": what will point at the kept record.
 */
repointed: Array<Bi>, 
/**
 * Why they are taken for the same; empty where they were chosen by hand.
 */
why: Bi, };

/**
 * How many of the requests of a kind are placed.
 */
export type MeterView = { kind: RequestKind, label: Bi, placed: number, of: number, 
/**
 * "9 of 9".
 */
said: Bi, };

/**
 * Minutes since midnight in the grid's zone, 0 to 1440.
 */
export type MinuteSpan = { from: number, to: number, };

/**
 * A file that a record names and that is not beside the workspace.
 */
export type MissingFile = { attachment: AttachmentId, owner: Owner, owner_name: Bi, name: string, said: Bi, };

/**
 * Every file that is missing.
 */
export type MissingFiles = { 
/**
 * Files that were looked for.
 */
looked: number, missing: Array<MissingFile>, 
/**
 * Where they should lie.
 */
folder: string, said: Bi, };

export type Mode = "in_person" | "online" | "hybrid";

/**
 * Wall-clock time in a named zone: what the user knows, and what is stored.
 */
export type Moment = { 
/**
 * `YYYY-MM-DDTHH:MM[:SS]`, without offset.
 */
local: string, 
/**
 * IANA name.
 */
zone: string, };

/**
 * A day of a month's page.
 */
export type MonthDay = { 
/**
 * `YYYY-MM-DD`.
 */
date: string, 
/**
 * Of the month shown; days around it fill the weeks.
 */
inside: boolean, weekend: boolean, today: boolean, 
/**
 * "Tue 15 Dec 2026".
 */
label: Bi, };

/**
 * A month as a date picker shows it; weeks begin on Monday.
 */
export type MonthPage = { 
/**
 * `YYYY-MM`.
 */
month: string, title: Bi, weekdays: Array<Bi>, weeks: Array<Array<MonthDay>>, };

/**
 * Where a row goes: before another one, to the end of a session, or some places down (`by`; negative: up), over the
 * edges of sessions too.
 */
export type MoveContribution = { contribution: ContributionId, before?: ContributionId, item?: ItemId, by?: number, };

/**
 * A new time. Without `end` the length is kept in real minutes when `keep_duration` (the default), else the end
 * becomes unknown. An item without clock times gets them.
 */
export type MoveItem = { item: ItemId, 
/**
 * `YYYY-MM-DDTHH:MM`, wall clock in `zone`.
 */
start: string, 
/**
 * Zone of the start; left out: the item's own, else the place's or the programme's.
 */
zone?: string, end?: string | null, 
/**
 * Zone of the end; left out: the item's own, else that of the start.
 */
end_zone?: string, keep_duration?: boolean, 
/**
 * Start and end are read on the clock of this zone (a grid's); the item keeps its own zones.
 */
shown_in?: string, };

/**
 * Which items, and by how much.
 */
export type MoveItems = { items: Array<ItemId>, days?: number, 
/**
 * Start and end, on the items' own wall clocks; a part of the day becomes the nearest one.
 */
minutes?: number, 
/**
 * The end alone, in real minutes.
 */
stretch?: number, 
/**
 * Into another programme: groups go by their letter, people by who they are.
 */
programme?: ProgrammeId, };

/**
 * Where a meeting goes. `mend`: another meeting may give way, as `try_meeting` says.
 */
export type MoveMeeting = { meeting: MeetingId, slot: string, table?: MeetingTableId, mend?: boolean, };

/**
 * The new first day. A programme with days keeps their number and takes its items along, each as many days on or back; one
 * without days gets `days` of them (one unless told), and its items stay where they are.
 */
export type MoveProgramme = { programme: ProgrammeId, from: string, days?: number, };

/**
 * Order of precedence: before another seat, to the end, or some places down (`by`; negative: up), among seats of its role.
 */
export type MoveSeat = { participation: ParticipationId, before?: ParticipationId, by?: number, };

/**
 * Puts a seat on a chair: without `table` on none. Who sits there changes places with them.
 */
export type MoveSeatAtTable = { item: ItemId, participation: ParticipationId, 
/**
 * Of a seat for several: the chair of the head that moves; else one without a chair, else the first.
 */
from?: ChairId, table: SeatingTableId | null, 
/**
 * Number of the chair.
 */
number?: number, 
/**
 * Behind the chair, interpreting.
 */
behind?: boolean, };

/**
 * Some places down the waiting list (negative: up).
 */
export type MoveWaiting = { participation: ParticipationId, by: number, };

/**
 * One form of a person's name. Prefix and suffix (Dr., Cllr, 知事) are not part of the name.
 */
export type NameForm = { script: Script, family: string, given: string, order: NameOrder, prefix: string, suffix: string, 
/**
 * Suggested by the machine or doubtful in the source; shown with "check" until accepted.
 */
check: boolean, };

/**
 * A name form that the plates need.
 */
export type NameFormState = { 
/**
 * "Kanji in", "Kanji to come".
 */
text: Bi, there: boolean, };

export type NameOrder = "given_first" | "family_first";

/**
 * Whose seat it is: someone of the directory, or a typed name.
 */
export type NamePlaceholder = { participation: ParticipationId, person?: PersonId, name?: string, };

/**
 * One form of a name.
 */
export type NameView = { index: number, 
/**
 * "Kanji", "Kana", "Katakana", "Romaji".
 */
label: Bi, form: NameForm, plain: string, 
/**
 * The one that is used; other spellings are not.
 */
main: boolean, };

/**
 * A record to go to.
 */
export type Named = { id: string, name: Bi, detail: Bi, };

/**
 * Nature of a post. Seconded: the employer is not the place of work.
 */
export type Nature = "substantive" | "concurrent" | "seconded" | "former";

/**
 * How close a date is to what was: a source may say "after March 2011" or "in the 1970s".
 */
export type Nearness = "exact" | "about" | "before" | "after" | "decade";

/**
 * Two that are partners.
 */
export type NetworkEdge = { from: OrganisationId, to: OrganisationId, partnership: PartnershipId, name: Bi, kind: PartnershipKind, hue: string, 
/**
 * Ended.
 */
over: boolean, };

/**
 * The heading of a country in the picture.
 */
export type NetworkHeading = { side: number, row: number, name: Bi, };

/**
 * A party of the picture of who works with whom.
 */
export type NetworkNode = { id: OrganisationId, name: Bi, country: Bi, 
/**
 * 0 in Japan, 1 elsewhere.
 */
side: number, 
/**
 * Row from the top, in heights of a row; headings of countries take one.
 */
row: number, 
/**
 * Partnerships it is in.
 */
partnerships: Array<PartnershipId>, 
/**
 * "Gateshead Council: Komatsu City".
 */
said: Bi, };

/**
 * Who works with whom.
 */
export type NetworkView = { nodes: Array<NetworkNode>, edges: Array<NetworkEdge>, headings: Array<NetworkHeading>, 
/**
 * Height of the picture in rows.
 */
rows: number, 
/**
 * "17 organisations, 12 partnerships".
 */
said: Bi, };

/**
 * A signing that is made together with its partnership.
 */
export type NewEvent = { when?: When, near?: Nearness, title?: BiPatch, };

/**
 * A coming programme and how far it is.
 */
export type NextProgramme = { line: ProgrammeLine, settled: number, points: number, 
/**
 * "12 of 17 settled".
 */
said: Bi, parts: Array<ReadyPart>, };

/**
 * A lodging in the lane of nights.
 */
export type Night = { item: ItemId, 
/**
 * Index of the day column in which the first night begins; -1 where it began before.
 */
first: number, 
/**
 * Nights, at least 1.
 */
nights: number, label: Bi, state: ItemState, };

/**
 * Whose reasons: of these requests (found at once), else of all, in the background. With `wait` (the default) the answer comes when all that
 * is looked for is known.
 */
export type NotPlaced = { programme: ProgrammeId, requests?: Array<MeetingRequestId>, wait?: boolean, };

/**
 * A request that is not placed.
 */
export type NotPlacedRow = { request: MeetingRequestId, title: Bi, kind: RequestKind, must: boolean, 
/**
 * One or two sentences; `None` while it is not known yet.
 */
reason: Bi | null, };

export type NotPlacedView = { 
/**
 * What must be held first, then by what it weighs.
 */
rows: Array<NotPlacedRow>, total: number, 
/**
 * Reasons are being looked for.
 */
waiting: boolean, };

/**
 * Where the line of the present stands.
 */
export type NowLine = { 
/**
 * `YYYY-MM-DD` in the grid's zone.
 */
date: string, minute: number, };

/**
 * What is attended: the programme as a whole, a day, or an item.
 */
export type OccasionView = { 
/**
 * "" for the whole programme, a date, or the item's id.
 */
key: string, item: ItemId | null, date: string | null, kind: ItemKind | null, title: Bi, 
/**
 * "Tue 27 Nov, 14:00–16:00", or empty.
 */
when: Bi, totals: AttendanceTotals, 
/**
 * "17 of 19 came, 2 absent" or "not marked yet".
 */
said: Bi, 
/**
 * Somebody is marked.
 */
begun: boolean, };

/**
 * Which file or link.
 */
export type OfAttachment = { attachment: AttachmentId, };

/**
 * Which batch; `whole`: with all of its text, however long.
 */
export type OfBatch = { batch: ImportBatchId, whole?: boolean, };

/**
 * Which entry of the history.
 */
export type OfEntry = { seq: number, };

/**
 * Which item.
 */
export type OfItem = { item: ItemId, };

/**
 * Several items.
 */
export type OfItems = { items: Array<ItemId>, };

/**
 * Which form, counted from 0 in the order the person's page lists them.
 */
export type OfName = { person: PersonId, index: number, };

/**
 * Which organisation.
 */
export type OfOrganisation = { organisation: OrganisationId, };

/**
 * Whose files.
 */
export type OfOwner = { owner: Owner, };

/**
 * Whose profile.
 */
export type OfParticipant = { participation: ParticipationId, };

/**
 * Which partnership.
 */
export type OfPartnership = { partnership: PartnershipId, };

/**
 * Which event.
 */
export type OfPartnershipEvent = { event: PartnershipEventId, };

/**
 * Which of them.
 */
export type OfPartnershipPerson = { keeper: PartnershipPersonId, };

/**
 * Which person.
 */
export type OfPerson = { person: PersonId, };

/**
 * Which place.
 */
export type OfPlace = { place: PlaceId, };

/**
 * Which programme.
 */
export type OfProgramme = { programme: ProgrammeId, };

/**
 * Which quote.
 */
export type OfQuote = { quote: ReportQuoteId, };

/**
 * Which release.
 */
export type OfRelease = { release: ReleaseId, };

/**
 * Which part.
 */
export type OfReportSection = { section: ReportSectionId, };

/**
 * Which request.
 */
export type OfRequest = { request: MeetingRequestId, };

/**
 * Of which item.
 */
export type OfSeatedItem = { item: ItemId, };

/**
 * Which series.
 */
export type OfSeries = { series: SeriesId, };

/**
 * A meeting at a time at which no slot starts.
 */
export type OffGrid = { meeting: MeetingId, item: ItemId, title: Bi, when: Bi, };

/**
 * An office's hours laid on the day of ours.
 */
export type OfficeHoursView = { zone: string, city: Bi, 
/**
 * "08:40".
 */
time: string, open: Array<OfficeSpan>, is_open: boolean, 
/**
 * Opens or closes within half an hour.
 */
soon: boolean, 
/**
 * "opens in 20 min", "open until 17:30", "closed until Mon 9:00".
 */
said: Bi, 
/**
 * Today's public holiday there, or empty.
 */
holiday: Bi, 
/**
 * Hours as set: 1 Monday … 7 Sunday, "09:00", "17:30".
 */
days: Array<number>, from: string, to: string, };

/**
 * Minutes of the office's day, 0 to 1440 (1500 where the clocks go back).
 */
export type OfficeSpan = { from: number, to: number, };

/**
 * What the office has set, with what holds where it has not.
 */
export type OfficeView = { name: Bi, 
/**
 * Empty where none is set.
 */
email: string, home: ZoneView, clocks: Array<ZoneView>, 
/**
 * "monday" or "sunday".
 */
week_start: string, holiday_countries: Array<HolidayCountryView>, rules: Array<RuleNumber>, };

/**
 * A copy that is not true any more for who holds it.
 */
export type OldCopy = { 
/**
 * "seat" or "host", and its id.
 */
kind: string, id: string, name: Bi, 
/**
 * Release that they hold, and when they got it.
 */
number: number, at: Bi, 
/**
 * "2 changed".
 */
reason: Bi, };

/**
 * Who holds an old plan of one programme.
 */
export type OldPlans = { programme: ProgrammeId, title: Bi, 
/**
 * Number of the newest release.
 */
latest: number, copies: Array<OldCopy>, };

/**
 * Which programmes: all, or one.
 */
export type OldPlansOf = { programme?: ProgrammeId, };

/**
 * Which rows are answered.
 */
export type Only = "asks" | "doubtful" | "new" | "changed" | "same" | "left_out";

export type OpenQuestionsView = { sections: Array<QuestionSection>, 
/**
 * Questions that pass the filters, listed or not.
 */
count: number, 
/**
 * All open questions.
 */
all: number, programmes: Array<QuestionFacet>, owners: Array<QuestionFacet>, kinds: Array<QuestionFacet>, };

export type Organisation = { id: OrganisationId, name: Bi, acronym: string, aliases: Array<string>, type: OrganisationType, parent: OrganisationId | null, region: string, 
/**
 * ISO 3166-1 alpha-2, or empty.
 */
country: string, sectors: Array<string>, 
/**
 * Year.
 */
founded: number | null, staff: number | null, 
/**
 * When the staff count was true, as precisely as known (`2018`, `2018-11`).
 */
staff_as_of: string, website: string, profile: Bi, 
/**
 * Of a cluster: how many members it has, what it works on, whom it looks for and what it offers them.
 */
members: number | null, focus: Bi, wants: Bi, offers: Bi, notes: string, };

/**
 * An organisation.
 */
export type OrganisationId = string;

export type OrganisationLine = { id: OrganisationId, type: OrganisationType, name: Bi, acronym: string, aliases: Array<string>, country: string, };

/**
 * The list of organisations with what it can be filtered by.
 */
export type OrganisationList = { rows: Array<OrganisationRow>, total: number, types: Array<Choice>, countries: Array<Choice>, sectors: Array<Choice>, programmes: Array<Choice>, only: Array<Choice>, duplicates: Array<DuplicateView>, };

export type OrganisationRole = "organiser" | "co_organiser" | "host" | "visited" | "funder" | "supporter";

/**
 * A line of the list of organisations.
 */
export type OrganisationRow = { id: OrganisationId, name: Bi, acronym: string, 
/**
 * The key to sort by in each language, by code points.
 */
sort: Bi, type: Bi, country: Bi, region: string, 
/**
 * Of Japan; empty where it is not known.
 */
prefecture: Bi, 
/**
 * Its code of JIS X 0401: north to south.
 */
prefecture_code: number | null, parent: Bi, sectors: string, people: number, programmes: number, founded: number | null, staff: number | null, 
/**
 * Of a cluster: its members, what it works on, whom it looks for, what it offers.
 */
members: number | null, focus: Bi, wants: Bi, offers: Bi, 
/**
 * Its partnerships.
 */
partnerships: number, 
/**
 * The name in one language is to come.
 */
name_to_come: boolean, duplicate: boolean, };

export type OrganisationType = "local_government" | "prefecture" | "ministry" | "agency" | "company" | "university" | "cluster" | "liaison_office" | "association" | "social_enterprise" | "media" | "other";

/**
 * An organisation with everything that is known of it.
 */
export type OrganisationView = { organisation: Organisation, type: Bi, country: Bi, parent: Named | null, 
/**
 * "240 (2018)".
 */
staff: Bi, people: Array<PostView>, programmes: Array<PartView>, partnerships: Array<PartnershipLine>, 
/**
 * Promised by it or to it.
 */
follow_ups: Array<FollowUpLine>, children: Array<Named>, places: Array<Named>, 
/**
 * Items that it hosts.
 */
hosts: Array<ItemLine>, duplicates: Array<DuplicateView>, history: Array<HistoryLine>, };

/**
 * What came of the meetings.
 */
export type Outcomes = { meetings: Array<LiveMeeting>, 
/**
 * "12 of 23 with an outcome: 7 good, 3 to follow up, 2 nothing".
 */
said: Bi, follow_ups: Array<FollowUpLine>, };

/**
 * What one owner still owes.
 */
export type OwedGroup = { 
/**
 * Key of the owner; empty where several organisations stand together.
 */
owner: string, name: Bi, 
/**
 * Single questions behind the lines.
 */
count: number, 
/**
 * Questions that no line stands for.
 */
more: number, lines: Array<OwedLine>, };

/**
 * Questions of one owner in one programme: those of one kind counted ("Names of 12 people"), or the few of an
 * organisation together ("JETRO: yes or no, contact").
 */
export type OwedLine = { 
/**
 * Key of its first question.
 */
key: string, icon: string, text: Bi, programme: ProgrammeId, programme_title: Bi, 
/**
 * By when it is wanted, else the first day it is about.
 */
day: Bi, soon: boolean, overdue: boolean, count: number, 
/**
 * To list them alone: owner, and the kind where it is one.
 */
owner: string, kind: QuestionKind | null, };

/**
 * What a file hangs on.
 */
export type Owner = { "kind": "programme", "id": ProgrammeId } | { "kind": "person", "id": PersonId } | { "kind": "organisation", "id": OrganisationId } | { "kind": "partnership", "id": PartnershipId };

/**
 * What is wanted of two seats: always in one small group, or never.
 */
export type PairRule = "together" | "apart";

/**
 * Two seats that are kept together, or apart.
 */
export type PairView = { participation: ParticipationId, other: ParticipationId, name: Bi, other_name: Bi, rule: PairRule, 
/**
 * Why these groups do not keep it, as a sentence; empty where they do.
 */
broken: Bi, };

/**
 * A programme a record takes part in, and how.
 */
export type PartView = { programme: ProgrammeId, title: Bi, dates: Bi, 
/**
 * "Delegate, confirmed".
 */
part: Bi, items: Array<ItemLine>, };

export type ParticipantRole = "delegate" | "head_of_delegation" | "speaker" | "moderator" | "panellist" | "interpreter" | "guide" | "staff" | "host" | "press" | "guest";

/**
 * A seat: a person, a placeholder ("Delegate 7") or a headcount ("12 more").
 */
export type Participation = { id: ParticipationId, programme: ProgrammeId, 
/**
 * `None` while the name is to come.
 */
person: PersonId | null, 
/**
 * How the seat is called while it has no name.
 */
placeholder: Bi, 
/**
 * People this seat stands for; 1 for a person.
 */
headcount: number, 
/**
 * On whose behalf.
 */
organisation: OrganisationId | null, role: ParticipantRole, status: ParticipationStatus, 
/**
 * Order of precedence, 1 first.
 */
precedence: number | null, note: string, };

/**
 * A seat in a programme: a person, a placeholder or a headcount.
 */
export type ParticipationId = string;

export type ParticipationStatus = "applied" | "shortlisted" | "accepted" | "waitlisted" | "declined" | "confirmed" | "withdrawn";

/**
 * A tie between organisations (or the regions and countries they stand for).
 */
export type Partnership = { id: PartnershipId, kind: PartnershipKind, 
/**
 * Empty: the names of its parties.
 */
title: Bi, 
/**
 * What it covers.
 */
text: Bi, sectors: Array<string>, 
/**
 * When it runs out, where that was agreed.
 */
expires: When, 
/**
 * Years from its signing, or its last renewal, after which it runs out.
 */
term: number | null, notes: string, source: string, 
/**
 * RFC 3339, UTC.
 */
created_at: string, };

/**
 * Something that happened between partners.
 */
export type PartnershipEvent = { id: PartnershipEventId, partnership: PartnershipId, kind: PartnershipEventKind, 
/**
 * Unknown with a programme or item: when that is.
 */
when: When, near: Nearness, title: Bi, text: Bi, programme: ProgrammeId | null, item: ItemId | null, 
/**
 * Its anniversaries are kept; those of a signing always are.
 */
keep: boolean, 
/**
 * RFC 3339, UTC.
 */
created_at: string, };

/**
 * Something that happened between partners.
 */
export type PartnershipEventId = string;

/**
 * What happened. A partnership is signed, renewed and ended by what happened, too.
 */
export type PartnershipEventKind = "signed" | "renewed" | "ended" | "exchange" | "visit" | "gift" | "milestone" | "investment";

/**
 * A partnership.
 */
export type PartnershipId = string;

/**
 * What kind of tie it is, in the order in which they are shown.
 */
export type PartnershipKind = "twinning" | "friendship" | "memorandum" | "exchange" | "project" | "investment";

/**
 * A partnership as a line on the page of an organisation or a programme.
 */
export type PartnershipLine = { id: PartnershipId, name: Bi, kind_name: Bi, 
/**
 * "since 1991", or what happened in this programme.
 */
detail: Bi, };

/**
 * The list of partnerships with what it can be filtered by.
 */
export type PartnershipList = { rows: Array<PartnershipRow>, total: number, kinds: Array<Choice>, countries: Array<Choice>, sectors: Array<Choice>, only: Array<Choice>, };

/**
 * Who looks after a partnership.
 */
export type PartnershipPerson = { id: PartnershipPersonId, partnership: PartnershipId, 
/**
 * `None`: the name is to come.
 */
person: PersonId | null, 
/**
 * On whose side.
 */
organisation: OrganisationId | null, 
/**
 * "Leader, received the visit".
 */
part: Bi, };

/**
 * Who looks after a partnership.
 */
export type PartnershipPersonId = string;

/**
 * A line of the list of partnerships.
 */
export type PartnershipRow = { id: PartnershipId, name: Bi, 
/**
 * The key to sort by in each language, by code points.
 */
sort: Bi, kind: PartnershipKind, kind_name: Bi, parties: Bi, countries: Bi, sectors: string, covers: Bi, 
/**
 * "1991", "after March 2011"; empty where no date is known.
 */
since: Bi, 
/**
 * First day meant, to sort by.
 */
since_day: string, next: AnniversaryLine | null, expires: Bi, ended: boolean, events: number, };

/**
 * A partnership with everything that is known of it.
 */
export type PartnershipView = { partnership: Partnership, name: Bi, kind_name: Bi, 
/**
 * "Since 1991; what comes next: 35 years in 2026".
 */
summary: Bi, parties: Array<PartyView>, next: AnniversaryLine | null, expiry: ExpiryLine | null, ended: boolean, 
/**
 * Newest first; what has no date last.
 */
history: Array<EventView>, keepers: Array<KeeperView>, kinds: Array<Choice>, event_kinds: Array<Choice>, nearness: Array<Choice>, changes: Array<HistoryLine>, };

/**
 * The party of a matchmaking that a participant comes with.
 */
export type PartySide = "europe" | "japan";

/**
 * One of those who are partners.
 */
export type PartyView = { organisation: OrganisationId, name: Bi, detail: Bi, };

export type PastCopy = { issue: IssueId, name: Bi, number: number, at: Bi, way: Way, };

export type PeekFact = { 
/**
 * "Place".
 */
label: Bi, value: Bi, };

/**
 * A short look at something.
 */
export type PeekView = { 
/**
 * "Visit", "Seminar".
 */
kind: Bi, 
/**
 * Of an item; a programme has an icon instead.
 */
item_kind: ItemKind | null, 
/**
 * Icon of a programme, else empty.
 */
icon: string, hue: string, title: Bi, 
/**
 * Up to three clocks, the place's own first.
 */
times: Array<WhenLine>, 
/**
 * At most four.
 */
facts: Array<PeekFact>, missing: Array<Bi>, 
/**
 * "3 questions open", or empty.
 */
open: Bi, };

/**
 * Numbers of people, each counted apart: what was expected is no attendance.
 */
export type People = { programmes: number, expected: number, attended: number, 
/**
 * Programmes of which nobody wrote down how many came.
 */
attended_open: number, seats: number, named: number, };

/**
 * The file that was written.
 */
export type PeopleExported = { path: string, people: number, 
/**
 * "Wrote 12 people to …", and what is not in the file.
 */
said: Bi, };

/**
 * The form of the file.
 */
export type PeopleForm = "csv" | "vcard";

/**
 * The list of people with what it can be filtered by.
 */
export type PeopleList = { rows: Array<PersonRow>, 
/**
 * Before filtering.
 */
total: number, countries: Array<Choice>, languages: Array<Choice>, types: Array<Choice>, programmes: Array<Choice>, only: Array<Choice>, duplicates: Array<DuplicateView>, };

/**
 * In which order people stand.
 */
export type PeopleOrder = "precedence" | "reading" | "organisation";

export type Person = { id: PersonId, 
/**
 * At least one form.
 */
names: Array<NameForm>, languages: Array<Language>, 
/**
 * `None`: not asked. Empty: asked, no needs.
 */
diet: string | null, access: string | null, contacts: Array<ContactPoint>, 
/**
 * What the person agreed may be kept.
 */
consent: string, keep_until: string | null, 
/**
 * A few lines for delegate lists: handed out, unlike `notes`.
 */
biography: Bi, notes: string, };

/**
 * Somebody of the item's audience, not assigned by name, whom an open clash of it concerns.
 */
export type PersonClash = { person: PersonId, name: Bi, level: ClashLevel, clash: Bi, };

/**
 * A person.
 */
export type PersonId = string;

export type PersonLine = { id: PersonId, name: Bi, reading: string, posts: Bi, };

/**
 * A line of the list of people.
 */
export type PersonRow = { id: PersonId, name: Bi, 
/**
 * The key to sort by in each language, by code points.
 */
sort: Bi, reading: string, 
/**
 * Neither kana nor katakana are known.
 */
reading_to_come: boolean, 
/**
 * Some form of the name is to be checked.
 */
check: boolean, 
/**
 * Current posts; former ones where there are no others.
 */
posts: Bi, countries: Bi, languages: Bi, 
/**
 * Dietary needs: "Not asked", "None", or the needs.
 */
diet: Bi, diet_unknown: boolean, 
/**
 * How many programmes the person has a seat in, and the last of them.
 */
programmes: number, last_programme: Bi, contact: string, 
/**
 * Until when data may be kept; empty where nothing is agreed.
 */
keep_until: Bi, keep_passed: boolean, 
/**
 * Another record may be the same person.
 */
duplicate: boolean, };

/**
 * A person with everything that is known of them.
 */
export type PersonView = { person: Person, name: Bi, posts_line: Bi, 
/**
 * Their photograph among the files.
 */
photograph: AttachmentId | null, forms: Array<NameView>, 
/**
 * The name with title as it is printed in each language.
 */
printed: Bi, 
/**
 * On rosters and badges, so that the family name is plain: "TSUKAMOTO Ichiro".
 */
roster: string, 
/**
 * "Reading to come, romaji to check"; empty where the name is complete.
 */
missing: Bi, posts: Array<PostView>, languages: Array<LanguageView>, keep_until: Bi, keep_passed: boolean, away: Array<AwayView>, programmes: Array<PartView>, 
/**
 * Items with this person as the host's contact.
 */
contact_of: Array<ItemLine>, 
/**
 * Promised by this person or to them.
 */
follow_ups: Array<FollowUpLine>, 
/**
 * Partnerships they look after.
 */
keeps: Array<PartnershipLine>, duplicates: Array<DuplicateView>, history: Array<HistoryLine>, };

/**
 * Files that hold all that is known of a person.
 */
export type PersonalFiles = { folder: string, files: Array<string>, };

export type Place = { id: PlaceId, kind: PlaceKind, name: Bi, 
/**
 * Other and former names, also those of places that were merged into it.
 */
aliases: Array<string>, parent: PlaceId | null, organisation: OrganisationId | null, address: Bi, 
/**
 * IANA; `None`: the parent's.
 */
zone: string | null, capacity: number | null, 
/**
 * WGS 84, degrees.
 */
latitude: number | null, longitude: number | null, 
/**
 * Only one item at a time may use it (a meeting room, a table).
 */
exclusive: boolean, notes: string, };

/**
 * A place.
 */
export type PlaceId = string;

export type PlaceKind = "locality" | "site" | "building" | "room" | "table";

/**
 * A place in a list to choose from.
 */
export type PlaceLine = { id: PlaceId, kind: PlaceKind, name: Bi, aliases: Array<string>, 
/**
 * The places above it.
 */
inside: Bi, zone: string | null, };

/**
 * A free place and who is next.
 */
export type PlaceOffer = { participation: ParticipationId, 
/**
 * "A place is free: Hanako Sato is first on the waiting list".
 */
said: Bi, };

/**
 * Where a request is to be held.
 */
export type PlaceRequest = { request: MeetingRequestId, slot: string, table?: MeetingTableId, mend?: boolean, };

/**
 * A line of the tree of places.
 */
export type PlaceRow = { id: PlaceId, name: Bi, 
/**
 * Keys of all above it and its own, so that sorting by code points gives the tree.
 */
tree: Bi, 
/**
 * How many places it lies within.
 */
depth: number, 
/**
 * Shown only because something within it fits the filter.
 */
above: boolean, kind: Bi, kind_value: PlaceKind, inside: Bi, organisation: Bi, address: Bi, country: Bi, 
/**
 * IANA; its own or that of a place above it.
 */
zone: string | null, city: Bi, inherited: boolean, capacity: number | null, exclusive: boolean, coordinates: string, items: number, duplicate: boolean, };

/**
 * A place with everything that is known of it.
 */
export type PlaceView = { place: Place, kind: Bi, inside: Array<Named>, organisation: Named | null, country: Bi, 
/**
 * The zone that counts, and where it comes from.
 */
zone: string | null, zone_said: Bi, offer: ZoneOffer | null, children: Array<Named>, 
/**
 * The first hundred, newest first.
 */
items: Array<ItemLine>, used: number, duplicates: Array<DuplicateView>, history: Array<HistoryLine>, };

/**
 * Where a request is held: names of the engine (ids as text, a slot by when it begins).
 */
export type PlacementView = { request: string, 
/**
 * `2016-11-08T09:30`.
 */
slot: string, table?: string | null, interpreter?: string | null, };

/**
 * The tree of places with what it can be filtered by.
 */
export type PlacesList = { rows: Array<PlaceRow>, total: number, kinds: Array<Choice>, countries: Array<Choice>, zones: Array<Choice>, only: Array<Choice>, duplicates: Array<DuplicateView>, };

/**
 * Which anniversary: so many years after something that happened.
 */
export type PlanAnniversary = { event: PartnershipEventId, years: number, };

/**
 * What stands on a name plate.
 */
export type PlateView = { 
/**
 * In Japanese writing where it is known.
 */
large: Bi, 
/**
 * Latin, family name in capitals.
 */
small: string, post: Bi, };

export type PostView = { affiliation: Affiliation, person: Bi, organisation: Bi, 
/**
 * Post and department.
 */
said: Bi, dates: Bi, nature: Bi, };

/**
 * In which language.
 */
export type PreviewAnniversaries = { lang: FileLang, };

/**
 * A page of a document.
 */
export type PreviewDocument = { programme: ProgrammeId, kind: string, choice: DocumentChoice, 
/**
 * From 0.
 */
page?: number, };

/**
 * Neither programme nor person: the whole workspace.
 */
export type PreviewIcs = { programme?: ProgrammeId | null, person?: PersonId | null, lang: FileLang, };

/**
 * A participant's profile with what hangs on it.
 */
export type ProfilePage = { participation: ParticipationId, programme: ProgrammeId, name: Bi, person: Bi, country: Bi, has_profile: boolean, 
/**
 * As set; `null`: by the country.
 */
side: PartySide | null, 
/**
 * As it holds.
 */
side_said: Bi, code: string, sectors: Array<string>, offers: Array<string>, seeks: Array<string>, languages: Array<string>, languages_said: Bi, website: string, text: Bi, most: number | null, fewest: number, own_table: MeetingTableId | null, absences: Array<Absence>, 
/**
 * "Arrives late: 09:30–11:00" of each.
 */
absences_said: Array<Bi>, free_said: Bi, requests: Array<RequestChoice>, requests_said: Bi, warnings: Array<Bi>, };

export type Programme = { id: ProgrammeId, kind: ProgrammeKind, 
/**
 * Free words of the source ("Conference", "exchange", "online series"); several.
 */
types: Array<string>, title: Bi, series: SeriesId | null, edition: number | null, status: ProgrammeStatus, when: When, 
/**
 * IANA zone of the place where most of it happens; whole days are days there.
 */
zone: string, 
/**
 * The zone shown beside it.
 */
second_zone: string | null, mode: Mode, audiences: Array<string>, sectors: Array<string>, 
/**
 * People expected and counted; independent of the list of named people.
 */
expected: number | null, attended: number | null, objectives: Bi, notes: string, 
/**
 * Text of the source it was taken from, as found.
 */
source: string, 
/**
 * RFC 3339, UTC.
 */
created_at: string, updated_at: string, 
/**
 * iCalendar SEQUENCE of the programme's own event (RFC 5545 §3.8.7.4).
 */
sequence: number, };

/**
 * A programme.
 */
export type ProgrammeId = string;

/**
 * What a programme is at heart; free `types` may be added beside it.
 */
export type ProgrammeKind = "seminar" | "study_tour" | "delegation_visit" | "matchmaking_mission";

/**
 * A programme in the sidebar or a list.
 */
export type ProgrammeLine = { id: ProgrammeId, kind: ProgrammeKind, 
/**
 * Hue and icon class by kind and types: ruri/users-round, moss/map, plum/presentation, teal/handshake, sky/repeat-2, copper/monitor-play.
 */
hue: string, icon: string, title: Bi, status: ProgrammeStatus, 
/**
 * "25 Nov – 1 Dec 2018", "March", "No date yet".
 */
dates: Bi, 
/**
 * Days until it starts; negative while it runs or after; `null` without a day.
 */
days_to_go: number | null, 
/**
 * "12 d", "no date", or empty.
 */
to_go: Bi, past: boolean, counts: ClashCounts, };

/**
 * An organisation's role in a programme.
 */
export type ProgrammeOrganisation = { id: RoleId, programme: ProgrammeId, organisation: OrganisationId, role: OrganisationRole, agreement: Agreement, note: string, };

export type ProgrammeRow = { line: ProgrammeLine, kind: Bi, status: Bi, 
/**
 * "Japan Study Tour, 7th", or empty.
 */
series: Bi, year: number | null, sectors: Array<string>, organiser: Bi, 
/**
 * Heads that come, or the expected number where nobody has a seat yet.
 */
people: number | null, 
/**
 * To sort by date: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or empty.
 */
date: string, 
/**
 * To sort by title, by language.
 */
key: Bi, 
/**
 * First day of a copy a year later: the same weekday, and the same date.
 */
next_start: string | null, next_date: string | null, };

export type ProgrammeStatus = "idea" | "call" | "confirmed" | "running" | "closed" | "cancelled";

/**
 * The page of a programme.
 */
export type ProgrammeView = { programme: Programme, line: ProgrammeLine, series: Bi | null, 
/**
 * "19 delegates, 1 named".
 */
people: Bi, 
/**
 * Localities in order of the plan: "London, Sunderland, Gateshead".
 */
route: Bi, named: number, seats: number, items: number, 
/**
 * "About 100 in the audience", "100 came"; empty where nothing is known or it is no seminar.
 */
audience: Bi, 
/**
 * Names of the tabs, in their order: "overview", "running_order", "itinerary", "people", "requests", "timetable", "live", "audience", "hosts", "issued", "review", "history".
 */
tabs: Array<string>, 
/**
 * First day that a copy for the year after would have, `YYYY-MM-DD`; `null` without a day.
 */
next_start: string | null, roles: Array<RoleView>, participants: Array<SeatView>, subgroups: Array<Subgroup>, 
/**
 * What happened in it between partners.
 */
partnerships: Array<PartnershipLine>, follow_ups: Array<FollowUpLine>, };

export type ProgrammesView = { rows: Array<ProgrammeRow>, 
/**
 * How many there are without any filter.
 */
all: number, 
/**
 * Every series, to choose from.
 */
all_series: Array<Series>, kinds: Array<FacetValue>, statuses: Array<FacetValue>, years: Array<FacetValue>, series: Array<FacetValue>, sectors: Array<FacetValue>, };

/**
 * How sure it is that nothing better can be had.
 */
export type Proof = "proven" | "bounded" | "unknown";

/**
 * A leg or a night that could be added.
 */
export type Proposal = { key: string, kind: ItemKind, 
/**
 * "Gateshead → Sunderland, 25 min".
 */
label: Bi, 
/**
 * "Tue 27 Nov, 13:00–13:25", and why.
 */
when: Bi, why: Bi, 
/**
 * An input of `add_item`.
 */
input: unknown, };

/**
 * How many groups, on one day or (without `date`) every day. `draft`: groups as they were moved by hand; with it nothing is
 * proposed, only what these groups do is said.
 */
export type ProposeGroups = { programme: ProgrammeId, number: number, date?: string | null, draft?: Array<Stays>, };

/**
 * Tables of so many chairs for everybody in an item; what was there goes.
 */
export type ProposeSeating = { item: ItemId, 
/**
 * Chairs of a table, 2 to 60.
 */
per_table: number, shape?: TableShape, 
/**
 * The first table faces the room.
 */
head?: boolean, };

export type ProposedGroup = { letter: string, label: Bi, hue: string, seats: Array<ProposedSeat>, };

/**
 * Somebody in a proposed group.
 */
export type ProposedSeat = { participation: ParticipationId, name: Bi, to_come: boolean, organisation: Bi, languages: Bi, locked: boolean, };

/**
 * Puts seats into one group and out of the others, on one day or (without `date`) on every day; `null`: into none,
 * which on a day means: back to the everyday group.
 */
export type PutInGroup = { participations: Array<ParticipationId>, subgroup: SubgroupId | null, date?: string | null, };

/**
 * Puts seats in a room of a lodging and out of its other rooms; `null`: in none. Of a seat for several one head moves at
 * a time, one without a bed first.
 */
export type PutInRoom = { item: ItemId, participations: Array<ParticipationId>, room: RoomId | null, 
/**
 * The room the head comes from, where a seat for several has heads in more than one.
 */
from?: RoomId, };

/**
 * What the timetable is worth.
 */
export type QualityView = { placed: number, of: number, 
/**
 * "of 26 requests placed".
 */
placed_said: Bi, 
/**
 * "60 of 64 points".
 */
points_said: Bi, meters: Array<MeterView>, proof: Proof, 
/**
 * "Proven best".
 */
proof_head: Bi, 
/**
 * "60 is the most these rules allow".
 */
proof_said: Bi, 
/**
 * "7 breaks".
 */
breaks: Bi, 
/**
 * What cannot be held as it stands, in words.
 */
broken: Array<Bi>, };

/**
 * What the list can be narrowed to, with how many questions there are.
 */
export type QuestionFacet = { key: string, label: Bi, icon: string, count: number, };

/**
 * What is asked. The order is the one in which questions of one day are listed.
 */
export type QuestionKind = "clash" | "dates" | "agreement" | "day" | "times" | "end" | "host" | "place" | "from" | "to" | "host_contact" | "number" | "speaker" | "confirm" | "name" | "diet" | "spelling";

/**
 * How a question is marked: what clashes and what is doubtful, and what is only to come.
 */
export type QuestionLook = "clash" | "doubt" | "to_come";

/**
 * A run of questions under one heading.
 */
export type QuestionSection = { key: string, label: Bi, 
/**
 * Dates of the programme, or how far a day is.
 */
note: Bi, 
/**
 * Questions in it, those not listed for their number included.
 */
count: number, questions: Array<QuestionView>, };

export type QuestionView = { 
/**
 * Stable as long as the question stands.
 */
key: string, kind: QuestionKind, icon: string, look: QuestionLook, 
/**
 * "NSK bearings, Peterlee".
 */
what: Bi, 
/**
 * "Times to come"; of a clash its headline.
 */
text: Bi, programme: ProgrammeId, programme_title: Bi, item: ItemId | null, 
/**
 * Key of its owner among the owners.
 */
owner: string, owner_name: Bi, 
/**
 * "Tue 24 Nov", or empty.
 */
day: Bi, 
/**
 * `YYYY-MM-DD` by which it is to be answered.
 */
due: string | null, 
/**
 * "by Fri 20 Nov", or empty.
 */
due_said: Bi, overdue: boolean, 
/**
 * The day it is due by is near or past; without one, the day it is about is within a week.
 */
soon: boolean, answer: AnswerField, };

/**
 * Somebody who can be quoted.
 */
export type QuoteChoice = { participation: ParticipationId, name: Bi, post: Bi, };

export type QuoteView = { id: ReportQuoteId, participation: ParticipationId | null, who: Bi, post: Bi, said: Bi, };

/**
 * Text of a date field, and what is near: the day it is about, the programme it is in.
 */
export type ReadDate = { text: string, near?: string | null, programme?: ProgrammeId, 
/**
 * Months and years are taken too ("March", 2027年).
 */
months?: boolean, };

/**
 * A line, and where in the itinerary it is typed: what the line leaves out is taken from there.
 */
export type ReadItem = { programme: ProgrammeId, text: string, 
/**
 * The day that is looked at.
 */
date?: string | null, 
/**
 * Minutes of that day in `zone`, where a time was pointed at.
 */
minute?: number, end_minute?: number, 
/**
 * The grid's zone; left out: the programme's.
 */
zone?: string, };

/**
 * A typed line of a list of names, as it would be added.
 */
export type ReadName = { name: Bi, 
/**
 * "new", "in the directory", "here already", "12 seats".
 */
known: Bi, 
/**
 * The seat it takes, where it fills one: "Delegate 7".
 */
seat: Bi, 
/**
 * Here already: nothing is added.
 */
here: boolean, };

/**
 * Someone a typed row names.
 */
export type ReadPerson = { name: Bi, role: Bi, 
/**
 * "in this programme", "in the directory", "new".
 */
known: Bi, new: boolean, };

/**
 * Which report, in which language.
 */
export type ReadReport = { programme: ProgrammeId, lang: FileLang, };

/**
 * A typed row: "Takuya Tasso, 15 min, ja: France and Italy", "Break 15", "Panel 60 min: Kremers, Amano; moderator Becht".
 */
export type ReadRunningOrderLine = { programme: ProgrammeId, line: string, };

/**
 * Text of a time field and the day it is about.
 */
export type ReadTime = { text: string, date: string, zone: string, second_zone?: string | null, };

/**
 * Settled points of one sort.
 */
export type ReadyPart = { label: Bi, settled: number, points: number, 
/**
 * "3 of 12".
 */
said: Bi, };

/**
 * A change with when it was made, in the office's zone.
 */
export type RecentChange = { line: HistoryLine, 
/**
 * "09:40" today, else "Mon 16:20" or "Fri 9 Nov".
 */
when: Bi, 
/**
 * Undo takes back this one.
 */
last: boolean, };

/**
 * Who gets a copy: a seat its own view, a host the items that it receives.
 */
export type Recipient = { "kind": "seat", "id": ParticipationId } | { "kind": "host", "id": OrganisationId };

/**
 * Someone who holds, or is to get, a copy.
 */
export type RecipientView = { 
/**
 * "seat" or "host", and its id. `null` for who is not in the programme any more.
 */
kind: string, id: string, name: Bi, 
/**
 * The name is still to come.
 */
to_come: boolean, detail: Bi, letters: Array<string>, 
/**
 * Language their note and file are written in.
 */
lang: Lang, email: string | null, 
/**
 * Items that differ for them: index into nothing, only counted.
 */
new: number, gone: number, changed: number, 
/**
 * What changed for them in one line: "First copy", "2 changed", "Nothing changed".
 */
reason: Bi, 
/**
 * Must be told.
 */
touched: boolean, holds: HeldView | null, 
/**
 * Holds a copy that is not true any more.
 */
old: boolean, 
/**
 * What they said to it.
 */
answer: AnswerView | null, };

/**
 * A copy that was handed out by hand.
 */
export type RecordIssue = { release: ReleaseId, recipient: Recipient, way: Way, note?: string, };

export type ReleaseDay = { label: Bi, items: Array<ReleaseItem>, };

/**
 * A release of a programme.
 */
export type ReleaseId = string;

export type ReleaseItem = { item: ItemId, kind: ItemKind, state: ItemState, times: Bi, title: Bi, place: Bi, letters: Array<string>, };

/**
 * A release in a list.
 */
export type ReleaseLine = { id: ReleaseId, number: number, 
/**
 * "Fri 9 Nov 2018, 17:30", in the office's zone.
 */
at: Bi, by: string, note: string, items: number, 
/**
 * Items that differ from the release before.
 */
differences: number, 
/**
 * Copies handed out, and how many of them were acknowledged.
 */
issued: number, acknowledged: number, };

/**
 * A release as it was: its items by day.
 */
export type ReleasePage = { line: ReleaseLine, title: Bi, days: Array<ReleaseDay>, people: Array<Bi>, };

/**
 * What issuing the next release would do.
 */
export type ReleasePreview = { programme: ProgrammeId, title: Bi, number: number, previous: ReleaseLine | null, comparison: Comparison, recipients: Array<RecipientView>, 
/**
 * Open clashes that can't happen as written.
 */
clashes: Array<ClashView>, 
/**
 * Items that are still to be confirmed or have no time.
 */
to_come: number, items: number, };

/**
 * Freezes a programme. `note` says why a clash was left open or what is new; it stays in the log.
 */
export type ReleaseProgramme = { programme: ProgrammeId, note?: string, };

/**
 * Which post.
 */
export type RemoveAffiliation = { affiliation: AffiliationId, };

/**
 * Which talk.
 */
export type RemoveContribution = { contribution: ContributionId, };

/**
 * Which follow-up.
 */
export type RemoveFollowUp = { follow_up: FollowUpId, };

/**
 * Which copy.
 */
export type RemoveIssue = { issue: IssueId, };

/**
 * Which block.
 */
export type RemoveMeetingBlock = { block: MeetingBlockId, };

/**
 * Which interpreter.
 */
export type RemoveMeetingInterpreter = { interpreter: MeetingInterpreterId, };

/**
 * Which tables.
 */
export type RemoveMeetingTables = { tables: Array<MeetingTableId>, };

/**
 * Which seat.
 */
export type RemoveParticipation = { participation: ParticipationId, };

/**
 * Whose profile.
 */
export type RemoveProfile = { participation: ParticipationId, };

/**
 * Whose report.
 */
export type RemoveReport = { programme: ProgrammeId, };

/**
 * Which requests.
 */
export type RemoveRequests = { requests: Array<MeetingRequestId>, };

/**
 * Which role.
 */
export type RemoveRole = { role_id: RoleId, };

/**
 * Which room.
 */
export type RemoveRoom = { room: RoomId, };

/**
 * Which table.
 */
export type RemoveSeatingTable = { table: SeatingTableId, };

/**
 * Which seats.
 */
export type RemoveSeats = { participations: Array<ParticipationId>, };

/**
 * Which stretch.
 */
export type RemoveUnavailability = { unavailability: UnavailabilityId, };

/**
 * One way to go on.
 */
export type RepairAlternative = { 
/**
 * "Leave the rest as it is".
 */
title: Bi, 
/**
 * "2 moved, 1 not held, 5 to be told".
 */
summary: Bi, 
/**
 * "Nobody can be disturbed less this way", or empty.
 */
proven: Bi, differences: Array<MeetingDifference>, told: Array<ToldLine>, 
/**
 * To be handed to `take_repair`.
 */
changes: Array<MeetingChange>, };

/**
 * What happened, and up to three ways to go on, the least disturbing first.
 */
export type Repairs = { 
/**
 * "FlandersBio does not come: 3 meetings are hit".
 */
said: Bi, 
/**
 * Of the timetable it was worked out for, to be handed to `take_repair`.
 */
stands: string, alternatives: Array<RepairAlternative>, milliseconds: number, };

/**
 * A returned calendar file: its text, or where it lies.
 */
export type Reply = { reply?: string, path?: string, };

/**
 * An answer of a returned file.
 */
export type ReplyLine = { 
/**
 * Who answers, as we know them; else as the file names them.
 */
name: Bi, mail: string, 
/**
 * The item; else its UID.
 */
item: Bi, programme: Bi, said: Answer, said_word: Bi, 
/**
 * "Sat 21 Nov 2026, 10:15".
 */
at: Bi, comment: string, 
/**
 * What was said before, or empty.
 */
before: Bi, fate: AnswerFate, 
/**
 * What becomes of it, in a sentence; empty for what is plainly entered.
 */
why: Bi, };

/**
 * A returned file before it is entered.
 */
export type ReplyView = { lines: Array<ReplyLine>, 
/**
 * How many would be entered.
 */
news: number, 
/**
 * How many belong to nothing that is known.
 */
unknown: number, 
/**
 * Lines of the file that could not be read.
 */
unread: Array<number>, };

/**
 * "Attended", "100".
 */
export type ReportFact = { label: Bi, value: Bi, };

/**
 * A session, visit or ceremony.
 */
export type ReportPart = { item: ItemId, title: Bi, 
/**
 * "20 November, 13:30–15:05", as far as it is known.
 */
when: Bi, place: Bi, rows: Array<ReportRow>, };

/**
 * Words that somebody used.
 */
export type ReportQuoteId = string;

/**
 * A part of the programme with the space for what was said in it.
 */
export type ReportRow = { contribution: ContributionId | null, item: ItemId | null, 
/**
 * Where something was written.
 */
section: ReportSectionId | null, 
/**
 * Who speaks; of a visit the host. Empty where nobody is named.
 */
who: Bi, 
/**
 * The post at that time.
 */
post: Bi, title: Bi, 
/**
 * "Talk", "Closing remarks", "Visit".
 */
kind: Bi, said: Bi, };

/**
 * What was said or seen in one part of a programme.
 */
export type ReportSectionId = string;

/**
 * The report as a text.
 */
export type ReportText = { 
/**
 * CommonMark.
 */
markdown: string, file_name: string, };

export type ReportView = { programme: ProgrammeId, title: Bi, 
/**
 * "Seminar report", "Visit report".
 */
kind: Bi, 
/**
 * Something was written.
 */
begun: boolean, facts: Array<ReportFact>, summary: Bi, parts: Array<ReportPart>, 
/**
 * Parts of their own, and what was written of parts that the programme no longer has.
 */
rest: Array<ReportRow>, quotes: Array<QuoteView>, choices: Array<QuoteChoice>, 
/**
 * Photographs of the report in their order.
 */
pictures: Array<FileLine>, 
/**
 * Other pictures among the programme's files.
 */
other_pictures: Array<FileLine>, outcomes: Bi, 
/**
 * "EU-Japan Centre: send the slides (by 1 Dec)".
 */
promises: Array<Bi>, author: PersonId | null, 
/**
 * "Toshiro Fukura, Manager, Policy Seminars and Analysis", or empty.
 */
author_line: Bi, 
/**
 * `YYYY-MM-DD`.
 */
date: string | null, date_line: Bi, 
/**
 * "9 of 17 parts written".
 */
written: Bi, 
/**
 * Without an ending.
 */
file_name: Bi, };

/**
 * Another request, to be put after.
 */
export type RequestChoice = { request: MeetingRequestId, title: Bi, };

/**
 * A value to filter by, with how many requests it holds.
 */
export type RequestCount = { value: string, label: Bi, count: number, };

/**
 * Who asked for a meeting, in the order in which it counts.
 */
export type RequestKind = "both" | "first" | "other";

/**
 * A line of the list; names are those of `participants`.
 */
export type RequestLine = { request: MeetingRequestId, 
/**
 * Who asked first.
 */
sides: Array<RequestSideView>, kind: RequestKind, wish: Wish, state: RequestState, 
/**
 * "10:00–10:25, Table 1", "Not placed", "Declined".
 */
stands: Bi, locked: boolean, 
/**
 * "1st", "1st and 3rd"; empty where nobody ranked it.
 */
ranks: Bi, 
/**
 * Two slots long, only at some times, after another one: in words; empty where it is like any other.
 */
conditions: Bi, note: string, warnings: Array<Bi>, };

/**
 * One request.
 */
export type RequestPage = { request: MeetingRequestId, programme: ProgrammeId, title: Bi, kind: RequestKind, kind_said: Bi, weight: number, wish: Wish, state: RequestState, stands: Bi, locked: boolean, length: number, only: Array<TimeStretch>, 
/**
 * "10:00–11:25" of each of `only`.
 */
only_said: Array<Bi>, after: Array<RequestChoice>, 
/**
 * Requests that may come before it: those that share somebody with it.
 */
may_follow: Array<RequestChoice>, features: Array<string>, 
/**
 * What some table has.
 */
known_features: Array<string>, note: string, sides: Array<RequestSidePage>, warnings: Array<Bi>, };

/**
 * Somebody in the matchmaking, for lists and choices.
 */
export type RequestParticipant = { participation: ParticipationId, name: Bi, 
/**
 * The person, where the name is that of an organisation; else empty.
 */
person: Bi, code: string, side: PartySide, coming: boolean, requests: number, placed: number, 
/**
 * "5 requests, 4 placed".
 */
said: Bi, };

/**
 * A side of one request, in words.
 */
export type RequestSidePage = { participation: ParticipationId, name: Bi, person: Bi, asked: boolean, rank: number | null, answer: SideAnswer, answer_said: Bi, 
/**
 * "Belgium, 3 of 6 slots".
 */
said: Bi, };

/**
 * Somebody in a request.
 */
export type RequestSideView = { participation: ParticipationId, 
/**
 * They asked for it.
 */
asked: boolean, rank: number | null, answer: SideAnswer, };

/**
 * Where a request stands.
 */
export type RequestState = "placed" | "off_the_grid" | "not_placed" | "declined" | "not_coming" | "never";

/**
 * Something to look at before the timetable is made.
 */
export type RequestWarning = { said: Bi, participation: ParticipationId | null, request: MeetingRequestId | null, };

/**
 * The requests of a programme.
 */
export type RequestsView = { programme: ProgrammeId, requests: Array<RequestLine>, 
/**
 * Of all, also those that a filter leaves out.
 */
total: number, 
/**
 * "26 requests, 64 points".
 */
said: Bi, kinds: Array<RequestCount>, states: Array<RequestCount>, participants: Array<RequestParticipant>, warnings: Array<RequestWarning>, 
/**
 * There are slots, tables: what is asked for can be placed.
 */
slots: number, tables: number, 
/**
 * Seats of the programme that are not in the matchmaking.
 */
others: number, };

/**
 * An organisation's role in one programme.
 */
export type RoleId = string;

export type RoleView = { role: ProgrammeOrganisation, name: Bi, acronym: string, };

/**
 * A room of a night's lodging.
 */
export type RoomId = string;

export type RoomView = { room: RoomId, name: string, beds: number, note: string, guests: Array<GuestView>, 
/**
 * Beds nobody has; below zero: more heads than beds.
 */
free: number, };

export type RoomingView = { lodgings: Array<LodgingView>, };

/**
 * A day on which groups may differ.
 */
export type RosterDay = { date: string, label: Bi, };

export type RosterGroup = { subgroup: Subgroup, label: Bi, hue: string, 
/**
 * Heads in it on every day.
 */
heads: number, };

export type RosterRow = { participation: Participation, name: Bi, 
/**
 * The name in the other writing, or empty.
 */
other: Bi, to_come: boolean, 
/**
 * Kana, or empty; `reading_check`: suggested, not confirmed yet.
 */
reading: string, reading_check: boolean, 
/**
 * The post at the time.
 */
post: Bi, groups: Array<SeatGroup>, 
/**
 * The group of every day, and those of single days.
 */
everyday: SubgroupId | null, days: Array<DayGroup>, status: Bi, look: SeatLook, 
/**
 * "No answer yet", "No restrictions", or what was said; empty for a seat without a name.
 */
diet: Bi, diet_known: boolean, plate: PlateView | null, 
/**
 * What they said to their invitations.
 */
answer: AnswerView | null, names: Array<NameForm>, };

export type RosterSection = { role: ParticipantRole, 
/**
 * "Delegates".
 */
label: Bi, 
/**
 * Heads in it.
 */
heads: number, 
/**
 * "1 named, 18 to come", or empty.
 */
note: Bi, rows: Array<RosterRow>, };

export type RosterView = { sections: Array<RosterSection>, groups: Array<RosterGroup>, days: Array<RosterDay>, 
/**
 * Everybody stands by rank of post and reading; else the order was set by hand.
 */
by_rank: boolean, 
/**
 * Heads that come, whatever the filter.
 */
heads: number, 
/**
 * "18 names to come", or empty.
 */
names_to_come: Bi, 
/**
 * Who is in no group, where there are groups: "3 in no group", or empty.
 */
ungrouped: Bi, };

/**
 * What the reader said of a row, by its number in the source.
 */
export type RowChoice = { row: number, 
/**
 * `false` leaves it out, `true` takes it where it would be left out.
 */
take?: boolean, 
/**
 * The record it is about, `row:5`, or `new`.
 */
same_as?: string, 
/**
 * Texts that stand in place of cells, by column of the source from 0.
 */
cells?: { [key in number]: string }, };

/**
 * What becomes of a row.
 */
export type RowFate = "asks" | "new" | "changed" | "same" | "left_out";

/**
 * A number of the clash rules.
 */
export type RuleNumber = { key: string, label: Bi, 
/**
 * "min", "km", "km/h", "×" or "days".
 */
unit: Bi, value: number, 
/**
 * What it is unless changed.
 */
usual: number, };

export type RunningOrderView = { programme: ProgrammeId, 
/**
 * "Tokyo", and the second zone's city.
 */
city: Bi, other_city: Bi, 
/**
 * `YYYY-MM-DD` of the first session or the programme; `null` while there is no day.
 */
date: string | null, 
/**
 * "13:30" of the first session, or empty.
 */
start: string, 
/**
 * "17:30": the programme's end, until when there is room; or empty.
 */
until: string, 
/**
 * "17:25", "not before 17:25", or empty.
 */
ends: Bi, fit: FitLevel, 
/**
 * "5 min spare", "10 min over", "On time", "3 lengths to come".
 */
verdict: Bi, 
/**
 * "6 name forms to come", or empty.
 */
forms_to_come: Bi, totals: Array<RunningTotal>, sections: Array<RunningSection>, };

/**
 * A row: a talk, a panel, a break, or what is inside one.
 */
export type RunningRow = { contribution: Contribution, 
/**
 * Belongs to the row above.
 */
inside: boolean, 
/**
 * Rows inside it.
 */
holds: number, 
/**
 * "13:30", or empty while it is not known.
 */
time: string, 
/**
 * Not before `time`: a length above it is to come.
 */
at_least: boolean, 
/**
 * The same in the second zone, with "+1" for the next day.
 */
other_time: string, 
/**
 * "15 min", or empty.
 */
length: Bi, 
/**
 * Minutes that count: of a panel without a length what is in it.
 */
minutes: number | null, 
/**
 * Who speaks: "Takuya Tasso", "Panel of 5"; of a break its title.
 */
who: Bi, 
/**
 * Everyone in it where there are several: "Kremers, Amano, Sanna".
 */
with: Bi, 
/**
 * The post at the time.
 */
post: Bi, to_come: boolean, person: PersonId | null, 
/**
 * What it is about; of a panel its moderator where it has no title.
 */
subject: Bi, 
/**
 * BCP 47, of all who speak in it.
 */
languages: Array<string>, 
/**
 * "Japanese", or empty.
 */
language: Bi, 
/**
 * "Interpreted, consecutive", or empty.
 */
interpreted: Bi, 
/**
 * What the plates need; nothing for breaks.
 */
name_form: NameFormState | null, plate: PlateView | null, 
/**
 * "14:20–14:35 Tokyo", then the second zone.
 */
when: Array<Bi>, 
/**
 * "Talk 4 of 11".
 */
number: Bi, };

/**
 * A session of the programme as a part of the order.
 */
export type RunningSection = { item: ItemId, title: Bi, interpretation: Interpretation, place: PlaceId | null, 
/**
 * Its day where it is another than that of the one before.
 */
day: Bi, 
/**
 * "13:30–15:05", or empty.
 */
times: Bi, 
/**
 * "10 min over", where it runs into what follows.
 */
over: Bi, rows: Array<RunningRow>, };

/**
 * "Talks", "160 min".
 */
export type RunningTotal = { label: Bi, text: Bi, };

/**
 * A search that goes on.
 */
export type RunningView = { seconds: number, stages: Array<FoundStage>, placed: number, of: number, points: number, points_of: number, 
/**
 * No timetable has more points.
 */
most: number, 
/**
 * "22 of 26 placed, 58 of 64 points, at most 60 possible".
 */
said: Bi, 
/**
 * "if Medicon arrives 10:30"; empty where nothing is tried.
 */
tried: Bi, };

/**
 * Where to.
 */
export type SaveCopy = { path: string, };

/**
 * Which file, and where a copy is to be written.
 */
export type SaveFile = { attachment: AttachmentId, path: string, };

/**
 * The report of a year as a file.
 */
export type SaveYearReport = { kind: YearKind, year?: number | null, lang: FileLang, 
/**
 * Else the paper of the house style.
 */
paper?: SheetSize | null, 
/**
 * Its ending says the form: `.pdf`; `.xlsx` for all tables; `.csv` for the organisations met.
 */
path: string, };

/**
 * A copy of a file that was written.
 */
export type SavedFile = { path: string, said: Bi, };

export type Script = "latin" | "kanji" | "kana";

export type SearchHit = { 
/**
 * Table name: "programme", "item", "person", "organisation", "place", "series", "partnership".
 */
noun: string, id: string, 
/**
 * The programme it belongs to, for items.
 */
programme: ProgrammeId | null, title: Bi, detail: Bi, };

/**
 * A group someone is in: every day, or on some.
 */
export type SeatGroup = { subgroup: SubgroupId, letter: string, hue: string, 
/**
 * The days where it is not every day: "Tue 27 Nov", or empty.
 */
days: Bi, };

/**
 * How a seat stands.
 */
export type SeatLook = "confirmed" | "held" | "open" | "out";

export type SeatView = { participation: Participation, name: Bi, to_come: boolean, 
/**
 * Reading (kana) or empty.
 */
reading: string, 
/**
 * Current posts, joined.
 */
posts: Bi, letters: Array<string>, };

export type SeatingChairView = { 
/**
 * From 1.
 */
number: number, 
/**
 * From the table's centre, −1 to 1 to the right and down.
 */
x: number, y: number, 
/**
 * In the middle: the place of the host.
 */
honour: boolean, sitter: SitterView | null, 
/**
 * Who interprets, on a chair behind.
 */
behind: SitterView | null, };

/**
 * A table at which people are seated.
 */
export type SeatingTableId = string;

export type SeatingTableView = { table: SeatingTableId, name: Bi, shape: TableShape, chairs: Array<SeatingChairView>, };

export type SeatingView = { item: ItemId, title: Bi, when: Bi, 
/**
 * "16 people at 2 tables, 1 without a chair".
 */
said: Bi, tables: Array<SeatingTableView>, unseated: Array<UnseatedView>, };

/**
 * A series ("Japan Study Tour") whose editions are programmes.
 */
export type Series = { id: SeriesId, name: Bi, notes: string, };

/**
 * A series of programmes ("Japan Study Tour").
 */
export type SeriesId = string;

/**
 * A series with its editions side by side.
 */
export type SeriesPage = { series: Series, 
/**
 * The newest first.
 */
editions: Array<EditionView>, };

/**
 * Slots by their start (`2016-11-08T09:30`) in which a participant, a table or an interpreter is there, or not.
 */
export type SetAvailability = { participation?: ParticipationId, table?: MeetingTableId, interpreter?: MeetingInterpreterId, slots: Array<string>, there: boolean, };

/**
 * What the call says; what is left out stays.
 */
export type SetCall = { programme: ProgrammeId, places?: number | null, closes?: string | null, criteria?: Array<string>, note?: string, };

/**
 * Keys of open questions, and the day by which they are to be answered; without `date` none any more.
 */
export type SetDue = { questions: Array<string>, date?: string | null, };

/**
 * A file of this computer.
 */
export type SetLogo = { path: string, };

/**
 * Settings of a programme's matchmaking; a field left out stays as it is.
 */
export type SetMatching = { programme: ProgrammeId, weights?: WeightsPatch, 
/**
 * Ranks up to this are first choices, from 1.
 */
first_until?: number, breaks_over_blocks?: boolean, 
/**
 * Nobody has more than this many breaks more than anybody else; `null`: no matter.
 */
fairness?: number | null, 
/**
 * Slots lost between the tables of two sites.
 */
travel?: Array<SiteTravel>, };

/**
 * Who is in a subgroup, on one day or (without `date`) on every day; replaces who was.
 */
export type SetMembers = { subgroup: SubgroupId, date?: string | null, participations: Array<ParticipationId>, };

/**
 * Which meetings, and what came of them. `null` takes the outcome away; a note left out stays.
 */
export type SetOutcome = { meetings: Array<MeetingId>, outcome: MeetingOutcome | null, note?: string, };

/**
 * Which of a person's pictures is their photograph; none where it is left out.
 */
export type SetPhotograph = { person: PersonId, attachment?: AttachmentId | null, };

/**
 * A profile; a field left out stays as it is. Times of `absences` are wall-clock in the programme's zone.
 */
export type SetProfile = { participation: ParticipationId, 
/**
 * `null`: by the country of their organisation.
 */
side?: PartySide | null, code?: string, sectors?: Array<string>, offers?: Array<string>, seeks?: Array<string>, languages?: Array<string>, website?: string, text?: BiPatch, 
/**
 * `null`: as many as there are slots.
 */
most?: number | null, fewest?: number, own_table?: MeetingTableId | null, absences?: Array<Absence>, };

/**
 * The photographs of the report in their order; the programme's other pictures are not in it.
 */
export type SetReportPictures = { programme: ProgrammeId, pictures: Array<AttachmentId>, };

/**
 * When the first session starts and until when there is room, wall clock of the programme's zone. `until: null`: not known.
 */
export type SetRunningOrderHours = { programme: ProgrammeId, start?: string, until?: string | null, };

/**
 * A setting and its value; `null` goes back to the default.
 */
export type SetSetting = { 
/**
 * `home_zone`, `clocks` (list of zones), `clashes` (numbers of the rules), `calendar_tbc_prefix`,
 * `calendar_part_of_day_hours`, `office_email`, `house_style` (`{"footer":{"en":…,"ja":…},"colour":"#rrggbb","paper":"a4","eras":false}`), `import_limits` (`{"megabytes":…,"rows":…,"times":…,"line":…}`), `office_name` (`{"en":…,"ja":…}`), `holiday_countries` (list of codes), `week_start` (`monday`, `sunday`),
 * `office_hours` (by zone: `{"Asia/Tokyo":{"days":[1,2,3,4,5],"from":"09:00","to":"17:30"}}`; the others keep the default).
 */
key: string, value: unknown, };

/**
 * Who speaks: a seat, someone of the directory, a typed name; none of them: open.
 */
export type SetSpeaker = { contribution: ContributionId, participation?: ParticipationId, person?: PersonId, name?: string, };

/**
 * Several items and the state they get.
 */
export type SetState = { items: Array<ItemId>, state: ItemState, };

/**
 * Times for meetings.
 */
export type SetupBlock = { block: MeetingBlockId, name: Bi, 
/**
 * "Morning", or its times.
 */
called: Bi, 
/**
 * `2016-11-08T09:30`.
 */
from: string, to: string, length: number, changeover: number, 
/**
 * "Tue 8 Nov, 09:30–12:25".
 */
times: Bi, 
/**
 * "6 slots of 25 min".
 */
said: Bi, slots: number, };

export type SetupInterpreter = { interpreter: MeetingInterpreterId, participation: ParticipationId, name: Bi, pairs: Array<[string, string]>, 
/**
 * "English and Japanese".
 */
pairs_said: Bi, most_in_a_row: number | null, there: Array<There>, };

export type SetupParticipant = { participation: ParticipationId, name: Bi, person: Bi, code: string, side: PartySide, side_said: Bi, has_profile: boolean, most: number | null, fewest: number, own_table: MeetingTableId | null, there: Array<There>, 
/**
 * "3 of 6 slots".
 */
free_said: Bi, requests: number, warnings: Array<Bi>, };

/**
 * A seat that is not in the matchmaking.
 */
export type SetupSeat = { participation: ParticipationId, name: Bi, };

/**
 * A slot, as the column of the grids.
 */
export type SetupSlot = { 
/**
 * `2016-11-08T09:30`.
 */
id: string, 
/**
 * "Tue 8 Nov" on the first of a day, else empty.
 */
day: Bi, 
/**
 * "09:30".
 */
from: Bi, 
/**
 * "Tue 8 Nov, 09:30–09:55".
 */
said: Bi, };

export type SetupTable = { table: MeetingTableId, place: PlaceId, name: Bi, position: number, site: string, features: Array<string>, 
/**
 * Where it stands.
 */
room: Bi, 
/**
 * By slot.
 */
there: Array<There>, 
/**
 * Whose own it is, or empty.
 */
own_of: Bi, meetings: number, };

/**
 * Sheet size.
 */
export type SheetSize = "a4" | "letter";

/**
 * From which record a field is taken.
 */
export type Side = "keep" | "other" | "both";

/**
 * What a side said to being asked.
 */
export type SideAnswer = "open" | "asked" | "accepted" | "declined";

/**
 * Slots lost on the way between the tables of two sites.
 */
export type SiteTravel = { between: [string, string], slots: number, };

/**
 * Somebody on a chair.
 */
export type SitterView = { chair: ChairId, participation: ParticipationId, name: Bi, post: Bi, 
/**
 * Of those who receive.
 */
host: boolean, 
/**
 * Not expected there any more.
 */
gone: boolean, };

export type SlotChoice = { slot: string, label: Bi, allowed: boolean, 
/**
 * "Free", "FlandersBio meets BIO-M then".
 */
said: Bi, now: boolean, };

/**
 * Where a slot stands against the clock.
 */
export type SlotStand = "past" | "current" | "next" | "later";

export type SlotView = { 
/**
 * `2016-11-08T09:30`.
 */
id: string, 
/**
 * "Tue 8 Nov", where there are several days.
 */
day: Bi, 
/**
 * "09:30".
 */
from: Bi, 
/**
 * "09:30–09:55".
 */
times: Bi, 
/**
 * "4 of 4 tables".
 */
used: Bi, 
/**
 * The first of its block, but not the first of all.
 */
begins_block: boolean, };

/**
 * What to search for and how long.
 */
export type SolveMeetings = { programme: ProgrammeId, 
/**
 * At most so long; left out: a minute.
 */
seconds?: number, 
/**
 * At most so much work instead: then the same seed gives the same answer on every machine.
 */
work?: number, seed?: number, 
/**
 * Answer when it is over (the default), or at once.
 */
wait?: boolean, 
/**
 * As if this were so; nothing is changed by it.
 */
tried?: MatchChange, };

/**
 * How sure it is.
 */
export type SolveStatus = "optimal" | "feasible" | "infeasible" | "unknown";

/**
 * Which programme's search; `meetings` false leaves out where each meeting is.
 */
export type SolvingOf = { programme: ProgrammeId, meetings?: boolean, };

/**
 * What is known of a programme's search: at most one of the two is there.
 */
export type SolvingView = { running: RunningView | null, done: DoneView | null, };

/**
 * Which item, and for which groups; left out: the groups it is for, else every group of the programme.
 */
export type SplitItem = { item: ItemId, groups?: Array<SubgroupId>, };

/**
 * Which seat for several; `into`: how many single seats (left out: all its heads).
 */
export type SplitSeat = { participation: ParticipationId, into?: number, };

/**
 * Who is in which group, from 0.
 */
export type Stays = { participation: ParticipationId, group: number, };

/**
 * A step: "Accepted, Tue 3 Nov, by Ito".
 */
export type StepView = { status: ParticipationStatus, said: Bi, note: string, };

/**
 * A stretch of text; `hit` where it is what was looked for.
 */
export type Stretch = { text: string, hit: boolean, };

export type Subgroup = { id: SubgroupId, programme: ProgrammeId, 
/**
 * "A", "B": unique in its programme.
 */
letter: string, name: Bi, };

/**
 * A subgroup of a programme.
 */
export type SubgroupId = string;

/**
 * Suggestions for all, or for one participant.
 */
export type SuggestMeetings = { programme: ProgrammeId, participation?: ParticipationId, };

/**
 * Two who should meet, and why.
 */
export type SuggestedMeeting = { a: ParticipationId, b: ParticipationId, names: [Bi, Bi], 
/**
 * "FlandersBio seeks drug discovery, which …  offers".
 */
reasons: Array<Bi>, score: number, };

/**
 * What is suggested; nothing of it is put in unasked.
 */
export type SuggestedMeetings = { suggestions: Array<SuggestedMeeting>, 
/**
 * Participants whose profile says nothing of sectors, offers and seeks.
 */
silent: number, 
/**
 * "3 participants have said nothing …", or empty.
 */
silent_said: Bi, };

/**
 * The same forms with what they suggest.
 */
export type SuggestedNames = { names: Array<NameForm>, };

/**
 * The other meetings that give way.
 */
export type SwapView = { others: Array<PlacementView>, 
/**
 * "Swaps with FlandersBio and BIO-M", "Moves … to 11:00".
 */
said: Bi, };

/**
 * How a table is laid: `head`: chairs on one side, facing the room; `long`: on both sides; `round`.
 */
export type TableShape = "head" | "long" | "round";

/**
 * Who is in which group, A first, on one day or (without `date`) every day; replaces who was.
 */
export type TakeGroups = { programme: ProgrammeId, date?: string | null, groups: Array<Array<ParticipationId>>, };

/**
 * The alternative that is taken.
 */
export type TakeRepair = { programme: ProgrammeId, event: DayEvent, now?: string | null, 
/**
 * As `repairs` answered it: refused if the timetable is another by now. Without it, it is not looked at.
 */
stands?: string, changes: Array<MeetingChange>, };

/**
 * What to take over, and the fingerprint of the problem it was found for (left out: that of the search). Without `meetings`: what the search
 * found.
 */
export type TakeSchedule = { programme: ProgrammeId, fingerprint?: string, meetings?: Array<PlacementView>, };

/**
 * Whether somebody or something is there in a slot.
 */
export type There = "there" | "away" | "busy";

/**
 * A small picture.
 */
export type Thumbnail = { 
/**
 * `data:image/jpeg;base64,…`; `null` where the picture can't be read.
 */
data: string | null, };

/**
 * A year on the scale.
 */
export type Tick = { year: number, at: number, };

/**
 * A time as it was understood while it is typed.
 */
export type TimeReading = { 
/**
 * `YYYY-MM-DDTHH:MM`.
 */
start: string, end: string | null, 
/**
 * "23:00–01:00 Wed, Tokyo"; empty without a second zone.
 */
other: Bi, 
/**
 * Gap or fold, or empty.
 */
warning: Bi, };

/**
 * A stretch of time, wall-clock in the programme's zone; `to` is no part of it.
 */
export type TimeStretch = { from: string, to: string, };

/**
 * The timeline.
 */
export type TimelineView = { ticks: Array<Tick>, today: number, groups: Array<LaneGroup>, };

/**
 * What to show. `schedule`: these placements in place of what stands; `proposal`: what the programme's search found, as it says;
 * `compare`: also how it differs from what stands.
 */
export type Timetable = { programme: ProgrammeId, by?: TimetableBy, 
/**
 * Whose, with `by` "one".
 */
participant?: ParticipationId, schedule?: Array<PlacementView>, proposal?: boolean, compare?: boolean, };

/**
 * What the rows are.
 */
export type TimetableBy = "people_europe" | "people_japan" | "people" | "tables" | "one";

/**
 * One of the ways to look at it.
 */
export type TimetableChoice = { by: TimetableBy, label: Bi, };

/**
 * What has to be there before meetings can be placed.
 */
export type TimetableLacks = "slots" | "tables" | "requests";

export type TimetableRow = { 
/**
 * A participation or a table.
 */
id: string, name: Bi, to_come: boolean, code: string, 
/**
 * "Germany".
 */
second: Bi, asks: Array<AskView>, 
/**
 * "4 of 5".
 */
placed: Bi, cells: Array<MeetingCell>, away: Array<AwaySlots>, };

export type TimetableView = { 
/**
 * "13 participants, 3 names to come", "4 tables, 6 slots".
 */
people: Bi, places: Bi, lacks: TimetableLacks | null, fingerprint: string, quality: QualityView, choices: Array<TimetableChoice>, by: TimetableBy, 
/**
 * Head of the first column.
 */
head: Bi, 
/**
 * Empty where there are too many for a matrix.
 */
codes: Array<CodeView>, slots: Array<SlotView>, rows: Array<TimetableRow>, off_grid: Array<OffGrid>, meetings: number, locked: number, 
/**
 * "2 locked".
 */
locked_said: Bi, 
/**
 * Meetings that begin before now and are not locked.
 */
before_now: number, differences: Differences | null, 
/**
 * Whether it is the proposal that is shown.
 */
proposed: boolean, };

export type TodayView = { 
/**
 * "Tuesday 13 November".
 */
title: Bi, 
/**
 * "3 items today. Next: Japan Study Tour, in 22 days."
 */
summary: Bi, offices: Array<OfficeHoursView>, 
/**
 * City of the clock that the axis shows.
 */
home: Bi, 
/**
 * The office's clock: "08:40", and its place on the axis.
 */
time: string, minute: number, 
/**
 * Length of the office's day in minutes.
 */
day_minutes: number, agenda: Array<AgendaLine>, 
/**
 * What comes next after today.
 */
ahead: Array<AgendaLine>, 
/**
 * The worst first.
 */
decisions: Array<QuestionView>, 
/**
 * All of them.
 */
decision_count: number, owed: Array<OwedGroup>, 
/**
 * Questions in `owed` and those left out of it.
 */
owed_count: number, 
/**
 * Questions, decisions among them, whose answer was wanted before today.
 */
overdue_count: number, next: Array<NextProgramme>, 
/**
 * Those that begin within twelve months.
 */
anniversaries: Array<AnniversaryLine>, 
/**
 * What runs out within twelve months, or did so lately.
 */
expiring: Array<ExpiryLine>, 
/**
 * Promises that are due within a week, or were due.
 */
follow_ups: Array<FollowUpLine>, follow_up_count: number, recent: Array<RecentChange>, 
/**
 * Nothing is planned in the whole workspace.
 */
empty: boolean, 
/**
 * Everything is there; false for a moment after a large file was opened: offices, programmes and changes come first.
 */
checked: boolean, };

/**
 * Somebody who has to be told.
 */
export type ToldLine = { participation: ParticipationId, name: Bi, 
/**
 * "Hokuriku Life Care Cluster Association: 10:30 → 11:30, table 2".
 */
changes: Array<Bi>, };

/**
 * A record that a change touched.
 */
export type Touched = { 
/**
 * Table name: "item", "programme".
 */
noun: string, id: string, };

export type TravelMode = "flight" | "train" | "coach" | "car" | "taxi" | "ferry" | "walk" | "other";

/**
 * A programme or item without a day.
 */
export type TrayLine = { 
/**
 * `null`: the programme itself.
 */
item: ItemId | null, programme: ProgrammeId, kind: ItemKind | null, icon: string, hue: string, title: Bi, 
/**
 * What is known: "March", "No date yet"; of an item its programme too.
 */
about: Bi, };

/**
 * What has no day yet.
 */
export type TrayView = { lines: Array<TrayLine>, 
/**
 * All there are; `lines` stop at 200.
 */
count: number, };

/**
 * A move that was looked at.
 */
export type Trial = { items: Array<TriedItem>, 
/**
 * Open clashes of the moved items, the worst first; notes left out.
 */
clashes: Array<TriedClash>, };

/**
 * A clash that would be there.
 */
export type TriedClash = { headline: Bi, level: ClashLevel, items: Array<ItemId>, 
/**
 * Titles of the items it would clash with.
 */
with: Bi, 
/**
 * It is not there now.
 */
new: boolean, };

/**
 * Where an item would stand.
 */
export type TriedItem = { item: ItemId, when: Bi, };

/**
 * Something that a move would run into.
 */
export type TryMeeting = { 
/**
 * It can be done.
 */
allowed: boolean, 
/**
 * "Free at table 2" or why not, in sentences.
 */
said: Array<Bi>, 
/**
 * Where it would be.
 */
table: string | null, table_said: Bi, 
/**
 * "60 → 58 points".
 */
points: Bi, breaks: Bi, 
/**
 * What else would move, where that mends it.
 */
swap: SwapView | null, };

/**
 * Where a meeting would go, or a request that is not placed yet. Without `table`: the one it has, else any that is free.
 */
export type TryMeetingAt = { meeting?: MeetingId, request?: MeetingRequestId, 
/**
 * `2016-11-08T09:30`.
 */
slot: string, table?: MeetingTableId, };

export type UiError = { code: string, 
/**
 * The input's field, where one is at fault.
 */
field: string | null, 
/**
 * The sentence to show.
 */
said: Bi, };

/**
 * Which assignment.
 */
export type Unassign = { assignment: AssignmentId, };

/**
 * A time in which a person can't take part.
 */
export type UnavailabilityId = string;

/**
 * What has no date, together.
 */
export type UndatedMark = { shape: MarkShape, label: Bi, said: Bi, };

/**
 * Which meeting.
 */
export type UnplaceMeeting = { meeting: MeetingId, };

/**
 * Somebody without a chair, with how many heads.
 */
export type UnseatedView = { participation: ParticipationId, name: Bi, heads: number, interpreter: boolean, };

/**
 * A place that the plan uses.
 */
export type VenueView = { place: PlaceId, name: Bi, 
/**
 * The places above it.
 */
inside: Bi, kind: Bi, zone: Bi, capacity: number | null, 
/**
 * The most people any item brings there.
 */
people: number, 
/**
 * More people than it holds.
 */
too_small: boolean, items: Array<HostItem>, };

/**
 * Choices of the fields of people, organisations and places.
 */
export type Vocabulary = { 
/**
 * By ISO 3166-1 code.
 */
countries: Array<Choice>, 
/**
 * By BCP 47 tag.
 */
languages: Array<Choice>, levels: Array<Choice>, natures: Array<Choice>, contact_kinds: Array<Choice>, organisation_types: Array<Choice>, place_kinds: Array<Choice>, };

/**
 * How a copy reached its recipient.
 */
export type Way = "file" | "draft" | "mail" | "paper" | "phone" | "other";

/**
 * What a request weighs, by who asked.
 */
export type Weights = { 
/**
 * All sides asked.
 */
both: number, 
/**
 * One side asked, and it is among their first choices.
 */
first: number, other: number, };

/**
 * What requests weigh; a field left out stays as it is.
 */
export type WeightsPatch = { 
/**
 * Everyone in it asked. Whole numbers from 0 to 1,000,000.
 */
both?: number, 
/**
 * One asked, as a first choice.
 */
first?: number, other?: number, };

/**
 * What is known of a time.
 */
export type When = { "kind": "exact", start: Moment, end: Moment | null, } | { "kind": "part_of_day", date: string, part: DayPart, zone: string, } | { "kind": "days", from: string, to: string, } | { "kind": "month", month: number, year: number | null, } | { "kind": "year", year: number, } | { "kind": "unknown" };

/**
 * A time said in one zone: "Tue 27 Nov, 14:00–16:00" and "London".
 */
export type WhenLine = { text: Bi, city: Bi, };

/**
 * How much a request counts.
 */
export type Wish = "must" | "want" | "no";

/**
 * Which acceptance.
 */
export type WithdrawAcceptance = { acceptance: AcceptanceId, };

/**
 * Somebody without a bed, with how many heads.
 */
export type WithoutBed = { participation: ParticipationId, name: Bi, to_come: boolean, heads: number, 
/**
 * "Vegetarian, wheelchair": nothing of that; only access needs are of use to a hotel. Empty where none is known.
 */
access: string, };

/**
 * What the frame of the window shows.
 */
export type WorkspaceView = { 
/**
 * File name without folder and ending.
 */
name: string, path: string, 
/**
 * Nothing can be changed; `standing` says why.
 */
read_only: boolean, standing: FileStanding, 
/**
 * `YYYY-MM-DD`, in the office's zone.
 */
today: string, clocks: Array<ClockView>, 
/**
 * The sentence of what would be undone or redone.
 */
undo: Bi | null, redo: Bi | null, 
/**
 * Changes whenever anything in the file does, from whichever program.
 */
version: number, programmes: Array<ProgrammeLine>, 
/**
 * What waits for a decision, and every open question.
 */
decisions: number, questions: number, 
/**
 * These and the clashes of the programmes are known; false for a moment after a large file was opened.
 */
checked: boolean, };

/**
 * The form of a name in one script, as typed; both parts empty takes it away.
 */
export type WriteName = { person: PersonId, script: Script, family?: string, given?: string, prefix?: string, suffix?: string, order?: NameOrder, };

/**
 * What is left out stays.
 */
export type WriteReport = { programme: ProgrammeId, summary?: BiPatch, outcomes?: BiPatch, author?: PersonId | null, date?: string | null, };

/**
 * What was said in a talk (`contribution`) or seen on a visit (`item`); in a part of its own where neither is named (`section`, or a new one).
 */
export type WriteSection = { programme: ProgrammeId, contribution?: ContributionId | null, item?: ItemId | null, section?: ReportSectionId | null, 
/**
 * Of a part of its own.
 */
heading?: BiPatch, said?: BiPatch, };

/**
 * A bar.
 */
export type YearBar = { label: Bi, count: number, };

/**
 * A chart: programmes by something.
 */
export type YearChart = { key: string, title: Bi, bars: Array<YearBar>, 
/**
 * The longest bar.
 */
most: number, 
/**
 * What is in none of the bars, or why they add up to more.
 */
note: Bi, };

/**
 * A year to choose.
 */
export type YearChoice = { year: number, 
/**
 * "2018", "FY 2018", 2018年度.
 */
label: Bi, };

/**
 * What a file of the report is called.
 */
export type YearFile = { lang: FileLang, 
/**
 * Without an ending.
 */
name: string, };

/**
 * How years are counted.
 */
export type YearKind = "calendar" | "fiscal";

/**
 * Numbers of people of one kind of programme.
 */
export type YearKindRow = { label: Bi, people: People, };

/**
 * An organisation that was met.
 */
export type YearMet = { id: OrganisationId, name: Bi, country: Bi, kind: Bi, programmes: number, 
/**
 * In no programme of an earlier year.
 */
new: boolean, };

/**
 * A number that stands for itself.
 */
export type YearNumber = { key: string, label: Bi, value: number, 
/**
 * "of 2 programmes nobody noted it", or empty.
 */
note: Bi, };

/**
 * A partnership that began, was renewed or ended.
 */
export type YearPartnership = { id: PartnershipId, name: Bi, kind: Bi, parties: Bi, 
/**
 * "Signed", "Began", "Renewed", "Ended".
 */
turn: Bi, 
/**
 * As it is known: "4 June 2018", "October 2018", "about 2018".
 */
day: Bi, 
/**
 * It began with this.
 */
new: boolean, };

/**
 * A programme that is counted.
 */
export type YearProgramme = { id: ProgrammeId, title: Bi, kind: Bi, when: Bi, 
/**
 * First day, `YYYY-MM-DD`; empty where it is not known.
 */
day: string, expected: number | null, attended: number | null, 
/**
 * Heads in its roster.
 */
seats: number, };

export type YearReportView = { kind: YearKind, year: number, 
/**
 * "2018", "FY 2018".
 */
title: Bi, 
/**
 * "1 Jan – 31 Dec 2018".
 */
days: Bi, 
/**
 * Years with programmes, newest first, and the one shown.
 */
years: Array<YearChoice>, numbers: Array<YearNumber>, 
/**
 * By kind, month, country, sector; one that would be empty is left out.
 */
charts: Array<YearChart>, 
/**
 * People by kind of programme, the last row all of them.
 */
people: Array<YearKindRow>, 
/**
 * The earliest first.
 */
programmes: Array<YearProgramme>, 
/**
 * The earliest first.
 */
partnerships: Array<YearPartnership>, 
/**
 * Most programmes first.
 */
met: Array<YearMet>, 
/**
 * What is counted nowhere, and why.
 */
left_out: Array<Bi>, 
/**
 * A file in each language, and in both.
 */
files: Array<YearFile>, };

/**
 * A zone as it heads a gutter.
 */
export type ZoneHead = { 
/**
 * IANA name.
 */
zone: string, 
/**
 * City: "London", "ロンドン".
 */
city: Bi, 
/**
 * "GMT", "JST" on the first day shown.
 */
abbreviation: string, };

export type ZoneHour = { 
/**
 * "17:00".
 */
label: string, 
/**
 * Days ahead of the grid's.
 */
plus: number, };

/**
 * A zone that was found; only ever offered.
 */
export type ZoneOffer = { zone: string, 
/**
 * "Tokyo (Asia/Tokyo), found from the coordinates".
 */
said: Bi, 
/**
 * It contradicts the zone that is set.
 */
doubt: boolean, };

/**
 * A zone that has a clock.
 */
export type ZoneView = { 
/**
 * IANA name.
 */
zone: string, city: Bi, };

