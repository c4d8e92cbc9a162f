ideas-notices-about = Ideeën: antwoorden op wat je had of steunt
ideas-title = Ideeën
ideas-heading = Wat we anders zouden doen
ideas-standfirst = Elk idee krijgt een antwoord met een reden. Wie het steunt, hoort dat antwoord ook.
ideas-new = Plaats een idee
ideas-tabs = Welke ideeën
ideas-tab-open = Open
ideas-none = Hier staan nog geen ideeën
ideas-none-teaches = Een goed idee is vaak klein: één ding dat morgen makkelijker kan.
ideas-by-support = De meeste steun bovenaan.
ideas-by-newest = Het nieuwste bovenaan.
ideas-to-newest = Zet het nieuwste bovenaan
ideas-to-support = Zet de meeste steun bovenaan
ideas-more = Meer ideeën
ideas-supports = { $count ->
    [0] Nog geen steun
    [1] 1 collega steunt dit
   *[other] { $count } collega’s steunen dit
}
ideas-support-question = Wie ziet dat ik iets steun?
ideas-support-answer = Alleen jij. Anderen zien het aantal, geen namen.
ideas-against-question = Waarom kan ik niet tegenstemmen?
ideas-against-answer = Een reden helpt meer dan een duim omlaag. Zeg het in het gesprek erover.
ideas-answer-question = Wie antwoordt er?
ideas-answer-answer = De beheerders van de ruimte: in gesprek, we doen het, gedaan, of niet nu, altijd met een reden.
ideas-status-placed = Nog geen antwoord
ideas-status-talk = In gesprek
ideas-status-doing = We doen het
ideas-status-done = Gedaan
ideas-status-not-now = Niet nu
ideas-status-gone = Weggehaald
ideas-status-merged = Samengevoegd
ideas-origin-own = Een eigen idee.
ideas-origin-post = Kwam uit een gesprek in een ruimte.
ideas-origin-project = Kwam uit een project.
ideas-origin-mention = Kwam uit iets dat buiten gezegd is.
ideas-origin-event = Kwam uit een bijeenkomst.
ideas-to-source = Bekijk waar het begon
ideas-new-heading = Wat zou jij anders doen?
ideas-new-standfirst = Zeg wat, en waarom. Hoe komt later.
ideas-change = Verander de tekst
ideas-change-standfirst = Neem op wat het gesprek opleverde. De vorige tekst blijft te lezen.
ideas-field-space-hint = De beheerders van die ruimte geven antwoord.
ideas-field-title = Je idee in één zin
ideas-field-title-hint = Bijvoorbeeld: een dienstfiets voor ritten onder de vijf kilometer.
ideas-field-why = Waarom?
ideas-field-why-hint = Wat wordt er beter, en voor wie? Opmaak met Markdown mag.
ideas-space-missing = Kies een ruimte waarin je mag meepraten. Je tekst staat er nog.
ideas-title-missing = Zeg je idee in één zin. Je tekst staat er nog.
ideas-why-missing = Vertel waarom: dan weten anderen of ze het steunen.
ideas-alike = Lijkt dit op jouw idee?
ideas-alike-teaches = Steun dan dat idee: samen telt het meer. Je tekst staat hieronder nog.
ideas-place = Plaats je idee
ideas-place-anyway = Het is iets anders: plaats het
ideas-placed = Je idee staat er. Je hoort wat ervan wordt.
ideas-text-question = Kan ik de tekst later veranderen?
ideas-text-answer = Ja, steeds. Zo volgt de tekst het gesprek. Iedereen kan zien wat er eerst stond.
ideas-give = Steun dit idee
ideas-take = Steun het niet meer
ideas-you-support = Jij steunt dit. Je hoort wat ervan wordt.
ideas-supported = Je steunt dit idee.
ideas-not-supported = Je steunt dit idee niet meer.
ideas-became = Wat ervan wordt
ideas-why = Waarom
ideas-to-talk = Lees het gesprek erover
ideas-talk = Begin er een gesprek over
ideas-talk-words = Wat vinden jullie van dit idee?
ideas-talk-begun = Het gesprek is begonnen.
ideas-answer-heading = Geef antwoord
ideas-field-status = Wat wordt het?
ideas-field-answer = Waarom?
ideas-field-answer-hint = Schrijf het aan wie het idee had. Noem ook wanneer je er weer naar kijkt.
ideas-answer-who = Wie deze ruimte mag lezen. Wie het idee had of steunt, krijgt bericht.
ideas-answer-send = Geef dit antwoord
ideas-status-missing = Kies wat het wordt.
ideas-answer-missing = Schrijf waarom. Een antwoord zonder reden is geen antwoord.
ideas-answer-long = Je antwoord is te lang: hoogstens { $most } tekens. Je tekst staat er nog.
ideas-answered = Het antwoord staat er. Wie het idee had of steunt, hoort het.
ideas-answered-before = Iemand was je voor. Hieronder staat hoe het nu is.
ideas-is-merged = Dit is hetzelfde idee als
ideas-is-merged-means = De steun telt daar mee; wie allebei steunde, telt één keer.
ideas-unmerge = Haal ze weer uit elkaar
ideas-unmerged = De ideeën staan weer apart, elk met zijn eigen steun.
ideas-merged-here = Hiermee samengevoegd
ideas-field-into = Is dit hetzelfde als een ander idee?
ideas-field-into-hint = Plak het adres van het idee dat blijft. Het staat in dezelfde ruimte.
ideas-merge = Voeg ze samen
ideas-merged = De ideeën zijn samengevoegd. De steun telt hier mee.
ideas-merged-before = Deze ideeën waren al samengevoegd. Dit is het idee dat blijft.
ideas-merge-wrong = Dat adres is geen ander idee in deze ruimte. Er is niets samengevoegd.
ideas-field-remove = Waarom haal je het weg?
ideas-field-remove-hint = Wie het steunt, krijgt dit te lezen.
ideas-remove = Haal het idee weg
ideas-other = Samenvoegen of weghalen
ideas-remove-why-missing = Schrijf waarom: collega’s steunen dit idee. Het staat er nog.
ideas-removed = Het idee is weg. Wie het steunde, hoort waarom.
ideas-versions-standfirst = De opening volgt het gesprek. Dit stond er eerst.
ideas-back = Terug naar het idee
ideas-beside = Ideeën die hieruit kwamen
ideas-from-post = Maak er een idee van
ideas-notice-answered = { $status }: { $title }
ideas-notice-merged = ‘{ $title }’ gaat verder met een ander idee
ideas-notice-removed = Een idee dat je steunde, is weggehaald
ideas-notice-why = Je had dit idee of steunt het.
ideas-card = { $count ->
    [1] 1 idee wacht op een antwoord
   *[other] { $count } ideeën wachten op een antwoord
}
ideas-card-text = Al langer dan twee weken. Ook ‘niet nu, omdat’ is een antwoord.
ideas-card-act = Bekijk de ideeën
ideas-digest-new = { $count ->
    [0] Een nieuw idee.
    [1] Een nieuw idee, 1 collega steunt het.
   *[other] Een nieuw idee, { $count } collega’s steunen het.
}
