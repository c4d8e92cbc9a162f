sign-in-title = Aanmelden
sign-in-headline = Goed dat je er bent
sign-in-mail = E-mailadres
sign-in-password = Wachtwoord
sign-in-do = Meld je aan
sign-in-forgot = Wachtwoord vergeten?
sign-in-wrong = Dit adres en wachtwoord horen niet bij elkaar. Kijk ze na, of kies een nieuw wachtwoord.
sign-in-employer-title = Wat ziet mijn werkgever van mij?
sign-in-employer = Dat je een account hebt. Niet wanneer je kijkt, wat je leest of wat je overslaat.
sign-in-employer-link = Lees alles, in gewone taal
sign-in-must-title = Moet ik meedoen?
sign-in-must = Nee. Stoppen kan altijd, en niemand krijgt daar bericht van.

sessions-title = Waar je bent aangemeld
sessions-headline = { $count ->
    [one] Je bent op 1 plek aangemeld
   *[other] Je bent op { $count } plekken aangemeld
}
sessions-end-others = Meld je overal anders af
sessions-this = Dit apparaat
sessions-device = { $browser } op { $system }
sessions-device-unknown = Onbekend apparaat
sessions-since = Sinds { $moment }
sessions-sign-out = Meld je hier af
sessions-end-one = Meld dit apparaat af
sessions-ended-others = Je bent alleen nog hier aangemeld.
sessions-ended-one = Dat apparaat is afgemeld.
sessions-who = Alleen jij. De beheerder ziet deze lijst niet.
sessions-strange-title = Staat er iets vreemds bij?
sessions-strange = Meld je overal anders af en kies een nieuw wachtwoord.

own-title = Jouw pagina
own-password-title = Nieuw wachtwoord
own-password-link = Kies een nieuw wachtwoord
own-password-headline = Kies een nieuw wachtwoord
own-password-standfirst = Daarna ben je op alle andere apparaten afgemeld.
own-password-current = Je wachtwoord van nu
own-password-new = Je nieuwe wachtwoord
own-password-do = Bewaar het nieuwe wachtwoord
own-password-wrong = Dit is niet je wachtwoord van nu. Er is niets veranderd.
own-password-who = Niemand. Ook wij bewaren het zo dat we het niet kunnen lezen.
own-password-done = Je nieuwe wachtwoord geldt. Je andere apparaten zijn afgemeld.

password-hint = Minstens 12 tekens. Een zin van vier woorden is sterker dan een kort wachtwoord met tekens.
password-short = Dit wachtwoord is te kort. Neem minstens { $least } tekens, bijvoorbeeld een zin.
password-long = Dit wachtwoord is te lang. Neem hooguit { $most } tekens.
password-easy = Dit wachtwoord is makkelijk te raden. Neem liever een zin die alleen jij bedenkt.

accounts-no-name = Dit is geen naam. Er is niets gedaan.
accounts-no-mail = Dit is geen e-mailadres. Er is niets gedaan.
accounts-mail-taken = Iemand heeft dit e-mailadres al. Er is niets gedaan.
accounts-unknown = Niemand heeft dit e-mailadres. Er is niets gedaan.
accounts-closed = Dit account is gesloten. Er is niets gedaan. Open het eerst weer bij Instellingen, Mensen.
