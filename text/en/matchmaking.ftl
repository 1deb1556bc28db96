# Matchmaking: nouns and sentences of the core
noun-profile = profile
noun-matching = matching
noun-meeting-block = meeting times
noun-meeting-table = table
noun-meeting-interpreter = interpreter
noun-meeting-request = request
noun-request-side = request
noun-meeting = meeting
noun-follow-up = follow-up
error-no-such-slot = No slot begins then, or the meeting is longer than what is left of its block.
count-profile = { $n ->
    [one] { $n } profile
   *[other] { $n } profiles
}
count-matching = { $n ->
    [one] { $n } matching setting
   *[other] { $n } matching settings
}
count-meeting-block = { $n ->
    [one] { $n } time for meetings
   *[other] { $n } times for meetings
}
count-meeting-table = { $n ->
    [one] { $n } table
   *[other] { $n } tables
}
count-meeting-interpreter = { $n ->
    [one] { $n } interpreter
   *[other] { $n } interpreters
}
count-meeting-request = { $n ->
    [one] { $n } request
   *[other] { $n } requests
}
count-request-side = { $n ->
    [one] { $n } side of a request
   *[other] { $n } sides of requests
}
count-meeting = { $n ->
    [one] { $n } meeting
   *[other] { $n } meetings
}
count-follow-up = { $n ->
    [one] { $n } follow-up
   *[other] { $n } follow-ups
}

# Words
term-party-side-europe = Europe
term-party-side-japan = Japan
term-absence-kind-away = Away
term-absence-kind-late = Arrives late
term-absence-kind-no-show = Did not come
term-absence-kind-left = Has left
term-wish-must = Must
term-wish-want = Wish
term-wish-no = Never
term-side-answer-open = Not asked yet
term-side-answer-asked = Asked
term-side-answer-accepted = Accepted
term-side-answer-declined = Declined
term-request-kind-both = Both asked
term-request-kind-first = First choice
term-request-kind-other = If there is room
field-absences = times away
field-after = order
field-asked-by = who asked
field-breaks-over-blocks = breaks over a pause
field-changeover = changeover
field-closed = times closed
field-code = short code
field-fairness = even breaks
field-features = what a table must have
field-fewest = fewest meetings
field-first-until = first choices
field-length = length
field-most = most meetings
field-most-in-a-row = most in a row
field-offers = offers
field-only = times
field-own-table = own table
field-rank = rank
field-seeks = seeks
field-side = side
field-site = site
field-site-travel = slots lost between sites
field-text = text
field-weights = weights
field-wish = wish
table-numbered = Table { $n }
interpreter-numbered = Interpreter { $n } (name to come)

# What was done
did-added-profiles = { $name } in the matchmaking
did-added-tables = Added { $count } to “{ $name }”
did-asked-too = Asked from the other side too: { $name }
did-answered-request = { $answer }: { $name }

# What cannot be
error-asks-themselves = { $name } cannot meet themselves.
error-asked-already = They have asked for this already: { $name }. Change the request instead.
error-bad-rank = A rank is a whole number from 1 to 1,000.
error-bad-weight = A weight is a whole number from 0 to { $most }.
error-block-too-long = Times for meetings last 24 hours at most. Add a day of its own.
error-blocks-overlap = These times overlap with “{ $name }”.
error-code-too-long = A short code has at most 4 characters.
error-fewest-over-most = The fewest meetings ({ $fewest }) are more than the most ({ $most }).
error-needs-pairs = An interpreter needs at least one pair of languages.
error-needs-two = A meeting needs at least two participants.
error-no-meeting-fits = No meeting of { $length } fits into these times.
error-no-requests-chosen = No request is chosen.
error-no-tables = At least one table is needed.
error-not-coming = { $name } is not coming, so nobody can meet them.
error-not-in-request = This participant is not in the request.
error-nothing-chosen-tables = No table is chosen.
error-order-in-a-circle = The order would go in a circle: the request would come after itself.
error-own-table-taken = This table already belongs to { $name }.
error-same-language = A pair of languages needs two different ones.
error-same-site = Travel is between two different sites.
error-too-many-in-request = At most { $most } participants can be in one meeting.
error-too-many-slots = That makes { $count } slots; { $most } is the most. Use longer meetings or fewer times.
error-too-many-tables = A programme has at most { $most } tables.
error-twice-in-request = { $name } is in the request twice.
error-unknown-language = “{ $tag }” is no language code. Use codes such as en, ja or pt-BR.
error-unknown-site = No table is at “{ $site }”.
