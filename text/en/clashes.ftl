# Clashes: what, in one line (`-head`); who and when (`-detail`); ways out (`fix-*`).
clash-person-twice-head = { $who } is in two places
clash-person-twice-detail = { $date }: “{ $a }” ({ $a_start }–{ $a_end }) and “{ $b }” ({ $b_start }–{ $b_end }).
clash-person-twice-detail-more = { $date }: “{ $a }” ({ $a_start }–{ $a_end }) and “{ $b }” ({ $b_start }–{ $b_end }); { $more } more like it.
clash-people-twice-head = { $n } people are in two places
clash-people-twice-detail = { $date }: “{ $a }” ({ $a_start }–{ $a_end }) and “{ $b }” ({ $b_start }–{ $b_end }), for { $who }.
clash-interpreter-twice-head = { $who } interprets in two places
clash-interpreter-twice-detail = { $date }: “{ $a }” ({ $a_start }–{ $a_end }) and “{ $b }” ({ $b_start }–{ $b_end }).
clash-place-twice-head = { $place } is used twice
clash-place-twice-detail = { $date }: “{ $a }” from { $a_start } and “{ $b }” from { $b_start }.
clash-place-twice-detail-more = { $date }: “{ $a }” from { $a_start } and “{ $b }” from { $b_start }; { $more } more like it.
clash-person-unavailable-head = { $who } can't take part
clash-person-unavailable-detail = { $date }: “{ $what }” starts at { $time }; unavailable from { $from } to { $to }.
clash-legs-disconnected-head = The way does not connect
clash-legs-disconnected-detail = { $date }: “{ $a }” ends in { $from } at { $a_end }, “{ $b }” starts from { $to } at { $b_start }, { $km } km away.
clash-gap-too-short-head = { $short } short
clash-gap-too-short-detail = { $date }: { $gap } between “{ $a }” ({ $from }, until { $a_end }) and “{ $b }” ({ $to }, from { $b_start }); the way takes { $need }.
clash-missing-leg-head = No journey to { $to }
clash-missing-leg-detail = { $date }: “{ $a }” ends in { $from } at { $a_end }, “{ $b }” starts in { $to } at { $b_start }, { $km } km away; { $gap } are free.
clash-arrival-margin-head = { $margin } after landing
clash-arrival-margin-detail = { $date }: “{ $b }” starts at { $time }, { $margin } after “{ $a }” lands; { $wanted } are wanted.
clash-early-after-long-flight-head = { $rest } of rest after the flight
clash-early-after-long-flight-detail = { $date }: “{ $b }” starts at { $time }, { $rest } after “{ $a }” ({ $flight }) lands.
clash-no-meal-break-head = No meal break on { $date }
clash-no-meal-break-detail = { $date } has { $work } of work and no meal or break over midday.
clash-day-too-long-head = A day of { $length }
clash-day-too-long-detail = { $date } runs from { $from } to { $to }; { $most } are set as the most.
clash-subgroup-day-gap-head = { $n ->
    [one] 1 delegate is in no group
   *[other] { $n } delegates are in no group
  }
clash-subgroup-day-gap-detail = { $date }: groups split, and { $who } is in none.
clash-night-without-lodging-head = No lodging on { $date }
clash-night-without-lodging-detail = The night of { $date } to { $next } has neither lodging nor an overnight journey.
clash-names-missing-head = { $n ->
    [one] 1 name to come
   *[other] { $n } names to come
  }
clash-names-missing-detail = { $n } of { $of } seats have no name yet.
clash-host-not-confirmed-head = { $who }: { $agreement }
clash-host-not-confirmed-detail = { $who } has not confirmed yet.
clash-outside-programme-head = Outside the programme's dates
clash-outside-programme-detail = “{ $what }” is on { $date }; the programme runs from { $from } to { $to }.
clash-over-capacity-head = { $n } people, room for { $capacity }
clash-over-capacity-detail = “{ $what }”: { $place } holds { $capacity }, { $n } are coming.
clash-no-common-language-head = No common language
clash-no-common-language-detail = “{ $what }”: the host works in { $languages }; { $who } does not, and no interpreter covers it.
clash-simultaneous-interpreters-head = { $n ->
    [0] No interpreter
    [one] One interpreter
   *[other] { $n } interpreters
  } for { $length }
clash-simultaneous-interpreters-detail = “{ $what }” is interpreted simultaneously for { $length }; two interpreters take turns.
clash-diet-unknown-head = Dietary needs of { $n } unknown
clash-diet-unknown-detail = “{ $what }”: not asked yet for { $who }.
clash-time-in-gap-head = { $time } does not exist that day
clash-time-in-gap-detail = “{ $what }”: on { $date } the clocks go forward over { $time }; it is taken as { $meant }.
clash-time-in-fold-head = { $time } happens twice that day
clash-time-in-fold-detail = “{ $what }”: on { $date } the clocks go back over { $time }; the first { $meant } is meant.
clash-tbc-soon-head = Still to be confirmed: { $what }
clash-tbc-soon-detail = “{ $what }” on { $date } is still TBC, { $n ->
    [0] today
    [one] 1 day ahead
   *[other] { $n } days ahead
  }.
clash-no-end-head = No end time: { $what }
clash-no-end-detail = “{ $what }” on { $date } starts at { $time } and has no end.

fix-move = Move “{ $what }” to { $time }
fix-move-why = Everyone in it is free then.
fix-stand-in = Put { $who } with “{ $what }”
fix-stand-in-why = { $who } is free then.
fix-take-out = Take { $who } out of “{ $what }”
fix-leg = Add a leg { $from } → { $to }, { $length }
fix-leg-why = It fits into the { $gap } between.
fix-end-earlier = End “{ $what }” at { $time }
fix-lodging = Add a hotel for the night of { $date }
fix-host-confirmed = { $who } has confirmed
fix-programme-days = Let the programme run from { $from } to { $to }
fix-larger-room = Take { $place }, which holds { $n }
