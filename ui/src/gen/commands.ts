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
  /** A programme's page: facts, organisations, people. */
  programme: { input: t.OfProgramme; output: t.ProgrammeView; kind: "query" };
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
  /** Changes a part: role, answer, attendance. */
  edit_assignment: { input: t.EditAssignment; output: t.Changed; kind: "change" };
  /** Takes a part away. */
  unassign: { input: t.Unassign; output: t.Changed; kind: "change" };
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
  /** Makes a person. */
  create_person: { input: t.CreatePerson; output: t.Changed; kind: "change" };
  /** Changes a person; `names` and lists are given whole. */
  edit_person: { input: t.EditPerson; output: t.Changed; kind: "change" };
  /** Deletes a person with their posts; their seats stay as names to come. */
  delete_person: { input: t.DeletePerson; output: t.Changed; kind: "change" };
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
  /** Every organisation, to choose from. */
  organisations: { input: t.Empty; output: Array<t.OrganisationLine>; kind: "query" };
  /** Makes an organisation. */
  create_organisation: { input: t.CreateOrganisation; output: t.Changed; kind: "change" };
  /** Changes an organisation. */
  edit_organisation: { input: t.EditOrganisation; output: t.Changed; kind: "change" };
  /** Deletes an organisation with its roles in programmes and the posts at it. */
  delete_organisation: { input: t.DeleteOrganisation; output: t.Changed; kind: "change" };
  /** Every place with those above it, to choose from. */
  places: { input: t.Empty; output: Array<t.PlaceLine>; kind: "query" };
  /** Makes a place. */
  create_place: { input: t.CreatePlace; output: t.Changed; kind: "change" };
  /** Changes a place. */
  edit_place: { input: t.EditPlace; output: t.Changed; kind: "change" };
  /** Deletes a place; items and places that point at it keep standing without it. */
  delete_place: { input: t.DeletePlace; output: t.Changed; kind: "change" };
  /** What clashes, worst first within a programme; accepted ones with their reason. */
  clashes: { input: t.AskClashes; output: Array<t.ClashView>; kind: "query" };
  /** Keeps a clash as it is, with a reason; it comes back when the facts behind it change. */
  accept_clash: { input: t.AcceptClash; output: t.Changed; kind: "change" };
  /** Takes back the acceptance of a clash. */
  withdraw_acceptance: { input: t.WithdrawAcceptance; output: t.Changed; kind: "change" };
  /** The calendar of all programmes, or of some: a month, a week, a day, or a month as a list. */
  calendar: { input: t.AskCalendar; output: t.CalendarView; kind: "query" };
  /** Programmes and items without a day; those of past programmes are left out. */
  tray: { input: t.Empty; output: t.TrayView; kind: "query" };
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
  /** Finds programmes, people, organisations, places and items by any way to write their names. */
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
  /** What an .ics file would hold, and what can't be exported. */
  preview_ics: { input: t.PreviewIcs; output: t.ExportPreview; kind: "query" };
  /** Writes an .ics file of the workspace, a programme or one person's part. */
  export_ics: { input: t.ExportIcs; output: t.Exported; kind: "job" };
}
