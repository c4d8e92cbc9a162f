proposals-notices-about = Proposals: what became of your feedback
proposals-title = Proposals
proposals-place = Proposals
proposals-tag = Proposal
proposals-heading = Proposals in the making, open for your view
proposals-standfirst = Every objection gets an answer before anything is decided.
proposals-tabs-label = Proposals by whether they are decided
proposals-tab-open = In the making
proposals-tab-decided = Decided
proposals-none = There are no proposals here
proposals-none-teaches = Write down what you want to do before it is finished, in a space of the people it concerns. Let them visit the building site.
proposals-make = Start a proposal
proposals-make-heading = What do you propose?
proposals-make-standfirst = It does not have to be finished. What people see now, they will not have to stop later.
proposals-make-act = Post the proposal
proposals-made = The proposal is posted. Colleagues can respond until the date you chose.
proposals-field-title = Title
proposals-field-title-hint = What changes if we do it, in one sentence.
proposals-field-why = Why
proposals-field-why-hint = Two or three sentences. They appear in the space as a post, with the proposal below.
proposals-field-words = The proposal
proposals-field-words-hint = Start each section with # and a heading: colleagues respond to a section.
proposals-field-until = Colleagues can respond until
proposals-field-until-hint = At most 90 days from now.
proposals-field-changes = What changed, and why
proposals-field-changes-hint = Say which feedback you used and which you did not. Everybody who responded is notified.
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
proposals-next-standfirst = The earlier version can still be read, with what was said about it.
proposals-next-act = Post this version
proposals-version-kept = The next version is posted, and everybody who responded is told.
proposals-meanwhile = There is a newer version than the one you read. Look at that first; nothing was saved.
proposals-how-question = How does this work?
proposals-how-answer = Colleagues react until a date: agree, agree with a condition, or object with a reason. Who made it answers every condition and objection, and writes a next version where that helps. We do it when nobody has an objection left without an answer.
proposals-state-open = In the making
proposals-state-adopted = We will do it
proposals-state-dropped = We will not do it
proposals-stance-agree = Agree
proposals-stance-agree-means = Go ahead.
proposals-stance-condition = Agree, with a condition
proposals-stance-condition-means = Go ahead, if you take care of something. Say what.
proposals-stance-objection = Objection
proposals-stance-objection-means = It should not happen like this. Say what would go wrong.
proposals-stance-missing = Choose what you think of it.
proposals-reason-missing = Say why. A condition or an objection without a reason cannot be answered.
# $number (Number) - of the version
# $name (String) - whose it is
# $day (String) - when
proposals-version = Version { $number }, by { $name }, { $day }.
# $moment (String) - when
proposals-until = You can respond until { $moment }.
proposals-being-worked-on = Responses are closed; the author is working on it.
# $number (Number) - of the version
proposals-piece = Proposal, version { $number }
proposals-read-and-react = Read and respond
proposals-read = Read the proposal
proposals-to-project = Belongs to a project
proposals-is-old = This is an earlier version.
proposals-to-newest = Go to the newest
# $number (Number) - of the version
proposals-to-version = Version { $number }
proposals-to-talk = Discuss it
proposals-changes = What changed, and why
proposals-text = The proposal
proposals-of-whole = About the whole
proposals-whole = The whole proposal
proposals-react = What do you think of it?
proposals-react-act = Save my view
proposals-field-section = About which part?
proposals-field-stance = What do you think?
proposals-field-reason = Why?
proposals-field-reason-hint = Your name is shown with it. A condition or an objection needs a reason.
proposals-feedback-kept = It is saved. You can change it until it is answered or time is up.
proposals-feedback-late = It was not saved: time is up, or what you said has already been answered.
proposals-answer = Answer:
# $name (String) - who
proposals-answer-field = Reply to { $name }
proposals-answer-hint = What will you do with it, and why?
proposals-answer-act = Reply
proposals-answer-again = Change the reply
# $most (Number) - characters
proposals-answer-missing = The answer is not kept: write something, at most { $most } characters.
proposals-answered = Your reply is posted, and the person it is for is told.
proposals-go-on = Next step
# $many (Number) - how many
proposals-waiting = { $many ->
    [0] Every condition and objection has a reply.
    [1] 1 condition or objection is waiting for your reply.
   *[other] { $many } conditions and objections are waiting for your reply.
}
proposals-decide = Decide
proposals-field-decision = What was decided?
proposals-adopted-means = Responses are closed, and every objection has a reply.
proposals-dropped-means = Possible at any time.
proposals-field-outcome = What will we do, and why?
proposals-field-outcome-hint = People who responded read this first.
proposals-decide-act = Save the decision
proposals-decided = It is decided, and everybody who responded is told.
proposals-decided-before = There was already a decision or a newer version. Nothing was changed; below is how it stands now.
# $most (Number) - characters
proposals-outcome-missing = Nothing is decided yet: choose, and say why in at most { $most } characters.
# $moment (String) - when
proposals-not-yet-open = Nothing is decided yet: colleagues can respond until { $moment }.
# $many (Number) - how many
proposals-not-yet-answered = { $many ->
    [1] Nothing is decided yet: 1 condition or objection has no answer.
   *[other] Nothing is decided yet: { $many } conditions and objections have no answer.
}
# $moment (String) - until when one can react
proposals-digest = Say what you think, until { $moment }.
# $title (String) - of the proposal
proposals-notice-version = There is a new version of ‘{ $title }’
# $title (String) - of the proposal
proposals-notice-decided = Decided: ‘{ $title }’
# $title (String) - of the proposal
proposals-notice-answered = There is a reply to what you said about ‘{ $title }’
proposals-notice-why = You responded to this proposal.
