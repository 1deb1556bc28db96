# The command line's own sentences.
cli-made = Made { $path }
cli-exported = { $n ->
    [one] Wrote 1 event to { $path }
   *[other] Wrote { $n } events to { $path }
  }
cli-no-clashes = Nothing clashes
cli-restored = Restored; what was there before is kept in { $path }
