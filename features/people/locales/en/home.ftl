home-menu = Today
home-headline-0 = Nothing waits for you today
home-headline-1 = One thing for today
home-headline-2 = Two things for today
home-headline-3 = Three things for today
home-headline-4 = Four things for today
home-headline-5 = Five things for today
home-standfirst-nothing = When something comes up for you, it will be here.
home-standfirst-calm = Everything can wait until tomorrow.
home-standfirst-all = This cannot wait.
# $count (Number) - how many cannot wait
home-standfirst-some = { $count ->
    [one] The first cannot wait. The others can wait until tomorrow.
   *[other] The first { $count } cannot wait. The others can wait until tomorrow.
}
home-why = Why do I see this?
home-no-more = There is no more for you today.
home-more = We never show more than five things at once. When one is done, the next comes.
home-empty = Your day is empty
home-empty-next = Find a colleague who knows something, or write on your own page what you know much about.
home-import = Read in a staff list
home-people = See your colleagues
home-house = From the house
home-new = New this week
home-value = Read what it brought
