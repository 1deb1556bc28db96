# Requests and what they rest on: words and sentences of the core
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
did-began-matchmaking = Added matchmaking to “{ $name }”
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

# What the views say
request-placed = Placed
request-off-the-grid = Off the grid
request-not-placed = Not placed
request-declined = Declined
request-not-coming = Not coming
request-never = Never
request-slots-long = { $n } slots long
request-only-sometimes = at some times only
request-after-others = after another
slots-there = { $n } of { $of } slots
slots-in-all = { $n ->
    [one] { $n } slot; { $most } is the most
   *[other] { $n } slots; { $most } is the most
}
block-slots = { $n ->
    [one] { $n } slot of { $length }
   *[other] { $n } slots of { $length }
}
count-slot = { $n ->
    [one] { $n } slot
   *[other] { $n } slots
}
participant-requests = { $requests }, { $placed } placed
requests-said = { $requests }, { $points } points
requests-about = { $name }: { $what }
absence-said = { $kind }: { $times }
meeting-off-the-grid = { $name }, { $when }
did-there = { $name } is there in { $slots }
did-away = { $name } is away in { $slots }
requests-no-slots = There are no times for meetings yet.
requests-no-tables = There are no tables yet.
requests-nobody-there = Nobody is there in any slot.
requests-not-coming = { $n ->
    [0] { $name } is not coming.
    [one] { $name } is not coming, but is in { $n } request.
   *[other] { $name } is not coming, but is in { $n } requests.
}
requests-without-any = { $name } is in no request.
requests-never-there = { $name } is there in none of the slots.
requests-cap-below-musts = { $name } must have { $musts } meetings, but may have { $most } at most.
requests-slots-below-musts = { $name } must have { $musts } meetings, but is there in { $slots } slots only.
requests-below-fewest = { $name } should get { $fewest } meetings, but is in { $n } requests only.
requests-twice = The same people have another request.
requests-must-declined = It is a must, but was declined.
requests-still-in-timetable = It is still in the timetable.
requests-too-long = It is longer than any block of slots.
requests-never-together = They are never there at the same time.
requests-no-such-table = No table has all it needs.
requests-no-interpreter = They share no language, and no interpreter covers theirs.
suggest-offers = { $offers } offers what { $seeks } seeks: { $what }
suggest-sector = Both in { $what }
suggest-silent = { $n ->
    [one] { $n } participant has said nothing about sectors, offers or needs.
   *[other] { $n } participants have said nothing about sectors, offers or needs.
}
error-not-in-matchmaking = This participant is not in the matchmaking.
error-who-is-there = Name one participant, table or interpreter.

# Wishes from outside
term-import-kind-wishes = Wishes to meet
term-import-column-asker = Who asks
term-import-column-partner = To meet
term-import-column-rank = Rank
import-said-choices = { $n ->
    [one] A form with choices: { $n } wish
   *[other] A form with choices: { $n } wishes
}
import-said-grid = { $n ->
    [one] A grid with marks: { $n } wish
   *[other] A grid with marks: { $n } wishes
}
import-said-unknown = { $n ->
    [one] Not in this programme, left out: { $names }
   *[other] Not in this programme, left out ({ $n }): { $names }
}
import-fate-both = Both ask now
import-doubt-who-unknown = Nobody of this programme is called “{ $value }”.
import-doubt-who-near = Nobody is called “{ $value }”, but somebody nearly so.
import-doubt-who-several = Several are called “{ $value }”.
import-doubt-themselves = “{ $value }” cannot meet themselves.
import-doubt-not-coming = “{ $value }” is not coming.
import-doubt-rank-unread = “{ $value }” is no rank. The wish stays without one.
