//! The form that puts a post in another space, and doing it.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::store;
use crate::posts::post::WORDS_BYTES;
use crate::posts::{Begun, Kind, Post, State, begin, find_seen, form_key, mention};
use crate::spaces::{self, Kind as SpaceKind, Seen, Space};
use crate::{Texts, texts};

/// The form as it was filled in.
#[derive(Deserialize, Default)]
pub(in crate::posts) struct Filled {
    #[serde(default)]
    space: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    key: String,
}

#[derive(Template)]
#[template(path = "posts/shares/share.html")]
pub(crate) struct SharePage {
    frame: Frame,
    t: &'static Texts,
    post: Post,
    seen: Seen,
    /// Public id and name of the spaces that can be chosen.
    spaces: Vec<(String, String)>,
    filled: Filled,
    errors: Errors,
}

/// Asks where to, and with which line.
pub(in crate::posts) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let (post, seen) = shareable(&visit, &id).await?;
    Ok(html(page(&visit, post, seen, Filled::default(), Errors::new()).await?))
}

async fn shareable(visit: &Visit, id: &str) -> Result<(Post, Seen), Failure> {
    let (post, seen) = find_seen(visit.platform.store.reader(), visit.viewer()?, id).await?;
    if post.state == State::Live {
        Ok((post, seen))
    } else {
        Err(Failure::NotFound)
    }
}

async fn page(visit: &Visit, post: Post, seen: Seen, mut filled: Filled, errors: Errors) -> Result<SharePage, Failure> {
    let (viewer, db) = (visit.viewer()?, visit.platform.store.reader());
    let mut open = Vec::new();
    for space in spaces::list_mine(db, viewer.id).await? {
        let may = space.id != seen.space.id && may_post(visit, &space).await?;
        if may {
            open.push((space.public_id.to_string(), space.name));
        }
    }
    if filled.key.is_empty() {
        filled.key = PublicId::random().to_string();
    }
    Ok(SharePage {
        frame: visit.frame(),
        t: texts(visit.language),
        post,
        seen,
        spaces: open,
        filled,
        errors,
    })
}

async fn may_post(visit: &Visit, space: &Space) -> Result<bool, Failure> {
    // A space where everybody posts needs no further question: the list holds only spaces this person is a member of.
    if space.posting == spaces::Posting::Members {
        return Ok(true);
    }
    let seen = spaces::enter_by_id(visit.platform.store.reader(), visit.viewer()?, space.id).await?;
    Ok(seen.sight.may_post)
}

/// Shares it. Of a share the original is shared, so that no card stands in a card.
pub(in crate::posts) async fn share(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (post, seen) = shareable(&visit, &id).await?;
    let (viewer, db) = (visit.viewer()?, visit.platform.store.reader());
    let target = match spaces::enter(db, viewer, &filled.space).await {
        Ok(target) => Some(target).filter(|it| it.sight.may_post && it.space.id != post.space_id),
        Err(Failure::NotFound) => None,
        Err(failure) => return Err(failure),
    };
    let words = filled.words.trim();
    let mut errors = Errors::new();
    if target.is_none() {
        errors.add("space", t.posts_share_space_missing());
    }
    if words.is_empty() {
        errors.add("words", t.posts_share_words_missing());
    } else if words.len() > WORDS_BYTES {
        errors.add("words", t.posts_words_long());
    }
    let (Some(target), true) = (target, errors.is_empty()) else {
        let page = page(&visit, post, seen, filled, errors).await?;
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let original = store::list(db, vec![post.id])
        .await?
        .pop()
        .map_or(post.id, |link| link.original_id);
    let words = mention::settle(&visit.platform, &target.space, words).await?;
    let key = form_key(&filled.key);
    let me = viewer.id;
    let added = visit
        .platform
        .store
        .change(async |change| {
            let begun = Begun {
                space: &target.space,
                author_id: me,
                kind: Kind::Talk,
                title: "",
                words: &words,
                live_at: None,
                form_key: &key,
            };
            let added = begin(change, begun).await?;
            if let Some(added) = &added {
                store::add(change, added.id, original).await?;
            }
            Ok(added)
        })
        .await?;
    let path = added.map_or_else(|| format!("/spaces/{}", target.space.public_id), |added| added.path());
    Ok(visit.go_and_say(&path, &t.posts_shared(&target.space.name)))
}

#[cfg(test)]
impl platform::page::Samples for SharePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |number: usize, spaces: Vec<(String, String)>| {
            let space = spaces::samples().into_iter().nth(number).unwrap();
            let duty = Some(spaces::Duty::Member);
            let sight = spaces::sight(space.kind, space.posting, space.state, duty, false);
            Self {
                frame: Frame::sample(language),
                t,
                post: crate::posts::thread::samples(t).remove(0).post,
                seen: Seen { space, duty, sight },
                spaces,
                filled: Filled::default(),
                errors: Errors::new(),
            }
        };
        let mut wrong = page(1, vec![("x".into(), "Slim gemaal".into())]);
        wrong.errors.add("space", t.posts_share_space_missing());
        vec![
            page(0, Vec::new()),
            page(0, vec![("x".into(), "Slim gemaal".into())]),
            wrong,
        ]
    }
}
