rules-title = Rules
rules-standfirst = What you would do with every mention of a kind happens by itself, in the open.
rules-new = New rule
rules-new-standfirst = Say what it looks for and what it does. Afterwards you can look what it would do to what is here already.
rules-none = No rules yet
rules-none-teach = Do you tick the same mentions every day? Let a rule do that.
rules-order = Rules look from the top down. Tags add up; the first rule that hands out or sets aside ends it.
rules-off = off
rules-then = Then:
rules-name = Name
rules-name-hint = As colleagues will read it with a mention: "Vacancies".
rules-name-wrong = Give the rule a name, in at most 120 letters.
rules-looks-for = What does it look for?
rules-looks-for-teach = Everything you fill in has to hold. What you leave empty does not count.
rules-words = Words
rules-words-hint = As with a query: vacancy OR "work with us" NOT volunteer.
rules-words-wrong = These words cannot be read as a query. Look at brackets and quotation marks.
rules-looks-for-nothing = Fill in at least one thing it looks for; otherwise it would find everything.
rules-kind = Suggested kind
rules-query = Found by query
rules-source = Source
rules-language = Language
rules-language-nl = Dutch
rules-language-en = English
rules-language-de = German
rules-language-fr = French
rules-author = Writer
rules-author-hint = The public name, as the source gives it. Most sources give none.
rules-tag = Carries the tag
rules-any = does not matter
rules-does = What does it do?
rules-puts = Put this tag on it
rules-puts-hint = A new word becomes a tag. May stay empty.
rules-does-nothing = This rule does nothing yet. Give it a tag, or choose what happens to the mention.
rules-ending = And the mention?
rules-ending-stays = It stays new
rules-ending-stays-small = You decide.
rules-ending-hand-out = Hand it out
rules-ending-hand-out-small = Forwards it: it becomes a case for the colleague or team you choose, who hears of it at once.
rules-ending-set-aside = Set it aside
rules-ending-set-aside-small = It can be looked through, and put back.
rules-only-hand-out = Only when you hand it out.
rules-as-kind = As what?
rules-kind-wrong = Choose as what it is handed out.
rules-owner = To whom?
rules-owner-routing = whoever "Who gets what" says
rules-reason = Why set aside?
rules-reason-hint = Only when you set it aside. Colleagues read it with the mention.
rules-owner-wrong = Choose a colleague or a team from the list.
rules-language-wrong = Choose a language from the list.
# $most (Number) - the most there may be
rules-full = There are { $most } rules already. Your rule is not kept. Delete one you no longer need.
rules-reason-wrong = Say why in a few words, in at most 200 letters.
rules-keep = Keep
rules-to-list = All rules
rules-to-routing = Who gets what
# $words (String) - a query
rules-if-words = With the words: { $words }.
# $kind (String) - a kind, in lower case
rules-if-kind = Suggested as { $kind }.
# $name (String) - the name of a query
rules-if-query = Found by { $name }.
# $name (String) - the name of a source
rules-if-source = From { $name }.
# $name (String) - a language
rules-if-language = In { $name }.
# $name (String) - a writer
rules-if-author = By { $name }.
# $name (String) - a tag
rules-if-tag = With the tag { $name }.
# $name (String) - a tag
rules-does-tag = Tag { $name }.
# $kind (String) - a kind, in lower case
# $to (String) - a colleague or team
rules-does-hand-out = Hand out as { $kind }, to { $to }.
# $reason (String) - why
rules-does-set-aside = Set aside: { $reason }.
rules-when-q = When does a rule look?
rules-when = Right after a mention comes in. What a colleague decided stays as it is. What a rule did stands with the mention, with the name of the rule.
rules-complaint-q = Can a rule make a complaint disappear?
rules-complaint = No. What may be a complaint is never set aside by a rule; it stays new, and the page of what was set aside names it.
rules-learn-q = Do suggestions learn from rules?
rules-learn = No, only from what colleagues decide.
rules-past = What is here already
# $count (Number) - how many mentions
rules-would = { $count ->
    [0] This rule would do nothing to what is here.
    [one] This rule would do something with 1 mention.
   *[other] This rule would do something with { $count } mentions.
}
# $count (Number) - how many mentions
rules-looked = { $count ->
    [one] We looked at 1 mention.
   *[other] We looked at all { $count } mentions.
}
# $count (Number) - how many mentions
rules-looked-last = We looked at the last { $count }; a run looks at all of them.
# $count (Number) - how many mentions
rules-would-spare = { $count ->
    [one] 1 may be a complaint and stays.
   *[other] { $count } may be complaints and stay.
}
rules-look = Look at them
rules-run = Do this to what is here
rules-runs = Runs
# $count (Number) - how many mentions
rules-run-running = under way, { $count } so far
# $count (Number) - how many mentions
rules-run-done = { $count ->
    [one] did something with 1 mention
   *[other] did something with { $count } mentions
}
rules-run-undoing = is being undone
rules-run-undone = was undone
# $count (Number) - how many mentions
rules-run-undone-kept = was undone, except { $count } that colleagues work on
rules-run-undo = Undo this run
rules-past-q = Is what is here changed now?
rules-past-means = Only when you press the button. A run can be undone as a whole; what a colleague works on by then stays.
rules-change = Change this rule
rules-remove = Remove this rule
rules-remove-means = What it did stays as it is, with its name.
rules-turn-off = Turn off
rules-turn-on = Turn on
# $name (String) - the name of a rule
rules-said-added = The rule { $name } looks at everything that comes in from now on.
rules-said-kept = The rule is changed. What it did before stays.
rules-said-on = The rule is on.
rules-said-off = The rule is off.
rules-said-removed = The rule is gone. What it did stays.
rules-said-running = The rule goes through what is here. You can leave this page.
rules-said-undoing = The run is being undone. You can leave this page.
rules-aside-title = Set aside by rules
rules-aside-standfirst = Look through it now and then. What does not belong here, you put back.
rules-aside-none = Nothing is set aside
rules-aside-none-teach = Here you find what rules set aside, with the reason.
# $rule (String) - the name of a rule
# $reason (String) - why
rules-aside-by = Rule { $rule }: { $reason }
rules-spared-title = Left, because it may be a complaint
rules-spared-teach = A rule would have set these aside. They stayed new.
# $rule (String) - the name of a rule
rules-spared-by = Rule { $rule }
# $rule (String) - the name of a rule
# $tag (String) - a tag
rules-log-tagged = Rule { $rule } put the tag { $tag } on it
# $rule (String) - the name of a rule
rules-log-handed-out = Rule { $rule } handed it out
# $rule (String) - the name of a rule
# $reason (String) - why
rules-log-set-aside = Rule { $rule } set it aside: { $reason }
# $rule (String) - the name of a rule
rules-log-spared = Rule { $rule } left it, because it may be a complaint
# $rule (String) - the name of a rule
# $kind (String) - a kind, in lower case
rules-decided = Rule { $rule } chose: { $kind }
# $rule (String) - the name of a rule
rules-case-reason = By the rule { $rule }
