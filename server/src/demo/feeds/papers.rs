//! What the papers and the trade press wrote in the two weeks of the story: invented, by nobody.

use super::channel::{Channel, End, Format, item};
use crate::demo::heard::Meant::{Idea, NotForUs, Press};

/// A regional newspaper.
pub(super) const POLDERBODE: Channel = Channel {
    url: "https://depolderbode.example/nieuws/rss",
    title: "De Polderbode",
    site: "https://depolderbode.example",
    format: Format::Rss,
    end: End::Never,
    items: &[
        item(
            13,
            (5, 40),
            "Nieuwe sporthal in Maarsdrecht loopt vertraging op",
            "De oplevering schuift van januari naar april. De aannemer wacht op de vloer.",
            None,
        ),
        item(
            12,
            (6, 15),
            "Waterschap Lagemade versterkt dijk bij Vlierhaven",
            "Vanaf maandag rijden er twee maanden lang vrachtwagens met klei over de Noorderdijk. Fietsers rijden om via de Polderweg.",
            Some(Press),
        ),
        item(
            10,
            (15, 5),
            "VV Lagemade wint derby met 3-1",
            "In een vol stadion viel de beslissing in het laatste kwartier. Zondag is er weer voetbal, dan uit.",
            None,
        ),
        item(
            9,
            (6, 30),
            "Winkeliers Sluisplein hangen vroeg de kerstverlichting op",
            "Dit jaar voor het eerst met zonnepanelen op het dak van de bakker.",
            None,
        ),
        item(
            7,
            (5, 55),
            "Bewoners Elzerbroek: ‘Stank bij het gemaal begint ’s nachts’",
            "Een buurtgroep houdt een dagboek bij. Waterschap Lagemade zegt het rooster deze week te laten reinigen.",
            Some(Press),
        ),
        item(
            5,
            (6, 10),
            "Tarieven Lagemade in 2027 twee procent omhoog",
            "Het algemeen bestuur stemde in met de begroting. Kwijtschelding blijft bestaan voor wie weinig verdient.",
            Some(Press),
        ),
        item(
            3,
            (13, 20),
            "Gemeente zoekt nieuwe naam voor het zwembad",
            "Inzenden kan tot het eind van de maand, ook door scholen.",
            None,
        ),
        item(
            2,
            (5, 50),
            "Lagemade laat schoolklassen de dijk inspecteren",
            "Groep 8 uit Wilgenhorst vond in één ochtend drie molshopen en een gat van een muskusrat.",
            Some(Press),
        ),
        item(
            1,
            (6, 5),
            "Gemaal Zuidbroek krijgt stillere pomp na overlast",
            "Omwonenden klaagden over brommen in de nacht. De nieuwe pomp draait vanaf volgende week, zegt het waterschap.",
            Some(Press),
        ),
    ],
};

/// A trade journal.
pub(super) const WATERBOUW: Channel = Channel {
    url: "https://vakbladwaterbouw.example/feed.atom",
    title: "Vakblad Waterbouw",
    site: "https://vakbladwaterbouw.example",
    format: Format::Atom,
    end: End::Never,
    items: &[
        item(
            12,
            (8, 0),
            "Klei uit eigen streek: wat levert het op?",
            "Vier waterbeheerders vergelijken de kosten van klei van dichtbij met klei van ver.",
            None,
        ),
        item(
            8,
            (9, 30),
            "Drones boven de dijk: eerste winter bij Lagemade",
            "De inspecteurs zien scheuren die een wandelaar mist. Regen blijft een zwakke plek, zegt de dijkbeheerder.",
            Some(Press),
        ),
        item(
            6,
            (8, 45),
            "Nieuwe norm voor damwanden in veengrond",
            "De norm vraagt twee extra proeven. De branche mag tot februari reageren.",
            None,
        ),
        item(
            4,
            (7, 50),
            "Column: zet warmte uit afvalwater op de kaart, te beginnen bij Lagemade",
            "Een kaart met hoeveel warmte er per zuivering over is, kost een week werk en bespaart jaren zoeken.",
            Some(Idea),
        ),
        item(
            5,
            (8, 20),
            "Waarom een vuil rooster stinkt",
            "Lezersvraag. Waterbeheerders melden het vaker: de geur die omwonenden de afgelopen weken roken, kwam van rottende planten achter het rooster. Vaker reinigen helpt.",
            None,
        ),
        item(
            1,
            (9, 10),
            "Agenda: studiedag pompen en geluid",
            "Op 10 december in Utrecht, met een bezoek aan een proefstand.",
            None,
        ),
    ],
};

/// A second paper, which speaks JSON.
pub(super) const NIEUWSBLAD: Channel = Channel {
    url: "https://nieuwsbladlagelanden.example/feed.json",
    title: "Nieuwsblad van de Lage Landen",
    site: "https://nieuwsbladlagelanden.example",
    format: Format::Json,
    end: End::Never,
    items: &[
        item(
            11,
            (11, 0),
            "Boeren en waterschap Lagemade sluiten akkoord over slootpeil",
            "In droge zomers gaat het peil eerder omhoog. Natuurgroepen zijn voorzichtig tevreden.",
            Some(Press),
        ),
        item(
            9,
            (12, 40),
            "Bakker uit Hogeveld wint prijs voor het beste krentenbrood",
            "De jury proefde veertig broden zonder te weten van wie.",
            None,
        ),
        item(
            6,
            (10, 25),
            "Straat in Maarsdrecht blijkt genoemd naar dijkgraaf van Lagemade",
            "Een lezer zocht uit wie de man op het straatnaambord was.",
            Some(NotForUs),
        ),
        item(
            2,
            (12, 15),
            "Buitenlands bezoek voor fosfaatproef van Lagemade in Oosterweer",
            "Technologen uit drie landen kijken hoe meststof uit rioolwater wordt gehaald.",
            Some(Press),
        ),
    ],
};
