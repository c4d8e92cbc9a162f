//! What people hear of a question about a case: who is asked, once; who asked and who has the case, once it is answered.

use platform::failure::Failure;
use platform::notices::{NoticeKind, NoticeText, tell};
use platform::store::Change;
use platform::texts::Language;
use serde_json::{Value, json};

use crate::routing::{self, Case, word};
use crate::texts;

const ASKED: &str = "ask.asked";
const ANSWERED: &str = "ask.answered";
const CAME_BACK: &str = "ask.community_answered";

/// The kinds of notices of this feature.
pub(super) fn notices() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(ASKED, |l, it| {
            let t = texts(l);
            NoticeText {
                title: t.ask_told_asked(word(it, "by"), word(it, "title")),
                text: word(it, "question").to_owned(),
                path: format!("/asked/{}", word(it, "ask")),
                why: t.ask_told_asked_why(word(it, "by")),
            }
        }),
        kind(ANSWERED, |l, it| {
            let t = texts(l);
            to_case(l, it, t.ask_told_answered(word(it, "by"), word(it, "title")))
        }),
        kind(CAME_BACK, |l, it| {
            let t = texts(l);
            to_case(l, it, t.ask_told_came_back(word(it, "title")))
        }),
    ]
}

fn to_case(language: Language, about: &Value, title: String) -> NoticeText {
    NoticeText {
        title,
        text: String::new(),
        path: routing::path(about),
        why: texts(language).ask_told_why(),
    }
}

/// Tells whoever is asked.
pub(super) async fn asked(
    change: &Change,
    case: &Case,
    (to, by): (i64, i64),
    ask: &str,
    question: &str,
) -> Result<(), Failure> {
    let mut about = routing::about(change, case, by).await?;
    // Who is asked does not see the case, only the question.
    about["case"] = json!("");
    about["ask"] = json!(ask);
    about["question"] = json!(question);
    tell(change, to, ASKED, about).await
}

/// Tells who asked and who has the case that a colleague answered.
pub(super) async fn answered(change: &Change, case: &Case, asker: Option<i64>, by: i64) -> Result<(), Failure> {
    others(change, case, asker, by, ANSWERED).await
}

/// The same of the community.
pub(super) async fn came_back(change: &Change, case: &Case, asker: Option<i64>, by: i64) -> Result<(), Failure> {
    others(change, case, asker, by, CAME_BACK).await
}

async fn others(change: &Change, case: &Case, asker: Option<i64>, by: i64, kind: &str) -> Result<(), Failure> {
    let mut people: Vec<i64> = asker.into_iter().chain(case.owner_id).filter(|id| *id != by).collect();
    people.dedup();
    let about = routing::about(change, case, by).await?;
    for person in people {
        tell(change, person, kind, about.clone()).await?;
    }
    Ok(())
}
