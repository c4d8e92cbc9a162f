# $name (String) - a colleague
presence-open = { $name } has this open.
# $name (String) - a colleague
presence-writes = { $name } is writing an answer.
