polls-notices-about = Polls: a poll you voted on is over
polls-title = Polls
polls-place = Polls
polls-heading-open = What you can vote on
polls-heading-closed = What the votes came to
polls-standfirst = A poll takes a minute and stays open until its date. You can change your vote until then.
polls-tabs-label = Polls by whether they are open
polls-tab-open = Open
polls-tab-closed = Over
polls-none = There is no poll here
polls-none-teaches = In a space you can put a choice to its members: a date, a name, an order of what comes first.
polls-more = More polls
polls-first = To the beginning
polls-where-question = Where does a poll stand?
polls-where-answer = In a space, on a post of its own. Who may read there may see it; what is said about it stands below.
polls-tag-open = Poll
polls-tag-closed = Poll is over
# $moment (String) - when
polls-until = open until { $moment }
# $moment (String) - when
polls-over = over since { $moment }
polls-instead-question = Something else?
polls-make = Make a poll
polls-make-heading = What do you want to put to the vote?
polls-make-act = Place the poll
polls-made = The poll is there. You can change it until somebody votes.
polls-change = Change the poll
polls-close = Close the poll now
polls-closed-now = The poll is over. What the votes came to is below.
polls-frozen = Somebody voted meanwhile, so the poll stays as it was. For another wording, close it and make a new one.
polls-field-question = Question
polls-field-question-hint = A whole sentence. This is also the title of the post.
polls-field-words = Text above it
polls-field-words-hint = What should people know before they choose? May stay empty.
polls-field-kind = What can people choose?
polls-kind-single = One option
polls-kind-single-means = The option with most votes stands first.
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
polls-reveal-closed = When the poll is over
polls-reveal-closed-means = Nobody is led by what others chose.
polls-reveal-live = While it is open
polls-reveal-live-means = The figures move each time that five people voted or changed their vote. At the end the last votes are added, also when they are fewer than five.
polls-freeze-question = What can change later?
polls-freeze-answer = From the first vote on nothing: not the question, not the options, not the date, not when the result is shown. Whoever voted knows what they voted on. For a slip of the pen you make a new poll.
polls-question-missing = The question is missing. Write it as a whole sentence.
# $most (Number) - characters
polls-question-long = The question is longer than { $most } characters. Put the rest in the text above it.
polls-kind-missing = Choose what people can choose.
# $least (Number) - the fewest
polls-options-few = Write at least { $least } options, each on a line of its own.
# $have (Number) - how many there are
# $most (Number) - the most
polls-options-many = There are { $have } options; at most { $most } fit. Take some together.
# $option (String) - its beginning
# $most (Number) - characters
polls-options-long = The option ‘{ $option }…’ is longer than { $most } characters. Make it shorter.
# $option (String) - the option
polls-options-same = The option ‘{ $option }’ stands there twice. Take one away, or its votes are split.
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
polls-rank-hint = Give what you want most number 1, then 2, and so on. What you leave open comes last. Two options may have the same number.
# $rank (Number) - the place
polls-rank = { $rank }
polls-rank-none = no place
polls-vote = Vote
polls-vote-change = Change my vote
polls-take-back = Take my vote back
polls-own = Your vote:
polls-vote-kept = Your vote counts. You can change it until the poll closes.
polls-vote-back = Your vote is taken back. You can vote again until the poll closes.
polls-vote-nothing = You chose nothing yet, so nothing was kept. Choose an option and vote.
polls-vote-many = You can choose one option here, so nothing was kept. Choose one and vote.
polls-vote-late = The poll is over, so your vote does not count any more. The result is below.
# $votes (Number) - how many
polls-so-far = So far, after { $votes } votes
# $votes (Number) - how many
polls-result = The result of { $votes } votes
# $names (String) - the option
polls-said-one = { $names } stands first.
# $names (String) - the options
polls-said-many = Equal on top: { $names }.
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
polls-live-wait = The figures come from five votes up, and move by five.
# $moment (String) - when
polls-closed-wait = The result comes when the poll is over: { $moment }.
polls-withheld = The result stays closed
polls-withheld-why = Fewer than five people voted. We show a result from five votes up, so that nobody can tell whose vote is whose.
polls-counting = The poll is over and is being counted. Look again in a minute.
polls-file = The result as a table (CSV)
polls-file-option = Option
polls-file-chosen = Votes
polls-file-first = Put first by
polls-file-place = Place
# $option (String) - the other option
polls-file-above = Above ‘{ $option }’
# $question (String) - what was asked
polls-notice-closed = The poll is over: { $question }
polls-notice-closed-text = What the votes came to stands with the post.
polls-notice-why = You voted on it.
