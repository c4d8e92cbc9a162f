//! What is said about Waterschap Lagemade: invented, by nobody.

use super::dice::Dice;

/// What somebody outside means with a message, as a colleague would decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    Complaint,
    Question,
    Lead,
    Press,
    Idea,
    Praise,
    NotForUs,
}

impl Meant {
    /// The word of the form.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Complaint => "complaint",
            Self::Question => "question",
            Self::Lead => "lead",
            Self::Press => "press",
            Self::Idea => "idea",
            Self::Praise => "praise",
            Self::NotForUs => "not_for_us",
        }
    }
}

/// Messages written by hand, with what was meant.
const SAID: [(Meant, &str); 42] = [
    (
        Meant::Complaint,
        "Het stinkt nu al drie dagen bij het gemaal in Elzerbroek en niemand reageert op mijn mail. Ramen dicht, hoofdpijn.",
    ),
    (
        Meant::Complaint,
        "Weer een winkelwagen in de singel bij de Lindelaan. Vorige maand gemeld, nog steeds niets gebeurd @lagemade",
    ),
    (
        Meant::Complaint,
        "Aanslag waterschapsbelasting dubbel ontvangen. Derde keer gebeld, steeds een half uur in de wacht. Schandalig.",
    ),
    (
        Meant::Complaint,
        "De duiker onder de Kerkweg zit verstopt, mijn achtertuin staat blank. Wanneer komt er iemand?",
    ),
    (
        Meant::Complaint,
        "Al twee weken hoor ik de pomp van gemaal Zuidbroek de hele nacht brommen. Slapen lukt niet meer.",
    ),
    (
        Meant::Complaint,
        "Jullie formulier voor kwijtschelding loopt vast op stap 3 en dan ben je alles kwijt. Heel vervelend.",
    ),
    (
        Meant::Complaint,
        "Maaiboot heeft het riet én de zwanennesten meegenomen bij de Vlierplas. Dit kan toch niet de bedoeling zijn?",
    ),
    (
        Meant::Complaint,
        "Dode vissen in de vijver van het Maarsdrechtse park. Gebeld, geen gehoor. Waar kan ik dan terecht?",
    ),
    (
        Meant::Complaint,
        "Afspraak met de inspecteur ging voor de tweede keer niet door, zonder bericht. Ik had er vrij voor genomen.",
    ),
    (
        Meant::Complaint,
        "De schouwbrief klopt niet: die sloot is niet van mij maar van de gemeente. Niemand luistert.",
    ),
    (
        Meant::Question,
        "Waarom staat het water in de Maarsdrechtse polder hoger dan de kaart zegt?",
    ),
    (
        Meant::Question,
        "Mag ik een steiger maken aan de Dalse vaart of heb ik daar een vergunning voor nodig?",
    ),
    (
        Meant::Question,
        "Weet iemand wanneer het fietspad over de Noorderdijk weer open is?",
    ),
    (
        Meant::Question,
        "Hoe vraag ik kwijtschelding aan van de waterschapsbelasting als student? @lagemade",
    ),
    (
        Meant::Question,
        "Kan mijn hond zwemmen in de Vlierplas, of is er nog blauwalg?",
    ),
    (
        Meant::Question,
        "Wie ruimt het kroos op in de sloot achter onze school, waterschap of gemeente?",
    ),
    (
        Meant::Question,
        "Is het rioolwater bij jullie ook gemeten op drugsresten? Wij doen er een profielwerkstuk over.",
    ),
    (
        Meant::Question,
        "Tot wanneer kan ik bezwaar maken tegen de aanslag van dit jaar?",
    ),
    (
        Meant::Lead,
        "Wie kent iemand die groep 7 iets kan vertellen over dijken? Liefst in december.",
    ),
    (
        Meant::Lead,
        "Ons bedrijf zoekt een afnemer voor warmte uit afvalwater in de buurt van Oosterweer. Wie bij Lagemade gaat daarover?",
    ),
    (
        Meant::Lead,
        "Wij willen met 40 raadsleden een rondleiding op de zuivering. Kan dat op een woensdag?",
    ),
    (
        Meant::Lead,
        "Zoek een stageplek hydrologie vanaf februari. Heeft waterschap Lagemade iets?",
    ),
    (
        Meant::Lead,
        "Interesse om samen een wijk aardgasvrij te maken met water uit het gemaal Zuidbroek. Graag contact.",
    ),
    (
        Meant::Press,
        "Vakblad Waterbouw: ‘Lagemade laat dijkinspectie over aan bewoners én drones’",
    ),
    (
        Meant::Press,
        "De Polderbode: Waterschap Lagemade houdt tarieven gelijk, oppositie noemt het uitstel",
    ),
    (
        Meant::Press,
        "Regio TV: reportage over de otter bij Vlierhaven, met beelden van het waterschap",
    ),
    (
        Meant::Press,
        "Nieuwsblad van de Lage Landen: proef met fosfaat in Oosterweer trekt buitenlands bezoek",
    ),
    (
        Meant::Press,
        "Podcast Natte Voeten: een uur met de dijkbeheerder van Lagemade over wat hij ’s nachts hoort",
    ),
    (
        Meant::Idea,
        "Idee: hang bij elk gemaal een QR-code met wat het doet en wie je belt bij overlast.",
    ),
    (
        Meant::Idea,
        "Kan er geen rooster voor de duiker bij de Lindelaan? Dan drijven die winkelwagens er niet in.",
    ),
    (
        Meant::Idea,
        "Zet de waterstanden als open data online, dan maken wij er een app voor wandelaars van.",
    ),
    (
        Meant::Idea,
        "Waarom niet de bagger gebruiken voor het geluidsscherm langs de N214? Scheelt vrachtwagens.",
    ),
    (
        Meant::Idea,
        "Laat scholen een stuk natuurvriendelijke oever adopteren. Onze klas wil wel.",
    ),
    (
        Meant::Praise,
        "Complimenten voor de maaiploeg: netjes om het nest heen gewerkt!",
    ),
    (
        Meant::Praise,
        "Binnen een uur was de boom uit de vaart. Dank, mannen van Lagemade.",
    ),
    (
        Meant::Praise,
        "Heldere uitleg van het waterschap over waarom we soms natte voeten krijgen. Fijn, zo’n verhaal.",
    ),
    (
        Meant::Praise,
        "Wat een leuke open dag op de zuivering, de kinderen praten er nog over.",
    ),
    (
        Meant::Praise,
        "Netjes teruggebeld en opgelost, dank aan Klantcontact van Lagemade.",
    ),
    (
        Meant::NotForUs,
        "Te koop: lage madestoel, eiken, ophalen in Elzerbroek.",
    ),
    (
        Meant::NotForUs,
        "Lagemade 3 wint met 4-1 van Oosterweer. Mooie middag langs de lijn.",
    ),
    (
        Meant::NotForUs,
        "Gemeente Maarsdrecht zoekt stembureauleden voor de verkiezingen in maart.",
    ),
    (Meant::NotForUs, "Vanavond livemuziek in café Het Gemaal. Kom je ook?"),
];

/// Places to make more messages with.
const PLACES: [&str; 16] = [
    "Elzerbroek",
    "Oosterweer",
    "Maarsdrecht",
    "Vlierhaven",
    "Zuidbroek",
    "Wilgenhorst",
    "Dalsevaart",
    "Lindelaan",
    "Kerkweg",
    "Noorderdijk",
    "Polderweg",
    "Molenkade",
    "Hogeveld",
    "Waterlaan",
    "Sluisplein",
    "Rietkamp",
];

/// Sentences to make more messages with: what was meant, and a text in which `#` becomes a place.
const PATTERNS: [(Meant, &str); 14] = [
    (
        Meant::Complaint,
        "Alweer stank bij het gemaal # en niemand neemt op. Hoe lang nog?",
    ),
    (
        Meant::Complaint,
        "De sloot bij # loopt over en ik krijg geen antwoord op mijn melding.",
    ),
    (
        Meant::Complaint,
        "Rekening klopt niet, al drie keer gemeld vanuit #. Waardeloos geregeld.",
    ),
    (
        Meant::Complaint,
        "Kapotte schutting door de maaiploeg in #. Wie betaalt dat?",
    ),
    (Meant::Question, "Weet iemand of je bij # mag vissen?"),
    (Meant::Question, "Wanneer wordt de vaart bij # uitgebaggerd?"),
    (Meant::Question, "Bij wie moet ik zijn voor een vergunning in #?"),
    (
        Meant::Lead,
        "Onze school in # zoekt een gastles over water. Wie kan ons helpen?",
    ),
    (
        Meant::Lead,
        "Bedrijf uit # wil graag praten over restwarmte. Met wie kan dat?",
    ),
    (
        Meant::Press,
        "De Polderbode: nieuwe natuuroever bij # geopend door het waterschap",
    ),
    (
        Meant::Idea,
        "Idee: zet een bankje bij de natuuroever in #, met uitleg over de dijk.",
    ),
    (
        Meant::Praise,
        "Dank aan het waterschap voor het snelle opruimen bij #, top gedaan.",
    ),
    (Meant::NotForUs, "Gezocht: oppas in # voor de vrijdagmiddag."),
    (Meant::NotForUs, "Rommelmarkt in # op zondag, kom gezellig langs."),
];

/// So many messages with what was meant; the ones written by hand first.
pub(super) fn messages(dice: &mut Dice, count: usize) -> Vec<(Meant, String)> {
    let mut all: Vec<(Meant, String)> = SAID
        .iter()
        .take(count)
        .map(|(meant, text)| (*meant, (*text).to_owned()))
        .collect();
    while all.len() < count {
        let (meant, pattern) = dice.pick(&PATTERNS);
        let text = pattern.replace('#', dice.pick(&PLACES));
        // Beyond what the patterns can make, a number keeps messages apart.
        let distinct = if all.len() < 200 {
            text
        } else {
            format!("{text} ({})", all.len())
        };
        all.push((meant, distinct));
    }
    all
}
