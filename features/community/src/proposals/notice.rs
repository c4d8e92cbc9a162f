//! What people hear about proposals they reacted on.

use platform::notices::{NoticeKind, NoticeText};
use platform::texts::Language;
use serde_json::{Value, json};

use super::proposal::Proposal;
use crate::{spaces, texts};

/// There is a next version.
pub(super) const VERSION: &str = "proposals.changed";
/// It was decided.
pub(super) const DECIDED: &str = "proposals.decided";
/// Your feedback was answered.
pub(super) const ANSWERED: &str = "proposals.answered";

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(VERSION, |language, data| read(language, data, VERSION)),
        kind(DECIDED, |language, data| read(language, data, DECIDED)),
        kind(ANSWERED, |language, data| read(language, data, ANSWERED)),
    ]
}

/// The kind with this name, when it is one of ours.
pub(super) fn known(name: &str) -> Option<&'static str> {
    [VERSION, DECIDED, ANSWERED].into_iter().find(|kind| *kind == name)
}

/// What a notice about a proposal carries.
pub(super) fn about(proposal: &Proposal) -> Value {
    spaces::within(
        proposal.space_id,
        json!({ "title": proposal.title, "path": proposal.path() }),
    )
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let title = match kind {
        VERSION => t.proposals_notice_version(text("title")),
        DECIDED => t.proposals_notice_decided(text("title")),
        _ => t.proposals_notice_answered(text("title")),
    };
    NoticeText {
        title,
        text: String::new(),
        path: text("path"),
        why: t.proposals_notice_why(),
    }
}
