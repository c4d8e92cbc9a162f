effect-title = Effect
effect-heading = Wat werd het meer, en kan het toeval zijn?
effect-standfirst = Breng een reeks cijfers van ervoor en erna. We vergelijken met wat het zonder zou zijn geweest.
effect-questions = Reeksen
effect-empty-title = Nog geen reeks
effect-empty-text = Neem cijfers die er al waren voordat je begon: aanvragen, afspraken, telefoontjes per maand.
effect-since = Sinds: { $began }
effect-since-day = Sinds { $day }: { $began }
effect-bring = Breng een reeks
effect-name = Wat tel je?
effect-name-hint = Bijvoorbeeld: aanvragen voor een rondleiding.
effect-began = Wat begon er?
effect-began-hint = Bijvoorbeeld: collega’s vertellen op LinkedIn over hun gemaal.
effect-began-on = Op welke dag begon het?
effect-step = Hoeveel tijd zit er tussen de cijfers?
effect-step-month = Een maand
effect-step-week = Een week
effect-step-day = Een dag
effect-file-hint = Een CSV met een kolom “datum” en een kolom “aantal”, zonder gaten. Mag erbij: “vergelijking”, een reeks die hetzelfde meemaakte maar niet wat er begon.
effect-source = Waar komen de cijfers vandaan?
effect-source-hint = Bijvoorbeeld: reserveringen, export van 1 november.
effect-beside = Wat telt de reeks ernaast?
effect-beside-hint = Alleen als er een kolom “vergelijking” is.
effect-bring-do = Bereken het effect
effect-name-wrong = Zeg wat je telt, in hooguit { $limit } letters. Er is niets bewaard.
effect-name-taken = Er is al een reeks met deze naam. Er is niets bewaard; kies een andere naam.
effect-began-wrong = Zeg wat er begon, in hooguit { $limit } letters. Er is niets bewaard.
effect-began-on-wrong = Kies de dag waarop het begon. Er is niets bewaard.
effect-source-wrong = Zeg waar de cijfers vandaan komen, in hooguit { $limit } letters. Er is niets bewaard.
effect-step-wrong = Kies een maand, een week of een dag.
effect-full = Er zijn al { $most } reeksen. Haal er eerst een weg.
effect-columns-missing = We zoeken een kolom “datum” en een kolom “aantal”. Gevonden: { $columns }. Er is niets bewaard.
effect-too-many = Meer dan { $most } cijfers lezen we niet. Neem weken of maanden in plaats van dagen. Er is niets bewaard.
effect-row-wrong = Regel { $line }, kolom “{ $column }”: { $why } Er is niets bewaard.
effect-no-day = dit is geen datum zoals 2026-11-22, of voor maanden 2026-11.
effect-gap = hier hoort { $day } te staan; de reeks heeft een gat of een dubbele regel.
effect-no-figure = dit is geen getal.
effect-few-before = { $before ->
    [one] Er is { $before } cijfer
   *[other] Er zijn { $before } cijfers
} van ervoor. Er zijn er { $least } nodig om te weten wat gewoon is. Er is niets bewaard.
effect-few-after = { $after ->
    [one] Er is { $after } cijfer
   *[other] Er zijn { $after } cijfers
} van erna. Er zijn er { $least } nodig. Er is niets bewaard.
effect-before-question = Waarom cijfers van ervoor?
effect-before = Zonder wat gewoon was, is “5% meer” geen bewijs. Twee jaar laat zien wat elk jaar terugkomt.
effect-person-question = Over wie gaat dit?
effect-person = Over niemand. Het zijn totalen per dag, week of maand.
effect-more = Tussen { $low } en { $high } meer dan zonder.
effect-less = Tussen { $low } en { $high } minder dan zonder.
effect-chance = Tussen { $low } minder en { $high } meer dan zonder: het kan ook toeval zijn.
effect-unknown = Hierover is niets te zeggen: de cijfers zijn te weinig, of de reeks ernaast verandert nooit.
effect-to-list = Alle reeksen
effect-fact-mean = Gemiddeld sindsdien
effect-fact-without = Gemiddeld zonder, naar schatting
effect-fact-step = Verschil per cijfer
effect-fact-between = tussen { $low } en { $high }
effect-fact-beside = Vergeleken met
effect-beside-none = alleen de reeks zelf, van ervoor
effect-beside-some = de reeks ernaast in dezelfde tabel
effect-fact-source = Bron
effect-figures = De cijfers
effect-figures-before = { $many ->
    [one] { $many } cijfer van ervoor
   *[other] { $many } cijfers van ervoor
}
effect-column-when = Vanaf
effect-column-since = Sinds het begon
effect-column-figure = Aantal
effect-remove = Haal deze reeks weg
effect-remove-means = De cijfers en de uitkomst verdwijnen.
effect-how-question = Hoe is dit berekend?
effect-how = Een lijn door de cijfers van ervoor, met wat elk jaar of elke week terugkomt. Het effect is de stap omhoog of omlaag sinds het begon.
effect-sure-question = Hoe zeker is dit?
effect-sure = Bij duizend nagemaakte reeksen met een bekend effect hield dit interval van 90% negen van de tien keer de waarheid vast.
effect-else-question = Wat weten we niet?
effect-else = Of er op hetzelfde moment nog iets anders begon. Een reeks ernaast die dat ook zou merken, helpt.
