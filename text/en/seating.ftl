# Who sits where at table.
noun-seating-table = table
noun-chair = chair
count-seating-table = { $n ->
    [one] 1 table
   *[other] { $n } tables
  }
count-chair = { $n ->
    [one] 1 chair
   *[other] { $n } chairs
  }
field-shape = shape
field-chairs = chairs
term-table-shape-head = Head table
term-table-shape-long = Long table
term-table-shape-round = Round table
seating-head-table = Head table
seating-table = Table { $n }
seating-said = { $n ->
    [one] 1 person
   *[other] { $n } people
  } at { $tables ->
    [one] 1 table
   *[other] { $tables } tables
  }
seating-without = { $n } without a chair
seating-none = No tables yet
did-proposed-seating = Seated { $n ->
    [one] 1 person
   *[other] { $n } people
  } at “{ $name }”
did-cleared-seating = Took the tables of “{ $name }” away
did-seated = { $who }: { $table }, chair { $n }
did-changed-places = { $who } and { $with } changed places
did-unseated = Took { $who } off the table
error-nobody-sits = People are seated at meals, sessions, visits, ceremonies and meetings only.
error-nobody-to-seat = Nobody takes part in it yet.
error-wrong-table = This table belongs to something else.
error-no-tables-laid = No tables are laid there. Propose a seating plan first.
paper-seating-plan = Seating plan
paper-seating-plan-is = Tables with who sits where, interpreters behind
paper-seating-order = Chairs of the hosts are shaded. The strong frame is the first place of a table.
paper-behind = Behind
paper-unseated = Without a chair:
