questions-notices-about = Questions: what waits, who takes one, asked before
questions-title = Questions
questions-heading = What colleagues ask
questions-standfirst = Open questions first, with whose turn it is.
questions-to-spaces = Choose a space to ask in
questions-to-faq = Answers that were kept
questions-tabs = Which questions
questions-tab-open = Open
questions-tab-answered = Answered
questions-tab-mine = Asked by me
questions-tab-taken = Taken by me
questions-tab-waiting = Waits for you
questions-none-open = No question is open
questions-none-answered = No question has its answer yet
questions-none-open-teaches = Somebody who asks begins a talk. Ask in the space it belongs to.
questions-none-mine = You asked nothing yet
questions-none-mine-teaches = Ask in a space. It stays here until an answer helped.
questions-none-taken = You took no question
questions-none-waiting = No question waits for you
questions-none-taken-teaches = A question that nobody answers goes to the managers of its space. Whoever takes it, finds it here.
questions-turns-question = Whose turn is it?
questions-turns-answer = First everybody’s who knows. Does nobody answer, then the managers of the space hear it. Whoever takes a question, says so.
questions-status-open = Open
questions-status-raised = Waits for the managers
questions-status-taken = Taken
questions-status-same = Asked before
questions-status-answered = Answered
questions-status-closed = Closed
questions-turn-heading = Whose turn is it?
questions-turn-raised = Nobody answered in time. The managers of this space know.
# $hours (Number) - hours until the managers hear it
questions-turn-open = Whoever knows, answers. After { $hours } hours without an answer the managers of this space hear it.
questions-turn-heard = There are answers. Whoever asked says which one helped.
# $who (String) - who took it
questions-turn-taken = { $who } took this question.
questions-take = I take this question
questions-lay-down = I lay it down
questions-took = You took the question. Whoever asked hears it.
questions-laid-down = The question is free again.
questions-taken-before = A colleague took this question just before you. Nothing was changed.
questions-others = Asked before, in other words:
questions-same = This was asked before
questions-same-heading = Which question is the same?
questions-same-look = Look for another question
questions-same-look-hint = Only what you may read yourself.
questions-same-look-act = Look
questions-same-offered = Questions that look like it
questions-same-none = Nothing looks like it
questions-same-none-teaches = Look with one or two words of the other question.
questions-same-act = It is this one
questions-same-what-question = What happens then?
questions-same-what-answer = This question closes and points to the other one. Whoever follows it follows the other one and hears the answer. You can undo it.
questions-same-where-question = Why is a question missing?
questions-same-where-answer = Whoever reads this question must be able to read the other one. That is so in the same space, and in an open one.
questions-same-missing = We do not find that question. Nothing was changed. Look for it with other words.
questions-same-itself = That is this question itself. Nothing was changed. Choose another one.
questions-same-around = That question already points to this one. Nothing was changed. Undo that first.
# $space (String) - the space of the other question
questions-same-out-of-sight = That question stands in ‘{ $space }’. Not everybody who reads this one may look there. Nothing was changed.
questions-same-as = This was asked before:
questions-same-answered = The answer is there.
questions-same-open = It is still open. Whoever followed this one hears the answer.
questions-same-hidden = This question is the same as another one. You cannot look where that one stands.
questions-merged = The question points to the other one. Whoever followed it hears that.
questions-part = It is another question after all
questions-parted = It is a question of its own again. Whoever follows both goes on following both.
questions-alike-heading = Was this asked before?
questions-alike-faq = kept answer
questions-alike-answered = answered
questions-alike-open = open
questions-alike-note = Is yours among them? Then you need not wait. Otherwise just go on.
questions-who = Who may know this?
questions-who-none = We know nobody who may know this
questions-who-none-teaches = Everybody who reads the space sees the question. Call a colleague by name in a comment if you know one.
questions-who-says-so = Says on their own page that you can ask about this.
questions-who-answered = Gave an answer to a question like this one that helped, and wants to be asked.
# $who (String) - the colleague
questions-who-ask = Ask { $who }
questions-who-how-question = How do you come by these names?
questions-who-how-answer = From what colleagues wrote under “ask me about”, and from answers that helped, of those who want that. There is no score and no order of merit.
questions-who-then-question = What does my colleague see?
questions-who-then-answer = That you ask whether they know. They need not do anything. Nobody sees whether they looked.
# $who (String) - the colleague
questions-asked = { $who } hears that you ask. They need not do anything.
questions-opt-title = Ask me about what I answered before
questions-opt-heading-on = Colleagues can be sent to you
questions-opt-heading-off = Colleagues are not sent to you
questions-opt-standfirst = This is off until you switch it on.
questions-opt-means = When a question looks like one on which your answer helped, whoever asks sees your name, and can ask you with one press. You need not do anything then.
questions-opt-start = Yes, my name may be shown
questions-opt-stop = No longer
questions-opt-on = Your name may be shown. You can stop this here, at once.
questions-opt-off = Your name is not shown any more.
questions-opt-sees = Only that you may know. No count, no order, not how often you were asked.
questions-opt-page-question = And what is on my page?
questions-opt-page-answer = What you wrote under “ask me about” counts anyway. You change that on your own page.
questions-opt-link = Do I want to be asked?
questions-hours-title = When a question waits too long
questions-hours-field = Hours without an answer
questions-hours-hint = Hours of the clock, nights and weekends too. 24 is usual; 72 lets a weekend pass.
# $most (Number) - hours at most
questions-hours-wrong = Fill in a whole number from 1 to { $most }. Nothing was changed.
# $hours (Number) - hours
questions-hours-kept = After { $hours } hours without an answer the managers hear it.
questions-hours-then-question = What happens then?
questions-hours-then-answer = The managers of this space hear it once, and it stands on their Today until somebody takes it or answers.
questions-hours-change = After how long do managers hear this?
# $count (Number) - questions
questions-card = { $count ->
    [1] A question waits for an answer
   *[other] { $count } questions wait for an answer
}
questions-card-act = Look who knows
# $title (String) - the question
questions-notice-raised = Nobody answered yet: ‘{ $title }’
questions-notice-raised-text = Answer it, take it, or ask somebody who knows.
# $who (String) - who asks
# $title (String) - the question
questions-notice-asked = { $who } asks if you know: ‘{ $title }’
questions-notice-asked-text = You need not do anything.
questions-notice-why-asked = You said that colleagues may ask you about this.
# $who (String) - who took it
# $title (String) - the question
questions-notice-taken = { $who } took your question: ‘{ $title }’
questions-notice-why-asker = You asked this.
# $title (String) - the question
questions-notice-merged = Asked before: ‘{ $title }’
# $same (String) - the other question
questions-notice-merged-answered = The answer stands with ‘{ $same }’.
# $same (String) - the other question
questions-notice-merged-open = It goes on with ‘{ $same }’. You hear the answer.
# $title (String) - the question
questions-notice-parted = A question of its own again: ‘{ $title }’
questions-notice-parted-text = It does not point to another question any more.
questions-import-no-xml = This is not a file with posts as we know it. Nothing was kept. Give the file Posts.xml as it was given out.
questions-import-too-many = There are more than 200,000 posts in it. Nothing was kept. Cut the file in pieces.
questions-import-no-key = It has no key of its own, so it could come in twice.
questions-import-no-moment = The day on which it was said cannot be read.
questions-import-no-title = The question has no title.
questions-import-no-question = The question of this answer is not in the file.
questions-import-too-long = The text is longer than 64 kB.
questions-import-twice = The same key stands in the file before.
