attribution-title = Herkomst van resultaten
attribution-heading = Langs welke kanalen kwamen de resultaten?
attribution-standfirst = Breng een tabel met wegen langs kanalen. Zes rekenwijzen staan naast elkaar, elk met wat hij aanneemt.
attribution-tables = Tabellen
attribution-empty-title = Nog geen tabel
attribution-empty-text = Haal uit je webstatistiek of klantsysteem een tabel met conversiepaden, en breng die hier.
attribution-line = { $results ->
    [one] { $results } resultaat langs
   *[other] { $results } resultaten langs
} { $ways ->
    [one] { $ways } weg.
   *[other] { $ways } wegen.
}
attribution-bring = Breng een tabel
attribution-file = Bestand
attribution-file-hint = Een CSV met een kolom “path” (kanalen met “>” ertussen) en een kolom “conversions”. Mag erbij: “value” (wat het waard was) en “null” (hoe vaak die weg op niets uitliep).
attribution-name = Naam
attribution-name-hint = Bijvoorbeeld: Rondleidingen voorjaar. Leeg gelaten is het de naam van het bestand.
attribution-bring-do = Breng de tabel
attribution-name-wrong = Geef een naam van hooguit { $limit } letters. Er is niets bewaard.
attribution-name-taken = Er is al een tabel met deze naam. Er is niets bewaard; kies een andere naam.
attribution-full = Er zijn al { $most } tabellen. Haal er eerst een weg.
attribution-file-missing = Kies een bestand.
attribution-no-results = In dit bestand staat geen weg die op een resultaat uitliep. Er is niets bewaard.
attribution-columns-missing = We zoeken een kolom “path” en een kolom “conversions”. Gevonden: { $columns }. Er is niets bewaard.
attribution-left-empty = Er staat geen kanaal in.
attribution-left-channels = Dit is kanaal 201. Meer dan 200 kanalen lezen we niet uit één tabel.
attribution-left-times = Dit is geen aantal keren: een heel getal van nul of meer.
attribution-left-worth = Dit is geen bedrag van nul of meer.
attribution-said-brought = { $rows ->
    [one] { $rows } weg gelezen.
   *[other] { $rows } wegen gelezen.
}
attribution-report = { $taken ->
    [one] { $taken } weg gelezen,
   *[other] { $taken } wegen gelezen,
} { $left ->
    [one] { $left } regel overgeslagen
   *[other] { $left } regels overgeslagen
}
attribution-report-line = Regel
attribution-report-column = Kolom
attribution-report-why = Waarom niet
attribution-report-more = { $more ->
    [one] En nog { $more } regel.
   *[other] En nog { $more } regels.
}
attribution-proof-question = Is dit bewijs?
attribution-proof = Nee, een verdeling volgens een afspraak. Kijk waar de rekenwijzen het eens zijn. In het grootboek telt dit niet mee.
attribution-person-question = Over wie gaat dit?
attribution-person = Over niemand. Een weg is een aantal keren, nooit een persoon.
attribution-totals = { $results ->
    [one] { $results } resultaat,
   *[other] { $results } resultaten,
} en { $nothing } keer niets, langs { $ways ->
    [one] { $ways } weg.
   *[other] { $ways } wegen.
}
attribution-to-list = Alle tabellen
attribution-sheet = Als tabel (CSV)
attribution-of-results = Resultaten
attribution-of-worth = Wat ze waard waren
attribution-shares-heading = Resultaten per kanaal
attribution-worth-heading = Waarde per kanaal
attribution-column-channel = Kanaal
attribution-column-effect = Weg zonder dit kanaal
attribution-column-total = Samen
attribution-models-heading = Wat elke rekenwijze aanneemt
attribution-first = Eerste
attribution-last = Laatste
attribution-linear = Gelijk
attribution-position = Begin en eind
attribution-decay = Recent
attribution-removal = Weglaten
attribution-first-assumes = Alles hoort bij het kanaal waar iemand ons leerde kennen; wat daarna kwam deed niets.
attribution-last-assumes = Alles hoort bij het kanaal vlak voor het resultaat; wat eerder kwam deed niets.
attribution-linear-assumes = Elk kanaal op de weg deed evenveel, hoe vaak het er ook op staat.
attribution-position-assumes = De eerste en de laatste stap doen elk 40%, de stappen ertussen samen 20%.
attribution-decay-assumes = Elke stap verder terug deed half zoveel.
attribution-removal-assumes = Waar iemand heen gaat, hangt alleen af van waar hij is (een Markovketen van de eerste orde); een kanaal krijgt wat er zonder dat kanaal minder zou zijn.
attribution-effect-question = Wat is “weg zonder dit kanaal”?
attribution-effect = Van alle wegen loopt { $chance } uit op een resultaat. Dit deel daarvan zou er niet zijn als iedereen bij dit kanaal stopte. De delen zijn samen meer dan 100%, omdat wegen langs meer kanalen gaan.
attribution-remove = Haal deze tabel weg
attribution-remove-means = De tabel en alles wat eruit berekend is, verdwijnen.
attribution-remove-do = Haal weg
attribution-said-removed = { $name } is weggehaald.
