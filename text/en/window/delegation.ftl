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
