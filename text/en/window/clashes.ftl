# Clashes
ui-review-block = Clashes
ui-review-warn = To check
ui-review-note = Notes
ui-review-kept = Kept as they are
ui-review-none = Nothing clashes
ui-review-none-how = Meguri checks the plan after every change.
ui-suggested-fix = Suggested fix
ui-apply-fix = Apply fix
ui-other-fixes = { $n ->
    [one] { $n } other fix
   *[other] { $n } other fixes
}
ui-keep-as-is = Keep as is
ui-keep-reason = Why it stays as it is
ui-reason-needed = Give a reason. It goes into the history.
ui-keep = Keep
ui-kept-by = Kept by { $who }:
ui-reopen = Take up again
ui-open-item = Show in itinerary
ui-history-none = No changes yet
