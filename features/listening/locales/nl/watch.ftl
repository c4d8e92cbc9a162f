watch-title = Luisteren
