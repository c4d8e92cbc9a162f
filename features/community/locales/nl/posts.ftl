posts-notices-about = Berichten: genoemd worden, antwoorden, mededelingen
posts-kind-talk = Gesprek
posts-kind-talk-means = Iets delen of bespreken.
posts-kind-question = Vraag
posts-kind-question-means = Staat open tot er een antwoord is dat helpt.
posts-kind-announcement = Mededeling
posts-kind-announcement-means = Alle leden krijgen er bericht van.
posts-reaction-helps = Helpt mij
posts-reaction-agree = Eens
posts-reaction-thanks = Dank
posts-former = Oud-collega
posts-heading = Wat er gezegd is
posts-standfirst = In de ruimtes waar je bij bent, het nieuwste eerst.
posts-to-spaces = Alle ruimtes
posts-to-others = Kijk welke ruimtes er zijn
posts-about-space = Over deze ruimte, { $count } leden
posts-begin = Vraag of vertel iets
posts-planned = Komt nog
posts-untitled = Zonder titel
posts-comes = komt { $moment }
posts-pinned = Bovenaan gezet
posts-said = Berichten
posts-none = Hier is nog niets gezegd
posts-none-teaches = Begin met een vraag. Die brengt een gesprek beter op gang dan een mededeling.
posts-none-mine = Er is nog niets gezegd in jouw ruimtes
posts-none-mine-teaches = Doe mee in een ruimte over iets waar je mee bezig bent.
posts-why-question = Waarom zie ik dit?
posts-why-answer = Je bent lid van deze ruimtes en hebt ze niet stilgezet. Er is geen rangorde: het nieuwste staat bovenaan.
posts-your-spaces = Jouw ruimtes
posts-older = Ouder
posts-newest = Naar het nieuwste
posts-by = { $name } zegt
posts-answered = Beantwoord
posts-open-question = Vraag staat open
posts-comments = { $count ->
    [0] Nog geen reacties
    [1] 1 reactie
   *[other] { $count } reacties
}
posts-answers = { $count ->
    [0] Nog geen antwoorden
    [1] 1 antwoord
   *[other] { $count } antwoorden
}
posts-more-comments = Verder lezen
posts-first-comments = Naar het begin
posts-write-heading = Wat wil je vragen of vertellen?
posts-preview-heading = Zo komt het eruit te zien
posts-preview = Bekijk eerst
posts-place = Plaatsen
posts-field-kind = Wat is het?
posts-field-title = Titel
posts-field-title-hint = Een vraag als hele zin. Bij een gesprek mag dit leeg blijven.
posts-field-words = Tekst
posts-field-words-hint = **vet**, *schuin*, - lijst, [woorden](adres). Noem een collega met [@Naam](/people/…).
posts-field-at = Later plaatsen
posts-field-at-hint = Leeg is meteen. De tijd is die van de organisatie.
posts-kind-missing = Kies wat het is.
posts-title-missing = Geef het een titel, dan weet iedereen waar het over gaat. Je tekst staat er nog.
posts-title-long = De titel is te lang: { $most } tekens is het meest. Je tekst staat er nog.
posts-words-missing = Er staat nog geen tekst. Schrijf iets en plaats het dan.
posts-words-long = De tekst is te lang: 64 kB is het meest. Je tekst staat er nog; zet een deel in een bestand of een tweede bericht.
posts-at-wrong = Kies een moment dat nog komt. Je tekst staat er nog.
posts-placed = Het staat er.
posts-planned-done = Het komt { $moment }. Tot dan zie alleen jij het.
posts-change = Wijzigen
posts-changed = Het is gewijzigd. De eerdere tekst blijft te lezen.
posts-markdown-question = Hoe maak ik het op?
posts-markdown-answer = Met gewone tekens: **vet**, *schuin*, een streepje voor een lijst. Bekijk eerst hoe het wordt.
posts-change-question = Kan ik het later wijzigen?
posts-change-answer = Ja, dertig dagen. Wie het leest, kan de eerdere tekst zien. Verwijderen kan altijd; wie er al een melding van kreeg, houdt de titel en het begin.
posts-edited = gewijzigd
posts-follow = Volgen
posts-unfollow = Niet meer volgen
posts-save = Bewaren voor later
posts-unsave = Niet meer bewaren
posts-is-saved = Bewaard. Je vindt het bij Community, onder Bewaard.
posts-is-not-saved = Het is niet meer bewaard.
posts-pin = Zet bovenaan
posts-unpin = Haal van bovenaan
posts-close = Sluit voor reacties
posts-reopen = Open voor reacties
posts-answer = Antwoord
posts-answer-to = Je antwoord aan { $name }
posts-answer-place = Plaats je antwoord
posts-say = Wat weet of vind jij?
posts-is-closed = Dit gesprek is gesloten. Wat je typte is niet geplaatst.
posts-more = Melden of verwijderen
posts-report = Melden
posts-report-why = Wat is er mis mee?
posts-report-hint = Hoeft niet, maar het helpt.
posts-report-who = De beheerders van deze ruimte lezen dit. Jouw naam staat er niet bij.
posts-reported = Dank je. De beheerders van de ruimte kijken ernaar en laten het je weten.
posts-remove = Verwijderen
posts-remove-means = Het bericht en alles eronder verdwijnt, ook uit zoeken. Wie er al een melding van kreeg, kan daarin de titel en het begin nog zien.
posts-removed = Het bericht is weg.
posts-comment-removed = De reactie is weg.
posts-comment-gone = Deze reactie is weggehaald.
posts-accepted-tag = Dit hielp { $name }
posts-accept = Dit hielp
posts-unaccept = Dit hielp toch niet
posts-accepted-done = De vraag is beantwoord. Wie het schreef, hoort het.
posts-follow-question = Hoor ik hiervan?
posts-follow-yes = Ja, je volgt dit: je hoort het als er iets bij komt.
posts-follow-no = Nee, je volgt dit niet. Word je genoemd, dan hoor je het wel.
posts-versions = Hoe het was
posts-versions-standfirst = Iedereen die het bericht mag lezen, ziet dit.
posts-versions-none = Er is niets gewijzigd.
posts-back = Terug naar het bericht
posts-saved-title = Bewaard
posts-saved-none = Je hebt nog niets bewaard
posts-saved-teaches = Kies ‘Bewaren voor later’ bij een bericht dat je wilt terugvinden.
posts-saved-sees = Alleen jij.
posts-reports-title = Gemeld
posts-reports-heading = { $count ->
    [0] Er wacht niets
    [1] 1 melding wacht op jou
   *[other] { $count } meldingen wachten op jou
}
posts-reports-standfirst = Uit de ruimtes die jij beheert, de oudste eerst.
posts-reports-none = Er is niets gemeld
posts-reports-teaches = Vindt iemand iets niet kunnen, dan staat het hier.
posts-reports-who-question = Wie meldde dit?
posts-reports-who = Dat zie je niet. Het gaat om wat er staat.
posts-report-no-words = Er is geen reden bij gegeven.
posts-report-words = De reden: { $words }
posts-settle-keep = Het blijft staan
posts-settle-delete = Haal het weg
posts-settled = Afgehandeld. Wie het meldde, hoort dat ernaar gekeken is.
posts-card-reports = { $count ->
    [0] Er is niets gemeld
    [1] Er is iets gemeld in jouw ruimte
   *[other] Er zijn { $count } dingen gemeld in jouw ruimtes
}
posts-card-reports-text = Kijk of het kan blijven staan.
posts-card-reports-act = Bekijk
posts-notice-called = { $who } noemt jou in ‘{ $title }’
posts-notice-said = { $who } reageert op ‘{ $title }’
posts-notice-announced = Mededeling: { $title }
posts-notice-accepted = Jouw antwoord hielp: ‘{ $title }’
posts-notice-reported = Gemeld in jouw ruimte: ‘{ $title }’
posts-notice-settled = Er is gekeken naar wat je meldde: ‘{ $title }’
posts-notice-why-called = Iemand noemt jouw naam.
posts-notice-why-follow = Je volgt dit bericht.
posts-notice-why-member = Je bent lid van de ruimte.
posts-notice-why-answered = Je gaf dit antwoord.
posts-notice-why-manager = Je beheert deze ruimte.
posts-notice-why-reported = Je meldde dit.
posts-text = Het bericht
posts-to-people = Collega’s
posts-live-said = Er is een reactie bij gekomen.
posts-live-begun = Er is iets nieuws gezegd.
posts-live-show = Er is iets nieuws gezegd. Laat zien
