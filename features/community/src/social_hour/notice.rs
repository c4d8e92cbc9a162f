//! What hosts hear about their hour.

use platform::notices::{NoticeKind, NoticeText};
use platform::texts::{Calendar, Language};
use serde_json::{Value, json};

use super::{Hour, Week};
use crate::{spaces, texts};

/// There is no topic yet.
pub(super) const NO_TOPIC: &str = "social_hour.no_topic";
/// The talk is open.
pub(super) const OPENED: &str = "social_hour.opened";
/// The talk is closed: time to harvest.
pub(super) const CLOSED: &str = "social_hour.closed";

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(NO_TOPIC, |language, data| read(language, data, NO_TOPIC)),
        kind(OPENED, |language, data| read(language, data, OPENED)),
        kind(CLOSED, |language, data| read(language, data, CLOSED)),
    ]
}

/// What a notice about a week carries.
pub(super) fn about(hour: &Hour, week: &Week, space: &str) -> Value {
    let data = json!({
        "path": week.path(hour),
        "space": space,
        "begins": week.begins_at.0,
        "zone": hour.zone,
    });
    spaces::within(hour.space_id, data)
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let zone = jiff::tz::TimeZone::get(&text("zone")).unwrap_or(jiff::tz::TimeZone::UTC);
    let begins = data["begins"].as_i64().unwrap_or_default();
    let calendar = Calendar::new(language, zone, begins);
    let (title, words, path) = match kind {
        NO_TOPIC => {
            let when = t.gatherings_notice_when(calendar.day_long(begins), calendar.hour(begins), text("space"));
            (t.social_hour_notice_no_topic(text("space")), when, text("path"))
        }
        OPENED => {
            let path = format!("{}/kit", text("path"));
            (
                t.social_hour_notice_opened(text("space")),
                t.social_hour_notice_opened_text(),
                path,
            )
        }
        _ => {
            let path = format!("{}/harvest", text("path"));
            (
                t.social_hour_notice_closed(text("space")),
                t.social_hour_notice_closed_text(),
                path,
            )
        }
    };
    NoticeText {
        title,
        text: words,
        path,
        why: if kind == NO_TOPIC {
            t.social_hour_notice_why_topic()
        } else {
            t.social_hour_notice_why_host()
        },
    }
}
