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
