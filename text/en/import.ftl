# Lists from outside: what is said of a source, of a row and of what is doubtful in it.
noun-import-batch = import
count-import-batch = { $n ->
    [one] 1 import
   *[other] { $n } imports
}
did-imported = Imported { $what } from { $name }
import-pasted = pasted text

setting-import-limits = Limits of imports

error-import-nothing = Nothing is pasted and no file is chosen.
error-import-no-file = The file { $path } cannot be read. { $detail }
error-import-too-large = This is larger than { $mb } MB. Lists of that size are not read.
error-import-unreadable = { $name } is in a form that cannot be read. Save it as XLSX, ODS or CSV.
error-import-broken-sheet = The spreadsheet is damaged and cannot be read: { $detail }
error-import-broken-text = The text is damaged and cannot be read: { $detail }
error-import-too-many-cells = The spreadsheet has more than { $n } cells. Lists of that size are not read.
error-import-needs-programme = Itinerary items need a programme to come into.
error-import-is-reply = This file holds answers to invitations. They are entered as answers, not imported.
error-import-asks = { $n ->
    [one] 1 row asks something. Answer it or leave the row out.
   *[other] { $n } rows ask something. Answer them or leave the rows out.
}
error-import-no-rows = No rows were found.
error-import-nothing-new = All of it is known already. Nothing is new or changed.

import-said-encoding = Read as { $name }
import-said-broken = Some characters could not be read
import-said-quote = A quotation mark is not closed: quotation marks were taken as they stand
import-said-lines = The cells of the table are run together: targets and types were cut off at the end of each line
import-said-passed = { $n ->
    [one] 1 line begins with no date and was passed over
   *[other] { $n } lines begin with no date and were passed over
}
import-said-rows = Only the first { $n } rows were read
import-said-columns = Only the first { $n } columns were read
import-said-merged = { $n ->
    [one] 1 merged cell: its text stands in every row it covers
   *[other] { $n } merged cells: their text stands in every row they cover
}
import-said-empty = { $n ->
    [one] 1 empty column passed over
   *[other] { $n } empty columns passed over
}
import-said-pictures = { $n ->
    [one] 1 picture or key left out
   *[other] { $n } pictures or keys left out
}
import-said-repeats = { $n ->
    [one] 1 event repeats: each of its times is a row
   *[other] { $n } events repeat: each of their times is a row
}
import-said-cut = { $n ->
    [one] 1 event repeats without end: its times of the next years are taken
   *[other] { $n } events repeat without end: their times of the next years are taken
}
import-said-zone-unknown = Nobody knows the time zone “{ $zone }”: its times are taken as they stand
import-said-zone-own = The time zone “{ $zone }” is the file’s own: read as { $as }
import-said-problems = { $n ->
    [one] 1 line could not be read and was left out
   *[other] { $n } lines could not be read and were left out
}
import-said-no-end = { $n ->
    [one] 1 row has no end time: it stays open
   *[other] { $n } rows have no end time: it stays open
}
import-said-answers = { $n ->
    [one] 1 answer to an invitation is not imported: enter it from the Issued tab
   *[other] { $n } answers to invitations are not imported: enter them from the Issued tab
}
import-said-range = { $n ->
    [one] 1 entry changes further times of a series that the file does not hold: it is taken for its own time only
   *[other] { $n } entries change further times of series that the file does not hold: they are taken for their own times only
}
calendar-file-holds = { $answers ->
    [0] no answers
    [one] 1 answer
   *[other] { $answers } answers
} and { $events ->
    [one] 1 event
   *[other] { $events } events
}

import-fate-new = New
import-fate-fills = Takes the seat of { $name }
import-fate-seat = Known, gets a seat
import-fate-changed = { $n ->
    [one] Known, 1 change
   *[other] Known, { $n } changes
}
import-fate-same = Nothing new
import-fate-update = Newer: { $what }
import-fate-cancels = Cancels it
import-fate-cancelled = Cancelled, and not known here
import-fate-older = Older than what is here
import-fate-head = The programme itself
import-fate-item = New item of { $name }
import-fate-asks = Asks
import-fate-who = Known or new?
import-fate-left-out = Left out
import-fate-same-row = Same as row { $n }
import-row-name = { $name } (row { $n })

import-doubt-no-name = Nothing says who or what this is.
import-doubt-date-unread = “{ $value }” is no date that can be read.
import-doubt-date-ambiguous = “{ $value }” can be read in several ways.
import-doubt-no-year = “{ $value }” has no year.
import-doubt-weekday-differs = “{ $value }”: the weekday is not that of the date.
import-doubt-end-before-start = The end “{ $value }” is before the start.
import-doubt-time-unread = “{ $value }” is no time that can be read. The day stays without it.
import-doubt-range-in-title = The title names other days: “{ $value }”.
import-doubt-name-end = Where the name ends is not said.
import-doubt-family-name = Which is the family name of “{ $value }” is not said.
import-doubt-not-an-address = “{ $value }” is no mail address. It is kept as another contact.
import-doubt-word-unknown = “{ $value }” is not known here. It is kept in the notes.
import-doubt-not-a-number = “{ $value }” is no number. It is kept in the notes.
import-doubt-country-unknown = “{ $value }” is no country that is known.
import-doubt-place-unknown = The place “{ $value }” is not known. It is kept in the private note.
import-doubt-host-unknown = The host “{ $value }” is not known. It is kept in the private note.
import-doubt-too-long = The text “{ $value }” is too long and was cut.
import-doubt-several = Several types: “{ $value }”. The first says what kind of programme it is; all are kept.
import-doubt-merged = “{ $value }” stands in a merged cell that begins in a row above.
import-doubt-elsewhere = It is an item of another programme, “{ $value }”, and is changed there.

term-import-column-name = Name
term-import-column-title = Title
term-import-column-family = Family name
term-import-column-given = Given name
term-import-column-reading = Reading
term-import-column-family-reading = Family name, reading
term-import-column-given-reading = Given name, reading
term-import-column-prefix = Form of address
term-import-column-name-order = Order of the name
term-import-column-suffix = After the name
term-import-column-contact = Other contact
term-import-column-record = Meguri ID
term-import-column-organisation = Organisation
term-import-column-department = Department
term-import-column-post = Post
term-import-column-posts = Further posts
term-import-column-email = Email
term-import-column-phone = Phone
term-import-column-mobile = Mobile
term-import-column-address = Address
term-import-column-diet = Dietary needs
term-import-column-access = Access needs
term-import-column-languages = Languages
term-import-column-role = Part
term-import-column-status = Status
term-import-column-group = Group
term-import-column-keep-until = Keep until
term-import-column-consent = Consent
term-import-column-acronym = Acronym
term-import-column-type = Type
term-import-column-country = Country
term-import-column-region = Region
term-import-column-sectors = Sectors
term-import-column-founded = Founded
term-import-column-staff = Staff
term-import-column-website = Website
term-import-column-date = Date
term-import-column-end-date = End date
term-import-column-start = Start time
term-import-column-end = End time
term-import-column-audience = Target
term-import-column-place = Place
term-import-column-host = Host
term-import-column-expected = Expected
term-import-column-notes = Notes

import-batch-parts = { $list }
import-batch-new = { $n } new
import-batch-changed = { $n } changed
import-batch-same = { $n } known already
import-batch-left-out = { $n } left out
import-batch-rows = { $n ->
    [one] 1 row
   *[other] { $n } rows
}
import-row-new = New
import-row-changed = Changed
import-row-same = Known already
import-row-known = Brought in
import-row-left-out = Left out
import-row-of-another = The same as another row
import-row-gone = Not there any more
term-import-kind-people = People
term-import-kind-organisations = Organisations
term-import-kind-programmes = Programmes
term-import-kind-items = Itinerary items
