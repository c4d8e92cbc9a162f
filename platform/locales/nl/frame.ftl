frame-skip = Naar de inhoud
frame-menu = Menu
frame-menu-label = Hoofdmenu
frame-search = Zoeken
frame-notices = Berichten
frame-your-page = Jouw pagina:{" "}
frame-of = Draagvlak van { $organisation }
frame-employer = Wat ziet mijn werkgever van mij?
frame-accessibility = Toegankelijkheid

part-who-sees = Wie ziet dit:
part-form-errors = { $count ->
    [one] Nog niet bewaard: 1 ding klopt niet.
   *[other] Nog niet bewaard: { $count } dingen kloppen niet.
}
part-form-kept = Wat je invulde staat er nog.
part-pager = Bladeren
part-rows = { $first } tot en met { $last }
part-rows-of = { $first } tot en met { $last } van { $total }
part-chart-figures = Cijfers van { $title }
part-chart-told = { $title }: van { $from } ({ $from_label }) naar { $to } ({ $to_label })
part-chart-nothing = { $title }: nog geen cijfers
part-chart-empty = Nog geen cijfers.
part-grade-a = gemeten
part-grade-b = genoemd door de klant
part-grade-c = geschat door een collega
part-rather-not = Toch niet
part-withheld = We tonen een groep pas vanaf vijf antwoorden.
part-keys-title = Toetsen op deze pagina
part-keys-move = volgende, vorige
part-keys-pick = kiezen
part-keys-all = alle toetsen
part-keys-off = Toetsen storen? Zet ze uit op je eigen pagina.

clock-left = nog { $length }
clock-late = { $length } te laat
clock-until = tot { $moment }
clock-promised = beloofd { $moment }
part-keys-close = Sluit dit venster
