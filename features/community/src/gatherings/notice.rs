//! What people hear about gatherings.

use jiff::tz::TimeZone;
use platform::notices::{NoticeKind, NoticeText};
use platform::texts::{Calendar, Language};
use serde_json::{Value, json};

use super::Gathering;
use crate::{spaces, texts};

/// There is one.
pub(super) const ANNOUNCED: &str = "gatherings.announced";
/// Tomorrow at this time.
pub(super) const DAY: &str = "gatherings.in_a_day";
/// In an hour.
pub(super) const HOUR: &str = "gatherings.in_an_hour";
/// A place came free.
pub(super) const MOVED_UP: &str = "gatherings.moved_up";
/// Another time or place.
pub(super) const MOVED: &str = "gatherings.moved";
/// It does not go on.
pub(super) const CANCELLED: &str = "gatherings.cancelled";
/// How it was.
pub(super) const REPORTED: &str = "gatherings.reported";

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(ANNOUNCED, |language, data| read(language, data, ANNOUNCED)),
        kind(DAY, |language, data| read(language, data, DAY)),
        kind(HOUR, |language, data| read(language, data, HOUR)),
        kind(MOVED_UP, |language, data| read(language, data, MOVED_UP)),
        kind(MOVED, |language, data| read(language, data, MOVED)),
        kind(CANCELLED, |language, data| read(language, data, CANCELLED)),
        kind(REPORTED, |language, data| read(language, data, REPORTED)),
    ]
}

/// What a notice about a gathering carries.
pub(super) fn about(gathering: &Gathering) -> Value {
    let data = json!({
        "path": gathering.path(),
        "title": gathering.title,
        "begins": gathering.begins_at.0,
        "zone": gathering.zone,
        "place": gathering.place_line(),
        "reason": gathering.reason,
    });
    spaces::within(gathering.space_id, data)
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let (title, reason) = (text("title"), text("reason"));
    let zone = TimeZone::get(&text("zone")).unwrap_or(TimeZone::UTC);
    let begins = data["begins"].as_i64().unwrap_or_default();
    let calendar = Calendar::new(language, zone, begins);
    let when = t.gatherings_notice_when(calendar.day_long(begins), calendar.hour(begins), text("place"));
    let (title, words) = match kind {
        ANNOUNCED => (t.gatherings_notice_announced(title), when),
        DAY => (t.gatherings_notice_day(title), when),
        HOUR => (t.gatherings_notice_hour(title), when),
        MOVED_UP => (t.gatherings_notice_moved_up(title), when),
        MOVED if reason.is_empty() => (t.gatherings_notice_moved(title), when),
        MOVED => (
            t.gatherings_notice_moved(title),
            t.gatherings_notice_reason(reason, when),
        ),
        CANCELLED => (t.gatherings_notice_cancelled(title), reason),
        _ => (t.gatherings_notice_reported(title), String::new()),
    };
    let why = match kind {
        ANNOUNCED => t.posts_notice_why_member(),
        DAY | HOUR => t.gatherings_notice_why_come(),
        MOVED_UP => t.gatherings_notice_why_waited(),
        REPORTED => t.gatherings_notice_why_came(),
        _ => t.gatherings_notice_why_answered(),
    };
    NoticeText {
        title,
        text: words,
        path: text("path"),
        why,
    }
}
