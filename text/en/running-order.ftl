# The running order of a seminar.
running-order-session = Presentations
running-on-time = Ends on time
running-spare = { $length } spare
running-over = { $length } over
running-not-before = not before { $time }
running-lengths-to-come = { $n ->
    [one] 1 length to come
   *[other] { $n } lengths to come
  }
running-forms-to-come = { $n ->
    [one] 1 name form to come
   *[other] { $n } name forms to come
  }
running-talks = Talks
running-panel = Panel
running-discussion = Discussion
running-break = Breaks
running-sum = { $sum } min
running-sum-open = { $sum } min, { $n } to come
running-number = { $n } of { $of }
running-panel-of = Panel of { $n }
running-moderator = Moderator: { $who }
form-kanji-in = Kanji in
form-kana-in = Kana in
form-all-in = All in
form-kanji = Kanji
form-japanese = Kanji or kana
form-several = Kanji or kana, { $n }
post-former = Former { $post }
post-at = { $post }, at { $place }
known-seat = in this programme
known-person = in the directory
known-new = new
did-moved-row = Moved “{ $name }” in the running order
did-set-speaker = { $who } speaks
did-joined-row = { $who } joins
did-cleared-speaker = Speaker of “{ $name }” is open again
did-set-hours = “{ $name }” starts at { $time }
error-nobody-speaks = Nobody else can join this row.
error-no-running-order = Only seminars and online series have a running order.
error-several-days = A programme of several days has no one end of the room. Set the times of its sessions.
error-needs-start = A start is needed first.
term-contribution-kind-opening = Opening
term-contribution-kind-talk = Talk
term-contribution-kind-panel = Panel
term-contribution-kind-discussion = Discussion
term-contribution-kind-closing = Closing
term-contribution-kind-break = Break
term-interpretation-none = No interpretation
term-interpretation-consecutive = Interpreted, consecutive
term-interpretation-simultaneous = Interpreted, simultaneous
term-spoken-en = English
term-spoken-ja = Japanese
term-spoken-fr = French
term-spoken-de = German
term-spoken-it = Italian
term-spoken-es = Spanish
term-spoken-nl = Dutch
term-spoken-ko = Korean
term-spoken-zh = Chinese
