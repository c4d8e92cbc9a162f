ask-about = questions about cases
ask-title = Ask somebody who knows
ask-heading = Ask somebody who knows
ask-standfirst = The case stays where it is. The answer comes back into its thread.
ask-one = Ask one colleague
ask-who = Whom do you mean?
ask-question = What do you want to know?
ask-question-who = only this colleague and who sees the case.
ask-question-wrong = Write a question of at most 2000 letters. What you chose is still there.
ask-several = Several colleagues fit. Choose one; your question is still there.
ask-has-it = This colleague has the case already, or is you. Choose another; your question is still there.
ask-colleague-wrong = Type the name of a colleague. Your question is still there.
ask-do = Send the question
ask-said-asked = Asked. You hear of it when there is an answer.
ask-all = Or ask it in a space
ask-all-teach = It becomes an ordinary question, in your name. Names after an @, addresses, numbers and links from outside were left out. Read it through: a name in a sentence is not recognised.
ask-waits = A question waits in a space already. Wait for the answer, or close that question there.
ask-no-spaces = You are in no space yet where you may ask something.
ask-to-spaces = Choose a space
ask-space = In which space?
ask-space-wrong = You cannot ask anything in this space. Choose another; your text is still there.
ask-space-closed = When the space is not open to everybody, the answer stays there. Only the link comes here.
ask-subject = The question, in one sentence
ask-title-wrong = Say your question in one sentence of at most 200 letters. The rest is still there.
ask-words = Explanation
ask-words-hint = Who wrote outside does not belong here by name.
ask-words-who = who reads in the space.
ask-words-wrong = Keep the explanation below 4000 letters. Your text is still there.
ask-literally = Add the words from outside as they are, with the link
ask-all-do = Ask it in the space
# $space (String) - name of the space
ask-said-community = Your question stands in { $space }. The answer that helped comes back here as a note.
ask-waits-already = A colleague asked a question in a space meanwhile. Nothing was placed.
ask-from-case = With a case in Listen
ask-sees-q = What does the colleague see?
ask-sees = The question, and what was written outside. Not the notes, and no other cases.
ask-clock-q = Does the clock run on?
ask-clock = Yes. The writer outside waits, whoever finds out.
ask-back-q = And the answer?
ask-back = It stands in the thread of the case. Whoever has the case answers the writer.
# $name (String) - who asks
ask-asked-title = { $name } asks you something
ask-your-answer = Your answer
ask-answer = What do you know about it?
ask-answer-hint = A few sentences are enough. Whoever has the case makes an answer of it.
ask-answer-who = who sees the case; never the writer outside.
ask-answer-wrong = Write at least one sentence, and at most 4000 letters. Your text is still there.
ask-answer-do = Send your answer
ask-said-answered = Thank you. Whoever asked reads it now.
ask-said-before = You had answered already. Nothing changed.
# $name (String) - who asks
ask-why = { $name } thinks you know.
# $name (String) - who asks
ask-after = { $name } uses your answer. You need not do anything else.
ask-link = Ask a colleague or a space
# $by (String) - who asked
# $to (String) - who was asked
ask-log-colleague = { $by } asked { $to }:
# $by (String) - who answered
ask-log-answer = { $by } answered:
# $by (String) - who asked
ask-log-community = { $by } asked it in a space.
ask-log-closed = There is an answer that helped. The space is not open to everybody: its members read it there.
ask-log-post = To the question in the space
# $by (String) - who asks
# $title (String) - of the case
ask-told-asked = { $by } asks you something about: { $title }
# $by (String) - who asks
ask-told-asked-why = { $by } thinks you know.
# $by (String) - who answered
# $title (String) - of the case
ask-told-answered = { $by } answered about: { $title }
# $title (String) - of the case
ask-told-came-back = Answer from the space: { $title }
ask-told-why = You asked, or have the case.
ask-card-text = A colleague needs you for an answer outside.
ask-card-action = Answer
ask-card-why = A colleague thinks you know.
ask-colleague = A colleague, by name
