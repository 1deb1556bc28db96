# Export
ui-export = Export .ics…
ui-export-title = Export a calendar file
ui-export-scope = What
ui-export-programme = This programme
ui-export-person = One person
ui-export-workspace = Whole workspace
ui-export-whom = Person
ui-export-lang = Language
ui-export-both = Both
ui-export-inside = { $n ->
    [one] { $n } entry in the file
   *[other] { $n } entries in the file
}
ui-export-left-out = { $n } left out
ui-export-nothing = There is nothing to write.
ui-export-size = { $kb } KB
ui-export-stays = Meguri writes a file. Nothing is sent.
ui-export-done = { $n ->
    [one] Wrote { $n } entry to { $path }
   *[other] Wrote { $n } entries to { $path }
}
