# Open questions: what is asked (`question-*`), counted (`owed-*`), named in filters (`kind-*`), answered (`answered-*`).

question-clash = Clash
question-dates = dates to come
question-agreement = yes or no to come
question-day = day to come
question-times = times to come
question-end = end to come
question-host = host to come
question-place = place to come
question-from = departure place to come
question-to = destination to come
question-host-contact = name of the contact to come
question-number = number to come
question-speaker = speaker to come
question-confirm = to be confirmed
question-name = { $n ->
    [one] name to come
   *[other] { $n } names to come
  }
question-diet = dietary needs to come
question-spelling = check the spelling

owed-clash = { $n } clashes
owed-dates = Dates of { $n } programmes
owed-agreement = Answers of { $n } organisations
owed-day = Days of { $n } items
owed-times = Times of { $n } items
owed-end = Ends of { $n } items
owed-host = Hosts of { $n } visits
owed-place = Places of { $n } items
owed-from = Departure places of { $n } journeys
owed-to = Destinations of { $n } journeys
owed-host-contact = Names of { $n } contacts
owed-number = Numbers of { $n } journeys
owed-speaker = Speakers of { $n } talks
owed-confirm = { $n } items to be confirmed
owed-name = Names of { $n } people
owed-diet = Dietary needs of { $n } people
owed-spelling = Spelling of { $n } names

kind-clash = Clashes
kind-dates = Dates of programmes
kind-agreement = Answers of organisations
kind-day = Days
kind-times = Times
kind-end = Ends
kind-host = Hosts
kind-place = Places
kind-from = Departure places
kind-to = Destinations
kind-host-contact = Contacts
kind-number = Numbers of journeys
kind-speaker = Speakers
kind-confirm = Confirmations
kind-name = Names
kind-diet = Dietary needs
kind-spelling = Spellings

answered-clash = clash
answered-dates = dates
answered-agreement = takes part
answered-day = day
answered-times = times
answered-end = end
answered-host = host
answered-place = place
answered-from = departure place
answered-to = destination
answered-host-contact = contact
answered-number = number
answered-speaker = speaker
answered-confirm = state
answered-name = name
answered-diet = dietary needs
answered-spelling = spelling
did-answered = Answered for “{ $name }”: { $field } { $answer }

our-office = Our office
from-time = from { $time }
answer-no-needs = No needs
answer-right = Spelled right
answer-confirmed = Confirm
answer-cancelled = Cancel it
far-today = today
far-tomorrow = tomorrow
far-days = in { $n } days
far-months = in { $n } months
far-years = in { $n } years
error-question-gone = This question is answered already, or what it was about is gone. Nothing was changed.
error-answer-does-not-fit = This answer does not fit the question. Nothing was changed.

# One organisation's few questions in one line: "JETRO: yes or no, contact".
owed-by = { $who }: { $what }
owed-partners = Hosts and partners
brief-clash = clash
brief-dates = dates
brief-agreement = yes or no
brief-day = day
brief-times = times
brief-end = end
brief-host = host
brief-place = place
brief-from = departure place
brief-to = destination
brief-host-contact = contact
brief-number = number
brief-speaker = speaker
brief-confirm = confirmation
brief-name = names
brief-diet = dietary needs
brief-spelling = spelling
due-by = by { $day }
due-today = by today
due-overdue = Overdue
due-question = { $name }: { $question }
did-due = To be answered by { $date }: { $what }
did-due-several = To be answered by { $date }: { $n } questions
did-due-none = Took away the due date: { $what }
did-due-none-several = Took away the due dates of { $n } questions
noun-due = due date
count-due = { $n ->
    [one] 1 due date
   *[other] { $n } due dates
  }
