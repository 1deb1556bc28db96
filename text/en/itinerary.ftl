# Sentences of the itinerary: what was done to several items, groups, typed lines.

did-moved-day = Moved “{ $name }” to { $date }
did-moved-items = Moved { $n } items, “{ $name }” first
did-copied-items = Copied { $n } items, “{ $name }” first
did-added-items = Added { $n } items, “{ $name }” first
did-removed-items = Removed { $n } items, “{ $name }” first
did-state = Set “{ $name }” to { $state }
did-state-items = Set { $n } items to { $state }, “{ $name }” first
did-split = Split “{ $name }” into groups { $letters }
did-joined = Joined { $n } items into “{ $name }”
did-groups = Made { $n } groups in “{ $name }”
did-in-group = Put { $who } into group { $letter }
did-in-group-day = Put { $who } into group { $letter } on { $date }
did-usual-group = Put { $who } back into the usual group on { $date }
did-no-group = Took { $who } out of the groups

error-needs-items = Choose at least one, and not more than 2000.
error-needs-several = Choose at least two items to join.
error-needs-groups = There are fewer than two groups to split it into. Make groups first.
error-date-not-understood = “{ $text }” is not read as a day. Write 27 Nov, Tue, 11/27 or 2026-11-27.

title-leg-to = { $what } to { $to }
title-leg-from = { $what } from { $from }
title-at = { $what }, { $place }
line-unknown-place = “{ $place }” is not in the list of places yet; it stays in the title.
line-unknown-day = This day is not clear; the item has no day yet.
line-unknown-group = There is no group { $letter } in this programme yet.
