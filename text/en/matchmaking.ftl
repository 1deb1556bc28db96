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
    [one] 1 profile
   *[other] { $n } profiles
}
count-matching = the matchmaking’s settings
count-meeting-block = { $n ->
    [one] 1 stretch of meeting times
   *[other] { $n } stretches of meeting times
}
count-meeting-table = { $n ->
    [one] 1 table
   *[other] { $n } tables
}
count-meeting-interpreter = { $n ->
    [one] 1 interpreter for meetings
   *[other] { $n } interpreters for meetings
}
count-meeting-request = { $n ->
    [one] 1 request
   *[other] { $n } requests
}
count-request-side = { $n ->
    [one] 1 part in a request
   *[other] { $n } parts in requests
}
count-meeting = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
count-follow-up = { $n ->
    [one] 1 follow-up
   *[other] { $n } follow-ups
}
