pickup-about = Draagvlak compares messages of sites we follow with our own articles, to see who takes something over. We keep the title, the address and the sentence that is the same, for 400 days at most. We do not keep who wrote a message.
pickup-title = Taken over
# $many (Number) - how many count
pickup-heading = { $many ->
    [0] Nothing taken over yet
    [one] Others took something of ours over once
   *[other] Others took something of ours over { $many } times
 }
pickup-standfirst = Sites we follow, beside what we wrote ourselves.
pickup-none = Here comes what others take over
pickup-none-yet = Nobody took anything over yet. We look at the sources we follow every five minutes.
pickup-none-own = First say which articles are ours. Then we see who takes a part of them over.
pickup-older = Older
# $words (Number) - words in a row
pickup-way-passage = { $words } words taken over
# $words (Number) - words in a row
pickup-way-quote = { $words } words quoted
pickup-way-link = Points to us
pickup-dismissed = Does not count
# $source (String) - who took it over
# $moment (String) - when
pickup-by = { $source }, { $moment }.
pickup-links-back = With a link to us.
# $title (String) - our article
pickup-from = From our article ‘{ $title }’
pickup-note-how-question = How do we find this?
pickup-note-how = We lay the words of their message beside those of our articles. A row of the same words, a quotation or a link to us counts.
# $passage (Number) - words in a row
# $quote (Number) - words in a row between quotation marks
pickup-note-numbers = From { $passage } same words in a row, from { $quote } between quotation marks, or a link to our article. A closing line that stands under many of our articles does not count.
pickup-note-value-question = What becomes of it?
pickup-note-value = It becomes a proposal in Value. It counts when a colleague confirms it.
pickup-passage-heading = This stands with us too
# $source (String) - who took it over
pickup-theirs = Read it at { $source }
# $title (String) - our article
pickup-ours = Read our article ‘{ $title }’
pickup-dismiss = This was not taken over
pickup-restore = This counts after all
pickup-was-dismissed = This no longer counts. A proposal that still waited goes away.
pickup-was-restored = This counts again.
pickup-articles-title = Our articles
pickup-articles-standfirst = What is ours, we recognise elsewhere.
pickup-own-legend = Which sources are our own?
pickup-own-none = There is no source yet. Add the feed of our own site.
pickup-own-keep = Keep
# $many (Number) - feeds that are ours
pickup-own-kept = { $many ->
    [0] No source is our own.
    [one] One source is our own. We now look who took something over.
   *[other] { $many } sources are our own. We now look who took something over.
 }
pickup-article-add = Add an article
pickup-url = Address
pickup-article-title = Title
pickup-text = Text
pickup-text-hint = Paste the whole article, then we recognise every sentence.
pickup-url-wrong = Fill in the whole address, with https:// before it. What you typed is still there.
# $most (Number) - characters
pickup-title-wrong = Give the article a title of { $most } characters at most.
# $least (Number) - words
# $most (Number) - characters
pickup-text-wrong = Paste { $least } words at least and { $most } characters at most. In less there is nothing to recognise.
# $title (String) - our article
pickup-article-kept = ‘{ $title }’ is kept. We now look who took something over.
pickup-articles-known = Articles we recognise
# $day (String) - when it was published
# $words (String) - how many words
pickup-article-line = { $day }, { $words } words.
# $title (String) - our article
pickup-article-remove = Take ‘{ $title }’ away
pickup-article-removed = The article is gone, with what was taken over from it. A proposal that still waited goes too.
pickup-note-kept-question = What do we keep?
pickup-note-kept = Of our articles the title, the address and a print of every five words, for 400 days. We do not keep the text itself.
