# Attendance on the day.
did-marked = Marked { $who } as { $mark } at “{ $name }”
did-unmarked = Took away the mark of { $who } at “{ $name }”
attendance-whole = Whole programme
attendance-all-day = all day
attendance-everyone = everyone not marked yet
attendance-not-begun = { $n } expected, not marked yet
attendance-came = { $n } of { $of } came
attendance-late = { $n } late
attendance-excused = { $n } excused
attendance-absent = { $n } absent
attendance-open = { $n } not marked
attendance-differs = The lists say { $list } came, the programme says { $said }
attendance-untaken = The lists say { $list } came
term-attendance-attended = present
term-attendance-late = late
term-attendance-excused = excused
term-attendance-absent = absent
noun-attendance = attendance mark
count-attendance = { $n ->
    [one] 1 attendance mark
   *[other] { $n } attendance marks
  }
error-nothing-attended = Attendance is not taken at this item.
