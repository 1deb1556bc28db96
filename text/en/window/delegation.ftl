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
