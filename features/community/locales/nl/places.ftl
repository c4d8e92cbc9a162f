places-label = Plekken in de community
places-talk = Gesprekken
places-spaces = Ruimtes
places-about = Over deze ruimte
