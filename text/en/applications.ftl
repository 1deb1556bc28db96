# From the call for applications to the list.
noun-call = call for applications
noun-application = application
noun-decision = decision
count-call = { $n ->
    [one] 1 call for applications
   *[other] { $n } calls for applications
  }
count-application = { $n ->
    [one] 1 application
   *[other] { $n } applications
  }
count-decision = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
  }
did-applied = { $who } applied
did-decided = { $who }: { $status }
did-moved-waiting = Moved { $who } on the waiting list
criteria-met = { $n } of { $of } criteria
step-since = since { $date }
call-closes = Applications until { $date }
place-offer = A place is free: { $name } is no. { $n } on the waiting list
places-unknown = { $n } accepted, number of places not set
places-full = { $n } of { $places } places taken
places-free = { $n } of { $places } places taken, { $left } free
places-over = { $n } accepted for { $places } places, { $over } too many
field-places = places
field-closes = closing date
field-criteria = criteria
field-applied = application date
field-interests = interests
error-not-waiting = This person is not on the waiting list.
