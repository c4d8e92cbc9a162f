//! A correction: what stood there stays readable, with who, when and why.

use axum::Form;
use axum::extract::Path;
use platform::failure::Answer;
use platform::session::Visit;
use serde::Deserialize;

use super::entry::{MEANING_LENGTH, REASON_LENGTH, TITLE_LENGTH};
use super::{EDITORS, Entry, Grade, Kind, show, store};
use crate::texts;

#[derive(Deserialize)]
pub(super) struct Corrected {
    kind: String,
    grade: String,
    title: String,
    #[serde(default)]
    meaning: String,
    #[serde(default)]
    amount: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    reason: String,
}

/// A field with what stood there and what comes.
type FieldChange = (&'static str, String, String);

/// Keeps what differs.
pub(super) async fn correct(visit: Visit, Path(id): Path<String>, Form(form): Form<Corrected>) -> Answer {
    let entry = show::visible(&visit, &id).await?;
    let t = texts(visit.language);
    let path = format!("/value/entries/{}", entry.public_id);
    if !visit.has_any(EDITORS) && !show::may_decide(&visit, &entry) {
        return Ok(visit.go_and_warn(&path, &t.ledger_not_yours()));
    }
    let reason: String = form.reason.trim().chars().take(REASON_LENGTH).collect();
    if reason.is_empty() {
        return Ok(visit.go_and_warn(&path, &t.ledger_reason_missing()));
    }
    let Some(changes) = differences(&entry, &form) else {
        return Ok(visit.go_and_warn(&path, &t.ledger_correction_wrong()));
    };
    if changes.is_empty() {
        return Ok(visit.go_and_warn(&path, &t.ledger_correction_same()));
    }
    let by = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| {
            for (field, before, after) in &changes {
                store::correct(change, entry.id, by, (field, before, after), &reason).await?;
            }
            Ok(())
        })
        .await?;
    Ok(visit.go_and_say(&path, &t.ledger_corrected_done()))
}

/// The fields that differ; `None` when one of them cannot be.
fn differences(entry: &Entry, form: &Corrected) -> Option<Vec<FieldChange>> {
    let kind = Kind::parse(&form.kind)?;
    let grade = Grade::parse(&form.grade)?;
    let title: String = form.title.trim().chars().take(TITLE_LENGTH).collect();
    let meaning: String = form.meaning.trim().chars().take(MEANING_LENGTH).collect();
    let (amount, unit) = read_amount(&form.amount, &form.unit)?;
    if title.is_empty() {
        return None;
    }
    let (old_amount, old_unit) = match &entry.amount {
        Some((amount, unit)) => (amount.to_string(), unit.clone()),
        None => (String::new(), String::new()),
    };
    let fields = [
        ("kind", entry.kind.word().to_owned(), kind.word().to_owned()),
        ("grade", entry.grade.word().to_owned(), grade.word().to_owned()),
        ("title", entry.title.clone(), title),
        ("meaning", entry.meaning.clone(), meaning),
        ("amount", old_amount, amount),
        ("unit", old_unit, unit),
    ];
    Some(
        fields
            .into_iter()
            .filter(|(_, before, after)| before != after)
            .collect(),
    )
}

/// An amount and its unit, both or neither. Points and blanks between thousands are taken away.
pub(super) fn read_amount(amount: &str, unit: &str) -> Option<(String, String)> {
    let digits: String = amount
        .chars()
        .filter(|letter| !matches!(letter, '.' | ' ' | '\u{a0}' | '€'))
        .collect();
    match (digits.as_str(), unit) {
        ("", "") => Some((String::new(), String::new())),
        (digits, "euro" | "hours" | "people") => {
            let amount = digits.parse::<u32>().ok()?;
            Some((amount.to_string(), unit.to_owned()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_comes_with_its_unit_or_not_at_all() {
        let both = |amount: &str, unit: &str| Some((amount.to_owned(), unit.to_owned()));
        assert_eq!(read_amount("1.200", "euro"), both("1200", "euro"));
        assert_eq!(read_amount("", ""), both("", ""));
        for (amount, unit) in [
            ("12", ""),
            ("", "euro"),
            ("-1", "euro"),
            ("12,5", "hours"),
            ("1", "likes"),
            ("9e9", "euro"),
        ] {
            assert_eq!(read_amount(amount, unit), None, "{amount:?} {unit:?}");
        }
    }
}
