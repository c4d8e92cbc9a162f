pickup-about = Draagvlak vergelijkt berichten van sites die we volgen met onze eigen artikelen, om te zien wie iets overneemt. Daarvan bewaren we de titel, het adres en de zin die gelijk is, hooguit 400 dagen. Wie een bericht schreef, bewaren we niet.
pickup-title = Overgenomen
pickup-heading = { $many ->
    [0] Nog niets overgenomen
    [one] Eén keer namen anderen iets van ons over
   *[other] { $many } keer namen anderen iets van ons over
 }
pickup-standfirst = Sites die we volgen, naast wat wij zelf schreven.
pickup-none = Hier komt wat anderen overnemen
pickup-none-yet = Nog niemand nam iets over. We kijken elke vijf minuten naar de bronnen die we volgen.
pickup-none-own = Zeg eerst welke artikelen van ons zijn. Dan zien we wie er een stuk van overneemt.
pickup-older = Ouder
pickup-way-passage = { $words } woorden overgenomen
pickup-way-quote = { $words } woorden geciteerd
pickup-way-link = Verwijst naar ons
pickup-dismissed = Telt niet mee
pickup-by = { $source }, { $moment }.
pickup-links-back = Met een link naar ons.
pickup-from = Uit ons artikel ‘{ $title }’
pickup-note-how-question = Hoe vinden we dit?
pickup-note-how = We leggen de woorden van hun bericht naast die van onze artikelen. Een rij gelijke woorden, een citaat of een link naar ons telt.
pickup-note-numbers = Vanaf { $passage } gelijke woorden achter elkaar, vanaf { $quote } tussen aanhalingstekens, of een link naar ons artikel. Een slotzin die onder veel artikelen van ons staat, telt niet.
pickup-note-value-question = Wat gebeurt ermee?
pickup-note-value = Het wordt een voorstel bij Waarde. Pas als een collega het bevestigt, telt het mee.
pickup-passage-heading = Dit staat ook bij ons
pickup-theirs = Lees het bij { $source }
pickup-ours = Lees ons artikel ‘{ $title }’
pickup-dismiss = Dit is niet overgenomen
pickup-restore = Dit telt toch mee
pickup-was-dismissed = Dit telt niet meer mee. Een voorstel dat nog wachtte, gaat weg.
pickup-was-restored = Dit telt weer mee.
pickup-articles-title = Onze artikelen
pickup-articles-standfirst = Wat van ons is, herkennen we bij anderen.
pickup-own-legend = Welke bronnen zijn van onszelf?
pickup-own-none = Er is nog geen bron. Voeg de feed van onze eigen site toe.
pickup-own-keep = Bewaar
pickup-own-kept = { $many ->
    [0] Geen enkele bron is van onszelf.
    [one] Eén bron is van onszelf. We kijken nu wie er iets van overnam.
   *[other] { $many } bronnen zijn van onszelf. We kijken nu wie er iets van overnam.
 }
pickup-article-add = Voeg een artikel toe
pickup-url = Adres
pickup-article-title = Titel
pickup-text = Tekst
pickup-text-hint = Plak het hele artikel, dan herkennen we elke zin.
pickup-url-wrong = Vul het hele adres in, met https:// ervoor. Wat je typte, staat er nog.
pickup-title-wrong = Geef het artikel een titel van hooguit { $most } tekens.
pickup-text-wrong = Plak minstens { $least } woorden en hooguit { $most } tekens. In minder is niets te herkennen.
pickup-article-kept = ‘{ $title }’ is bewaard. We kijken nu wie er iets van overnam.
pickup-articles-known = Artikelen die we herkennen
pickup-article-line = { $day }, { $words } woorden.
pickup-article-remove = Haal ‘{ $title }’ weg
pickup-article-removed = Het artikel is weg, met wat ervan overgenomen was. Een voorstel dat nog wachtte, gaat ook weg.
pickup-note-kept-question = Wat bewaren we?
pickup-note-kept = Van onze artikelen de titel, het adres en een afdruk van elke vijf woorden, 400 dagen. De tekst zelf bewaren we niet.
