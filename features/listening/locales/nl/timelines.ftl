watch-timeline-heading = Mastodon
watch-timeline-explained = Een server van Mastodon geeft wat hij met een hashtag kent. We lezen dat elke vijf minuten, en horen het meteen als je organisatie daar een account heeft. We bewaren alleen wat een zoekopdracht van je wil.
watch-timeline-server-hint = De server waarvan je wilt weten wat hij ziet, zoals mastodon.nl. Een grote weet meer.
watch-timeline-about = Hashtag of woorden
watch-timeline-about-hint = Een hashtag begint met #, zoals #dijk. Voor woorden zoeken we, en daarvoor is een account van je organisatie op die server nodig.
watch-timeline-add = Mastodon toevoegen
watch-timeline-added = { $found ->
    [0] { $name } is toegevoegd. Geen zoekopdracht wil iets van de nieuwste pagina.
    [one] { $name } is toegevoegd. Dat bracht één melding.
   *[other] { $name } is toegevoegd. Dat bracht { $found } meldingen.
 }
watch-timeline-no-about = Typ een hashtag zoals #dijk, of woorden om op te zoeken.
watch-timeline-needs-account = Voor zoeken op woorden is een account op { $server } nodig. Voeg het toe bij Accounts, of volg een hashtag.
