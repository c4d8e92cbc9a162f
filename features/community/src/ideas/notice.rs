//! What people hear about ideas.

use platform::ids::short;
use platform::notices::{NoticeKind, NoticeText};
use platform::texts::Language;
use serde_json::{Value, json};

use super::Status;
use super::idea::Idea;
use crate::{spaces, texts};

/// An answer.
pub(super) const ANSWERED: &str = "ideas.answered";
/// It was merged with another.
pub(super) const MERGED: &str = "ideas.merged";
/// It was taken away.
pub(super) const REMOVED: &str = "ideas.removed";
/// Characters of a text in a notice.
const GLIMPSE_LENGTH: usize = 160;

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(ANSWERED, |language, data| read(language, data, ANSWERED)),
        kind(MERGED, |language, data| read(language, data, MERGED)),
        kind(REMOVED, |language, data| read(language, data, REMOVED)),
    ]
}

/// What a notice about an idea carries. One about an idea that was taken away does not repeat its title.
pub(super) fn about(idea: &Idea, status: Option<Status>, words: &str, path: &str) -> Value {
    let glimpse = platform::markdown::cut(words, GLIMPSE_LENGTH);
    let data = json!({ "idea": short(idea.id), "title": idea.title, "status": status.map(Status::word), "glimpse": glimpse, "path": path });
    spaces::within(idea.space_id, data)
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let status = Status::parse(&text("status")).map(|status| status.name(t));
    let title = match kind {
        ANSWERED => t.ideas_notice_answered(status.unwrap_or_default(), text("title")),
        MERGED => t.ideas_notice_merged(text("title")),
        _ => t.ideas_notice_removed(),
    };
    NoticeText {
        title,
        text: text("glimpse"),
        path: text("path"),
        why: t.ideas_notice_why(),
    }
}
