rules-title = Regels
rules-standfirst = Wat je met elke melding van een soort zou doen, gebeurt vanzelf, en open.
rules-new = Nieuwe regel
rules-new-standfirst = Zeg waar hij op let en wat hij doet. Daarna kun je kijken wat hij zou doen met wat er al is.
rules-none = Nog geen regels
rules-none-teach = Vink je elke dag dezelfde meldingen aan? Laat een regel dat doen.
rules-order = Regels kijken van boven naar beneden. Labels tellen op; de eerste regel die doorgeeft of weglegt, is de laatste.
rules-off = uit
rules-then = Dan:
rules-name = Naam
rules-name-hint = Zoals collega’s hem bij een melding lezen: "Vacatures".
rules-name-wrong = Geef de regel een naam, in hooguit 120 letters.
rules-looks-for = Waar let hij op?
rules-looks-for-teach = Alles wat je invult, moet kloppen. Wat je leeg laat, telt niet.
rules-words = Woorden
rules-words-hint = Zoals bij een zoekopdracht: vacature OF "werken bij" NIET vrijwilliger.
rules-words-wrong = Deze woorden zijn niet te lezen als zoekopdracht. Kijk naar de haakjes en aanhalingstekens.
rules-looks-for-nothing = Vul minstens één ding in waar hij op let; anders vindt hij alles.
rules-kind = Voorgestelde soort
rules-query = Gevonden door zoekopdracht
rules-source = Bron
rules-language = Taal
rules-language-nl = Nederlands
rules-language-en = Engels
rules-language-de = Duits
rules-language-fr = Frans
rules-author = Schrijver
rules-author-hint = De openbare naam, zoals de bron die geeft. De meeste bronnen geven er geen.
rules-tag = Heeft het label
rules-any = maakt niet uit
rules-does = Wat doet hij?
rules-puts = Geef dit label
rules-puts-hint = Een nieuw woord wordt een label. Mag leeg blijven.
rules-does-nothing = Deze regel doet nog niets. Geef een label, of kies wat er met de melding gebeurt.
rules-ending = En de melding?
rules-ending-stays = Blijft nieuw
rules-ending-stays-small = Jij beslist.
rules-ending-hand-out = Geef door
rules-ending-hand-out-small = Stuurt de melding door: ze wordt een zaak voor de collega of het team dat je kiest, en die hoort het meteen.
rules-ending-set-aside = Leg weg
rules-ending-set-aside-small = Je kunt het doorkijken, en terugzetten.
rules-only-hand-out = Alleen als je doorgeeft.
rules-as-kind = Als wat?
rules-kind-wrong = Kies als wat het wordt doorgegeven.
rules-owner = Aan wie?
rules-owner-routing = wie "Wie krijgt wat" zegt
rules-reason = Waarom weg?
rules-reason-hint = Alleen als je weglegt. Collega’s lezen het bij de melding.
rules-owner-wrong = Kies een collega of een team uit de lijst.
rules-language-wrong = Kies een taal uit de lijst.
rules-full = Er zijn al { $most } regels. Die van jou is niet bewaard. Verwijder er een die je niet meer nodig hebt.
rules-reason-wrong = Zeg in een paar woorden waarom, in hooguit 200 letters.
rules-keep = Bewaar
rules-to-list = Alle regels
rules-to-routing = Wie krijgt wat
rules-if-words = Met de woorden: { $words }.
rules-if-kind = Lijkt een { $kind }.
rules-if-query = Gevonden door { $name }.
rules-if-source = Van { $name }.
rules-if-language = In het { $name }.
rules-if-author = Door { $name }.
rules-if-tag = Met het label { $name }.
rules-does-tag = Label { $name }.
rules-does-hand-out = Doorgeven als { $kind }, aan { $to }.
rules-does-set-aside = Wegleggen: { $reason }.
rules-when-q = Wanneer kijkt een regel?
rules-when = Meteen nadat een melding binnenkomt. Wat een collega besliste, blijft zo. Wat een regel deed, staat bij de melding, met de naam van de regel.
rules-complaint-q = Kan een regel een klacht laten verdwijnen?
rules-complaint = Nee. Wat een klacht kan zijn, legt een regel nooit weg; het blijft nieuw, en de pagina met wat is weggelegd noemt het.
rules-learn-q = Leren voorstellen van regels?
rules-learn = Nee, alleen van wat collega’s beslissen.
rules-past = Wat er al is
rules-would = { $count ->
    [0] Deze regel zou niets doen met wat er al is.
    [one] Deze regel zou iets doen met 1 melding.
   *[other] Deze regel zou iets doen met { $count } meldingen.
}
rules-looked = { $count ->
    [one] We keken naar 1 melding.
   *[other] We keken naar alle { $count } meldingen.
}
rules-looked-last = We keken naar de laatste { $count }; een ronde kijkt naar allemaal.
rules-would-spare = { $count ->
    [one] 1 kan een klacht zijn en blijft staan.
   *[other] { $count } kunnen klachten zijn en blijven staan.
}
rules-look = Bekijk ze
rules-run = Doe dit met wat er al is
rules-runs = Rondes
rules-run-running = bezig, tot nu toe { $count }
rules-run-done = { $count ->
    [one] deed iets met 1 melding
   *[other] deed iets met { $count } meldingen
}
rules-run-undoing = wordt ongedaan gemaakt
rules-run-undone = is ongedaan gemaakt
rules-run-undone-kept = is ongedaan gemaakt, behalve { $count } waar collega’s aan werken
rules-run-undo = Maak deze ronde ongedaan
rules-past-q = Verandert er nu iets aan wat er is?
rules-past-means = Alleen als je op de knop drukt. Een ronde kun je in één keer ongedaan maken; waar een collega dan aan werkt, blijft staan.
rules-change = Wijzig deze regel
rules-remove = Verwijder deze regel
rules-remove-means = Wat hij deed, blijft zo, met zijn naam.
rules-turn-off = Zet uit
rules-turn-on = Zet aan
rules-said-added = De regel { $name } kijkt vanaf nu naar alles wat binnenkomt.
rules-said-kept = De regel is gewijzigd. Wat hij eerder deed, blijft.
rules-said-on = De regel staat aan.
rules-said-off = De regel staat uit.
rules-said-removed = De regel is weg. Wat hij deed, blijft.
rules-said-running = De regel gaat door wat er al is. Je kunt deze pagina verlaten.
rules-said-undoing = De ronde wordt ongedaan gemaakt. Je kunt deze pagina verlaten.
rules-aside-title = Weggelegd door regels
rules-aside-standfirst = Kijk het af en toe door. Wat hier niet hoort, zet je terug.
rules-aside-none = Er is niets weggelegd
rules-aside-none-teach = Hier vind je wat regels weglegden, met de reden.
rules-aside-by = Regel { $rule }: { $reason }
rules-spared-title = Blijven staan, want het kan een klacht zijn
rules-spared-teach = Een regel zou deze weggelegd hebben. Ze bleven nieuw.
rules-spared-by = Regel { $rule }
rules-log-tagged = Regel { $rule } gaf het label { $tag }
rules-log-handed-out = Regel { $rule } gaf het door
rules-log-set-aside = Regel { $rule } legde het weg: { $reason }
rules-log-spared = Regel { $rule } liet het staan, want het kan een klacht zijn
rules-decided = Regel { $rule } koos: { $kind }
rules-case-reason = Volgens de regel { $rule }
