notices-mail-open = Openen in Draagvlak
notices-mail-less = Minder mail hierover
