tags-title = Tags
tags-standfirst = The words of your organisation for what mentions are about.
tags-none = No tags yet
tags-none-teach = Open a mention and give it a word. From then on you find together what belongs together.
# $count (Number) - how many mentions
tags-many = { $count ->
    [0] On no mention
    [one] On 1 mention
   *[other] On { $count } mentions
}
tags-change = Change
tags-name = Name
tags-rename-hint = With the name of another tag, the two become one.
tags-keep = Keep
tags-remove = Remove
tags-add = A new tag
tags-add-do = Add
tags-name-wrong = A tag is a word or a few, at most 40 letters. Nothing was changed.
# $most (Number) - the most there may be
tags-full = There are { $most } tags already. Nothing was changed. Use a tag that is there, or delete one.
# $name (String) - the tag
tags-said-added = The tag { $name } is there.
# $name (String) - the other tag
tags-said-merged = They are one tag now: { $name }.
# $name (String) - the tag
tags-said-renamed = The tag is called { $name } now.
tags-said-removed = The tag is gone, from every mention.
tags-who-q = Who sees tags?
tags-who = Communication and the administrator. Who put a tag somewhere is not kept.
tags-kept-q = How long?
tags-kept = A tag on a mention goes with the mention, a tag on a case with the case.
tags-of-mention = Tags
tags-put = Add a tag
tags-put-do = Add
# $name (String) - the tag
tags-take-off = Take { $name } off
# $count (Number) - how many cases
tags-many-cases = { $count ->
    [one] on 1 case
   *[other] on { $count } cases
}
tags-put-many = Tag for what you ticked
tags-choose = Choose a tag
tags-put-many-do = Put this tag on them
tags-none-ticked = You chose no mention yet. Tick one, then put the tag on it.
tags-none-chosen = You chose no tag yet. What you ticked was not changed.
# $count (Number) - how many mentions
# $name (String) - of the tag
tags-said-put = { $count ->
    [one] 1 mention now has the tag { $name }.
   *[other] { $count } mentions now have the tag { $name }.
}
