notices-mail-open = Openen in Draagvlak
notices-mail-less = Minder mail hierover

notices-title = Berichten voor jou
notices-standfirst = Wat er gebeurde en jou aangaat. Alleen jij ziet deze pagina.
notices-read-all = Zet alles op gelezen
notices-all-read = Alle berichten staan op gelezen.
notices-choices-link = Kies hoe je iets hoort
notices-empty = Geen berichten
notices-empty-teaching = Wacht er iets op jou, dan staat het hier. Jij kiest wat je ook per mail krijgt.
notices-new = Nieuw
notices-older = Oudere berichten

notices-choices-title = Hoe je iets hoort
notices-choices-standfirst = Kies per onderwerp wanneer je mail krijgt. Berichten over je account en je rechten komen altijd aan.
notices-mail-when = Mail over { $subject }
notices-mute = Niets
notices-subject = Waarover
notices-mail = Mail
notices-nothing = Ook hier niet
notices-now = Meteen
notices-daily = Eén keer per dag, samen
notices-weekly = Eén keer per week, samen
notices-never = Nooit
notices-hours = Jouw uren
notices-digest-hour = Uur van de dagelijkse en wekelijkse mail
notices-digest-day = Dag van de wekelijkse mail
notices-zone = Jouw tijdzone
notices-zone-hint = Bijvoorbeeld Europe/Amsterdam. Leeg betekent die van de organisatie: { $zone }.
notices-zone-wrong = Deze tijdzone kennen we niet. Schrijf hem als Europe/Amsterdam, of laat het veld leeg. Je andere keuzes staan er nog.
notices-quiet-from = Stille uren: geen mail vanaf
notices-quiet-question = Geen stille uren?
notices-quiet-hint = Kies twee keer hetzelfde uur.
notices-quiet-until = Tot
notices-who = Alleen jij ziet deze keuzes.
notices-hour = { $hour }.00 uur
notices-day-1 = maandag
notices-day-2 = dinsdag
notices-day-3 = woensdag
notices-day-4 = donderdag
notices-day-5 = vrijdag
notices-day-6 = zaterdag
notices-day-7 = zondag
notices-choices-keep = Bewaar keuzes
notices-choices-kept = Je keuzes zijn bewaard.
notices-usual-here = { $often } (hier gebruikelijk)
notices-usual-title = Wat hier gebruikelijk is
notices-usual-standfirst = Hoe vaak je overzicht komt bij collega’s die zelf niets kozen.
notices-usual-legend = Het overzicht komt
notices-usual-keep = Bewaren
notices-usual-kept = Dit is vanaf nu gebruikelijk. Wie zelf koos, houdt dat.
notices-usual-own-question = En wie al koos?
notices-usual-own = De eigen keuze gaat altijd voor. Op de pagina met hun keuzes zien collega’s wat hier gebruikelijk is.

notices-digest-about = Jouw overzicht
notices-digest-title = { $count } { $count ->
    [one] ding
   *[other] dingen
  } voor jou
notices-digest-owed = Hier zijn we nog een antwoord op schuldig
notices-digest-waits = Wacht op jou
notices-digest-today = Waar je afdeling mee bezig is
notices-digest-said = Wat er gezegd is in jouw ruimtes
notices-digest-coming = Wat er komt
notices-digest-done = Wat er klaar of gevonden is
notices-digest-more = En nog { $count } { $count ->
    [one] ander bericht
   *[other] andere berichten
  }
notices-digest-why-daily = Je krijgt dit omdat je koos voor één mail per dag. Wat je al opende, staat er niet in.
notices-digest-why-weekly = Je krijgt dit één keer per week. Wat je al opende, staat er niet in. Vaker, minder vaak of niet: dat kies je zelf.

notices-fold-title = { $count } { $count ->
    [one] bericht
   *[other] berichten
  } voor jou
notices-fold-why = Je krijgt dit samen omdat we je hoogstens { $most } mails per uur sturen, en geen mail in je stille uren.

notices-less-title = Minder mail
notices-less-ask = Hoe vaak wil je hier mail over?
notices-less-daily = Eén keer per dag, samen
notices-less-weekly = Eén keer per week, samen
notices-less-never = Geen mail hierover
notices-less-all = Helemaal geen mail
notices-less-rest = Berichten over je account en je rechten komen altijd aan.
notices-less-late = Deze link is meer dan een half jaar oud en doet niets meer. Er is niets veranderd. Meld je aan om te kiezen hoe je iets hoort.
notices-less-done = Je keuze is bewaard. Je kunt dit altijd weer veranderen.
