places-label = Places in the community
places-talk = Talk
places-spaces = Spaces
places-about = About this space
