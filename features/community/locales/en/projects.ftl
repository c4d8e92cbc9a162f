projects-notices-about = Projects: questions, decisions and answers
projects-title = Projects
projects-heading = No question is left unanswered
# $count (Number) - how many
projects-heading-open = { $count ->
    [1] One question is open, and on schedule
   *[other] { $count } questions are open, all on schedule
}
# $count (Number) - how many
projects-heading-late = { $count ->
    [1] We still owe one answer
   *[other] We still owe { $count } answers
}
projects-standfirst = A project asks something, hears what colleagues think, decides and reports what came of it.
projects-new = Start a project
projects-counts = Where the loops stand
projects-count-open = open, on schedule
projects-count-late = open, late
projects-count-on-time = closed on time
projects-count-closed-late = closed late
projects-tabs = Which projects
projects-tab-open = Open
projects-tab-late = Still owe an answer
projects-tab-closed = Closed
projects-more = More projects
projects-none-open = No question is open
projects-none-late = We owe nobody an answer
projects-none-closed = No loop is closed yet
projects-none-teaches = Start with one question to the people who do the work, and promise when they will hear what comes of it.
projects-loop-question = What is a loop?
projects-loop-answer = Ask, respond, decide, report back. The loop closes when the people who responded have the answer.
projects-late-question = Who sees that something is late?
projects-late-answer = Everybody who may read the project. An open loop stays in sight until it is closed.
projects-count-question = What is on time?
projects-count-answer = The report came no later than promised. If a date is moved before it has passed it stays on time; after that it does not.
projects-tag-closed = Closed
projects-tag-stopped = Stopped
projects-owed = We still owe an answer
# $day (String) - a day
projects-closed-on = closed on { $day }
# $day (String) - a day
projects-closed-late-on = closed late, on { $day }
# $day (String) - a day
projects-stopped-on = stopped on { $day }
# $day (String) - a day
# $days (String) - how many days, in words
projects-late-since = promised by { $day }, now { $days } late
# $day (String) - a day
projects-until = promised by { $day }
# $name (String) - a colleague
projects-kept-by = kept going by { $name }
# $count (Number) - how many
projects-days = { $count ->
    [1] 1 day
   *[other] { $count } days
}
projects-new-heading = What would you like colleagues to have a say in?
projects-new-standfirst = First say why. Then you ask one question.
projects-change-heading = Tell it better
projects-change-question = Can I edit this later?
projects-change-answer = Until you ask the question. After that it is fixed, because colleagues respond to these words.
projects-space-choose = Choose a space
projects-space-missing = Choose a space you can post in. Your text is still there.
projects-field-space = In which space?
projects-field-space-hint = Everybody who reads it can respond.
projects-field-title = What is it about?
projects-field-title-hint = For example: How do we inspect the ditches in 2027?
projects-field-why = Why?
projects-field-why-hint = What is the matter, and what is already settled? You can use Markdown.
projects-title-missing = Give the project a name. Your text is still there.
projects-why-missing = Say why. Without a reason nobody responds.
projects-make = Continue to the question
projects-made = The project is set up. Now ask your question.
projects-sees = Everybody who may read this space.
projects-ask-act = Ask the question
projects-ask-heading = What do you want to know?
projects-ask-standfirst = One question, with a promise: when will colleagues hear what comes of it?
projects-ask-next = Ask another question
projects-ask-next-heading = What do you want to know now?
projects-ask-next-standfirst = A new question starts a new round. The earlier one can still be read.
projects-field-question = The question
projects-field-question-hint = One sentence that can be answered with a story.
projects-field-react-on = People can respond until the end of
projects-field-decide-on = There will be a decision by
projects-field-decider = Who decides?
projects-field-mail-hint = The e-e-mail address of a colleague who reads this space. Empty: yourself.
projects-field-report-on = People who responded will hear by
projects-field-report-on-hint = What was done with their responses.
projects-field-reporter = Who reports back?
projects-field-talk = Also start a conversation about it in the space; answers there count too
projects-promise-question = What do I promise?
projects-promise-answer = Three dates that everybody sees. If you cannot keep one, you name a new date with the reason.
projects-one-question = Why only one question?
projects-one-answer = Two questions at once get half an answer each. Another question can follow.
projects-question-wrong = Ask one question, ending in one question mark.
# $most (Number) - characters at most
projects-question-long = This sentence is too long: { $most } characters at most.
projects-day-missing = Choose a day.
projects-day-past = This day has passed. Choose today or later.
projects-day-far = This day is too far away. Choose one within two years.
projects-day-before = This day comes before the step before it. Choose a later day.
projects-day-after = This day comes after the next step. Move that first, or choose an earlier day.
projects-day-same = That is the date it already has. Choose another.
projects-colleague-unknown = We know no colleague with this address who reads this space.
projects-asked = The question is asked. Everybody who reads this space gets it.
projects-done-before = This was done before. Below is how it stands now.
projects-turned = Somebody was ahead of you. Below is how it stands now.
projects-step-why = Why
projects-step-ask = Question
projects-step-react = Responses
projects-step-decide = Decision
projects-step-report = Report
projects-step-stop = Stopped
projects-state-waits = Not yet
projects-done-why = Done
projects-done-ask = Asked
projects-done-decide = Decided
projects-done-report = Reported
projects-done-stop = With a reason
# $count (Number) - how many
projects-reactions = { $count ->
    [0] No responses yet
    [1] 1 response
   *[other] { $count } responses
}
# $day (String) - a day
projects-closed-date = closed on { $day }
# $count (Number) - how many
projects-days-late = { $count ->
    [1] 1 day late
   *[other] { $count } days late
}
# $day (String) - a day
projects-promised = promised by { $day }
# $day (String) - a day
projects-through = until { $day }
# $day (String) - a day
projects-planned = planned for { $day }
# $name (String) - a colleague
projects-whose-turn = It is { $name }’s turn
projects-nobodys-turn = Nobody’s turn
projects-stands = Where does the project stand?
# $round (Number) - which round
projects-earlier = Round { $round }:
# $name (String) - a colleague
projects-turn-ask = It is { $name }’s turn: what is the question?
# $name (String) - a colleague
projects-turn-decide = It is { $name }’s turn: what will it be?
# $name (String) - a colleague
projects-turn-report = It is { $name }’s turn: report what came of it
projects-turn-nobody = It is nobody’s turn
projects-turn-closed = The loop is closed
projects-turn-stopped = This project was stopped
# $day (String) - a day
projects-text-ask = Colleagues have not been asked anything yet. The question comes by { $day }.
# $day (String) - a day
projects-text-react = You can respond until the end of { $day }. You can change or withdraw your response until the decision.
# $count (Number) - how many
# $day (String) - a day
projects-text-decide = { $count ->
    [0] Nobody has responded yet. The decision comes by { $day }.
    [1] 1 colleague has responded. The decision comes by { $day }.
   *[other] { $count } colleagues have responded. The decision comes by { $day }.
}
# $count (Number) - how many
projects-text-late = { $count ->
    [0] The decision is late. Is more time needed? Then name a new date and the reason.
    [1] 1 colleague has responded and is waiting for an answer. Is more time needed? Then name a new date and the reason.
   *[other] { $count } colleagues have responded and are waiting for an answer. Is more time needed? Then name a new date and the reason.
}
# $day (String) - a day
projects-text-report = There is a decision. Everybody who responded will hear by { $day } what came of it.
# $count (Number) - how many
projects-text-report-late = { $count ->
    [0] The report is late. Is more time needed? Then name a new date and the reason.
    [1] 1 colleague has responded and is waiting for an answer. Report what came of it.
   *[other] { $count } colleagues have responded and are waiting for an answer. Report what came of it.
}
# $count (Number) - how many
projects-text-closed = { $count ->
    [0] The report is below. Nobody had responded.
    [1] The colleague who responded got the report below.
   *[other] The { $count } colleagues who responded got the report below.
}
# $count (Number) - how many
projects-text-closed-late = { $count ->
    [0] The report is below. It came later than promised.
    [1] The colleague who responded got the report below. It came later than promised.
   *[other] The { $count } colleagues who responded got the report below. It came later than promised.
}
# $count (Number) - how many
projects-text-stopped = { $count ->
    [0] Nobody had responded yet. This is the reason:
    [1] The colleague who responded was told the reason:
   *[other] The { $count } colleagues who responded were told the reason:
}
projects-field-reaction = Your response
projects-field-reaction-hint = Keep it short. You can use Markdown.
projects-react = Post your response
projects-reaction-keep = Save your response
projects-withdraw = Withdraw your response
projects-reaction-missing = First write what you think.
# $most (Number) - characters at most
projects-reaction-long = Your response is too long: { $most } characters at most. Your text is still there.
projects-reaction-late = You can no longer respond: time is up or it has been decided. Your text is below.
projects-reacted = Your response is posted. You will hear what comes of it.
projects-withdrawn = The response is deleted.
projects-decide-act = Record the decision
projects-report-act = Report what came of it
# $name (String) - a colleague
projects-nudge = Ask { $name }
projects-nudged = We have asked.
projects-not-nudged = We already asked today. You can ask again tomorrow.
projects-plan = Change a date or an owner
projects-stop = Stop the project
projects-button-question = Why do I see this button?
projects-button-answer = This step is yours, or you keep this project or this space going.
projects-hear-question = Who hears what comes of it?
projects-hear-answer = Everybody who responded, on this page or in the conversation about it, and who may still read here.
projects-report-heading = What came of it
projects-decision-heading = The decision
projects-not-taken = What we did not adopt
# $name (String) - a colleague
projects-by = Written by { $name }
projects-said = What colleagues said
projects-talk = Read the conversation about it
projects-summarise = Summarise what was said
projects-field-summary = What did colleagues say, in short?
projects-field-summary-hint = A heading for each subject, with what was said below it. Do not write down names.
projects-collect = Save and close responses
projects-collected = Responses are closed. It is now up to the person who decides.
projects-summary-question = Who made this summary?
# $name (String) - a colleague
projects-summary-answer = { $name }, by hand. Is something not right? Say so.
projects-why-heading = Why we ask this
projects-rounds = The questions of this project
projects-moves = Dates that were moved
# $step (String) - a step
# $from (String) - a day
# $to (String) - a day
projects-moved-line = { $step }: from { $from } to { $to }
projects-act-decide-heading = What will it be?
projects-act-report-heading = What came of it?
projects-act-stop-heading = Why is it stopped?
projects-field-decision = The decision in one sentence
projects-field-decision-hint = For example: we stop walking in ten places.
projects-field-decision-why = Why this?
projects-field-decision-why-hint = Say what colleagues said too, and what you did with it.
projects-field-other = What do you not adopt, and why?
projects-field-other-hint = Did you adopt everything? Then say so.
projects-field-report = Tell the people who responded
projects-field-report-hint = What was done, what went differently, what is still to come?
projects-field-stop = The reason
projects-field-stop-hint = People who responded read this. Stopping is fine; silence is not.
projects-decide-send = Record it and tell people
projects-report-send = Report it and close the loop
projects-stop-send = Stop and say why
projects-decision-missing = Write the decision in one sentence.
projects-other-missing = Write what you do not adopt, or that you adopt everything.
projects-words-missing = This needs words: colleagues are waiting for them.
projects-decided = The decision is recorded. Everybody who responded is told.
projects-reported = The loop is closed. Everybody who responded gets your report.
projects-stopped = The project is stopped. Everybody who responded is told why.
projects-waiting-question = Who is waiting for this?
# $count (Number) - how many
projects-waiting-answer = { $count ->
    [0] Nobody has responded yet.
    [1] 1 colleague has responded.
   *[other] { $count } colleagues have responded.
}
projects-plan-heading = What was promised
projects-plan-standfirst = A promise can change if you say why. Everybody sees the old date, the new one and the reason.
# $day (String) - a day
# $name (String) - a colleague
projects-promise = { $day }, by { $name }
projects-move-heading = Move a date
projects-field-step = Which step?
projects-field-to = New date
projects-field-reason = Why?
projects-field-reason-hint = People who responded will read this.
projects-move = Move the date
projects-moved = The date is moved. Everybody who responded reads why.
projects-step-missing = Choose a step.
# $most (Number) - characters at most
projects-reason-missing = Write why the date changes, in at most { $most } characters.
projects-hand-heading = Give it to a colleague
projects-field-what = What do you hand over?
projects-whole = The whole project
projects-whole-means = That colleague keeps it going: questions, dates and people.
projects-field-mail = E-e-mail address of your colleague
projects-field-hand-hint = Somebody who reads this space. We tell your colleague.
projects-hand = Hand over
projects-handed = It is handed over. We tell your colleague.
projects-moving-question = What happens if I move a date?
projects-moving-answer = The reason is shown on the project’s page and goes to everybody who responded.
# $title (String) - the project
projects-notice-asked = What do you think? { $title }
# $title (String) - the project
projects-notice-turn = It is your turn: { $title }
# $day (String) - a day
projects-notice-turn-text = Promised by { $day }.
# $title (String) - the project
projects-notice-decided = There is a decision: { $title }
# $title (String) - the project
projects-notice-reported = { $title }: what came of it
# $title (String) - the project
projects-notice-stopped = ‘{ $title }’ was stopped
# $title (String) - the project
# $day (String) - a day
projects-notice-moved = ‘{ $title }’: the answer comes on { $day }
projects-notice-why-member = You are a member of the space.
projects-notice-why-owner = This step is yours.
projects-notice-why-reacted = You responded to this.
# $title (String) - the project
projects-card-ask = Ask your question: { $title }
projects-card-ask-text = Colleagues do not know yet what you want to know.
projects-card-ask-act = Ask the question
# $title (String) - the project
projects-card-decide = What will it be: { $title }
projects-card-decide-act = Record the decision
# $title (String) - the project
projects-card-report = Report what came of it: { $title }
projects-card-report-act = Report back
# $count (Number) - how many
projects-card-text = { $count ->
    [0] Nobody has responded yet.
    [1] 1 colleague has responded and would like to hear what comes of it.
   *[other] { $count } colleagues have responded and would like to hear what comes of it.
}
# $count (Number) - how many
projects-card-late-text = { $count ->
    [0] We still owe an answer.
    [1] 1 colleague is waiting: we still owe an answer.
   *[other] { $count } colleagues are waiting: we still owe an answer.
}
projects-card-why = This step of the project is yours.
# $title (String) - the project
projects-card-orphan = It is nobody’s turn in ‘{ $title }’
projects-card-orphan-text = The person who had this step has left. Give it to a colleague.
projects-card-orphan-act = Hand the step over
# $day (String) - a day
projects-digest-owed = We still owe an answer, promised by { $day }.
