watch-search-heading = Search on Bluesky
watch-search-explained = Bluesky looks for these words for us, every five minutes, and the first time up to a month back. We keep only what one of your queries wants.
watch-search-words = Words
watch-search-words-hint = Bluesky reads them in its own way: “a sentence” looks for those words in a row.
watch-search-add = Add search on Bluesky
# $found (Number) - how many mentions
# $name (String) - its name
watch-search-added = { $found ->
    [0] { $name } is added. Nothing of the last month is wanted by a query.
    [one] { $name } is added. It brought one mention.
   *[other] { $name } is added. It brought { $found } mentions.
 }
watch-search-no-words = Type the words that Bluesky should look for, at most 400 characters.
watch-search-needs-account = Bluesky wants to know who searches. Add an account of your organisation on Bluesky under Accounts, then try again.
# $handle (String) - the public name of the account
watch-spread-by = Said by @{ $handle } on Bluesky.
# $reposts (Number) - how often
watch-spread-passed = { $reposts ->
    [one] Passed on once.
   *[other] Passed on { $reposts } times.
 }
# $quotes (Number) - how often
watch-spread-quoted = { $quotes ->
    [one] Quoted once.
   *[other] Quoted { $quotes } times.
 }
