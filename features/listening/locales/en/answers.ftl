answers-about = Answers that you write together
answers-title = Answer
answers-to-case = To the case
answers-state-draft = Being written
answers-state-asked = A colleague looks along
answers-state-approved = Looked at and good
answers-state-sent-back = Sent back
answers-state-sending = On its way
answers-state-unknown = Nobody knows whether it arrived
answers-state-placed = Placed
# $name (String) - a colleague
answers-says-draft = { $name } wrote this last.
# $name (String) - a colleague
answers-says-asked-you = { $name } asks you to look along.
# $name (String) - a colleague
answers-says-asked = { $name } was asked to look along.
# $name (String) - a colleague
answers-says-approved = { $name } thinks it is good. If you change something, somebody has to look again.
# $name (String) - a colleague
answers-says-sent-back = { $name } sent it back; the note stands with the case.
answers-says-sending = It is being placed through an account of the organisation.
answers-says-unknown = It was sent, but the network did not say whether it arrived. Look there first. We do not send it again by ourselves.
answers-write = Write the answer together
answers-text = The answer
answers-text-hint = Your colleagues see what you save, and can go on with it.
answers-text-who = who handles this case, and whom you ask to look along. Everybody outside, once it is placed.
answers-text-wrong = Write at least one sentence, in at most 4,000 letters. What you typed is still there.
# $count (Number) - how many characters
# $most (Number) - how many fit
answers-count = { $count } of { $most } characters.
# $count (Number) - how many characters
# $most (Number) - how many fit
# $network (String) - the name of a network
answers-count-on = { $count } of { $most } characters on { $network }.
# $over (Number) - how many too many
# $network (String) - the name of a network
answers-too-long = { $over } too many for { $network }.
answers-save = Save
answers-ask = Ask for a second pair of eyes
answers-must-ask = Your team agreed that a colleague looks along before this answer goes out.
answers-to = Who looks along?
answers-to-wrong = Choose who looks along, or type a name. Your text is kept.
# $name (String) - a colleague
answers-own-work = { $name } wrote this. Ask somebody else to look along. Your text is kept.
answers-ask-do = Ask to look along
answers-needs-eyes = A colleague has to look along first, as your team agreed. Your text is kept; choose whom you ask.
answers-place = Place the answer
answers-place-how = Copy the text, place it where the question stands, and come back here.
answers-place-where = Go to the question
answers-url = Address of your answer
answers-url-hint = May stay empty. With it, colleagues find your answer back.
answers-url-wrong = This is no address. Copy it from the bar of your browser, or leave it empty. Your text is kept.
answers-solves = With this the case is solved
answers-placed-do = I placed it
# $name (String) - a colleague
answers-overtaken = { $name } saved while you were writing.
answers-overtaken-kept = Nothing is lost: below is what was saved, and in the field what you wrote. Take over what you need and save again.
# $name (String) - a colleague
answers-earlier = What { $name } wrote before
answers-drop = Throw away
answers-drop-means = What is being written goes for everybody. What was placed stays.
answers-drop-do = Throw the text away
answers-check = Do you think this is good?
answers-note = Your note
answers-note-hint = Needed when you send it back: what should be otherwise?
answers-note-who = who handles this case.
answers-note-wrong = Say in a sentence what should be otherwise, in at most 4,000 letters.
answers-good = It is good
answers-back = Send back
answers-together-q = Do we write over each other?
answers-together = No. Who saves second is told, and sees both texts.
answers-eyes-q = Who may look along?
answers-eyes = Anybody except who wrote it last. Who is asked sees the question and the text until it is placed.
answers-here-q = Who sees that you are here?
answers-here = Colleagues who have this case open, while you have it open. Two minutes later it is gone; it is kept nowhere.
answers-to-list = All answers that are being written
answers-said-saved = Your text is saved.
answers-said-dropped = The text is thrown away.
# $name (String) - a colleague
answers-said-asked = { $name } is asked to look along.
answers-said-good = You said that it is good. Who wrote it hears so.
answers-said-back = You sent it back. Who wrote it hears so.
answers-said-placed = The answer stands with the case.
answers-said-placed-solved = The answer stands with the case, and the case is solved.
answers-changed-meanwhile = A colleague changed the text in the meantime. Nothing was done; look again.
answers-placed-already = This answer was placed already. It stands with the case.
answers-under-way = This answer is on its way. Its text stays as it is until we know whether it arrived.
# $by (String) - a colleague
# $to (String) - a colleague
answers-log-asked = { $by } asked { $to } to look along
# $by (String) - a colleague
answers-log-approved = { $by } thinks the answer is good
# $by (String) - a colleague
answers-log-sent-back = { $by } sent the answer back
# $by (String) - a colleague
answers-log-sent = { $by } sent the answer
answers-log-not-sent = The network refused the answer
answers-log-unknown = The answer was sent; nobody knows whether it arrived
# $by (String) - a colleague
answers-log-placed = { $by } placed the answer
# $by (String) - a colleague
answers-log-not-there = { $by } looked: the answer did not arrive
# $by (String) - a colleague
# $title (String) - what the case is about
answers-told-asked = { $by } asks you to look along: { $title }
answers-told-asked-why = You get this because a colleague asks for your eyes.
# $by (String) - a colleague
# $title (String) - what the case is about
answers-told-good = { $by } thinks the answer is good: { $title }
# $by (String) - a colleague
# $title (String) - what the case is about
answers-told-back = { $by } sent the answer back: { $title }
answers-told-wrote-why = You get this because you wrote the answer, or asked to look along.
# $by (String) - a colleague
# $title (String) - what the case is about
answers-told-placed = { $by } placed an answer: { $title }
answers-told-case-why = You get this because the case is yours, or you handed it out.
# $count (Number) - how many answers
answers-card = { $count ->
    [one] A colleague asks you to look along with an answer
   *[other] Colleagues ask you to look along with { $count } answers
}
answers-card-action = Look along
answers-card-why = You see this because a colleague asks for your eyes.
answers-beside = Answer to the writer
answers-beside-none = Nobody wrote an answer yet.
answers-beside-write = Write the answer
answers-beside-go-on = Go on with the answer
answers-beside-look = See the answer
answers-beside-where = Where it stands
answers-list-title = Answers
answers-list-standfirst = What is being written, and what waits for your eyes.
answers-list-asked = Waits for your eyes
answers-list-none-asked = Nobody asks you to look along.
answers-list-open = Being written
answers-list-none-open = No answer is being written. You begin one from a case.
answers-rule = When does a colleague look along?
answers-rule-teach = You can always ask. Here you agree when you must. A team without a choice of its own follows everybody.
answers-everybody = Everybody
answers-eyes-same = as everybody
answers-eyes-never = only when somebody asks
answers-eyes-complaints = always with complaints
answers-eyes-always = always
answers-rule-keep = Keep
answers-list-who-q = Do you see how fast somebody is?
answers-list-who = No. There are no figures about colleagues here.
answers-said-rule = Kept.
answers-account = Account
answers-account-wrong = Choose with which account it is placed. Your text is kept.
answers-send-do = Place it with this account
# $name (String) - the name of an account
answers-said-sent = It goes out with { $name }. You can leave this page; you see here when it stands.
answers-looked = Did it arrive?
answers-looked-there = It stands there
answers-looked-not = It does not stand there
answers-said-not-there = Then it can be placed again.
answers-mention-gone = The message that this answers is gone, so nothing was sent. Your text is kept.
