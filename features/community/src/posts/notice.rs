//! What people hear about posts.

use platform::ids::short;
use platform::notices::{NoticeKind, NoticeText};
use platform::texts::Language;
use serde_json::{Value, json};

use super::{Kind, Post};
use crate::{spaces, texts};

/// Somebody calls you by name.
pub(super) const CALLED: &str = "posts.called";
/// Something was said under what you follow.
pub(super) const SAID: &str = "posts.said";
/// An announcement in a space of yours.
pub(super) const ANNOUNCED: &str = "posts.announced";
/// Your answer helped.
pub(super) const ACCEPTED: &str = "posts.accepted";
/// Something was reported in a space you manage.
pub(super) const REPORTED: &str = "posts.reported";
/// What you reported was looked at.
pub(super) const SETTLED: &str = "posts.settled";
/// Something that has to be read ends tomorrow.
pub(super) const MUST_READ: &str = "posts.must_read";
/// What you planned did not come: you may not post there any more.
pub(super) const NOT_PLACED: &str = "posts.not_placed";
/// Characters of a text in a notice.
const GLIMPSE_LENGTH: usize = 160;

pub(super) fn kinds() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(CALLED, |language, data| read(language, data, CALLED)),
        kind(SAID, |language, data| read(language, data, SAID)),
        kind(ANNOUNCED, |language, data| read(language, data, ANNOUNCED)),
        kind(ACCEPTED, |language, data| read(language, data, ACCEPTED)),
        kind(REPORTED, |language, data| read(language, data, REPORTED)),
        kind(SETTLED, |language, data| read(language, data, SETTLED)),
        kind(NOT_PLACED, |language, data| read(language, data, NOT_PLACED)),
        kind(MUST_READ, |language, data| read(language, data, MUST_READ)),
    ]
}

/// Which notice a saying is.
pub(super) fn said(post: &Post, is_comment: bool) -> &'static str {
    if post.kind == Kind::Announcement && !is_comment {
        ANNOUNCED
    } else {
        SAID
    }
}

/// What a notice carries that tells an author of their own post: it is theirs to know, also when they left the space.
pub(super) fn about_own(post: &Post) -> Value {
    json!({ "post": short(post.id), "title": post.title, "who": "", "glimpse": "" })
}

/// What a notice about a post carries.
pub(super) fn about(post: &Post, comment: Option<i64>, who: &str, plain: &str) -> Value {
    let glimpse = platform::markdown::cut(plain, GLIMPSE_LENGTH);
    let title = if post.title.is_empty() {
        glimpse.clone()
    } else {
        post.title.clone()
    };
    let data = json!({ "post": short(post.id), "comment": comment.map(short), "title": title, "who": who, "glimpse": glimpse });
    spaces::within(post.space_id, data)
}

fn read(language: Language, data: &Value, kind: &str) -> NoticeText {
    let t = texts(language);
    let text = |name: &str| data[name].as_str().unwrap_or_default().to_owned();
    let who = match text("who") {
        empty if empty.is_empty() => t.posts_former(),
        who => who,
    };
    let (title, why) = match kind {
        CALLED => (t.posts_notice_called(who, text("title")), t.posts_notice_why_called()),
        ANNOUNCED => (t.posts_notice_announced(text("title")), t.posts_notice_why_member()),
        ACCEPTED => (t.posts_notice_accepted(text("title")), t.posts_notice_why_answered()),
        REPORTED => (t.posts_notice_reported(text("title")), t.posts_notice_why_manager()),
        MUST_READ => (t.posts_notice_must_read(text("title")), t.posts_notice_why_must_read()),
        NOT_PLACED => (t.posts_notice_not_placed(text("title")), t.posts_notice_why_planned()),
        SETTLED => (t.posts_notice_settled(text("title")), t.posts_notice_why_reported()),
        _ => (t.posts_notice_said(who, text("title")), t.posts_notice_why_follow()),
    };
    let path = match (kind, data["comment"].as_str()) {
        (REPORTED, _) => "/community/reports".to_owned(),
        (NOT_PLACED, _) => "/community".to_owned(),
        (_, Some(comment)) => format!("/posts/{}#{comment}", text("post")),
        _ => format!("/posts/{}", text("post")),
    };
    NoticeText {
        title,
        text: text("glimpse"),
        path,
        why,
    }
}
