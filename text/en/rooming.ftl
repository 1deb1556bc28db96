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
