//! The staff list of Waterschap Lagemade, written as the CSV file that the import takes in.

use super::dice::Dice;
use super::names::{FAMILY, FIRST};

/// The mail domain of everybody invented.
const DOMAIN: &str = "lagemade.example";

/// A department with the functions in it; the first function leads it.
const DEPARTMENTS: [(&str, [&str; 5]); 7] = [
    (
        "Directie",
        [
            "secretaris-directeur",
            "directiesecretaris",
            "bestuursadviseur",
            "programmamanager",
            "strateeg",
        ],
    ),
    (
        "Communicatie",
        [
            "manager communicatie",
            "persvoorlichter",
            "redacteur",
            "webredacteur",
            "communicatieadviseur",
        ],
    ),
    (
        "Klantcontact",
        [
            "teamleider klantcontact",
            "medewerker klantcontact",
            "klachtencoördinator",
            "webcareredacteur",
            "medewerker balie",
        ],
    ),
    (
        "Waterkeringen",
        [
            "hoofd waterkeringen",
            "dijkbeheerder",
            "beheerder gemalen",
            "inspecteur",
            "ecoloog",
        ],
    ),
    (
        "Zuivering",
        [
            "hoofd zuivering",
            "procesoperator",
            "laborant",
            "technoloog",
            "planner onderhoud",
        ],
    ),
    (
        "Vergunningen en belastingen",
        [
            "hoofd vergunningen",
            "vergunningverlener",
            "heffingsambtenaar",
            "taxateur",
            "handhaver",
        ],
    ),
    (
        "Bedrijfsvoering",
        [
            "hoofd bedrijfsvoering",
            "hr-adviseur",
            "jurist",
            "ict-beheerder",
            "financieel adviseur",
        ],
    ),
];

/// What colleagues like to be asked about.
const ASK_ABOUT: [&str; 12] = [
    "waterpeil",
    "otters en bevers",
    "dijken",
    "medicijnresten",
    "aanslag en kwijtschelding",
    "gastlessen",
    "muskusratten",
    "blauwalg",
    "maaien",
    "vergunningen bij de sloot",
    "drones",
    "stank bij het gemaal",
];

/// A colleague of the invented organisation.
#[derive(Clone, Debug)]
pub(super) struct Colleague {
    pub(super) name: String,
    pub(super) mail: String,
    pub(super) department: &'static str,
    pub(super) function: String,
    pub(super) ask_about: &'static str,
    pub(super) manager: Option<String>,
}

/// Invents so many colleagues. The first five are known by name in the story and hold the roles of the sign-in lines.
pub(super) fn invent(dice: &mut Dice, count: usize) -> Vec<Colleague> {
    let mut leaders: [Option<String>; 7] = Default::default();
    let mut places = Vec::with_capacity(count);
    let mut colleagues: Vec<Colleague> = Vec::with_capacity(count);
    for number in 0..count {
        let (place, rank) = post(number, dice);
        let (department, functions) = DEPARTMENTS[place];
        let name = name(number, dice);
        if rank == 0 {
            leaders[place].get_or_insert_with(|| name.clone());
        }
        places.push((place, rank));
        colleagues.push(Colleague {
            mail: mail(&name, number),
            name,
            department,
            function: functions[rank].to_owned(),
            ask_about: dice.pick(&ASK_ABOUT),
            manager: None,
        });
    }
    for (colleague, (place, rank)) in colleagues.iter_mut().zip(places) {
        let above = if rank == 0 { &leaders[0] } else { &leaders[place] };
        colleague.manager = above.clone().filter(|leader| *leader != colleague.name);
    }
    colleagues
}

/// Department and function of the colleague with this number: first the leaders, then the story, then chance.
fn post(number: usize, dice: &mut Dice) -> (usize, usize) {
    match number {
        // Ineke directs, Marijke leads communication, Joris keeps the pumping stations, Fatima answers, Kees keeps IT.
        0 => (0, 0),
        1 => (1, 0),
        2 => (3, 2),
        3 => (2, 1),
        4 => (6, 3),
        5..=9 => ([2, 3, 4, 5, 6][number - 5], 0),
        _ => (dice.below(DEPARTMENTS.len()), 1 + dice.below(4)),
    }
}

fn name(number: usize, dice: &mut Dice) -> String {
    match number {
        0 => "Ineke van Dalen".into(),
        1 => "Marijke de Bruin".into(),
        2 => "Joris Hettinga".into(),
        3 => "Fatima el Amrani".into(),
        4 => "Kees Veenstra".into(),
        _ => format!("{} {}", dice.pick(&FIRST), dice.pick(&FAMILY)),
    }
}

/// A mail address of letters and dots; from the sixth on with a number, because names come twice.
fn mail(name: &str, number: usize) -> String {
    let plain = |letter: char| match letter {
        'ë' | 'é' => 'e',
        'Ü' | 'ü' => 'u',
        'Ó' | 'ó' => 'o',
        ' ' | '-' => '.',
        other => other.to_ascii_lowercase(),
    };
    let local: String = name
        .chars()
        .map(plain)
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == '.')
        .collect();
    let distinct = if number < 5 { String::new() } else { number.to_string() };
    format!("{local}{distinct}@{DOMAIN}")
}

/// The list as a file with semicolons, as a Dutch spreadsheet writes it.
pub(super) fn as_csv(colleagues: &[Colleague]) -> String {
    let mut csv = String::from("Personeelsnummer;Naam;E-mail;Afdeling;Functie;Leidinggevende;Vraag me over\r\n");
    for (number, colleague) in colleagues.iter().enumerate() {
        let Colleague {
            name,
            mail,
            department,
            function,
            ask_about,
            manager,
        } = colleague;
        let manager = manager.as_deref().unwrap_or_default();
        csv.push_str(&format!(
            "{};{name};{mail};{department};{function};{manager};{ask_about}\r\n",
            1001 + number
        ));
    }
    csv
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_invents_the_same_people_with_addresses_of_their_own() {
        let list = as_csv(&invent(&mut Dice::new(7), 400));
        assert_eq!(list, as_csv(&invent(&mut Dice::new(7), 400)));
        assert_ne!(list, as_csv(&invent(&mut Dice::new(8), 400)));
        let people = invent(&mut Dice::new(7), 400);
        let addresses: std::collections::BTreeSet<_> = people.iter().map(|person| &person.mail).collect();
        assert_eq!(addresses.len(), 400);
        let departments: std::collections::BTreeSet<_> = people.iter().map(|person| person.department).collect();
        assert_eq!(departments.len(), 7);
        assert_eq!(
            people.iter().filter(|person| person.manager.is_none()).count(),
            1,
            "only the director has nobody above"
        );
    }
}
