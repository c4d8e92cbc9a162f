projects-notices-about = Projecten: vragen, besluiten en antwoorden
projects-title = Projecten
projects-heading = Geen enkele vraag blijft liggen
projects-heading-open = { $count ->
    [1] Eén vraag staat open, en ligt op schema
   *[other] { $count } vragen staan open, allemaal op schema
}
projects-heading-late = { $count ->
    [1] Eén antwoord zijn we nog schuldig
   *[other] { $count } antwoorden zijn we nog schuldig
}
projects-standfirst = Een project vraagt iets, hoort wat collega’s vinden, besluit en vertelt wat ermee gedaan is.
projects-new = Begin een project
projects-counts = Hoe het met de lussen staat
projects-count-open = open, op schema
projects-count-late = open, te laat
projects-count-on-time = op tijd gesloten
projects-count-closed-late = te laat gesloten
projects-tabs = Welke projecten
projects-tab-open = Open
projects-tab-late = Nog een antwoord schuldig
projects-tab-closed = Gesloten
projects-more = Verder
projects-none-open = Er staat geen vraag open
projects-none-late = We zijn niemand een antwoord schuldig
projects-none-closed = Er is nog geen lus rond
projects-none-teaches = Begin met één vraag aan de mensen die het werk doen, en beloof wanneer ze horen wat ermee gebeurt.
projects-loop-question = Wat is een lus?
projects-loop-answer = Vragen, reageren, besluiten, terugkoppelen. Pas als wie reageerde het antwoord heeft, is de lus rond.
projects-late-question = Wie ziet dat iets te laat is?
projects-late-answer = Iedereen die het project mag lezen. Een open lus blijft in beeld tot hij dicht is.
projects-count-question = Wat is op tijd?
projects-count-answer = Het verslag kwam niet later dan beloofd. Wie een datum verzet voordat die voorbij is, blijft op tijd; daarna niet meer.
projects-tag-closed = Rond
projects-tag-stopped = Gestopt
projects-owed = We zijn nog een antwoord schuldig
projects-closed-on = gesloten op { $day }
projects-closed-late-on = te laat gesloten, op { $day }
projects-stopped-on = gestopt op { $day }
projects-late-since = beloofd op { $day }, nu { $days } te laat
projects-until = beloofd op { $day }
projects-kept-by = { $name } houdt het project gaande
projects-days = { $count ->
    [1] 1 dag
   *[other] { $count } dagen
}
projects-new-heading = Waar wil je collega’s bij betrekken?
projects-new-standfirst = Vertel eerst waarom. Daarna stel je één vraag.
projects-change-heading = Vertel het beter
projects-change-question = Kan ik dit later nog veranderen?
projects-change-answer = Tot je de vraag stelt. Daarna staat het vast, want collega’s reageren op deze woorden.
projects-space-choose = Kies een ruimte
projects-space-missing = Kies een ruimte waarin jij iets mag beginnen. Je tekst staat er nog.
projects-field-space = In welke ruimte?
projects-field-space-hint = Wie daar meeleest, kan reageren.
projects-field-title = Waar gaat het over?
projects-field-title-hint = Bijvoorbeeld: Hoe controleren we in 2027 de sloten?
projects-field-why = Waarom?
projects-field-why-hint = Wat is er aan de hand, en wat staat er al vast? Opmaak met Markdown mag.
projects-title-missing = Geef het project een naam. Je tekst staat er nog.
projects-why-missing = Vertel waarom. Zonder reden reageert niemand.
projects-make = Verder naar de vraag
projects-made = Het project is er. Stel nu je vraag.
projects-sees = Wie deze ruimte mag lezen.
projects-ask-act = Stel de vraag
projects-ask-heading = Wat wil je weten?
projects-ask-standfirst = Eén vraag, met een belofte: wanneer horen collega’s wat ermee gebeurt?
projects-ask-next = Stel een volgende vraag
projects-ask-next-heading = Wat wil je nu weten?
projects-ask-next-standfirst = Een nieuwe vraag opent een nieuwe ronde. De vorige blijft te lezen.
projects-field-question = De vraag
projects-field-question-hint = Eén zin, die je met een verhaal kunt beantwoorden.
projects-field-react-on = Reageren kan tot en met
projects-field-decide-on = Het besluit komt uiterlijk op
projects-field-decider = Wie besluit?
projects-field-mail-hint = Het e-mailadres van een collega die hier meeleest. Leeg: jijzelf.
projects-field-report-on = Wie reageerde, hoort uiterlijk op
projects-field-report-on-hint = Wat er met hun reacties gedaan is.
projects-field-reporter = Wie koppelt terug?
projects-field-talk = Begin ook een gesprek erover in de ruimte; wie daar antwoordt, telt mee
projects-promise-question = Wat beloof ik?
projects-promise-answer = Drie dagen die iedereen ziet. Lukt het niet, dan noem je een nieuwe dag met de reden.
projects-one-question = Waarom maar één vraag?
projects-one-answer = Op twee vragen tegelijk komt op allebei een half antwoord. Een volgende vraag kan daarna.
projects-question-wrong = Stel één vraag, die eindigt op één vraagteken.
projects-question-long = Deze zin is te lang: hoogstens { $most } tekens.
projects-day-missing = Kies een dag.
projects-day-past = Deze dag is al voorbij. Kies vandaag of later.
projects-day-far = Deze dag is te ver weg. Kies een dag binnen twee jaar.
projects-day-before = Deze dag komt vóór de stap ervoor. Kies een latere dag.
projects-day-after = Deze dag komt na de volgende stap. Verzet eerst die, of kies een eerdere dag.
projects-day-same = Dat is de dag die er al staat. Kies een andere.
projects-colleague-unknown = We kennen geen collega met dit adres die in deze ruimte meeleest.
projects-asked = De vraag is gesteld. Wie hier meeleest, krijgt hem.
projects-done-before = Dit was al gedaan. Hieronder staat hoe het nu is.
projects-turned = Iemand was je voor. Hieronder staat hoe het nu is.
projects-step-why = Waarom
projects-step-ask = Vraag
projects-step-react = Reageren
projects-step-decide = Besluiten
projects-step-report = Terugkoppelen
projects-step-stop = Gestopt
projects-state-waits = Nog niet
projects-done-why = Klaar
projects-done-ask = Gesteld
projects-done-decide = Besloten
projects-done-report = Verteld
projects-done-stop = Met een reden
projects-reactions = { $count ->
    [0] Nog geen reacties
    [1] 1 reactie
   *[other] { $count } reacties
}
projects-closed-date = gesloten op { $day }
projects-days-late = { $count ->
    [1] 1 dag te laat
   *[other] { $count } dagen te laat
}
projects-promised = beloofd op { $day }
projects-through = tot en met { $day }
projects-planned = gepland op { $day }
projects-whose-turn = { $name } is aan zet
projects-nobodys-turn = Niemand aan zet
projects-stands = Waar staat het project?
projects-earlier = Ronde { $round }:
projects-turn-ask = { $name } is aan zet: wat is de vraag?
projects-turn-decide = { $name } is aan zet: wat wordt het?
projects-turn-report = { $name } is aan zet: vertel wat ermee gedaan is
projects-turn-nobody = Niemand is aan zet
projects-turn-closed = De lus is rond
projects-turn-stopped = Dit project is gestopt
projects-text-ask = Collega’s is nog niets gevraagd. De vraag komt uiterlijk op { $day }.
projects-text-react = Je kunt reageren tot en met { $day }. Veranderen of intrekken kan tot het besluit.
projects-text-decide = { $count ->
    [0] Nog niemand heeft gereageerd. Het besluit komt uiterlijk op { $day }.
    [1] 1 collega heeft gereageerd. Het besluit komt uiterlijk op { $day }.
   *[other] { $count } collega’s hebben gereageerd. Het besluit komt uiterlijk op { $day }.
}
projects-text-late = { $count ->
    [0] Het besluit is te laat. Is er meer tijd nodig? Noem dan een nieuwe dag en de reden.
    [1] 1 collega heeft gereageerd en wacht op een antwoord. Is er meer tijd nodig? Noem dan een nieuwe dag en de reden.
   *[other] { $count } collega’s hebben gereageerd en wachten op een antwoord. Is er meer tijd nodig? Noem dan een nieuwe dag en de reden.
}
projects-text-report = Het besluit is genomen. Wie reageerde, hoort uiterlijk op { $day } wat ermee gedaan is.
projects-text-report-late = { $count ->
    [0] Het verslag is te laat. Is er meer tijd nodig? Noem dan een nieuwe dag en de reden.
    [1] 1 collega heeft gereageerd en wacht op een antwoord. Vertel wat ermee gedaan is.
   *[other] { $count } collega’s hebben gereageerd en wachten op een antwoord. Vertel wat ermee gedaan is.
}
projects-text-closed = { $count ->
    [0] Het verslag staat hieronder. Niemand had gereageerd.
    [1] Wie reageerde, kreeg het verslag hieronder.
   *[other] De { $count } collega’s die reageerden, kregen het verslag hieronder.
}
projects-text-closed-late = { $count ->
    [0] Het verslag staat hieronder. Het kwam later dan beloofd.
    [1] Wie reageerde, kreeg het verslag hieronder. Het kwam later dan beloofd.
   *[other] De { $count } collega’s die reageerden, kregen het verslag hieronder. Het kwam later dan beloofd.
}
projects-text-stopped = { $count ->
    [0] Niemand had nog gereageerd. Dit is de reden:
    [1] Wie reageerde, hoorde de reden:
   *[other] De { $count } collega’s die reageerden, hoorden de reden:
}
projects-field-reaction = Jouw reactie
projects-field-reaction-hint = Kort. Opmaak met Markdown mag.
projects-react = Plaats je reactie
projects-reaction-keep = Bewaar je reactie
projects-withdraw = Trek je reactie in
projects-reaction-missing = Schrijf eerst wat je vindt.
projects-reaction-long = Je reactie is te lang: hoogstens { $most } tekens. Je tekst staat er nog.
projects-reaction-late = Reageren kan niet meer: de tijd is om of er is al besloten. Je tekst staat hieronder.
projects-reacted = Je reactie staat erbij. Je hoort wat ermee gedaan is.
projects-withdrawn = De reactie is weg.
projects-decide-act = Leg het besluit vast
projects-report-act = Vertel wat ermee gedaan is
projects-nudge = Vraag het { $name }
projects-nudged = We hebben het gevraagd.
projects-not-nudged = Vandaag is het al gevraagd. Morgen kan het weer.
projects-plan = Datum of eigenaar wijzigen
projects-stop = Stop het project
projects-button-question = Waarom zie ik deze knop?
projects-button-answer = Deze stap is van jou, of jij houdt dit project of deze ruimte gaande.
projects-hear-question = Wie hoort wat eruit komt?
projects-hear-answer = Iedereen die reageerde, op deze pagina of in het gesprek erover, en die hier nog mag lezen.
projects-report-heading = Wat ermee gedaan is
projects-decision-heading = Het besluit
projects-not-taken = Dit namen we niet over
projects-by = Geschreven door { $name }
projects-said = Wat collega’s zeiden
projects-talk = Lees het gesprek erover
projects-summarise = Vat samen wat er gezegd is
projects-field-summary = Wat zeiden collega’s, in het kort?
projects-field-summary-hint = Een kop per onderwerp, en eronder wat erover gezegd is. Schrijf geen namen op.
projects-collect = Bewaar en sluit het reageren
projects-collected = Reageren is gesloten. Wie besluit, is nu aan zet.
projects-summary-question = Wie maakte deze samenvatting?
projects-summary-answer = { $name }, met de hand. Klopt er iets niet? Zeg het.
projects-why-heading = Waarom we dit vragen
projects-rounds = De vragen van dit project
projects-moves = Dagen die verzet zijn
projects-moved-line = { $step }: van { $from } naar { $to }
projects-act-decide-heading = Wat wordt het?
projects-act-report-heading = Wat is ermee gedaan?
projects-act-stop-heading = Waarom stopt het?
projects-field-decision = Het besluit in één zin
projects-field-decision-hint = Bijvoorbeeld: we stoppen met lopen op tien plekken.
projects-field-decision-why = Waarom dit?
projects-field-decision-why-hint = Noem ook wat collega’s zeiden en wat daarvan terugkomt.
projects-field-other = Wat neem je niet over, en waarom?
projects-field-other-hint = Alles overgenomen? Schrijf dat dan.
projects-field-report = Vertel het aan wie reageerde
projects-field-report-hint = Wat is er gedaan, wat ging anders, wat komt nog?
projects-field-stop = De reden
projects-field-stop-hint = Wie reageerde, leest dit. Stoppen mag; zwijgen niet.
projects-decide-send = Leg vast en vertel het
projects-report-send = Vertel het en sluit de lus
projects-stop-send = Stop en vertel waarom
projects-decision-missing = Schrijf het besluit in één zin.
projects-other-missing = Schrijf op wat je niet overneemt, of dat je alles overneemt.
projects-words-missing = Hier hoort tekst: collega’s wachten erop.
projects-decided = Het besluit staat vast. Wie reageerde, hoort het.
projects-reported = De lus is rond. Wie reageerde, krijgt je verslag.
projects-stopped = Het project is gestopt. Wie reageerde, hoort de reden.
projects-waiting-question = Wie wacht hierop?
projects-waiting-answer = { $count ->
    [0] Nog niemand heeft gereageerd.
    [1] 1 collega reageerde.
   *[other] { $count } collega’s reageerden.
}
projects-plan-heading = Wat beloofd is
projects-plan-standfirst = Een belofte kan veranderen, als je zegt waarom. Iedereen ziet de oude dag, de nieuwe en de reden.
projects-promise = { $day }, door { $name }
projects-move-heading = Verzet een dag
projects-field-step = Welke stap?
projects-field-to = Nieuwe dag
projects-field-reason = Waarom?
projects-field-reason-hint = Wie reageerde, krijgt dit te lezen.
projects-move = Verzet de dag
projects-moved = De dag is verzet. Wie reageerde, leest waarom.
projects-step-missing = Kies een stap.
projects-reason-missing = Schrijf waarom de dag verandert, in hoogstens { $most } tekens.
projects-hand-heading = Geef het aan een collega
projects-field-what = Wat geef je door?
projects-whole = Het hele project
projects-whole-means = Die collega houdt het gaande: vragen, datums en mensen.
projects-field-mail = E-mailadres van je collega
projects-field-hand-hint = Iemand die in deze ruimte meeleest. Je collega krijgt bericht.
projects-hand = Geef door
projects-handed = Het is doorgegeven. Je collega krijgt bericht.
projects-moving-question = Wat gebeurt er als ik een dag verzet?
projects-moving-answer = De reden staat op de pagina van het project en gaat naar wie reageerde.
projects-notice-asked = Wat vind jij? { $title }
projects-notice-turn = Jij bent aan zet: { $title }
projects-notice-turn-text = Beloofd op { $day }.
projects-notice-decided = Er is een besluit: { $title }
projects-notice-reported = { $title }: dit is ermee gedaan
projects-notice-stopped = ‘{ $title }’ is gestopt
projects-notice-moved = ‘{ $title }’: het antwoord komt op { $day }
projects-notice-why-member = Je bent lid van de ruimte.
projects-notice-why-owner = Deze stap is van jou.
projects-notice-why-reacted = Je reageerde hierop.
projects-card-ask = Stel je vraag: { $title }
projects-card-ask-text = Collega’s weten nog niet wat je van ze wilt weten.
projects-card-ask-act = Stel de vraag
projects-card-decide = Wat wordt het: { $title }
projects-card-decide-act = Leg het besluit vast
projects-card-report = Vertel wat ermee gedaan is: { $title }
projects-card-report-act = Koppel terug
projects-card-text = { $count ->
    [0] Nog niemand reageerde.
    [1] 1 collega reageerde en hoort graag wat ermee gebeurt.
   *[other] { $count } collega’s reageerden en horen graag wat ermee gebeurt.
}
projects-card-late-text = { $count ->
    [0] We zijn nog een antwoord schuldig.
    [1] 1 collega wacht: we zijn nog een antwoord schuldig.
   *[other] { $count } collega’s wachten: we zijn nog een antwoord schuldig.
}
projects-card-why = Deze stap van het project is van jou.
projects-card-orphan = ‘{ $title }’ heeft niemand aan zet
projects-card-orphan-text = Wie de stap had, is vertrokken. Geef hem aan een collega.
projects-card-orphan-act = Geef de stap door
projects-digest-owed = We zijn nog een antwoord schuldig, beloofd op { $day }.
