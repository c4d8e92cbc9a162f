limits-table-empty = There is nothing in this file. Nothing was changed. Choose the file again, with a first line that names the columns.
# $megabytes (Number) - the most a file may have
limits-table-large = This file is larger than { $megabytes } MB. Nothing was changed. Split it into smaller files.
# $columns (Number) - the most columns a table may have
limits-table-columns = This file has more than { $columns } columns. Nothing was changed. Leave out the columns you do not need.
limits-row-cells = This row has more cells than the first line has names.
limits-row-long = A cell of this row is too long.
limits-row-no-text = A cell of this row holds a character that is not text.
limits-row-unclosed = A quotation mark opens a cell of this row, and none closes it.
limits-bad-line = Line
limits-bad-column = Column
limits-bad-reason = Reason
limits-picture-kind = This file is not a picture we can use. Your old photo stays. Choose a PNG, JPEG, WebP or GIF.
limits-picture-large = This picture is too large. Your old photo stays. Choose one of at most 10 MB and 40 million pixels.
