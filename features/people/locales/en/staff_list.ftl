list-title = Staff list
list-headline = Read in your staff list
list-standfirst = Choose a file. You first see what would change; then you decide.
list-file = The file
list-file-hint = A table as CSV, with commas, semicolons or tabs. 10 MB at most. The first line names the columns.
list-read = Read the file
list-nothing = Do nothing
list-no-file = No file came in. Nothing was changed. Choose a file and try again.
list-no-names = No column with names was chosen. Nothing was changed. Point out a column with the name.
list-pattern-wrong = This pattern does not give mail addresses. Nothing was changed. Take for example {"{"}first{"}"}.{"{"}last{"}"}@lagemade.example.
# $leaving (Number) - how many would leave
# $all (Number) - of how many
list-many-leave = { $leaving } of { $all } people would leave. That is more than a fifth. Nothing was changed. Is it right? Then confirm it.
list-who = You, the other administrators and human resources.
list-take-title = What do we take over?
list-take = Name, mail, staff number, function, department, manager, telephone and whether somebody left. We do not read other columns.
list-first-title = Does anything happen at once?
list-first = No. Nobody gets mail. You invite people yourself, later.
list-kept-title = What do we keep?
list-kept = The file itself for a day at most. After that only what was taken over.
list-preview-title = Check the staff list
# $count (Number) - how many changes
list-preview-headline = { $count ->
    [0] Check the list: no changes
    [one] Check the list: 1 change
   *[other] Check the list: { $count } changes
}
# $count (Number) - how many rows cannot be used
list-preview-standfirst = { $count ->
    [0] Nothing has been saved yet.
    [one] Nothing has been saved yet. We cannot use one row; we leave it out.
   *[other] Nothing has been saved yet. We cannot use { $count } rows; we leave them out.
}
# $lines (Number) - how many rows
# $same (Number) - how many people stay the same
list-preview-read = was read: { $lines ->
    [one] 1 row.
   *[other] { $lines } rows.
} { $same ->
    [one] 1 person stays the same.
   *[other] { $same } people stay the same.
}
list-other-file = Choose another file
list-count-refused = not usable
list-count-changed = changed
list-count-left = left
list-count-added = new
list-count-same = unchanged
# $count (Number) - how many rows
list-refused-title = { $count ->
    [one] Not usable: 1 row
   *[other] Not usable: { $count } rows
}
list-refused-none = All rows are fine.
list-refused-file = Fetch these rows as a file
list-line = Line
list-column = Column
list-reason = What is wrong
# $count (Number) - how many people
list-changed-title = { $count ->
    [one] Changed: 1 person
   *[other] Changed: { $count } people
}
# $count (Number) - how many people
list-left-title = { $count ->
    [one] Left: 1 person
   *[other] Left: { $count } people
}
list-left-means = They cannot sign in any more from that moment, and are not among the colleagues. What they wrote stays.
# $count (Number) - how many people
list-added-title = { $count ->
    [one] New: 1 person
   *[other] New: { $count } people
}
list-added-means = After that they are among the colleagues. They get an invitation only when you send it.
list-show-names = Show the names
# $count (Number) - how many more
list-and-more = and { $count } more.
list-nobody = Nobody.
list-who-column = Who
list-what-column = What
list-now-column = Now
list-becomes-column = Becomes
list-now-listed = is on the list from now on
list-managers-title = Managers we do not know
list-managers-means = These names belong to nobody on the list, or to several people. Whoever names them gets no manager.
# $count (Number) - how many people name them
list-managers-count = { $count ->
    [one] named by 1 person
   *[other] named by { $count } people
}
# $count (Number) - how many people
list-confirm = Yes, these { $count } people left
list-confirm-why = Needed, because it is more than a fifth. Often the list is not complete then.
# $count (Number) - how many changes
list-apply = { $count ->
    [0] Finish without changes
    [one] Take over 1 change
   *[other] Take over { $count } changes
}
# $count (Number) - how many changes
list-done-headline = { $count ->
    [0] Everything was right already
    [one] 1 change was taken over
   *[other] { $count } changes were taken over
}
list-busy-headline = We are at work on the list
list-busy = A large list takes some seconds. You may close this page; the work goes on.
list-progress = How far the list is
# $done (String) - how many people
# $total (String) - of how many
list-progress-count = { $done } of { $total } people are up to date.
list-look-again = Look again
list-failed-headline = The list was not taken over
list-failed = Nothing was changed. Something came in between, or too many people would leave. Choose the file again and check it.
list-invite = Invite people
list-to-people = To all people
list-stopped = The list was thrown away. Nothing was changed.
list-columns-headline = Point out the columns
list-columns-title = How we read the file
list-columns-means = We guess what is in which column. Not right? Choose yourself and look again.
list-column-none = Is not in it
list-look-anew = Look again with these columns
list-pattern = Address for whoever has none
list-pattern-hint = For example {"{"}first{"}"}.{"{"}last{"}"}@lagemade.example. {"{"}f{"}"} and {"{"}number{"}"} work too. Empty: you can invite these people once their address is known.
list-whole-title = Is everybody on this list?
list-whole-yes = Yes, this is the whole list
list-whole-yes-means = Anyone who came with an earlier list and is not on this one has left.
list-whole-no = No, this is a part
list-whole-no-means = Anyone who is not on it stays as they are.
list-field-name = Whole name
list-field-given = Given name
list-field-particle = Name prefix
list-field-family = Family name
list-field-mail = Mail address
list-field-function = Function
list-field-department = Department
list-field-manager = Manager
list-field-staff-number = Staff number
list-field-phone = Telephone
list-field-status = Still works here
list-field-ended = Day of leaving
list-reason-no-name = There is no name, or it is longer than 120 characters.
# $written (String) - what is written
list-reason-no-mail = ‘{ $written }’ is no mail address. Complete it in the source.
# $written (String) - what is written
list-reason-no-day = ‘{ $written }’ is no day. Write for example 2026-12-31.
# $most (Number) - characters at most
list-reason-long = This is longer than { $most } characters.
# $line (String) - the other line
list-reason-number-twice = This staff number is on line { $line } too.
# $line (String) - the other line
list-reason-mail-twice = This mail address is on line { $line } too.
list-reason-mail-taken = This mail address belongs to a colleague with another staff number.
# $line (String) - the other line
list-reason-person-twice = This colleague is on line { $line } too.
