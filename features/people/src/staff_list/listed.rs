//! One row of a staff list, read: who it is, and whether they still work here.

use jiff::civil::Date;
use platform::csv_in::Row;

use super::field::{Columns, Field};
use super::reason::Reason;
use crate::accounts::read_mail;
use crate::directory::{Name, fold, tidy};

/// Characters of function and department, as in the ledger.
const TEXT_LENGTH: usize = 120;
/// Characters of a number or a telephone number, as in the ledger.
const NUMBER_LENGTH: usize = 40;
/// Levels that a department column may name.
const LEVELS_MOST: usize = 12;

/// A person as the list says. `None`: the list has no such column, so nothing is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The line of the file.
    pub line: u64,
    /// The name.
    pub name: Name,
    /// The address; absent when the cell is empty.
    pub mail: Option<String>,
    /// The number; absent when the cell is empty.
    pub staff_number: Option<String>,
    /// What they do.
    pub function: Option<String>,
    /// Names from the top down; empty for none.
    pub department: Option<Vec<String>>,
    /// Number, address or name; empty for none.
    pub manager: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// They do not work here any more.
    pub left: bool,
}

/// What is wrong with a row: the column, and why.
pub type Trouble = (Field, Reason);

/// Reads a row.
pub fn read(row: &Row, columns: &Columns, today: Date) -> Result<Listed, Trouble> {
    let cell = |field: Field| columns.get(&field).map(|place| tidy(row.cell(*place)));
    let text = |field: Field, most: usize| match cell(field) {
        Some(text) if text.chars().count() > most => Err((field, Reason::TooLong(most))),
        other => Ok(other),
    };
    let name = name(&cell)
        .filter(Name::is_sound)
        .ok_or((name_field(columns), Reason::NoName))?;
    let mail = match cell(Field::Mail).filter(|mail| !mail.is_empty()) {
        Some(written) => Some(read_mail(&written).ok_or((Field::Mail, Reason::NoMail(short(&written))))?),
        None => None,
    };
    let department = text(Field::Department, TEXT_LENGTH * LEVELS_MOST)?.map(|path| levels(&path));
    if let Some(levels) = &department
        && (levels.len() > LEVELS_MOST || levels.iter().any(|level| level.chars().count() > TEXT_LENGTH))
    {
        return Err((Field::Department, Reason::TooLong(TEXT_LENGTH)));
    }
    Ok(Listed {
        line: row.line,
        name,
        mail,
        staff_number: text(Field::StaffNumber, NUMBER_LENGTH)?.filter(|number| !number.is_empty()),
        function: text(Field::Function, TEXT_LENGTH)?,
        department,
        manager: cell(Field::Manager),
        phone: text(Field::Phone, NUMBER_LENGTH)?,
        left: has_left(&cell, today)?,
    })
}

fn name_field(columns: &Columns) -> Field {
    if columns.contains_key(&Field::Name) {
        Field::Name
    } else {
        Field::Family
    }
}

fn name(cell: &impl Fn(Field) -> Option<String>) -> Option<Name> {
    if let Some(name) = cell(Field::Name) {
        return Some(Name::parse(&name));
    }
    let part = |field| cell(field).unwrap_or_default();
    let family = format!("{} {}", part(Field::Particle), part(Field::Family));
    Some(Name::of(&part(Field::Given), &family))
}

/// `Zuivering > Oosterweer` is a path; a slash is part of a name ("IT/IS").
fn levels(path: &str) -> Vec<String> {
    path.split([' ', '\u{a0}'])
        .collect::<Vec<_>>()
        .join(" ")
        .split(" > ")
        .map(tidy)
        .filter(|it| !it.is_empty())
        .collect()
}

fn has_left(cell: &impl Fn(Field) -> Option<String>, today: Date) -> Result<bool, Trouble> {
    let status = cell(Field::Status).map(|status| fold(&status)).unwrap_or_default();
    if !status.is_empty() {
        let gone = [
            "terminated",
            "uit dienst",
            "vertrokken",
            "inactief",
            "inactive",
            "left",
            "resigned",
            "retired",
            "ontslagen",
            "met pensioen",
            "ex medewerker",
            "former",
            "disabled",
            "gedeactiveerd",
        ];
        let no = ["nee", "no", "false", "onwaar", "0", "n"];
        return Ok(no.contains(&status.as_str()) || gone.iter().any(|word| status.contains(word)));
    }
    match cell(Field::Ended).filter(|day| day.chars().any(|letter| letter.is_ascii_digit())) {
        Some(written) => match day(&written) {
            Some(day) => Ok(day < today),
            None => Err((Field::Ended, Reason::NoDay(short(&written)))),
        },
        None => Ok(false),
    }
}

/// 2026-01-31, 31-01-2026, 31.1.26 and 01/31/26 (when it cannot be the 31st month).
fn day(text: &str) -> Option<Date> {
    let numbers: Vec<i16> = text
        .split([' ', 'T'])
        .next()?
        .split(['-', '/', '.'])
        .map_while(|it| it.parse().ok())
        .collect();
    let [first, second, third] = numbers.as_slice() else {
        return None;
    };
    let date = |year: i16, month: i16, day: i16| {
        let year = if year < 100 { 2000 + year } else { year };
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    if *first > 31 {
        date(*first, *second, *third)
    } else {
        date(*third, *second, *first).or_else(|| date(*third, *first, *second))
    }
}

/// What stood in a cell, short enough for a message.
fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in [
            "2026-01-31",
            "31-01-2026",
            "31.1.26",
            "01/31/26",
            "2026-01-31T00:00:00",
            "31/1/2026 00:00",
        ] {
            assert_eq!(day(text), Some(jiff::civil::date(2026, 1, 31)), "{text}");
        }
        for text in ["", "morgen", "99-99-2026", "2026-02-30", "1-2"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_slash_belongs_to_a_name_and_an_arrow_divides() {
        assert_eq!(levels("IT/IS"), ["IT/IS"]);
        assert_eq!(levels("Zuivering  >  Oosterweer > "), ["Zuivering", "Oosterweer"]);
    }

    #[test]
    fn who_left_is_told_from_who_leaves_later() {
        let today = jiff::civil::date(2026, 11, 17);
        let row = |status: &str, ended: &str| Row {
            line: 2,
            cells: vec!["Kees Bakker".into(), status.into(), ended.into()],
        };
        let columns = Columns::from([(Field::Name, 0), (Field::Status, 1), (Field::Ended, 2)]);
        let left = |status: &str, ended: &str| read(&row(status, ended), &columns, today).map(|listed| listed.left);
        assert_eq!(left("Voluntarily Terminated", ""), Ok(true));
        assert_eq!(
            left("Active", "2016-01-01"),
            Ok(false),
            "the status is the surer of the two"
        );
        assert_eq!(left("", "2026-11-16"), Ok(true));
        assert_eq!(left("", "2026-12-31"), Ok(false));
        assert_eq!(
            left("", "31 februari 2026"),
            Err((Field::Ended, Reason::NoDay("31 februari 2026".into())))
        );
    }
}
