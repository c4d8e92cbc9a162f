arrivals-title = From elsewhere
arrivals-heading = Bring along what was said elsewhere
arrivals-standfirst = Spaces, members, posts and comments from another social intranet. You see what would come in before anything does.
arrivals-link = Bring along what was said elsewhere
arrivals-no-file = Choose a file: JSON, or the tables spaces.csv, members.csv, posts.csv and comments.csv.
arrivals-field-files = Files
# $megabytes (Number) - how many
arrivals-field-files-hint = One JSON file, a file of JSON lines, or the four tables together. At most { $megabytes } MB; the command line takes larger ones.
arrivals-field-source = Where does it come from?
arrivals-field-source-hint = A short name, for example viva. Use the same name next time: then what is known is not brought twice. May stay empty.
arrivals-look = Look what would come in
arrivals-newest = Brought before
arrivals-state-waiting = waits for your yes
arrivals-state-running = comes in
arrivals-state-done = is in
arrivals-keeps-question = What stays as it was?
arrivals-keeps-answer = Closed and hidden spaces stay closed and hidden. Dates stay those of then; each post says when it arrived. What was changed here since stays, and nothing is taken away. Into a space that was here already a file lets nobody through the door.
arrivals-form-question = What does a file look like?
arrivals-form-answer = The manual page ‘Importing a community’ has each field with an example. Texts may be Markdown or HTML. Authors are found by their address or staff number; whoever has no account here is a former colleague.
arrivals-quiet-question = Who hears of it?
arrivals-quiet-answer = Nobody gets a notice or a mail of what comes in.
# $name (String) - of the file
# $line (Number) - where
arrivals-broken = ‘{ $name }’ is broken at line { $line }, so nothing came in. Save it again, or bring it as tables.
# $name (String) - of the file
arrivals-not-utf8 = ‘{ $name }’ is not in UTF-8, so nothing came in. Save it as UTF-8.
# $name (String) - of the file
arrivals-strange = ‘{ $name }’ is none of spaces.csv, members.csv, posts.csv and comments.csv, so nothing came in. Give it one of these names.
# $name (String) - of the file
arrivals-too-large = ‘{ $name }’ is too large, so nothing came in. Split it, or use the command line.
# $most (Number) - rows
arrivals-too-many = There are more than { $most } rows, so nothing came in. Split the file.
# $name (String) - of the file
arrivals-empty = There is nothing in ‘{ $name }’.
# $name (String) - of the file
arrivals-no-such = There is no ‘{ $name }’ that holds a community: a JSON file, or a folder with spaces.csv, members.csv, posts.csv or comments.csv.
arrivals-stopped = Nothing came in. The files are thrown away.
arrivals-waiting-heading = This would come in
# $done (String) - rows so far
# $total (String) - rows in all
arrivals-running-heading = { $done } of { $total } rows are in
arrivals-done-heading = It is in
arrivals-progress = How far it is
arrivals-leave = You can leave this page: it goes on.
arrivals-look-again = Look again
arrivals-figures = Rows by what becomes of them
arrivals-what = What
arrivals-spaces = Spaces
arrivals-members = Members
arrivals-posts = Posts
arrivals-comments = Comments
arrivals-added = New
arrivals-changed = Changed
arrivals-unchanged = The same
arrivals-kept = Stays as here
arrivals-refused = Left out
# $many (Number) - how many
arrivals-nameless = { $many ->
    [1] 1 text is by somebody without an account here; it comes in as that of a former colleague.
   *[other] { $many } texts are by people without an account here; they come in as those of a former colleague.
}
# $many (Number) - how many
arrivals-lifted = { $many ->
    [1] 1 answer to an answer stands beside it here: there are two levels.
   *[other] { $many } answers to answers stand beside those here: there are two levels.
}
arrivals-start = Bring it in
arrivals-stop = Do not bring it in
arrivals-more = Bring more
# $many (Number) - how many
arrivals-refused-heading = { $many ->
    [1] 1 row is left out
   *[other] { $many } rows are left out
}
arrivals-refused-note = Mend them and bring the same file again: what is in stays in.
arrivals-refused-file = All of them as a table (CSV)
arrivals-file-list = List
arrivals-file-row = Row
arrivals-file-key = Key
arrivals-file-field = Field
arrivals-file-reason = Reason
# $source (String) - where from
# $day (String) - when
arrivals-origin = This came along from ‘{ $source }’ and arrived here on { $day }.
arrivals-reason-no-row = This is no row that can be read.
arrivals-reason-not-text = This holds something else than text.
arrivals-reason-missing = This is empty, and is needed.
arrivals-reason-too-long = This is too long.
arrivals-reason-unknown = This word is not known here.
arrivals-reason-no-moment = This is no moment, such as 2025-03-01T09:30:00Z.
arrivals-reason-future = This moment is still to come.
arrivals-reason-name-taken = There is a space with this name already. Give it another name in the file.
arrivals-reason-no-space = This space is not in the files, and did not come in before.
arrivals-reason-no-post = This post is not in the files, and did not come in before.
arrivals-reason-no-comment = The comment above it is not in the files, and did not come in before.
arrivals-reason-no-person = Nobody here has this address or staff number.
arrivals-reason-circle = These comments answer each other in a circle.
arrivals-reason-door = This space was here already: its managers let people in.
arrivals-reason-double = This key stands on an earlier row too; that one counts.
