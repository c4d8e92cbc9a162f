//! A post with what was said under it.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, from_short, short};
use platform::page::{Errors, Frame, Pager, SafeHtml, Turn, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::drafts::{self, Place};
use super::said::Said;
use super::shares::Original;
use super::store::{COMMENTS_MOST, Wish};
use super::thread::{self, Shown};
use super::{Comment, Kind, Post, State, find_seen, hears, may, must_read, store};
use crate::attachments::{self, Chosen};
use crate::spaces::{Kind as SpaceKind, Seen};
use crate::{Texts, beside, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    after: String,
    /// The comment to which an answer is being written.
    #[serde(default)]
    to: String,
    /// The own comment that is being changed.
    #[serde(default)]
    change: String,
}

#[derive(Template)]
#[template(path = "posts/show.html")]
pub(crate) struct PostPage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    shown: Shown,
    /// What other features show with it.
    pieces: Vec<SafeHtml>,
    /// What other features can make of it: words, and where they lead.
    offers: Vec<(String, String)>,
    said: Vec<Said>,
    pager: Pager,
    /// Until when the page knows what was said.
    now: i64,
    follows: bool,
    saved: bool,
    muted: bool,
    may_share: bool,
    may_revive: bool,
    /// For who wrote it and for managers: when its time is over.
    ends_at: Option<i64>,
    /// When the draft that stands in the form was kept.
    draft_at: Option<i64>,
    may_change: bool,
    may_remove: bool,
    may_accept: bool,
    may_answer: bool,
    /// The comment that is answered, and the one that is changed.
    to: String,
    changing: String,
    typed: String,
    key: String,
    chosen: Chosen,
    errors: Errors,
}

impl PostPage {
    /// Where the form keeps its draft.
    fn draft_path(&self) -> String {
        format!("{}/comments/draft", self.shown.post.path())
    }

    /// What is asked of who reads on.
    fn say(&self) -> String {
        if self.shown.post.kind == Kind::Question {
            self.t.posts_say()
        } else {
            self.t.posts_say_more()
        }
    }

    fn place(&self) -> String {
        if self.shown.post.kind == Kind::Question {
            self.t.posts_answer_place()
        } else {
            self.t.posts_comment_place()
        }
    }

    fn heading(&self) -> String {
        if self.shown.post.title.is_empty() {
            self.t.posts_by(self.shown.name(self.t))
        } else {
            self.shown.post.title.clone()
        }
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let (post, seen) = find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    Ok(html(page(&visit, post, seen, &asked).await?))
}

/// What somebody was saying, and why it is not there yet.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) to: String,
    /// The own comment that is being changed.
    pub(super) change: String,
    pub(super) words: String,
    pub(super) key: String,
    pub(super) chosen: Chosen,
    pub(super) errors: Errors,
}

/// Shows it again with what was typed and brought; nothing of it is lost.
pub(super) async fn again(visit: &Visit, post: Post, seen: Seen, typed: Typed) -> Answer {
    let says_more = typed.change.is_empty() && !typed.words.is_empty();
    let asked = Asked {
        to: typed.to,
        change: typed.change,
        ..Asked::default()
    };
    let mut page = page(visit, post, seen, &asked).await?;
    page.draft_at = None;
    // A talk that closed meanwhile takes no answer, but shows the words once more, to take along.
    page.may_answer |= says_more;
    (page.typed, page.chosen) = (typed.words, typed.chosen);
    if !typed.key.is_empty() {
        page.key = typed.key;
    }
    page.errors = typed.errors;
    let status = if page.errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(html_with(status, page))
}

async fn page(visit: &Visit, post: Post, seen: Seen, asked: &Asked) -> Result<PostPage, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let after = asked
        .after
        .split_once('.')
        .and_then(|(at, id)| Some((Moment(at.parse().ok()?), from_short(id)?)));
    let mut comments = store::list_comments(db, post.id, after).await?;
    let most = usize::try_from(COMMENTS_MOST).unwrap_or(usize::MAX);
    let has_more = comments.len() > most;
    comments.truncate(most);
    let pager = pager(t, &post, comments.last().filter(|_| has_more), after.is_some());
    let answers = store::list_answers(db, post.id, comments.iter().map(|it| it.id).collect()).await?;
    let said = Said::list(visit, &post, &seen, comments, answers).await?;
    let changing = changing(visit, &asked.change).await?;
    let now = visit.platform.now();
    let manages = seen.sight.may_manage;
    let is_own = post.author_id == Some(viewer.id);
    let wishes = store::list_wishes(db, post.id, viewer.id).await?;
    let draft = drafts::find(db, viewer.id, Place::Post(post.id, from_short(&asked.to))).await?;
    let ends_at = if is_own || manages {
        store::find_end(db, post.id).await?
    } else {
        None
    };
    let ends_at = ends_at.map(|at| at.0);
    let mut pieces: Vec<SafeHtml> = must_read::piece(visit, &post, &seen).await?.into_iter().collect();
    pieces.extend(beside::pieces(visit, &post, &seen).await?);
    Ok(PostPage {
        frame: visit.frame().listening(&hears::post_word(&post)),
        t,
        now: now.0,
        follows: wishes.contains(&Wish::Follow),
        saved: wishes.contains(&Wish::Save),
        muted: wishes.contains(&Wish::Mute),
        may_share: post.state == State::Live,
        may_revive: post.state == State::Ended,
        ends_at,
        draft_at: draft.as_ref().map(|it| it.kept_at.0),
        may_change: may::edit(post.author_id, viewer.id, post.live_at, now),
        may_remove: may::remove(post.author_id, viewer.id, manages),
        may_accept: post.kind == Kind::Question && (is_own || manages),
        may_answer: seen.sight.may_answer && !post.closed && post.state == State::Live,
        typed: match (&changing, draft) {
            (Some(it), _) => it.words.clone(),
            (None, draft) => draft.map(|it| it.words).unwrap_or_default(),
        },
        chosen: match &changing {
            Some(it) => attachments::open(visit, "", Some(it.id)).await?,
            None => Chosen::default(),
        },
        changing: changing.map(|it| short(it.id)).unwrap_or_default(),
        to: asked.to.chars().filter(char::is_ascii_alphanumeric).take(20).collect(),
        shown: thread::show(&visit.platform, viewer, t, vec![post.clone()])
            .await?
            .pop()
            .ok_or(Failure::NotFound)?,
        pieces,
        offers: beside::offers(t, &post, &seen),
        said,
        pager,
        seen,
        key: PublicId::random().to_string(),
        errors: Errors::new(),
    })
}

/// The own comment that is being changed.
async fn changing(visit: &Visit, named: &str) -> Result<Option<Comment>, Failure> {
    let Some(id) = from_short(named) else { return Ok(None) };
    let (db, me) = (visit.platform.store.reader(), visit.viewer()?.id);
    let found = store::find_comment(db, id).await?;
    Ok(found.filter(|it| it.author_id == Some(me) && it.deleted_at.is_none()))
}

/// The way to the comments after the last of this page, and back to the first.
fn pager(t: &Texts, post: &Post, last: Option<&Comment>, is_later: bool) -> Pager {
    let here = post.path();
    let older = last.map(|last| {
        let place = format!("{here}?after={}.{}#comments", last.said_at.0, short(last.id));
        Turn::new(t.posts_more_comments(), place)
    });
    Pager {
        older,
        newer: is_later.then(|| Turn::new(t.posts_first_comments(), format!("{here}#comments"))),
        ..Pager::default()
    }
}

#[cfg(test)]
mod samples;
