# Texts of the window only. The same ids stand in ../ja/window.ftl.

## Words used everywhere
ui-add = Add
ui-apply = Apply
ui-cancel = Cancel
ui-close = Close
ui-create = Create
ui-move = Move
ui-remove = Remove
ui-remove-what = Remove { $what }
ui-save-as = Save…
ui-more = More
ui-undo = Undo
ui-redo = Redo
ui-undo-what = Undo: { $what }
ui-redo-what = Redo: { $what }
ui-undo-nothing = Nothing to undo
ui-redo-nothing = Nothing to redo
ui-english = English
ui-japanese = Japanese
ui-label-in-english = { $label }, English
ui-label-in-japanese = { $label }, Japanese
ui-no-english = English to come
ui-no-japanese = Japanese to come
ui-combo-make = Add “{ $text }”
ui-combo-none = Nothing fits
ui-nothing-changed = Nothing was changed.

## Frame
ui-skip = Skip to itinerary
ui-sidebar = Main
ui-hide-sidebar = Hide sidebar
ui-show-sidebar = Show sidebar
ui-programmes = Programmes
ui-past-programmes = Past programmes
ui-new-programme = New programme
ui-new-programme-dots = New programme…
ui-saved = Saved on this computer
ui-read-only = This file is read-only
ui-read-only-how = Everything can be read. Changes are not possible until the file can be written.
ui-settings = Settings
ui-theme-light = Light
ui-theme-dark = Dark
ui-theme-system = As the system
ui-hour-32 = Low hours
ui-hour-44 = Normal hours
ui-hour-64 = High hours
ui-inspector = Inspector
ui-close-inspector = Close inspector
ui-show-inspector = Show inspector
ui-inspector-width = Width of the inspector
ui-nothing-selected = Select an item to see and edit it.

## First start
ui-start-title = Start with a workspace
ui-start-how = A workspace is one file that holds every programme of an office. It stays on this computer.
ui-start-new = New workspace…
ui-start-open = Open a file…
ui-start-sample-how = Or look around first:
ui-start-sample = open the sample
ui-start-recent = Recent files
ui-new-file-name = Programmes.meguri

## Programme
ui-tabs = Parts of the programme
ui-tab-overview = Overview
ui-tab-itinerary = Itinerary
ui-tab-review = Review
ui-tab-history = History
ui-no-programmes = No programmes yet
ui-no-programmes-how = Start with the dates and the group. Names, venues and times can come later.
ui-facts = Facts
ui-title = Title
ui-kind = Kind
ui-status = Status
ui-mode = Held
ui-first-day = First day
ui-last-day = Last day
ui-dates-may-wait = Dates can come later.
ui-zone = Time zone
ui-second-zone = Second time zone
ui-expected = Expected
ui-attended = Attended
ui-objectives = Objectives
ui-notes = Notes
ui-organisations = Organisations
ui-organisation = Organisation
ui-role = Role
ui-agreement = Agreement
ui-add-organisation = Add an organisation
ui-participants = Participants
ui-name = Name
ui-post = Post
ui-groups = Groups
ui-give-name = Give name…
ui-name-seat = Name for { $seat }
ui-add-person = Add a person
ui-add-placeholder = Name to come
ui-programme-delegation_visit = Delegation visit
ui-programme-study_tour = Study tour
ui-programme-seminar = Seminar
ui-programme-matchmaking_mission = Matchmaking mission
ui-status-idea = Idea
ui-status-call = Call open
ui-status-confirmed = Confirmed
ui-status-running = Running
ui-status-closed = Closed
ui-status-cancelled = Cancelled
ui-mode-in_person = In person
ui-mode-online = Online
ui-mode-hybrid = Hybrid
ui-org-organiser = Organiser
ui-org-co_organiser = Co-organiser
ui-org-host = Host
ui-org-visited = Visited
ui-org-funder = Funder
ui-org-supporter = Supporter
ui-agreement-not_asked = Not asked
ui-agreement-asked = Asked
ui-agreement-confirmed = Confirmed
ui-agreement-declined = Declined
ui-role-delegate = Delegate
ui-role-head_of_delegation = Head of delegation
ui-role-speaker = Speaker
ui-role-moderator = Moderator
ui-role-panellist = Panellist
ui-role-interpreter = Interpreter
ui-role-guide = Escort
ui-role-staff = Staff
ui-role-host = Host
ui-role-press = Press
ui-role-guest = Guest

## Itinerary
ui-itinerary-tools = Itinerary tools
ui-view = View
ui-view-days = Days
ui-view-list = List
ui-nights = Nights
ui-whole-days = Whole days
ui-undated = No day yet
ui-no-clock-time = Without a clock time
ui-unfold = Show all hours
ui-fold = Fold empty hours
ui-fold-short = fold
ui-count-clashes = { $n ->
    [one] { $n } clash
   *[other] { $n } clashes
}
ui-count-gaps = { $n ->
    [one] { $n } tight gap
   *[other] { $n } tight gaps
}
ui-count-warnings = { $n } to check
ui-count-to-come = { $n } to come
ui-count-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
ui-more-at-once = { $n } more at the same time
ui-nothing-planned = Nothing planned yet
ui-nothing-planned-how = Double-click on a day, press N, or use Add.
ui-no-days-how = Give the programme its dates in the overview, or add an item without a day.
ui-add-item = Add to the itinerary
ui-time-may-wait = The time can come later.
ui-move-to = Move…
ui-move-title = Move { $title }
ui-duplicate = Duplicate
ui-cancel-item = Mark as cancelled
ui-take-up-again = Take up again
ui-what = What
ui-state = State
ui-state-confirmed = Confirmed
ui-state-provisional = Provisional
ui-state-tbc = TBC
ui-state-cancelled = Cancelled
ui-item-session = Session
ui-item-visit = Visit
ui-item-meal = Meal
ui-item-leg = Travel
ui-item-lodging = Lodging
ui-item-free = Free time
ui-item-buffer = Buffer
ui-item-hold = Hold
ui-item-ceremony = Ceremony
ui-travel-flight = Flight
ui-travel-train = Train
ui-travel-coach = Coach
ui-travel-car = Car
ui-travel-taxi = Taxi
ui-travel-ferry = Ferry
ui-travel-walk = On foot
ui-travel-other = Other

## Inspector
ui-when = When
ui-day = Day
ui-time = Time
ui-departs = Departs
ui-arrives = Arrives
ui-arrives-day = Day of arrival
ui-date-not-understood = A date like 2026-11-30 or 30 Nov 2026.
ui-precision = How much is known
ui-precision-clock = Clock time
ui-precision-morning = Morning
ui-precision-afternoon = Afternoon
ui-precision-evening = Evening
ui-precision-half_day = Half day
ui-precision-days = Whole days
ui-precision-month = Month
ui-precision-year = Year
ui-precision-unknown = No day yet
ui-where = Where
ui-place-to-come = Place to come
ui-travel = Travel
ui-from = From
ui-to = To
ui-carrier = Carrier
ui-number = Number
ui-rooming = Rooms
ui-who = Who
ui-audience-whole_party = Everyone
ui-audience-subgroups = Groups
ui-audience-people = Named people
ui-assign = With
ui-assign-who = Add someone
ui-unassign = Take { $name } off this item
ui-host = Host
ui-host-to-come = Host to come
ui-host-contact = Host contact
ui-name-to-come = Name to come
ui-note = Note for both language versions
ui-private-note = Own note
ui-link = Link
ui-changes = Changes

## Clashes
ui-clash = Clash
ui-review-block = Clashes
ui-review-warn = To check
ui-review-note = Notes
ui-review-kept = Kept as they are
ui-review-none = Nothing clashes
ui-review-none-how = Meguri checks the plan after every change.
ui-suggested-fix = Suggested fix
ui-apply-fix = Apply fix
ui-other-fixes = { $n ->
    [one] { $n } other fix
   *[other] { $n } other fixes
}
ui-keep-as-is = Keep as is
ui-keep-reason = Why it stays as it is
ui-reason-needed = Give a reason. It goes into the history.
ui-keep = Keep
ui-kept-by = Kept by { $who }:
ui-reopen = Take up again
ui-open-item = Show in itinerary
ui-history-none = No changes yet

## Export
ui-export = Export .ics…
ui-export-title = Export a calendar file
ui-export-scope = What
ui-export-programme = This programme
ui-export-person = One person
ui-export-workspace = Whole workspace
ui-export-whom = Person
ui-export-lang = Language
ui-export-both = Both
ui-export-inside = { $n ->
    [one] { $n } entry in the file
   *[other] { $n } entries in the file
}
ui-export-left-out = { $n } left out
ui-export-nothing = There is nothing to write.
ui-export-size = { $kb } KB
ui-export-stays = Meguri writes a file. Nothing is sent.
ui-export-done = { $n ->
    [one] Wrote { $n } entry to { $path }
   *[other] Wrote { $n } entries to { $path }
}

## Keys
ui-keys = Keys on this screen
ui-keys-note = Single letters work while the itinerary has the focus.
ui-key-arrows = Day before, after; item before, after
ui-key-edit = Edit in the inspector
ui-key-add = Add here
ui-key-earlier = 15 min earlier, later
ui-key-longer = Shorter, longer
ui-key-day = Day before, after
ui-key-move = Move to another day or time
ui-key-state = Confirmed, provisional, TBC
ui-key-duplicate = Duplicate
ui-key-remove = Remove
ui-key-next-problem = Next problem
ui-key-fix = Apply the suggested fix
ui-key-unfold = Show or fold empty hours
ui-key-undo = Undo, redo
ui-key-tabs = Parts of the programme
ui-key-panes = Sidebar, inspector
ui-key-region = Next, previous region
ui-key-zoom = Higher, lower hours
ui-key-language = Other language
ui-key-keys = These keys
