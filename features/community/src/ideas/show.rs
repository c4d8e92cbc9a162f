//! An idea on its own page: why, who had it, how much support, and what became of it.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use people::directory::PersonBrief;
use platform::failure::{Answer, Failure};
use platform::ids::short;
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;

use super::idea::{Answered, Idea};
use super::settle::Filled;
use super::status::{Hands, may_become};
use super::{Origin, Status, origin, store};
use crate::posts;
use crate::projects::Names;
use crate::spaces::Seen;
use crate::{Texts, texts};

/// What the visitor may do here.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct May {
    pub(super) support: bool,
    pub(super) edit: bool,
    pub(super) answer: bool,
    pub(super) merge: bool,
    pub(super) unmerge: bool,
    pub(super) remove: bool,
    pub(super) talk: bool,
}

#[derive(Template)]
#[template(path = "ideas/show.html")]
pub(crate) struct IdeaPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) seen: Seen,
    pub(super) idea: Idea,
    pub(super) names: Names,
    /// What it was merged into.
    pub(super) original: Option<Idea>,
    pub(super) merged: Vec<Idea>,
    pub(super) answers: Vec<Answered>,
    pub(super) is_mine: bool,
    pub(super) supports_it: bool,
    /// Where it came from, for who may see that.
    pub(super) source: Option<String>,
    pub(super) post: String,
    pub(super) may: May,
    pub(super) others: bool,
    pub(super) next: Vec<(Status, String)>,
    pub(super) filled: Filled,
    pub(super) errors: Errors,
}

impl IdeaPage {
    fn initials(&self) -> String {
        self.names
            .of(self.idea.author_id)
            .map(PersonBrief::initials)
            .unwrap_or_default()
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (idea, seen) = store::find_seen(visit.platform.store.reader(), visit.viewer()?, &id).await?;
    Ok(html(page(&visit, idea, seen, Filled::default(), Errors::new()).await?))
}

/// Shows it again with the answer that is not right yet.
pub(super) async fn again(visit: &Visit, idea: Idea, seen: Seen, filled: Filled, errors: Errors) -> Answer {
    let page = page(visit, idea, seen, filled, errors).await?;
    Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
}

async fn page(visit: &Visit, idea: Idea, seen: Seen, filled: Filled, errors: Errors) -> Result<IdeaPage, Failure> {
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let t = texts(visit.language);
    let answers = store::list_answers(db, idea.id).await?;
    let ids = answers
        .iter()
        .map(|it| it.setter_id)
        .chain([idea.author_id])
        .flatten()
        .collect();
    let original = match idea.merged_into {
        Some(_) => store::find(db, idea.root_id).await?,
        None => None,
    };
    let others = store::count_others(db, idea.root_id, viewer.id).await? > 0;
    let hands = Hands::of(viewer.id, idea.author_id, seen.sight.may_manage);
    let stands = idea.merged_into.is_none();
    let post = post(visit, idea.post_id).await?;
    let next = Status::ANSWERS.into_iter().filter(|to| may_become(idea.status, *to));
    Ok(IdeaPage {
        may: May {
            support: seen.sight.may_answer && stands,
            edit: hands.may_edit(),
            answer: hands.may_answer() && stands,
            merge: hands.may_merge() && stands,
            unmerge: seen.sight.may_manage,
            remove: hands.may_remove(others),
            talk: seen.sight.may_post && stands && post.is_empty() && idea.post_id.is_none(),
        },
        next: next.map(|status| (status, status.name(t))).collect(),
        names: Names::find(&visit.platform, ids).await?,
        merged: store::list_merged(db, idea.id).await?,
        is_mine: hands.is_author,
        supports_it: store::supports(db, idea.root_id, viewer.id).await?,
        source: origin::link(visit, idea.origin, &idea.origin_path).await?,
        frame: visit.frame(),
        t,
        original,
        answers,
        others,
        seen,
        idea,
        post,
        filled,
        errors,
    })
}

/// The address of the conversation, when it is still there to be read.
async fn post(visit: &Visit, post_id: Option<i64>) -> Result<String, Failure> {
    let Some(post_id) = post_id else {
        return Ok(String::new());
    };
    match posts::find_seen(visit.platform.store.reader(), visit.viewer()?, &short(post_id)).await {
        Ok((post, _)) => Ok(post.path()),
        Err(Failure::NotFound) => Ok(String::new()),
        Err(other) => Err(other),
    }
}

#[cfg(test)]
impl platform::page::Samples for IdeaPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        super::tests::shown(language)
    }
}
