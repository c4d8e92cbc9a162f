faq-notices-about = Kept answers: yours to look at again
faq-title = Kept answers
faq-heading = Answers that were kept
faq-standfirst = Asked once, answered well, and looked at again on a day.
faq-begin = Keep an answer
faq-import-link = Bring in a list
faq-look = Look in kept answers
faq-look-hint = One or more words; all of them must occur.
faq-subject = Subject
faq-subject-any = Any subject
faq-tabs = Which answers
faq-tab-all = All
faq-tab-due = Due for a check
faq-none = No answer here yet
faq-none-teaches = The managers of a space keep the answer to a question that will be asked again.
faq-to-answered = Questions with an answer
faq-where-question = Where do these come from?
faq-where-answer = From questions in spaces, made into an answer to keep by a manager. Or from a list that was there before.
faq-right-question = Is this still right?
faq-right-answer = Each answer has somebody who keeps it right, and a day on which they check it. If that day has passed, the page says so.
faq-late = Not checked in time
# $day (String) - the day
faq-late-means = This should have been checked on { $day }. It may still be right, but nobody looked.
faq-answer = The answer
faq-behind = Behind this answer
faq-owner-keeps = keeps this right
faq-owner-none = Nobody keeps this right at the moment. The person who did has left.
# $day (String) - the day
faq-changed-on = Changed on { $day }.
# $day (String) - the day
faq-review-next = We check it again on { $day }.
faq-brought = It came from a list.
faq-talk = The conversation behind it
faq-source = Where it was before
faq-helped = Did this help?
faq-helped-yes = Yes
faq-helped-no = No
faq-helped-yes-done = Thank you. We added it up, without your name.
faq-helped-no-done = Thank you. We added it up, without your name. Ask your question in a space, and a colleague will answer.
# $yes (String) - how often it helped
# $no (String) - how often not
faq-helped-counts = Yes { $yes } times, no { $no } times. Only the person who keeps this right sees that, from five presses up.
faq-keep-heading = Keep it right
faq-right = It is still right
# $day (String) - the day to look again
faq-right-done = Good. We ask again on { $day }.
faq-change = Edit
faq-changed = Your changes are saved. The earlier words are kept.
faq-removed = The answer is deleted, from search too.
faq-remove = Delete
faq-remove-means = The answer goes with its earlier versions, from search too. The conversation behind it stays.
faq-back = Back to the answer
faq-sees-all = Every colleague. The conversation behind it only people who may read that.
faq-sees-space = Everybody who may read the space.
faq-presses-question = What happens to my yes or no?
faq-presses-answer = It is added up. Your name is not kept.
faq-kept = Kept answers
faq-make = Keep the answer to this
faq-make-more = Keep another answer from this
faq-make-heading = An answer to keep
faq-make-standfirst = Write it so that somebody who was not in the conversation understands it.
faq-change-heading = Edit a kept answer
faq-made = The answer is kept. Everybody who may read it finds it in search.
faq-keep-new = Keep this answer
faq-field-question = Question
faq-field-question-hint = As a colleague would ask it, in one sentence.
faq-field-words = Answer
faq-field-words-hint = **bold**, *italic*, - list, [words](address).
faq-field-wide = Who may read it?
# $space (String) - name of the space
faq-wide-space = Everybody who reads ‘{ $space }’
faq-wide-space-means = The same people as the conversation.
faq-wide-everybody = Every colleague
faq-wide-everybody-means = Only people who may read the conversation see the link to it.
faq-looked = I checked: everybody may read these words
# $space (String) - name of the space
faq-looked-missing = ‘{ $space }’ is not open. Check whether everybody may read these words, and say so. Your text is still there.
faq-field-subjects = Subjects
faq-field-subjects-hint = With commas between. At most eight.
faq-field-owner = Who keeps it right?
faq-field-owner-hint = E-e-mail address of a colleague.
faq-field-owner-who = Everybody who reads the answer sees the name.
faq-field-review = Check again on
faq-field-review-hint = Half a year is usual.
faq-question-kept = This question was kept of this conversation already. Nothing changed and your text is still there. Choose another question, or change the answer that was kept.
faq-question-missing = Write the question. Your text is still there.
# $most (Number) - characters
faq-question-long = The question is too long: { $most } characters at most. Your text is still there.
faq-words-missing = Write the answer, then save it.
# $most (Number) - how many
# $length (Number) - characters
faq-subjects-wrong = At most { $most } subjects of { $length } characters. Your text is still there.
faq-review-wrong = Choose a day in the future, within three years. Your text is still there.
faq-owner-unknown = We know nobody with this address. Your text is still there. Use the address of a colleague.
faq-why-question = Why keep it?
faq-why-answer = The same question will come again. And the knowledge stays when somebody leaves.
faq-talk-question = What about the conversation?
faq-talk-answer = It stays where it is. People who may read it find the link with the answer.
# $question (String) - the question
faq-card-due = Is this still right? ‘{ $question }’
# $question (String) - the question
faq-card-ownerless = Nobody keeps this right: ‘{ $question }’
# $count (Number) - answers
faq-card-many = { $count } kept answers are due for a check
faq-card-act = Check it
faq-card-why-keeper = You look after what every colleague reads, and nobody keeps this right any more.
# $question (String) - the question
faq-notice-due = Is this still right? ‘{ $question }’
faq-notice-due-text = Read it, and say that it is right or edit it.
# $who (String) - who did it
# $question (String) - the question
faq-notice-owned = { $who } asks you to keep this right: ‘{ $question }’
faq-notice-owned-text = We tell you when it is time to check it.
faq-notice-why = You keep this answer right.
faq-import-title = Bring in a list of questions and answers
faq-import-standfirst = First you see what it would do. Only then is anything kept.
faq-import-file = The list
faq-import-file-hint = A CSV of at most 10 MB, with a column for the question and one for the answer.
faq-import-who = Every colleague reads what you bring in. You keep it right until you name somebody else.
faq-import-try = See what it would do
faq-import-no-file = Choose a file. Nothing was kept.
faq-import-no-columns = We find no column with questions, or none with answers. Nothing was kept. Call the columns “question” and “answer”.
faq-import-columns-question = Which columns?
faq-import-columns-answer = question, answer (words or HTML), and if you have them: id, subjects, url, changed, review. Dutch titles work too.
faq-import-again-question = Can I bring the same list again?
faq-import-again-answer = Yes. By the id we know what is the same. What a colleague changed here is not overwritten.
# $added (Number) - new
# $changed (Number) - changed
faq-import-would = { $added } new answers, { $changed } changed
# $unchanged (Number) - the same
# $refused (Number) - refused
faq-import-would-rest = { $unchanged } rows are the same as before, { $refused } cannot be used.
faq-import-first = The first questions
faq-import-do = Bring it in
faq-import-other = Choose another file
faq-import-refused = Rows that cannot be used
# $line (Number) - line of the file
faq-import-line = Line { $line }.
faq-import-kept-question = What is kept of the file?
faq-import-kept-answer = The file waits a day for your decision and is thrown away then, or as soon as it was brought in.
# $added (Number) - new
# $changed (Number) - changed
# $unchanged (Number) - the same
faq-import-done = Brought in: { $added } new, { $changed } changed, { $unchanged } the same. Nobody was told.
faq-import-no-question = There is no question in this row.
faq-import-long-question = The question is longer than 300 characters.
faq-import-no-answer = There is no answer in this row.
faq-import-long-answer = The answer is longer than 64 kB.
faq-import-long-key = The key is longer than 200 characters.
faq-import-twice = The same key stands in the list before.
faq-import-no-day = The day to look again is no day. Write it as 2027-05-22.
faq-import-changed = A colleague changed this answer here. It stays as they wrote it.
