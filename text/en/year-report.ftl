# The year report of the office.
year-calendar = { $year }
year-fiscal = FY { $year }
year-file = Year report { $year }
year-number-programmes = Programmes
year-number-attended = Attended
year-number-expected = Expected
year-number-named = Named
year-number-met = Organisations met
year-attended-open = { $n ->
    [one] not noted for 1 programme
   *[other] not noted for { $n } programmes
  }
year-of-seats = of { $n } in rosters
year-new = { $n } for the first time
year-by-kind = By kind
year-by-month = By month
year-by-country = By country
year-by-sector = By sector
year-in-several = What is in several counts in each.
year-no-month = { $n ->
    [one] 1 programme has no month.
   *[other] { $n } programmes have no month.
  }
year-no-country = { $n ->
    [one] 1 programme is online or in no known country.
   *[other] { $n } programmes are online or in no known country.
  }
year-no-sector = { $n ->
    [one] 1 programme has no sector.
   *[other] { $n } programmes have no sector.
  }
year-all = All
year-cancelled = { $n ->
    [one] 1 programme of this year was cancelled and is not counted.
   *[other] { $n } programmes of this year were cancelled and are not counted.
  }
year-ideas = { $n ->
    [one] 1 programme of this year is an idea and is not counted.
   *[other] { $n } programmes of this year are ideas and are not counted.
  }
year-no-date = { $n ->
    [one] 1 programme has no date that tells its year, and is counted in none.
   *[other] { $n } programmes have no date that tells their year, and are counted in none.
  }
