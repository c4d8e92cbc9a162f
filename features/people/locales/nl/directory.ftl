directory-title = Collega’s
directory-kicker = Community
directory-standfirst = Zoek op naam, functie, afdeling, onderwerp of taal.
directory-headline = Collega’s die je iets kunt vragen
directory-headline-count = { $count } collega’s die je iets kunt vragen
directory-headline-none = Niemand gevonden bij ‘{ $query }’
directory-headline-found = { $count ->
    [one] 1 collega bij ‘{ $query }’
   *[other] { $count } collega’s bij ‘{ $query }’
}
directory-headline-many = Veel collega’s bij ‘{ $query }’
directory-search = Zoek een collega
directory-search-hint = Bijvoorbeeld ‘otter’, ‘Arabisch’ of ‘vergunningen’.
directory-search-do = Zoek
directory-all = Toon iedereen
directory-empty = Hier komen je collega’s
directory-empty-next = Een beheerder leest de personeelslijst in. Daarna vind je hier iedereen.
directory-forgiven = Je zocht ‘{ $query }’; dit vonden we voor ‘{ $meant }’.
directory-nobody = Geen collega met al die woorden
directory-nobody-next = Probeer één woord, of het begin ervan. We zoeken in naam, functie, afdeling, onderwerpen en talen.
directory-first = Terug naar het begin
directory-more = Volgende collega’s
directory-who-title = Wie ziet dit?
directory-who = Alle collega’s die zijn aangemeld. Buiten de organisatie niemand.
directory-own-title = Wat staat er over jou?
directory-own = Je bepaalt zelf je foto, je onderwerpen en je talen.
directory-own-link = Naar je eigen pagina

profile-edit = Wijzig je pagina
profile-ask = Vraag mij over
profile-ask-empty = Nog niets ingevuld. Vragen mag altijd.
profile-ask-own-empty = Je vulde nog niets in. Noem twee dingen waar collega’s je vaak over bellen.
profile-reach = Waar en hoe
profile-department = Afdeling
profile-manager = Leidinggevende
profile-languages = Talen
profile-mail = E-mail
profile-phone = Telefoon
profile-who = Alle collega’s die zijn aangemeld. We houden niet bij wie deze pagina bekijkt.
