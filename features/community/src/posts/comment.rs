//! Saying something under a post, changing it, and taking it back.

use axum::extract::Path;
use platform::failure::{Answer, Failure, Refusal};
use platform::ids::{from_short, short};
use platform::markdown;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::drafts::{self, Place};
use super::pace::{self, Pace};
use super::post::WORDS_BYTES;
use super::show::Typed;
use super::store::{Added, NewComment};
use super::{Comment, State, along, find_seen, findable, hears, may, mention, show, store, tell};
use crate::attachments::{self, Parcel};
use crate::texts;

#[derive(Deserialize, Default)]
pub(super) struct Saying {
    #[serde(default)]
    words: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    key: String,
    /// `attach`, or empty.
    #[serde(default)]
    act: String,
}

/// Says it.
pub(super) async fn add(visit: Visit, Path(id): Path<String>, parcel: Parcel<Saying>) -> Answer {
    let Parcel { filled: saying, sent } = parcel;
    let t = texts(visit.language);
    let db = visit.platform.store.reader();
    let (post, seen) = find_seen(db, visit.viewer()?, &id).await?;
    if !seen.sight.may_answer || post.state != State::Live {
        return Err(Failure::NotFound);
    }
    let key = super::form_key(&saying.key);
    let mut typed = Typed {
        to: saying.to.clone(),
        words: saying.words.clone(),
        key: key.clone(),
        ..Typed::default()
    };
    if post.closed {
        typed.errors.add("words", t.posts_is_closed());
        return show::again(&visit, post, seen, typed).await;
    }
    let chosen = attachments::bring(&visit, &key, None, sent, &mut typed.errors).await?;
    let words = saying.words.trim();
    if saying.act != "attach" {
        look(&visit, words, &chosen, &mut typed.errors);
    }
    if saying.act == "attach" || !typed.errors.is_empty() {
        typed.chosen = chosen;
        return show::again(&visit, post, seen, typed).await;
    }
    let to = from_short(&saying.to);
    let under_id = stands_under(&visit, &post, to).await?;
    let words = &mention::settle(&visit.platform, &seen.space, words).await?;
    let written = markdown::render(words);
    let me = visit.viewer()?.id;
    let added = visit
        .platform
        .store
        .change(async |change| {
            let new = NewComment {
                post_id: post.id,
                under_id,
                author_id: me,
                words,
                html: &written.html,
                form_key: &key,
            };
            let added = said_now(change, new).await?;
            drafts::drop(change, me, Place::Post(post.id, to)).await?;
            if let Some(comment) = &added {
                pace::keep(change, Pace::Comment, me).await?;
                along::hang_on(change, &chosen, &post, comment).await?;
                tell::was_said(change, &post, comment, me).await?;
            }
            Ok(added)
        })
        .await;
    let added = match pace::told(added, visit.language)? {
        Ok(added) => added,
        Err(words) => {
            typed.errors.add("words", words);
            typed.chosen = chosen;
            return show::again(&visit, post, seen, typed).await;
        }
    };
    let place = added.map_or_else(|| "comments".to_owned(), |comment| short(comment.id));
    Ok(visit.go(&format!("{}#{place}", post.path())))
}

/// The comment of the first level that it answers. An answer to an answer stands beside it: two levels, no deeper.
async fn stands_under(visit: &Visit, post: &super::Post, to: Option<i64>) -> Result<Option<i64>, Failure> {
    let above = match to {
        Some(to) => store::find_comment(visit.platform.store.reader(), to).await?,
        None => None,
    };
    let above = above.filter(|it| it.post_id == post.id);
    Ok(above.map(|it| it.under_id.unwrap_or(it.id)))
}

/// Puts it there; nothing when this form was sent before.
async fn said_now(change: &Change, new: NewComment<'_>) -> Result<Option<Comment>, Failure> {
    match store::add_comment(change, new).await? {
        Added::Said(comment) => Ok(Some(comment)),
        Added::Before => Ok(None),
        Added::Closed => Err(Refusal::say(|language| texts(language).posts_is_closed()).into()),
    }
}

/// What is not right of it gets its sentence.
fn look(visit: &Visit, words: &str, chosen: &attachments::Chosen, errors: &mut platform::page::Errors) {
    let t = texts(visit.language);
    if words.is_empty() && chosen.is_empty() {
        errors.add("words", t.posts_words_missing());
    } else if words.len() > WORDS_BYTES {
        errors.add("words", t.posts_words_long());
    }
    chosen.ask(visit, errors);
}

#[derive(Deserialize, Default)]
pub(super) struct Changing {
    #[serde(default)]
    words: String,
    /// `keep`, `attach`, `remove`, or empty.
    #[serde(default)]
    act: String,
    #[serde(default)]
    key: String,
}

/// Changes one's own words, or takes a comment away.
pub(super) async fn change(
    visit: Visit,
    Path((id, comment)): Path<(String, String)>,
    parcel: Parcel<Changing>,
) -> Answer {
    let Parcel { filled: changing, sent } = parcel;
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let (post, seen) = find_seen(db, viewer, &id).await?;
    let found = match from_short(&comment) {
        Some(id) => store::find_comment(db, id).await?,
        None => None,
    };
    let comment = found.filter(|it| it.post_id == post.id).ok_or(Failure::NotFound)?;
    let is_gone = comment.deleted_at.is_some();
    if changing.act == "remove" {
        if !may::remove(comment.author_id, viewer.id, seen.sight.may_manage) {
            return Err(Failure::NotFound);
        }
        let there = format!("{}#comments", post.path());
        if is_gone {
            return Ok(visit.go_and_say(&there, &t.posts_comment_removed()));
        }
        visit
            .platform
            .store
            .change(async |change| {
                findable::forget_comment(change, comment.id).await?;
                change.announce(hears::post_topic(post.id));
                store::take_comment_away(change, &comment).await
            })
            .await?;
        return Ok(visit.go_and_say(&there, &t.posts_comment_removed()));
    }
    if is_gone || !may::edit(comment.author_id, viewer.id, comment.said_at, visit.platform.now()) {
        return Err(Failure::NotFound);
    }
    let mut typed = Typed {
        change: short(comment.id),
        words: changing.words.clone(),
        key: super::form_key(&changing.key),
        ..Typed::default()
    };
    let chosen = attachments::bring(&visit, &typed.key, Some(comment.id), sent, &mut typed.errors).await?;
    let words = changing.words.trim();
    if changing.act != "attach" {
        look(&visit, words, &chosen, &mut typed.errors);
    }
    if changing.act == "attach" || !typed.errors.is_empty() {
        typed.chosen = chosen;
        return show::again(&visit, post, seen, typed).await;
    }
    let words = &mention::settle(&visit.platform, &seen.space, words).await?;
    let written = markdown::render(words);
    visit
        .platform
        .store
        .change(async |change| {
            if !store::change_comment(change, &comment, words, &written.html).await? {
                return Err(Failure::NotFound);
            }
            along::hang_on(change, &chosen, &post, &comment).await?;
            along::ask(change, &post, comment.id, &written.links).await?;
            change.announce(hears::post_topic(post.id));
            let changed = Comment {
                words: words.to_owned(),
                ..comment.clone()
            };
            findable::comment(change, &post, &changed).await
        })
        .await?;
    Ok(visit.go(&format!("{}#{}", post.path(), short(comment.id))))
}
