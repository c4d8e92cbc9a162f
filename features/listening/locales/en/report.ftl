report-title = How well we answer
report-heading = How well we answer
# $from (String) - the first day
# $until (String) - the last day
report-period = What came in from { $from } up to and including { $until }.
report-choose = Choose what you see
report-last-month = Last 30 days
report-quarter = This quarter
report-year = This year
report-from = From
report-until = Up to and including
report-show = Show
report-download = Get the figures (csv)
report-all = All
report-all-teams = All teams
report-other-teams = Small teams together
report-empty = Nothing came in during this time
report-empty-teach = Choose a longer period, or decide some mentions first. Every case counts here.
report-sum = In short
report-cases = Cases
report-explained = Explained by a colleague
report-answered = Answered
report-answered-kept = First answer in time
report-answered-open = Until the first answer, in opening time
report-answered-wall = Until the first answer, on the clock
report-solved = Solved
report-solved-kept = Solved in time
report-solved-open = Until the solution, in opening time
report-solved-wall = Until the solution, on the clock
report-evenings = Came outside opening hours, waited until the next day
report-first-answer = First answer, in opening time
report-solution = Solution, in opening time
report-by-kind = By kind
report-kind-head = Kind
report-by-team = By team
report-team-head = Team
report-by-hour = By hour of the day
report-hour-head = Hour
# $hour (Number) - of the day
report-hour = { $hour }:00
report-chart = When it comes in
# $count (Number) - how many
report-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
# $hours (String) - how many, with a fraction
report-hours = { $hours } hours
# $median (String) - the median
# $most (String) - the ninetieth percentile
report-spread = half within { $median }, 9 of 10 within { $most }
report-few = too few cases
# $percent (Number) - of a hundred
# $part (String) - how many
# $whole (String) - of how many
report-share = { $percent }% ({ $part } of { $whole })
# $part (String) - how many
# $whole (String) - of how many
report-of = { $part } of { $whole }
report-none-yet = nothing yet
report-time-q = Which time counts?
report-time = Opening time runs from the opening of the case to the answer, without the time in which we waited for the customer. Time on the clock runs on, from the message itself.
report-median-q = Why half, and 9 of 10?
report-median = One case that takes long distorts an average. These are real cases. Below five cases we name no time.
report-kept-q = What is in time?
report-kept = Within the promise that held when the case began. A case whose time still runs does not count yet.
report-evening-q = And in the evening?
report-evening = The last figure counts what came while you were closed and had an answer only after midnight.
report-person-q = Can I see a colleague?
report-person = No. Figures are about cases. Teams with fewer than five colleagues are counted together.
report-file-by = by
report-file-name = name
report-file-cases = cases
report-file-answered = answered
report-file-answered-kept = answered in time
report-file-answered-decided = answer decided
report-file-answered-open-median = answer median opening minutes
report-file-answered-open-p90 = answer p90 opening minutes
report-file-answered-wall-median = answer median clock minutes
report-file-answered-wall-p90 = answer p90 clock minutes
report-file-solved = solved
report-file-solved-kept = solved in time
report-file-solved-decided = solution decided
report-file-solved-open-median = solution median opening minutes
report-file-solved-open-p90 = solution p90 opening minutes
report-file-solved-wall-median = solution median clock minutes
report-file-solved-wall-p90 = solution p90 clock minutes
report-file-evenings = outside opening hours
report-file-waited = waited until the next day
report-counts-q = What counts as answered?
report-counts = An answer that was placed outside, a question back to the writer, or a case that was closed as answered. What a colleague explains counts apart: the writer does not read it.
report-who = Communication, the administrator and the directors. Who leads a team or stands in sees that team only.
report-only-led = You see the figures of the team you lead or stand in for, and of the teams under it.
report-withheld = Your team is too small for figures of its own
report-withheld-teach = We do not show figures of fewer than five colleagues apart. So they are never about one colleague.
report-file-explained = explained by a colleague
