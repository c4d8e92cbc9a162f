notices-mail-open = Open in Draagvlak
notices-mail-less = Less mail about this
