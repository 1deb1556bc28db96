// Generated from the Rust types by `make types`. Do not edit.

import type * as t from "./index";

/** Every command of the one door. */
export interface Commands {
  /** The frame of the window: file, clocks, what can be undone, programmes. */
  workspace: { input: t.Empty; output: t.WorkspaceView; kind: "query" };
  /** The whole content as sorted JSON: same content, same bytes; history not included. */
  dump: { input: t.Empty; output: t.JsonValue; kind: "query" };
  /** Every zone name. */
  zones: { input: t.Empty; output: Array<string>; kind: "query" };
  /** Writes a copy of the whole workspace, history included; works also when the file itself is gone. */
  save_copy: { input: t.SaveCopy; output: t.Copied; kind: "job" };
  /** Makes a programme. */
  create_programme: { input: t.CreateProgramme; output: t.Changed; kind: "change" };
  /** Changes a programme. */
  edit_programme: { input: t.EditProgramme; output: t.Changed; kind: "change" };
  /** Deletes a programme with its items, seats, groups and roles. */
  delete_programme: { input: t.OfProgramme; output: t.Changed; kind: "change" };
  /** Makes a series. */
  create_series: { input: t.CreateSeries; output: t.Changed; kind: "change" };
  /** Changes a series. */
  edit_series: { input: t.EditSeries; output: t.Changed; kind: "change" };
  /** Deletes a series; its programmes stay. */
  delete_series: { input: t.DeleteSeries; output: t.Changed; kind: "change" };
  /** Gives an organisation a role in a programme. */
  add_role: { input: t.AddRole; output: t.Changed; kind: "change" };
  /** Changes an organisation's role or whether it has agreed. */
  edit_role: { input: t.EditRole; output: t.Changed; kind: "change" };
  /** Takes an organisation's role away. */
  remove_role: { input: t.RemoveRole; output: t.Changed; kind: "change" };
  /** A programme's page: facts, organisations, people. */
  programme: { input: t.OfProgramme; output: t.ProgrammeView; kind: "query" };
  /** Programmes with what a list shows, coming ones first; filtered and searched. */
  programmes: { input: t.AskProgrammes; output: t.ProgrammesView; kind: "query" };
  /** Makes a programme from another: its items, groups, organisations and running order on new days, without bookings and answers. Everything is provisional again. */
  duplicate_programme: { input: t.DuplicateProgramme; output: t.Changed; kind: "change" };
  /** Who receives a programme and where: host organisations with what happens there, places with their capacity. */
  hosts: { input: t.OfProgramme; output: t.HostsView; kind: "query" };
  /** The editions of a series, the newest first: numbers, hosts and cities of each. */
  series_page: { input: t.OfSeries; output: t.SeriesPage; kind: "query" };
  /** The itinerary of a programme as the grid draws it. */
  itinerary: { input: t.AskItinerary; output: t.ItineraryView; kind: "query" };
  /** One item with everything the inspector shows. */
  item: { input: t.OfItem; output: t.ItemView; kind: "query" };
  /** Adds an item to a programme's itinerary. */
  add_item: { input: t.AddItem; output: t.Changed; kind: "change" };
  /** Changes an item; one edit is one change. */
  edit_item: { input: t.EditItem; output: t.Changed; kind: "change" };
  /** Moves an item to another time, keeping its length unless an end is given. */
  move_item: { input: t.MoveItem; output: t.Changed; kind: "change" };
  /** Makes a copy of an item. */
  duplicate_item: { input: t.DuplicateItem; output: t.Changed; kind: "change" };
  /** Removes an item. One that people have been told of is better cancelled (state `cancelled`). */
  remove_item: { input: t.OfItem; output: t.Changed; kind: "change" };
  /** Adds a talk or panel to a session. */
  add_contribution: { input: t.AddContribution; output: t.Changed; kind: "change" };
  /** Changes a talk or panel. */
  edit_contribution: { input: t.EditContribution; output: t.Changed; kind: "change" };
  /** Removes a talk or panel. */
  remove_contribution: { input: t.RemoveContribution; output: t.Changed; kind: "change" };
  /** Gives a seat a part in an item. */
  assign: { input: t.Assign; output: t.Changed; kind: "change" };
  /** Changes a part: role, answer. */
  edit_assignment: { input: t.EditAssignment; output: t.Changed; kind: "change" };
  /** Takes a part away. */
  unassign: { input: t.Unassign; output: t.Changed; kind: "change" };
  /** Reads a line like "14:00 NSK visit 2h" or 午後2時 日本精工 訪問 2時間: what will be made, and the input of `add_item` that makes it. */
  read_item: { input: t.ReadItem; output: t.ItemReading; kind: "query" };
  /** What a move of items would do, without making it: their new times and what would clash. */
  try_move: { input: t.MoveItems; output: t.Trial; kind: "query" };
  /** Legs between places and nights that are missing from a programme, with their duration; `add_items` adds them. */
  proposals: { input: t.OfProgramme; output: Array<t.Proposal>; kind: "query" };
  /** Items as lines of text in both languages, by day: time, title, groups, place. */
  items_text: { input: t.OfItems; output: t.Bi; kind: "query" };
  /** The items of a programme by name and time, in order of time; those without a time last, cancelled ones left out. */
  item_choices: { input: t.OfProgramme; output: Array<t.Named>; kind: "query" };
  /** Adds several items: one change. */
  add_items: { input: t.AddItems; output: t.Changed; kind: "change" };
  /** Moves items by days and minutes, makes them longer or shorter, or takes them into another programme: one change. */
  move_items: { input: t.MoveItems; output: t.Changed; kind: "change" };
  /** Copies items, to other days or into another programme; copies are provisional: one change. */
  copy_items: { input: t.MoveItems; output: t.Changed; kind: "change" };
  /** Sets the state of several items: one change. */
  set_state: { input: t.SetState; output: t.Changed; kind: "change" };
  /** Removes several items: one change. What people have been told of is better cancelled (`set_state`). */
  remove_items: { input: t.OfItems; output: t.Changed; kind: "change" };
  /** Makes one item for each group out of one for all; whoever is assigned goes with their group, staff stay with the first. */
  split_item: { input: t.SplitItem; output: t.Changed; kind: "change" };
  /** Makes one item out of several, for the groups and people of all of them. The earliest keeps its facts. */
  join_items: { input: t.OfItems; output: t.Changed; kind: "change" };
  /** The people of a programme by role: names and readings, posts, groups, status, dietary needs. */
  roster: { input: t.AskRoster; output: t.RosterView; kind: "query" };
  /** What a typed or pasted list of names says, line by line. */
  read_people: { input: t.AddPeople; output: Array<t.ReadName>; kind: "query" };
  /** Adds people by a list of names; who is not in the directory is added to it. */
  add_people: { input: t.AddPeople; output: t.Changed; kind: "change" };
  /** Adds seats whose names are to come, numbered on: "Delegate 13", "Delegate 14". */
  add_placeholders: { input: t.AddPlaceholders; output: t.Changed; kind: "change" };
  /** Gives a seat its name: it keeps its number, its groups and its parts. Of "12 more" one gets a seat of their own. */
  name_placeholder: { input: t.NamePlaceholder; output: t.Changed; kind: "change" };
  /** Makes numbered seats of a seat for several ("18 more" → "Delegate 2" to "Delegate 19"), each in the same groups, items and rooms. */
  split_seat: { input: t.SplitSeat; output: t.Changed; kind: "change" };
  /** Changes role, status or organisation of several seats at once. */
  edit_seats: { input: t.EditSeats; output: t.Changed; kind: "change" };
  /** Moves a seat in the order of precedence of its role. */
  move_seat: { input: t.MoveSeat; output: t.Changed; kind: "change" };
  /** Puts everybody in order of precedence: by rank of post, then by reading; names to come last. */
  sort_precedence: { input: t.OfProgramme; output: t.Changed; kind: "change" };
  /** Takes several seats out of a programme, with their memberships and assignments. */
  remove_seats: { input: t.RemoveSeats; output: t.Changed; kind: "change" };
  /** Applications by status with what was decided when and by whom; places taken and free; who is next. */
  applications: { input: t.AskApplications; output: t.ApplicationsView; kind: "query" };
  /** Says how many places there are, until when applications come in, and what is asked of applicants. */
  set_call: { input: t.SetCall; output: t.Changed; kind: "change" };
  /** Adds applicants by a list of names; who is not in the directory is added to it. */
  add_applicants: { input: t.AddApplicants; output: t.Changed; kind: "change" };
  /** Notes when somebody applied, which criteria they meet, what they want to see. */
  edit_application: { input: t.EditApplication; output: t.Changed; kind: "change" };
  /** Decides on applications: shortlisted, accepted, on the waiting list, declined, confirmed, withdrawn. */
  decide: { input: t.Decide; output: t.Changed; kind: "change" };
  /** Moves somebody on the waiting list. */
  move_waiting: { input: t.MoveWaiting; output: t.Changed; kind: "change" };
  /** The report of a programme: its facts now, and what was written. */
  report: { input: t.OfProgramme; output: t.ReportView; kind: "query" };
  /** Writes summary, outcomes, author or date of a programme's report. */
  write_report: { input: t.WriteReport; output: t.Changed; kind: "change" };
  /** Writes what was said in a talk or seen on a visit, or a part of its own. An empty text leaves the space open again. */
  write_section: { input: t.WriteSection; output: t.Changed; kind: "change" };
  /** Takes a part out of its report, with what was written in it. */
  remove_report_section: { input: t.OfReportSection; output: t.Changed; kind: "change" };
  /** Adds words that somebody used. */
  add_quote: { input: t.AddQuote; output: t.Changed; kind: "change" };
  /** Changes a quote or whose it is. */
  edit_quote: { input: t.EditQuote; output: t.Changed; kind: "change" };
  /** Takes a quote out of its report. */
  remove_quote: { input: t.OfQuote; output: t.Changed; kind: "change" };
  /** Says which pictures among the programme's files stand in its report, and in which order. */
  set_report_pictures: { input: t.SetReportPictures; output: t.Changed; kind: "change" };
  /** Deletes what was written of a programme. Its files stay. */
  remove_report: { input: t.RemoveReport; output: t.Changed; kind: "change" };
  /** The report of a programme as Markdown. */
  report_text: { input: t.ReadReport; output: t.ReportText; kind: "query" };
  /** Writes the report of a programme as Markdown, with its photographs in a folder beside it. */
  export_report: { input: t.ExportReport; output: t.SavedFile; kind: "job" };
  /** What the office did in a year: programmes by kind, month, country and sector, people, organisations met, new partnerships. */
  year_report: { input: t.AskYear; output: t.YearReportView; kind: "query" };
  /** Writes the report of a year as PDF, its tables as XLSX, or the organisations met as CSV. */
  save_year_report: { input: t.SaveYearReport; output: t.MadeDocument; kind: "job" };
  /** The files and links of a record, and which of them are not there. */
  files: { input: t.OfOwner; output: t.FilesView; kind: "query" };
  /** Attaches files to a record: they are copied beside the workspace. Photographs lose what they say of place, camera and author. */
  attach_files: { input: t.AttachFiles; output: t.Changed; kind: "change" };
  /** Attaches a link to a record. */
  attach_link: { input: t.AttachLink; output: t.Changed; kind: "change" };
  /** Renames a file or link, or writes its caption. */
  edit_attachment: { input: t.EditAttachment; output: t.Changed; kind: "change" };
  /** Takes a file or link off its record. Undo brings it back. */
  remove_attachment: { input: t.OfAttachment; output: t.Changed; kind: "change" };
  /** Says which of the pictures that hang on a person is their photograph, for delegate lists. */
  set_photograph: { input: t.SetPhotograph; output: t.Changed; kind: "change" };
  /** A small picture of a photograph. */
  thumbnail: { input: t.OfAttachment; output: t.Thumbnail; kind: "query" };
  /** The address of a link; `null` for a file. */
  attached_link: { input: t.OfAttachment; output: string | null; kind: "query" };
  /** Writes a copy of an attached file. */
  save_file: { input: t.SaveFile; output: t.SavedFile; kind: "job" };
  /** Writes a copy of an attached file into a folder under its own name, to be opened by another program. What could run as a program is refused. */
  lend_file: { input: t.LendFile; output: t.SavedFile; kind: "job" };
  /** Every file of the workspace that is named and not there. */
  missing_files: { input: t.Empty; output: t.MissingFiles; kind: "query" };
  /** Who is expected at an item, on a day or in the programme, how they are marked, and what it adds up to. */
  attendance: { input: t.AskAttendance; output: t.AttendanceView; kind: "query" };
  /** Marks who came, was late, is excused or absent; of everybody at once ("all present but …") or of some. */
  mark_attendance: { input: t.MarkAttendance; output: t.Changed; kind: "change" };
  /** The running order of a programme: its sessions with their talks, panels and breaks, and the times that follow their lengths. */
  running_order: { input: t.OfProgramme; output: t.RunningOrderView; kind: "query" };
  /** What a typed row of the running order says, and whom it means. */
  read_running_order_line: { input: t.ReadRunningOrderLine; output: t.LineReading; kind: "query" };
  /** Adds a typed row to the running order; new names get a person and a seat, the first row a session. Times follow. */
  add_running_order_line: { input: t.AddRunningOrderLine; output: t.Changed; kind: "change" };
  /** Adds a panellist to a panel, or a further speaker to a talk; who has no seat yet gets one. */
  add_to_row: { input: t.AddToRow; output: t.Changed; kind: "change" };
  /** Moves a talk, with what belongs to it, to another place of the running order; times follow. */
  move_contribution: { input: t.MoveContribution; output: t.Changed; kind: "change" };
  /** Says who speaks; who has no seat yet gets one. */
  set_speaker: { input: t.SetSpeaker; output: t.Changed; kind: "change" };
  /** Says when the running order starts and until when there is room. */
  set_running_order_hours: { input: t.SetRunningOrderHours; output: t.Changed; kind: "change" };
  /** Adds a seat to a programme. */
  add_participation: { input: t.AddParticipation; output: t.Changed; kind: "change" };
  /** Changes a seat; setting `person` names a placeholder, which keeps its groups and assignments. */
  edit_participation: { input: t.EditParticipation; output: t.Changed; kind: "change" };
  /** Takes a seat out of a programme, with its memberships and assignments. */
  remove_participation: { input: t.RemoveParticipation; output: t.Changed; kind: "change" };
  /** Makes a subgroup. */
  create_subgroup: { input: t.CreateSubgroup; output: t.Changed; kind: "change" };
  /** Changes a subgroup. */
  edit_subgroup: { input: t.EditSubgroup; output: t.Changed; kind: "change" };
  /** Deletes a subgroup; its items keep standing for nobody until a group is chosen. */
  delete_subgroup: { input: t.DeleteSubgroup; output: t.Changed; kind: "change" };
  /** Says who is in a subgroup, for one day or for every day. */
  set_members: { input: t.SetMembers; output: t.Changed; kind: "change" };
  /** Everyone, by reading, to choose from. */
  people: { input: t.Empty; output: Array<t.PersonLine>; kind: "query" };
  /** Everyone with posts, languages and needs, filtered; in the order of English names. */
  people_list: { input: t.AskPeople; output: t.PeopleList; kind: "query" };
  /** One person: name forms, posts, needs, where they take part, what may be the same person, history. */
  person: { input: t.OfPerson; output: t.PersonView; kind: "query" };
  /** Makes a person. */
  create_person: { input: t.CreatePerson; output: t.Changed; kind: "change" };
  /** Changes a person; `names` and lists are given whole. */
  edit_person: { input: t.EditPerson; output: t.Changed; kind: "change" };
  /** Deletes a person with their posts; their seats stay as names to come. */
  delete_person: { input: t.OfPerson; output: t.Changed; kind: "change" };
  /** Writes one form of a name; forms that are missing are suggested from it and marked to be checked. */
  write_name: { input: t.WriteName; output: t.Changed; kind: "change" };
  /** Accepts a form that was to be checked. */
  accept_name: { input: t.OfName; output: t.Changed; kind: "change" };
  /** Takes a form away: a suggestion that is wrong, a spelling that is not used. */
  remove_name: { input: t.OfName; output: t.Changed; kind: "change" };
  /** Makes another spelling the one that is used. */
  prefer_name: { input: t.OfName; output: t.Changed; kind: "change" };
  /** What the forms of a name suggest while they are typed; writes nothing. */
  suggest_names: { input: t.AskNames; output: t.SuggestedNames; kind: "query" };
  /** Adds a post. */
  add_affiliation: { input: t.AddAffiliation; output: t.Changed; kind: "change" };
  /** Changes a post. */
  edit_affiliation: { input: t.EditAffiliation; output: t.Changed; kind: "change" };
  /** Removes a post. */
  remove_affiliation: { input: t.RemoveAffiliation; output: t.Changed; kind: "change" };
  /** Says when a person can't take part. */
  add_unavailability: { input: t.AddUnavailability; output: t.Changed; kind: "change" };
  /** Takes back when a person can't take part. */
  remove_unavailability: { input: t.RemoveUnavailability; output: t.Changed; kind: "change" };
  /** Writes all that is held on a person: as JSON, as a text to read, and the files attached to them. */
  export_personal_data: { input: t.ExportPersonalData; output: t.PersonalFiles; kind: "job" };
  /** What erasing a person would touch, and where free text still names them; nothing is written. */
  erase_preview: { input: t.OfPerson; output: t.ErasePreview; kind: "query" };
  /** Erases a person for good. Their seats stay as a count without a name, also in releases and in the ledger; the history so far is closed, as it could bring the name back. */
  erase_person: { input: t.OfPerson; output: t.Changed; kind: "job" };
  /** Every organisation, to choose from. */
  organisations: { input: t.Empty; output: Array<t.OrganisationLine>; kind: "query" };
  /** Every organisation with its type, country, people and programmes, filtered; in the order of English names. */
  organisation_list: { input: t.AskOrganisations; output: t.OrganisationList; kind: "query" };
  /** One organisation: facts, people there, roles in programmes, partnerships, what belongs to it, history. */
  organisation: { input: t.OfOrganisation; output: t.OrganisationView; kind: "query" };
  /** Makes an organisation. */
  create_organisation: { input: t.CreateOrganisation; output: t.Changed; kind: "change" };
  /** Changes an organisation. */
  edit_organisation: { input: t.EditOrganisation; output: t.Changed; kind: "change" };
  /** Deletes an organisation with its roles in programmes, the posts at it and its place in partnerships. */
  delete_organisation: { input: t.OfOrganisation; output: t.Changed; kind: "change" };
  /** Every place with those above it, to choose from. */
  places: { input: t.Empty; output: Array<t.PlaceLine>; kind: "query" };
  /** Every place as a tree, with zone, capacity and how often it is used. What is above a place that fits is shown too. */
  place_list: { input: t.AskPlaces; output: t.PlacesList; kind: "query" };
  /** One place: where it lies, its zone or the one that is offered, what is in it, where it is used, history. */
  place: { input: t.OfPlace; output: t.PlaceView; kind: "query" };
  /** Makes a place. */
  create_place: { input: t.CreatePlace; output: t.Changed; kind: "change" };
  /** Changes a place. */
  edit_place: { input: t.EditPlace; output: t.Changed; kind: "change" };
  /** Deletes a place; items and places that point at it keep standing without it. */
  delete_place: { input: t.OfPlace; output: t.Changed; kind: "change" };
  /** What the fields of people, organisations and places can be set to, in words. */
  vocabulary: { input: t.Empty; output: t.Vocabulary; kind: "query" };
  /** Says that two records are not the same: they are no longer offered for merging. */
  keep_apart: { input: t.KeepApart; output: t.Changed; kind: "change" };
  /** Two people side by side, and what merging them would do; writes nothing. */
  merging_people: { input: t.MergePeople; output: t.MergeView; kind: "query" };
  /** Makes two people one: posts, seats and everything else of the other go to the one that is kept; the other name stays as a spelling of it. */
  merge_people: { input: t.MergePeople; output: t.Changed; kind: "change" };
  /** Two organisations side by side, and what merging them would do; writes nothing. */
  merging_organisations: { input: t.MergeOrganisations; output: t.MergeView; kind: "query" };
  /** Makes two organisations one: people, roles, places and everything else of the other go to the one that is kept; the other name stays as an alias. */
  merge_organisations: { input: t.MergeOrganisations; output: t.Changed; kind: "change" };
  /** Two places side by side, and what merging them would do; writes nothing. */
  merging_places: { input: t.MergePlaces; output: t.MergeView; kind: "query" };
  /** Makes two places one: items and places within the other go to the one that is kept; the other name stays as an alias. */
  merge_places: { input: t.MergePlaces; output: t.Changed; kind: "change" };
  /** What clashes, worst first within a programme; accepted ones with their reason. */
  clashes: { input: t.AskClashes; output: Array<t.ClashView>; kind: "query" };
  /** Keeps a clash as it is, with a reason; it comes back when the facts behind it change. */
  accept_clash: { input: t.AcceptClash; output: t.Changed; kind: "change" };
  /** Takes back the acceptance of a clash. */
  withdraw_acceptance: { input: t.WithdrawAcceptance; output: t.Changed; kind: "change" };
  /** Everything that is to come, missing, doubtful or clashing, by programme, owner or date, each with the field that answers it. */
  open_questions: { input: t.AskQuestions; output: t.OpenQuestionsView; kind: "query" };
  /** Answers an open question: writes the field that is open, and a person's record where a new name was given. */
  answer_question: { input: t.AnswerQuestion; output: t.Changed; kind: "change" };
  /** Sets the day by which open questions are to be answered, or takes it away. */
  set_due: { input: t.SetDue; output: t.Changed; kind: "change" };
  /** The day at a glance: offices, what runs, what needs a decision, what is owed, what comes next, what was changed. */
  today: { input: t.Empty; output: t.TodayView; kind: "query" };
  /** The calendar of all programmes, or of some: a month, a week, a day, or a month as a list. */
  calendar: { input: t.AskCalendar; output: t.CalendarView; kind: "query" };
  /** Programmes and items without a day; those of past programmes are left out. */
  tray: { input: t.Empty; output: t.TrayView; kind: "query" };
  /** A short look at an item or a programme. */
  peek: { input: t.AskPeek; output: t.PeekView; kind: "query" };
  /** Moves a programme with all its items to another first day. */
  move_programme: { input: t.MoveProgramme; output: t.Changed; kind: "change" };
  /** Public holidays by rule, for any year. */
  holidays: { input: t.AskHolidays; output: Array<t.HolidayView>; kind: "query" };
  /** The countries whose holidays are known, and which are shown. */
  holiday_countries: { input: t.Empty; output: Array<t.HolidayCountryView>; kind: "query" };
  /** What was changed, newest first: in the whole file or in one record. */
  history: { input: t.AskHistory; output: Array<t.HistoryLine>; kind: "query" };
  /** Takes back the last change that stands. */
  undo: { input: t.Empty; output: t.Changed; kind: "change" };
  /** Makes the last undone change again. */
  redo: { input: t.Empty; output: t.Changed; kind: "change" };
  /** What deleting a record would take with it. */
  deletion: { input: t.AskDeletion; output: Array<t.DeletionLine>; kind: "query" };
  /** Takes back one change of the history, however long ago; what was changed since stays. Where something else has changed the same since, the answer names both values and nothing is written. */
  undo_change: { input: t.OfEntry; output: t.Changed; kind: "change" };
  /** Undoes everything that was done after an entry of the history, as one change. */
  undo_back_to: { input: t.OfEntry; output: t.Changed; kind: "change" };
  /** Finds programmes, people, organisations, partnerships, places and items by any way to write their names. */
  search: { input: t.AskSearch; output: Array<t.SearchHit>; kind: "query" };
  /** Finds records of every kind for the palette: by kind, best first, with what was found marked. */
  find: { input: t.AskFind; output: Array<t.Found>; kind: "query" };
  /** Every setting that is not at its default. */
  settings: { input: t.Empty; output: { [key in string]: t.JsonValue }; kind: "query" };
  /** Changes a setting of the workspace. */
  set_setting: { input: t.SetSetting; output: t.Changed; kind: "change" };
  /** The office's settings, all of them: what is set and what holds where nothing is. */
  office: { input: t.Empty; output: t.OfficeView; kind: "query" };
  /** Reads a typed time: "14", "1430", "2pm", "14:00-16:00", "14:00 2h", "午後2時". */
  read_time: { input: t.ReadTime; output: t.TimeReading; kind: "query" };
  /** Reads a typed date: "Tue", "27 Nov", "11/27", "11月27日", "2026-11-27", "day 3", "tomorrow". */
  read_date: { input: t.ReadDate; output: t.DateReading; kind: "query" };
  /** A month of whole weeks, for picking a day. */
  month_page: { input: t.AskMonth; output: t.MonthPage; kind: "query" };
  /** The groups of a programme with who is in them, on one day or on every day. */
  groups: { input: t.AskGroups; output: t.GroupsView; kind: "query" };
  /** Makes groups A, B, C… up to a number, and if wished spreads the party over them: one change. */
  make_groups: { input: t.MakeGroups; output: t.Changed; kind: "change" };
  /** Puts people into a group and out of the others, on one day or on every day: one change. */
  put_in_group: { input: t.PutInGroup; output: t.Changed; kind: "change" };
  /** Small groups in which language, organisation and interest are spread and new people meet; writes nothing. */
  propose_groups: { input: t.ProposeGroups; output: t.GroupProposal; kind: "query" };
  /** Takes groups over as proposed and moved: makes missing ones, and puts everybody in theirs. */
  take_groups: { input: t.TakeGroups; output: t.Changed; kind: "change" };
  /** Keeps a seat in a group whatever is proposed, or lets it go. */
  keep_in_group: { input: t.KeepInGroup; output: t.Changed; kind: "change" };
  /** Keeps two seats in one small group, or in two, whatever is proposed; or lets the pair go. */
  keep_pair: { input: t.KeepPair; output: t.Changed; kind: "change" };
  /** Who sleeps where and who shares, lodging by lodging, with nights; also as text. */
  rooming: { input: t.OfProgramme; output: t.RoomingView; kind: "query" };
  /** Adds rooms to a lodging, numbered on. */
  add_rooms: { input: t.AddRooms; output: t.Changed; kind: "change" };
  /** Changes a room: name, beds, note. */
  edit_room: { input: t.EditRoom; output: t.Changed; kind: "change" };
  /** Removes a room; whoever was in it has no bed. */
  remove_room: { input: t.RemoveRoom; output: t.Changed; kind: "change" };
  /** Puts people in a room, or out of theirs. */
  put_in_room: { input: t.PutInRoom; output: t.Changed; kind: "change" };
  /** Gives everybody without a bed one, in order of precedence; makes rooms where asked. */
  fill_rooms: { input: t.FillRooms; output: t.Changed; kind: "change" };
  /** Takes the rooms of one lodging over for another, with whoever sleeps there too; replaces what was there. */
  copy_rooms: { input: t.CopyRooms; output: t.Changed; kind: "change" };
  /** How people sit in an item: tables, chairs, who has none. */
  seating: { input: t.OfSeatedItem; output: t.SeatingView; kind: "query" };
  /** Seats everybody in an item by precedence, hosts and guests in turns; replaces how they sat. */
  propose_seating: { input: t.ProposeSeating; output: t.Changed; kind: "change" };
  /** Moves somebody to another chair of an item; who sits there changes places with them. */
  move_seat_at_table: { input: t.MoveSeatAtTable; output: t.Changed; kind: "change" };
  /** Adds a table to an item. */
  add_seating_table: { input: t.AddSeatingTable; output: t.Changed; kind: "change" };
  /** Changes a table: its name, how it is laid, how many chairs it has. */
  edit_seating_table: { input: t.EditSeatingTable; output: t.Changed; kind: "change" };
  /** Takes a table away; who sat there has no chair. */
  remove_seating_table: { input: t.RemoveSeatingTable; output: t.Changed; kind: "change" };
  /** Takes all tables of an item away. */
  clear_seating: { input: t.OfSeatedItem; output: t.Changed; kind: "change" };
  /** Item by item: the host's languages, what the party works in, who needs an interpreter and who covers it. */
  language_cover: { input: t.AskCover; output: Array<t.CoverView>; kind: "query" };
  /** What an .ics file would hold, and what can't be exported. */
  preview_ics: { input: t.PreviewIcs; output: t.ExportPreview; kind: "query" };
  /** Writes an .ics file of the workspace, a programme or one person's part. */
  export_ics: { input: t.ExportIcs; output: t.Exported; kind: "job" };
  /** What issuing the next release would say and whom it would touch; nothing is written. */
  release_preview: { input: t.OfProgramme; output: t.ReleasePreview; kind: "query" };
  /** Freezes the programme as its next release. What differs from what was handed out gets a higher SEQUENCE. */
  release_programme: { input: t.ReleaseProgramme; output: t.Changed; kind: "change" };
  /** The releases of a programme, newest first. */
  releases: { input: t.OfProgramme; output: Array<t.ReleaseLine>; kind: "query" };
  /** What differs between two releases, or between one and the programme as it is now. */
  compare_releases: { input: t.CompareReleases; output: t.Comparison; kind: "query" };
  /** A release as it was. */
  release_page: { input: t.OfRelease; output: t.ReleasePage; kind: "query" };
  /** Who holds which release, when and how they got it, and whether it is still true for them. */
  ledger: { input: t.OfProgramme; output: t.Ledger; kind: "query" };
  /** Who holds a copy that differs, for them, from the programme as it is now. Programmes that are over, closed or cancelled are left out unless they are asked for. */
  old_plans: { input: t.OldPlansOf; output: Array<t.OldPlans>; kind: "query" };
  /** Writes calendar files, change notes and message drafts of a release, and enters who got what. Nothing is sent. */
  hand_out: { input: t.HandOut; output: t.HandedOut; kind: "job" };
  /** Enters in the ledger that someone was given a copy. */
  record_issue: { input: t.RecordIssue; output: t.Changed; kind: "change" };
  /** Marks a copy as acknowledged by its recipient, or takes that back. */
  acknowledge_issue: { input: t.AcknowledgeIssue; output: t.Changed; kind: "change" };
  /** Takes a copy out of the ledger that was entered by mistake. */
  remove_issue: { input: t.RemoveIssue; output: t.Changed; kind: "change" };
  /** What a source would become: its columns, every row with what is doubtful, records it may be about. Writes nothing. */
  read_import: { input: t.ImportSource; output: t.ImportProposal; kind: "query" };
  /** Brings a source in as one change: people, organisations, programmes, items or wishes to meet. Refused while a row asks something. */
  apply_import: { input: t.ImportSource; output: t.Changed; kind: "change" };
  /** Whether a calendar file holds events to import, answers to invitations (METHOD:REPLY), or may be either. Writes nothing. */
  calendar_file: { input: t.CalendarFile; output: t.CalendarFileView; kind: "query" };
  /** What was imported, the newest first. */
  import_batches: { input: t.Empty; output: Array<t.ImportBatchLine>; kind: "query" };
  /** A batch: what its rows became, and the text it was read from. */
  import_batch: { input: t.OfBatch; output: t.ImportBatchText; kind: "query" };
  /** Writes people as a list for spreadsheets (CSV) or as cards (vCard 4): everyone, or who has a seat in a programme. */
  export_people: { input: t.ExportPeople; output: t.PeopleExported; kind: "job" };
  /** The timetable by participants, tables or of one participant: what stands or a proposal, what it is worth, and how the two differ. */
  timetable: { input: t.Timetable; output: t.TimetableView; kind: "query" };
  /** Searches for the best timetable: answers when it is over, or at once with `wait` false. Nothing is written; what it finds is kept until `take_schedule` takes it over or `leave_schedule` drops it. */
  solve_meetings: { input: t.SolveMeetings; output: t.SolvingView; kind: "job" };
  /** How far the search for a timetable is, or what it found. Nothing where nobody asked for one. */
  solving: { input: t.SolvingOf; output: t.SolvingView; kind: "query" };
  /** Stops the search for a timetable; it keeps the best so far. */
  stop_solving: { input: t.OfProgramme; output: t.SolvingView; kind: "job" };
  /** Drops what a search found, or stops and drops it. */
  leave_schedule: { input: t.OfProgramme; output: t.SolvingView; kind: "job" };
  /** Takes a timetable over as one change: meetings are added, moved and taken out of the itinerary. Refused where the programme changed since it was asked for, or where it breaks a rule. */
  take_schedule: { input: t.TakeSchedule; output: t.Changed; kind: "change" };
  /** What moving a meeting, or placing a request, would come to: who is doubled or not there, which table, points and breaks before and after, and what else would have to move. */
  try_meeting: { input: t.TryMeetingAt; output: t.TryMeeting; kind: "query" };
  /** Moves a meeting to another slot or table, when that breaks nothing; with `mend` another meeting gives way as `try_meeting` says. */
  move_meeting: { input: t.MoveMeeting; output: t.Changed; kind: "change" };
  /** Places a request by hand, when that breaks nothing. */
  place_request: { input: t.PlaceRequest; output: t.Changed; kind: "change" };
  /** Takes a meeting out of the timetable; its request stays. */
  unplace_meeting: { input: t.UnplaceMeeting; output: t.Changed; kind: "change" };
  /** Locks meetings where they are, or unlocks them: some, all, or all that have begun. */
  lock_meetings: { input: t.LockMeetings; output: t.Changed; kind: "change" };
  /** One request with its meeting: when, where, who asked, what is wrong with it, and where it could be moved. */
  meeting: { input: t.MeetingOf; output: t.MeetingFacts; kind: "query" };
  /** Requests that are not placed, with the reason of each: what stands in the way, in one or two sentences. */
  not_placed: { input: t.NotPlaced; output: t.NotPlacedView; kind: "query" };
  /** What would change it: one thing arranged otherwise, and how much would be placed then. Best first. */
  what_would_change: { input: t.NotPlaced; output: t.IdeasView; kind: "query" };
  /** Makes a change that was tried, so that what it would bring can be solved for and taken. */
  make_match_change: { input: t.MakeMatchChange; output: t.Changed; kind: "change" };
  /** What to look at before printing: people without a meeting or below their fewest, long breaks, many changes of table, meetings without an interpreter where one is needed, and meetings off the grid. */
  match_checks: { input: t.OfProgramme; output: t.MatchChecksView; kind: "query" };
  /** What a returned calendar file (METHOD:REPLY) says, and what entering it would change; nothing is written. */
  read_reply: { input: t.Reply; output: t.ReplyView; kind: "query" };
  /** Enters the answers of a returned calendar file that say something new. Older ones, and those of nobody we know, change nothing. */
  apply_reply: { input: t.Reply; output: t.Changed; kind: "change" };
  /** Enters by hand what somebody said to an item or to the plan as a whole, or takes it back. */
  mark_answer: { input: t.MarkAnswer; output: t.Changed; kind: "change" };
  /** The day of the meetings around a moment: what runs, what is next, who is not there. */
  live_day: { input: t.AskLiveDay; output: t.LiveDay; kind: "query" };
  /** Ways to go on when somebody does not come, comes late or leaves, a table or an interpreter is out, or somebody new is there: up to three, the least disturbing first. Nothing is written. */
  repairs: { input: t.AskRepairs; output: t.Repairs; kind: "job" };
  /** Writes what happened and goes on as an alternative of `repairs` says. */
  take_repair: { input: t.TakeRepair; output: t.Changed; kind: "change" };
  /** Says how meetings went: running, done, not held. */
  mark_meetings: { input: t.MarkMeetings; output: t.Changed; kind: "change" };
  /** Says what came of meetings. */
  set_outcome: { input: t.SetOutcome; output: t.Changed; kind: "change" };
  /** What came of a programme's meetings, and what was promised in them. */
  outcomes: { input: t.AskOutcomes; output: t.Outcomes; kind: "query" };
  /** Says what a participant brings: side, sectors, offers, seeks, languages, times away, most and fewest meetings. Makes the profile where there is none. */
  set_profile: { input: t.SetProfile; output: t.Changed; kind: "change" };
  /** Takes seats into the matchmaking: each gets an empty profile, unless it has one. */
  add_profiles: { input: t.AddProfiles; output: t.Changed; kind: "change" };
  /** Takes a participant's profile away; requests they are in stay. */
  remove_profile: { input: t.RemoveProfile; output: t.Changed; kind: "change" };
  /** Begins a matchmaking, or sets what requests weigh, up to which rank a request is a first choice, what counts as a break, how even breaks are, and slots lost between sites. */
  set_matching: { input: t.SetMatching; output: t.Changed; kind: "change" };
  /** Adds times for meetings to the day plan. */
  add_meeting_block: { input: t.AddMeetingBlock; output: t.Changed; kind: "change" };
  /** Changes times for meetings. A meeting whose slot is no more stays an item at its time. */
  edit_meeting_block: { input: t.EditMeetingBlock; output: t.Changed; kind: "change" };
  /** Takes times for meetings out of the day plan. Meetings in them stay items at their time. */
  remove_meeting_block: { input: t.RemoveMeetingBlock; output: t.Changed; kind: "change" };
  /** Adds tables, numbered on from the last. Each is a place of its own that one meeting at a time may use. */
  add_meeting_tables: { input: t.AddMeetingTables; output: t.Changed; kind: "change" };
  /** Changes a table: its name, its place in the order, its site, what it has, times it cannot be used. */
  edit_meeting_table: { input: t.EditMeetingTable; output: t.Changed; kind: "change" };
  /** Takes tables away, and their places where nothing else uses them. Meetings at them stay without a table. */
  remove_meeting_tables: { input: t.RemoveMeetingTables; output: t.Changed; kind: "change" };
  /** Adds an interpreter for meetings; a seat of that role is made unless one is given. */
  add_meeting_interpreter: { input: t.AddMeetingInterpreter; output: t.Changed; kind: "change" };
  /** Changes an interpreter's languages, most slots without a pause, and times away. */
  edit_meeting_interpreter: { input: t.EditMeetingInterpreter; output: t.Changed; kind: "change" };
  /** Takes an interpreter out of the meetings; the seat stays in the programme. */
  remove_meeting_interpreter: { input: t.RemoveMeetingInterpreter; output: t.Changed; kind: "change" };
  /** Asks for a meeting. What the other side asked already becomes a request of both; what the same side asked already is refused and said. */
  ask_meeting: { input: t.AskMeeting; output: t.Changed; kind: "change" };
  /** Puts several requests in at once, suggested ones or others; what was asked before is passed over. */
  ask_meetings: { input: t.AskMeetings; output: t.Changed; kind: "change" };
  /** Changes a request: how much it counts, its length, when, after which others, what its table must have, and what each side asked and answered. */
  edit_request: { input: t.EditRequest; output: t.Changed; kind: "change" };
  /** Enters what sides said to being asked: open, asked, accepted, declined. */
  answer_request: { input: t.AnswerRequest; output: t.Changed; kind: "change" };
  /** Takes requests out, with the meetings they have in the timetable. */
  remove_requests: { input: t.RemoveRequests; output: t.Changed; kind: "change" };
  /** Says that somebody or a table is there in some slots, or is not. */
  set_availability: { input: t.SetAvailability; output: t.Changed; kind: "change" };
  /** Who asks to meet whom: every request with its kind, ranks, answers, where it stands and what to look at; counts by kind and state. */
  requests: { input: t.AskRequests; output: t.RequestsView; kind: "query" };
  /** One request: who is in it, what each side asked and answered, its conditions, where it stands. */
  request_page: { input: t.OfRequest; output: t.RequestPage; kind: "query" };
  /** Day plan, tables, interpreters, settings and who is there when. */
  matchmaking_setup: { input: t.OfProgramme; output: t.MatchmakingSetup; kind: "query" };
  /** A participant's profile, when they are away, and the requests they are in. */
  profile_page: { input: t.OfParticipant; output: t.ProfilePage; kind: "query" };
  /** Pairs that share a sector, or of whom one offers what the other seeks, best first, with the reason. Puts nothing in. */
  suggest_meetings: { input: t.SuggestMeetings; output: t.SuggestedMeetings; kind: "query" };
  /** Who promised what to whom by when, filtered: open promises first, the earliest due on top. */
  follow_ups: { input: t.AskFollowUps; output: t.FollowUpList; kind: "query" };
  /** Notes what was promised. */
  add_follow_up: { input: t.AddFollowUp; output: t.Changed; kind: "change" };
  /** Changes what was promised, or closes it (`closed`, `outcome`). */
  edit_follow_up: { input: t.EditFollowUp; output: t.Changed; kind: "change" };
  /** Takes a promise out of the list. */
  remove_follow_up: { input: t.RemoveFollowUp; output: t.Changed; kind: "change" };
  /** Every partnership with its parties, since when, what comes next, filtered; by kind, then by English name. */
  partnerships: { input: t.AskPartnerships; output: t.PartnershipList; kind: "query" };
  /** One partnership: who is in it, since when, what comes next, everything that happened, who looks after it. */
  partnership: { input: t.OfPartnership; output: t.PartnershipView; kind: "query" };
  /** Partnerships as lanes on a scale of years, filtered like the list. */
  partnership_timeline: { input: t.AskPartnerships; output: t.TimelineView; kind: "query" };
  /** Who works with whom: organisations as rows of two sides, partnerships as lines between them; filtered like the list. */
  partnership_network: { input: t.AskPartnerships; output: t.NetworkView; kind: "query" };
  /** Anniversaries of the coming ten years, year by year; what runs out; what has no date that could be kept. */
  anniversaries: { input: t.Empty; output: t.AnniversariesView; kind: "query" };
  /** Makes a partnership, with its parties and, where it is known, its signing. */
  create_partnership: { input: t.CreatePartnership; output: t.Changed; kind: "change" };
  /** Changes a partnership; `parties` says who is in it, all of them in their order. */
  edit_partnership: { input: t.EditPartnership; output: t.Changed; kind: "change" };
  /** Deletes a partnership with everything that happened in it. */
  delete_partnership: { input: t.OfPartnership; output: t.Changed; kind: "change" };
  /** Notes what happened in a partnership. */
  add_partnership_event: { input: t.AddPartnershipEvent; output: t.Changed; kind: "change" };
  /** Changes what happened in a partnership. */
  edit_partnership_event: { input: t.EditPartnershipEvent; output: t.Changed; kind: "change" };
  /** Takes something that happened out of a partnership. */
  remove_partnership_event: { input: t.OfPartnershipEvent; output: t.Changed; kind: "change" };
  /** Says who looks after a partnership. */
  add_partnership_person: { input: t.AddPartnershipPerson; output: t.Changed; kind: "change" };
  /** Changes who looks after a partnership; `person` names one whose name was to come. */
  edit_partnership_person: { input: t.EditPartnershipPerson; output: t.Changed; kind: "change" };
  /** Takes somebody off those who look after a partnership. */
  remove_partnership_person: { input: t.OfPartnershipPerson; output: t.Changed; kind: "change" };
  /** Makes a programme for an anniversary, in its year, month or on its day as far as that is known, and links the partnership to it. */
  plan_anniversary: { input: t.PlanAnniversary; output: t.Changed; kind: "change" };
  /** What the calendar file of anniversaries would hold, and what has no day yet. */
  preview_anniversaries: { input: t.PreviewAnniversaries; output: t.ExportPreview; kind: "query" };
  /** Writes the anniversaries and the ends of memoranda of the coming ten years as a calendar file. */
  export_anniversaries: { input: t.ExportAnniversaries; output: t.Exported; kind: "job" };
  /** The documents that a programme has, and what can be chosen for each. */
  documents: { input: t.AskDocuments; output: t.DocumentsPage; kind: "query" };
  /** One page of a document as it would be printed, and how many there are. */
  document_preview: { input: t.PreviewDocument; output: t.DocumentPage; kind: "query" };
  /** Writes one document as PDF, or a list as XLSX or CSV; with the kind `all` every list as one workbook. */
  make_document: { input: t.MakeDocument; output: t.MadeDocument; kind: "job" };
  /** Writes every document that a programme has into a folder, in each of the languages, and its lists as one workbook. */
  make_documents: { input: t.MakeDocuments; output: t.DocumentsMade; kind: "job" };
  /** Puts a picture at the head of all documents: PNG, JPEG, WebP or SVG of at most 5 MB. It is copied beside the workspace. */
  set_logo: { input: t.SetLogo; output: t.Changed; kind: "change" };
  /** The logo as the window shows it; nothing where there is none or it can't be read. */
  logo_picture: { input: t.Empty; output: t.Thumbnail; kind: "query" };
}
