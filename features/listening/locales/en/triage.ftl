triage-title = Listen
# $count (Number) - how many wait
triage-heading = { $count ->
    [0] No mention is waiting
    [one] 1 new mention
   *[other] { $count } new mentions
}
# $count (Number) - how many fit
triage-heading-fit = { $count ->
    [0] No new mention fits this filter
    [one] 1 new mention fits this filter
   *[other] { $count } new mentions fit this filter
}
# $count (Number) - how many fit
# $looked (Number) - how many were looked at
triage-heading-fit-cut = { $count } of the newest { $looked } mentions fit this filter
triage-heading-many = More than 999 new mentions
triage-standfirst = Give each mention a kind and a colleague.
triage-list = Mentions
triage-tabs = Parts of the list
triage-tab-new = New
triage-tab-mine = With me
triage-tab-handed-out = Handed out
triage-tab-done = Done
triage-newer = Newer mentions
triage-older = Older mentions
triage-empty = Everything has a kind
triage-empty-teaching = New mentions come in by themselves. Look at your queries if you miss something.
triage-empty-step = See your queries
triage-none-done = Nothing decided yet
triage-none-done-teaching = Here you will find what you gave a kind, with the colleague who solves it.
triage-to-list = All new mentions
triage-together = What are the ticked mentions?
# $headline (String) - the first words of the mention
triage-pick = Choose: { $headline }
# $kind (String) - the kind, in lower case
triage-looks-like = looks like: { $kind }
# $source (String) - the name of the source
triage-untitled = Post from { $source }
# $source (String) - the name of the source
triage-source = Public post, { $source }
# $kind (String) - the kind, in lower case
triage-proposal = Suggestion: { $kind }
# $kind (String) - the kind, in lower case
# $owner (String) - a colleague or a team
triage-proposal-for = Suggestion: { $kind }, for { $owner }
triage-no-proposal = What is this?
# $words (String) - up to three words from the text, each between quotation marks
triage-why = The marked words decided: { $words }. You decide.
triage-no-why = There is no suggestion, because these words say too little. The suggestion learns from your choice.
triage-silent-why = The suggestion stays silent here, because it was wrong too often. It learns from your choice.
triage-owner = Who solves it?
triage-answer = I write the answer myself
triage-owner-rules = Whoever the rules say
triage-kind = What is it?
triage-complaint = Complaint
triage-question = Question
triage-lead = Lead
triage-press = Press
triage-idea = Idea
triage-praise = Praise
triage-not-for-us = Not for us
# $host (String) - the host of the address
triage-mute = Is it not for us? Then never show anything from { $host } again
# $count (Number) - how many were decided
# $kind (String) - the kind, in lower case
triage-said = { $count ->
    [one] The mention is now: { $kind }.
   *[other] { $count } mentions are now: { $kind }.
}
# $count (Number) - how many cases were opened
triage-said-cases = { $count ->
    [one] A colleague has the case.
   *[other] Colleagues have { $count } cases.
}
# $count (Number) - how many cases somebody keeps
triage-said-kept = { $count ->
    [one] You keep the case.
   *[other] You keep { $count } cases.
}
# $count (Number) - how many were decided before
triage-said-too-late = { $count ->
    [one] A colleague had decided 1 mention already; it stays so.
   *[other] A colleague had decided { $count } mentions already; they stay so.
}
# $host (String) - the host of the address
triage-said-muted = You will see nothing from { $host } again.
triage-too-late = A colleague decided this already, or the mention is gone. Nothing was changed.
triage-none-chosen = You chose no mention yet. Tick one, then choose the kind.
# $count (Number) - how many were decided in one go
# $kind (String) - the kind, in lower case
triage-last = { $count ->
    [one] Your last choice: 1 mention is { $kind }.
   *[other] Your last choice: { $count } mentions are { $kind }.
}
triage-undo = Undo
# $count (Number) - how many wait again
triage-undone = { $count ->
    [0] This was undone before.
    [one] The mention is new again.
   *[other] { $count } mentions are new again.
}
# $kept (Number) - how many stay decided
# $restored (Number) - how many wait again
triage-undo-kept = { $kept ->
    [one] A colleague works on 1 case already; it stays. New again: { $restored }.
   *[other] Colleagues work on { $kept } cases already; they stay. New again: { $restored }.
}
# $name (String) - who decided
# $kind (String) - the kind, in lower case
triage-decided-by = { $name } chose: { $kind }
# $kind (String) - the kind, in lower case
triage-decided = Chosen: { $kind }
triage-to-case = To the case
triage-put-back = Put back to new
triage-course = What was done
# $source (String) - the name of the source
triage-found = Found in { $source }
triage-kept-question = What do we keep?
# $day (String) - a date
triage-kept = The text and the link, until { $day }. No photo and no profile of the writer.
triage-seen-question = Who sees this?
triage-seen = Communication, the administrator and the colleague who solves it.
# $count (Number) - how many came in since the page was opened
triage-came-in = { $count ->
    [one] 1 mention came in.
   *[other] { $count } mentions came in.
}
triage-show-them = Show
triage-mutes-title = Shut-out addresses
triage-mutes-standfirst = What comes from these addresses is not among the new mentions.
triage-mutes-empty = Nothing is shut out
triage-mutes-teaching = Do you see a mention that is not for you? Then tick that you never want to see anything from that address again.
# $day (String) - a date
triage-muted-since = Shut out on { $day }
# $host (String) - the host of the address
triage-let-in-again = Let { $host } in again
# $host (String) - the host of the address
triage-let-in = New mentions from { $host } come in again.
triage-today-action = See the mentions
triage-today-why = You see this because you hand out mentions.
trust-title = How good are the suggestions?
# $count (Number) - how many decisions this rests on
trust-standfirst = { $count ->
    [0] Nothing has been decided yet. Soon you will see here how often the suggestion was right.
    [one] Counted over the last decision.
   *[other] Counted over the last { $count } decisions.
}
trust-kind = Kind
trust-right = Suggested, and right
trust-found = Decided, and suggested
trust-now = Now
trust-untried = suggests, too few counted yet
trust-speaks = suggests
trust-silent = silent
trust-none = none yet
# $part (Number) - how many
# $whole (Number) - of how many
trust-few = { $part } of { $whole }
# $percent (Number) - how many of a hundred
# $part (Number) - how many
# $whole (Number) - of how many
trust-many = { $percent }% ({ $part } of { $whole })
trust-rule-heading = When does a suggestion stay silent?
# $decisions (Number) - how many decisions are needed
# $times (Number) - how often the kind must have been suggested
trust-rule = A kind that is suggested wrongly too often is no longer shown as a suggestion. This holds from { $decisions } decisions on, when the kind was suggested at least { $times } times among them.
trust-least = How many of 100 suggestions must be right?
trust-least-hint = A number from 0 to 100. With 0 a suggestion is never silent.
trust-least-wrong = Fill in a whole number from 0 to 100. Nothing was changed.
# $percent (Number) - how many of a hundred
trust-kept = Kept: of 100 suggestions { $percent } must be right.
trust-keep = Keep
trust-count-question = What do we count?
trust-count = With each decision we keep what the suggestion was at that moment. These are the last 200. Below 20 you see counts, as a percentage would say too much.
trust-who-question = Do you see here what a colleague did?
trust-who = No. The figures are about the suggestion. Who decided is not counted and not named.
trust-silent-question = And when a kind is silent?
trust-silent-means = Then the suggestion goes on working out of sight, and learning. Once it is right often enough, you see it again by itself.
