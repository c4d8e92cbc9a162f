//! How it was: told afterwards, to who came.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, short};
use platform::markdown;
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::gathering::ABOUT_LENGTH;
use super::tell::{self, What};
use super::{Gathering, State, find_seen, may, store};
use crate::attachments::{self, Chosen, Hook, Parcel, Way};
use crate::{Texts, posts, texts};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filled {
    words: String,
    /// The address of a post.
    post: String,
    key: String,
    /// `attach`, or empty.
    act: String,
}

#[derive(Template)]
#[template(path = "gatherings/report.html")]
pub(crate) struct ReportPage {
    frame: Frame,
    t: &'static Texts,
    gathering: Gathering,
    filled: Filled,
    chosen: Chosen,
    errors: Errors,
}

impl ReportPage {
    fn action(&self) -> String {
        format!("{}/report", self.gathering.path())
    }
}

/// Asks how it was.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let gathering = told_by(&visit, &id).await?;
    let filled = Filled {
        words: gathering.report.clone(),
        post: gathering
            .report_post_id
            .map(|id| format!("/posts/{}", short(id)))
            .unwrap_or_default(),
        key: PublicId::random().to_string(),
        ..Filled::default()
    };
    let chosen = attachments::open(&visit, &filled.key, Some(gathering.id)).await?;
    Ok(html(ReportPage {
        frame: visit.frame(),
        t: texts(visit.language),
        gathering,
        filled,
        chosen,
        errors: Errors::new(),
    }))
}

/// Keeps it with its pictures; who came hears it the first time.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, parcel: Parcel<Filled>) -> Answer {
    let t = texts(visit.language);
    let gathering = told_by(&visit, &id).await?;
    let Parcel { mut filled, sent } = parcel;
    filled.key = if filled.key.is_empty() {
        PublicId::random().to_string()
    } else {
        filled.key.chars().take(40).collect()
    };
    let mut errors = Errors::new();
    let chosen = attachments::bring(&visit, &filled.key, Some(gathering.id), sent, &mut errors).await?;
    if filled.act == "attach" {
        return Ok(again(&visit, gathering, filled, chosen, errors));
    }
    let words = filled.words.trim().to_owned();
    if words.is_empty() || words.chars().count() > ABOUT_LENGTH {
        errors.add("words", t.gatherings_report_wrong(ABOUT_LENGTH));
    }
    let post_id = match filled.post.trim() {
        "" => None,
        address => {
            let found = find_post(&visit, &gathering, address).await?;
            if found.is_none() {
                errors.add("post", t.gatherings_report_post_wrong());
            }
            found
        }
    };
    chosen.ask(&visit, &mut errors);
    if !errors.is_empty() {
        return Ok(again(&visit, gathering, filled, chosen, errors));
    }
    let written = markdown::render(&words);
    let me = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| {
            let first_at = gathering.reported_at.unwrap_or(change.now());
            store::report(change, gathering.id, &words, &written.html, post_id, first_at).await?;
            attachments::hang(change, &chosen, &hook(&gathering)).await?;
            attachments::index(change, gathering.id).await?;
            tell::soon(change, What::Reported, &[gathering.id], 0, Some(me)).await
        })
        .await?;
    Ok(visit.go_and_say(&gathering.path(), &t.gatherings_report_done()))
}

fn again(visit: &Visit, gathering: Gathering, filled: Filled, chosen: Chosen, errors: Errors) -> Response {
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = ReportPage {
        frame: visit.frame(),
        t: texts(visit.language),
        gathering,
        filled,
        chosen,
        errors,
    };
    html_with(status, page)
}

/// Where the pictures of a report hang: on the page of its gathering, as closed as its space.
fn hook(gathering: &Gathering) -> Hook {
    Hook {
        space_id: gathering.space_id,
        page_id: gathering.id,
        subject_id: gathering.id,
        place: gathering.path(),
    }
}

#[derive(Deserialize, Default)]
pub(super) struct Size {
    #[serde(default)]
    size: String,
}

/// Hands a picture or a file of the report out, to who may look inside at this moment.
pub(super) async fn file(visit: Visit, Path((id, file)): Path<(String, String)>, Query(asked): Query<Size>) -> Answer {
    let db = visit.platform.store.reader();
    let (gathering, _) = find_seen(db, visit.viewer()?, &id).await?;
    let file = PublicId::parse(&file).ok_or(Failure::NotFound)?;
    let one = attachments::find_on(db, gathering.id, &file).await?;
    attachments::serve(&visit.platform, &one.ok_or(Failure::NotFound)?, Way::read(&asked.size)).await
}

/// The post at an address, when it stands in the same space: then whoever sees the report may follow the link.
async fn find_post(visit: &Visit, gathering: &Gathering, address: &str) -> Result<Option<i64>, Failure> {
    let id = address.rsplit('/').next().unwrap_or_default();
    let id = id.split(['#', '?']).next().unwrap_or_default();
    match posts::find_seen(visit.platform.store.reader(), visit.viewer()?, id).await {
        Ok((post, _)) => Ok(Some(post.id).filter(|_| post.space_id == gathering.space_id)),
        Err(Failure::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// The gathering at this address, for who runs it, once it began.
async fn told_by(visit: &Visit, id: &str) -> Result<Gathering, Failure> {
    let viewer = visit.viewer()?;
    let (gathering, seen) = find_seen(visit.platform.store.reader(), viewer, id).await?;
    let has_begun = gathering.begins_at <= visit.platform.now() && gathering.state == State::Planned;
    if has_begun && may::run(gathering.organiser_id, viewer.id, seen.sight.may_manage) {
        Ok(gathering)
    } else {
        Err(Failure::NotFound)
    }
}

#[cfg(test)]
impl platform::page::Samples for ReportPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |filled, errors| Self {
            frame: Frame::sample(language),
            t,
            gathering: super::gathering::samples().remove(3),
            filled,
            chosen: attachments::samples(),
            errors,
        };
        let mut errors = Errors::new();
        errors.add("words", t.gatherings_report_wrong(ABOUT_LENGTH));
        errors.add("post", t.gatherings_report_post_wrong());
        vec![page(Filled::default(), Errors::new()), page(Filled::default(), errors)]
    }
}
