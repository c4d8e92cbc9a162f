//! Making a project: what it is about and why; and changing that before colleagues are asked.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::markdown;
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::project::{Project, TITLE_LENGTH, WORDS_BYTES};
use super::store::NewProject;
use super::turn::{Act, Hands};
use super::{Turn, days, findable, plan, store};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    space: String,
}

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    /// The space, by its public id.
    #[serde(default)]
    space: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    key: String,
    /// `preview` or `place`.
    #[serde(default)]
    act: String,
}

#[derive(Template)]
#[template(path = "projects/write.html")]
pub(crate) struct WritePage {
    frame: Frame,
    t: &'static Texts,
    action: String,
    back: String,
    is_new: bool,
    /// Spaces to choose from, when none was chosen.
    spaces: Vec<(String, String)>,
    filled: Filled,
    errors: Errors,
    preview: Option<SafeHtml>,
}

impl WritePage {
    fn new(frame: Frame, project: Option<&Project>, mut filled: Filled) -> Self {
        if filled.key.is_empty() {
            filled.key = PublicId::random().to_string();
        }
        Self {
            t: texts(frame.language),
            frame,
            action: project.map_or_else(|| "/projects".to_owned(), |it| format!("{}/edit", it.path())),
            back: project.map_or_else(|| "/projects".to_owned(), Project::path),
            is_new: project.is_none(),
            spaces: Vec::new(),
            filled,
            errors: Errors::new(),
            preview: None,
        }
    }
}

/// Asks what it is about.
pub(super) async fn begin(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let filled = Filled {
        space: asked.space,
        ..Filled::default()
    };
    let mut page = WritePage::new(visit.frame(), None, filled);
    page.spaces = options(&visit).await?;
    Ok(html(page))
}

/// Makes it, and asks for the question.
pub(super) async fn add(visit: Visit, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let mut errors = Errors::new();
    let seen = begun_in(&visit, &filled.space).await?;
    if seen.is_none() {
        errors.add("space", t.projects_space_missing());
    }
    let (title, words) = read(t, &filled, &mut errors);
    let (Some(seen), true, true) = (seen, errors.is_empty(), filled.act != "preview") else {
        return again(&visit, None, filled, errors).await;
    };
    let html = markdown::render(&words).html;
    let key: String = filled.key.chars().take(40).collect();
    let key = if key.is_empty() {
        PublicId::random().to_string()
    } else {
        key
    };
    let (me, today) = (visit.viewer()?.id, days::today(&visit));
    let ask_on = today.plus_days(plan::ASK_DAYS);
    let made = visit
        .platform
        .store
        .change(async |change| {
            let new = NewProject {
                space_id: seen.space.id,
                owner_id: me,
                title: &title,
                words: &words,
                html: &html,
                today: &today,
                ask_on: &ask_on,
                form_key: &key,
            };
            let made = store::add(change, new).await?;
            if let Some(project) = &made {
                spaces::note_activity(change, project.space_id).await?;
                findable::project(change, project.id).await?;
            }
            Ok(made)
        })
        .await?;
    let made = match made {
        Some(project) => Some(project),
        None => store::find_made(visit.platform.store.reader(), &key)
            .await?
            .filter(|project| project.owner_id == Some(me)),
    };
    let path = made.map_or_else(|| "/projects".to_owned(), |it| format!("{}/ask", it.path()));
    Ok(visit.go_and_say(&path, &t.projects_made()))
}

/// Asks what should change.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let project = changed(&visit, &id).await?;
    let filled = Filled {
        title: project.title.clone(),
        words: project.words.clone(),
        ..Filled::default()
    };
    Ok(html(WritePage::new(visit.frame(), Some(&project), filled)))
}

/// Keeps the change.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let project = changed(&visit, &id).await?;
    let mut errors = Errors::new();
    let (title, words) = read(t, &filled, &mut errors);
    if !errors.is_empty() || filled.act == "preview" {
        return again(&visit, Some(&project), filled, errors).await;
    }
    let html = markdown::render(&words).html;
    visit
        .platform
        .store
        .change(async |change| {
            store::rewrite(change, project.id, &title, &words, &html).await?;
            findable::project(change, project.id).await
        })
        .await?;
    Ok(visit.go_and_say(&project.path(), &t.spaces_kept()))
}

async fn again(visit: &Visit, project: Option<&Project>, filled: Filled, errors: Errors) -> Answer {
    let mut page = WritePage::new(visit.frame(), project, filled);
    let status = if errors.is_empty() {
        page.preview = Some(markdown::render(&page.filled.words).html);
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    if project.is_none() {
        page.spaces = options(visit).await?;
    }
    page.errors = errors;
    let answer: Response = html_with(status, page);
    Ok(answer)
}

/// Reads the form; what is not right gets its sentence, and nothing that was typed is lost.
fn read(t: &Texts, filled: &Filled, errors: &mut Errors) -> (String, String) {
    let title = filled.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = filled.words.trim().to_owned();
    if title.is_empty() {
        errors.add("title", t.projects_title_missing());
    } else if title.chars().count() > TITLE_LENGTH {
        errors.add("title", t.posts_title_long(TITLE_LENGTH));
    }
    if words.is_empty() {
        errors.add("words", t.projects_why_missing());
    } else if words.len() > WORDS_BYTES {
        errors.add("words", t.posts_words_long());
    }
    (title, words)
}

/// The space, when this person may begin something in it.
async fn begun_in(visit: &Visit, id: &str) -> Result<Option<Seen>, Failure> {
    match spaces::enter(visit.platform.store.reader(), visit.viewer()?, id).await {
        Ok(seen) => Ok(Some(seen).filter(|seen| seen.sight.may_post)),
        Err(Failure::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

async fn options(visit: &Visit) -> Result<Vec<(String, String)>, Failure> {
    let mine = spaces::list_mine(visit.platform.store.reader(), visit.viewer()?.id).await?;
    let first = (String::new(), texts(visit.language).projects_space_choose());
    let mine = mine.into_iter().map(|space| (space.public_id.to_string(), space.name));
    Ok(std::iter::once(first).chain(mine).collect())
}

/// The project, for who may still change its words.
async fn changed(visit: &Visit, id: &str) -> Result<Project, Failure> {
    let viewer = visit.viewer()?;
    let (project, seen) = store::find_seen(visit.platform.store.reader(), viewer, id).await?;
    let hands = Hands::of(viewer.id, project.owner_id, None, seen.sight.may_manage);
    if project.turn == Turn::Ask && hands.may(Act::Ask) {
        Ok(project)
    } else {
        Err(Failure::NotFound)
    }
}

#[cfg(test)]
impl platform::page::Samples for WritePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let mut fresh = WritePage::new(Frame::sample(language), None, Filled::default());
        fresh.spaces = vec![
            (String::new(), t.projects_space_choose()),
            ("x".into(), "Slim gemaal".into()),
        ];
        let mut wrong = WritePage::new(Frame::sample(language), None, Filled::default());
        let mut errors = Errors::new();
        let _ = read(t, &Filled::default(), &mut errors);
        errors.add("space", t.projects_space_missing());
        wrong.errors = errors;
        let project = super::tests::samples().remove(0);
        let filled = Filled {
            title: project.title.clone(),
            words: project.words.clone(),
            ..Filled::default()
        };
        let mut known = WritePage::new(Frame::sample(language), Some(&project), filled);
        known.preview = Some(project.html);
        vec![fresh, wrong, known]
    }
}
