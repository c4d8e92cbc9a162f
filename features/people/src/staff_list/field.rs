//! What a staff list can say of a person, and how columns for it are called.

use std::collections::BTreeMap;

use platform::csv_in::normal;
use serde::{Deserialize, Serialize};

/// Something a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The whole name.
    Name,
    /// The given name.
    Given,
    /// "van der".
    Particle,
    /// The family name.
    Family,
    /// The mail address.
    Mail,
    /// What they do.
    Function,
    /// Where they work; `A > B` is B below A.
    Department,
    /// Who leads them: number, address or name.
    Manager,
    /// Their number.
    StaffNumber,
    /// A telephone number.
    Phone,
    /// Whether they still work here, in words.
    Status,
    /// The day they left.
    Ended,
}

/// Which column holds what, counted from 0.
pub type Columns = BTreeMap<Field, usize>;

impl Field {
    /// All fields, in the order of the form.
    pub const ALL: [Self; 12] = [
        Self::Name,
        Self::Given,
        Self::Particle,
        Self::Family,
        Self::Mail,
        Self::StaffNumber,
        Self::Function,
        Self::Department,
        Self::Manager,
        Self::Phone,
        Self::Status,
        Self::Ended,
    ];

    /// The word in forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Given => "given",
            Self::Particle => "particle",
            Self::Family => "family",
            Self::Mail => "mail",
            Self::Function => "function",
            Self::Department => "department",
            Self::Manager => "manager",
            Self::StaffNumber => "staff_number",
            Self::Phone => "phone",
            Self::Status => "status",
            Self::Ended => "ended",
        }
    }

    /// How lists call it, in Dutch and English, the surest first. Managers by name come before managers by number: numbers
    /// of managers are often those of another system.
    fn titles(self) -> &'static str {
        match self {
            Self::Name => {
                "naam|name|full name|volledige naam|employee name|employee|medewerker|\
                 naam medewerker|display name|weergavenaam|displayname"
            }
            Self::Given => "voornaam|roepnaam|first name|given name|firstname|givenname|forename",
            Self::Particle => "tussenvoegsel|voorvoegsel|tussenvoegsels|prefix|infix|name prefix",
            Self::Family => "achternaam|familienaam|last name|family name|surname|lastname|sn",
            Self::Mail => {
                "e-mail|email|mail|e-mailadres|emailadres|e-mail adres|mailadres|email address|\
                 e-mail address|mail address|work email|werkmail|userprincipalname"
            }
            Self::Function => {
                "functie|function|position|job title|jobtitle|title|rol|functienaam|\
                 functieomschrijving|role"
            }
            Self::Department => {
                "afdeling|department|dept|team|organisatie-eenheid|afdelingsnaam|unit|sector|\
                 department name"
            }
            Self::Manager => {
                "leidinggevende|manager|manager name|managername|naam leidinggevende|chef|supervisor|\
                 line manager|reports to|teamleider|manager email|manager mail|leidinggevende nummer|\
                 managerid|manager id"
            }
            Self::StaffNumber => {
                "personeelsnummer|medewerkernummer|staff number|employee number|employee id|emp id|\
                 empid|employeeid|employeenumber|personeelsnr|pers nr|personnel number|nummer"
            }
            Self::Phone => "telefoon|telefoonnummer|phone|telephone|mobiel|mobile|work phone|tel",
            Self::Status => {
                "status|employment status|employmentstatus|dienstverband status|in dienst|\
                 account enabled|actief|active"
            }
            Self::Ended => {
                "uit dienst|datum uit dienst|einddatum|einde dienstverband|uitdienstdatum|\
                 date of termination|dateoftermination|termination date|end date|last day|left on"
            }
        }
    }
}

/// Finds the columns by their titles (normalised); each column is used once.
#[must_use]
pub fn guess(header: &[String]) -> Columns {
    let mut columns = Columns::new();
    let mut taken = Vec::new();
    for field in Field::ALL {
        let named = field.titles().split('|').map(normal);
        let place = named
            .into_iter()
            .find_map(|title| header.iter().position(|it| *it == title));
        if let Some(place) = place.filter(|place| !taken.contains(place)) {
            taken.push(place);
            columns.insert(field, place);
        }
    }
    if columns.contains_key(&Field::Family) && columns.contains_key(&Field::Given) {
        columns.remove(&Field::Name);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(titles: &str) -> Vec<(Field, usize)> {
        let header: Vec<String> = titles.split(',').map(normal).collect();
        guess(&header).into_iter().collect()
    }

    #[test]
    fn dutch_and_english_titles_are_recognised() {
        assert_eq!(
            columns("Personeelsnummer,Voornaam,Tussenvoegsel,Achternaam,E-mailadres,Afdeling,Functie,Leidinggevende"),
            [
                (Field::Given, 1),
                (Field::Particle, 2),
                (Field::Family, 3),
                (Field::Mail, 4),
                (Field::Function, 6),
                (Field::Department, 5),
                (Field::Manager, 7),
                (Field::StaffNumber, 0)
            ]
        );
        assert_eq!(
            columns("Employee_Name,EmpID,ManagerName,ManagerID")[1],
            (Field::Manager, 2),
            "by name, not by number"
        );
        assert_eq!(columns("kleur,maat"), []);
    }
}
