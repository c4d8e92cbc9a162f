list-title = Personeelslijst
list-headline = Lees je personeelslijst in
list-standfirst = Kies een bestand. Je ziet eerst wat er zou veranderen; daarna beslis jij.
list-file = Het bestand
list-file-hint = Een tabel als CSV, met komma’s, puntkomma’s of tabs. Hooguit 10 MB. De eerste regel noemt de kolommen.
list-read = Lees het bestand
list-nothing = Doe niets
list-no-file = Er kwam geen bestand binnen. Er is niets veranderd. Kies een bestand en probeer het opnieuw.
list-no-names = Er is geen kolom met namen gekozen. Er is niets veranderd. Wijs een kolom met de naam aan.
list-pattern-wrong = Dit patroon geeft geen e-mailadressen. Er is niets veranderd. Neem bijvoorbeeld {"{"}first{"}"}.{"{"}last{"}"}@lagemade.example.
list-many-leave = Er zouden { $leaving } van de { $all } mensen vertrekken. Dat is meer dan een vijfde. Er is niets veranderd. Klopt het? Bevestig het dan.
list-who = Jij, de andere beheerders en personeelszaken.
list-take-title = Wat nemen we over?
list-take = Naam, e-mail, personeelsnummer, functie, afdeling, leidinggevende, telefoon en of iemand weg is. Andere kolommen lezen we niet.
list-first-title = Gebeurt er meteen iets?
list-first = Nee. Niemand krijgt een mail. Uitnodigen doe je later zelf.
list-kept-title = Wat bewaren we?
list-kept = Het bestand zelf hooguit een dag. Daarna alleen wat is overgenomen.
list-preview-title = Personeelslijst nakijken
list-preview-headline = { $count ->
    [0] Kijk de lijst na: geen veranderingen
    [one] Kijk de lijst na: 1 verandering
   *[other] Kijk de lijst na: { $count } veranderingen
}
list-preview-standfirst = { $count ->
    [0] Er is nog niets opgeslagen.
    [one] Er is nog niets opgeslagen. Eén regel kunnen we niet gebruiken; die slaan we over.
   *[other] Er is nog niets opgeslagen. { $count } regels kunnen we niet gebruiken; die slaan we over.
}
list-preview-read = is gelezen: { $lines ->
    [one] 1 regel.
   *[other] { $lines } regels.
} { $same ->
    [one] 1 mens blijft zoals het is.
   *[other] { $same } mensen blijven zoals ze zijn.
}
list-other-file = Kies een ander bestand
list-count-refused = niet te gebruiken
list-count-changed = gewijzigd
list-count-left = vertrokken
list-count-added = nieuw
list-count-same = onveranderd
list-refused-title = { $count ->
    [one] Niet te gebruiken: 1 regel
   *[other] Niet te gebruiken: { $count } regels
}
list-refused-none = Alle regels zijn goed.
list-refused-file = Haal deze regels op als bestand
list-line = Regel
list-column = Kolom
list-reason = Wat er mis is
list-changed-title = { $count ->
    [one] Gewijzigd: 1 mens
   *[other] Gewijzigd: { $count } mensen
}
list-left-title = { $count ->
    [one] Vertrokken: 1 mens
   *[other] Vertrokken: { $count } mensen
}
list-left-means = Ze kunnen meteen niet meer aanmelden en staan niet meer bij de collega’s. Wat ze schreven blijft staan.
list-added-title = { $count ->
    [one] Nieuw: 1 mens
   *[other] Nieuw: { $count } mensen
}
list-added-means = Ze staan daarna bij de collega’s. Een uitnodiging krijgen ze pas als jij die stuurt.
list-show-names = Toon de namen
list-and-more = en nog { $count }.
list-nobody = Niemand.
list-who-column = Wie
list-what-column = Wat
list-now-column = Nu
list-becomes-column = Wordt
list-now-listed = staat voortaan op de lijst
list-managers-title = Leidinggevenden die we niet kennen
list-managers-means = Deze namen horen bij niemand op de lijst, of bij meer mensen. Wie hen noemt, krijgt geen leidinggevende.
list-managers-count = { $count ->
    [one] bij 1 mens
   *[other] bij { $count } mensen
}
list-confirm = Ja, deze { $count } mensen zijn vertrokken
list-confirm-why = Nodig, omdat het er meer zijn dan een vijfde. Vaak is dan de lijst niet compleet.
list-apply = { $count ->
    [0] Sluit af zonder veranderingen
    [one] Neem 1 verandering over
   *[other] Neem { $count } veranderingen over
}
list-done-headline = { $count ->
    [0] Alles klopte al
    [one] 1 verandering is overgenomen
   *[other] { $count } veranderingen zijn overgenomen
}
list-busy-headline = We zijn bezig met de lijst
list-busy = Een grote lijst duurt enkele seconden. Je mag deze pagina sluiten; het gaat door.
list-progress = Hoever de lijst is
list-progress-count = { $done } van { $total } mensen zijn bijgewerkt.
list-look-again = Kijk opnieuw
list-failed-headline = De lijst is niet overgenomen
list-failed = Er is niets veranderd. Er kwam iets tussen, of er zouden te veel mensen vertrekken. Kies het bestand opnieuw en kijk het na.
list-invite = Nodig mensen uit
list-to-people = Naar alle mensen
list-stopped = De lijst is weggegooid. Er is niets veranderd.
list-columns-headline = Wijs de kolommen aan
list-columns-title = Hoe we het bestand lezen
list-columns-means = We raden wat in welke kolom staat. Klopt het niet? Kies zelf en kijk opnieuw.
list-column-none = Staat er niet in
list-look-anew = Kijk opnieuw met deze kolommen
list-pattern = Adres voor wie er geen heeft
list-pattern-hint = Bijvoorbeeld {"{"}first{"}"}.{"{"}last{"}"}@lagemade.example. Ook {"{"}f{"}"} en {"{"}number{"}"} kan. Leeg: die mensen kun je pas uitnodigen als hun adres bekend is.
list-whole-title = Staat iedereen op deze lijst?
list-whole-yes = Ja, dit is de hele lijst
list-whole-yes-means = Wie door een eerdere lijst kwam en er nu niet op staat, is vertrokken.
list-whole-no = Nee, dit is een deel
list-whole-no-means = Wie er niet op staat, blijft zoals hij is.
list-field-name = Hele naam
list-field-given = Voornaam
list-field-particle = Tussenvoegsel
list-field-family = Achternaam
list-field-mail = E-mailadres
list-field-function = Functie
list-field-department = Afdeling
list-field-manager = Leidinggevende
list-field-staff-number = Personeelsnummer
list-field-phone = Telefoon
list-field-status = Werkt hier nog
list-field-ended = Datum uit dienst
list-reason-no-name = Er staat geen naam, of hij is langer dan 120 tekens.
list-reason-no-mail = ‘{ $written }’ is geen e-mailadres. Vul het aan in de bron.
list-reason-no-day = ‘{ $written }’ is geen dag. Schrijf bijvoorbeeld 31-12-2026.
list-reason-long = Dit is langer dan { $most } tekens.
list-reason-number-twice = Dit personeelsnummer staat ook op regel { $line }.
list-reason-mail-twice = Dit e-mailadres staat ook op regel { $line }.
list-reason-mail-taken = Dit e-mailadres hoort bij een collega met een ander personeelsnummer.
list-reason-person-twice = Deze collega staat ook op regel { $line }.
