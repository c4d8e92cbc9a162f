alerts-about = wat buiten ongewoon is
alerts-title = Signalen
alerts-heading = { $count ->
    [0] Buiten is het zoals altijd
    [one] Er is één ding anders dan anders
   *[other] Er zijn { $count } dingen anders dan anders
}
alerts-standfirst = Een signaal zegt wat er anders is, en wat gewoon is. Het stopt vanzelf, of jij legt het weg.
alerts-open = Nu
alerts-none = Niets ongewoons
alerts-none-teach = We vergelijken elk uur met hetzelfde uur van de week in de afgelopen acht weken. Na drie weken luisteren beginnen we.
alerts-title-unusual = Veel meer dan gewoon: { $name }
alerts-title-complaint = Eerste klacht in lange tijd: { $name }
alerts-one-hour = { $heard } in dit uur. Gewoon op { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[other] zondag
} om { $hour } uur: { $low } tot { $high }.
alerts-two-hours = { $heard } in twee uur. Gewoon op { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[other] zondag
} tot en met { $hour } uur: { $low } tot { $high }.
alerts-complaint-text = Hierover klaagde 90 dagen niemand, voor zover wij luisterden. Kijk wat er nieuw is.
alerts-most = Op zijn drukst { $most }.
alerts-to-query = Bekijk de meldingen
alerts-put-away = Leg weg
alerts-put-away-do = Leg weg
alerts-reason = Waarom is dit geen signaal meer?
alerts-reason-hint = Bijvoorbeeld: dit is onze eigen actie. Wie hier kijkt, leest het.
alerts-reason-wrong = Zeg in hooguit 500 letters waarom je dit weglegt. Het signaal staat er nog.
alerts-said-put-away = Weggelegd. Je hoort er pas weer van als het eerst gewoon is geweest.
alerts-said-over = Dit signaal was al voorbij. Er is niets veranderd.
alerts-lost = Stille bronnen
alerts-none-lost = Alle bronnen zijn te horen.
alerts-lost-silent = wordt gelezen, maar zegt niets nieuws. We weten het sinds { $moment }.
alerts-lost-unread = is niet te lezen. We weten het sinds { $moment }.
alerts-lost-gone = is voorgoed weg, zegt de site. We weten het sinds { $moment }.
alerts-title-kind = Eerste klacht van deze soort: { $name }
alerts-kind-text = In 90 dagen leek geen klacht hierop. De klacht die er het meest op lijkt, deelt { $percent }% van de woorden.
alerts-nearest = Het meest lijkt:
alerts-to-mention = Bekijk de melding
alerts-told-kind = Eerste klacht van deze soort: { $name }
alerts-kind-q = Wat is een nieuwe soort?
alerts-kind = Twee klachten zijn van één soort als ze hetzelfde label dragen, of als een vijfde van de woorden van de kortste in de andere staat. Woorden die niets zeggen en de woorden van de zoekopdracht tellen niet mee. We vergelijken met de klachten van 90 dagen die er nog zijn. Wat als klacht wordt voorgesteld telt ook mee, zolang het voorstel niet zwijgt. Op 96 meldingen van bewoners zag dit alle 5 nieuwe onderwerpen, en 14 van de 91 andere ten onrechte.
alerts-to-sources = Bekijk de bronnen
alerts-ended = Voorbij, de laatste 30 dagen
alerts-ended-calm = Weer gewoon sinds { $moment }.
alerts-ended-hand = Weggelegd, { $moment }.
alerts-usual-q = Wat is gewoon?
alerts-usual = Wat hetzelfde uur van de week bracht in de acht weken ervoor. Eén rare week telt niet mee. Wat later binnenkomt, telt in het uur waarin het gezegd is.
alerts-false-q = Hoe vaak is het vals?
alerts-false = Minder dan één keer per zoekopdracht per maand; vaker als berichten steeds in groepjes komen. Een uitbarsting van vier keer zoveel vinden we binnen twee uur, vanaf drie meldingen per uur. Zegt een bericht geen tijd, dan telt het hier niet.
alerts-first-q = En een eerste klacht?
alerts-first = Een klacht bij een zoekopdracht waar 90 dagen niemand over klaagde. De zoekopdracht bestaat dan minstens twee weken. Het signaal stopt als de zaak is opgelost.
alerts-who-q = Wie hoort dit?
alerts-who = Wie de zoekopdracht maakte; anders Communicatie. Eén keer, en nog één keer als het voorbij is. Mail wacht op jouw stille uren.
alerts-told-unusual = Veel meer dan gewoon: { $name }
alerts-told-complaint = Eerste klacht in lange tijd: { $name }
alerts-told-several = { $count } signalen tegelijk
alerts-told-several-text = Ze staan bij elkaar op één pagina, elk met wat gewoon is.
alerts-told-calm = Weer gewoon: { $name }
alerts-told-calm-text = Sinds { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[other] zondag
} { $hour } uur is het weer zoals altijd. Het signaal is gesloten.
alerts-told-why = Jij maakte deze zoekopdracht, of werkt bij Communicatie.
alerts-card-text = Kijk wat er aan de hand is, of leg het weg.
alerts-card-action = Bekijk de signalen
alerts-card-why = Jij houdt bij wat we buiten horen.
