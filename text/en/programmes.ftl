# Programmes, their people, hosts and venues.
did-duplicated = Made “{ $copy }” from “{ $name }”
did-moved-seat = Moved “{ $name }” in the order of precedence
did-split-seat = Made { $n } seats of “{ $name }”
error-one-head = This seat is for one person already.
did-named = { $seat } is { $name }
people-speakers = { $n ->
    [one] 1 speaker
   *[other] { $n } speakers
  }
people-speakers-panel = { $n ->
    [one] 1 speaker
   *[other] { $n } speakers
  }, panel of { $panel }
audience-came = { $n } in the audience
audience-expected = { $n } expected
series-edition = { $series }, no. { $n }
hosts-not-confirmed = { $n } not confirmed
several-seats = { $n } people
more-heads = { $n } more
names-to-come = { $n ->
    [one] 1 name to come
   *[other] { $n } names to come
  }
in-no-group = { $n } in no group
roster-named = { $named } named, { $open } to come
place-held = Place held
roster-diet-no-answer = No answer yet
roster-diet-none = No restrictions
term-roster-delegate = Delegates
term-roster-head-of-delegation = Head of delegation
term-roster-speaker = Speakers
term-roster-moderator = Moderators
term-roster-panellist = Panellists
term-roster-interpreter = Interpreters
term-roster-guide = Guides
term-roster-staff = Staff
term-roster-host = Hosts
term-roster-press = Press
term-roster-guest = Guests
error-nothing-chosen = Nobody is chosen.
error-other-role = The order of precedence holds within one role. Change the role first.
error-nobody-to-add = There is nobody to add: write one name a line.
error-has-name = This seat has its name already.
did-sorted = Put the people of “{ $name }” in order of precedence
did-took-groups = Took over { $n } groups for “{ $name }”
did-took-groups-day = Took over { $n } groups for “{ $name }” on { $date }
did-keep-in-group = { $name } stays in { $group }
did-keep-in-group-day = { $name } stays in { $group } on { $date }
did-let-go-of-group = { $name } may be put in any group
groups-sizes = Sizes: { $sizes }
groups-organisation = { $n ->
    [0] Nobody with someone of the same organisation
    [one] 1 pair of one organisation together
   *[other] { $n } pairs of one organisation together
  }
groups-interest = { $n ->
    [0] Nobody with someone of the same interest
    [one] 1 pair of one interest together
   *[other] { $n } pairs of one interest together
  }
groups-language = { $language } speakers: { $counts }
groups-met = { $n ->
    [0] Everybody meets new people
    [one] 1 pair is together on another day too
   *[other] { $n } pairs are together on other days too
  }
groups-several = { $n } heads have no seats of their own yet and are not spread
error-in-two-groups = { $name } is in two groups.
noun-stay = place in a group
count-stay = { $n ->
    [one] 1 place in a group
   *[other] { $n } places in groups
  }
did-keep-together = { $name } and { $other } stay in one group
did-keep-apart = { $name } and { $other } stay in different groups
did-let-go-of-pair = { $name } and { $other } may be in one group or in two
groups-kept-together = { $n ->
    [one] 1 pair kept together
   *[other] { $n } pairs kept together
  }
groups-kept-apart = { $n ->
    [one] 1 pair kept apart
   *[other] { $n } pairs kept apart
  }
pair-broken-together = { $name } and { $other } are to be in one group
pair-broken-apart = { $name } and { $other } are to be in different groups
error-pair-of-one = A pair is two different people.
error-pair-contradicts = { $name } and { $other } are kept apart, but others keep them together.
noun-group-pair = pair in groups
count-group-pair = { $n ->
    [one] 1 pair in groups
   *[other] { $n } pairs in groups
  }
