# Today: the day, the offices, how far programmes are.

today-items = { $n ->
    [0] Nothing is planned for today.
    [one] 1 item today.
   *[other] { $n } items today.
  }
today-next = Next: { $what }, { $when }.
office-open = open until { $until }
office-closes = closes in { $in }
office-opens = opens in { $in }
office-closed-until = closed until { $when }
office-closed = closed
ready-names = Names
ready-hosts = Organisations
ready-items = Items
ready-speakers = Speakers
ready-diets = Diets
ready-of = { $n } of { $of }
ready-settled = { $n } of { $of } settled
error-bad-office-hours = Office hours need at least one day of the week, and an end later than the start.
today-night = Night
today-all-day = All day
