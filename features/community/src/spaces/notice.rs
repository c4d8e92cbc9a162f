//! What people hear about spaces.

use platform::notices::{NoticeKind, NoticeText};
use platform::texts::Language;
use serde_json::{Value, json};

use super::{Space, within};
use crate::texts;

/// Somebody asks to be let in.
pub(super) const ASKED: &str = "spaces.asked";
/// The answer to that.
pub(super) const ANSWERED: &str = "spaces.answered";
/// Somebody is invited.
pub(super) const INVITED: &str = "spaces.invited";
/// A space has one manager left.
pub(super) const ONE_LEFT: &str = "spaces.one_manager";
/// A space was silent for long.
pub(super) const SILENT: &str = "spaces.silent";

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(ASKED, |language, data| read(language, data, ASKED)),
        kind(ANSWERED, |language, data| read(language, data, ANSWERED)),
        kind(INVITED, |language, data| read(language, data, INVITED)),
        kind(ONE_LEFT, |language, data| read(language, data, ONE_LEFT)),
        kind(SILENT, |language, data| read(language, data, SILENT)),
    ]
}

/// The same for who manages it: who does so no more reads it no more.
pub(super) fn inside(space: &Space, who: &str) -> Value {
    within(space.id, about(space, who))
}

/// What a notice about a space carries.
pub(super) fn about(space: &Space, who: &str) -> Value {
    json!({ "space": space.public_id.as_str(), "name": space.name, "who": who })
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let (name, who) = (text("name"), text("who"));
    let (title, words) = match kind {
        ASKED => (t.spaces_notice_asked(who, name), t.spaces_notice_asked_text()),
        ANSWERED if data["in"] == true => (t.spaces_notice_in(name), t.spaces_notice_in_text()),
        ANSWERED => (t.spaces_notice_not_in(name), t.spaces_notice_not_in_text()),
        INVITED => (t.spaces_notice_invited(who, name), t.spaces_notice_invited_text()),
        ONE_LEFT => (t.spaces_notice_one_left(name), t.spaces_notice_one_left_text()),
        _ => (t.spaces_notice_silent(name), t.spaces_notice_silent_text()),
    };
    let why = match kind {
        ANSWERED => t.spaces_notice_why_asked(),
        INVITED => t.spaces_notice_why_invited(),
        _ => t.spaces_notice_why_manager(),
    };
    NoticeText {
        title,
        text: words,
        path: format!("/spaces/{}/about", text("space")),
        why,
    }
}
