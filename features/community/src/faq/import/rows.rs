//! A row of a list becomes an entry, or is refused with the reason.

use platform::clock::{Day, Moment};
use platform::csv_in::{Row, Table};
use platform::markdown;

use super::columns::{Columns, Field};
use crate::faq::entry::{QUESTION_LENGTH, SUBJECT_LENGTH, SUBJECTS_MOST, WORDS_BYTES, subjects_of};
use crate::faq::store::Brought;

/// Characters of a key, as the ledger keeps it.
const KEY_LENGTH: usize = 200;
/// Characters of an address.
const URL_LENGTH: usize = 2000;

/// Why a row cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    NoQuestion,
    LongQuestion,
    NoAnswer,
    LongAnswer,
    LongKey,
    Twice,
    NoDay,
    Changed,
}

/// Reads a row. Without a column for keys the question itself is the key. `review_on` is the day for rows that name none.
pub(super) fn read(row: &Row, columns: &Columns, review_on: &Day) -> Result<Brought, (Field, Trouble)> {
    let cell = |field: Field| columns.find(field).map_or("", |column| row.cell(column)).trim();
    let question = cell(Field::Question).split_whitespace().collect::<Vec<_>>().join(" ");
    if question.is_empty() {
        return Err((Field::Question, Trouble::NoQuestion));
    }
    if question.chars().count() > QUESTION_LENGTH {
        return Err((Field::Question, Trouble::LongQuestion));
    }
    let words = match (cell(Field::Html), cell(Field::Words)) {
        ("", words) if markdown::is_html(words) => markdown::from_html(words),
        ("", words) => words.to_owned(),
        (html, _) => markdown::from_html(html),
    };
    if words.trim().is_empty() {
        return Err((Field::Words, Trouble::NoAnswer));
    }
    if words.len() > WORDS_BYTES {
        return Err((Field::Words, Trouble::LongAnswer));
    }
    let key = match cell(Field::Key) {
        "" => question.to_lowercase(),
        key => key.to_owned(),
    };
    let key: String = if key.chars().count() > KEY_LENGTH && columns.find(Field::Key).is_some() {
        return Err((Field::Key, Trouble::LongKey));
    } else {
        key
    };
    let review_on = match cell(Field::Review) {
        "" => review_on.clone(),
        day => Day::parse(day).ok_or((Field::Review, Trouble::NoDay))?,
    };
    let mut subjects = subjects_of(cell(Field::Subjects));
    subjects.retain(|subject| subject.chars().count() <= SUBJECT_LENGTH);
    subjects.truncate(SUBJECTS_MOST);
    let url = Some(cell(Field::Url)).filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let url = url.filter(|url| url.chars().count() <= URL_LENGTH).map(str::to_owned);
    Ok(Brought {
        mark: mark(&[
            &question,
            &words,
            &subjects.join("|"),
            url.as_deref().unwrap_or_default(),
        ]),
        html: markdown::render(&words).html,
        changed_at: moment(cell(Field::Changed)),
        key,
        question,
        words,
        subjects,
        url,
        review_on,
    })
}

/// All rows: those that can be used with their line, and those that cannot with the column and the reason. A key that stands
/// twice counts once.
pub(super) fn read_all(table: &Table, columns: &Columns, review_on: &Day) -> (Vec<(Row, Brought)>, Vec<Refusal>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    let mut keys = std::collections::BTreeSet::new();
    for row in &table.rows {
        match read(row, columns, review_on) {
            Ok(brought) if keys.insert(brought.key.clone()) => good.push((row.clone(), brought)),
            Ok(_) => bad.push((row.clone(), Field::Key, Trouble::Twice)),
            Err((field, trouble)) => bad.push((row.clone(), field, trouble)),
        }
    }
    (good, bad)
}

/// A row that cannot be used, with the column and the reason.
pub(super) type Refusal = (Row, Field, Trouble);

/// Tells one state of a row from another. Only compared with itself, so a quick sum of 128 bits is enough.
fn mark(parts: &[&str]) -> String {
    // FNV-1a, 128 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    let mut sum: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for part in parts {
        // The end of a part counts too, so that what moves from one to the next is seen.
        for byte in part.bytes().chain([0xff]) {
            sum ^= u128::from(byte);
            sum = sum.wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
    format!("{sum:032x}")
}

fn moment(text: &str) -> Option<Moment> {
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Some(Moment(at.as_microsecond()));
    }
    let day = Day::parse(text)?;
    Some(day.starts(&jiff::tz::TimeZone::UTC))
}
