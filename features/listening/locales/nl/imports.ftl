watch-outlook-wanted = De zoekopdrachten willen { $wanted } van { $read } rijen
watch-outlook-no-query = Er luistert geen zoekopdracht, dus geen rij is gewild
watch-outlook-part = (geteld in de eerste { $read } rijen)
watch-outlook-unreadable = { $many ->
    [one] Eén rij is met deze kolommen niet te lezen.
   *[other] { $many } rijen zijn met deze kolommen niet te lezen.
 }
watch-outlook-query = { $many ->
    [one] ‘{ $name }’ wil één rij
   *[other] ‘{ $name }’ wil { $many } rijen
 }
watch-import-columns-again = Kijk met deze kolommen
watch-keep-question = Welke rijen bewaren we?
watch-keep-wanted = Alleen wat een zoekopdracht wil
watch-keep-wanted-note = { $many ->
    [0] Nu valt er geen rij af. Elke rij blijft zo lang als haar zoekopdracht zegt, hooguit { $days } dagen.
    [one] Nu valt er één rij af. De andere blijven zo lang als hun zoekopdracht zegt, hooguit { $days } dagen.
   *[other] Nu vallen er { $many } rijen af. De andere blijven zo lang als hun zoekopdracht zegt, hooguit { $days } dagen.
 }
watch-keep-whole = Alle rijen: wij kozen deze rijen zelf
watch-keep-whole-note = { $days ->
    [one] Bijvoorbeeld bij een uitvoer van je eigen pagina. Elke rij blijft één dag, onder het doel van deze tabel.
   *[other] Bijvoorbeeld bij een uitvoer van je eigen pagina. Elke rij blijft { $days } dagen, onder het doel van deze tabel.
 }
watch-keep-because = Waarom alle rijen? (alleen als je ze allemaal bewaart)
watch-keep-because-hint = Bijvoorbeeld: dit zijn alle reacties op onze eigen pagina. We onthouden dit bij de naam van de tabel.
watch-whole-wrong = Zeg waarom je alle rijen bewaart, in hooguit { $most } tekens. Er is niets gelezen. Of kies voor alleen wat een zoekopdracht wil.
watch-tally-left-out = afgevallen, geen zoekopdracht wil ze
watch-report-left-out = { $many ->
    [one] Eén rij wilde geen zoekopdracht.
   *[other] { $many } rijen wilde geen zoekopdracht.
 }
watch-source-wanted = { $days ->
    [one] We bewaren alleen wat een zoekopdracht wil, hooguit één dag.
   *[other] We bewaren alleen wat een zoekopdracht wil, hooguit { $days } dagen.
 }
watch-source-whole = Elke rij blijft: { $because }.
watch-change-mentions-chosen = Tabel ‘{ $name }’ ingebracht, elke rij bewaard
watch-why-table = Gevonden door: tabel ‘{ $name }’, waarvan elke rij blijft ({ $because }).
watch-query-searching = Nog niets: we kijken nog terug.
watch-query-change = Wijzig ‘{ $name }’
