# The parts of a programme's people: applications, groups, rooms, languages, attendance.
ui-part = People: what to show
ui-part-roster = Roster
ui-part-attendance = Attendance

# Attendance
ui-att-occasions = What is attended
ui-att-all = All { $n } present
ui-att-rest = The other { $n } present
ui-att-clear = Clear marks
ui-att-take = Note { $n } as attended
ui-att-nobody = Nobody is expected here.
ui-att-unexpected = not expected
ui-att-heads = How many of { $of }
ui-att-attended = Present
ui-att-late = Late
ui-att-excused = Excused
ui-att-absent = Absent

# Seats for several
ui-split-seat = Make { $n } seats of it

# Applications
ui-part-applications = Applications
ui-app-look = How to show the applications
ui-app-board = Board
ui-app-table = Table
ui-app-search = Name, post or interest
ui-app-call = Call for applications
ui-app-call-dots = Call…
ui-app-add = Add applicants
ui-app-add-dots = Add applicants…
ui-app-offer = Offer the place
ui-app-places = Places
ui-app-closes = Closes on
ui-app-criteria = Criteria
ui-app-criteria-how = One a line
ui-app-criteria-none = The call names no criteria yet.
ui-app-applied = Applied on
ui-app-today = Left empty: today
ui-app-last = Last step
ui-app-steps = Steps
ui-app-decision = Decision
ui-app-decide-on = Decide on { $name }
ui-app-fill = On acceptance take one of { $n } held seats
ui-app-on = Decided on
ui-app-by = Decided by
ui-app-me = whoever works here
ui-app-interests = Interests
ui-app-choose = Choose an application to see and decide it.
ui-app-wait-up = Up on the waiting list
ui-app-wait-down = Down on the waiting list
ui-app-to-applied = Back to applied
ui-app-to-shortlisted = Shortlist
ui-app-to-accepted = Accept
ui-app-to-waitlisted = Put on the waiting list
ui-app-to-declined = Decline
ui-app-to-confirmed = Confirm
ui-app-to-withdrawn = Withdraw

# Order of precedence
ui-rank-sort = Order by rank
ui-rank-is = By rank and reading
ui-rank-by-hand = Order set by hand

# Small groups
ui-part-groups = Groups
ui-sg-number = How many groups
ui-sg-groups = { $n } groups
ui-sg-propose = Propose
ui-sg-take = Take over
ui-sg-same = The groups stand like this already
ui-sg-as-is = As it stands
ui-sg-lock = Keep { $name } in this group
ui-sg-move = Move { $name }
ui-sg-pairs-dots = Together or apart…
ui-sg-pairs = Kept together or apart
ui-sg-pairs-how = Two people who are always in one group, or never, on every day and whatever is proposed.
ui-sg-together = Together
ui-sg-apart = Apart
ui-sg-one = Person
ui-sg-other = Other person
ui-sg-choose-two = Choose two people.
ui-sg-let-go = Let go of { $name } and { $other }
ui-sg-with = with { $name }
ui-sg-not-with = not with { $name }
ui-sg-too-few = There are not two people with seats of their own yet

# Rooms
ui-part-rooms = Rooms
ui-rooms-none = No accommodation yet
ui-rooms-none-how = Add accommodation to the itinerary: its nights and guests appear here.
ui-room-add = Add a room
ui-room-single = Single
ui-room-twin = Twin
ui-room-triple = Triple
ui-room-fill = Give everybody a bed
ui-room-fill-these = Fill the free beds
ui-room-fill-with = Make rooms: { $kind }
ui-room-take = Take rooms over
ui-room-take-from = From { $what }
ui-room-copy = Copy list
ui-room-copied = Copied
ui-room-print = Print
ui-room-without = Without a bed
ui-room-put = Room of { $name }
ui-room-none = No room
ui-room-name = Room
ui-room-gone = not coming

# Languages
ui-part-languages = Languages
ui-cover = Languages
ui-cover-none = Nothing with a host yet
ui-cover-item = Item
ui-cover-host = Host works in
ui-cover-party = Party works in
ui-cover-need = Who needs it
ui-cover-by = Interprets
