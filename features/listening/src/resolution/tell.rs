//! What owners and those who hand out hear of a case that is under way.

use std::collections::BTreeMap;

use platform::clock::MINUTE_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::notices::{NoticeKind, NoticeText, tell};
use platform::store::Change;
use platform::texts::Language;
use serde_json::{Value, json};

use super::store::note;
use crate::routing::{self, Case, path, word};
use crate::{Texts, texts};

/// The lead of a team hears that a promise was broken.
pub(super) const ESCALATED: &str = "resolution.escalated";
/// Notes that one round tells of.
const ROUND_NOTES: i64 = 1000;

/// The kinds of notices of this feature.
pub(super) fn notices() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    let mut kinds = vec![
        kind("resolution.answered", |l, it| {
            read(
                l,
                it,
                |t| t.case_told_answered(word(it, "by"), word(it, "title")),
                |t| t.case_told_answered_text(),
            )
        }),
        kind("resolution.note_added", |l, it| {
            let count = it["count"].as_i64().unwrap_or(1);
            read(
                l,
                it,
                |t| t.case_told_notes(count, word(it, "by"), word(it, "title")),
                |_| String::new(),
            )
        }),
        kind("resolution.case_solved", |l, it| {
            read(
                l,
                it,
                |t| t.case_told_solved(word(it, "by"), word(it, "title")),
                |_| String::new(),
            )
        }),
        kind("resolution.case_reopened", |l, it| {
            read(
                l,
                it,
                |t| t.case_told_reopened(word(it, "by"), word(it, "title")),
                |_| word(it, "reason").to_owned(),
            )
        }),
    ];
    kinds.extend(of_clock());
    kinds
}

/// What the clock brings.
fn of_clock() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind("resolution.clock_soon", |l, it| {
            read(
                l,
                it,
                |t| t.case_told_soon(word(it, "title")),
                |t| t.case_told_soon_text(),
            )
        }),
        kind("resolution.clock_late", |l, it| {
            read(
                l,
                it,
                |t| t.case_told_late(word(it, "title")),
                |t| t.case_told_late_text(word(it, "owner")),
            )
        }),
        kind(ESCALATED, |l, it| {
            read(
                l,
                it,
                |t| t.case_told_escalated(word(it, "title")),
                |t| match it["first"] == true {
                    true => t.case_told_escalated_first(word(it, "owner")),
                    false => t.case_told_escalated_solved(word(it, "owner")),
                },
            )
        }),
        kind("resolution.customer_answered", |l, it| {
            read(
                l,
                it,
                |t| t.case_told_goes_on(word(it, "title")),
                |t| t.case_told_goes_on_text(),
            )
        }),
    ]
}

fn read(
    language: Language,
    about: &Value,
    title: impl FnOnce(&Texts) -> String,
    text: impl FnOnce(&Texts) -> String,
) -> NoticeText {
    let t = texts(language);
    let why = if about["mine"] == true {
        t.case_told_why_owner()
    } else if about["leads"] == true {
        t.case_told_why_lead()
    } else {
        t.case_told_why_decided()
    };
    NoticeText {
        title: title(t),
        text: text(t),
        path: path(about),
        why,
    }
}

/// Tells the owner and whoever decided, except who did it.
pub(super) async fn others(change: &Change, case: &Case, kind: &str, by: i64, more: Value) -> Result<(), Failure> {
    let mut people: Vec<i64> = [case.owner_id, case.made_by]
        .into_iter()
        .flatten()
        .filter(|id| *id != by)
        .collect();
    people.dedup();
    for person in people {
        let mut about = routing::about(change, case, by).await?;
        about["mine"] = json!(case.owner_id == Some(person));
        if let (Some(about), Some(more)) = (about.as_object_mut(), more.as_object()) {
            about.extend(more.clone());
        }
        tell(change, person, kind, about).await?;
    }
    Ok(())
}

/// Tells one person what the clock says.
pub(super) async fn clock(change: &Change, case: &Case, kind: &str, person: i64) -> Result<(), Failure> {
    let mut about = routing::about(change, case, person).await?;
    about["mine"] = json!(case.owner_id == Some(person));
    about["leads"] = json!(kind == ESCALATED);
    about["first"] = json!(case.awaits_first_answer());
    tell(change, person, kind, about).await
}

/// Tells of the notes since the last round: one notice a case and writer, however many notes.
pub(super) async fn tell_notes(platform: &Platform) -> Result<(), Failure> {
    // A minute of patience, so that a change that is still being committed elsewhere is not passed by.
    let before = platform.now().plus(-MINUTE_MICROS);
    let round = async |change: &Change| {
        let mut written: BTreeMap<(i64, i64), i64> = BTreeMap::new();
        for note in note::take_untold(change, before, ROUND_NOTES).await? {
            if let Some(by) = note.by_id {
                *written.entry((note.case_id, by)).or_default() += 1;
            }
        }
        let cases = routing::list_cases(&**change, written.keys().map(|(case, _)| *case).collect()).await?;
        for ((case_id, by), count) in written {
            if let Some(case) = cases.iter().find(|case| case.id == case_id) {
                others(change, case, "resolution.note_added", by, json!({ "count": count })).await?;
            }
        }
        Ok(())
    };
    platform.store.change(round).await
}
