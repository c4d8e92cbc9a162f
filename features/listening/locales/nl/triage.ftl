triage-title = Luisteren
triage-heading = { $count ->
    [0] Er wacht geen melding
    [one] 1 nieuwe melding
   *[other] { $count } nieuwe meldingen
}
triage-heading-fit = { $count ->
    [0] Geen nieuwe melding past bij dit filter
    [one] 1 nieuwe melding past bij dit filter
   *[other] { $count } nieuwe meldingen passen bij dit filter
}
triage-heading-fit-cut = { $count } van de nieuwste { $looked } meldingen passen bij dit filter
triage-heading-many = Meer dan 999 nieuwe meldingen
triage-standfirst = Geef elke melding een soort en een collega.
triage-list = Meldingen
triage-tabs = Delen van de lijst
triage-tab-new = Nieuw
triage-tab-mine = Bij mij
triage-tab-handed-out = Uitgezet
triage-tab-done = Klaar
triage-newer = Nieuwere meldingen
triage-older = Oudere meldingen
triage-empty = Alles heeft een soort
triage-empty-teaching = Nieuwe meldingen komen vanzelf binnen. Kijk bij je zoekopdrachten of je iets mist.
triage-empty-step = Bekijk je zoekopdrachten
triage-none-done = Nog niets beslist
triage-none-done-teaching = Hier staat straks wat je een soort gaf, met de collega die het oplost.
triage-to-list = Alle nieuwe meldingen
triage-together = Wat zijn de aangevinkte meldingen?
triage-pick = Kies: { $headline }
triage-looks-like = lijkt: { $kind }
triage-untitled = Bericht van { $source }
triage-source = Openbaar bericht, { $source }
triage-proposal = Voorstel: { $kind }
triage-proposal-for = Voorstel: { $kind }, voor { $owner }
triage-no-proposal = Wat is dit?
triage-why = De gemarkeerde woorden gaven de doorslag: { $words }. Jij beslist.
triage-no-why = Er is geen voorstel, want deze woorden zeggen te weinig. Van jouw keuze leert het voorstel.
triage-silent-why = Het voorstel zwijgt hier, want het was te vaak fout. Van jouw keuze leert het.
triage-owner = Wie lost het op?
triage-answer = Ik schrijf zelf het antwoord
triage-owner-rules = Wie volgens de regels aan de beurt is
triage-kind = Wat is het?
triage-complaint = Klacht
triage-question = Vraag
triage-lead = Kans
triage-press = Pers
triage-idea = Idee
triage-praise = Compliment
triage-not-for-us = Niet voor ons
triage-mute = Is het niet voor ons? Laat dan nooit meer iets zien van { $host }
triage-said = { $count ->
    [one] De melding is nu: { $kind }.
   *[other] { $count } meldingen zijn nu: { $kind }.
}
triage-said-cases = { $count ->
    [one] Een collega kreeg de zaak.
   *[other] Collega's kregen { $count } zaken.
}
triage-said-kept = { $count ->
    [one] Jij houdt de zaak.
   *[other] Jij houdt { $count } zaken.
}
triage-said-too-late = { $count ->
    [one] Over 1 melding besliste een collega al; die blijft zo.
   *[other] Over { $count } meldingen besliste een collega al; die blijven zo.
}
triage-said-muted = Van { $host } zie je niets meer.
triage-too-late = Een collega besliste dit al, of de melding is weg. Er is niets veranderd.
triage-none-chosen = Je koos nog geen melding. Vink er een aan en kies dan de soort.
triage-last = { $count ->
    [one] Je laatste keuze: 1 melding is { $kind }.
   *[other] Je laatste keuze: { $count } meldingen zijn { $kind }.
}
triage-undo = Maak ongedaan
triage-undone = { $count ->
    [0] Dit was al ongedaan gemaakt.
    [one] De melding is weer nieuw.
   *[other] { $count } meldingen zijn weer nieuw.
}
triage-undo-kept = { $kept ->
    [one] Een collega werkt al aan 1 zaak; die blijft staan. Weer nieuw: { $restored }.
   *[other] Collega's werken al aan { $kept } zaken; die blijven staan. Weer nieuw: { $restored }.
}
triage-decided-by = { $name } koos: { $kind }
triage-decided = Gekozen: { $kind }
triage-to-case = Naar de zaak
triage-put-back = Zet terug bij nieuw
triage-course = Verloop
triage-found = Gevonden in { $source }
triage-kept-question = Wat bewaren we?
triage-kept = De tekst en de link, tot { $day }. Geen foto en geen profiel van de schrijver.
triage-seen-question = Wie ziet dit?
triage-seen = Communicatie, de beheerder en de collega die het oplost.
triage-came-in = { $count ->
    [one] Er kwam 1 melding binnen.
   *[other] Er kwamen { $count } meldingen binnen.
}
triage-show-them = Laat zien
triage-mutes-title = Uitgesloten adressen
triage-mutes-standfirst = Wat van deze adressen komt, staat niet bij de nieuwe meldingen.
triage-mutes-empty = Niets is uitgesloten
triage-mutes-teaching = Zie je een melding die niet voor jullie is? Vink dan aan dat je van dat adres nooit meer iets wilt zien.
triage-muted-since = Uitgesloten op { $day }
triage-let-in-again = Laat { $host } weer toe
triage-let-in = Nieuwe meldingen van { $host } komen weer binnen.
triage-today-action = Bekijk de meldingen
triage-today-why = Je ziet dit omdat je meldingen verdeelt.
trust-title = Hoe goed zijn de voorstellen?
trust-standfirst = { $count ->
    [0] Er is nog niets beslist. Straks staat hier hoe vaak het voorstel klopte.
    [one] Geteld over de laatste beslissing.
   *[other] Geteld over de laatste { $count } beslissingen.
}
trust-kind = Soort
trust-right = Voorgesteld, en het klopte
trust-found = Beslist, en zo voorgesteld
trust-now = Nu
trust-untried = doet voorstellen, nog te weinig geteld
trust-speaks = doet voorstellen
trust-silent = zwijgt
trust-none = nog geen
trust-few = { $part } van { $whole }
trust-many = { $percent }% ({ $part } van { $whole })
trust-rule-heading = Wanneer zwijgt een voorstel?
trust-rule = Een soort die te vaak fout wordt voorgesteld, zie je niet meer als voorstel. Dat geldt vanaf { $decisions } beslissingen, en als de soort daarin minstens { $times } keer is voorgesteld.
trust-least = Hoeveel van de 100 voorstellen moeten kloppen?
trust-least-hint = Een getal van 0 tot en met 100. Bij 0 zwijgt een voorstel nooit.
trust-least-wrong = Vul een heel getal in van 0 tot en met 100. Er is niets veranderd.
trust-kept = Bewaard: van de 100 voorstellen moeten er { $percent } kloppen.
trust-keep = Bewaar
trust-count-question = Wat tellen we?
trust-count = Bij elke beslissing bewaren we wat het voorstel op dat moment was. Hier staan de laatste 200. Onder de 20 zie je aantallen, want een percentage zegt dan te veel.
trust-who-question = Zie je hier wat een collega deed?
trust-who = Nee. De cijfers gaan over het voorstel. Wie besliste, telt niet mee en staat er niet bij.
trust-silent-question = En als een soort zwijgt?
trust-silent-means = Dan rekent het voorstel stil door en blijft het leren. Klopt het weer vaak genoeg, dan zie je het vanzelf terug.
