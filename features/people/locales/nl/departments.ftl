departments-title = Afdelingen
departments-kicker = Instellingen
departments-headline = { $count ->
    [0] Nog geen afdelingen
    [one] 1 afdeling
   *[other] { $count } afdelingen
}
departments-standfirst = { $count ->
    [one] Er werkt 1 mens. Cijfers tellen altijd per afdeling, nooit per persoon.
   *[other] Er werken { $count } mensen. Cijfers tellen altijd per afdeling, nooit per persoon.
}
departments-top = Bovenaan
departments-empty = Afdelingen komen met de personeelslijst
departments-empty-next = Lees je lijst in. Wat in de kolom afdeling staat, wordt hier een afdeling.
departments-import = Lees een personeelslijst in
departments-tree = De boom
departments-name = Naam
departments-members = Mensen
departments-change = Wijzigen
departments-change-this = Wijzig
departments-close = Sluit
departments-level = niveau { $level }
departments-edit = Wijzig { $name }
departments-rename = Bewaar de naam
departments-above = Staat onder
departments-move = Verplaats de afdeling
departments-add-title = Een afdeling erbij
departments-add = Voeg de afdeling toe
departments-why-title = Waar is dit voor?
departments-why = Elk antwoord en elk cijfer hoort bij een afdeling. Een groep tonen we pas vanaf vijf mensen.
departments-count-title = Wat houden we bij?
departments-count = Elke nacht hoeveel mensen er per afdeling zijn. Geen namen. Zo blijven oude percentages kloppen.
departments-added = De afdeling { $name } staat erbij.
departments-renamed = De afdeling heet nu { $name }.
departments-moved = { $name } is verplaatst. Mensen en cijfers gaan mee.
departments-circle = Dat kan niet: een afdeling kan niet onder zichzelf staan. Er is niets veranderd. Kies een andere plek.
departments-name-length = Een naam heeft 1 tot { $most } tekens. Er is niets veranderd.
departments-name-taken = Op die plek staat al een afdeling met die naam. Er is niets veranderd. Kies een andere naam.
