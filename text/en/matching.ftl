# Matchmaking: what `meguri match` prints and what is wrong with a problem.
match-optimal = Proven best, after { $time } s
match-feasible = The best found in { $time } s; a better one may exist
match-infeasible = Not all musts can be placed (known after { $time } s)
match-unknown = Nothing found in { $time } s
match-times = First schedule after { $first } s, this one after { $best } s
match-locks-left-out = Locks left out: { $value }{ $proven ->
    [yes] {""}
   *[no] , at least { $bound }
}
match-musts-left-out = Musts left out: { $value }{ $proven ->
    [yes] {""}
   *[no] , at least { $bound }
}
match-moved = Cost of what is moved: { $value }{ $proven ->
    [yes] {""}
   *[no] , at least { $bound }
}
match-below-fewest = Meetings short of the fewest: { $value }{ $proven ->
    [yes] {""}
   *[no] , at least { $bound }
}
match-weight = Weight of the wishes met: { $value }{ $proven ->
    [yes] {""}
   *[no] , at most { $bound }
}
match-breaks = Breaks: { $value }{ $proven ->
    [yes] {""}
   *[no] , at least { $bound }
}
match-changes = Changes of table and interpreter: { $value }
match-no-problem = { $path } holds no problem: { $detail }
match-dzn-missing = { $path }: { $name } is missing
match-dzn-open = { $path }: { $name } is not closed; the file is cut off there
match-dzn-count = { $path }: { $name } has { $count } entries; { $wanted } were expected
match-dzn-number = { $path }: { $name }, entry { $entry }: { $text } is no number from { $least } to { $most }
match-no-slots = There are no slots
match-too-many-slots = There are { $count } slots; the most is { $most }
match-block-in-pieces = Block { $block } is held in pieces: its slots must follow each other
match-same-id = Two have the name { $id } ({ $noun })
match-unknown-name = { $place } names { $id } ({ $noun }), which is not in the problem
match-with-themselves = Request { $request } has { $participant } meet themselves
match-too-few = Request { $request } has fewer than two participants
match-bad-weight = Request { $request } weighs { $weight }; it must be from 0 to { $most }
match-bad-length = Request { $request } is { $length } slots long; it must be from 1 to { $most }
match-circle = Request { $request } is to come after itself, by way of { $by }
match-tables-counted = { $place } names a table, but tables are only counted
match-shared-table = { $first } and { $second } both have table { $table } as their own
match-bad-cost = Moving { $request } costs { $cost }; it must be from 1 to { $most }
match-stands-twice = Request { $request } stands twice in the schedule
match-left-out = { $request } is left out, because all of this is so: { $facts }
match-fact-away = { $who } is there only in some slots
match-fact-most = { $who } has a most of meetings
match-fact-times = { $who } is bound to certain times
match-fact-meets = { $who } is held
match-fact-never = { $who } keeps two apart
match-fact-tables = there are only so many tables
match-fact-interpreters = there are only so many interpreters
match-fact-fairness = nobody may have many more breaks than others
