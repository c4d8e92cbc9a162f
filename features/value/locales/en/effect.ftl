effect-title = Effect
effect-heading = What became more, and could it be chance?
effect-standfirst = Bring a series of figures from before and after. We compare with what it would have been without.
effect-questions = Series
effect-empty-title = No series yet
effect-empty-text = Take figures that were there before you began: enquiries, appointments, calls per month.
# $began (String) - what began
effect-since = Since: { $began }
# $day (String) - the day on which it began
# $began (String) - what began
effect-since-day = Since { $day }: { $began }
effect-bring = Bring a series
effect-name = What do you count?
effect-name-hint = For instance: requests for a guided tour.
effect-began = What began?
effect-began-hint = For instance: colleagues tell on LinkedIn about their pumping station.
effect-began-on = On what day did it begin?
effect-step = How much time is between the figures?
effect-step-month = A month
effect-step-week = A week
effect-step-day = A day
effect-file-hint = A CSV with a column “date” and a column “count”, without gaps. May be added: “comparison”, a series that went through the same but not what began.
effect-source = Where do the figures come from?
effect-source-hint = For instance: reservations, export of 1 November.
effect-beside = What does the series beside it count?
effect-beside-hint = Only when there is a column “comparison”.
effect-bring-do = Compute the effect
# $limit (Number) - characters at most
effect-name-wrong = Say what you count, in { $limit } letters at most. Nothing was kept.
effect-name-taken = There is a series with this name already. Nothing was kept; choose another name.
# $limit (Number) - characters at most
effect-began-wrong = Say what began, in { $limit } letters at most. Nothing was kept.
effect-began-on-wrong = Choose the day on which it began. Nothing was kept.
# $limit (Number) - characters at most
effect-source-wrong = Say where the figures come from, in { $limit } letters at most. Nothing was kept.
effect-step-wrong = Choose a month, a week or a day.
# $most (Number) - series at most
effect-full = There are { $most } series already. Remove one first.
# $columns (String) - the columns of the file
effect-columns-missing = We look for a column “date” and a column “count”. Found: { $columns }. Nothing was kept.
# $most (Number) - figures at most
effect-too-many = We read no more than { $most } figures. Take weeks or months instead of days. Nothing was kept.
# $line (Number) - the line of the file
# $column (String) - the name of the column
# $why (String) - what is wrong, ends in a full stop
effect-row-wrong = Line { $line }, column “{ $column }”: { $why } Nothing was kept.
effect-no-day = this is no date such as 2026-11-22, or 2026-11 for months.
# $day (String) - the day that was expected
effect-gap = { $day } should stand here; the series has a gap or a line twice.
effect-no-figure = this is no number.
# $before (Number) - figures before
# $least (Number) - figures that are needed
effect-few-before = { $before ->
    [one] There is { $before } figure
   *[other] There are { $before } figures
} from before. { $least } are needed to know what is usual. Nothing was kept.
# $after (Number) - figures after
# $least (Number) - figures that are needed
effect-few-after = { $after ->
    [one] There is { $after } figure
   *[other] There are { $after } figures
} from after. { $least } are needed. Nothing was kept.
effect-before-question = Why figures from before?
effect-before = Without what was usual, “5% more” is no proof. Two years show what comes back every year.
effect-person-question = Whom is this about?
effect-person = Nobody. They are totals per day, week or month.
# $low (String) - the low end of the interval
# $high (String) - the high end of the interval
effect-more = Between { $low } and { $high } more than without.
# $low (String) - the end nearest to nought
# $high (String) - the end farthest from nought
effect-less = Between { $low } and { $high } less than without.
# $low (String) - how much less it may be
# $high (String) - how much more it may be
effect-chance = Between { $low } less and { $high } more than without: it could also be chance.
effect-unknown = Nothing can be said about this: the figures are too few, or the series beside it never changes.
effect-to-list = All series
effect-fact-mean = On average since
effect-fact-without = On average without, estimated
effect-fact-step = Difference per figure
# $low (String) - the low end of the interval
# $high (String) - the high end of the interval
effect-fact-between = between { $low } and { $high }
effect-fact-beside = Compared with
effect-beside-none = only the series itself, from before
effect-beside-some = the series beside it in the same table
effect-fact-source = Source
effect-figures = The figures
# $many (Number) - how many figures
effect-figures-before = { $many ->
    [one] { $many } figure from before
   *[other] { $many } figures from before
}
effect-column-when = From
effect-column-since = Since it began
effect-column-figure = Count
effect-remove = Remove this series
effect-remove-means = The figures and the outcome disappear.
effect-how-question = How is this computed?
effect-how = A line through the figures from before, with what comes back every year or week. The effect is the step up or down since it began.
effect-sure-question = How sure is this?
effect-sure = In a thousand made-up series with a known effect this interval of 90% held the truth nine times in ten.
effect-else-question = What do we not know?
effect-else = Whether something else began at the same moment. A series beside it that would notice that as well helps.
