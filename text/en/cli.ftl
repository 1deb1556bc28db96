# The command line's own sentences.
cli-made = Made { $path }
cli-exported = { $n ->
    [one] Wrote 1 event to { $path }
   *[other] Wrote { $n } events to { $path }
  }
cli-no-clashes = Nothing clashes
cli-restored = Restored; what was there before is kept in { $path }
cli-import-sum = { $new } new, { $changed } changed, { $same } known already, { $out } left out
cli-import-asks = { $n ->
    [one] 1 row asks something: nothing was written
   *[other] { $n } rows ask something: nothing was written
}
cli-import-answers-or-events = This file holds { $what }. Say which is meant: --as answers, --as items or --as programmes
