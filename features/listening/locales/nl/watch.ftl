watch-nav-label = Delen van Luisteren
watch-nav-inbox = Inbox
watch-nav-queries = Zoekopdrachten
watch-nav-sources = Bronnen
watch-nav-changes = Wijzigingen
watch-paused = Gepauzeerd
watch-kept-days = { $days ->
    [one] We bewaren wat we vinden één dag.
   *[other] We bewaren wat we vinden { $days } dagen.
 }
watch-queries-title = Zoekopdrachten
watch-queries-heading = { $many ->
    [0] We luisteren nog nergens naar
    [one] We luisteren naar één onderwerp
   *[other] We luisteren naar { $many } onderwerpen
 }
watch-queries-standfirst = Alleen wat een zoekopdracht wil horen, wordt een melding. Net als elke rij van een tabel die iemand als geheel koos. De rest bewaren we niet.
watch-queries-none = Nog geen zoekopdrachten
watch-queries-none-teaching = Een goede eerste zoekopdracht is een plek of dienst waar mensen over klagen: gemaal OF stank.
watch-queries-full = Er zijn al { $most } zoekopdrachten. Die van jou is niet bewaard. Verwijder er een die je niet meer nodig hebt.
watch-query-new = Nieuwe zoekopdracht
watch-query-purpose-line = Waarom: { $purpose }
watch-query-found = { $many ->
    [one] Eén melding bewaard, gevonden: { $moment }.
   *[other] { $many } meldingen bewaard, de laatste gevonden: { $moment }.
 }
watch-query-found-nothing = Nog niets gevonden.
watch-query-pause = Pauzeer ‘{ $name }’
watch-query-resume = Hervat ‘{ $name }’
watch-query-was-paused = ‘{ $name }’ staat op pauze. Wat al gevonden is, blijft.
watch-query-was-resumed = ‘{ $name }’ luistert weer.
watch-note-kept-question = Wat bewaren we?
watch-note-kept = Tekst, link en moment van wat een zoekopdracht vindt, zo lang als het doel vraagt: hooguit een jaar. Geen namen, foto’s of profielen van schrijvers.
watch-note-sees-question = Wie ziet dit?
watch-note-sees = Communicatie, beheerders en de ondernemingsraad. Elke wijziging staat bij Wijzigingen.
watch-note-people-question = Luisteren we naar collega’s?
watch-note-people = Nee. Een zoekopdracht met de naam van een collega weigeren we.
watch-query-new-heading = Wat wil je horen?
watch-query-heading = Wat moet ‘{ $name }’ horen?
watch-query-standfirst = Zeg welke woorden, waarom, en hoe lang we bewaren wat we vinden.
watch-query-name = Naam
watch-query-name-hint = Een onderwerp, zoals ‘Gemalen en overlast’.
watch-query-words = Woorden
watch-query-words-hint = Bijvoorbeeld: (gemaal OF pomp*) EN (stank OF lawaai) -vacature
watch-query-purpose = Waarom wil je dit horen?
watch-query-purpose-hint = Bijvoorbeeld: klachten horen voordat iemand moet bellen.
watch-query-purpose-who = Communicatie, beheerders en de ondernemingsraad
watch-query-days = Hoeveel dagen bewaren we het?
watch-query-days-hint = Meestal 90 dagen, hooguit 365.
watch-query-narrow = Talen, bronnen en schrijvers
watch-query-languages = Alleen in deze talen
watch-query-languages-hint = Twee letters per taal, zoals nl, en. Leeg betekent alle. Een tekst die te kort is om de taal te zien, blijft erbij.
watch-query-sources = Welke bronnen tellen?
watch-query-sources-all = Allemaal
watch-query-sources-only = Alleen deze
watch-query-sources-except = Alle behalve deze
watch-query-which-sources = Deze bronnen
watch-query-authors-out = Wiens berichten laten we weg?
watch-query-authors-out-hint = Eén per regel: een account, een site of het begin van een adres. Bijvoorbeeld je eigen account.
watch-query-narrowed = Hij kijkt niet overal: talen, bronnen of schrijvers zijn gekozen.
watch-query-deaf = Deze zoekopdracht vindt niets, want we kunnen hem niet meer lezen. { $why }
watch-query-keep = Bewaar de zoekopdracht
watch-query-preview = Laat zien wat hij vindt
watch-query-kept = ‘{ $name }’ is bewaard en doorzoekt nu de laatste dagen.
watch-query-delete-heading = Niet meer nodig?
watch-query-delete-note = Meldingen die alleen deze zoekopdracht vond, verwijderen we vannacht. Behalve als er een zaak van kwam.
watch-query-delete = Verwijder de zoekopdracht
watch-query-delete-question = ‘{ $name }’ verwijderen?
watch-query-deleted = ‘{ $name }’ is verwijderd. Wat alleen deze zoekopdracht vond, gaat vannacht weg.
watch-words-question = Hoe schrijf ik het op?
watch-words-and = Woorden naast elkaar moeten er allemaal staan: gemaal stank.
watch-words-or = OF in hoofdletters: één is genoeg, zoals stank OF lawaai. Haakjes houden ze bij elkaar.
watch-words-phrase = Aanhalingstekens houden woorden op volgorde: "geen stroom".
watch-words-not = Een minteken sluit uit: storing -oefening.
watch-words-begin = Een sterretje vindt alle woorden die zo beginnen: klacht*.
watch-words-near = NABIJ/5 vindt twee woorden die hooguit vijf woorden uit elkaar staan: gemaal NABIJ/5 kapot. Zonder getal is het tien.
watch-words-needed = Een plusteken maakt een woord nodig, wat er verder ook staat: storing OF uitval +gemaal.
watch-query-at = { $what } Kijk bij teken { $place }.
watch-query-empty = Er staan nog geen woorden. Schrijf minstens één woord.
watch-query-too-long = Dit is te lang. Gebruik hooguit { $most } tekens.
watch-query-too-deep = Er staan te veel haakjes in haakjes.
watch-query-too-many-words = Dit zijn te veel woorden. Gebruik er hooguit { $most }, of maak twee zoekopdrachten.
watch-query-bracket-not-closed = Een haakje gaat open en niet dicht.
watch-query-bracket-not-opened = Een haakje gaat dicht dat nooit openging.
watch-query-bracket-empty = Tussen deze haakjes staat niets.
watch-query-phrase-not-closed = Een aanhalingsteken heeft geen einde.
watch-query-phrase-empty = Tussen deze aanhalingstekens staat geen woord.
watch-query-no-word = Deze tekens zijn geen woord.
watch-query-wildcard = Een sterretje staat achter minstens { $least } letters.
watch-query-near-distance = Achter NABIJ/ staat een aantal woorden van 1 tot { $most }.
watch-query-near-sides = ‘{ $piece }’ staat tussen twee woorden of zinnen, zoals gemaal NABIJ/5 kapot.
watch-query-operator-alone = Bij ‘{ $piece }’ ontbreekt een woord.
watch-query-only-exclusions = Hier staat alleen wat je niet wilt. Dat vindt bijna alles. Voeg een woord toe dat je wel wilt.
watch-wish-name = Geef een naam van hooguit { $most } tekens.
watch-wish-purpose = Zeg waarom, in hooguit { $most } tekens. Zonder doel mogen we niet luisteren.
watch-wish-languages = Schrijf elke taal met twee letters, zoals nl, en.
watch-wish-sources = Kies minstens één bron, of allemaal.
watch-wish-authors = Gebruik hooguit { $most } tekens voor wiens berichten we weglaten.
watch-wish-days = Kies een aantal dagen van 1 tot en met { $most }.
watch-wish-employee = { $name } werkt hier. We luisteren niet naar collega’s. Laat de naam weg.
watch-preview-nothing = Hij had niets gevonden
watch-preview-found = { $many ->
    [one] Hij had één bericht gevonden
   *[other] Hij had { $many } berichten gevonden
 }
watch-preview-read = We keken in { $many } berichten, hier gevonden sinds { $day }.
watch-preview-nothing-yet = Je bronnen brachten nog geen berichten. Er valt dus nog niets te doorzoeken.
watch-preview-no-sources = Er zijn nog geen bronnen. Er valt dus nog niets te doorzoeken.
watch-preview-to-sources = Voeg een bron toe
watch-preview-days = Hoeveel per dag
watch-preview-day = Dag
watch-preview-many = Berichten
watch-preview-marks = De gemarkeerde woorden gaven de doorslag.
watch-why-query = Gevonden door ‘{ $name }’.
watch-why-words = Gevonden door ‘{ $name }’ om { $words }.
watch-fold-title = Wanneer berichten hetzelfde zijn
watch-fold-standfirst = Een doorgeplaatst bericht en een bericht dat iemand overneemt, staan onder het eerste. Zo kies je maar één keer.
watch-fold-rule = Twee berichten zijn hetzelfde als minstens { $percent } van elke 100 woorden, en paren van woorden naast elkaar, in allebei staan. Links, accounts en ‘RT’ tellen niet mee. Berichten met andere getallen erin zijn nooit hetzelfde.
watch-fold-limits = Berichten van minder dan { $words } woorden, of met meer dan { $days } dagen ertussen, voegen we nooit samen.
watch-fold-least = Hoeveel van de 100 moeten hetzelfde zijn?
watch-fold-least-hint = Van 60 tot 100; meestal 80. Bij 0 voegen we niets samen. Het telt voor wat er vanaf nu binnenkomt.
watch-fold-least-wrong = Er is niets veranderd. Kies een getal van { $least } tot 100, of 0.
watch-fold-keep = Bewaar dit
watch-fold-kept = Bewaard. Het telt voor wat er vanaf nu binnenkomt.
watch-fold-wrong-question = Staat iets onder het verkeerde bericht?
watch-fold-wrong = Haal het eruit met ‘Dit is iets anders’. Het komt dan zelf in de inbox en blijft apart.
watch-fold-decide-question = Waarover kies ik?
watch-fold-decide = Over allemaal: wat je voor het eerste kiest, telt voor wat eronder staat.
watch-fold-under = Dit zegt hetzelfde als een eerder bericht
watch-fold-apart = Dit is iets anders
watch-fold-apart-of = { $source }: dit is iets anders
watch-fold-see = Bekijk { $source }
watch-fold-is-apart = Deze melding staat nu op zichzelf en wacht op een keuze.
watch-fold-places = { $many ->
    [one] Eén andere plek nam dit over
   *[other] { $many } andere plekken namen dit over
 }
watch-sources-title = Bronnen
watch-sources-heading-none = We lezen nog geen feeds
watch-sources-heading-well = { $many ->
    [one] De ene feed doet wat hij moet doen
   *[other] Alle { $many } feeds doen wat ze moeten doen
 }
watch-sources-heading-asking = { $many ->
    [one] Eén bron vraagt aandacht
   *[other] { $many } bronnen vragen aandacht
 }
watch-sources-standfirst = Hier zie je wat we lezen, wanneer het voor het laatst lukte, en wat we missen.
watch-sources-none = Nog geen bronnen
watch-sources-none-teaching = Begin met de feed van een lokale krant of van je eigen nieuwspagina.
watch-sources-full = Er zijn al { $most } bronnen. Deze is niet toegevoegd. Haal er een weg die je niet meer nodig hebt.
watch-source-add = Voeg een feed toe
watch-feed-list-bring = Breng een lijst met feeds in
watch-import-bring = Breng een tabel met meldingen in
watch-reports = Laatste keren ingelezen
watch-report-line = Nieuw { $added }, gewijzigd { $changed }, gelijk { $unchanged }, geweigerd { $refused }.
watch-note-recent-question = Wat onthouden we van een feed?
watch-note-recent = Wat er nu in staat, en daarna nog zeven dagen. Zo kan een nieuwe zoekopdracht terugkijken. Daarna blijven alleen meldingen.
watch-note-blind-question = Wat horen we niet?
watch-note-blind = LinkedIn, Facebook, Instagram en besloten groepen. Die bieden geen feeds, en hun pagina’s kopiëren we niet.
watch-standing-broken = Lukt niet sinds { $moment }
watch-standing-silent = { $days ->
    [one] Eén dag stil
   *[other] { $days } dagen stil
 }
watch-standing-gone = Bestaat niet meer
watch-standing-new = Nog niet gelezen
watch-standing-import = Tabel
watch-source-last = Laatst gelezen: { $moment }.
watch-source-never = Nog nooit gelezen.
watch-source-next = Volgende keer: { $moment }.
watch-source-expects = { $days ->
    [one] We verwachten elke dag iets nieuws.
   *[other] We verwachten binnen { $days } dagen iets nieuws.
 }
watch-source-address = Adres van { $name }
watch-source-pause = Pauzeer { $name }
watch-source-resume = Hervat { $name }
watch-source-more = Meer voor { $name }
watch-source-expect = Binnen hoeveel dagen moet { $name } iets nieuws melden?
watch-source-expect-keep = Bewaar deze verwachting
watch-source-expect-kept = { $days ->
    [one] Is { $name } een dag stil, dan zie je het hier.
   *[other] Is { $name } { $days } dagen stil, dan zie je het hier.
 }
watch-source-expect-refused = Er is niets gewijzigd. Kies een aantal dagen van 1 tot en met 365.
watch-source-remove-note = We stoppen met lezen. Meldingen blijven tot hun tijd om is.
watch-import-remove-note = De meldingen verwijderen we vannacht. Behalve als er een zaak van kwam.
watch-source-remove = Haal { $name } weg
watch-source-removed = { $name } is weggehaald.
watch-source-was-paused = { $name } staat op pauze. We lezen niets tot je hervat.
watch-source-was-resumed = { $name } wordt weer gelezen.
watch-source-add-heading = Welke feed wil je horen?
watch-source-add-standfirst = We vragen het adres één keer, nu. Geeft het antwoord, dan houden we het.
watch-source-url = Adres van de feed
watch-source-url-hint = Het begint met https:// en eindigt vaak op rss, feed of atom.
watch-source-name = Naam (hoeft niet)
watch-source-name-hint = Zonder naam nemen we hoe de feed zichzelf noemt.
watch-source-added = { $found ->
    [one] { $name } is toegevoegd en bracht meteen één melding.
   *[other] { $name } is toegevoegd en bracht meteen { $found } meldingen.
 }
watch-source-no-address = Dit is geen webadres. Het begint met https://.
watch-source-known = Deze feed lezen we al.
watch-note-polite-question = Hoe vaak vragen we?
watch-note-polite = Hooguit elk half uur, één vraag tegelijk per site. Vraagt een site om rust, dan krijgt hij rust.
watch-trouble-bad-address = Het adres is niet af. Kijk het na en probeer het opnieuw.
watch-trouble-unreachable = Op dit adres geeft niemand antwoord. Kijk het na, of probeer het later opnieuw.
watch-trouble-too-slow = Het antwoord duurde te lang. Probeer het later opnieuw.
watch-trouble-too-large = De feed is groter dan we lezen. Vraag de uitgever om een kortere.
watch-trouble-redirects = Het adres stuurt ons steeds door. Zoek het laatste adres op.
watch-trouble-denied = De site laat ons niet binnen. Vraag de uitgever of we mogen lezen.
watch-trouble-not-found = Op dit adres staat niets. Zoek het nieuwe adres op de site.
watch-trouble-busy = De site vraagt ons te wachten. We proberen het vanzelf opnieuw.
watch-trouble-server = De site is even stuk. We proberen het vanzelf opnieuw.
watch-trouble-odd = De site geeft een antwoord dat we niet begrijpen. Kijk het adres na.
watch-trouble-not-a-feed = Dit is een pagina, geen feed. Zoek op de site naar ‘RSS’ of ‘feed’.
watch-trouble-unreadable = De feed is afgebroken of niet goed gemaakt. Vraag de uitgever ernaar te kijken.
watch-trouble-gone = De site zegt dat deze feed niet meer bestaat. Zoek een nieuw adres.
watch-import-heading = Welke tabel breng je in?
watch-import-standfirst = Een bestand met één melding per rij, zoals een uitvoer van een ander programma.
watch-import-file = Bestand
watch-import-file-hint = CSV met de namen van de kolommen bovenaan, hooguit 32 MB.
watch-import-name = Naam van deze bron (hoeft niet)
watch-import-name-hint = Breng je dezelfde naam nog eens in, dan komt alleen het nieuwe erbij.
watch-import-look = Bekijk de kolommen
watch-import-no-file = Er is nog geen bestand, of het is leeg. Kies een bestand.
watch-import-unnamed = Tabel zonder naam
watch-import-no-text-column = Geen kolom bevat de tekst. Er is niets gelezen. Kies de kolom met de tekst.
watch-import-other-purpose = Onder deze naam staan al meldingen met een ander doel of een andere bewaartijd ({ $purpose }; { $days } dagen). Geef hetzelfde doel en dezelfde dagen op, of geef deze tabel een eigen naam. Er is niets gewijzigd.
watch-import-begun = Deze tabel wordt al gelezen. Er is niets gewijzigd.
watch-import-command-purpose = Ingebracht met de opdrachtregel
watch-note-import-question = Wat gebeurt er met het bestand?
watch-note-import = We bewaren de rijen tot ze gelezen zijn, hooguit zeven dagen. Daarna is het bestand weg. Van de rijen blijft wat een zoekopdracht wil horen, behalve als jij kiest om ze allemaal te bewaren.
watch-import-choose-heading = Welke kolom van { $name } is wat?
watch-import-choose = Het bestand heeft { $many } rijen. We raadden de kolommen aan hun naam.
watch-import-start = Lees de tabel
watch-import-examples = De eerste rijen, zoals we ze zouden lezen
watch-import-running = { $done } van { $total } rijen gelezen
watch-import-progress = Hoe ver we zijn
watch-import-look-again = Kijk opnieuw
watch-import-leave = Je kunt deze pagina sluiten. Het lezen gaat door.
watch-import-done = { $many ->
    [one] Eén nieuwe melding
   *[other] { $many } nieuwe meldingen
 }
watch-import-feeds-done = { $many ->
    [one] Eén nieuwe feed
   *[other] { $many } nieuwe feeds
 }
watch-import-failed = { $name } is niet te lezen
watch-import-to-inbox = Ga naar de inbox
watch-import-to-sources = Ga naar de bronnen
watch-tally-added = nieuw
watch-tally-changed = gewijzigd
watch-tally-unchanged = gelijk gebleven
watch-tally-refused = geweigerd
watch-column-none = Geen kolom
watch-column-text = Tekst
watch-column-text-hint = Wat er gezegd is. Deze is nodig.
watch-column-title = Titel
watch-column-time = Moment
watch-column-time-hint = Wanneer het gezegd is. Zonder tijdzone nemen we die van jullie.
watch-column-id = Nummer of sleutel
watch-column-id-hint = Zo weten we welke rijen we al kennen.
watch-column-url = Link
watch-column-language = Taal
watch-column-language-hint = Twee letters, zoals nl. Anders kijken we naar de woorden.
watch-column-author = Openbare naam van de schrijver
watch-column-author-hint = Alleen als het doel erom vraagt. Rijen van een collega slaan we over.
watch-note-author-question = Waarom is er geen schrijver gekozen?
watch-note-author = Je luistert naar onderwerpen, niet naar mensen. Kies het alleen als je iemand moet antwoorden.
watch-refused-heading = { $many ->
    [one] Eén rij is niet gelezen
   *[other] { $many } rijen zijn niet gelezen
 }
watch-refused-note = De rest is bewaard. Herstel deze rijen en breng het bestand opnieuw in.
watch-refused-file = Download de geweigerde rijen
watch-refused-line = Regel
watch-refused-column = Kolom
watch-refused-reason = Reden
watch-refused-no-text = In deze rij staat geen tekst.
watch-refused-no-time = Dit moment kunnen we niet lezen. Schrijf het als 2026-11-17 10:00.
watch-refused-no-url = Dit is geen webadres.
watch-refused-no-id = Het nummer ontbreekt.
watch-refused-colleague = Een collega schreef dit. We luisteren niet naar collega’s.
watch-refused-double = Dit nummer staat al op een eerdere rij met een andere tekst.
watch-refused-row = Deze rij heeft te veel cellen, een te lange cel, of tekens die geen tekst zijn.
watch-refused-broken-tag = Deze rij is afgebroken.
watch-refused-no-address = Deze rij heeft geen adres.
watch-refused-bad-address = Dit adres is geen webadres.
watch-refused-double-address = Dit adres staat al eerder in de lijst.
watch-refused-too-many = Er is geen plek voor meer bronnen. Haal er eerst een paar weg.
watch-feed-list-heading = Welke lijst met feeds breng je in?
watch-feed-list-standfirst = Bijna elke feedlezer kan zijn feeds bewaren als OPML-bestand.
watch-feed-list-file = OPML-bestand
watch-feed-list-file-hint = Hooguit 10 MB. Lijsten met fouten lezen we ook.
watch-feed-list-too-large = Deze lijst is te groot. Er is niets toegevoegd. Splits hem en breng de delen in.
watch-feed-list-not-a-list = Dit is geen lijst met feeds. Er is niets toegevoegd. Kies een OPML-bestand.
watch-changes-title = Wijzigingen in wat we horen
watch-changes-heading = Wie wijzigde waar we naar luisteren
watch-changes-standfirst = Elke zoekopdracht en elke bron, vanaf de eerste dag. Niets kan eruit.
watch-changes-none = Er is nog niets gewijzigd
watch-changes-none-teaching = De eerste zoekopdracht of bron die iemand toevoegt, staat hier.
watch-changes-older = Oudere wijzigingen
watch-changes-somebody = Iemand
watch-changes-command-line = Opdrachtregel
watch-changes-by = { $who }, { $moment }.
watch-note-changes-question = Wie ziet dit?
watch-note-changes = De ondernemingsraad, Communicatie en beheerders.
watch-change-query-added = Zoekopdracht ‘{ $name }’ toegevoegd
watch-change-query-changed = Zoekopdracht ‘{ $name }’ gewijzigd
watch-change-query-paused = Zoekopdracht ‘{ $name }’ gepauzeerd
watch-change-query-resumed = Zoekopdracht ‘{ $name }’ hervat
watch-change-query-deleted = Zoekopdracht ‘{ $name }’ verwijderd
watch-change-feed-added = Feed ‘{ $name }’ toegevoegd
watch-change-feeds-imported = Lijst met feeds ‘{ $name }’ ingebracht
watch-change-mentions-imported = Tabel ‘{ $name }’ ingebracht
watch-change-source-paused = Bron ‘{ $name }’ gepauzeerd
watch-change-source-resumed = Bron ‘{ $name }’ hervat
watch-change-source-removed = Bron ‘{ $name }’ weggehaald
watch-change-source-changed = Bron ‘{ $name }’ gewijzigd

watch-about = bronnen die we lezen
watch-told-gone = { $name } bestaat niet meer
watch-told-broken = { $name } is al twee dagen niet te lezen
watch-told-silent = { $name } is langer stil dan je verwacht
watch-told-lost = { $count } bronnen vragen aandacht
watch-told-lost-text = Wat daar gezegd wordt, horen we nu niet. Zoek een nieuw adres, of haal de bron weg.
watch-told-back = { $name } is er weer
watch-told-back-several = { $count } bronnen zijn er weer
watch-told-back-text = We lezen weer mee.
watch-told-names = Het gaat om { $names }.
watch-told-why = Je krijgt dit omdat jij de bronnen beheert.
watch-source-told = Beheerders van bronnen kregen bericht: { $moment }.
watch-bluesky-heading = Bluesky horen
watch-bluesky-explained = We horen vanaf nu alles wat openbaar op Bluesky staat. Wat geen zoekopdracht wil, gaat voorbij en bewaren we niet.
watch-bluesky-add = Bluesky gaan horen
watch-bluesky-added = We horen nu Bluesky. Wat een zoekopdracht wil, verschijnt in de inbox.
watch-note-bluesky-question = Wat bewaren we van Bluesky?
watch-note-bluesky = De woorden, de taal, het moment en het adres van een bericht dat een zoekopdracht wil. Geen naam van de schrijver. Verwijdert de schrijver het bericht, dan verwijderen wij de woorden.
watch-stream-last = Laatst gehoord: { $moment }.
watch-stream-never = Nog niets gehoord.
watch-stream-next = Volgende poging: { $moment }.
watch-stream-unheard = Sindsdien luistert er niemand, bijvoorbeeld omdat het programma uit stond. Het gaat verder waar het was.
watch-trouble-not-a-stream = Op dit adres staat geen stroom van Bluesky. Vraag je beheerder naar de instellingen te kijken.
watch-trouble-ended = De verbinding brak af. We maken opnieuw verbinding en gaan verder waar we waren.
watch-trouble-silent = De verbinding was er, maar er kwam niets. We maken opnieuw verbinding en gaan verder waar we waren.
watch-taken-back = De schrijver heeft dit bericht verwijderd
watch-change-network-added = Netwerk ‘{ $name }’ toegevoegd
watch-told-unheard = We horen { $name } al een uur niet
