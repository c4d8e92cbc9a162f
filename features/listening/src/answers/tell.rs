//! What colleagues hear of an answer: who is asked to look, who wrote it, and who waits for it.

use platform::failure::Failure;
use platform::notices::{NoticeKind, NoticeText, tell};
use platform::store::Change;
use platform::texts::Language;
use serde_json::{Value, json};

use super::store::draft::Draft;
use crate::routing::{self, Case, path, word};
use crate::{Texts, texts};

/// The kinds of notices of this feature.
pub(super) fn notices() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind("answers.asked", |l, it| {
            read(
                l,
                it,
                |t| t.answers_told_asked(word(it, "by"), word(it, "title")),
                Texts::answers_told_asked_why,
            )
        }),
        kind("answers.approved", |l, it| {
            read(
                l,
                it,
                |t| t.answers_told_good(word(it, "by"), word(it, "title")),
                Texts::answers_told_wrote_why,
            )
        }),
        kind("answers.sent_back", |l, it| {
            read(
                l,
                it,
                |t| t.answers_told_back(word(it, "by"), word(it, "title")),
                Texts::answers_told_wrote_why,
            )
        }),
        kind("answers.placed", |l, it| {
            let mut told = read(
                l,
                it,
                |t| t.answers_told_placed(word(it, "by"), word(it, "title")),
                Texts::answers_told_case_why,
            );
            told.path = path(it);
            told
        }),
    ]
}

fn read(
    language: Language,
    about: &Value,
    title: impl FnOnce(&Texts) -> String,
    why: impl FnOnce(&Texts) -> String,
) -> NoticeText {
    let t = texts(language);
    NoticeText {
        title: title(t),
        text: word(about, "note").to_owned(),
        path: format!("{}/answer", path(about)),
        why: why(t),
    }
}

/// Asks a colleague to look.
pub(super) async fn asked(change: &Change, case: &Case, by: i64, checker: i64) -> Result<(), Failure> {
    if checker == by {
        return Ok(());
    }
    tell(
        change,
        checker,
        "answers.asked",
        routing::about(change, case, by).await?,
    )
    .await
}

/// Tells who asked and who wrote what the colleague thinks.
pub(super) async fn judged(
    change: &Change,
    case: &Case,
    open: &Draft,
    by: i64,
    (is_good, note): (bool, &str),
) -> Result<(), Failure> {
    let kind = if is_good {
        "answers.approved"
    } else {
        "answers.sent_back"
    };
    let mut about = routing::about(change, case, by).await?;
    about["note"] = json!(note);
    for person in several([open.asked_by, open.written_by], by) {
        tell(change, person, kind, about.clone()).await?;
    }
    Ok(())
}

/// Tells who owns the case and who decided it that an answer stands outside.
pub(super) async fn placed(change: &Change, case: &Case, by: i64) -> Result<(), Failure> {
    let about = routing::about(change, case, by).await?;
    for person in several([case.owner_id, case.made_by], by) {
        tell(change, person, "answers.placed", about.clone()).await?;
    }
    Ok(())
}

/// These people, each once, except who did it.
fn several(people: [Option<i64>; 2], by: i64) -> Vec<i64> {
    let mut people: Vec<i64> = people.into_iter().flatten().filter(|id| *id != by).collect();
    people.dedup();
    people
}
