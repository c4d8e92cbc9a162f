watch-search-heading = Zoeken op Bluesky
watch-search-explained = Bluesky zoekt voor ons naar deze woorden, elke vijf minuten, en de eerste keer tot een maand terug. We bewaren alleen wat een zoekopdracht van je wil.
watch-search-words = Woorden
watch-search-words-hint = Bluesky leest ze op zijn eigen manier: “een zin” zoekt die woorden na elkaar.
watch-search-add = Zoeken op Bluesky toevoegen
watch-search-added = { $found ->
    [0] { $name } is toegevoegd. Geen zoekopdracht wil iets van wat er de laatste maand stond.
    [one] { $name } is toegevoegd. Dat bracht één melding.
   *[other] { $name } is toegevoegd. Dat bracht { $found } meldingen.
 }
watch-search-no-words = Typ de woorden waarop Bluesky moet zoeken, hoogstens 400 tekens.
watch-search-needs-account = Bluesky wil weten wie er zoekt. Voeg bij Accounts een account van je organisatie op Bluesky toe, en probeer het dan opnieuw.
watch-spread-by = Gezegd door @{ $handle } op Bluesky.
watch-spread-passed = { $reposts ->
    [one] Eén keer doorgegeven.
   *[other] { $reposts } keer doorgegeven.
 }
watch-spread-quoted = { $quotes ->
    [one] Eén keer aangehaald.
   *[other] { $quotes } keer aangehaald.
 }
