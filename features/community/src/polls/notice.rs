//! What people hear about polls.

use platform::notices::{NoticeKind, NoticeText};
use platform::texts::Language;
use serde_json::{Value, json};

use super::poll::Poll;
use crate::{spaces, texts};

/// A poll one voted on is over.
pub(super) const CLOSED: &str = "polls.closed";

pub(super) fn kinds() -> Vec<NoticeKind> {
    vec![NoticeKind {
        name: CLOSED,
        must_arrive: false,
        read,
    }]
}

/// What a notice about a poll carries.
pub(super) fn about(poll: &Poll) -> Value {
    spaces::within(poll.space_id, json!({ "question": poll.question, "path": poll.path() }))
}

fn read(language: Language, data: &Value) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    NoticeText {
        title: t.polls_notice_closed(text("question")),
        text: t.polls_notice_closed_text(),
        path: text("path"),
        why: t.polls_notice_why(),
    }
}
