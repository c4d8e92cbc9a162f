//! What people hear about questions.

use platform::ids::short;
use platform::notices::{NoticeKind, NoticeText};
use platform::texts::Language;
use serde_json::{Value, json};

use crate::posts::Post;
use crate::{spaces, texts};

/// Nobody answered in time, in a space you manage.
pub(super) const RAISED: &str = "questions.raised";
/// Somebody asks whether you know.
pub(super) const ASKED: &str = "questions.asked";
/// Somebody took your question.
pub(super) const TAKEN: &str = "questions.taken";
/// A question you follow is the same as another one.
pub(super) const MERGED: &str = "questions.merged";
/// It is a question of its own again.
pub(super) const PARTED: &str = "questions.parted";

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(RAISED, |language, data| read(language, data, RAISED)),
        kind(ASKED, |language, data| read(language, data, ASKED)),
        kind(TAKEN, |language, data| read(language, data, TAKEN)),
        kind(MERGED, |language, data| read(language, data, MERGED)),
        kind(PARTED, |language, data| read(language, data, PARTED)),
    ]
}

/// What a notice about a question carries.
pub(super) fn about(post: &Post, who: &str) -> Value {
    spaces::within(
        post.space_id,
        json!({ "post": short(post.id), "title": post.title, "who": who }),
    )
}

/// The same for two questions that are one: it leads to where the answer stands.
pub(super) fn about_same(post: &Post, same: &Post) -> Value {
    let data = json!({ "post": short(same.id), "title": post.title, "same": same.title, "answered": same.accepted_id.is_some() });
    spaces::within(post.space_id, data)
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let who = match text("who") {
        empty if empty.is_empty() => t.posts_former(),
        who => who,
    };
    let title = text("title");
    let (title, words, why) = match kind {
        RAISED => (
            t.questions_notice_raised(title),
            t.questions_notice_raised_text(),
            t.posts_notice_why_manager(),
        ),
        ASKED => (
            t.questions_notice_asked(who, title),
            t.questions_notice_asked_text(),
            t.questions_notice_why_asked(),
        ),
        TAKEN => (
            t.questions_notice_taken(who, title),
            String::new(),
            t.questions_notice_why_asker(),
        ),
        MERGED => {
            let words = if data["answered"] == true {
                t.questions_notice_merged_answered(text("same"))
            } else {
                t.questions_notice_merged_open(text("same"))
            };
            (t.questions_notice_merged(title), words, t.posts_notice_why_follow())
        }
        _ => (
            t.questions_notice_parted(title),
            t.questions_notice_parted_text(),
            t.questions_notice_why_asker(),
        ),
    };
    NoticeText {
        title,
        text: words,
        path: format!("/posts/{}", text("post")),
        why,
    }
}
