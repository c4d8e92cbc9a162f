projects-notices-about = Projects: questions, decisions and answers
projects-title = Projects
projects-heading = No question is left lying
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
projects-standfirst = A project asks something, hears what colleagues think, decides and tells what came of it.
projects-new = Begin a project
projects-counts = How the loops stand
projects-count-open = open, on schedule
projects-count-late = open, late
projects-count-on-time = closed on time
projects-count-closed-late = closed late
projects-tabs = Which projects
projects-tab-open = Open
projects-tab-late = Still owe an answer
projects-tab-closed = Closed
projects-more = Further
projects-none-open = No question is open
projects-none-late = We owe nobody an answer
projects-none-closed = No loop is closed yet
projects-none-teaches = Begin with one question to the people who do the work, and promise when they hear what comes of it.
projects-loop-question = What is a loop?
projects-loop-answer = Ask, react, decide, report back. The loop closes when who reacted has the answer.
projects-late-question = Who sees that something is late?
projects-late-answer = Everybody who may read the project. An open loop stays in sight until it is closed.
projects-count-question = What is on time?
projects-count-answer = The report came no later than promised. A date that moves before it has passed stays on time; after that it does not.
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
projects-late-since = promised on { $day }, now { $days } late
# $day (String) - a day
projects-until = promised for { $day }
# $name (String) - a colleague
projects-kept-by = kept going by { $name }
# $count (Number) - how many
projects-days = { $count ->
    [1] 1 day
   *[other] { $count } days
}
projects-new-heading = What do you want colleagues to take part in?
projects-new-standfirst = First tell why. Then you ask one question.
projects-change-heading = Tell it better
projects-change-question = Can I change this later?
projects-change-answer = Until you ask the question. After that it stands, because colleagues react to these words.
projects-space-choose = Choose a space
projects-space-missing = Choose a space in which you may begin something. Your text is still there.
projects-field-space = In which space?
projects-field-space-hint = Who reads there can react.
projects-field-title = What is it about?
projects-field-title-hint = For instance: How do we inspect the ditches in 2027?
projects-field-why = Why?
projects-field-why-hint = What is the matter, and what is settled already? Markdown is allowed.
projects-title-missing = Give the project a name. Your text is still there.
projects-why-missing = Tell why. Without a reason nobody reacts.
projects-make = On to the question
projects-made = The project is there. Now ask your question.
projects-sees = Who may read this space.
projects-ask-act = Ask the question
projects-ask-heading = What do you want to know?
projects-ask-standfirst = One question, with a promise: when do colleagues hear what comes of it?
projects-ask-next = Ask a next question
projects-ask-next-heading = What do you want to know now?
projects-ask-next-standfirst = A new question opens a new round. The one before stays readable.
projects-field-question = The question
projects-field-question-hint = One sentence that can be answered with a story.
projects-field-react-on = Reacting is possible up to and including
projects-field-decide-on = The decision comes by
projects-field-decider = Who decides?
projects-field-mail-hint = The e-mail address of a colleague who reads here. Empty: you.
projects-field-report-on = Who reacted hears by
projects-field-report-on-hint = What was done with their reactions.
projects-field-reporter = Who reports back?
projects-field-talk = Begin a conversation about it in the space too; who answers there counts
projects-promise-question = What do I promise?
projects-promise-answer = Three days that everybody sees. If one cannot be met, you name a new day with the reason.
projects-one-question = Why only one question?
projects-one-answer = Two questions at once get half an answer each. A next question can follow.
projects-question-wrong = Ask one question, ending in one question mark.
# $most (Number) - characters at most
projects-question-long = This sentence is too long: { $most } characters is the most.
projects-day-missing = Choose a day.
projects-day-past = This day has passed. Choose today or later.
projects-day-far = This day is too far away. Choose one within two years.
projects-day-before = This day comes before the step before it. Choose a later day.
projects-day-after = This day comes after the next step. Move that first, or choose an earlier day.
projects-day-same = That is the day it has already. Choose another.
projects-colleague-unknown = We know no colleague with this address who reads in this space.
projects-asked = The question is asked. Who reads here gets it.
projects-turned = Somebody was before you. Below is how it stands now.
projects-step-why = Why
projects-step-ask = Question
projects-step-react = React
projects-step-decide = Decide
projects-step-report = Report back
projects-step-stop = Stopped
projects-state-waits = Not yet
projects-done-why = Done
projects-done-ask = Asked
projects-done-decide = Decided
projects-done-report = Told
projects-done-stop = With a reason
# $count (Number) - how many
projects-reactions = { $count ->
    [0] No reactions yet
    [1] 1 reaction
   *[other] { $count } reactions
}
# $day (String) - a day
projects-closed-date = closed on { $day }
# $count (Number) - how many
projects-days-late = { $count ->
    [1] 1 day late
   *[other] { $count } days late
}
# $day (String) - a day
projects-promised = promised for { $day }
# $day (String) - a day
projects-through = through { $day }
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
projects-turn-report = It is { $name }’s turn: tell what came of it
projects-turn-nobody = It is nobody’s turn
projects-turn-closed = The loop is closed
projects-turn-stopped = This project stopped
# $day (String) - a day
projects-text-ask = Colleagues were not asked yet. The question comes by { $day }.
# $day (String) - a day
projects-text-react = You can react through { $day }. You can change or withdraw it until the decision.
# $count (Number) - how many
# $day (String) - a day
projects-text-decide = { $count ->
    [0] Nobody reacted yet. The decision comes by { $day }.
    [1] 1 colleague reacted. The decision comes by { $day }.
   *[other] { $count } colleagues reacted. The decision comes by { $day }.
}
# $count (Number) - how many
projects-text-late = { $count ->
    [0] The decision is late. Is more time needed? Then name a new day and the reason.
    [1] 1 colleague reacted and waits for an answer. Is more time needed? Then name a new day and the reason.
   *[other] { $count } colleagues reacted and wait for an answer. Is more time needed? Then name a new day and the reason.
}
# $day (String) - a day
projects-text-report = The decision is taken. Who reacted hears by { $day } what came of it.
# $count (Number) - how many
projects-text-report-late = { $count ->
    [0] The report is late. Is more time needed? Then name a new day and the reason.
    [1] 1 colleague reacted and waits for an answer. Tell what came of it.
   *[other] { $count } colleagues reacted and wait for an answer. Tell what came of it.
}
# $count (Number) - how many
projects-text-closed = { $count ->
    [0] The report is below. Nobody had reacted.
    [1] Who reacted got the report below.
   *[other] The { $count } colleagues who reacted got the report below.
}
# $count (Number) - how many
projects-text-closed-late = { $count ->
    [0] The report is below. It came later than promised.
    [1] Who reacted got the report below. It came later than promised.
   *[other] The { $count } colleagues who reacted got the report below. It came later than promised.
}
# $count (Number) - how many
projects-text-stopped = { $count ->
    [0] Nobody had reacted yet. This is the reason:
    [1] Who reacted heard the reason:
   *[other] The { $count } colleagues who reacted heard the reason:
}
projects-field-reaction = Your reaction
projects-field-reaction-hint = Short. Markdown is allowed.
projects-react = Place your reaction
projects-reaction-keep = Keep your reaction
projects-withdraw = Withdraw your reaction
projects-reaction-missing = Write what you think first.
# $most (Number) - characters at most
projects-reaction-long = Your reaction is too long: { $most } characters is the most. Your text is still there.
projects-reaction-late = Reacting is over: the time has passed or it is decided. Your text is below.
projects-reacted = Your reaction is there. You will hear what comes of it.
projects-withdrawn = The reaction is gone.
projects-decide-act = Record the decision
projects-report-act = Tell what came of it
# $name (String) - a colleague
projects-nudge = Ask { $name }
projects-nudged = We have asked.
projects-not-nudged = It was asked today already. Tomorrow you can ask again.
projects-plan = Change a date or an owner
projects-stop = Stop the project
projects-button-question = Why do I see this button?
projects-button-answer = This step is yours, or you keep this project or this space going.
projects-hear-question = Who hears what comes of it?
projects-hear-answer = Everybody who reacted, on this page or in the conversation about it, and who may still read here.
projects-report-heading = What came of it
projects-decision-heading = The decision
projects-not-taken = What we did not take over
# $name (String) - a colleague
projects-by = Written by { $name }
projects-said = What colleagues said
projects-talk = Read the conversation about it
projects-summarise = Sum up what was said
projects-field-summary = What did colleagues say, in short?
projects-field-summary-hint = A heading for each subject, and below it what was said. Write down no names.
projects-collect = Keep, and end the reacting
projects-collected = Reacting is closed. Now it is the turn of who decides.
projects-summary-question = Who made this summary?
# $name (String) - a colleague
projects-summary-answer = { $name }, by hand. Is something not right? Say so.
projects-why-heading = Why we ask this
projects-rounds = The questions of this project
projects-moves = Days that moved
# $step (String) - a step
# $from (String) - a day
# $to (String) - a day
projects-moved-line = { $step }: from { $from } to { $to }
projects-act-decide-heading = What will it be?
projects-act-report-heading = What came of it?
projects-act-stop-heading = Why does it stop?
projects-field-decision = The decision in one sentence
projects-field-decision-hint = For instance: we stop walking in ten places.
projects-field-decision-why = Why this?
projects-field-decision-why-hint = Also name what colleagues said and what comes back of it.
projects-field-other = What do you not take over, and why?
projects-field-other-hint = Did you take over everything? Then write that.
projects-field-report = Tell it to who reacted
projects-field-report-hint = What was done, what went differently, what is still to come?
projects-field-stop = The reason
projects-field-stop-hint = Who reacted reads this. Stopping is fine; silence is not.
projects-decide-send = Record it and tell
projects-report-send = Tell it and close the loop
projects-stop-send = Stop and tell why
projects-decision-missing = Write the decision in one sentence.
projects-other-missing = Write what you do not take over, or that you take over everything.
projects-words-missing = This needs words: colleagues wait for them.
projects-decided = The decision stands. Who reacted hears it.
projects-reported = The loop is closed. Who reacted gets your report.
projects-stopped = The project stopped. Who reacted hears the reason.
projects-waiting-question = Who waits for this?
# $count (Number) - how many
projects-waiting-answer = { $count ->
    [0] Nobody reacted yet.
    [1] 1 colleague reacted.
   *[other] { $count } colleagues reacted.
}
projects-plan-heading = What was promised
projects-plan-standfirst = A promise can change when you say why. Everybody sees the old day, the new one and the reason.
# $day (String) - a day
# $name (String) - a colleague
projects-promise = { $day }, by { $name }
projects-move-heading = Move a day
projects-field-step = Which step?
projects-field-to = New day
projects-field-reason = Why?
projects-field-reason-hint = Who reacted gets to read this.
projects-move = Move the day
projects-moved = The day moved. Who reacted reads why.
projects-step-missing = Choose a step.
# $most (Number) - characters at most
projects-reason-missing = Write why the day changes, in at most { $most } characters.
projects-hand-heading = Give it to a colleague
projects-field-what = What do you hand over?
projects-whole = The whole project
projects-whole-means = That colleague keeps it going: questions, dates and people.
projects-field-mail = E-mail address of your colleague
projects-field-hand-hint = Somebody who reads in this space. Your colleague is told.
projects-hand = Hand over
projects-handed = It is handed over. Your colleague is told.
projects-moving-question = What happens when I move a day?
projects-moving-answer = The reason stands on the project’s page and goes to who reacted.
# $title (String) - the project
projects-notice-asked = What do you think? { $title }
# $title (String) - the project
projects-notice-turn = It is your turn: { $title }
# $day (String) - a day
projects-notice-turn-text = Promised for { $day }.
# $title (String) - the project
projects-notice-decided = It is decided: { $title }
# $title (String) - the project
projects-notice-reported = { $title }: this came of it
# $title (String) - the project
projects-notice-stopped = ‘{ $title }’ stopped
# $title (String) - the project
# $day (String) - a day
projects-notice-moved = ‘{ $title }’: the answer comes on { $day }
projects-notice-why-member = You are a member of the space.
projects-notice-why-owner = This step is yours.
projects-notice-why-reacted = You reacted to this.
# $title (String) - the project
projects-card-ask = Ask your question: { $title }
projects-card-ask-text = Colleagues do not know yet what you want to know.
projects-card-ask-act = Ask the question
# $title (String) - the project
projects-card-decide = What will it be: { $title }
projects-card-decide-act = Record the decision
# $title (String) - the project
projects-card-report = Tell what came of it: { $title }
projects-card-report-act = Report back
# $count (Number) - how many
projects-card-text = { $count ->
    [0] Nobody reacted yet.
    [1] 1 colleague reacted and would like to hear what comes of it.
   *[other] { $count } colleagues reacted and would like to hear what comes of it.
}
# $count (Number) - how many
projects-card-late-text = { $count ->
    [0] We still owe an answer.
    [1] 1 colleague waits: we still owe an answer.
   *[other] { $count } colleagues wait: we still owe an answer.
}
projects-card-why = This step of the project is yours.
# $title (String) - the project
projects-card-orphan = It is nobody’s turn in ‘{ $title }’
projects-card-orphan-text = Who had the step has left. Give it to a colleague.
projects-card-orphan-act = Hand the step over
# $day (String) - a day
projects-digest-owed = We still owe an answer, promised for { $day }.
