previews-label = Waar de links heen gaan
