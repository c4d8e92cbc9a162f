case-kind-complaint = Complaint
case-kind-question = Question
case-kind-lead = Lead
case-kind-press = Press
case-kind-idea = Idea
case-kind-praise = Praise

cases-title = Cases
# $count (Number) - how many are late
cases-heading-late = { $count ->
    [one] 1 case is late
   *[other] { $count } cases are late
}
cases-heading-in-time = Every case is in time
# $count (Number) - how many are late
cases-heading-yours-late = { $count ->
    [one] 1 case of yours is late
   *[other] { $count } cases of yours are late
}
cases-heading-yours-in-time = Your cases are in time
# $count (Number) - how many are late
cases-heading-team-late = { $count ->
    [one] 1 case of yours or your team is late
   *[other] { $count } cases of yours or your team are late
}
cases-heading-team-in-time = Your cases and those of your team are in time
cases-standfirst = A case is a mention that somebody solves. What was promised first, stands first.
cases-tabs = Parts of the list
cases-tab-mine = With me
cases-tab-all = All open
cases-tab-team = In my team
cases-tab-late = Late
cases-tab-solved = Solved
cases-state-ready = answer ready to place
cases-state-explained = explanation is there
cases-state-answered = writer has an answer
# $name (String) - who has it
cases-with = With { $name }.
cases-no-owner = Nobody has it now.
# $moment (String) - when
cases-solved-at = Solved { $moment }.
cases-more = More cases
cases-none = Nothing waits here
cases-none-teach = Somebody gives you a case from the inbox. You get a mail with a link then.
cases-none-late = Nothing is late
cases-none-late-teach = A case comes here when its promised moment has passed.
cases-none-solved = Nothing solved yet
cases-none-solved-teach = A solved case stays here, so that you can find the answer again.
cases-to-inbox = Open the inbox
cases-to-rules = Who gets what
cases-to-service = Opening hours and promises
cases-who-q = Who sees this?
cases-who-all = You see every case because you work in communication or as administrator. Other colleagues see their own.
cases-who-mine = You see the cases that are yours. If you lead a team, you also see the cases of that team that were late. Communication and the administrator see all of them.

routing-title = Who gets what
# $count (Number) - how many rules
routing-heading = { $count ->
    [0] No rules yet: you choose each owner yourself
    [one] 1 rule finds the owner of a case
   *[other] { $count } rules find the owner of a case
}
routing-standfirst = A rule knows words. It suggests who gets a mention with those words.
routing-order = Rules, in order
routing-none = No rules yet
routing-none-teach = A good first rule is a subject with one clear owner. For example: gemaal AND (stank OR geluid) goes to the colleague who runs the pumping stations.
routing-try-this = decides
# $kind (String) - the kind
routing-only = Only { $kind }.
# $name (String) - person or team
routing-goes-to = Goes to { $name }.
routing-up = Move up
routing-remove = Remove
routing-add = Add a rule
routing-name = What is it about?
routing-name-hint = The owner reads this: "You have it because of the rule Pumping stations".
routing-words = Words
routing-words-hint = Use AND, OR, NOT, brackets and "phrases", as in a search.
routing-kind = Only for this kind
routing-any-kind = All kinds
routing-to = Who gets it?
routing-to-hint = With a team, whoever is on duty goes first, then whoever has the fewest open cases.
routing-colleague = Or a colleague, by name
routing-colleague-hint = A name, a function or a subject. It must find one colleague.
routing-who = everybody who may change the rules
routing-save = Add the rule
# $name (String) - of the team
routing-team-option = { $name }, whoever is free first
routing-name-wrong = Give the rule a name of at most 120 letters.
routing-words-wrong = These words cannot be read. Check the brackets and quotation marks.
routing-to-wrong = Nobody was found. Choose from the list, or type another name.
routing-to-several = Several colleagues fit. Choose one from the list, or type more of the name.
# $name (String) - of the rule
routing-rule-added = The rule { $name } counts from now on.
routing-rule-removed = The rule is gone. Cases it gave out stay where they are.
routing-try = Try it
routing-try-text = A text as somebody could write it
routing-try-do = Who would get this?
# $name (String) - of the rule
# $words (String) - that decided
routing-try-found = The rule { $name } decides, by: { $words }.
routing-try-none = No rule knows these words. Whoever decides the mention then keeps the case.
routing-duty = Who is on duty
routing-duty-teach = On their day a colleague gets the cases of the team first.
# $team (String) - name of the team
# $day (String) - day of the week
# $name (String) - who
routing-duty-line = { $team }, { $day }: { $name }
routing-duty-team = Team
routing-duty-day = Day
routing-duty-who = Who
routing-duty-save = Put on duty
routing-duty-remove = Take off duty
# $name (String) - what was typed
routing-duty-wrong = Nothing changed. '{ $name }' does not find exactly one colleague. Type more of the name.
routing-duty-added = The day of duty is kept. It counts for new cases.
routing-duty-removed = The day of duty is gone. Cases stay where they are.
routing-how-q = How does a rule decide?
routing-how = The first rule from the top whose words occur decides. A person always has the last word.
routing-free-q = Who is free first?
routing-free = Whoever has the fewest open cases. We count cases only for this, and show the count to nobody.
routing-to-cases = All cases
routing-solved-already = This case is solved. Reopen it first, then you can hand it over.
routing-nobody-there = Nobody could be found there who takes part. Choose another colleague or team.
routing-has-it-already = This colleague has the case already. Nothing changed.

# $title (String) - of the case
routing-told-assigned = For you: { $title }
# $by (String) - who gave it
routing-told-assigned-text = { $by } asks whether you know the answer, or can solve it. Opening the link changes nothing.
# $by (String) - who gave it
routing-told-assigned-why = You are the owner of this case; { $by } gave it to you.
# $by (String) - who did it
# $title (String) - of the case
# $owner (String) - the new owner
routing-told-handed-over = { $by } handed ‘{ $title }’ to { $owner }
routing-told-decided-why = You decided this mention.
# $by (String) - who did it
# $title (String) - of the case
routing-told-withdrawn = { $by } took back: { $title }
routing-told-withdrawn-text = You need not do anything. The link in the mail before leads nowhere now.

service-title = Opening hours and promises
service-heading = When the clock runs, and what you promise
service-standfirst = The service clock counts only while you are open.
service-hours = Opening hours
service-hours-teach = Leave both empty for a day on which you are closed. 00:00 as closing time is midnight.
# $day (String) - from when
service-coming = New hours stand ready for { $day }.
service-day = Day
service-opens = Open from
service-closes = Closed from
# $day (String) - of the week
service-opens-on = Open from, { $day }
# $day (String) - of the week
service-closes-on = Closed from, { $day }
service-from = From which day?
service-from-hint = Tomorrow or later. Days that have passed keep the hours they had.
service-keep-hours = Keep the hours
service-day-wrong = Give opening and closing time, the earlier one first. Or leave both empty.
service-never-open = Open on one day at least; otherwise the clock never runs.
service-from-wrong = Choose tomorrow or a later day. What has passed does not change.
# $day (String) - from when
service-hours-kept = The hours hold from { $day }.
service-targets = Promises
service-targets-teach = In opening hours. 8 is one day from nine to five. Half an hour is 0.5.
service-kind = Kind
service-first = First answer
service-solved = Solved
# $kind (String) - of case
service-first-for = First answer in hours, { $kind }
# $kind (String) - of case
service-solved-for = Solved in hours, { $kind }
service-keep-targets = Keep the promises
# $kind (String) - of case
service-target-wrong = { $kind }: give hours between 0.1 and 1000, the first answer not later than the solution.
service-targets-kept = The promises count for new cases. Cases under way keep theirs.
service-holidays = Closed on
service-no-holidays = No closed days yet. Add Christmas, for example.
service-holiday-day = Day
service-holiday-name = What is it called?
service-holiday-add = Add the day
service-holiday-remove = Open after all
service-holiday-wrong = Nothing changed. Choose a day from tomorrow on and give it a name.
# $name (String) - of the day
service-holiday-added = Closed on { $name }. The clock stands still that day.
service-holiday-removed = You are open on that day.
service-why-q = Why only opening hours?
service-why = What comes in on Friday evening cannot be answered on Sunday. The promise says what the writer may count on.
service-colour-q = When does it become pressing?
service-colour = Up to 80 percent of the time there is time. In the last 20 percent the owner gets one warning. After it, communication hears of it too.
service-past-q = And what has passed?
service-past = It stays as it was. Changed hours never make an old answer late or in time.

routing-about = cases you get
