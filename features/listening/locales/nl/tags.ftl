tags-title = Labels
tags-standfirst = De woorden van je organisatie voor waar meldingen over gaan.
tags-none = Nog geen labels
tags-none-teach = Open een melding en geef haar een woord. Vanaf dan vind je bij elkaar wat bij elkaar hoort.
tags-many = { $count ->
    [0] Op geen melding
    [one] Op 1 melding
   *[other] Op { $count } meldingen
}
tags-change = Wijzig
tags-name = Naam
tags-rename-hint = Met de naam van een ander label worden de twee er één.
tags-keep = Bewaar
tags-remove = Verwijder
tags-add = Een nieuw label
tags-add-do = Voeg toe
tags-name-wrong = Een label is een woord of een paar, hooguit 40 letters. Er is niets veranderd.
tags-full = Er zijn al { $most } labels. Er is niets veranderd. Gebruik een label dat er is, of verwijder er een.
tags-said-added = Het label { $name } is er.
tags-said-merged = Ze zijn nu één label: { $name }.
tags-said-renamed = Het label heet nu { $name }.
tags-said-removed = Het label is weg, van elke melding.
tags-who-q = Wie ziet labels?
tags-who = Communicatie en de beheerder. Wie ergens een label op zette, bewaren we niet.
tags-kept-q = Hoe lang?
tags-kept = Een label op een melding gaat weg met de melding, een label op een zaak met de zaak.
tags-of-mention = Labels
tags-put = Geef een label
tags-put-do = Voeg toe
tags-take-off = Haal { $name } eraf
tags-many-cases = { $count ->
    [one] op 1 zaak
   *[other] op { $count } zaken
}
tags-put-many = Label voor wat je aanvinkte
tags-choose = Kies een label
tags-put-many-do = Geef dit label
tags-none-ticked = Je koos nog geen melding. Vink er een aan en geef dan het label.
tags-none-chosen = Je koos nog geen label. Wat je aanvinkte, is niet veranderd.
tags-said-put = { $count ->
    [one] 1 melding heeft nu het label { $name }.
   *[other] { $count } meldingen hebben nu het label { $name }.
}
