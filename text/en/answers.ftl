# Answers to invitations.
answer-invited = No answer
answer-accepted = Yes
answer-declined = No
answer-tentative = Not sure
answer-n-accepted = { $n } yes
answer-n-declined = { $n } no
answer-n-tentative = { $n } not sure
answer-parts = { $list }
answer-whole = The whole plan
answer-line = { $what }: { $said }, { $at }
answer-line-comment = { $what }: { $said } (“{ $comment }”), { $at }
reply-unknown-item = No item here has this number.
reply-unknown-address = Nobody in the programme has this address.
reply-several = Several people have this address, and the name does not say who answers.
reply-not-in-it = Not in this item any more. Nothing changes.
reply-same = Already entered.
reply-older = A later answer is entered. Nothing changes.
reply-delegated = Sends somebody else. Entered as not sure.
reply-earlier-plan = Answers the plan before its last change.
did-entered-answers = { $n ->
    [one] Entered an answer by { $names }
   *[other] Entered { $n } answers by { $names }
 }
did-marked-answer = Entered the answer of { $name }: { $said }
did-answer-taken-back = Took back the answer of { $name }
error-no-reply = This file holds no answer to an invitation.
error-reply-too-large = This file is too large for an answer.
error-reply-unknown = Nobody and nothing in this file is known here, so nothing was entered.
error-reply-not-newer = This file says nothing newer than what is entered.
noun-answer = answer
count-answer = { $n ->
    [one] 1 answer
   *[other] { $n } answers
 }
