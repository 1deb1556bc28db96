# The report of a programme.
did-report = Wrote { $what } in the report on “{ $name }”
noun-report = report on
noun-report-section = part of a report
noun-report-quote = quote
count-report = { $n ->
    [one] 1 report
   *[other] { $n } reports
  }
count-report-section = { $n ->
    [one] 1 part of a report
   *[other] { $n } parts of a report
  }
count-report-quote = { $n ->
    [one] 1 quote
   *[other] { $n } quotes
  }
field-summary = summary
field-outcomes = outcomes
field-author = author
field-date = date
field-quote = a quote
field-pictures = photographs
error-no-picture = “{ $name }” is no JPEG, PNG or WebP, so it can't stand in a report.
error-no-report = Nothing has been written of this programme.
report-of-seminar = Seminar report
report-of-visit = Visit report
report-when = Date
report-where = Place
report-mode = Held
report-organisers = Organised by
report-hosts = Hosts and places visited
report-supporters = Supported by
report-expected = Expected
report-attended = Attended
report-seats = In the roster
report-seats-named = { $n ->
    [one] 1 person
   *[other] { $n } people
  }, { $named } by name
report-marked = Marked as present
report-objectives = Objectives
report-written = { $n } of { $of } parts written
report-summary = Summary
report-quotes = In their words
report-outcomes = Outcomes
report-pictures = Scenes
report-by = Prepared by { $who }
