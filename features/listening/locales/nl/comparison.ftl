comparison-about = Draagvlak legt wat organisaties in het openbaar zeggen naast wat wij zeggen. Daarvoor bewaren we hun berichten 400 dagen, zonder wie ze schreef. Van berichten waarin anderen een organisatie noemen, bewaren we alleen hoe vaak.
comparison-title = Vergelijken
comparison-heading = Wij zeggen { $us } keer per week iets, { $them } { $theirs } keer
comparison-standfirst = De laatste { $weeks } weken: wat wij in het openbaar zeggen, naast anderen.
comparison-period = Periode:
comparison-weeks = { $weeks } weken
comparison-organisations = Met wie we vergelijken
comparison-organisations-standfirst = Concurrenten, leveranciers, klanten, en wijzelf.
comparison-empty = Nog niemand om mee te vergelijken
comparison-empty-teaching = Voeg onszelf toe en twee of drie organisaties die op ons lijken. Geef elk de feeds van hun openbare kanalen.
comparison-first-ours = Begin met onszelf. Dan heeft de vergelijking twee kanten.
comparison-rhythm = Hoe vaak en hoe
comparison-column-who = Organisatie
comparison-column-week = Berichten per week
comparison-column-reactions = Reacties per bericht
comparison-column-voice = Aandeel
comparison-information = Vertelt iets
comparison-action = Vraagt iets te doen
comparison-dialogue = Praat met iemand
comparison-not-heard = Nog geen week gehoord
comparison-between = { $mean } (tussen { $low } en { $high }, over { $weeks } weken)
comparison-one-week = { $mean } (nog maar één hele week gehoord)
comparison-none = Geen berichten
comparison-few = { $part } van { $whole }
comparison-percent = { $percent }%
comparison-unknown = Onbekend
comparison-reactions-line = { $mean } (van { $many } berichten)
comparison-voice = Wie wordt genoemd
comparison-voice-explained = Van alle berichten in onze feeds die iemand van deze lijst noemen, het deel van elke organisatie. Netwerken tellen niet mee: daarvan bewaren we alleen wat onze eigen zoekopdrachten willen, en dat zou ons groter maken. Wat een organisatie over zichzelf zegt, telt ook niet.
comparison-voice-line = { $many ->
    [0] Niet genoemd
    [one] { $percent }% (tussen { $low }% en { $high }%), één keer
   *[other] { $percent }% (tussen { $low }% en { $high }%), { $many } keer
 }
comparison-missed = Waar zij over praten en wij niet
comparison-missed-few = Dat zien we pas als beide kanten in deze periode minstens { $least } berichten hebben.
comparison-missed-none = Geen onderwerp springt eruit. Wij praten over dezelfde dingen.
comparison-missed-line = { $ours ->
    [0] In { $theirs } berichten van hen, in geen van ons.
   *[other] In { $theirs } berichten van hen, in { $ours } van ons.
 }
comparison-note-sure-question = Hoe zeker is dit?
comparison-note-sure = Achter een cijfer staat tussen welke twee het echte cijfer in negen van de tien gevallen ligt, als alleen het toeval meespeelt. Berichten komen in golven, dus de echte onzekerheid is wat groter. Een onderwerp staat er alleen als toeval het bijna niet kan verklaren.
comparison-note-kinds-question = Wie bepaalt wat een bericht doet?
comparison-note-kinds = Het programma doet een voorstel en leert van elke verbetering. Over woorden die het niet kent, zegt het: vertelt iets.
comparison-note-not-question = Wat staat hier niet?
comparison-note-not = Geen volgers: die zeggen niet of iemand luistert. Geen personen: alleen wat een organisatie zelf in het openbaar zegt.
comparison-note-people-question = Volgen we mensen?
comparison-note-people = Nee. Alleen kanalen van organisaties. Schrijvers en reacties van personen bewaren we niet.
comparison-add = Voeg een organisatie toe
comparison-added = ‘{ $name }’ staat erbij. Kies nu de kanalen.
comparison-full = Er staan al { $most } organisaties. Meer past niet naast elkaar.
comparison-name = Naam
comparison-relation = Wat is het voor ons?
comparison-ours = Wijzelf
comparison-competitor = Concurrent
comparison-supplier = Leverancier
comparison-customer = Klant
comparison-example = Voorbeeld
comparison-name-wrong = Vul een naam in van hooguit { $most } tekens.
comparison-name-taken = Deze organisatie staat er al.
comparison-relation-wrong = Kies wat het voor ons is.
comparison-ours-taken = Wijzelf staan er al. Er is er één.
comparison-words-wrong = Deze woorden kunnen we niet lezen. Schrijf ze als bij een zoekopdracht, bijvoorbeeld "waterschap hoogeveld" OF hoogeveld.
comparison-channels-line = { $many ->
    [0] Nog geen kanaal
    [one] Eén kanaal
   *[other] { $many } kanalen
 }
comparison-edit-standfirst = Hoe anderen haar noemen, en waar zij zelf spreekt.
comparison-words = Hoe noemen anderen haar?
comparison-words-hint = Zoals bij een zoekopdracht: "waterschap hoogeveld" OF hoogeveld. Laat leeg om niet te tellen.
comparison-channels = Welke bronnen zijn haar kanalen?
comparison-channels-hint = Een blog, een nieuwspagina, een YouTube-kanaal, een podcast, een Mastodon- of Bluesky-account: elk heeft een feed.
comparison-no-feeds = Er is nog geen bron.
comparison-keep = Bewaar
comparison-kept = ‘{ $name }’ is bewaard. Wat de kanalen de laatste dagen zeiden, telt binnen tien minuten mee.
comparison-remove = Haal ‘{ $name }’ weg
comparison-remove-note = Haar berichten en tellingen gaan ook weg. De bronnen blijven.
comparison-removed = ‘{ $name }’ is weg.
comparison-messages = Berichten
comparison-messages-standfirst = De laatste vijftig, en wat elk doet. Klopt het niet? Kies iets anders, dan leert het programma.
comparison-messages-none = Nog geen berichten
comparison-messages-teaching = Kies een kanaal of breng een bestand van haar kanalen.
comparison-message-read = Lees het bij { $channel }
comparison-by-program = Zo denkt het programma.
comparison-tables = Cijfers van een netwerk
comparison-file = Bestand
comparison-file-hint = Een export van LinkedIn, Facebook, Instagram, X of YouTube als CSV, hooguit { $most } MB. Eén tabel per keer; een tabel die nog eens komt, telt niet dubbel.
comparison-file-bring = Breng het bestand
comparison-file-missing = Kies een bestand.
comparison-file-unknown = Deze tabel kennen we niet. Er is niets bewaard. We kennen de exports van LinkedIn, Facebook, Instagram, X en YouTube aan hun kolommen.
comparison-file-messages = { $many ->
    [one] Eén rij van { $network } is gelezen.
   *[other] { $many } rijen van { $network } zijn gelezen.
 } Cijfers tellen mee zodra we het bericht zelf ook hebben.
comparison-file-days = Dit zijn { $many } rijen per dag van { $network }. Die tellen we niet mee: cijfers per dag en cijfers over de hele tijd horen niet bij elkaar opgeteld.
comparison-file-about = Dit zijn { $many } rijen over het account bij { $network }. Er staan geen berichten in, dus er is niets bewaard.
comparison-left-out = { $many ->
    [one] Eén rij is niet gelezen
   *[other] { $many } rijen zijn niet gelezen
 }
comparison-left-line = Regel
comparison-left-column = Kolom
comparison-left-why = Waarom
comparison-left-key = Zonder sleutel weten we niet welk bericht dit is.
comparison-left-time = Dit is geen moment dat we kunnen lezen.
comparison-left-number = Dit is geen heel getal.
comparison-note-words-question = Waarvoor zijn de woorden?
comparison-note-words = Om te tellen hoe vaak anderen deze organisatie noemen. Van die berichten bewaren we geen woord.
comparison-note-tables-question = Waarom een bestand?
comparison-note-tables = LinkedIn, Facebook, Instagram en X laten hun cijfers alleen zien aan wie het account heeft. Een export is gratis en vraagt geen token.
