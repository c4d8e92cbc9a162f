attachments-field = Pictures and files
# $most (Number) - how many go along at most
attachments-field-hint = At most { $most }, up to 25 MB each. A picture up to 10 MB; place and device are taken off, a moving one stands still. Other files go as they are. You can also paste them or drop them into the text.
attachments-add = Add
attachments-trouble = This did not work: it is too large, or the connection broke. Your text is still there. Choose a smaller file or try once more.
attachments-about = What can be seen?
attachments-about-hint = In one sentence, for who does not see the picture.
# $name (String) - the name of the file
attachments-about-missing = Write what can be seen on ‘{ $name }’, or tick that it is decoration. Your text and your files are still there.
attachments-decorative = It is only decoration
attachments-drop = Does not go along
# $most (Number) - how many go along at most
attachments-too-many = At most { $most } pictures and files go along. The rest was not added. Put those in a second post or a comment.
# $name (String) - the name of the file
attachments-empty = ‘{ $name }’ is empty and was not added. Choose the right file.
# $name (String) - the name of the file
attachments-too-large = ‘{ $name }’ is larger than 25 MB and was not added. Make it smaller or split it.
# $name (String) - the name of the file
attachments-enough-today = ‘{ $name }’ was not added: you brought 1 GB or 500 files today already. Tomorrow it is possible again.
# $name (String) - the name of the file
attachments-broken-picture = ‘{ $name }’ is a damaged picture and was not added. Save it once more, or choose another.
# $name (String) - the name of the file
attachments-large-picture = ‘{ $name }’ is too large for a picture and was not added. The most is 10 MB and 40 million pixels. Make it smaller.
attachments-nameless = file
# $size (String) - how many kilobytes
attachments-kilobytes = { $size } kB
# $size (String) - how many megabytes
attachments-megabytes = { $size } MB
attachments-remove-some = Take a file away
# $name (String) - the name of the file
attachments-remove = Take ‘{ $name }’ away
attachments-removed = The file is gone. The text is still there.
