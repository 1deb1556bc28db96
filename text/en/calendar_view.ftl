# The calendar over all programmes.
calendar-week = Week { $n }
calendar-office-closed = { $city } office closed
calendar-zone-shift = { $city } { $ahead } from this day
calendar-clashes = { $n ->
    [one] 1 clash
   *[other] { $n } clashes
  }
calendar-gaps = { $n ->
    [one] 1 tight gap
   *[other] { $n } tight gaps
  }
calendar-people = { $n ->
    [one] 1 person
   *[other] { $n } people
  }
calendar-nights = { $n ->
    [one] 1 night
   *[other] { $n } nights
  }
calendar-days = { $n ->
    [one] All day
   *[other] { $n } days
  }
did-moved-programme = { $n ->
    [0] Moved the programme “{ $name }” to { $date }
    [one] Moved the programme “{ $name }” to { $date }, 1 item with it
   *[other] Moved the programme “{ $name }” to { $date }, { $n } items with it
  }
peek-date = Date
peek-programme = Programme
peek-place = Place
peek-host = Host
peek-who = With
peek-status = Status
peek-people = People
peek-route = Route
peek-open = { $n ->
    [one] 1 question open
   *[other] { $n } questions open
  }
