# The day of the meetings
day-no-show = { $who } does not come
day-late = { $who } comes at { $time }
day-leaves = { $who } leaves at { $time }
day-out = { $who } is out
day-walk-in = { $who } is new
repair-said = { $what }: { $hit ->
    [0] no meeting of theirs is hit
    [one] 1 meeting is hit
   *[other] { $hit } meetings are hit
}
repair-leave-the-rest = Leave the rest as it is
repair-keep-all = Hold as many as can be
repair-anew = Make the rest of the day anew
repair-summary = { $moved } moved, { $cancelled } not held, { $added } new{ $seated ->
    [0] {""}
   *[other] , { $seated } at another table
}; { $told } to be told
repair-proven = Nobody can be disturbed less this way
change-cancelled = not held (was { $before })
change-added = new at { $after }
change-moved = { $before } → { $after }
told-line = { $with }: { $change }
did-repair = { $what }: { $moved } meetings moved, { $cancelled } taken out, { $added } added
did-mark-meetings = Marked { $what } as { $state }
did-set-outcome = Outcome of { $what }: { $outcome }
meetings-count = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
term-meeting-state-planned = planned
term-meeting-state-running = running
term-meeting-state-done = done
term-meeting-state-not-held = not held
term-meeting-outcome-good = good
term-meeting-outcome-follow-up = to follow up
term-meeting-outcome-nothing = nothing
term-meeting-outcome-open = open
absent-no-show = Did not come
absent-left = Left at { $time }
absent-until = Comes at { $time }
live-left = { $minutes } left
live-begins = Begins in { $minutes }
live-begins-on = Begins on { $date }
live-no-slots = There are no slots yet
live-over = All slots are over
live-clock = { $time } in { $city }
live-rehearsal = Rehearsal: { $time } in { $city }
outcomes-said = { $known } of { $of } with an outcome: { $good } good, { $follow } to follow up, { $nothing } nothing
follow-up-due = by { $date }
error-not-a-participant = This seat takes part in no meeting.
error-slots-over = All slots are over: there is nothing left to mend.
error-stale-timetable = The timetable was changed meanwhile. Nothing was written; ask for the ways to go on again.
error-broken-timetable = This timetable cannot be held: { $detail }. Nothing was written.
