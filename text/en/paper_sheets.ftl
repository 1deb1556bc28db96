# Words of the papers for hosts, staff, seminars, meetings and tables.

paper-host-briefing = Host briefing
paper-host-briefing-is = For each host: who comes, what they ask, what to prepare
paper-host-visit = Your part
paper-host-people = Who comes
paper-host-questions = What they would like to ask
paper-host-contact = Our contact
paper-host-place = Place
paper-host-received-by = Received by
paper-host-languages = You speak
paper-host-interpretation = Interpretation
paper-host-gift = Gifts
paper-host-note = Note
paper-heads = { $name } ({ $n } people)
paper-diet = Meals: { $text }
paper-access = Access: { $text }
paper-people = { $n ->
    [one] 1 person
   *[other] { $n } people
  }, in order of precedence

paper-run-sheet = Run sheet
paper-run-sheet-is = For staff: everything of each day, who, where, telephones
paper-staff-only = For staff only: private notes and telephone numbers are in it.
paper-team = Staff
paper-all-staff = All staff
paper-guests = { $n ->
    [one] 1 guest
   *[other] { $n } guests
  }
paper-booking = Booking

paper-seminar-programme = Seminar programme
paper-seminar-programme-is = Sections, talks and panel with speakers and their posts
paper-organised-by = Organised by
paper-venue = Venue
paper-open-speaker = speaker to be confirmed

paper-meeting-schedule = Meeting schedule
paper-meeting-schedule-is = For each participant: whom they meet, when, at which table
paper-meeting-time = Time
paper-meeting-with = With
paper-meeting-table = Table
paper-meetings = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
  }
paper-interpreter = Interpreter
paper-free = Free
paper-offers = Offers
paper-seeks = Seeks
paper-open-table = table to be confirmed
paper-table-signs = Table signs
paper-table-signs-is = A sheet for each table with its name and meetings
