alerts-about = what is unusual outside
alerts-title = Alerts
# $count (Number) - how many go on
alerts-heading = { $count ->
    [0] Outside it is as always
    [one] One thing is not as usual
   *[other] { $count } things are not as usual
}
alerts-standfirst = An alert says what is different, and what is usual. It ends by itself, or you put it away.
alerts-open = Now
alerts-none = Nothing unusual
alerts-none-teach = We compare each hour with the same hour of the week in the last eight weeks. It begins after three weeks of listening.
# $name (String) - of the query
alerts-title-unusual = Far more than usual: { $name }
# $name (String) - of the query
alerts-title-complaint = First complaint in a long time: { $name }
# $heard (Number) - in that hour
# $day (Number) - of the week, Monday is 1
# $hour (Number) - of the day
# $low (Number) - lowest that is usual
# $high (Number) - highest that is usual
alerts-one-hour = { $heard } in this hour. Usual on { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
} at { $hour }:00: { $low } to { $high }.
# $heard (Number) - in those hours
# $day (Number) - of the week, Monday is 1
# $hour (Number) - of the day
# $low (Number) - lowest that is usual
# $high (Number) - highest that is usual
alerts-two-hours = { $heard } in two hours. Usual on { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
} up to and including { $hour }:00: { $low } to { $high }.
alerts-complaint-text = Nobody complained about this for 90 days, as far as we listened. See what is new.
# $most (Number) - in the busiest hour
alerts-most = At its busiest { $most }.
alerts-to-query = See the mentions
alerts-put-away = Put away
alerts-put-away-do = Put away
alerts-reason = Why is this no alert any more?
alerts-reason-hint = For example: this is our own campaign. Whoever looks here reads it.
alerts-reason-wrong = Say in at most 500 letters why you put this away. The alert is still there.
alerts-said-put-away = Put away. You hear of it again only after it was as usual first.
alerts-said-over = This alert was over already. Nothing changed.
alerts-lost = Silent sources
alerts-none-lost = Every source can be heard.
# $moment (String) - since when
alerts-lost-silent = is read and says nothing new. We know since { $moment }.
# $moment (String) - since when
alerts-lost-unread = cannot be read. We know since { $moment }.
# $moment (String) - since when
alerts-lost-gone = is gone for good, says its site. We know since { $moment }.
# $name (String) - of the query
alerts-title-kind = First complaint of this kind: { $name }
# $percent (Number) - of a hundred words
alerts-kind-text = No complaint looked like this in 90 days. The nearest one shares { $percent }% of the words.
alerts-nearest = Nearest:
alerts-to-mention = See the mention
# $name (String) - of the query
alerts-told-kind = First complaint of this kind: { $name }
alerts-kind-q = What is a new kind?
alerts-kind = Two complaints are of one kind when they carry the same tag, or when a fifth of the words of the shorter one stands in the other. Words that say nothing, and the words of the query, do not count. We compare with the complaints of 90 days that are still kept. What is suggested as a complaint counts too, as long as the suggestion speaks. On 96 reports of residents it saw all 5 new subjects, and 14 of the 91 others in vain.
alerts-to-sources = See the sources
alerts-ended = Over, in the last 30 days
# $moment (String) - since when
alerts-ended-calm = As usual again since { $moment }.
# $moment (String) - when
alerts-ended-hand = Put away, { $moment }.
alerts-usual-q = What is usual?
alerts-usual = What the same hour of the week brought in the eight weeks before. One odd week does not count. What comes in late counts in the hour in which it was said.
alerts-false-q = How often is it false?
alerts-false = Less than once a month for each query; more often when messages always come in bunches. A burst of four times as much is found within two hours, from three mentions an hour on. A message that names no time does not count here.
alerts-first-q = And a first complaint?
alerts-first = A complaint with a query about which nobody complained for 90 days. The query is at least two weeks old then. The alert ends when the case is solved.
alerts-who-q = Who hears this?
alerts-who = Whoever made the query; otherwise communication. Once, and once more when it is over. Mail waits for your quiet hours.
# $name (String) - of the query
alerts-told-unusual = Far more than usual: { $name }
# $name (String) - of the query
alerts-told-complaint = First complaint in a long time: { $name }
# $count (Number) - how many
alerts-told-several = { $count } alerts at once
alerts-told-several-text = They stand together on one page, each with what is usual.
# $name (String) - of the query
alerts-told-calm = As usual again: { $name }
# $day (Number) - of the week, Monday is 1
# $hour (Number) - of the day
alerts-told-calm-text = Since { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
} { $hour }:00 it is as always again. The alert is closed.
alerts-told-why = You made this query, or work in communication.
alerts-card-text = See what is going on, or put it away.
alerts-card-action = See the alerts
alerts-card-why = You keep an eye on what we hear outside.
