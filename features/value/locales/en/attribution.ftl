attribution-title = Where results came from
attribution-heading = Along which channels did the results come?
attribution-standfirst = Bring a table of ways along channels. Six models stand side by side, each with what it takes for granted.
attribution-tables = Tables
attribution-empty-title = No table yet
attribution-empty-text = Take a table of conversion paths from your web statistics or customer system, and bring it here.
# $results (Number) - how many results
# $ways (Number) - how many rows
attribution-line = { $results ->
    [one] { $results } result along
   *[other] { $results } results along
} { $ways ->
    [one] { $ways } way.
   *[other] { $ways } ways.
}
attribution-bring = Bring a table
attribution-file = File
attribution-file-hint = A CSV with a column “path” (channels with “>” between them) and a column “conversions”. May be added: “value” (what it was worth) and “null” (how often that way ended in nothing).
attribution-name = Name
attribution-name-hint = For instance: Guided tours in spring. Left empty it is the name of the file.
attribution-bring-do = Bring the table
# $limit (Number) - characters at most
attribution-name-wrong = Give a name of at most { $limit } letters. Nothing was kept.
attribution-name-taken = There is a table with this name already. Nothing was kept; choose another name.
# $most (Number) - tables at most
attribution-full = There are { $most } tables already. Remove one first.
attribution-file-missing = Choose a file.
attribution-no-results = No way in this file ended in a result. Nothing was kept.
# $columns (String) - the columns of the file
attribution-columns-missing = We look for a column “path” and a column “conversions”. Found: { $columns }. Nothing was kept.
attribution-left-empty = There is no channel in it.
attribution-left-channels = This is channel 201. We read no more than 200 channels from one table.
attribution-left-times = This is no number of times: a whole number of nought or more.
attribution-left-worth = This is no amount of nought or more.
# $rows (Number) - how many rows
attribution-said-brought = { $rows ->
    [one] { $rows } way read.
   *[other] { $rows } ways read.
}
# $taken (Number) - how many rows were read
# $left (Number) - how many rows were left out
attribution-report = { $taken ->
    [one] { $taken } way read,
   *[other] { $taken } ways read,
} { $left ->
    [one] { $left } row left out
   *[other] { $left } rows left out
}
attribution-report-line = Row
attribution-report-column = Column
attribution-report-why = Why not
# $more (Number) - how many more rows
attribution-report-more = { $more ->
    [one] And { $more } row more.
   *[other] And { $more } rows more.
}
attribution-proof-question = Is this proof?
attribution-proof = No, a division by agreement. Look where the models agree. It does not count in the ledger.
attribution-person-question = Whom is this about?
attribution-person = Nobody. A way is a number of times, never a person.
# $results (Number) - how many results
# $nothing (Number) - how often a way ended in nothing
# $ways (Number) - how many rows
attribution-totals = { $results ->
    [one] { $results } result,
   *[other] { $results } results,
} and { $nothing } times nothing, along { $ways ->
    [one] { $ways } way.
   *[other] { $ways } ways.
}
attribution-to-list = All tables
attribution-sheet = As a table (CSV)
attribution-of-results = Results
attribution-of-worth = What they were worth
attribution-shares-heading = Results per channel
attribution-worth-heading = Worth per channel
attribution-column-channel = Channel
attribution-column-effect = Gone without it
attribution-column-total = Together
attribution-models-heading = What each model takes for granted
attribution-first = First
attribution-last = Last
attribution-linear = Equal
attribution-position = Begin and end
attribution-decay = Recent
attribution-removal = Removal
attribution-first-assumes = All belongs to the channel where somebody got to know us; what came after did nothing.
attribution-last-assumes = All belongs to the channel right before the result; what came earlier did nothing.
attribution-linear-assumes = Each channel on the way did as much, however often it stands in it.
attribution-position-assumes = The first and the last step do 40% each, the steps between 20% together.
attribution-decay-assumes = Each step further back did half as much.
attribution-removal-assumes = Where somebody goes depends only on where they are (a Markov chain of the first order); a channel gets what would be missing without it.
attribution-effect-question = What is “gone without it”?
# $chance (String) - a percentage
attribution-effect = Of all ways { $chance } end in a result. This part of those would not be there if everybody stopped at this channel. Together the parts are more than 100%, since ways pass more than one channel.
attribution-remove = Remove this table
attribution-remove-means = The table and all that was computed from it disappear.
attribution-remove-do = Remove
# $name (String) - the name of the table
attribution-said-removed = { $name } was removed.
