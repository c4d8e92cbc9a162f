//! What owners and those who hand out hear about a case: once, with a link that only shows.

use platform::failure::Failure;
use platform::notices::{NoticeKind, NoticeText, tell};
use platform::session::Account;
use platform::store::Change;
use platform::texts::Language;
use serde_json::{Value, json};

use super::store::case::Case;
use crate::texts;

/// The kinds of notices of this feature.
pub(super) fn notices() -> Vec<NoticeKind> {
    vec![
        NoticeKind {
            name: "routing.case_assigned",
            must_arrive: false,
            read: read_assigned,
        },
        NoticeKind {
            name: "routing.case_handed_over",
            must_arrive: false,
            read: read_handed_over,
        },
        NoticeKind {
            name: "routing.case_withdrawn",
            must_arrive: false,
            read: read_withdrawn,
        },
    ]
}

/// Tells the owner that a case is theirs; who gives it to themselves hears nothing.
pub(super) async fn assigned(change: &Change, case: &Case, by: i64) -> Result<(), Failure> {
    match case.owner_id {
        Some(owner) if owner != by => {
            tell(change, owner, "routing.case_assigned", about(change, case, by).await?).await
        }
        _ => Ok(()),
    }
}

/// Tells whoever decided the case that it changed hands.
pub(super) async fn handed_over(change: &Change, case: &Case, by: i64) -> Result<(), Failure> {
    match case.made_by {
        Some(maker) if maker != by && case.owner_id != Some(maker) => {
            tell(
                change,
                maker,
                "routing.case_handed_over",
                about(change, case, by).await?,
            )
            .await
        }
        _ => Ok(()),
    }
}

/// Tells the owner that a case is gone.
pub(super) async fn withdrawn(change: &Change, case: &Case, by: i64) -> Result<(), Failure> {
    match case.owner_id {
        Some(owner) if owner != by => {
            tell(change, owner, "routing.case_withdrawn", about(change, case, by).await?).await
        }
        _ => Ok(()),
    }
}

/// What a notice keeps: enough to tell it, in any language.
pub(crate) async fn about(change: &Change, case: &Case, by: i64) -> Result<Value, Failure> {
    let by = Account::find(&**change, by)
        .await?
        .map(|it| it.name)
        .unwrap_or_default();
    let owner = match case.owner_id {
        Some(id) => Account::find(&**change, id)
            .await?
            .map(|it| it.name)
            .unwrap_or_default(),
        None => String::new(),
    };
    Ok(json!({
        "case": case.public_id,
        "title": case.title,
        "by": by,
        "owner": owner,
    }))
}

/// A word of what a notice keeps.
pub(crate) fn word<'a>(about: &'a Value, name: &str) -> &'a str {
    about[name].as_str().unwrap_or_default()
}

/// The page of the case a notice tells about.
pub(crate) fn path(about: &Value) -> String {
    format!("/case/{}", word(about, "case"))
}

fn read_assigned(language: Language, about: &Value) -> NoticeText {
    let t = texts(language);
    NoticeText {
        title: t.routing_told_assigned(word(about, "title")),
        text: t.routing_told_assigned_text(word(about, "by")),
        path: path(about),
        why: t.routing_told_assigned_why(word(about, "by")),
    }
}

fn read_handed_over(language: Language, about: &Value) -> NoticeText {
    let t = texts(language);
    NoticeText {
        title: t.routing_told_handed_over(word(about, "by"), word(about, "title"), word(about, "owner")),
        text: String::new(),
        path: path(about),
        why: t.routing_told_decided_why(),
    }
}

fn read_withdrawn(language: Language, about: &Value) -> NoticeText {
    let t = texts(language);
    NoticeText {
        title: t.routing_told_withdrawn(word(about, "by"), word(about, "title")),
        text: t.routing_told_withdrawn_text(),
        path: "/listen/cases".to_owned(),
        why: t.routing_told_assigned_why(word(about, "by")),
    }
}
