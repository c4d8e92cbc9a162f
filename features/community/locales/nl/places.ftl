places-label = Plekken in de community
places-others = Andere plekken
places-talk = Gesprekken
places-spaces = Ruimtes
places-about = Over deze ruimte
