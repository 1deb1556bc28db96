# Partnerships, anniversaries, who works with whom, promises.

noun-partnership = partnership
noun-partnership-party = partner
noun-partnership-event = event
noun-partnership-person = contact
count-partnership = { $n ->
    [one] 1 partnership
   *[other] { $n } partnerships
}
count-partnership-party = { $n ->
    [one] 1 place in a partnership
   *[other] { $n } places in partnerships
}
count-partnership-event = { $n ->
    [one] 1 event of a partnership
   *[other] { $n } events of partnerships
}
count-partnership-person = { $n ->
    [one] 1 contact of a partnership
   *[other] { $n } contacts of partnerships
}
field-expires = end of the term
field-term = term
field-near = how close the date is
field-keep = whether it is kept
field-part = part
field-parties = partners
field-signed = signing
field-focus = focus
field-wants = whom it looks for
field-to-person = to whom
field-to-organisation = to whom
field-partnership = partnership
field-what = what was promised
field-outcome = outcome
field-due = due day

term-partnership-kind-twinning = Twinning
term-partnership-kind-friendship = Friendship
term-partnership-kind-memorandum = Memorandum
term-partnership-kind-exchange = Exchange
term-partnership-kind-project = Project
term-partnership-kind-investment = Investment
term-partnership-kinds-twinning = Twinning
term-partnership-kinds-friendship = Friendship
term-partnership-kinds-memorandum = Memoranda of understanding
term-partnership-kinds-exchange = Exchange
term-partnership-kinds-project = Projects
term-partnership-kinds-investment = Japanese investment
term-partnership-event-signed = Signed
term-partnership-event-renewed = Renewed
term-partnership-event-ended = Ended
term-partnership-event-exchange = Exchange
term-partnership-event-visit = Visit
term-partnership-event-gift = Gift
term-partnership-event-milestone = Milestone
term-partnership-event-investment = Investment
term-nearness-exact = As given
term-nearness-about = About
term-nearness-before = Before
term-nearness-after = After
term-nearness-decade = In the decade
term-only-coming = Anniversary within 12 months
term-only-expiring = Runs out within 12 months
term-only-no-date = No date known
term-only-ended = Ended
term-only-open = Open
term-only-overdue = Overdue
term-only-closed = Closed

partnership-nobody = Partners to come
partnership-one = { $a } and a partner to come
partnership-two = { $a } and { $b }
partnership-three = { $a }, { $b } and { $c }
partnership-more = { $a } and { $n } others
partnership-event-of = { $title } ({ $of })
partnership-no-date = No date
partnership-no-year = { $month }, year?
partnership-decade = { $year }s
partnership-about = about { $date }
partnership-before = before { $date }
partnership-after = after { $date }
partnership-since = Since { $date }.
partnership-next = Next: { $what }.
partnership-runs-out-on = Runs out on { $date }
partnership-runs-out-in = Runs out in { $date }
partnership-ran-out-on = Ran out on { $date }
partnership-ran-out-in = Ran out in { $date }
anniversary-on = { $years ->
    [one] 1 year on { $date }
   *[other] { $years } years on { $date }
}
anniversary-in = { $years ->
    [one] 1 year in { $date }
   *[other] { $years } years in { $date }
}
anniversary-about = about { $said }
anniversary-year-only = Day and month to come
anniversary-month-only = Day to come
anniversary-event = { $years ->
    [one] 1 year: { $name }
   *[other] { $years } years: { $name }
}
expiry-event = Runs out: { $name }
anniversaries-name = Anniversaries
anniversaries-file = { $in ->
    [one] 1 goes into the calendar file
   *[other] { $in } go into the calendar file
}; { $out ->
    [0] none is left out
    [one] 1 has no day yet and stays out
   *[other] { $out } have no day yet and stay out
}
did-planned-anniversary = Planned { $title }
timeline-mark = { $date }: { $what }
timeline-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
timeline-signed = { $n } signed
timeline-undated = { $n } without date
network-no-country = Country to come
network-node = { $name }: { $partners }
network-said = { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
}, { $partnerships ->
    [one] 1 partnership
   *[other] { $partnerships } partnerships
}
follow-up-closed = closed { $date }
follow-up-no-day = no day
follow-up-who-to = { $who } to { $to }

error-near-needs-year = “About”, “before” and “after” need a year, “in the decade” the year alone.
error-same-party = The same organisation is there twice.
error-needs-parties = Name the partners, or give a title.
error-no-anniversary = This anniversary cannot be worked out: the year it counts from is not known.
