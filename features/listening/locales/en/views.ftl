views-title = Views
views-standfirst = Ways of looking at the inbox that you use every day.
views-none = No views yet
views-none-teach = Filter the inbox and keep that under a name. Then it is one key away.
views-all = Show everything
views-filter = Filter
views-show = Show
views-keep = Keep as a view
views-name = Name of the view
views-keep-do = Keep
views-wrong = Give the view a name of at most 60 letters. Nothing was kept.
# $name (String) - the name of a view
views-said-kept = The view { $name } is kept.
views-said-removed = The view is gone. The mentions are still there.
views-mine = Only for you
views-everybody = For everybody who works in the inbox
views-remove = Remove
# $count (Number) - how many mentions
views-cut = We looked at { $count } mentions.
views-none-fit = Nothing here fits
views-none-fit-teach = Choose other filters, or show everything.
views-range = Tick everything since the last tick
views-stretch = Tick up or down
views-further = Look further back
views-further-newer = Look further ahead
views-only = Only:
views-team = Team
views-for-all = For everybody who works in the inbox
# $name (String) - the name of a team
views-if-team = For the team { $name }.
views-full = There are 50 views already. First take one away that you no longer use.
# $kind (String) - the kind, in lower case
views-silent = The suggestion ‘{ $kind }’ is silent, because it was wrong too often. You only see what a colleague decided to be one.
