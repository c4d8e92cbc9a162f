previews-label = Where the links lead
