//! The page on which somebody asks about a case: a colleague, or a space.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use community::spaces;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;

use super::plain::without_writer;
use super::store;
use crate::routing::{self, Case, CaseState};
use crate::{Texts, resolution, texts};

/// Spaces that can be chosen.
const SPACES_MOST: usize = 100;

/// What somebody typed, kept when a form is refused.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) colleague: String,
    pub(super) to: String,
    pub(super) question: String,
    /// Colleagues a search found, to choose from.
    pub(super) hits: Vec<(String, String)>,
    pub(super) space: String,
    pub(super) title: String,
    pub(super) words: String,
    pub(super) literally: bool,
    pub(super) errors: Errors,
}

impl Typed {
    /// The same with an error at a field.
    pub(super) fn refused(mut self, field: &str, sentence: String) -> Self {
        self.errors.add(field, sentence);
        self
    }
}

/// The page.
#[derive(Template)]
#[template(path = "ask/form.html")]
pub(super) struct AskPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) path: String,
    pub(super) title: String,
    pub(super) key: String,
    pub(super) spaces: Vec<(String, String)>,
    /// Whether a question in a space waits already.
    pub(super) waits: bool,
    pub(super) typed: Typed,
}

/// The case, for who may ask about it.
pub(super) async fn case_of(visit: &Visit, id: &str) -> Result<Case, Failure> {
    let case = routing::find_visible(visit.platform.store.reader(), visit.viewer()?, id).await?;
    if resolution::decides(visit, &case).await? && case.state != CaseState::Solved {
        Ok(case)
    } else {
        Err(Failure::NotFound)
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let case = case_of(&visit, &id).await?;
    let typed = Typed {
        title: without_writer(&case.title),
        words: without_writer(&case.excerpt),
        ..Typed::default()
    };
    Ok(page::html(build(&visit, &case, typed).await?))
}

/// The page once more, with what was typed and what is wrong with it.
pub(super) async fn again(visit: &Visit, case: &Case, typed: Typed) -> Answer {
    let page = build(visit, case, typed).await?;
    Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
}

async fn build(visit: &Visit, case: &Case, typed: Typed) -> Result<AskPage, Failure> {
    let (db, viewer) = (visit.platform.store.reader(), visit.viewer()?);
    let mut options = Vec::new();
    for space in spaces::list_mine(db, viewer.id).await?.into_iter().take(SPACES_MOST) {
        if spaces::may_post(db, space.id, viewer.id, false).await? {
            options.push((space.public_id.to_string(), space.name));
        }
    }
    let community = store::list_community(db, case.id).await?;
    Ok(AskPage {
        path: format!("/case/{}", case.public_id),
        title: case.title.clone(),
        key: PublicId::random().to_string(),
        spaces: options,
        waits: community.iter().any(|it| it.answered_at.is_none()),
        typed,
        frame: visit.frame(),
        t: texts(visit.language),
    })
}
