//! What people hear about kept answers.

use platform::ids::short;
use platform::notices::{NoticeKind, NoticeText};
use platform::texts::Language;
use serde_json::{Value, json};

use super::Entry;
use crate::{spaces, texts};

/// An answer of yours should be looked at.
pub(super) const DUE: &str = "faq.review_due";
/// You own an answer from now on.
pub(super) const OWNED: &str = "faq.owned";

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(DUE, |language, data| read(language, data, DUE)),
        kind(OWNED, |language, data| read(language, data, OWNED)),
    ]
}

/// What a notice about an entry carries.
pub(super) fn about(entry: &Entry, who: &str) -> Value {
    let data = json!({ "entry": short(entry.id), "question": entry.question, "who": who });
    match entry.space_id {
        Some(space_id) => spaces::within(space_id, data),
        None => data,
    }
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let (title, words) = if kind == DUE {
        (t.faq_notice_due(text("question")), t.faq_notice_due_text())
    } else {
        (
            t.faq_notice_owned(text("who"), text("question")),
            t.faq_notice_owned_text(),
        )
    };
    NoticeText {
        title,
        text: words,
        path: format!("/faq/{}", text("entry")),
        why: t.faq_notice_why(),
    }
}
