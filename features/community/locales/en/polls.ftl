polls-notices-about = Polls: a poll you voted on is over
polls-title = Polls
polls-place = Polls
polls-heading-open = What you can vote on
polls-heading-closed = What people chose
polls-standfirst = Voting takes a minute. You can change your vote while the poll is open.
polls-tabs-label = Polls by whether they are open
polls-tab-open = Open
polls-tab-closed = Closed
polls-none = There are no polls here
polls-none-teaches = Let the members of a space choose: a date, a name, what comes first.
polls-more = More polls
polls-first = Back to the start
polls-where-question = Where do I find a poll?
polls-where-answer = In a space, with a post of its own. Everybody who may read there sees it; comments come below it.
polls-tag-open = Poll
polls-tag-closed = Poll closed
# $moment (String) - when it closes
polls-piece-open = Vote until { $moment }
# $moment (String) - when it closed
polls-piece-over = This poll closed { $moment }
# $moment (String) - when
polls-until = open until { $moment }
# $moment (String) - when
polls-over = closed { $moment }
polls-instead-question = Something else?
polls-make = Make a poll
polls-make-heading = What do you want to put to the vote?
polls-make-act = Post the poll
polls-made = The poll is posted. You can change it until somebody votes.
polls-change = Change the poll
polls-close = Close the poll now
polls-closed-now = The poll is closed. The result is below.
polls-frozen = Somebody has voted in the meantime, so the poll stays as it was. To change the wording, close it and make a new one.
polls-field-question = Question
polls-field-question-hint = A whole sentence. This is also the title of the post.
polls-field-words = Text above it
polls-field-words-hint = What should people know before they choose? Optional.
polls-field-kind = What can people choose?
polls-kind-single = One option
polls-kind-single-means = The option with the most votes comes first.
polls-kind-several = Several options
polls-kind-several-means = Everybody ticks what suits them, for example dates.
polls-kind-ranked = An order
polls-kind-ranked-means = People say what comes first, second and third for them.
polls-field-options = Options
# $least (Number) - the fewest
# $most (Number) - the most
polls-field-options-hint = One on each line, { $least } to { $most }.
polls-field-closes = Open until
polls-field-closes-hint = At least 5 minutes and at most 90 days.
polls-field-reveal = When is the result shown?
polls-reveal-closed = When the poll is closed
polls-reveal-closed-means = Nobody is led by what others chose.
polls-reveal-live = While it is open
polls-reveal-live-means = The figures move each time five people have voted or changed their vote. At the end the last votes are added, even if there are fewer than five.
polls-freeze-question = What can change later?
polls-freeze-answer = After the first vote, nothing: not the question, the options, the date or when the result is shown. People know what they voted on. For a typo, make a new poll.
polls-question-missing = The question is missing. Write it as a whole sentence.
# $most (Number) - characters
polls-question-long = The question is longer than { $most } characters. Put the rest in the text above it.
polls-kind-missing = Choose what people can choose.
# $least (Number) - the fewest
polls-options-few = Write at least { $least } options, each on a line of its own.
# $have (Number) - how many there are
# $most (Number) - the most
polls-options-many = There are { $have } options; the most is { $most }. Combine some of them.
# $option (String) - its beginning
# $most (Number) - characters
polls-options-long = The option ‘{ $option }…’ is longer than { $most } characters. Make it shorter.
# $option (String) - the option
polls-options-same = The option ‘{ $option }’ is there twice. Remove one, or its votes are split.
polls-reveal-missing = Choose when the result is shown.
polls-closes-missing = Fill in until when the poll is open: a day and a time.
# $minutes (Number) - how many
polls-closes-soon = A poll is open for at least { $minutes } minutes. Choose a later moment.
# $days (Number) - how many
polls-closes-far = A poll is open for at most { $days } days. Choose an earlier moment.
polls-who-question = Who sees my vote?
polls-who-answer = No page shows who voted what, not to who made the poll either. Until it is over we keep your vote with your name, so that you can change it; who can get at the database can see it then. When the poll is over and counted, the votes are wiped and only the result stays. A backup may hold them for 35 days more.
polls-choose-one = Choose one option
polls-choose-several = Choose what suits you
polls-rank-hint = Give number 1 to what you want most, then 2, and so on. What you leave open comes last. Two options may have the same number.
# $rank (Number) - the place
polls-rank = { $rank }
polls-rank-none = no place
polls-vote = Vote
polls-vote-change = Change my vote
polls-take-back = Withdraw my vote
polls-own = Your vote:
polls-vote-kept = Your vote counts. You can change it until the poll closes.
polls-vote-back = Your vote is withdrawn. You can vote again until the poll closes.
polls-vote-nothing = You have not chosen anything yet, so nothing was saved. Choose an option and vote.
polls-vote-many = You can choose only one option here, so nothing was saved. Choose one and vote.
polls-vote-late = The poll is closed, so your vote no longer counts. The result is below.
# $votes (Number) - how many
polls-so-far = So far, after { $votes } votes
# $votes (Number) - how many
polls-result = The result of { $votes } votes
# $names (String) - the option
polls-said-one = { $names } comes first.
# $names (String) - the options
polls-said-many = Equal first: { $names }.
# $chosen (Number) - votes
# $percent (Number) - of everybody who voted
polls-figure = { $chosen } ({ $percent }%)
# $place (Number) - its place
# $chosen (Number) - how many put it first
polls-figure-ranked = place { $place }, put first by { $chosen }
polls-how-counted = How this was counted
polls-how-counted-text = We compare the options two by two: which of both stands higher for more people? Who wins each comparison is first. When wins go round in a circle, the strongest chain of wins decides (the method of Schulze). What the votes leave equal shares a place.
polls-compared = The first beside each other option
polls-compared-with = Compared with
polls-compared-won = for the first
polls-compared-lost = for the other
polls-live-note = The figures move when five people voted or changed their vote. So nobody can read one vote from them.
polls-live-wait = Figures appear after five votes, and then move by five.
# $moment (String) - when
polls-closed-wait = The result appears when the poll closes: { $moment }.
polls-withheld = The result is not shown
polls-withheld-why = Fewer than five people voted. We show a result from five votes up, so that nobody can tell whose vote is whose.
polls-counting = The poll is over and is being counted. Look again in a minute.
polls-file = The result as a table (CSV)
polls-file-option = Option
polls-file-chosen = Votes
polls-file-first = Put first by
polls-file-place = Place
# $option (String) - the other option
polls-file-above = Above ‘{ $option }’
# $moment (String) - when it closes
polls-digest = Vote until { $moment }.
# $question (String) - what was asked
polls-notice-closed = The poll has closed: { $question }
polls-notice-closed-text = You will find the result with the post.
polls-notice-why = You voted on it.
