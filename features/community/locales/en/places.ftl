places-label = Places in the community
places-others = Other places
places-talk = Conversations
places-spaces = Spaces
places-about = About this space
