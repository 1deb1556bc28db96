# Rooms and who shares them.
noun-room = room
noun-bed = bed
count-room = { $n ->
    [one] 1 room
   *[other] { $n } rooms
  }
count-bed = { $n ->
    [one] 1 bed
   *[other] { $n } beds
  }
did-in-room = Put { $who } in { $room }
did-no-room = Took { $who } out of the room
did-filled-rooms = Gave { $n } people a bed at “{ $name }”
did-copied-rooms = Took the rooms of “{ $name }” over for “{ $to }”
room-nights = { $n ->
    [one] 1 night
   *[other] { $n } nights
  }
room-guests = { $n ->
    [one] 1 guest
   *[other] { $n } guests
  }
room-without = { $n } without a bed
room-no-bed = No bed yet
term-room-single = Single
term-room-twin = Twin
term-room-triple = Triple
term-room-room = Room
field-beds = beds
error-no-lodging = Rooms belong to accommodation only.
error-wrong-lodging = This belongs to another accommodation.
