# Undo from the history.
did-take-back = Took back: { $what }
did-back-to = Back to the moment after: { $what }
value-nothing = nothing
value-deleted = something deleted since
error-changed-since = The { $what } of “{ $name }” was changed since: it is now “{ $theirs }”, undo would make it “{ $ours }”. Nothing was changed.
error-gone-since = The { $noun } this was about has been removed since, or is there again. Nothing was changed.
error-hangs-since = Something was added to it since and would be left hanging. Remove that first; nothing was changed.
error-no-change = There is no such entry in the history.
error-not-a-change = This entry is itself an undo or a redo. Take back the change it is about.
error-taken-back-already = This change has been taken back already.
