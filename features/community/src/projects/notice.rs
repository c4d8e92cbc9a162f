//! What people hear about projects.

use platform::clock::Day;
use platform::ids::short;
use platform::notices::{NoticeKind, NoticeText};
use platform::texts::{Calendar, Language};
use serde_json::{Value, json};

use super::project::Project;
use crate::{spaces, texts};

/// Colleagues are asked something.
pub(super) const ASKED: &str = "projects.asked";
/// Somebody has the turn.
pub(super) const TURN: &str = "projects.turn";
/// It is decided.
pub(super) const DECIDED: &str = "projects.decided";
/// What came of it.
pub(super) const REPORTED: &str = "projects.reported";
/// It stopped, and why.
pub(super) const STOPPED: &str = "projects.stopped";
/// The answer comes on another day.
pub(super) const MOVED: &str = "projects.moved";
/// Characters of a text in a notice.
const GLIMPSE_LENGTH: usize = 160;

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(ASKED, |language, data| read(language, data, ASKED)),
        kind(TURN, |language, data| read(language, data, TURN)),
        kind(DECIDED, |language, data| read(language, data, DECIDED)),
        kind(REPORTED, |language, data| read(language, data, REPORTED)),
        kind(STOPPED, |language, data| read(language, data, STOPPED)),
        kind(MOVED, |language, data| read(language, data, MOVED)),
    ]
}

/// What a notice about a project carries: the words it is about, and a day when it promises one.
pub(super) fn about(project: &Project, words: &str, day: Option<&Day>) -> Value {
    let glimpse = platform::markdown::cut(words, GLIMPSE_LENGTH);
    let data = json!({ "project": short(project.id), "title": project.title, "glimpse": glimpse, "day": day.map(Day::as_str) });
    spaces::within(project.space_id, data)
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let title = text("title");
    let day =
        Day::parse(&text("day")).map(|day| Calendar::new(language, jiff::tz::TimeZone::UTC, 0).day_of(day.date()));
    let (title, words, why) = match kind {
        ASKED => (
            t.projects_notice_asked(title),
            text("glimpse"),
            t.projects_notice_why_member(),
        ),
        TURN => (
            t.projects_notice_turn(title),
            day.map_or_else(String::new, |day| t.projects_notice_turn_text(day)),
            t.projects_notice_why_owner(),
        ),
        DECIDED => (
            t.projects_notice_decided(title),
            text("glimpse"),
            t.projects_notice_why_reacted(),
        ),
        REPORTED => (
            t.projects_notice_reported(title),
            text("glimpse"),
            t.projects_notice_why_reacted(),
        ),
        STOPPED => (
            t.projects_notice_stopped(title),
            text("glimpse"),
            t.projects_notice_why_reacted(),
        ),
        _ => (
            t.projects_notice_moved(title, day.unwrap_or_default()),
            text("glimpse"),
            t.projects_notice_why_reacted(),
        ),
    };
    NoticeText {
        title,
        text: words,
        path: format!("/projects/{}", text("project")),
        why,
    }
}
