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
year-number-partnerships = New partnerships
year-renewed = { $n } renewed
year-ended = { $n } ended
year-ties-open = { $n ->
    [one] For 1 partnership no date names the year in which it began, was renewed or ended; what is not known is counted in none.
   *[other] For { $n } partnerships no date names the year in which they began, were renewed or ended; what is not known is counted in none.
  }
term-partnership-turn-signed = Signed
term-partnership-turn-begun = Began
term-partnership-turn-renewed = Renewed
term-partnership-turn-ended = Ended

# On paper and in spreadsheets.
year-people = People by kind of programme
year-programmes = Programmes
year-partnerships = Partnerships
year-met = Organisations met
year-left-out = Not counted
year-nothing = No programme took place in this year.
year-first = First time
year-yes = yes
year-head-kind = Kind
year-head-programmes = Programmes
year-head-expected = Expected
year-head-attended = Attended
year-head-seats = In rosters
year-head-named = Named
year-head-title = Programme
year-head-when = When
year-head-day = First day
year-head-month = Month
year-head-country = Country
year-head-sector = Sector
year-head-organisation = Organisation
year-head-type = Type
year-head-partnership = Partnership
year-head-parties = Partners
year-head-turn = What became of it
year-head-new = New
year-head-number = Number
year-head-value = Count
year-head-note = Note
year-csv-is = A text file holds one table, the organisations met. A spreadsheet (.xlsx) has all of them.
