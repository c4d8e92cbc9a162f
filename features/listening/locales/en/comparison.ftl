comparison-about = Draagvlak lays what organisations say in public beside what we say. For that we keep their messages for 400 days, without who wrote them. Of messages in which others name an organisation we only keep how often.
comparison-title = Compare
# $us (String) - our messages a week
# $them (String) - who says most
# $theirs (String) - their messages a week
comparison-heading = We speak { $us } times a week, { $them } { $theirs } times
# $weeks (Number) - weeks of the period
comparison-standfirst = The last { $weeks } weeks: what we say in public, beside others.
comparison-period = Period:
# $weeks (Number) - weeks
comparison-weeks = { $weeks } weeks
comparison-organisations = With whom we compare
comparison-organisations-standfirst = Competitors, suppliers, customers, and ourselves.
comparison-empty = Nobody to compare with yet
comparison-empty-teaching = Add ourselves and two or three organisations like us. Give each the feeds of their public channels.
comparison-first-ours = Begin with ourselves. Then the comparison has two sides.
comparison-rhythm = How often and how
comparison-column-who = Organisation
comparison-column-week = Messages a week
comparison-column-reactions = Reactions a message
comparison-column-voice = Share
comparison-information = Tells something
comparison-action = Asks to do something
comparison-dialogue = Talks with somebody
comparison-not-heard = Not heard for a week yet
# $mean (String) - mean a week
# $low (String) - lower end
# $high (String) - upper end
# $weeks (Number) - whole weeks
comparison-between = { $mean } (between { $low } and { $high }, over { $weeks } weeks)
# $mean (String) - messages in that week
comparison-one-week = { $mean } (heard for one whole week only)
comparison-none = No messages
# $part (Number) - messages of this kind
# $whole (Number) - all messages
comparison-few = { $part } of { $whole }
# $percent (String) - percentage
comparison-percent = { $percent }%
comparison-unknown = Unknown
# $mean (String) - mean a message
# $many (String) - messages of which it is known
comparison-reactions-line = { $mean } (of { $many } messages)
comparison-voice = Who is named
comparison-voice-explained = Of all messages in our feeds that name somebody on this list, the part of each organisation. Networks do not count: of those we keep only what our own queries want, and that would make us larger. What an organisation says of itself does not count either.
# $many (Number) - messages that named it
# $percent (String) - share
# $low (String) - lower end
# $high (String) - upper end
comparison-voice-line = { $many ->
    [0] Not named
    [one] { $percent }% (between { $low }% and { $high }%), once
   *[other] { $percent }% (between { $low }% and { $high }%), { $many } times
 }
comparison-missed = What they talk about and we do not
# $least (Number) - messages on each side
comparison-missed-few = We see that when both sides have { $least } messages or more in this period.
comparison-missed-none = No subject stands out. We talk about the same things.
# $ours (Number) - messages of ours
# $theirs (Number) - messages of theirs
comparison-missed-line = { $ours ->
    [0] In { $theirs } messages of theirs, in none of ours.
   *[other] In { $theirs } messages of theirs, in { $ours } of ours.
 }
comparison-note-sure-question = How sure is this?
comparison-note-sure = Behind a figure stands between which two the true figure lies in nine of ten cases, if only chance plays a part. Messages come in waves, so the real uncertainty is somewhat larger. A subject stands here only if chance can hardly explain it.
comparison-note-kinds-question = Who says what a message does?
comparison-note-kinds = The program proposes and learns from every correction. Of words it does not know it says: tells something.
comparison-note-not-question = What is not here?
comparison-note-not = No followers: they do not say whether anybody listens. No people: only what an organisation itself says in public.
comparison-note-people-question = Do we follow people?
comparison-note-people = No. Only channels of organisations. We do not keep writers or reactions of people.
comparison-add = Add an organisation
# $name (String) - the organisation
comparison-added = ‘{ $name }’ is added. Now choose the channels.
# $most (Number) - organisations at most
comparison-full = There are { $most } organisations already. More do not fit beside each other.
comparison-name = Name
comparison-relation = What is it to us?
comparison-ours = Ourselves
comparison-competitor = Competitor
comparison-supplier = Supplier
comparison-customer = Customer
comparison-example = Example
# $most (Number) - characters
comparison-name-wrong = Fill in a name of { $most } characters at most.
comparison-name-taken = This organisation is there already.
comparison-relation-wrong = Choose what it is to us.
comparison-ours-taken = We are there already. There is one of us.
comparison-words-wrong = We cannot read these words. Write them as in a query, for instance "water board hoogeveld" OR hoogeveld.
# $many (Number) - channels
comparison-channels-line = { $many ->
    [0] No channel yet
    [one] One channel
   *[other] { $many } channels
 }
comparison-edit-standfirst = How others name it, and where it speaks itself.
comparison-words = How do others name it?
comparison-words-hint = As in a query: "water board hoogeveld" OR hoogeveld. Leave empty not to count.
comparison-channels = Which sources are its channels?
comparison-channels-hint = A blog, a news page, a YouTube channel, a podcast, a Mastodon or Bluesky account: each has a feed.
comparison-no-feeds = There is no source yet.
comparison-keep = Keep
# $name (String) - the organisation
comparison-kept = ‘{ $name }’ is kept. What the channels said in the last days counts within ten minutes.
# $name (String) - the organisation
comparison-remove = Take ‘{ $name }’ away
comparison-remove-note = Its messages and counts go too. The sources stay.
# $name (String) - the organisation
comparison-removed = ‘{ $name }’ is gone.
comparison-messages = Messages
comparison-messages-standfirst = The last fifty, and what each does. Not right? Choose another, then the program learns.
comparison-messages-none = No messages yet
comparison-messages-teaching = Choose a channel or bring a file of its channels.
# $channel (String) - where it stands
comparison-message-read = Read it at { $channel }
comparison-by-program = So thinks the program.
comparison-tables = Figures of a network
comparison-file = File
# $most (Number) - megabytes
comparison-file-hint = An export of LinkedIn, Facebook, Instagram, X or YouTube as CSV, { $most } MB at most. One table at a time; a table that comes again does not count twice.
comparison-file-bring = Bring the file
comparison-file-missing = Choose a file.
comparison-file-unknown = We do not know this table. Nothing was kept. We know the exports of LinkedIn, Facebook, Instagram, X and YouTube by their columns.
# $many (Number) - rows
# $network (String) - the network
comparison-file-messages = { $many ->
    [one] One row of { $network } is read.
   *[other] { $many } rows of { $network } are read.
 } Figures count as soon as we have the message itself too.
# $many (Number) - rows
# $network (String) - the network
comparison-file-days = These are { $many } rows per day of { $network }. We do not count them: figures per day and figures of all time must not be added up.
# $many (Number) - rows
# $network (String) - the network
comparison-file-about = These are { $many } rows about the account at { $network }. There are no messages in it, so nothing was kept.
# $many (Number) - rows left out
comparison-left-out = { $many ->
    [one] One row was not read
   *[other] { $many } rows were not read
 }
comparison-left-line = Line
comparison-left-column = Column
comparison-left-why = Why
comparison-left-key = Without a key we do not know which message this is.
comparison-left-time = This is no moment that we can read.
comparison-left-number = This is no whole number.
comparison-note-words-question = What are the words for?
comparison-note-words = To count how often others name this organisation. We keep no word of those messages.
comparison-note-tables-question = Why a file?
comparison-note-tables = LinkedIn, Facebook, Instagram and X show their figures only to who has the account. An export is free and asks no token.
