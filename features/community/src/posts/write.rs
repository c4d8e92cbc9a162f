//! Beginning a post, and changing what one wrote; what it will look like is shown before it is there.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::markdown;
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::Visit;

use super::drafts::{self, Draft, Place};
use super::form::{Filled, read, typed};
use super::pace::{self, Pace};
use super::{Begun, Kind, Post, State, along, begin, find_seen, findable, form_key, may, mention, store};
use crate::attachments::{self, Chosen, Parcel};
use crate::spaces::{self, Kind as SpaceKind, Seen};
use crate::{Texts, beside, texts};

#[derive(Template)]
#[template(path = "posts/write.html")]
pub(crate) struct WritePage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    /// Where the form goes.
    action: String,
    /// Where the form keeps its draft.
    draft_path: String,
    back: String,
    is_new: bool,
    kinds: Vec<(Kind, String, String)>,
    filled: Filled,
    chosen: Chosen,
    errors: Errors,
    preview: Option<SafeHtml>,
    /// When the draft that stands in the form was kept.
    draft_at: Option<i64>,
    /// What looks like it, from other features.
    alike: Vec<SafeHtml>,
}

impl WritePage {
    /// Whether a moment is asked for, or something is wrong with it: then it is not folded away.
    fn has_times(&self) -> bool {
        let is_wrong = |name| !self.errors.of(name).is_empty();
        !self.filled.at.is_empty() || !self.filled.ends.is_empty() || is_wrong("at") || is_wrong("ends")
    }

    fn new(frame: Frame, seen: Seen, post: Option<&Post>, mut filled: Filled, chosen: Chosen) -> Self {
        let t = texts(frame.language);
        let mut kinds = vec![Kind::Question, Kind::Talk];
        if seen.sight.may_manage {
            kinds.push(Kind::Announcement);
        }
        filled.key = form_key(&filled.key);
        let here = format!("/spaces/{}", seen.space.public_id);
        Self {
            frame,
            t,
            draft_path: post.map_or_else(
                || format!("{here}/posts/draft"),
                |post| format!("{}/edit/draft", post.path()),
            ),
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
            draft_at: None,
            alike: Vec::new(),
        }
    }

    /// The same form with what was being written.
    fn with(mut self, draft: Option<Draft>) -> Self {
        if let Some(draft) = draft {
            self.draft_at = Some(draft.kept_at.0);
            self.filled.title = draft.title;
            self.filled.words = draft.words;
            if Kind::parse(&draft.kind).is_some() {
                self.filled.kind = draft.kind;
            }
        }
        self
    }
}

/// Asks what it is. Asking is the first choice: it is what brings a talk about.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let seen = begun_in(&visit, &id).await?;
    let filled = Filled {
        kind: Kind::Question.word().to_owned(),
        ..Filled::default()
    };
    let place = Place::Space(seen.space.id);
    let draft = drafts::find(visit.platform.store.reader(), visit.viewer()?.id, place).await?;
    let page = WritePage::new(visit.frame(), seen, None, filled, Chosen::default());
    Ok(html(page.with(draft)))
}

/// Places it, or shows it first.
pub(super) async fn add(visit: Visit, Path(id): Path<String>, parcel: Parcel<Filled>) -> Answer {
    let seen = begun_in(&visit, &id).await?;
    let t = texts(visit.language);
    let mut filled = parcel.filled;
    filled.key = form_key(&filled.key);
    let mut errors = Errors::new();
    let chosen = attachments::bring(&visit, &filled.key, None, parcel.sent, &mut errors).await?;
    let right = read(&visit, &filled, &seen, &chosen, &mut errors);
    let Some(right) = right else {
        return again(&visit, seen, None, filled, chosen, errors).await;
    };
    let (space, me) = (&seen.space, visit.viewer()?.id);
    let settled = mention::settle(&visit.platform, space, &right.words).await?;
    let added = visit
        .platform
        .store
        .change(async |change| {
            let begun = Begun {
                space,
                author_id: me,
                kind: right.kind,
                title: &right.title,
                words: &settled,
                live_at: right.live_at,
                form_key: &filled.key,
            };
            let added = begin(change, begun).await?;
            if let Some(post) = &added {
                pace::keep(change, Pace::Post, me).await?;
                store::set_end(change, post.id, right.ends_at).await?;
                along::hang(change, &chosen, post).await?;
            }
            drafts::drop(change, me, Place::Space(space.id)).await?;
            Ok(added)
        })
        .await;
    let added = match pace::told(added, visit.language)? {
        Ok(added) => added,
        Err(words) => {
            errors.add("words", words);
            return again(&visit, seen, None, filled, chosen, errors).await;
        }
    };
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
    let db = visit.platform.store.reader();
    let ends = store::find_end(db, post.id).await?;
    let filled = Filled {
        kind: post.kind.word().to_owned(),
        title: post.title.clone(),
        words: post.words.clone(),
        ends: ends.map(|ends| typed(&visit, ends)).unwrap_or_default(),
        ..Filled::default()
    };
    let draft = drafts::find(db, visit.viewer()?.id, Place::Change(post.id)).await?;
    let chosen = attachments::open(&visit, "", Some(post.id)).await?;
    let page = WritePage::new(visit.frame(), seen, Some(&post), filled, chosen);
    Ok(html(page.with(draft)))
}

/// Keeps the change; the earlier text stays to be read.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, parcel: Parcel<Filled>) -> Answer {
    let (post, seen) = changed(&visit, &id).await?;
    let mut filled = parcel.filled;
    filled.key = form_key(&filled.key);
    post.kind.word().clone_into(&mut filled.kind);
    let mut errors = Errors::new();
    let chosen = attachments::bring(&visit, &filled.key, Some(post.id), parcel.sent, &mut errors).await?;
    let right = read(&visit, &filled, &seen, &chosen, &mut errors);
    let Some(right) = right else {
        return again(&visit, seen, Some(&post), filled, chosen, errors).await;
    };
    let settled = mention::settle(&visit.platform, &seen.space, &right.words).await?;
    let written = markdown::render(&settled);
    let me = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| {
            if !store::change_post(change, &post, &right.title, &settled, &written.html).await? {
                return Err(Failure::NotFound);
            }
            store::set_end(change, post.id, right.ends_at).await?;
            drafts::drop(change, me, Place::Change(post.id)).await?;
            along::hang(change, &chosen, &post).await?;
            along::ask(change, &post, post.id, &written.links).await?;
            let (title, words) = (right.title.clone(), settled.clone());
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

async fn again(
    visit: &Visit,
    seen: Seen,
    post: Option<&Post>,
    filled: Filled,
    chosen: Chosen,
    errors: Errors,
) -> Answer {
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let mut page = WritePage::new(visit.frame(), seen, post, filled, chosen);
    if errors.is_empty() && page.filled.act == "preview" {
        page.preview = Some(markdown::render(&page.filled.words).html);
        if page.is_new && page.filled.kind == Kind::Question.word() {
            page.alike = beside::likes(visit, &page.filled.title).await?;
        }
    }
    page.errors = errors;
    Ok(html_with(status, page))
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
