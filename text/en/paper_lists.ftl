# Lists, badges and cards: on paper and as tables.

paper-delegate-list = Delegate list
paper-delegate-list-is = Who comes, in both scripts, with posts and groups
paper-badges = Badges
paper-badges-is = Sheets to cut, 90 × 54 mm, both scripts
paper-table-cards = Table cards
paper-table-cards-is = Cards to fold, both scripts on both sides
paper-rooming-list = Rooming list
paper-rooming-list-is = For the hotel: rooms, nights, who shares
paper-attendance-sheet = Attendance sheet
paper-attendance-sheet-is = Who is expected, with space to sign
paper-host-list = List of hosts
paper-host-list-is = Who receives the party, when and who to talk to
paper-application-list = Applications
paper-application-list-is = For the office: who applied, and what was decided
paper-names-to-come = { $n ->
    [one] name to come
   *[other] { $n } names to come
  }
paper-names-unchecked = { $n ->
    [one] One name has a form that nobody has checked; it is left out.
   *[other] { $n } names have a form that nobody has checked; these are left out.
  }
paper-badges-empty = { $n ->
    [one] One badge has a line instead of a name that is to come.
   *[other] { $n } badges have a line instead of a name that is to come.
  }
paper-cards-open = { $n ->
    [one] One seat has no name yet, and no card.
   *[other] { $n } seats have no name yet, and no card.
  }
paper-by-precedence = In order of precedence.
paper-by-reading = In order of names.
paper-by-organisation = By organisation.
paper-nobody = Nobody is on the list yet.
paper-no-organisation = Without an organisation
paper-head-number = No.
paper-head-name = Name
paper-head-name-latin = Name
paper-head-name-japanese = Name in Japanese
paper-head-reading = Reading
paper-head-role = Role
paper-head-post = Post
paper-head-organisation = Organisation
paper-head-group = Group
paper-head-heads = Heads
paper-head-diet = Dietary needs
paper-head-access = Access needs
paper-lists = Lists
cli-list = { $title }, { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }: { $path }
error-document-ending = The ending of { $path } says no form. Use .pdf, or .xlsx or .csv for a list.
error-document-no-list = { $kind } is not a list. Save it as .pdf.
error-document-all-xlsx = All lists at once are saved as .xlsx only.
paper-no-rooms = No rooms are entered yet.
paper-no-lodging = No nights are planned yet.
paper-rooms-now = Rooms are as they are now; a release does not hold them.
paper-rooms-gone = { $n ->
    [one] One person in a room is not expected any more and is left out.
   *[other] { $n } people in rooms are not expected any more and are left out.
  }
paper-expected = { $n } expected
paper-head-room = Room
paper-head-beds = Beds
paper-head-guests = Guests
paper-head-note = Note
paper-head-lodging = Accommodation
paper-head-nights = Nights
paper-head-from = From
paper-head-to = Until
paper-head-signature = Signature
paper-head-occasion = Occasion
paper-head-date = Date
paper-head-time = Time
paper-head-mark = Mark
paper-head-came = Came
paper-head-start = Start
paper-head-end = End
paper-head-loose = Roughly
paper-head-zone = Time zone
paper-head-kind = Kind
paper-head-title = Title
paper-head-place = Place
paper-head-address = Address
paper-head-leg-from = Leaves
paper-head-leg-to = Arrives
paper-head-service = Service
paper-head-host = Host
paper-head-contact = Contact
paper-head-groups = Groups
paper-head-state = State
paper-head-phone = Telephone
paper-head-email = Email
paper-head-languages = Languages
paper-head-status = Status
paper-head-applied = Applied
paper-head-met = Criteria met
paper-head-interests = Interests
paper-head-waiting = Place on the waiting list
paper-head-decisions = Decisions
attendance-list = Attendance
paper-no-photograph = { $n ->
    [one] One person on the list has no photograph.
   *[other] { $n } people on the list have no photograph.
  }
paper-no-biographies = Nobody on the list has a biography yet.
paper-photographs-unread = { $n ->
    [one] The photograph “{ $name }” can't be read and is left out.
   *[other] { $n } photographs can't be read and are left out, “{ $name }” among them.
  }
