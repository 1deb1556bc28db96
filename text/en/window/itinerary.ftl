# Itinerary
ui-itinerary-tools = Itinerary tools
ui-view = View
ui-view-days = Days
ui-view-list = List
ui-nights = Nights
ui-whole-days = Whole days
ui-undated = No day yet
ui-no-clock-time = Without a clock time
ui-unfold = Show all hours
ui-fold = Fold empty hours
ui-fold-short = fold
ui-count-clashes = { $n ->
    [one] { $n } clash
   *[other] { $n } clashes
}
ui-count-gaps = { $n ->
    [one] { $n } tight gap
   *[other] { $n } tight gaps
}
ui-count-warnings = { $n } to check
ui-count-to-come = { $n } to come
ui-count-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
ui-more-at-once = { $n } more at the same time
ui-nothing-planned = Nothing planned yet
ui-nothing-planned-how = Double-click on a day, press N, or use Add.
ui-no-days-how = Say when it is, or add an item without a day.
ui-add-item = Add to the itinerary
ui-move-to = Move…
ui-move-title = Move { $title }
ui-duplicate = Duplicate
ui-cancel-item = Mark as cancelled
ui-take-up-again = Take up again
ui-what = What
ui-state = State
ui-state-confirmed = Confirmed
ui-state-provisional = Provisional
ui-state-tbc = TBC
ui-state-cancelled = Cancelled
ui-item-session = Session
ui-item-visit = Visit
ui-item-meal = Meal
ui-item-leg = Travel
ui-item-lodging = Lodging
ui-item-free = Free time
ui-item-buffer = Buffer
ui-item-hold = Hold
ui-item-ceremony = Ceremony
ui-item-meeting = Meeting
ui-travel-flight = Flight
ui-travel-train = Train
ui-travel-coach = Coach
ui-travel-car = Car
ui-travel-taxi = Taxi
ui-travel-ferry = Ferry
ui-travel-walk = On foot
ui-travel-other = Other
