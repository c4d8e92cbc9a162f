case-heading-solved = Solved:
# $name (String) - first name of the owner
case-heading-know = { $name }, do you know the answer?
# $name (String) - first name of the owner
case-heading-yours = { $name }, this one is for you:
case-state-solved = Solved
case-somebody = A colleague
# $source (String) - where it was written
case-source = Public message on { $source }
case-text-gone = We no longer keep what was written outside. What was done stays below.

case-do = What can you do?
case-choose = Choose one
case-know = I know the answer
# $maker (String) - first name of who decided
case-know-small = { $maker } writes and places the answer.
case-know-small-you = You write the answer after that.
case-will-solve = I will solve it
case-will-solve-small = Say when.
case-not-mine = This is not for me
case-not-mine-small = Do you know who it is for?
case-doing-wrong = Choose what you can do. Your text is still here.
case-explanation = Your explanation
case-explanation-hint = What is going on? What do you do about it? When is it over?
# $maker (String) - first name of who decided
case-explanation-who = { $maker } and the communication team. Your name does not go into the answer, unless you want it to.
case-explanation-who-you = the communication team. Your name does not go into the answer, unless you want it to.
case-explanation-wrong = Write at most 4000 letters, and at least one sentence. We kept what you chose.
case-may-name = Put my name below the answer
case-day = When will it be solved?
case-day-hint = Only if you are going to solve it. May stay empty.
case-day-wrong = This is not a day. Choose one from the calendar, or leave it empty.
case-to = Who is it for?
case-to-hint = Only if it is not for you.
case-to-nobody = Choose a colleague or team
case-to-wrong = Choose who it is for, or type a name. Your text is still here.
case-colleague-hint = A name, a function or a subject.
# $name (String) - what was typed
case-colleague-none = We found nobody with '{ $name }'. Type another name.
# $name (String) - what was typed
case-colleague-several = Several colleagues fit '{ $name }'. They stand at the top of the list; choose one.
# $maker (String) - first name of who decided
case-send = Send to { $maker }
case-send-you = Keep this with the case

case-solve-at-once = It is solved already
case-solve = Solve the case
case-outcome = How did it end?
case-outcome-answered = Answered
case-outcome-repaired = Repaired
case-outcome-appointment = Appointment made
case-outcome-lead-followed = Sold, or the lead followed
case-outcome-corrected = Correction published
case-outcome-idea-adopted = Idea adopted
case-outcome-idea-parked = Idea parked
case-outcome-not-for-us = Not for us
case-outcome-wrong = Choose how it ended. Your text is still here.
case-result = What was done?
case-result-hint = One or two sentences, so that a colleague finds it next time.
case-result-who = whoever sees the case. If it brought something, it can stand in an update, without your name.
case-result-wrong = Say in at least one sentence what was done, in at most 4000 letters.
case-early = We found this before the customer called
case-noticed = Noticed on
case-noticed-hint = Only counts if we found it first.
case-noticed-wrong = Choose the day on which you noticed it: today or earlier.
case-solve-do = Solve the case
case-pass = Hand over
case-pass-reason = Anything to add?
case-pass-do = Hand over
case-reopen = Reopen
case-reason = Why is it not over?
case-reason-wrong = Say in at most 2000 letters why it is not over.
case-reopen-do = Reopen the case

case-note = Note
case-note-who = whoever sees the case; never the writer outside.
case-note-do = Add the note
case-note-wrong = A note has at least one and at most 4000 letters. Your text is still here.

case-why-q = Why do I see this?
# $name (String) - the owner
case-why-decided = { $name } has this case. You see it because you decided the mention.
# $name (String) - the owner
case-why-gave = { $name } has this case. You see it because you handed it out.
# $name (String) - the owner
case-why-oversees = { $name } has this case. You see it because you work in communication or as administrator.
# $name (String) - the owner
case-why-leads = { $name } has this case. You see it because it was late in a team that you lead.
# $name (String) - of the rule
# $words (String) - that decided
case-why-rule = The rule { $name } gave it to you, by the words: { $words }.
# $by (String) - who chose
case-why-team = { $by } gave it to your team.
case-why-duty = You are on duty today.
case-why-free = You were the first who was free.
# $by (String) - who chose
case-why-chosen = { $by } chose you.
case-why-decider = You decided this mention, and no rule knew somebody else.
# $by (String) - who handed over
case-why-handed-over = { $by } handed it over to you.
case-after-q = What happens next?
# $maker (String) - first name of who decided
case-after = { $maker } answers the writer. You get one message when it is solved.
case-after-you = You answer the writer. The clock runs until that answer stands there.
# $owner (String) - the owner
case-who = { $owner }, whoever handed it out, communication and the administrator. When it is late, also who leads the team.
case-who-you = You, whoever handed it out, communication and the administrator. When it is late, also who leads your team.
case-kept-q = What do we keep?
case-kept = The text and the link, up to 90 days after the solution. No name and no profile of the writer.
case-link-q = Does this link do anything?
case-link = No. Opening it changes nothing. Something happens only when you press a button.
case-done = What was done
case-to-list = All my cases

# $by (String) - who decided
# $owner (String) - who got it
case-log-opened = { $by } gave it to { $owner }
# $by (String) - who decided
case-log-kept = { $by } decided it and kept it
# $by (String) - who gave
# $owner (String) - who got it
case-log-passed = { $by } handed it over to { $owner }
# $by (String) - who
case-log-noted = { $by } wrote a note
# $by (String) - who
case-log-answered = { $by } explained how it is, for colleagues.
# $by (String) - who
case-log-promised = { $by } is going to solve it.
# $by (String) - who
# $day (String) - when
case-log-promised-for = { $by } solves it by { $day }.
case-log-may-name = The name may stand below the answer.
# $by (String) - who
# $outcome (String) - how it ended
case-log-solved = { $by } solved it: { $outcome }.
case-log-early = Found before the customer called.
# $by (String) - who
case-log-reopened = { $by } reopened it

# $maker (String) - who has it now
case-said-passed = Handed over to { $maker }. You can still follow the case.
case-said-answered = Thank you. Communication writes the answer with what you explained.
case-said-explained-you = Your explanation is kept. The writer has no answer yet: write it below.
case-said-promised = Thank you. It stays with you until it is solved.
case-said-solved = Solved. Whoever waited for it hears it now.
case-said-reopened = The case is open again. The clock runs from now.
case-solved-meanwhile = Somebody solved this case in the meantime. Your text is not kept; look at the outcome first.
case-not-solved = This case is open already. Nothing changed.

# $by (String) - who
# $title (String) - of the case
case-told-answered = { $by } knows how it is: { $title }
case-told-answered-text = Read the explanation, and write the answer to the writer.
# $count (Number) - how many notes
# $by (String) - who
# $title (String) - of the case
case-told-notes = { $count ->
    [one] { $by } added a note to: { $title }
   *[other] { $by } added { $count } notes to: { $title }
}
# $by (String) - who
# $title (String) - of the case
case-told-solved = { $by } solved: { $title }
# $by (String) - who
# $title (String) - of the case
case-told-reopened = { $by } reopened: { $title }
# $title (String) - of the case
case-told-soon = Little time left: { $title }
case-told-soon-text = Four fifths of the promised time are used up. You hear this once.
# $title (String) - of the case
case-told-late = Late: { $title }
# $owner (String) - who has it
case-told-late-text = The promised moment has passed. { $owner } has the case. You hear this once.
case-told-why-owner = This case is yours.
case-told-why-decided = You decided this mention, or work in communication.

case-card-room = Listen
case-card-mine = Somebody outside waits for an answer. Do you know it, or do you know who does?
case-card-open = Open the case
case-card-why-mine = This case is yours.
case-card-late = The promised moment has passed. Does somebody have to help, or does it belong elsewhere?
case-card-look = Look at the case
case-card-why-late = You answer for the promises to people outside.
case-card-waiting = The answer is ready. It only has to be placed.
case-card-explained = A colleague explained how it is. The writer still waits for an answer.
case-card-write = Write the answer
case-card-answered = The writer has an answer. Is it solved too? Then close the case.
case-card-promised = You were going to solve this. Is it done? Then close the case.
case-card-place = Place the answer
case-card-why-waiting = Communication answers the writer.

resolution-about = how a case goes
