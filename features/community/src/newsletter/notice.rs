//! What editors hear.

use platform::notices::{NoticeKind, NoticeText};
use serde_json::{Value, json};

use super::issue::Issue;
use crate::texts;

/// A planned newsletter did not go, because who planned it is no editor any more.
pub(super) const STOPPED: &str = "newsletter.stopped";

pub(super) fn kinds() -> Vec<NoticeKind> {
    vec![NoticeKind {
        name: STOPPED,
        must_arrive: true,
        read: |language, data: &Value| {
            let t = texts(language);
            NoticeText {
                title: t.newsletter_stopped(data["title"].as_str().unwrap_or_default()),
                text: t.newsletter_stopped_text(),
                path: "/newsletter".into(),
                why: t.newsletter_stopped_why(),
            }
        },
    }]
}

pub(super) fn about(issue: &Issue) -> Value {
    json!({ "title": issue.title })
}
