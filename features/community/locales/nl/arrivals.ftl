arrivals-title = Van elders
arrivals-heading = Breng mee wat elders is gezegd
arrivals-standfirst = Ruimtes, leden, berichten en reacties van een ander sociaal intranet. Je ziet wat er binnenkomt voordat het gebeurt.
arrivals-link = Breng mee wat elders is gezegd
arrivals-no-file = Kies een bestand: JSON, of de tabellen spaces.csv, members.csv, posts.csv en comments.csv.
arrivals-field-files = Bestanden
arrivals-field-files-hint = Eén JSON-bestand, een bestand met JSON-regels, of de vier tabellen samen. Hoogstens { $megabytes } MB; de opdrachtregel neemt grotere.
arrivals-field-source = Waar komt het vandaan?
arrivals-field-source-hint = Een korte naam, bijvoorbeeld viva. Gebruik de volgende keer dezelfde: dan komt wat bekend is niet dubbel. Mag leeg blijven.
arrivals-look = Kijk wat er binnenkomt
arrivals-newest = Eerder meegebracht
arrivals-state-waiting = wacht op je ja
arrivals-state-running = komt binnen
arrivals-state-done = is binnen
arrivals-keeps-question = Wat blijft zoals het was?
arrivals-keeps-answer = Besloten en verborgen ruimtes blijven dat. Datums blijven die van toen; bij elk bericht staat wanneer het aankwam. Wat hier intussen is veranderd, blijft zo, en niets verdwijnt. In een ruimte die er al was, laat een bestand niemand door de deur.
arrivals-form-question = Hoe ziet een bestand eruit?
arrivals-form-answer = De handleiding ‘Importing a community’ heeft elk veld met een voorbeeld. Teksten mogen Markdown of HTML zijn. Schrijvers vinden we op adres of personeelsnummer; wie hier geen account heeft, is een oud-collega.
arrivals-quiet-question = Wie hoort ervan?
arrivals-quiet-answer = Niemand krijgt een bericht of mail over wat binnenkomt.
arrivals-broken = ‘{ $name }’ is kapot op regel { $line }, dus er kwam niets binnen. Sla het opnieuw op, of breng het als tabellen.
arrivals-not-utf8 = ‘{ $name }’ is geen UTF-8, dus er kwam niets binnen. Sla het op als UTF-8.
arrivals-strange = ‘{ $name }’ is niet spaces.csv, members.csv, posts.csv of comments.csv, dus er kwam niets binnen. Geef het een van die namen.
arrivals-too-large = ‘{ $name }’ is te groot, dus er kwam niets binnen. Splits het, of gebruik de opdrachtregel.
arrivals-too-many = Er zijn meer dan { $most } rijen, dus er kwam niets binnen. Splits het bestand.
arrivals-empty = Er staat niets in ‘{ $name }’.
arrivals-no-such = Er is geen ‘{ $name }’ met een community: een JSON-bestand, of een map met spaces.csv, members.csv, posts.csv of comments.csv.
arrivals-stopped = Er kwam niets binnen. De bestanden zijn weggegooid.
arrivals-waiting-heading = Dit komt binnen als je ja zegt
arrivals-running-heading = { $done } van { $total } rijen zijn binnen
arrivals-done-heading = Het is binnen
arrivals-progress = Hoe ver het is
arrivals-leave = Je kunt deze pagina verlaten: het gaat door.
arrivals-look-again = Kijk opnieuw
arrivals-figures = Rijen naar wat ermee gebeurt
arrivals-what = Wat
arrivals-spaces = Ruimtes
arrivals-members = Leden
arrivals-posts = Berichten
arrivals-comments = Reacties
arrivals-added = Nieuw
arrivals-changed = Veranderd
arrivals-unchanged = Hetzelfde
arrivals-kept = Blijft zoals hier
arrivals-refused = Weggelaten
arrivals-nameless = { $many ->
    [1] 1 tekst is van iemand zonder account hier; die komt binnen als van een oud-collega.
   *[other] { $many } teksten zijn van mensen zonder account hier; die komen binnen als van een oud-collega.
}
arrivals-lifted = { $many ->
    [1] 1 antwoord op een antwoord staat er hier naast: er zijn twee niveaus.
   *[other] { $many } antwoorden op antwoorden staan er hier naast: er zijn twee niveaus.
}
arrivals-start = Breng het binnen
arrivals-stop = Breng het niet binnen
arrivals-more = Breng meer
arrivals-refused-heading = { $many ->
    [1] 1 rij blijft weg
   *[other] { $many } rijen blijven weg
}
arrivals-refused-note = Herstel ze en breng hetzelfde bestand opnieuw: wat binnen is, blijft binnen.
arrivals-refused-file = Allemaal als tabel (CSV)
arrivals-file-list = Lijst
arrivals-file-row = Rij
arrivals-file-key = Sleutel
arrivals-file-field = Veld
arrivals-file-reason = Reden
arrivals-origin = Dit kwam mee uit ‘{ $source }’ en kwam hier aan op { $day }.
arrivals-reason-no-row = Dit is geen rij die we kunnen lezen.
arrivals-reason-not-text = Hier staat iets anders dan tekst.
arrivals-reason-missing = Dit is leeg, en is nodig.
arrivals-reason-too-long = Dit is te lang.
arrivals-reason-unknown = Dit woord kennen we hier niet.
arrivals-reason-no-moment = Dit is geen moment, zoals 2025-03-01T09:30:00Z.
arrivals-reason-future = Dit moment moet nog komen.
arrivals-reason-name-taken = Er is al een ruimte met deze naam. Geef de ruimte in het bestand een andere naam.
arrivals-reason-no-space = Deze ruimte staat niet in de bestanden en kwam niet eerder binnen.
arrivals-reason-no-post = Dit bericht staat niet in de bestanden en kwam niet eerder binnen.
arrivals-reason-no-comment = De reactie erboven staat niet in de bestanden en kwam niet eerder binnen.
arrivals-reason-no-person = Niemand hier heeft dit adres of personeelsnummer.
arrivals-reason-circle = Deze reacties antwoorden elkaar in een kring.
arrivals-reason-door = Deze ruimte was er al: de beheerders laten mensen binnen.
arrivals-reason-double = Deze sleutel staat ook op een eerdere rij; die telt.
