# Bringing lists in.
ui-import = Import
ui-import-dots = Import…
ui-imp-into = into
ui-imp-paste = A list from outside
ui-imp-example = Paste a table, a list of names or events, cards or a calendar here
ui-imp-file = Choose file…
ui-imp-forms = CSV, XLSX, ODS, vCard, iCalendar or text
ui-imp-nothing-pasted = Nothing is pasted yet
ui-imp-nothing-read = Nothing is read yet
ui-imp-review = Review
ui-imp-how-review = Every row is shown as it will be. Nothing is written before you import.
ui-imp-how-asks = What is doubtful is asked. Dates that can be read in two ways are never guessed.
ui-imp-how-undo = An import is one change, and one undo takes it back.
ui-imp-other-source = Other source
ui-imp-pasted = Pasted text
ui-imp-one-change = One change, can be undone
ui-imp-apply = { $n ->
    [one] Import 1 row
   *[other] Import { $n } rows
}
ui-imp-apply-none = Import
ui-imp-asks-first = { $n ->
    [one] 1 row asks something
   *[other] { $n } rows ask something
}
ui-imp-nothing-new = Nothing is new or changed
ui-imp-as = What the rows are
ui-imp-kind-people = People
ui-imp-kind-organisations = Organisations
ui-imp-kind-programmes = Programmes
ui-imp-kind-items = Itinerary items
ui-imp-into-which = Programme
ui-imp-directory-only = No programme, directory only
ui-imp-dates = Order of dates such as 04/05
ui-imp-day-first = Day first
ui-imp-month-first = Month first
ui-imp-sheet = Sheet
ui-imp-zone = Times in
ui-imp-duplicates = People who may be known
ui-imp-each = Who may be known: ask each
ui-imp-all-same = Who may be known: the same
ui-imp-all-new = Who may be known: new
ui-imp-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
ui-imp-n-asks = { $n ->
    [one] 1 asks
   *[other] { $n } ask
}
ui-imp-n-new = { $n } new
ui-imp-n-changed = { $n } changed
ui-imp-n-doubtful = { $n } with remarks
ui-imp-n-same = { $n } known
ui-imp-n-left-out = { $n } left out
ui-imp-columns = Columns
ui-imp-guessed = No headers were found. The columns are taken by what stands in them.
ui-imp-known-columns = { $n } of { $all } taken
ui-imp-column-n = Column { $n }
ui-imp-leave-out = Leave out
ui-imp-rows-of = Rows of the list
ui-imp-row = Row
ui-imp-becomes = Becomes
ui-imp-take-row = Take row
ui-imp-who = May be known:
ui-imp-someone-new = New
ui-imp-own-answer = Other text
ui-imp-no-rows = No rows in this source
ui-imp-shown = { $n } of { $all } rows
ui-imp-more = Show more
ui-unclear-title = Answers or events?
ui-unclear-holds = The file holds { $what }. Which of them is meant?
ui-unclear-answers = Read the answers
ui-unclear-events = Import the events
ui-imp-new = New import
ui-imp-past = Past imports
ui-imp-past-none = Nothing was imported yet
ui-imp-past-none-how = What comes in is kept here with the text it was read from.
ui-imp-past-undo = Undo this import
ui-imp-past-closed = This import cannot be taken back any more
ui-imp-past-made = What it made
ui-imp-became = Became
ui-imp-past-text = The text it was read from
ui-imp-past-copy = Copy
ui-imp-past-copied = Copied
ui-imp-past-cut = Only the beginning is shown. The command line prints all of it.
ui-imp-past-erased = The text was deleted when someone in it was erased.
ui-export-people = Export people
ui-export-people-csv = As a list (CSV)…
ui-export-people-vcard = As cards (vCard)…
ui-imp-made-name = Name
ui-more-files = { $n ->
    [one] 1 more file follows
   *[other] { $n } more files follow
  }
