invitations-title = Uitnodigingen
invitations-headline = { $count ->
    [0] Geen open uitnodigingen
    [one] 1 open uitnodiging
   *[other] { $count } open uitnodigingen
}
invitations-standfirst = Een uitnodiging hoort bij één adres, werkt één keer en eindigt na zeven dagen.
invitations-department = Wie wil je uitnodigen?
invitations-department-hint = Wie al meedoet of al is uitgenodigd, krijgt niets.
invitations-everybody = Iedereen
invitations-send = Stuur de uitnodigingen
invitations-open = Open
invitations-none = Er staat niets open.
invitations-until = werkt tot { $day }
invitations-revoke = Trek in
invitations-revoked = De uitnodiging werkt niet meer.
invitations-sent = { $count ->
    [one] 1 uitnodiging is onderweg.
   *[other] { $count } uitnodigingen zijn onderweg. Per uur gaan er hooguit twintig weg.
}
invitations-sent-one = De uitnodiging voor { $name } is onderweg. Een eerdere werkt niet meer.
invitations-nobody = Er is niemand die je nog kunt uitnodigen. Er is niets verstuurd.
invitations-not-possible = Deze collega kun je niet uitnodigen: die doet al mee, is gesloten of heeft geen e-mailadres. Er is niets verstuurd.
invitations-free = Nee. Wie niets doet, krijgt geen herinnering. Niemand ziet wie de mail opende.
invitation-title = Uitnodiging
invitation-headline = Welkom, { $name }
invitation-standfirst = { $inviter } nodigt je uit. Kies een wachtwoord en je bent binnen.
invitation-agree = Ik doe vrijwillig mee
invitation-agree-means = Ik las wat mijn werkgever van mij ziet. Stoppen kan altijd.
invitation-agree-first = Zet een vinkje als je vrijwillig meedoet. Liever niet? Sluit deze pagina, dan gebeurt er niets.
invitation-do = Doe mee
invitation-gone-headline = Deze uitnodiging werkt niet meer
invitation-gone = Hij is al gebruikt, ingetrokken of ouder dan zeven dagen. Doe je al mee? Meld je aan. Vraag anders je beheerder om een nieuwe.
invitation-letter-title = { $inviter } nodigt je uit voor Draagvlak van { $organisation }
invitation-letter-what = Op Draagvlak vind je collega’s die iets weten, en zie je wat er buiten over ons wordt gezegd.
invitation-letter-free = Meedoen is vrijwillig. Doe je niets, dan gebeurt er niets en krijgt niemand bericht.
invitation-letter-until = De knop werkt zeven dagen, één keer, en alleen voor jou.
invitation-letter-open = Bekijk de uitnodiging
invitation-letter-why = Je krijgt deze mail omdat { $inviter } je uitnodigde.

reset-headline = Wachtwoord vergeten?
reset-means = We sturen een link naar je e-mailadres. Daarmee kies je een nieuw wachtwoord.
reset-send = Stuur mij een link
reset-back = Terug naar aanmelden
reset-sent-headline = Kijk in je mail
reset-sent = Hoort dit adres bij een account, dan is er een link onderweg. Hij werkt één uur. Niets gekregen? Kijk bij ongewenste mail, of vraag je beheerder.
reset-gone-headline = Deze link werkt niet meer
reset-gone = Hij is al gebruikt of ouder dan een uur. Je wachtwoord is niet veranderd. Vraag een nieuwe link.
reset-again = Vraag een nieuwe link
reset-letter-title = Kies een nieuw wachtwoord voor Draagvlak
reset-letter-what = Met de knop kies je een nieuw wachtwoord. Hij werkt één uur en één keer.
reset-letter-not-you = Vroeg je dit niet? Dan hoef je niets te doen; je wachtwoord blijft zoals het is.
reset-letter-open = Kies een nieuw wachtwoord
reset-letter-why = Je krijgt deze mail omdat iemand jouw adres invulde bij ‘Wachtwoord vergeten’.
changed-letter-title = Je wachtwoord voor Draagvlak is veranderd
changed-letter-what = Je nieuwe wachtwoord geldt. Al je andere apparaten zijn afgemeld.
changed-letter-not-you = Was jij dit niet? Kies dan meteen een nieuw wachtwoord en vertel het je beheerder.
changed-letter-open = Dit was ik niet
changed-letter-why = Je krijgt deze mail altijd als je wachtwoord verandert.
