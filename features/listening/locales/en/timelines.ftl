watch-timeline-heading = Mastodon
watch-timeline-explained = A server of Mastodon gives what it knows with a hashtag. We read it every five minutes, and hear it at once when your organisation has an account there. We keep only what one of your queries wants.
watch-timeline-server-hint = The server whose view you want, such as mastodon.nl. A large one knows more.
watch-timeline-about = Hashtag or words
watch-timeline-about-hint = A hashtag begins with #, such as #dijk. Words are searched for, and need an account of your organisation on that server.
watch-timeline-add = Add Mastodon
# $found (Number) - how many mentions
# $name (String) - its name
watch-timeline-added = { $found ->
    [0] { $name } is added. Nothing on the newest page is wanted by a query.
    [one] { $name } is added. It brought one mention.
   *[other] { $name } is added. It brought { $found } mentions.
 }
watch-timeline-no-about = Type a hashtag such as #dijk, or words to search for.
# $server (String) - the server
watch-timeline-needs-account = Searching for words needs an account on { $server }. Add it under Accounts, or follow a hashtag.
