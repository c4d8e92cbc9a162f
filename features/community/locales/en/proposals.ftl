proposals-notices-about = Proposals: what became of your feedback
proposals-title = Proposals
proposals-place = Proposals
proposals-tag = Proposal
proposals-heading = What is being made, to look at and to say something of
proposals-standfirst = Every objection gets an answer before anything is decided.
proposals-tabs-label = Proposals by whether they are decided
proposals-tab-open = In the making
proposals-tab-decided = Decided
proposals-none = There is no proposal here
proposals-none-teaches = Write down what you want to do before it is finished, in a space of those it concerns. Let them look at the building site.
proposals-make = Begin a proposal
proposals-make-heading = What do you propose?
proposals-make-standfirst = It need not be finished. What others see now, they need not object to later.
proposals-make-act = Place the proposal
proposals-made = The proposal is there. Colleagues can react until the date you chose.
proposals-field-title = Title
proposals-field-title-hint = What changes when we do it, in one sentence.
proposals-field-why = Why
proposals-field-why-hint = Two or three sentences. They stand in the space as a post, with the proposal below.
proposals-field-words = The proposal
proposals-field-words-hint = Begin each section with # and a heading: colleagues react on a section.
proposals-field-until = Colleagues react until
proposals-field-until-hint = At most 90 days from now.
proposals-field-changes = What changed, and why
proposals-field-changes-hint = Say which feedback you used, and which not. Who reacted gets a notice.
proposals-title-missing = The title is missing. Write what changes when we do it.
proposals-why-missing = Say why you propose this. Two sentences are enough.
proposals-words-missing = The text of the proposal is missing. It need not be finished.
proposals-changes-missing = Say what changed and why, so that nobody has to compare.
# $days (Number) - how many
proposals-until-wrong = Choose a day and a time to come, at most { $days } days from now.
# $most (Number) - characters
proposals-reason-long = This is longer than { $most } characters. Make it shorter, or say more in the talk below the post.
proposals-next = Write the next version
proposals-next-heading = The next version
proposals-next-standfirst = The earlier version stays to be read, with what was said of it.
proposals-next-act = Place this version
proposals-version-kept = The next version is there, and who reacted hears it.
proposals-meanwhile = There is a newer version than the one you read. Look at that first; nothing was kept.
proposals-how-question = How does it go?
proposals-how-answer = Colleagues react until a date: agree, agree with a condition, or object with a reason. Who made it answers every condition and objection, and writes a next version where that helps. We do it when nobody has an objection left without an answer.
proposals-state-open = In the making
proposals-state-adopted = We do it
proposals-state-dropped = We do not do it
proposals-stance-agree = Agree
proposals-stance-agree-means = It may be so.
proposals-stance-condition = Agree, with a condition
proposals-stance-condition-means = It may be so when you take care of something. Say what.
proposals-stance-objection = Objection
proposals-stance-objection-means = It should not be so. Say what goes wrong then.
proposals-stance-missing = Choose what you think of it.
proposals-reason-missing = Say why. A condition or an objection without a reason cannot be answered.
# $number (Number) - of the version
# $name (String) - whose it is
# $day (String) - when
proposals-version = Version { $number }, by { $name }, { $day }.
# $moment (String) - when
proposals-until = You can react until { $moment }.
proposals-being-worked-on = The time to react is over; its maker works on it.
# $number (Number) - of the version
proposals-piece = Proposal, version { $number }
proposals-read-and-react = Read it and react
proposals-read = Read the proposal
proposals-to-project = Belongs to a project
proposals-is-old = This is an earlier version.
proposals-to-newest = To the newest
# $number (Number) - of the version
proposals-to-version = Version { $number }
proposals-to-talk = Talk about it
proposals-changes = What changed, and why
proposals-text = The proposal
proposals-of-whole = Of the whole
proposals-whole = The whole proposal
proposals-react = What do you think of it?
proposals-react-act = Keep what I think
proposals-field-section = About which part?
proposals-field-stance = What do you think?
proposals-field-reason = Why?
proposals-field-reason-hint = Your name stands with it. With a condition or an objection a reason is needed.
proposals-feedback-kept = It stands there. You can change it until it has an answer or the time is over.
proposals-feedback-late = It was not kept: the time to react is over, or what you said has its answer already.
proposals-answer = Answer:
# $name (String) - who
proposals-answer-field = Answer to { $name }
proposals-answer-hint = What do you do with it, and why?
proposals-answer-act = Answer
proposals-answer-again = Change the answer
# $most (Number) - characters
proposals-answer-missing = The answer is not kept: write something, at most { $most } characters.
proposals-answered = The answer stands there, and who it is for hears it.
proposals-go-on = Go on with it
# $many (Number) - how many
proposals-waiting = { $many ->
    [0] Every condition and objection has its answer.
    [1] 1 condition or objection waits for your answer.
   *[other] { $many } conditions and objections wait for your answer.
}
proposals-decide = Decide
proposals-field-decision = What is decided?
proposals-adopted-means = The time to react is over, and every objection has its answer.
proposals-dropped-means = That can always be, also before the time is over.
proposals-field-outcome = What do we do, and why?
proposals-field-outcome-hint = Who reacted reads this first.
proposals-decide-act = Keep the decision
proposals-decided = It is decided, and who reacted hears it.
# $most (Number) - characters
proposals-outcome-missing = Nothing is decided yet: choose, and say why in at most { $most } characters.
# $moment (String) - when
proposals-not-yet-open = Nothing is decided yet: colleagues can react until { $moment }.
# $many (Number) - how many
proposals-not-yet-answered = { $many ->
    [1] Nothing is decided yet: 1 condition or objection has no answer.
   *[other] Nothing is decided yet: { $many } conditions and objections have no answer.
}
# $title (String) - of the proposal
proposals-notice-version = There is a next version of ‘{ $title }’
# $title (String) - of the proposal
proposals-notice-decided = Decided: ‘{ $title }’
# $title (String) - of the proposal
proposals-notice-answered = What you said of ‘{ $title }’ has an answer
proposals-notice-why = You reacted on this proposal.
