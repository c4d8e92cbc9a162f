//! What people said on a forum, in a podcast and on sites of a village and a club: invented, by nobody.

use super::channel::{Channel, End, Format, item};
use crate::demo::heard::Meant::{Complaint, Idea, Lead, Praise, Press, Question};

/// A forum of the region.
pub(super) const POLDERBELANG: Channel = Channel {
    url: "https://forumpolderbelang.example/nieuwste.rss",
    title: "Forum Polderbelang",
    site: "https://forumpolderbelang.example/onderwerp",
    format: Format::Rss,
    end: End::Never,
    items: &[
        item(
            13,
            (18, 22),
            "Wie heeft er ook stank bij gemaal Elzerbroek?",
            "Sinds zaterdag ruikt het hier naar rotte eieren. Bij mijn buren ook. Heeft iemand al gebeld?",
            Some(Complaint),
        ),
        item(
            12,
            (19, 40),
            "Te koop: aluminium roeiboot",
            "Vier meter, met trailer. Op te halen in Dalsevaart.",
            None,
        ),
        item(
            10,
            (20, 5),
            "Aanslag van Lagemade niet ontvangen, wel een aanmaning",
            "Ik kreeg een aanmaning zonder dat er ooit een aanslag is gekomen. Aan de telefoon weten ze het niet.",
            Some(Complaint),
        ),
        item(
            8,
            (17, 48),
            "Mag je varen bij de stuw van Lagemade?",
            "Met de kano bedoel ik. Er staat een bord maar dat is niet te lezen.",
            Some(Question),
        ),
        item(
            7,
            (21, 12),
            "Recept voor stamppot met rookworst",
            "Met een scheut azijn door de boerenkool, dat is het geheim.",
            None,
        ),
        item(
            5,
            (18, 55),
            "Compliment voor de mensen van Lagemade bij de Kerkweg",
            "Om half zeven gemeld dat de duiker dichtzat, om negen uur liep het water weer weg. Top.",
            Some(Praise),
        ),
        item(
            4,
            (19, 33),
            "Waarom geen app met waterstanden, Lagemade?",
            "De cijfers bestaan al. Een kaartje met groen, oranje en rood is genoeg.",
            Some(Idea),
        ),
        item(
            2,
            (20, 41),
            "Gemaal Zuidbroek: overlast van trillingen in de keuken",
            "De glazen rinkelen in de kast zodra de pomp aangaat. Wie kan er komen meten?",
            Some(Complaint),
        ),
        item(
            1,
            (18, 30),
            "Kan Lagemade de sloot achter de Molenkade uitbaggeren?",
            "Er staat nog tien centimeter water in. Of is de gemeente aan zet?",
            Some(Question),
        ),
    ],
};

/// A podcast.
pub(super) const NATTE_VOETEN: Channel = Channel {
    url: "https://nattevoeten.example/podcast.xml",
    title: "Podcast Natte Voeten",
    site: "https://nattevoeten.example/aflevering",
    format: Format::Rss,
    end: End::Never,
    items: &[
        item(
            11,
            (4, 0),
            "Aflevering 41: de muskusrat en de man die hem telt",
            "Over vallen, cijfers en een hond die Bever heet.",
            None,
        ),
        item(
            4,
            (4, 0),
            "Aflevering 42: wie betaalt de dijk?",
            "Te gast is een bestuurder van waterschap Lagemade. Over tarieven, kwijtschelding en de prijs van klei.",
            Some(Press),
        ),
    ],
};

/// The site of a village; its server has trouble in the last days.
pub(super) const OOSTERWEER: Channel = Channel {
    url: "https://dorpsraadoosterweer.example/feed/",
    title: "Dorpsraad Oosterweer",
    site: "https://dorpsraadoosterweer.example",
    format: Format::Rss,
    end: End::BrokenSince(3),
    items: &[
        item(
            11,
            (16, 0),
            "Verslag van de ledenavond",
            "Veertig mensen, goede koffie, en een lange discussie over de speeltuin.",
            None,
        ),
        item(
            9,
            (15, 30),
            "Gezocht: rondleiding op de zuivering van Lagemade",
            "Wij willen in het voorjaar met twintig dorpsgenoten komen kijken. Wie regelt dat?",
            Some(Lead),
        ),
        item(
            6,
            (15, 45),
            "Overlast van slib op de weg bij gemaal Oosterweer",
            "Na het baggeren is de weg spekglad. Twee fietsers zijn gevallen.",
            Some(Complaint),
        ),
    ],
};

/// The site of an angling club that stopped its feed.
pub(super) const VOORN: Channel = Channel {
    url: "https://hsvdevoorn.example/nieuws.atom",
    title: "Hengelsportvereniging De Voorn",
    site: "https://hsvdevoorn.example/nieuws",
    format: Format::Atom,
    end: End::GoneSince(2),
    items: &[
        item(
            10,
            (10, 0),
            "Uitslag van de najaarswedstrijd",
            "De zwaarste vis was een brasem van vijf pond.",
            None,
        ),
        item(
            5,
            (10, 0),
            "Vergunning van Lagemade voor onze steiger aangevraagd",
            "Wie weet hoe lang zoiets duurt? We willen in april beginnen.",
            Some(Question),
        ),
    ],
};
