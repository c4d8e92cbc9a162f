accessibility-title = Everybody can use Draagvlak
accessibility-promise = We follow WCAG 2.2, level AA. Here is what works and what does not work yet.
accessibility-works = What works
accessibility-keyboard = You can do everything with the keyboard. You always see where you are.
accessibility-script = Every page works without script.
accessibility-zoom = At 400% zoom and on a narrow screen you never have to scroll sideways.
accessibility-theme = There is a light and a dark theme. You choose on your own page.
accessibility-shortcuts = You can switch off the single-key shortcuts on your own page.
accessibility-gaps = What does not work yet
accessibility-gap-reader = We test each page with a program and by keyboard. A full test by people with a screen reader has not been done yet.
accessibility-tell = Is something in your way? Tell your administrator. They pass it on to the makers.
search-title = Search
search-heading = What are you looking for?
search-standfirst = You find colleagues, and also the mentions, cases and value entries that you may see.
search-label = Your words
search-hint = For example a name, or: otter
search-act = Search
# $words (String) - what was typed
search-nothing = Nothing found for ‘{ $words }’
search-nothing-teaches = Try one word, or only the beginning of it.
search-to-people = Look through all colleagues
search-people = Colleagues
# $words (String) - what was typed
search-title-for = { $words }: search
search-parts = Kinds
search-kind-all = Everything
search-posts = Posts
search-comments = Comments
search-polls = Polls
search-files = Files
search-mentions = Mentions
search-cases = Cases
search-entries = Value
search-one-person = Colleague
search-one-post = Post
search-one-comment = Comment
search-one-poll = Poll
search-one-file = File
search-one-mention = Mention
search-one-case = Case
search-one-entry = Value
search-found = What we found
search-older = Older
# $words (String) - what was typed
# $meant (String) - what was found instead
search-forgiven = You searched for ‘{ $words }’; this is what we found for ‘{ $meant }’.
search-sees-question = Who sees what I search?
search-sees = Nobody. Your words are not kept. You only find what you may see.
