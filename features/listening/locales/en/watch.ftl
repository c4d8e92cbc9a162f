watch-title = Listening
