//! What Waterschap Lagemade and its neighbour say themselves, on their own sites: invented, by nobody.

use crate::demo::heard::Meant::NotForUs;

use super::channel::{Channel, End, Format, Item, item};

/// The news of the house itself.
pub(in crate::demo) const LAGEMADE: Channel = Channel {
    url: "https://www.lagemade.example/nieuws/rss",
    title: "Nieuws van Waterschap Lagemade",
    site: "https://www.lagemade.example/nieuws",
    format: Format::Rss,
    end: End::Never,
    items: &[
        said(
            13,
            8,
            "Noorderdijk krijgt nieuwe klei",
            "Vanaf maandag versterken we de Noorderdijk met klei uit eigen streek. Het werk duurt twee maanden.",
        ),
        said(
            13,
            14,
            "Vergadering van het algemeen bestuur",
            "Donderdag vergadert het bestuur over de begroting. De vergadering is openbaar en begint om zeven uur.",
        ),
        said(
            12,
            9,
            "Dijkwachten oefenen bij hoog water",
            "Veertig dijkwachten liepen vanmorgen hun ronde langs de Noorderdijk.",
        ),
        said(
            12,
            15,
            "Begroting ligt ter inzage",
            "De begroting voor volgend jaar ligt tot eind november ter inzage op het kantoor.",
        ),
        said(
            11,
            8,
            "Klei voor de dijk komt per schip",
            "Per schip scheelt het zestig vrachtwagens per dag op de Polderweg.",
        ),
        said(
            10,
            10,
            "Meld je aan als dijkwacht",
            "Schrijf je in voor de opleiding. Die begint in januari.",
        ),
        said(
            10,
            15,
            "Peilbesluit polder Oost ter inzage",
            "Tot 20 december kan iedereen een zienswijze geven.",
        ),
        said(
            9,
            9,
            "Bestuur bezoekt de Noorderdijk",
            "Het bestuur zag hoe de klei wordt verdicht en sprak met omwonenden.",
        ),
        said(
            8,
            9,
            "Drones vliegen boven de dijk",
            "Na regen zien we scheuren die een wandelaar mist. De beelden bewaren we niet als er iemand op staat.",
        ),
        said(
            8,
            14,
            "Vergadering over de tarieven",
            "Het bestuur praat donderdag over de tarieven. Kom luisteren of kijk mee.",
        ),
        said(
            7,
            9,
            "Rooster van gemaal Elzerbroek gereinigd",
            "De buitendienst haalde gisteren vier ton waterplanten weg bij het gemaal. De geur die omwonenden de afgelopen weken roken, kwam van rottende planten achter het rooster en is nu weg.",
        ),
        said(
            6,
            10,
            "Dijk bij Vlierhaven half klaar",
            "De helft van de klei ligt er. Fietsers rijden nog vier weken om.",
        ),
        said(
            6,
            15,
            "Begroting vastgesteld",
            "Het bestuur stelde de begroting vast. De tarieven stijgen met twee procent.",
        ),
        said(
            5,
            9,
            "Kwijtschelding blijft",
            "Wie weinig verdient, betaalt ook volgend jaar geen of minder belasting.",
        ),
        said(
            4,
            9,
            "Dijkleger zoekt vrijwilligers",
            "Doe mee en meld je aan via onze site.",
        ),
        said(
            4,
            14,
            "Vergadering over de fusie van steunpunten",
            "Twee steunpunten gaan samen. Het bestuur besluit in december.",
        ),
        said(
            3,
            9,
            "Nieuwe damwand langs de vaart",
            "Langs de Elzervaart komt tweehonderd meter damwand van hout.",
        ),
        said(
            3,
            15,
            "Baggeren in polder West begint",
            "We baggeren van december tot maart. Boeren kregen een brief.",
        ),
        said(
            2,
            9,
            "Dijk doorstaat de storm",
            "De Noorderdijk hield het bij windkracht tien zonder schade.",
        ),
        said(
            2,
            14,
            "Bestuur beantwoordt vragen van bewoners",
            "De antwoorden staan op onze site bij de vergadering.",
        ),
        said(
            1,
            9,
            "Klei over, en wat we ermee doen",
            "Wat over is, gaat naar de speelheuvel in Maarsdrecht.",
        ),
    ],
};

/// The news of the neighbour.
pub(in crate::demo) const HOOGEVELD: Channel = Channel {
    url: "https://waterschaphoogeveld.example/actueel/rss",
    title: "Actueel van Waterschap Hoogeveld",
    site: "https://waterschaphoogeveld.example/actueel",
    format: Format::Rss,
    end: End::Never,
    items: &[
        said(
            13,
            9,
            "Muskusratten: stand van het jaar",
            "We vingen er dit jaar minder dan ooit. Dat is goed nieuws voor de oevers.",
        ),
        said(
            13,
            13,
            "Wat vind jij van onze zwemplassen?",
            "Laat het weten in drie vragen. Wij vertellen in januari wat we ermee doen.",
        ),
        said(
            12,
            9,
            "Blauwalg bijna weg uit de Heideplas",
            "De laatste meting is gunstig. Zwemmen kan weer vanaf mei.",
        ),
        said(
            12,
            13,
            "Scholen meten mee",
            "Twaalf klassen zoeken deze maand blauwalg in de sloot naast hun school.",
        ),
        said(
            11,
            9,
            "Doe mee: meet de sloot in je buurt",
            "Vraag een gratis meetkoffer aan. Ook blauwalg zit erin. Wij lezen elke meting.",
        ),
        said(
            11,
            14,
            "Muskusratten en de oevers",
            "Een filmpje over hoe een vanger werkt, met een kijkje in het hol.",
        ),
        said(
            10,
            9,
            "Blauwalg: zo herken je het",
            "Een groene laag die op verf lijkt. Geef het door, dan komen wij meten.",
        ),
        said(
            10,
            13,
            "Scholen presenteren hun metingen",
            "Blauwalg vonden ze vier keer, de watervlo overal.",
        ),
        said(
            9,
            9,
            "Vragen over je tuin en water?",
            "Stel ze vanavond aan onze hydroloog. Ook over blauwalg in je vijver. We antwoorden van zeven tot negen.",
        ),
        said(
            9,
            13,
            "Tuin zonder tegels: twintig voorbeelden",
            "Bekijk de foto's en doe mee met je eigen tuin.",
        ),
        said(
            8,
            9,
            "Bedankt voor jullie 300 vragen",
            "Wat leuk dat er zoveel kwamen. De meeste gaan over blauwalg. De antwoorden staan bij elkaar.",
        ),
        said(
            8,
            13,
            "Blauwalg in kaart",
            "Op de nieuwe kaart zie je elke meting van deze zomer.",
        ),
        said(
            7,
            9,
            "Muskusratten: vanger gezocht",
            "Solliciteer voor 1 december. Opleiding krijg je van ons.",
        ),
        said(
            7,
            13,
            "Scholen kunnen zich weer aanmelden",
            "Meld je klas aan voor het voorjaar. Er zijn nog acht plekken.",
        ),
        said(
            6,
            9,
            "Wat doe jij tegen droogte?",
            "Vertel het ons. De beste tien tips drukken we af.",
        ),
        said(
            6,
            13,
            "Tips tegen droogte van bewoners",
            "Regenton, mulch en minder tegels staan bovenaan.",
        ),
        said(
            5,
            9,
            "Blauwalg en je hond",
            "Laat je hond niet drinken uit een plas met een groene laag.",
        ),
        item(
            5,
            (13, 0),
            "Samen met Lagemade langs de grens",
            "Samen met onze buren van Lagemade controleren we de grenssloot.",
            Some(NotForUs),
        ),
        said(
            4,
            9,
            "Scholen winnen prijs",
            "Het meetproject over blauwalg kreeg de landelijke onderwijsprijs.",
        ),
        said(
            4,
            13,
            "Muskusratten: jouw vragen beantwoord",
            "Hoi allemaal, dit vroegen jullie deze week het meest.",
        ),
        said(
            3,
            9,
            "Doe mee met de slotendag",
            "Schrijf je in. Laarzen zijn er in alle maten.",
        ),
        said(
            2,
            9,
            "Slotendag: wie komt er?",
            "Laat weten met hoeveel je komt, dan bakken wij genoeg.",
        ),
        said(
            1,
            9,
            "Blauwalg: wat we dit jaar leerden",
            "Vroeg meten helpt. Volgend jaar beginnen we in april.",
        ),
    ],
};

const fn said(day: i64, hour: i64, title: &'static str, text: &'static str) -> Item {
    item(day, (hour, 0), title, text, None)
}
