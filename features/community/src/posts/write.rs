//! Beginning a post, and changing what one wrote; what it will look like is shown before it is there.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::clock::Moment;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::markdown;
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::post::{TITLE_LENGTH, WORDS_BYTES};
use super::{Begun, Kind, Post, State, along, begin, find_seen, findable, may, store};
use crate::attachments::{self, Chosen, Parcel};
use crate::spaces::{self, Kind as SpaceKind, Seen};
use crate::{Texts, texts};

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    words: String,
    /// A moment to come, as the browser's field writes it: `2026-11-24T09:00`.
    #[serde(default)]
    at: String,
    #[serde(default)]
    key: String,
    /// `attach`, `preview` or `place`.
    #[serde(default)]
    act: String,
}

#[derive(Template)]
#[template(path = "posts/write.html")]
pub(crate) struct WritePage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    /// Where the form goes.
    action: String,
    back: String,
    is_new: bool,
    kinds: Vec<(Kind, String, String)>,
    filled: Filled,
    chosen: Chosen,
    errors: Errors,
    preview: Option<SafeHtml>,
}

impl WritePage {
    fn new(frame: Frame, seen: Seen, post: Option<&Post>, mut filled: Filled, chosen: Chosen) -> Self {
        let t = texts(frame.language);
        let mut kinds = vec![Kind::Question, Kind::Talk];
        if seen.sight.may_manage {
            kinds.push(Kind::Announcement);
        }
        filled.key = keyed(&filled.key);
        let here = format!("/spaces/{}", seen.space.public_id);
        Self {
            frame,
            t,
            action: post.map_or_else(|| format!("{here}/posts"), |post| format!("{}/edit", post.path())),
            back: post.map_or(here, Post::path),
            is_new: post.is_none(),
            kinds: kinds
                .into_iter()
                .map(|kind| (kind, kind.name(t), kind.meaning(t)))
                .collect(),
            seen,
            filled,
            chosen,
            errors: Errors::new(),
            preview: None,
        }
    }
}

/// What is right of a form.
struct Right {
    kind: Kind,
    title: String,
    words: String,
    live_at: Option<Moment>,
}

/// Asks what it is. Asking is the first choice: it is what brings a talk about.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let seen = begun_in(&visit, &id).await?;
    let filled = Filled {
        kind: Kind::Question.word().to_owned(),
        ..Filled::default()
    };
    Ok(html(WritePage::new(
        visit.frame(),
        seen,
        None,
        filled,
        Chosen::default(),
    )))
}

/// Places it, or shows it first.
pub(super) async fn add(visit: Visit, Path(id): Path<String>, parcel: Parcel<Filled>) -> Answer {
    let seen = begun_in(&visit, &id).await?;
    let t = texts(visit.language);
    let mut filled = parcel.filled;
    filled.key = keyed(&filled.key);
    let mut errors = Errors::new();
    let chosen = attachments::bring(&visit, &filled.key, None, parcel.sent, &mut errors).await?;
    let right = read(&visit, &filled, &seen, &chosen, &mut errors);
    let Some(right) = right else {
        return Ok(again(&visit, seen, None, filled, chosen, errors));
    };
    let (space, me) = (&seen.space, visit.viewer()?.id);
    let added = visit
        .platform
        .store
        .change(async |change| {
            let begun = Begun {
                space,
                author_id: me,
                kind: right.kind,
                title: &right.title,
                words: &right.words,
                live_at: right.live_at,
                form_key: &filled.key,
            };
            let added = begin(change, begun).await?;
            if let Some(post) = &added {
                along::hang(change, &chosen, post).await?;
            }
            Ok(added)
        })
        .await?;
    let words = match &added {
        Some(post) if post.state == State::Planned => t.posts_planned_done(visit.frame().moment(post.live_at.0)),
        _ => t.posts_placed(),
    };
    let path = added.map_or_else(|| format!("/spaces/{}", space.public_id), |post| post.path());
    Ok(visit.go_and_say(&path, &words))
}

/// Asks what should change.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let (post, seen) = changed(&visit, &id).await?;
    let filled = Filled {
        kind: post.kind.word().to_owned(),
        title: post.title.clone(),
        words: post.words.clone(),
        ..Filled::default()
    };
    let chosen = attachments::open(&visit, "", Some(post.id)).await?;
    Ok(html(WritePage::new(visit.frame(), seen, Some(&post), filled, chosen)))
}

/// Keeps the change; the earlier text stays to be read.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, parcel: Parcel<Filled>) -> Answer {
    let (post, seen) = changed(&visit, &id).await?;
    let mut filled = parcel.filled;
    filled.key = keyed(&filled.key);
    post.kind.word().clone_into(&mut filled.kind);
    let mut errors = Errors::new();
    let chosen = attachments::bring(&visit, &filled.key, Some(post.id), parcel.sent, &mut errors).await?;
    let right = read(&visit, &filled, &seen, &chosen, &mut errors);
    let Some(right) = right else {
        return Ok(again(&visit, seen, Some(&post), filled, chosen, errors));
    };
    let written = markdown::render(&right.words);
    visit
        .platform
        .store
        .change(async |change| {
            store::change_post(change, &post, &right.title, &right.words, &written.html).await?;
            along::hang(change, &chosen, &post).await?;
            along::ask(change, &post, post.id, &written.links).await?;
            let (title, words) = (right.title.clone(), right.words.clone());
            findable::post(
                change,
                &Post {
                    title,
                    words,
                    ..post.clone()
                },
            )
            .await
        })
        .await?;
    Ok(visit.go_and_say(&post.path(), &texts(visit.language).posts_changed()))
}

/// The key of a form: one for each form, at most 40 characters.
fn keyed(key: &str) -> String {
    if key.is_empty() {
        return PublicId::random().to_string();
    }
    key.chars().take(40).collect()
}

fn again(
    visit: &Visit,
    seen: Seen,
    post: Option<&Post>,
    filled: Filled,
    chosen: Chosen,
    errors: Errors,
) -> axum::response::Response {
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let mut page = WritePage::new(visit.frame(), seen, post, filled, chosen);
    if errors.is_empty() && page.filled.act == "preview" {
        page.preview = Some(markdown::render(&page.filled.words).html);
    }
    page.errors = errors;
    html_with(status, page)
}

/// Reads the form; what is not right gets its sentence, and nothing that was typed is lost. `None` as well while files are
/// brought or the text is looked at first.
fn read(visit: &Visit, filled: &Filled, seen: &Seen, chosen: &Chosen, errors: &mut Errors) -> Option<Right> {
    let t = texts(visit.language);
    if filled.act == "attach" {
        return None;
    }
    let kind = Kind::parse(&filled.kind).filter(|kind| *kind != Kind::Announcement || seen.sight.may_manage);
    let title = filled.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = filled.words.trim();
    if kind.is_none() {
        errors.add("kind", t.posts_kind_missing());
    }
    if title.is_empty() && kind != Some(Kind::Talk) {
        errors.add("title", t.posts_title_missing());
    }
    if title.chars().count() > TITLE_LENGTH {
        errors.add("title", t.posts_title_long(TITLE_LENGTH));
    }
    if words.is_empty() && kind != Some(Kind::Question) && chosen.is_empty() {
        errors.add("words", t.posts_words_missing());
    }
    if words.len() > WORDS_BYTES {
        errors.add("words", t.posts_words_long());
    }
    let zone = visit.platform.organisation.facts().time_zone();
    let live_at = match filled.at.as_str() {
        "" => None,
        at => {
            let read = at
                .parse::<jiff::civil::DateTime>()
                .ok()
                .and_then(|at| at.to_zoned(zone).ok());
            let moment = read.map(|at| Moment(at.timestamp().as_microsecond()));
            if moment.is_none_or(|at| at < visit.platform.now()) {
                errors.add("at", t.posts_at_wrong());
            }
            moment
        }
    };
    if filled.act == "preview" {
        return None;
    }
    chosen.ask(visit, errors);
    let kind = kind.filter(|_| errors.is_empty())?;
    Some(Right {
        kind,
        title,
        words: words.to_owned(),
        live_at,
    })
}

async fn begun_in(visit: &Visit, id: &str) -> Result<Seen, Failure> {
    let seen = spaces::enter(visit.platform.store.reader(), visit.viewer()?, id).await?;
    if seen.sight.may_post {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

async fn changed(visit: &Visit, id: &str) -> Result<(Post, Seen), Failure> {
    let viewer = visit.viewer()?;
    let (post, seen) = find_seen(visit.platform.store.reader(), viewer, id).await?;
    if may::edit(post.author_id, viewer.id, post.live_at, visit.platform.now()) {
        Ok((post, seen))
    } else {
        Err(Failure::NotFound)
    }
}

#[cfg(test)]
mod samples;
