# Wachten op de klant
cases-clock-paused = Wacht op de klant
cases-clock-since = de klok staat stil sinds { $moment }
case-wait = Wacht op de klant
case-wait-question = Wat heb je de klant gevraagd?
case-wait-hint = De klok staat stil tot er antwoord is. Een vraag terug telt als eerste antwoord.
case-wait-do = Zet de klok stil
case-wait-wrong = Zeg in hooguit 2000 letters wat je gevraagd hebt. Dan weet een collega waarop je wacht.
case-waits = We wachten op de klant
case-waits-for = Gevraagd:
case-go-on = De klant heeft geantwoord
case-go-on-teach = Antwoordt de schrijver op het netwerk zelf en luisteren we daar mee, dan loopt de klok vanzelf verder. Anders druk je hier.
case-stood-still = De klok stond in totaal { $length } stil. Die tijd telt niet mee.
case-said-waits = De klok staat stil. Druk op de knop als de klant antwoordt.
case-said-goes-on = De klok loopt weer, met de tijd die er nog was.
case-log-waits = { $by } vroeg de klant iets. De klok staat stil.
case-log-went-on = De klok loopt weer na { $length }, zegt { $by }.
case-log-customer-answered = De klant antwoordde. De klok loopt weer na { $length }.
case-log-escalated-first = Geen eerste antwoord op tijd. { $name } weet ervan.
case-log-escalated-solved = Niet op tijd opgelost. { $name } weet ervan.
case-told-escalated = Te laat in jouw team: { $title }
case-told-escalated-first = Er is geen eerste antwoord op tijd. { $owner } heeft de zaak. Help, of geef hem aan een ander. Je hoort dit één keer.
case-told-escalated-solved = De zaak is niet op tijd opgelost. { $owner } heeft hem. Help, of geef hem aan een ander. Je hoort dit één keer.
case-told-why-lead = Jij leidt het team van deze zaak, of vervangt wie het leidt.
case-told-goes-on = De klant antwoordde: { $title }
case-told-goes-on-text = De klok loopt weer, met de tijd die er nog was.

# Gesloten dagen
service-offered = Kies uit de feestdagen
service-offered-legend = Op welke feestdagen zijn jullie dicht?
service-offered-add = Zet ze erbij
service-offered-none = Er is niets veranderd. Kies minstens één dag.
service-offered-added = { $count ->
    [one] Er is één gesloten dag bij.
   *[other] Er zijn { $count } gesloten dagen bij.
}
service-new-year = Nieuwjaarsdag
service-good-friday = Goede Vrijdag
service-easter = Eerste paasdag
service-easter-monday = Tweede paasdag
service-kings-day = Koningsdag
service-liberation = Bevrijdingsdag
service-ascension = Hemelvaartsdag
service-pentecost = Eerste pinksterdag
service-whit-monday = Tweede pinksterdag
service-christmas = Eerste kerstdag
service-boxing-day = Tweede kerstdag

# Teams
service-to-teams = Tijden en leiding per team
service-teams-title = Teams
service-teams-heading = Wat een team anders doet
service-teams-standfirst = Een team volgt de tijden van het huis, tenzij jij hier iets anders kiest.
service-teams = Alle teams
service-teams-none = Er zijn nog geen teams
service-teams-none-teach = Teams komen uit de personeelslijst, of maak ze bij Mensen.
service-teams-own = heeft iets eigens
service-teams-who-q = Wie ziet dit?
service-teams-who = Communicatie en de beheerder. Wie leidt of vervangt, krijgt één bericht als een belofte van het team breekt.
service-team-nobody = Niemand gekozen
service-team-leads = { $team }: wie hoort het als het te laat is?
service-team-leads-teach = Eén keer per zaak en belofte. Is er niemand gekozen, dan hoort de leidinggevende van de eigenaar het.
service-team-lead = Leidt het team
service-team-deputy = Vervangt
service-team-leads-keep = Bewaar wie het hoort
service-team-leads-kept = Bewaard voor { $team }.
service-team-own-hours = Dit team heeft eigen tijden.
service-team-house-hours = Dit team volgt de tijden van het huis. Verander ze, dan krijgt het eigen tijden.
service-team-on-holidays = Werkt ook op feestdagen
service-team-follow = Volg het huis weer
service-team-no-days = Dit team heeft geen eigen gesloten dagen.
service-team-day-removed = Het team is op die dag open.
