case-kind-complaint = Klacht
case-kind-question = Vraag
case-kind-lead = Kans
case-kind-press = Pers
case-kind-idea = Idee
case-kind-praise = Compliment

cases-title = Zaken
cases-heading-late = { $count ->
    [one] 1 zaak is te laat
   *[other] { $count } zaken zijn te laat
}
cases-heading-in-time = Alle zaken zijn op tijd
cases-heading-yours-late = { $count ->
    [one] 1 zaak van jou is te laat
   *[other] { $count } zaken van jou zijn te laat
}
cases-heading-yours-in-time = Jouw zaken zijn op tijd
cases-heading-team-late = { $count ->
    [one] 1 zaak van jou of je team is te laat
   *[other] { $count } zaken van jou of je team zijn te laat
}
cases-heading-team-in-time = Jouw zaken en die van je team zijn op tijd
cases-standfirst = Een zaak is een melding die iemand oplost. Wat het eerst beloofd is, staat bovenaan.
cases-tabs = Delen van de lijst
cases-tab-mine = Bij mij
cases-tab-all = Alles wat openstaat
cases-tab-team = In mijn team
cases-tab-late = Te laat
cases-tab-solved = Opgelost
cases-state-ready = antwoord ligt klaar
cases-state-explained = uitleg ligt klaar
cases-state-answered = schrijver heeft antwoord
cases-with = Bij { $name }.
cases-no-owner = Niemand heeft hem nu.
cases-solved-at = Opgelost { $moment }.
cases-more = Meer zaken
cases-none = Hier wacht niets
cases-none-teach = Een collega geeft je een zaak vanuit de inbox. Je krijgt dan een mail met een link.
cases-none-late = Niets is te laat
cases-none-late-teach = Een zaak komt hier als het beloofde moment voorbij is.
cases-none-solved = Nog niets opgelost
cases-none-solved-teach = Een opgeloste zaak blijft hier staan. Zo vind je het antwoord later terug.
cases-to-inbox = Open de inbox
cases-to-rules = Wie krijgt wat
cases-to-service = Openingstijden en beloften
cases-who-q = Wie ziet dit?
cases-who-all = Jij ziet alle zaken, want je werkt bij Communicatie of bent beheerder. Andere collega’s zien hun eigen zaken.
cases-who-mine = Je ziet de zaken die van jou zijn. Leid je een team, dan zie je ook de zaken van dat team die te laat waren. Communicatie en de beheerder zien ze allemaal.

routing-title = Wie krijgt wat
routing-heading = { $count ->
    [0] Nog geen regels: je kiest elke keer zelf een collega
    [one] 1 regel zoekt de collega bij een zaak
   *[other] { $count } regels zoeken de collega bij een zaak
}
routing-standfirst = Een regel kent woorden. Wie een melding met die woorden krijgt, staat klaar als voorstel.
routing-order = Regels, op volgorde
routing-none = Nog geen regels
routing-none-teach = Een goede eerste regel is een onderwerp met één duidelijke collega. Bijvoorbeeld: gemaal EN (stank OF geluid) gaat naar de beheerder gemalen.
routing-try-this = beslist
routing-only = Alleen { $kind }.
routing-goes-to = Gaat naar { $name }.
routing-up = Zet hoger
routing-remove = Verwijder
routing-add = Maak een regel
routing-name = Waar gaat het over?
routing-name-hint = De collega leest dit: ‘Je krijgt dit door de regel Gemalen’.
routing-words = Woorden
routing-words-hint = Gebruik EN, OF, NIET, haakjes en "woordgroepen", net als bij zoeken.
routing-kind = Alleen voor deze soort
routing-any-kind = Alle soorten
routing-to = Wie krijgt het?
routing-to-hint = Bij een team gaat wie dienst heeft voor. Daarna wie de minste open zaken heeft.
routing-colleague = Of een collega, op naam
routing-colleague-hint = Een naam, een functie of een onderwerp. Het moet één collega vinden.
routing-who = iedereen die de regels mag veranderen
routing-save = Maak de regel
routing-team-option = { $name }, eerste die vrij is
routing-name-wrong = Geef de regel een naam van hooguit 120 letters.
routing-words-wrong = We kunnen deze woorden niet lezen. Kijk de haakjes en aanhalingstekens na.
routing-to-wrong = We vonden niemand. Kies uit de lijst, of typ een andere naam.
routing-to-several = Er passen meer collega’s. Kies er een uit de lijst, of typ meer van de naam.
routing-rule-added = De regel { $name } telt vanaf nu mee.
routing-rule-removed = De regel is weg. Zaken die hij uitzette, blijven waar ze zijn.
routing-try = Probeer het
routing-try-text = Een tekst zoals iemand die kan schrijven
routing-try-do = Wie zou dit krijgen?
routing-try-found = De regel { $name } beslist, door: { $words }.
routing-try-none = Geen regel kent deze woorden. Wie de melding beoordeelt, houdt de zaak dan zelf.
routing-duty = Wie heeft dienst
routing-duty-teach = Op zijn of haar dag krijgt een collega de zaken van het team als eerste.
routing-duty-line = { $team }, { $day }: { $name }
routing-duty-team = Team
routing-duty-day = Dag
routing-duty-who = Wie
routing-duty-save = Geef dienst
routing-duty-remove = Haal de dienst weg
routing-duty-wrong = Er is niets veranderd. ‘{ $name }’ vindt niet precies één collega. Typ meer van de naam.
routing-duty-added = De dienst is bewaard. Hij telt voor nieuwe zaken.
routing-duty-removed = De dienst is weg. Zaken blijven waar ze zijn.
routing-how-q = Hoe beslist een regel?
routing-how = De eerste regel van boven waarvan de woorden voorkomen, beslist. Een mens heeft altijd het laatste woord.
routing-free-q = Wie is als eerste vrij?
routing-free = Wie de minste open zaken heeft. We tellen zaken alleen hiervoor en laten dat getal aan niemand zien.
routing-to-cases = Alle zaken
routing-solved-already = Deze zaak is opgelost. Heropen hem eerst, dan kun je hem overdragen.
routing-nobody-there = We vonden daar niemand die meedoet. Kies een andere collega of een ander team.
routing-has-it-already = Deze collega heeft de zaak al. Er is niets veranderd.

routing-told-assigned = Voor jou: { $title }
routing-told-assigned-text = { $by } vraagt of jij het antwoord weet, of het kunt oplossen. De link openen verandert niets.
routing-told-assigned-why = Deze zaak is van jou; { $by } gaf hem aan je.
routing-told-handed-over = { $by } droeg ‘{ $title }’ over aan { $owner }
routing-told-decided-why = Jij beoordeelde deze melding.
routing-told-withdrawn = { $by } nam terug: { $title }
routing-told-withdrawn-text = Je hoeft niets te doen. De link in de vorige mail werkt niet meer.

service-title = Openingstijden en beloften
service-heading = Wanneer de klok loopt, en wat je belooft
service-standfirst = De klok telt alleen als jullie open zijn.
service-hours = Openingstijden
service-hours-teach = Laat beide leeg op een dag dat jullie dicht zijn. 00:00 als sluitingstijd is middernacht.
service-coming = Er staan nieuwe tijden klaar voor { $day }.
service-day = Dag
service-opens = Open vanaf
service-closes = Dicht vanaf
service-opens-on = Open vanaf, { $day }
service-closes-on = Dicht vanaf, { $day }
service-from = Vanaf welke dag?
service-from-hint = Morgen of later. Dagen die voorbij zijn, houden de tijden die ze hadden.
service-keep-hours = Bewaar de tijden
service-day-wrong = Geef de openingstijd en daarna een latere sluitingstijd. Of laat beide leeg.
service-never-open = Wees minstens één dag open, anders loopt de klok nooit.
service-from-wrong = Kies morgen of een latere dag. Wat voorbij is, verandert niet.
service-hours-kept = De tijden gelden vanaf { $day }.
service-targets = Beloften
service-targets-teach = In openingsuren. 8 is een dag van negen tot vijf. Een half uur is 0,5.
service-kind = Soort
service-first = Eerste antwoord
service-solved = Opgelost
service-first-for = Eerste antwoord in uren, { $kind }
service-solved-for = Opgelost in uren, { $kind }
service-keep-targets = Bewaar de beloften
service-target-wrong = { $kind }: geef uren tussen 0,1 en 1000. Het eerste antwoord mag niet later zijn dan de oplossing.
service-targets-kept = De beloften gelden voor nieuwe zaken. Zaken die al lopen, houden hun belofte.
service-holidays = Gesloten op
service-no-holidays = Nog geen gesloten dagen. Zet bijvoorbeeld Kerst erin.
service-holiday-day = Dag
service-holiday-name = Hoe heet de dag?
service-holiday-add = Zet de dag erbij
service-holiday-remove = Toch open
service-holiday-wrong = Er is niets veranderd. Kies een dag vanaf morgen en geef hem een naam.
service-holiday-added = Gesloten op { $name }. De klok staat dan stil.
service-holiday-removed = Jullie zijn op die dag open.
service-why-q = Waarom alleen openingstijden?
service-why = Wat vrijdagavond binnenkomt, kun je zondag niet beantwoorden. De belofte zegt waar de schrijver op mag rekenen.
service-colour-q = Wanneer gaat het dringen?
service-colour = Tot 80 procent van de tijd is er rust. In de laatste 20 procent krijgt de collega één waarschuwing. Daarna hoort Communicatie het ook.
service-past-q = En wat voorbij is?
service-past = Dat blijft zoals het was. Andere tijden maken een oud antwoord nooit te laat of op tijd.

routing-about = zaken die je krijgt
