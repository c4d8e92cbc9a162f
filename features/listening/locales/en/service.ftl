# Waiting for the customer
cases-clock-paused = Waiting for the customer
# $moment (String) - since when
cases-clock-since = the clock stands still since { $moment }
case-wait = Wait for the customer
case-wait-question = What did you ask the customer?
case-wait-hint = The clock stands still until there is an answer. A question back counts as a first answer.
case-wait-do = Stop the clock
case-wait-wrong = Say in at most 2000 letters what you asked. Then a colleague knows what you wait for.
case-waits = We wait for the customer
case-waits-for = Asked:
case-go-on = The customer answered
case-go-on-teach = When the writer answers on the network itself and we listen there, the clock runs on by itself. Otherwise press here.
# $length (String) - how much opening time
case-stood-still = The clock stood still for { $length } in all. That time does not count.
case-said-waits = The clock stands still. Press the button when the customer answers.
case-said-goes-on = The clock runs again, with the time that was left.
# $by (String) - who asked
case-log-waits = { $by } asked the customer something. The clock stands still.
# $length (String) - how much opening time
# $by (String) - who says so
case-log-went-on = The clock runs again after { $length }, says { $by }.
# $length (String) - how much opening time
case-log-customer-answered = The customer answered. The clock runs again after { $length }.
# $name (String) - who was told
case-log-escalated-first = No first answer in time. { $name } was told.
# $name (String) - who was told
case-log-escalated-solved = Not solved in time. { $name } was told.
# $title (String) - of the case
case-told-escalated = Late in your team: { $title }
# $owner (String) - who has it
case-told-escalated-first = There is no first answer in time. { $owner } has the case. Help, or give it to another. You hear this once.
# $owner (String) - who has it
case-told-escalated-solved = The case was not solved in time. { $owner } has it. Help, or give it to another. You hear this once.
case-told-why-lead = You lead the team of this case, or stand in for who does.
# $title (String) - of the case
case-told-goes-on = The customer answered: { $title }
case-told-goes-on-text = The clock runs again, with the time that was left.

# Closed days
service-offered = Choose from the public holidays
service-offered-legend = On which holidays are you closed?
service-offered-add = Add them
service-offered-none = Nothing changed. Choose one day at least.
# $count (Number) - how many
service-offered-added = { $count ->
    [one] One closed day was added.
   *[other] { $count } closed days were added.
}
service-new-year = New Year's Day
service-good-friday = Good Friday
service-easter = Easter Sunday
service-easter-monday = Easter Monday
service-kings-day = King's Day
service-liberation = Liberation Day
service-ascension = Ascension Day
service-pentecost = Whit Sunday
service-whit-monday = Whit Monday
service-christmas = Christmas Day
service-boxing-day = Boxing Day

# Teams
service-to-teams = Hours and leads of each team
service-teams-title = Teams
service-teams-heading = What a team does otherwise
service-teams-standfirst = A team follows the hours of the house, unless you choose something else here.
service-teams = All teams
service-teams-none = There are no teams yet
service-teams-none-teach = Teams come from the staff list, or make them in People.
service-teams-own = has its own
service-teams-who-q = Who sees this?
service-teams-who = Communication and the administrator. Who leads or stands in gets one message when a promise of the team is broken.
service-team-nobody = Nobody chosen
# $team (String) - name of the team
service-team-leads = { $team }: who hears it when something is late?
service-team-leads-teach = Once for each case and promise. With nobody chosen, the manager of the owner hears it.
service-team-lead = Leads the team
service-team-deputy = Stands in
service-team-leads-keep = Keep who hears it
# $team (String) - name of the team
service-team-leads-kept = Kept for { $team }.
service-team-own-hours = This team has its own hours.
service-team-house-hours = This team follows the hours of the house. Change them, and it has its own.
service-team-on-holidays = Works on holidays too
service-team-follow = Follow the house again
service-team-no-days = This team has no closed days of its own.
service-team-day-removed = The team is open on that day.
