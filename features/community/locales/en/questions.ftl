questions-notices-about = Questions: waiting, taken up, asked before
questions-title = Questions
questions-heading = What colleagues ask
questions-standfirst = Open questions first, with whose turn it is.
questions-ask = Ask a question
questions-to-faq = Kept answers
questions-tabs = Which questions
questions-tab-open = Open
questions-tab-answered = Answered
questions-tab-mine = Asked by me
questions-tab-taken = Taken up by me
questions-tab-waiting = Waiting for you
questions-none-open = No questions are open
questions-none-answered = No question has been answered yet
questions-none-open-teaches = A question starts a conversation. Ask yours in the space where it belongs.
questions-none-mine = You have not asked anything yet
questions-none-mine-teaches = Ask in a space. It stays here until an answer helped.
questions-none-taken = You have not taken up a question
questions-none-waiting = No question is waiting for you
questions-none-taken-teaches = A question that nobody answers goes to the managers of its space. If you take one up, you find it here.
questions-turns-question = Whose turn is it?
questions-turns-answer = First everybody who knows the answer. If nobody answers, the managers of the space are told. Anyone who takes a question up says so.
questions-status-open = Open
questions-status-raised = With the managers
questions-status-taken = Taken up
questions-status-same = Asked before
questions-status-answered = Answered
questions-status-closed = Closed
questions-turn-heading = Whose turn is it?
questions-turn-raised = Nobody answered in time. The managers of this space have been told.
# $hours (Number) - hours until the managers hear it
questions-turn-open = Anyone who knows can answer. After { $hours } hours without an answer the managers of this space are told.
questions-turn-heard = There are answers. The person who asked says which one helped.
# $who (String) - who took it
questions-turn-taken = { $who } took this question up.
questions-take = I will look into this
questions-lay-down = Leave it to somebody else
questions-took = The question is yours. We let the person who asked know.
questions-laid-down = Anyone can take the question up again.
questions-taken-before = A colleague took this question up just before you. Nothing has changed.
questions-others = Asked before, in other words:
questions-same = This was asked before
questions-same-heading = Which question is the same?
questions-same-look = Search for another question
questions-same-look-hint = Only what you may read yourself.
questions-same-look-act = Search
questions-same-offered = Similar questions
questions-same-none = No similar questions found
questions-same-none-teaches = Search with one or two words from the other question.
questions-same-act = This is the one
questions-same-what-question = What happens then?
questions-same-what-answer = This question closes and points to the other one. Everybody who follows it will follow the other one and hear the answer. You can undo this.
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
questions-who = Who might know this?
questions-who-none = We know of nobody who might know this
questions-who-none-teaches = Everybody who reads the space sees the question. If you can think of somebody, mention them in a comment.
questions-who-says-so = Says on their own page that you can ask about this.
questions-who-answered = Gave an answer to a question like this one that helped, and wants to be asked.
# $who (String) - the colleague
questions-who-ask = Ask { $who }
questions-who-how-question = Where do these names come from?
questions-who-how-answer = From what colleagues wrote under “ask me about”, and from answers that helped, by people who agreed to this. There is no score and no ranking.
questions-who-then-question = What does my colleague see?
questions-who-then-answer = That you are asking whether they know. They do not have to do anything. Nobody sees whether they looked.
# $who (String) - the colleague
questions-asked = { $who } will hear that you are asking. They do not have to do anything.
questions-opt-title = Ask me about what I have answered before
questions-opt-heading-on = Colleagues can be sent to you
questions-opt-heading-off = Colleagues are not sent to you
questions-opt-standfirst = This is off until you switch it on.
questions-opt-means = If a question resembles one that you answered well, the person who asks sees your name and can ask you with one press. You do not have to do anything.
questions-opt-start = Yes, my name may be shown
questions-opt-stop = Stop showing my name
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
questions-hours-kept = After { $hours } hours without an answer the managers are told.
questions-hours-then-question = What happens then?
questions-hours-then-answer = The managers of this space are told once, and it stays on their Today until somebody takes it up or answers.
questions-hours-change = When are managers told?
# $count (Number) - questions
questions-card = { $count ->
    [1] A question waits for an answer
   *[other] { $count } questions wait for an answer
}
questions-card-act = See who knows
# $title (String) - the question
questions-notice-raised = Nobody has answered yet: ‘{ $title }’
questions-notice-raised-text = Answer it, take it up, or ask somebody who knows.
# $who (String) - who asks
# $title (String) - the question
questions-notice-asked = { $who } asks if you know: ‘{ $title }’
questions-notice-asked-text = You do not have to do anything.
questions-notice-why-asked = You said that colleagues may ask you about this.
# $who (String) - who took it
# $title (String) - the question
questions-notice-taken = { $who } took up your question: ‘{ $title }’
questions-notice-why-asker = You asked this.
# $title (String) - the question
questions-notice-merged = Asked before: ‘{ $title }’
# $same (String) - the other question
questions-notice-merged-answered = You will find the answer at ‘{ $same }’.
# $same (String) - the other question
questions-notice-merged-open = It continues at ‘{ $same }’. You will hear the answer.
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
