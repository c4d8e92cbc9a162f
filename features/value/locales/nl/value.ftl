value-menu = Waarde
ledger-title = Waardeboek
ledger-heading = Wat het opleverde, bevestigd door wie het kreeg
ledger-standfirst = Een regel telt zodra de collega die het kreeg zegt: dit klopt.
ledger-entries = Regels
ledger-tabs = Delen van het waardeboek
ledger-tab-proposed = Te bevestigen
ledger-tab-confirmed = Bevestigd
ledger-tab-declined = Klopt niet
ledger-add = Voeg een regel toe
ledger-to-updates = Naar de updates
ledger-empty-title = Hier staat nog niets
ledger-empty-text = Los een zaak op in Luisteren. Leverde het iets op, dan komt er vanzelf een regel bij.
ledger-empty-next = Ga naar de zaken
ledger-older = Oudere regels
ledger-newest = Nieuwste regels
ledger-counts-question = Wat telt mee?
ledger-counts-answer = Alleen bevestigde regels. A is gemeten, B is gezegd door de klant, C is geschat door een collega. We tellen ze nooit stilletjes bij elkaar op.
ledger-sees-question = Wie ziet dit?
ledger-sees-own = Jij ziet wat je zelf kreeg. Communicatie ziet alle regels.
ledger-sees-all = Communicatie en de directie zien alle regels. Andere collega’s zien alleen wat ze zelf kregen.
ledger-sees-entry = De collega die het kreeg, communicatie en de directie. Je naam staat in geen enkele update.
ledger-kind-early-complaint = Klachten vroeg gevonden en opgelost
ledger-kind-enquiry = Vragen beantwoord
ledger-kind-appointment = Afspraken gemaakt
ledger-kind-press-pickup = Verhalen overgenomen door de pers
ledger-kind-idea = Ideeën opgepakt
ledger-grade-measured = Gemeten in een eigen zaak, link of formulier
ledger-grade-stated = Gezegd door de klant
ledger-grade-judged = Geschat door een collega
ledger-state-proposed = wacht op bevestiging
ledger-state-confirmed = bevestigd
ledger-state-declined = klopt niet
ledger-fact-day = Dag
ledger-fact-grade = Hoe zeker
ledger-fact-amount = Bedrag of aantal
ledger-fact-receiver = Gekregen door
ledger-hours = { $amount ->
    [one] { $amount } uur
   *[other] { $amount } uur
}
ledger-people = { $amount ->
    [one] { $amount } persoon
   *[other] { $amount } mensen
}
ledger-evidence = Waaruit blijkt het
ledger-evidence-none = Bij deze regel staat geen bewijs.
ledger-evidence-case = Zaak: { $title }
ledger-evidence-source = Wat er gezegd werd op { $source }
ledger-evidence-idea = Idee: { $title }
ledger-evidence-from-post = Het idee begon in een gesprek in een ruimte
ledger-evidence-from-project = Het idee begon in een project
ledger-evidence-from-event = Het idee begon bij een bijeenkomst
ledger-evidence-from-mention = Het idee begon met iets dat buiten gezegd is
ledger-decide-question = Klopt dit?
ledger-decide-words = In je eigen woorden
ledger-decide-hint = Je mag dit leeg laten. Wat is er door veranderd?
ledger-decide-who = Communicatie en de directie
ledger-confirm = Ja, dit klopt
ledger-decline = Nee, dit klopt niet
ledger-not-yours = Alleen de collega die het kreeg kan dit bevestigen.
ledger-decided-before = Iemand heeft dit al besloten. Er is niets veranderd.
ledger-confirmed-done = Dank je. Vanaf nu telt het mee in de updates.
ledger-declined-done = Dank je. Het blijft in de lijst staan en telt niet mee.
ledger-correct = Verbeter iets
ledger-correct-save = Bewaar de verbetering
ledger-corrected-done = Verbeterd. Wat er eerst stond blijft leesbaar in het verloop.
ledger-correction-wrong = Er is niets veranderd: een veld is leeg of niet te lezen. Geef een heel getal, samen met de eenheid.
ledger-correction-same = Er is niets veranderd: alles staat er nog hetzelfde.
ledger-reason-missing = Er is niets veranderd. Zeg in een paar woorden waarom je het verbetert.
ledger-reason-hint = Bijvoorbeeld: de klant kwam terug en noemde het bedrag.
ledger-field-kind = Soort
ledger-field-grade = Hoe zeker
ledger-field-title = Wat er gebeurde
ledger-field-meaning = Wat het betekende
ledger-field-amount = Bedrag of aantal
ledger-field-unit = Eenheid
ledger-field-reason = Waarom verbeter je het?
ledger-field-evidence = Waaruit blijkt het
ledger-field-link = Adres van het bewijs
ledger-field-receiver = Gekregen door
ledger-amount-hint = Een heel getal, of laat het leeg.
ledger-unit-none = geen bedrag of aantal
ledger-unit-euro = euro
ledger-unit-hours = uur
ledger-unit-people = mensen
ledger-log = Verloop
ledger-log-confirmed = { $who } bevestigde het. { $words }
ledger-log-declined = { $who } zei dat het niet klopt. { $words }
ledger-log-corrected = { $who } veranderde ‘{ $field }’ van ‘{ $before }’ in ‘{ $after }’: { $reason }
ledger-former-colleague = een oud-collega
ledger-a-colleague = Een collega
ledger-notice-title = Leverde dit iets op? { $title }
ledger-notice-text = Je zaak is opgelost. Zeg of het opleverde wat wij denken.
ledger-notice-why = Jij loste deze zaak op of kreeg wat het opleverde.
ledger-notice-idea = Jij schreef dat dit idee er komt. Zeg of het opleverde wat wij denken.
ledger-notice-idea-why = Jij gaf het antwoord waarmee dit idee werd opgepakt.
ledger-notice-pickup = Een andere site nam iets van ons over. Zeg of het opleverde wat wij denken.
ledger-notice-pickup-why = Communicatie bevestigt wat de pers overneemt.
ledger-card-text = Je zaak is opgelost. Bevestig je wat het opleverde, dan telt het mee in de updates.
ledger-card-idea = Jij pakte dit idee op. Bevestig je wat het opleverde, dan telt het mee in de updates.
ledger-card-action = Bevestig wat dit opleverde
ledger-card-why = Jij kreeg dit. Alleen jij kunt het bevestigen.
ledger-add-heading = Wat leverde het op?
ledger-add-standfirst = Voor wat op een andere manier kwam dan via een zaak. We vragen de collega die het kreeg om te bevestigen.
ledger-add-save = Vraag om te bevestigen
ledger-added-done = Toegevoegd. We vragen de collega om het te bevestigen.
ledger-cancel = Toch niet
ledger-title-hint = Eén zin, bijvoorbeeld: Een school boekte drie gastlessen.
ledger-title-missing = Zeg in één zin wat er gebeurde.
ledger-meaning-hint = Wat is erdoor veranderd, en voor wie?
ledger-evidence-hint = Een citaat, een document of een pagina. Zonder bewijs telt het niet.
ledger-evidence-missing = Zeg waaruit blijkt dat het klopt.
ledger-day-wrong = Kies een dag die niet in de toekomst ligt.
ledger-amount-wrong = Geef een heel getal samen met de eenheid, of laat beide leeg.
ledger-link-wrong = Een adres begint met https://
ledger-kind-missing = Kies wat het opleverde.
ledger-grade-missing = Kies hoe zeker het is.
ledger-receiver-hint = Het mailadres van de collega die het kreeg.
ledger-receiver-unknown = Geen collega heeft dit mailadres.
ledger-receiver-who = Communicatie. De naam staat in geen enkele update.
updates-title = Updates
updates-heading = Wat het opleverde, voor ieder in de eigen woorden
updates-index-standfirst = Eén pagina per lezer, uit hetzelfde waardeboek.
updates-to-ledger = Open het waardeboek
updates-earlier = Ook:
updates-why-question = Waarom geen aantallen volgers?
updates-why-answer = Die zeggen hoe luid het was, niet wat het betekende. Elk cijfer hier kun je volgen tot de regels erachter.
updates-sees-question = Wie ziet dit?
updates-sees-answer = Communicatie, directie, HR, juristen, ICT, de ondernemingsraad en de beheerder. In een update staan geen namen van collega’s.
updates-for-board = Update voor de directie
updates-for-sales = Update voor verkoop
updates-for-service = Update voor klantcontact
updates-for-it = Update voor ICT
updates-for-hr = Update voor HR
updates-for-legal = Update voor juristen
updates-question-board = Wat leverde het op, en wat wacht op ons?
updates-question-sales = Welke gesprekken begonnen ermee?
updates-question-service = Wat losten we op voordat iemand belde?
updates-question-it = Wat ging er mis met onze systemen, zoals mensen het buiten zeggen?
updates-question-hr = Wat maakten onze mensen mogelijk?
updates-question-legal = Wat stond er op het spel, en was het op tijd opgelost?
updates-quarter-one = eerste kwartaal van { $year }
updates-quarter-two = tweede kwartaal van { $year }
updates-quarter-three = derde kwartaal van { $year }
updates-quarter-four = vierde kwartaal van { $year }
updates-headline-early-complaint = { $count ->
    [one] We losten één klacht op voordat iemand belde
   *[other] We losten { $count } klachten op voordat iemand belde
}
updates-headline-enquiry = { $count ->
    [one] We hielpen één mens met een vraag
   *[other] We hielpen { $count } mensen met een vraag
}
updates-headline-appointment = { $count ->
    [one] Eén gesprek leidde tot een afspraak
   *[other] { $count } gesprekken leidden tot een afspraak
}
updates-headline-press-pickup = { $count ->
    [one] De pers nam één verhaal van ons over
   *[other] De pers nam { $count } verhalen van ons over
}
updates-headline-idea = { $count ->
    [one] We pakten één idee van buiten op
   *[other] We pakten { $count } ideeën van buiten op
}
updates-headline-none = Over deze periode is nog niets bevestigd
updates-standfirst-none = Zodra een collega bevestigt wat een zaak opleverde, staat het hier.
updates-before-none = In { $period } waren het er geen.
updates-before-same = In { $period } waren het er evenveel.
updates-before-count = { $count ->
    [one] In { $period } was het er één.
   *[other] In { $period } waren het er { $count }.
}
updates-certainty-measured = { $count ->
    [one] Gemeten: één zaak, bevestigd door de collega die het kreeg.
   *[other] Gemeten: { $count } zaken, elk bevestigd door de collega die het kreeg.
}
updates-certainty-stated = { $count ->
    [one] Gezegd door de klant: één.
   *[other] Gezegd door de klant: { $count }.
}
updates-certainty-judged = { $count ->
    [one] Geschat door een collega: één.
   *[other] Geschat door een collega: { $count }.
}
updates-how-known = Hoe weten we dit?
updates-how-known-nothing = Er is nog niets te tellen.
updates-not-said-question = Wat het niet zegt
updates-not-said = We weten niet wat er anders was gebeurd. Regels die nog niemand heeft bevestigd tellen niet mee.
updates-figures = De cijfers erachter
updates-column-meaning = Wat het betekent
updates-column-source = Bron
updates-column-grade = Hoe zeker
updates-source = Regels in het waardeboek
updates-nothing = nog niets
updates-decision = Eén besluit dat op jullie wacht
updates-letters = Uitleg bij de letters
updates-letters-question = Hoe zeker zijn we?
updates-letters-answer = A is gemeten in een eigen zaak, link of formulier. B is gezegd door de klant. C is geschat door een collega. De tabel zet ze naast elkaar. Bereik en aantallen volgers staan hier bewust niet.
updates-running = tot nu toe
updates-edit = Schrijf er iets bij
updates-edit-heading = Wat wil je erbij zeggen?
updates-edit-standfirst = De cijfers over { $period } komen uit het waardeboek. Jij voegt toe wat ze betekenden.
updates-download = Download de cijfers (CSV)
updates-all = Alle updates
updates-words-label = Jouw woorden onder de kop
updates-words-hint = Waardoor ging het zo, en wat heb je veranderd?
updates-decision-label = Het besluit dat je vraagt
updates-decision-hint = Eén vraag waar je ja of nee op kunt zeggen. Laat leeg als er niets wacht.
updates-words-save = Bewaar deze woorden
updates-words-kept = Je woorden staan onder de kop.
updates-vanity = Je tekst is nog niet geplaatst, maar wel hier bewaard. ‘{ $word }’ zegt hoe luid het was, niet wat het betekende. Zeg wat het voor de lezer veranderde.
updates-vanity-question = Waarom wordt een woord geweigerd?
updates-vanity-answer = Aantallen volgers, likes en bereik mogen een update niet dragen. Een directeur vraagt: wat veranderde er?
updates-send = Verstuur deze update
updates-send-to = Mailadressen van collega’s
updates-send-hint = Met een komma ertussen. Laat leeg om hem te sturen aan iedereen met de rol van deze lezer.
updates-send-who = Het verloop onthoudt aan hoeveel collega’s je hem stuurde, en wanneer.
updates-send-act = Verstuur de update per mail
updates-send-unknown = Er is niets verstuurd. { $address } is geen collega die updates mag lezen.
updates-send-nobody = Er is niets verstuurd: niemand heeft de rol van deze lezer. Vul adressen in.
updates-send-too-many = Er is niets verstuurd. Je kunt een update aan hoogstens { $most } collega’s tegelijk sturen.
updates-send-done = { $letters ->
    [one] De update gaat naar één collega.
   *[other] De update gaat naar { $letters } collega’s.
}
updates-send-chosen = collega’s op adres
updates-sent-line = { $letters ->
    [one] Eén brief: { $audience }
   *[other] { $letters } brieven: { $audience }
}
updates-card-sent = { $reader }, over { $period }. De redactie heeft hem verstuurd.
updates-card-ready = { $reader }, over { $period }. De maand is om, dus de cijfers zijn compleet.
updates-card-why = Je ziet dit omdat de redactie dit voor jouw rol maakt ({ $reader }). De kaart blijft { $days } dagen staan. We houden niet bij of je de update leest.
updates-mail-button = Lees de hele update
updates-mail-why = Je krijgt dit omdat de redactie je deze update stuurde. De link laat hem alleen zien.
updates-mail-figure = { $name }: { $now } (eerder: { $before }). { $parts }

ledger-about = wat het opleverde
ledger-offered = Wat het opleverde
