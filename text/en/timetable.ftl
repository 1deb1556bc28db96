# The timetable of a matchmaking: solving, what it is worth, why something is not placed

# ---------- solving ----------
solving-said = { $placed } of { $of } placed, { $points } of { $points_of } points
solving-said-most = { $placed } of { $of } placed, { $points } of { $points_of } points, at most { $most } possible
solving-if = If { $what }
solving-optimal = Proven best
solving-most-points = Most points possible; fewer breaks may be
solving-feasible = Best found so far
solving-infeasible = Not everything that must be held can be
solving-unknown = Nothing found yet
error-matching-no-slots = There are no slots yet. Set up the meeting times first.
error-matching-no-tables = There are no tables yet. Add a table first.
error-matching-no-requests = There are no requests to place yet.
error-matching-fault = This cannot be solved as it stands: { $what }.
error-schedule-stale = The programme changed since this timetable was found. Nothing was overwritten; solve again.
error-schedule-broken = This timetable cannot be held: { $what }.
error-schedule-only-tried = This timetable holds only with the change that was tried. Make the change, then solve.
error-no-schedule = There is no timetable to take.
did-take-schedule = Took the timetable of “{ $name }”: { $placed } of { $of } requests placed
timetable-new-table = New table

# ---------- what a timetable breaks ----------
broken-unknown = A meeting is of a request or a slot that is not there any more
broken-doubled = { $who } would have two meetings at { $slot }: { $first }; { $second }
broken-absent = { $who } is not there at { $slot }
broken-not-then = { $request } is not to be held at { $slot }
broken-too-long = { $request } does not fit between { $slot } and the end of its block
broken-locked = { $request } is locked
broken-never = { $request }: they are never to meet
broken-too-many = { $count } meetings at { $slot }, { $tables } tables
broken-table-twice = { $table } would hold two meetings at { $slot }: { $first }; { $second }
broken-table-closed = { $table } is closed at { $slot }
broken-lacks = { $table } has no “{ $feature }”, which { $request } needs
broken-no-table = { $request } has no table
broken-wrong-table = { $request } is at a table that belongs to somebody else
broken-no-interpreter = { $request } has no language in common and no interpreter
broken-interpreter-twice = { $who } would interpret two meetings at { $slot }
broken-interpreter-absent = { $who }, who interprets, is not there at { $slot }
broken-interpreter-tired = { $who } would interpret { $count } slots in a row; the most is { $most }
broken-order = { $late } would begin before { $first } is over
broken-most = { $who } would have { $count } meetings; the most is { $most }
broken-travel = { $who } cannot get from { $first } to { $second } in time
broken-unfair = One participant has { $most } breaks, another { $fewest }
broken-declined = Somebody in it declined or does not come any more

# ---------- who is there ----------
away-arrives = { $who } arrives at { $time }.
away-leaves = { $who } leaves at { $time }.
away-only = { $who } is there { $from }–{ $to } only.
away-some = { $who } is there in { $n } of { $of } slots.
away-always = { $who } is not there at all.

# ---------- why a request is not placed ----------
reason-nothing = Nothing stands in the way; solving again would place it.
reason-unknown = No short reason found.
reason-full = { $who } is full: { $n } meetings in { $slots } slots.
reason-has-no-slot = { $who } has no slot left.
reason-slots-worth-more = { $n ->
    [one] Its only slot holds a request worth more.
   *[other] Its { $n } slots hold requests worth more.
}
reason-slots-taken = { $n ->
    [one] Its only slot holds a request worth as much or more.
   *[other] Its { $n } slots hold requests worth as much or more.
}
reason-most = { $who } has its most: { $n } meetings.
reason-meets = { $more ->
    [0] In the way: { $what }.
   *[other] In the way: { $what } and { $more } more.
}
reason-tables = { $n ->
    [one] The only table is taken.
   *[other] All { $n } tables are taken.
}
reason-interpreters = No interpreter is free.
reason-fairness = It would give somebody too many breaks.
reason-never = { $what } are never to meet.
reason-own-times = It is only to be held at certain times.
reason-times = { $what } is only to be held at certain times.

# ---------- what would change it ----------
change-table = { $n ->
    [2] A second table
    [3] A third table
    [4] A fourth table
    [5] A fifth table
    [6] A sixth table
   *[other] One more table, { $n } in all
}
change-most = { $who } has one meeting more
change-any-time = { $request } at any time
change-arrives = { $who } arrives { $time }
change-stays = { $who } stays until { $time }
change-there = { $who } is there at { $time } too

# ---------- the timetable ----------
timetable-of = { $n } of { $of }
timetable-both = Both asked
timetable-first = First choice
timetable-other = If there is room
timetable-of-placed = of { $of } requests placed
timetable-points = { $points } of { $of } points
timetable-breaks = { $n ->
    [0] No breaks
    [one] 1 break
   *[other] { $n } breaks
}
timetable-proven = Proven best
timetable-proven-said = { $points } is the most these rules allow
timetable-proven-breaks = { $points } is the most these rules allow, with the fewest breaks
timetable-best-so-far = Best found so far
timetable-at-most = At most { $most } possible
timetable-below = { $n ->
    [one] 1 point below the best
   *[other] { $n } points below the best
}
timetable-not-proven = Not proven
timetable-not-proven-how = Solve to see what is possible
timetable-empty = Nothing placed yet
timetable-empty-how = Solve to place the requests
timetable-broken = { $n ->
    [one] 1 meeting cannot be held as it stands
   *[other] { $n } things cannot be held as they stand
}
timetable-locked = locked
timetable-locked-n = { $n } locked
timetable-placed = placed
timetable-not-placed = not placed
timetable-arrives = Arrives { $time }
timetable-leaves = Away from { $time }
timetable-away = Away { $from }–{ $to }
timetable-not-there = Not there
timetable-not-coming = Not coming
timetable-no-show = Did not come
timetable-closed = Closed
timetable-tables-used = { $n } of { $of } tables
timetable-no-difference = Nothing differs from what stands
timetable-differences = { $moved } moved, { $new } new, { $gone } gone
timetable-meetings = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
timetable-no-table = No table
timetable-europe = Europe
timetable-japan = Japan
timetable-people = People
timetable-tables = Tables
timetable-head-people = { $n ->
    [one] 1 participant
   *[other] { $n } participants
}{ $to_come ->
    [0] {""}
    [one] , 1 name to come
   *[other] , { $to_come } names to come
}
timetable-head-places = { $tables ->
    [one] 1 table
   *[other] { $tables } tables
}, { $slots ->
    [one] 1 slot
   *[other] { $slots } slots
}
timetable-head-table = Table
timetable-head-participant = Participant

# ---------- moved by hand ----------
try-free = Free, { $table }
try-too-long = Longer than what is left of the block
try-absent = { $who } is not there
try-busy = Taken: { $what }
try-no-table = No table is free
try-locked = It is locked. Unlock it first.
try-begun = It has begun or is over.
try-not-wanted = Somebody in it declined or does not come.
try-swaps = Swaps with { $what }
try-moves = Moves { $what } to { $to }
try-points = { $changes ->
    [same] { $before } points
   *[other] { $before } → { $after } points
}
try-breaks = { $changes ->
    [same] { $before } breaks
   *[other] { $before } → { $after } breaks
}
error-meeting-fast = This meeting stays where it is. { $why }
error-meeting-does-not-fit = It cannot be held at { $slot }: { $why }.
did-place-meeting = Put “{ $name }” at { $slot }, { $table }
did-place-meeting-mended = Put “{ $name }” at { $slot }, { $table }. { $also }
did-unplace-meeting = Took “{ $name }” out of the timetable
did-lock-meeting = Locked “{ $name }”
did-unlock-meeting = Unlocked “{ $name }”
did-lock-meetings = Locked { $n } meetings
did-unlock-meetings = Unlocked { $n } meetings

# ---------- one meeting, ideas, the list before printing ----------
reason-not-solved = Not placed yet; solve first.
change-points = { $n ->
    [one] 1 point more
   *[other] { $n } points more
}
change-no-gain = no gain
did-match-change = Arranged: { $what }
error-change-elsewhere = { $who } is kept by something else then: another item of the programme, or days they cannot come. Change it there.
meeting-asked-rank = { $who } (choice { $rank })
meeting-asked-both = Both
meeting-asked-all = All
meeting-asked-nobody = Nobody yet
meeting-now = Here now
meeting-free = Free
check-said = { $n ->
    [0] Nothing to look at
   *[other] { $n } to look at
}
check-off-grid = { $what } begins at a time that is no slot
check-none = { $who } has no meeting, of { $n ->
    [one] 1 request
   *[other] { $n } requests
}
check-fewest = { $who } has { $n } of at least { $fewest } meetings
check-breaks = { $who } has { $n } breaks
check-tables = { $who } changes table { $n } times
