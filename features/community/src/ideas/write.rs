//! Placing an idea, with those that look like it shown first; and keeping its text up with the talk.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::Visit;
use platform::{facts, markdown};
use serde::Deserialize;

use super::idea::{Idea, TITLE_LENGTH, WORDS_BYTES};
use super::origin::{self, Source};
use super::status::Hands;
use super::store::NewIdea;
use super::{findable, similar, store};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

/// The fact that an idea was placed.
const PLACED: &str = "ideas.idea_placed";

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    space: String,
    /// Where it comes from: `post:ID`, `project:ID`, `event:ID`, `mention:PATH`.
    #[serde(default)]
    from: String,
    /// What was said there, by its short key.
    #[serde(default)]
    answer: String,
}

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    space: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    key: String,
    /// `preview`, `place`, or `anyway` after those that look like it were shown.
    #[serde(default)]
    act: String,
}

#[derive(Template)]
#[template(path = "ideas/write.html")]
pub(crate) struct WritePage {
    frame: Frame,
    t: &'static Texts,
    action: String,
    back: String,
    is_new: bool,
    spaces: Vec<(String, String)>,
    alike: Vec<Idea>,
    filled: Filled,
    errors: Errors,
    preview: Option<SafeHtml>,
}

impl WritePage {
    fn new(frame: Frame, idea: Option<&Idea>, mut filled: Filled) -> Self {
        if filled.key.is_empty() {
            filled.key = PublicId::random().to_string();
        }
        Self {
            t: texts(frame.language),
            frame,
            action: idea.map_or_else(|| "/ideas".to_owned(), |it| format!("{}/edit", it.path())),
            back: idea.map_or_else(|| "/ideas".to_owned(), Idea::path),
            is_new: idea.is_none(),
            spaces: Vec::new(),
            alike: Vec::new(),
            filled,
            errors: Errors::new(),
            preview: None,
        }
    }
}

/// Asks what it is.
pub(super) async fn begin(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let source = origin::find(&visit, &asked.from).await?;
    let words = origin::said(&visit, &asked.from, &asked.answer).await?;
    let filled = Filled {
        space: if asked.space.is_empty() {
            source.space
        } else {
            asked.space
        },
        // What was said under a post is about something else than its title says.
        title: if words.is_empty() { source.title } else { String::new() },
        words,
        from: asked.from,
        ..Filled::default()
    };
    let mut page = WritePage::new(visit.frame(), None, filled);
    page.spaces = options(&visit, &page.filled.space).await?;
    Ok(html(page))
}

/// Places it; when others look like it, they are shown first.
pub(super) async fn add(visit: Visit, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let source = origin::find(&visit, &filled.from).await?;
    let mut errors = Errors::new();
    let seen = placed_in(&visit, &filled.space).await?;
    if seen.is_none() {
        errors.add("space", t.ideas_space_missing());
    }
    let (title, words) = read(t, &filled, &mut errors);
    let alike = if filled.act == "place" && errors.is_empty() {
        similar::find(&visit, &title).await?
    } else {
        Vec::new()
    };
    let shows = filled.act == "preview" || !alike.is_empty();
    let (Some(seen), true, false) = (seen, errors.is_empty(), shows) else {
        return again(&visit, None, filled, errors, alike).await;
    };
    let key: String = filled.key.chars().take(40).collect();
    let key = if key.is_empty() {
        PublicId::random().to_string()
    } else {
        key
    };
    let me = visit.viewer()?.id;
    let placed = place(&visit, &seen, &source, (&title, &words), (me, &key)).await?;
    let placed = match placed {
        Some(idea) => Some(idea),
        None => store::find_placed(visit.platform.store.reader(), &key)
            .await?
            .filter(|idea| idea.author_id == Some(me)),
    };
    let path = placed.map_or_else(|| "/ideas".to_owned(), |idea| idea.path());
    Ok(visit.go_and_say(&path, &t.ideas_placed()))
}

async fn place(
    visit: &Visit,
    seen: &Seen,
    source: &Source,
    (title, words): (&str, &str),
    (me, key): (i64, &str),
) -> Result<Option<Idea>, Failure> {
    let html = markdown::render(words).html;
    let add = async |change: &platform::store::Change| {
        let new = NewIdea {
            space_id: seen.space.id,
            author_id: me,
            title,
            words,
            html: &html,
            origin: source.origin,
            origin_path: &source.path,
            form_key: key,
        };
        let placed = store::add(change, new).await?;
        if let Some(idea) = &placed {
            facts::record(change, PLACED, seen.space.department_id, 1).await?;
            spaces::note_activity(change, idea.space_id).await?;
            findable::idea(change, idea.id).await?;
        }
        Ok(placed)
    };
    visit.platform.store.change(add).await
}

/// Asks what should change.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let idea = changed(&visit, &id).await?;
    let filled = Filled {
        title: idea.title.clone(),
        words: idea.words.clone(),
        ..Filled::default()
    };
    Ok(html(WritePage::new(visit.frame(), Some(&idea), filled)))
}

/// Keeps the change; the earlier text stays to be read.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let idea = changed(&visit, &id).await?;
    let mut errors = Errors::new();
    let (title, words) = read(t, &filled, &mut errors);
    if !errors.is_empty() || filled.act == "preview" {
        return again(&visit, Some(&idea), filled, errors, Vec::new()).await;
    }
    let html = markdown::render(&words).html;
    visit
        .platform
        .store
        .change(async |change| {
            // The text that is kept as earlier is the one that stands there now.
            let Some(now) = store::find(&**change, idea.id).await? else {
                return Ok(());
            };
            store::rewrite(change, &now, &title, &words, &html).await?;
            findable::idea(change, now.root_id).await
        })
        .await?;
    Ok(visit.go_and_say(&idea.path(), &t.posts_changed()))
}

async fn again(visit: &Visit, idea: Option<&Idea>, filled: Filled, errors: Errors, alike: Vec<Idea>) -> Answer {
    let mut page = WritePage::new(visit.frame(), idea, filled);
    let status = if !errors.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        if alike.is_empty() {
            page.preview = Some(markdown::render(&page.filled.words).html);
        }
        StatusCode::OK
    };
    if idea.is_none() {
        page.spaces = options(visit, &page.filled.space).await?;
    }
    page.alike = alike;
    page.errors = errors;
    Ok(html_with(status, page))
}

fn read(t: &Texts, filled: &Filled, errors: &mut Errors) -> (String, String) {
    let title = filled.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = filled.words.trim().to_owned();
    if title.is_empty() {
        errors.add("title", t.ideas_title_missing());
    } else if title.chars().count() > TITLE_LENGTH {
        errors.add("title", t.posts_title_long(TITLE_LENGTH));
    }
    if words.is_empty() {
        errors.add("words", t.ideas_why_missing());
    } else if words.len() > WORDS_BYTES {
        errors.add("words", t.posts_words_long());
    }
    (title, words)
}

/// The space, when this person may say something in it: an idea needs no membership of an open one.
async fn placed_in(visit: &Visit, id: &str) -> Result<Option<Seen>, Failure> {
    match spaces::enter(visit.platform.store.reader(), visit.viewer()?, id).await {
        Ok(seen) => Ok(Some(seen).filter(|seen| seen.sight.may_answer)),
        Err(Failure::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

async fn options(visit: &Visit, chosen: &str) -> Result<Vec<(String, String)>, Failure> {
    let mut mine = spaces::list_mine(visit.platform.store.reader(), visit.viewer()?.id).await?;
    // The chosen one may be an open space that this person is no member of.
    if let Some(seen) = placed_in(visit, chosen).await?
        && mine.iter().all(|space| space.id != seen.space.id)
    {
        mine.insert(0, seen.space);
    }
    let first = (String::new(), texts(visit.language).projects_space_choose());
    let mine = mine.into_iter().map(|space| (space.public_id.to_string(), space.name));
    Ok(std::iter::once(first).chain(mine).collect())
}

/// The idea, for who may change its text.
async fn changed(visit: &Visit, id: &str) -> Result<Idea, Failure> {
    let viewer = visit.viewer()?;
    let (idea, seen) = store::find_seen(visit.platform.store.reader(), viewer, id).await?;
    let may = Hands::of(viewer.id, idea.author_id, seen.sight.may_manage).may_edit();
    if may { Ok(idea) } else { Err(Failure::NotFound) }
}

#[cfg(test)]
impl platform::page::Samples for WritePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let mut fresh = WritePage::new(Frame::sample(language), None, Filled::default());
        fresh.spaces = vec![(String::new(), t.projects_space_choose())];
        let mut wrong = WritePage::new(Frame::sample(language), None, Filled::default());
        let mut errors = Errors::new();
        let _ = read(t, &Filled::default(), &mut errors);
        errors.add("space", t.ideas_space_missing());
        wrong.errors = errors;
        let all = super::tests::samples();
        let mut alike = WritePage::new(Frame::sample(language), None, Filled::default());
        alike.alike = all.clone();
        let mut known = WritePage::new(Frame::sample(language), Some(&all[0]), Filled::default());
        known.preview = Some(all[0].html.clone());
        vec![fresh, wrong, alike, known]
    }
}
