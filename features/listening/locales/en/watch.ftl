watch-nav-label = Parts of Listen
watch-nav-inbox = Inbox
watch-nav-queries = Queries
watch-nav-sources = Sources
watch-nav-changes = Changes
watch-paused = Paused
# $days (Number) - how long
watch-kept-days = { $days ->
    [one] We keep what is found for one day.
   *[other] We keep what is found for { $days } days.
 }
watch-queries-title = Queries
# $many (Number) - how many queries
watch-queries-heading = { $many ->
    [0] We listen to nothing yet
    [one] We listen to one subject
   *[other] We listen to { $many } subjects
 }
watch-queries-standfirst = Only what a query wants becomes a mention, and every row of a table that somebody chose as a whole. We keep nothing else.
watch-queries-none = No queries yet
watch-queries-none-teaching = A good first query is the name of a place or service people complain about: gemaal OR stank.
# $most (Number) - the most there may be
watch-queries-full = There are { $most } queries already. Your query is not kept. Delete one you no longer need.
watch-query-new = New query
# $purpose (String) - why it is kept
watch-query-purpose-line = Why: { $purpose }
# $many (Number) - how many mentions
# $moment (String) - when the last was found
watch-query-found = { $many ->
    [one] One mention kept, found { $moment }.
   *[other] { $many } mentions kept, the last found { $moment }.
 }
watch-query-found-nothing = Nothing found yet.
# $name (String) - its name
watch-query-pause = Pause ‘{ $name }’
# $name (String) - its name
watch-query-resume = Resume ‘{ $name }’
# $name (String) - its name
watch-query-was-paused = ‘{ $name }’ is paused. What it found stays.
# $name (String) - its name
watch-query-was-resumed = ‘{ $name }’ listens again.
watch-note-kept-question = What do we keep?
watch-note-kept = Text, link and moment of what a query finds, as long as its purpose says: a year at most. No names, pictures or profiles of writers.
watch-note-sees-question = Who sees this?
watch-note-sees = Communication, administrators and the works council. Every change stands under Changes.
watch-note-people-question = Do we listen to colleagues?
watch-note-people = No. A query with the name of a colleague is refused.
watch-query-new-heading = What do you want to hear?
# $name (String) - its name
watch-query-heading = What should ‘{ $name }’ hear?
watch-query-standfirst = Say which words, why, and how long we keep what is found.
watch-query-name = Name
watch-query-name-hint = A subject, such as ‘Pumping stations and nuisance’.
watch-query-words = Words
watch-query-words-hint = For example: (gemaal OR pump*) AND (stench OR noise) -vacancy
watch-query-purpose = Why do you want to hear this?
watch-query-purpose-hint = For example: hear complaints before somebody has to call.
watch-query-purpose-who = Communication, administrators and the works council
watch-query-days = How many days do we keep it?
watch-query-days-hint = Usually 90 days, 365 at most.
watch-query-narrow = Languages, sources and authors
watch-query-languages = Only in these languages
watch-query-languages-hint = Two letters each, such as nl, en. Empty means all. A text too short to tell stays in.
watch-query-sources = Which sources count?
watch-query-sources-all = All of them
watch-query-sources-only = Only these
watch-query-sources-except = All but these
watch-query-which-sources = These sources
watch-query-authors-out = Whose messages do we leave out?
watch-query-authors-out-hint = One a line: a handle, a site or the beginning of an address. For example your own account.
watch-query-narrowed = It does not look everywhere: languages, sources or authors were chosen.
# $why (String) - what is wrong with it
watch-query-deaf = This query finds nothing, because we can no longer read it. { $why }
watch-query-keep = Keep this query
watch-query-preview = Show what it finds
# $name (String) - its name
watch-query-kept = ‘{ $name }’ is kept and looks through the last days now.
watch-query-delete-heading = No longer needed?
watch-query-delete-note = Mentions that only this query found are deleted tonight, unless they became a case.
watch-query-delete = Delete this query
# $name (String) - its name
watch-query-delete-question = Delete ‘{ $name }’?
# $name (String) - its name
watch-query-deleted = ‘{ $name }’ is deleted. What only this query found goes tonight.
watch-words-question = How do I write it?
watch-words-and = Words side by side must all be there: gemaal stank.
watch-words-or = OR in capitals means one of them is enough: stank OR lawaai. Brackets keep them together.
watch-words-phrase = Quotation marks keep words in order: "geen stroom".
watch-words-not = A minus sign leaves something out: storing -oefening.
watch-words-begin = An asterisk finds every word that begins so: klacht*.
watch-words-near = NEAR/5 finds two words at most five words apart: gemaal NEAR/5 kapot. Without a number it is ten.
watch-words-needed = A plus sign makes a word needed, whatever else there is: storing OR uitval +gemaal.
# $what (String) - what is wrong
# $place (Number) - which sign, counted from one
watch-query-at = { $what } Look at character { $place }.
watch-query-empty = There are no words yet. Write at least one word.
# $most (Number) - the most signs
watch-query-too-long = This is too long. Use { $most } characters at most.
watch-query-too-deep = There are too many brackets inside brackets.
# $most (Number) - the most words
watch-query-too-many-words = These are too many words. Use { $most } at most, or make two queries.
watch-query-bracket-not-closed = A bracket is opened and not closed.
watch-query-bracket-not-opened = A bracket is closed that was never opened.
watch-query-bracket-empty = There is nothing between these brackets.
watch-query-phrase-not-closed = A quotation mark has no end.
watch-query-phrase-empty = There is no word between these quotation marks.
watch-query-no-word = These characters are not a word.
# $least (Number) - the fewest letters
watch-query-wildcard = An asterisk stands at the end of at least { $least } letters.
# $most (Number) - the most words
watch-query-near-distance = After NEAR/ stands a number of words from 1 to { $most }.
# $piece (String) - what was typed
watch-query-near-sides = ‘{ $piece }’ stands between two words or phrases, such as gemaal NEAR/5 kapot.
# $piece (String) - what was typed
watch-query-operator-alone = ‘{ $piece }’ has nothing to work on.
watch-query-only-exclusions = This only says what you do not want, so it would find nearly everything. Add a word you do want.
# $most (Number) - the most signs
watch-wish-name = Give a name of { $most } characters at most.
# $most (Number) - the most signs
watch-wish-purpose = Say why, in { $most } characters at most. Without a purpose we may not listen.
watch-wish-languages = Write each language with two letters, such as nl, en.
watch-wish-sources = Choose at least one source, or all of them.
# $most (Number) - the most signs
watch-wish-authors = Use { $most } characters at most for whose messages we leave out.
# $most (Number) - the most days
watch-wish-days = Choose a number of days from 1 to { $most }.
# $name (String) - the name of a colleague
watch-wish-employee = { $name } works here. We do not listen to colleagues. Leave the name out.
watch-preview-nothing = It would have found nothing
# $many (Number) - how many messages
watch-preview-found = { $many ->
    [one] It would have found one message
   *[other] It would have found { $many } messages
 }
# $many (String) - how many messages
# $day (String) - the day of the oldest
watch-preview-read = We looked through { $many } messages, found here since { $day }.
watch-preview-nothing-yet = Your sources have not brought messages yet, so there is nothing to look through.
watch-preview-no-sources = There are no sources yet, so there is nothing to look through.
watch-preview-to-sources = Add a source
watch-preview-days = How many a day
watch-preview-day = Day
watch-preview-many = Messages
watch-preview-marks = The marked words decided.
# $name (String) - the query
watch-why-query = Found by ‘{ $name }’.
# $name (String) - the query
# $words (String) - the words between quotation marks
watch-why-words = Found by ‘{ $name }’ because of { $words }.
watch-fold-title = When messages are the same
watch-fold-standfirst = A repost and a message that somebody copied stand under the first one. So you decide once.
# $percent (String) - how many of a hundred
watch-fold-rule = Two messages are the same when at least { $percent } of every 100 words, and pairs of words that stand side by side, are in both. Links, handles and ‘RT’ do not count. Messages with other numbers in them are never the same.
# $words (Number) - the fewest words
# $days (Number) - how many days
watch-fold-limits = We never fold messages of fewer than { $words } words, or messages more than { $days } days apart.
watch-fold-least = How many of 100 must be the same?
watch-fold-least-hint = From 60 to 100; usually 80. At 0 nothing is folded. It counts for what comes in from now on.
# $least (Number) - the lowest number
watch-fold-least-wrong = Nothing was changed. Choose a number from { $least } to 100, or 0.
watch-fold-keep = Keep this
watch-fold-kept = Kept. It counts for what comes in from now on.
watch-fold-wrong-question = Does something stand under the wrong message?
watch-fold-wrong = Take it out with ‘This is another thing’. It comes in the inbox by itself and stays apart.
watch-fold-decide-question = What do I decide about?
watch-fold-decide = About all of them: what you choose for the first counts for what stands under it.
watch-fold-under = This says the same as an earlier message
watch-fold-apart = This is another thing
# $source (String) - where it stands
watch-fold-apart-of = { $source }: this is another thing
# $source (String) - where it stands
watch-fold-see = Look at { $source }
watch-fold-is-apart = This mention stands by itself now and waits for a decision.
# $many (Number) - how many places
watch-fold-places = { $many ->
    [one] One other place took this over
   *[other] { $many } other places took this over
 }
watch-sources-title = Sources
watch-sources-heading-none = We read no feeds yet
# $many (Number) - how many feeds
watch-sources-heading-well = { $many ->
    [one] The one feed does what it should
   *[other] All { $many } feeds do what they should
 }
# $many (Number) - how many sources
watch-sources-heading-asking = { $many ->
    [one] One source needs attention
   *[other] { $many } sources need attention
 }
watch-sources-standfirst = Here you see what we read, when we last succeeded, and what we miss.
watch-sources-none = No sources yet
watch-sources-none-teaching = Start with the feed of a local paper or of your own news page.
# $most (Number) - the most there may be
watch-sources-full = There are { $most } sources already. This one is not added. Remove one you no longer need.
watch-source-add = Add a feed
watch-feed-list-bring = Bring a list of feeds
watch-import-bring = Bring a table of mentions
watch-reports = Last imports
# $added (String) - how many
# $changed (String) - how many
# $unchanged (String) - how many
# $refused (String) - how many
watch-report-line = New { $added }, changed { $changed }, the same { $unchanged }, refused { $refused }.
watch-note-recent-question = What do we remember of a feed?
watch-note-recent = What it says now, and for seven days after. That lets a new query look back. After that only mentions stay.
watch-note-blind-question = What do we not hear?
watch-note-blind = LinkedIn, Facebook, Instagram and closed groups. They offer no feeds, and we do not copy their pages.
# $moment (String) - since when
watch-standing-broken = Failing since { $moment }
# $days (Number) - how many days
watch-standing-silent = { $days ->
    [one] Silent for one day
   *[other] Silent for { $days } days
 }
watch-standing-gone = Gone
watch-standing-new = Not read yet
watch-standing-import = Table
# $moment (String) - when
watch-source-last = Last read: { $moment }.
watch-source-never = Never read yet.
# $moment (String) - when
watch-source-next = Next time: { $moment }.
# $days (Number) - how many days
watch-source-expects = { $days ->
    [one] We expect something new every day.
   *[other] We expect something new within { $days } days.
 }
# $name (String) - its name
watch-source-address = Address of { $name }
# $name (String) - its name
watch-source-pause = Pause { $name }
# $name (String) - its name
watch-source-resume = Resume { $name }
# $name (String) - its name
watch-source-more = More for { $name }
# $name (String) - its name
watch-source-expect = Within how many days should { $name } say something new?
watch-source-expect-keep = Keep this expectation
# $days (Number) - how many days
# $name (String) - its name
watch-source-expect-kept = { $days ->
    [one] If { $name } is silent for a day, you see it here.
   *[other] If { $name } is silent for { $days } days, you see it here.
 }
watch-source-expect-refused = Nothing was changed. Choose a number of days from 1 to 365.
watch-source-remove-note = We stop reading. Mentions stay until their time is over.
watch-import-remove-note = Its mentions are deleted tonight, unless they became a case.
# $name (String) - its name
watch-source-remove = Remove { $name }
# $name (String) - its name
watch-source-removed = { $name } is removed.
# $name (String) - its name
watch-source-was-paused = { $name } is paused. We do not read it until you resume it.
# $name (String) - its name
watch-source-was-resumed = { $name } is read again.
watch-source-add-heading = Which feed do you want to hear?
watch-source-add-standfirst = We ask the address once, now. If it answers, we keep it.
watch-source-url = Address of the feed
watch-source-url-hint = It begins with https:// and often ends in rss, feed or atom.
watch-source-name = Name (not needed)
watch-source-name-hint = Without a name we use what the feed calls itself.
# $found (Number) - how many mentions
# $name (String) - its name
watch-source-added = { $found ->
    [one] { $name } is added and brought one mention at once.
   *[other] { $name } is added and brought { $found } mentions at once.
 }
watch-source-no-address = This is no web address. It begins with https://.
watch-source-known = We read this feed already.
watch-note-polite-question = How often do we ask?
watch-note-polite = Every half hour at most, one question at a time per site. If a site asks for rest, it gets rest.
watch-trouble-bad-address = The address is not complete. Check it and try again.
watch-trouble-unreachable = Nobody answers at this address. Check it, or try again later.
watch-trouble-too-slow = The answer took too long. Try again later.
watch-trouble-too-large = The feed is larger than we read. Ask the publisher for a shorter one.
watch-trouble-redirects = The address sends us on and on. Look for the final address.
watch-trouble-denied = The site does not let us in. Ask the publisher whether we may read.
watch-trouble-not-found = There is nothing at this address. Look for the new address on the site.
watch-trouble-busy = The site asks us to wait. We try again by ourselves.
watch-trouble-server = The site is broken for the moment. We try again by ourselves.
watch-trouble-odd = The site gives an answer we do not understand. Check the address.
watch-trouble-not-a-feed = This is a page, not a feed. Look for ‘RSS’ or ‘feed’ on the site.
watch-trouble-unreadable = The feed is broken off or badly made. Ask the publisher to look at it.
watch-trouble-gone = The site says this feed is gone for good. Look for a new address.
watch-import-heading = Which table do you bring?
watch-import-standfirst = A file with one mention a row, such as an export of another tool.
watch-import-file = File
watch-import-file-hint = CSV with the names of the columns on top, 32 MB at most.
watch-import-name = Name of this source (not needed)
watch-import-name-hint = Bring the same name again, and only what is new is added.
watch-import-look = Look at the columns
watch-import-no-file = There is no file yet, or it is empty. Choose a file.
watch-import-unnamed = Table without a name
watch-import-no-text-column = No column holds the text. Nothing was read. Choose the column with the text.
# $purpose (String) - why it was taken in
# $days (Number) - how long it is kept
watch-import-other-purpose = There are mentions under this name already, kept for another purpose or time ({ $purpose }; { $days } days). Say the same purpose and days, or give this table a name of its own. Nothing was changed.
watch-import-begun = This table is being read already. Nothing was changed.
watch-import-command-purpose = Brought with the command line
watch-note-import-question = What happens to the file?
watch-note-import = We keep its rows until they are read, seven days at most. Then the file is gone. Of its rows stays what a query wants, unless you choose to keep them all.
# $name (String) - its name
watch-import-choose-heading = Which column of { $name } is what?
# $many (String) - how many rows
watch-import-choose = The file holds { $many } rows. We guessed the columns by their names.
watch-import-start = Read the table
watch-import-examples = The first rows, as we would read them
# $done (String) - how many rows
# $total (String) - how many rows in all
watch-import-running = { $done } of { $total } rows read
watch-import-progress = How far we are
watch-import-look-again = Look again
watch-import-leave = You can close this page. Reading goes on.
# $many (Number) - how many mentions
watch-import-done = { $many ->
    [one] One new mention
   *[other] { $many } new mentions
 }
# $many (Number) - how many feeds
watch-import-feeds-done = { $many ->
    [one] One new feed
   *[other] { $many } new feeds
 }
# $name (String) - its name
watch-import-failed = { $name } could not be read
watch-import-to-inbox = Go to the inbox
watch-import-to-sources = Go to the sources
watch-tally-added = new
watch-tally-changed = changed
watch-tally-unchanged = the same
watch-tally-refused = refused
watch-column-none = No column
watch-column-text = Text
watch-column-text-hint = What was said. We cannot do without.
watch-column-title = Title
watch-column-time = Moment
watch-column-time-hint = When it was said. Without an offset we use your own time zone.
watch-column-id = Number or key
watch-column-id-hint = This tells us which rows we know already.
watch-column-url = Link
watch-column-language = Language
watch-column-language-hint = Two letters, such as nl. Without it we look at the words.
watch-column-author = Public name of the writer
watch-column-author-hint = Only if the purpose asks for it. Rows written by a colleague are left out.
watch-note-author-question = Why is no writer chosen?
watch-note-author = You listen to subjects, not to people. Choose it only when you must answer somebody.
# $many (Number) - how many rows
watch-refused-heading = { $many ->
    [one] One row is not read
   *[other] { $many } rows are not read
 }
watch-refused-note = The rest is kept. Mend these rows and bring the file again.
watch-refused-file = Download the refused rows
watch-refused-line = Line
watch-refused-column = Column
watch-refused-reason = Reason
watch-refused-no-text = There is no text in this row.
watch-refused-no-time = This is no moment we can read. Write it as 2026-11-17 10:00.
watch-refused-no-url = This is no web address.
watch-refused-no-id = The number is missing.
watch-refused-colleague = A colleague wrote this. We do not listen to colleagues.
watch-refused-double = This number stands on an earlier row with another text.
watch-refused-row = This row has too many cells, a cell that is too long, or characters that are not text.
watch-refused-broken-tag = This row is broken off.
watch-refused-no-address = This row has no address.
watch-refused-bad-address = This address is no web address.
watch-refused-double-address = This address stands earlier in the list.
watch-refused-too-many = There is no room for more sources. Remove some first.
watch-feed-list-heading = Which list of feeds do you bring?
watch-feed-list-standfirst = Nearly every feed reader can save its feeds as an OPML file.
watch-feed-list-file = OPML file
watch-feed-list-file-hint = 10 MB at most. We read lists with mistakes as well.
watch-feed-list-too-large = This list is too large. Nothing was added. Split it and bring the parts.
watch-feed-list-not-a-list = This is no list of feeds. Nothing was added. Choose an OPML file.
watch-changes-title = Changes in what we listen to
watch-changes-heading = Who changed what we listen to
watch-changes-standfirst = Every query and every source, since the first day. Nothing can be taken out.
watch-changes-none = Nothing was changed yet
watch-changes-none-teaching = The first query or source that somebody adds stands here.
watch-changes-older = Older changes
watch-changes-somebody = Somebody
watch-changes-command-line = Command line
# $who (String) - who did it
# $moment (String) - when
watch-changes-by = { $who }, { $moment }.
watch-note-changes-question = Who sees this?
watch-note-changes = The works council, communication and administrators.
# $name (String) - its name
watch-change-query-added = Query ‘{ $name }’ added
# $name (String) - its name
watch-change-query-changed = Query ‘{ $name }’ changed
# $name (String) - its name
watch-change-query-paused = Query ‘{ $name }’ paused
# $name (String) - its name
watch-change-query-resumed = Query ‘{ $name }’ resumed
# $name (String) - its name
watch-change-query-deleted = Query ‘{ $name }’ deleted
# $name (String) - its name
watch-change-feed-added = Feed ‘{ $name }’ added
# $name (String) - its name
watch-change-feeds-imported = List of feeds ‘{ $name }’ brought
# $name (String) - its name
watch-change-mentions-imported = Table ‘{ $name }’ brought
# $name (String) - its name
watch-change-source-paused = Source ‘{ $name }’ paused
# $name (String) - its name
watch-change-source-resumed = Source ‘{ $name }’ resumed
# $name (String) - its name
watch-change-source-removed = Source ‘{ $name }’ removed
# $name (String) - its name
watch-change-source-changed = Source ‘{ $name }’ changed

watch-about = sources that we read
# $name (String) - the name of a source
watch-told-gone = { $name } no longer exists
# $name (String) - the name of a source
watch-told-broken = { $name } could not be read for two days
# $name (String) - the name of a source
watch-told-silent = { $name } is silent for longer than you expect
# $count (Number) - how many sources
watch-told-lost = { $count } sources need attention
watch-told-lost-text = What is said there we do not hear now. Look for a new address, or take the source away.
# $name (String) - the name of a source
watch-told-back = { $name } is back
# $count (Number) - how many sources
watch-told-back-several = { $count } sources are back
watch-told-back-text = We are reading again.
# $names (String) - names of sources
watch-told-names = It is about { $names }.
watch-told-why = You get this because you keep the sources.
# $moment (String) - when
watch-source-told = Keepers of sources were told: { $moment }.
watch-bluesky-heading = Hear Bluesky
watch-bluesky-explained = We hear everything that is said in public on Bluesky from now on. What no query wants passes by and is not kept.
watch-bluesky-add = Start hearing Bluesky
watch-bluesky-added = We now hear Bluesky. What a query wants appears in the inbox.
watch-note-bluesky-question = What do we keep of Bluesky?
watch-note-bluesky = The words, the language, the moment and the address of a post that a query wants. No name of the author. If the author deletes the post, we delete the words.
# $moment (String) - when something last came
watch-stream-last = Last heard: { $moment }.
watch-stream-never = Nothing heard yet.
# $moment (String) - when it is tried again
watch-stream-next = Next try: { $moment }.
watch-stream-unheard = Since then nobody has listened, for example because the program was off. It goes on where it was.
watch-trouble-not-a-stream = At this address there is no stream of Bluesky. Ask your administrator to look at the settings.
watch-trouble-ended = The connection broke off. We connect again and go on where we were.
watch-trouble-silent = The connection was there, but nothing came. We connect again and go on where we were.
watch-taken-back = The author deleted this message
# $name (String) - the name of a network
watch-change-network-added = Network ‘{ $name }’ added
# $name (String) - the name of a network
watch-told-unheard = We have not heard { $name } for an hour
