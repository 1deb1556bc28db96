# Languages and interpreters.
cover-host-unknown = Host’s languages to come
cover-not-needed = No interpreter needed
cover-covered = Covered
cover-open = Nobody interprets
cover-need = { $n ->
    [one] 1 person needs an interpreter
   *[other] { $n } people need an interpreter
  }: { $who }
cover-unknown = { $n ->
    [one] 1 person
   *[other] { $n } people
  } whose languages are not known: { $who }
cover-party-unknown = Party’s languages to come
