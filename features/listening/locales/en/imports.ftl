# $wanted (String) - rows that a query wants
# $read (String) - rows that were looked at
watch-outlook-wanted = The queries want { $wanted } of { $read } rows
watch-outlook-no-query = No query listens, so no row is wanted
# $read (String) - rows that were looked at
watch-outlook-part = (counted in the first { $read } rows)
# $many (Number) - rows
watch-outlook-unreadable = { $many ->
    [one] One row cannot be read with these columns.
   *[other] { $many } rows cannot be read with these columns.
 }
# $many (Number) - rows
# $name (String) - the query
watch-outlook-query = { $many ->
    [one] ‘{ $name }’ wants one row
   *[other] ‘{ $name }’ wants { $many } rows
 }
watch-import-columns-again = Look with these columns
watch-keep-question = Which rows do we keep?
watch-keep-wanted = Only what a query wants
# $many (Number) - rows that are left out
# $days (Number) - how long the table is kept at most
watch-keep-wanted-note = { $many ->
    [0] No row is left out now. Each row stays as long as its query says, and { $days } days at most.
    [one] One row is left out now. The others stay as long as their query says, and { $days } days at most.
   *[other] { $many } rows are left out now. The others stay as long as their query says, and { $days } days at most.
 }
watch-keep-whole = All rows: we chose these rows ourselves
# $days (Number) - how long the table is kept
watch-keep-whole-note = { $days ->
    [one] For an export of your own page, for example. Every row stays one day, under the purpose of this table.
   *[other] For an export of your own page, for example. Every row stays { $days } days, under the purpose of this table.
 }
watch-keep-because = Why all rows? (only when you keep all)
watch-keep-because-hint = For example: these are all reactions on our own page. We remember this with the name of the table.
# $most (Number) - the most characters there may be
watch-whole-wrong = Say why all rows are kept, in { $most } characters at most. Nothing was read. Or choose to keep only what a query wants.
watch-tally-left-out = left out, no query wants them
# $many (Number) - rows
watch-report-left-out = { $many ->
    [one] No query wanted one row.
   *[other] No query wanted { $many } rows.
 }
# $days (Number) - how long it is kept at most
watch-source-wanted = { $days ->
    [one] Only what a query wants is kept, one day at most.
   *[other] Only what a query wants is kept, { $days } days at most.
 }
# $because (String) - why
watch-source-whole = Every row is kept: { $because }.
# $name (String) - its name
watch-change-mentions-chosen = Table ‘{ $name }’ brought, every row kept
# $name (String) - the table
# $because (String) - why every row is kept
watch-why-table = Found by: table ‘{ $name }’, of which every row is kept ({ $because }).
watch-query-searching = Nothing yet: we are still looking back.
# $name (String) - the query
watch-query-change = Change ‘{ $name }’
