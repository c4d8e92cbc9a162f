duties-place = Wie doet wat
duties-title = Wie doet wat
duties-heading = Alles heeft iemand
duties-standfirst = Wie jouw ruimtes beheert, wat daar beloofd is, en wat de directie zegt waar iedereen het kan lezen.
duties-spaces = In jouw ruimtes
duties-none = Je zit nog in geen ruimte
duties-none-teaches = Zodra je in een ruimte zit, zie je hier wie er beheert en wat daar beloofd is.
duties-look = Zoek een ruimte
duties-yours = jij beheert
duties-kept-by = Beheer:
duties-nobody = op dit moment niemand
duties-second-wanted = een tweede gezocht
duties-promised = { $count ->
    [one] Eén beloofd antwoord
   *[other] { $count } beloofde antwoorden
}
duties-late = { $count ->
    [one] één is over de datum
   *[other] { $count } zijn over de datum
}
duties-due = { $count ->
    [one] Eén antwoord om na te kijken
   *[other] { $count } antwoorden om na te kijken
}
duties-hour = Het wekelijkse uur
duties-management = De directie doet mee
duties-helped = { $count ->
    [one] antwoord dat een collega hielp
   *[other] antwoorden die een collega hielpen
}
duties-said = { $count ->
    [one] reactie onder een gesprek
   *[other] reacties onder een gesprek
}
duties-begun = { $count ->
    [one] gesprek begonnen
   *[other] gesprekken begonnen
}
duties-small = De directie telt minder dan vijf mensen. Een cijfer zou dan over één van hen gaan, daarom is er geen.
duties-talks = Hier praatte de directie kort geleden mee. Schuif aan:
duties-silent = De directie heeft de afgelopen dertien weken nog niets gezegd waar iedereen het kan lezen.
duties-asks = Wat een taak vraagt
duties-manager = Een ruimte beheren
duties-manager-asks = Je laat mensen binnen, houdt het gesprek helder en zorgt dat geen vraag blijft liggen. Jullie zijn altijd met zijn tweeën.
duties-promise = Een antwoord beloven
duties-promise-asks = Je zegt wie er beslist en op welke dag, en je komt terug met wat er gedaan is. Duurt het langer, dan zeg je dat vóór die dag.
duties-answer = Een antwoord bewaren
duties-answer-asks = Het antwoord is van jou. Af en toe kijk je of het nog klopt, of je draagt het over.
duties-host = Een uur leiden
duties-host-asks = Je brengt een onderwerp en een eerste vraag mee, en schrijft achteraf op wat het opleverde.
duties-group-question = Wordt dit per persoon bijgehouden?
duties-group-answer = Nee. Er wordt niets per persoon geteld, en wat in gesloten of verborgen ruimtes is gezegd telt niet mee. De cijfers gaan over de laatste dertien weken.
duties-who-question = Wie is de directie?
duties-who-answer = Iedereen met de rol directeur in dit product. Een beheerder geeft die rol.
