directory-title = Colleagues
directory-kicker = Community
directory-standfirst = Search by name, function, department, subject or language.
directory-headline = Colleagues you can ask
# $count (String) - how many, written
directory-headline-count = { $count } colleagues you can ask
# $query (String) - what was looked for
directory-headline-none = Nobody found for ‘{ $query }’
# $count (Number) - how many
# $query (String) - what was looked for
directory-headline-found = { $count ->
    [one] 1 colleague for ‘{ $query }’
   *[other] { $count } colleagues for ‘{ $query }’
}
# $query (String) - what was looked for
directory-headline-many = Many colleagues for ‘{ $query }’
directory-search = Find a colleague
directory-search-hint = For example ‘otter’, ‘Arabic’ or ‘permits’.
directory-search-do = Search
directory-all = Show everybody
directory-empty = Your colleagues will be here
directory-empty-next = An administrator reads in the staff list. After that you find everybody here.
# $query (String) - what was typed
# $meant (String) - what was found instead
directory-forgiven = You searched for ‘{ $query }’; this is what we found for ‘{ $meant }’.
directory-nobody = No colleague with all these words
directory-nobody-next = Try one word, or its beginning. We look in name, function, department, subjects and languages.
directory-first = Back to the beginning
directory-more = Next colleagues
directory-who-title = Who sees this?
directory-who = All colleagues who are signed in. Nobody outside the organisation.
directory-own-title = What is here about you?
directory-own = You decide on your photo, your subjects and your languages.
directory-own-link = To your own page

profile-edit = Change your page
profile-ask = Ask me about
profile-ask-empty = Nothing here yet. You can always ask.
profile-ask-own-empty = Nothing here yet. Name two things colleagues often call you about.
profile-reach = Where and how
profile-department = Department
profile-manager = Manager
profile-languages = Languages
profile-mail = Mail
profile-phone = Telephone
profile-who = All colleagues who are signed in. We do not keep who looks at this page.
