//! The page of a question about a case, for whoever is asked: the question, what was said outside, and the answer. Nothing else of
//! the case, and nothing for anybody else.

use askama::Template;
use axum::extract::{Form, Path};
use axum::http::StatusCode;
use people::directory;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Clock, Errors, Frame, Shape};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::store::{self, AskedColleague};
use super::tell;
use crate::routing::{self, Case};
use crate::{Texts, resolution, texts};

/// Characters of an answer, as in the ledger.
const ANSWER_LENGTH: usize = 4000;

/// The answer, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AnswerForm {
    answer: String,
}

/// The page.
#[derive(Template)]
#[template(path = "ask/asked.html")]
pub(super) struct AskedPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) path: String,
    pub(super) title: String,
    pub(super) language: String,
    pub(super) kind: String,
    pub(super) clock: Option<Clock>,
    pub(super) excerpt: String,
    pub(super) source: String,
    pub(super) by: String,
    pub(super) question: String,
    pub(super) asked_at: i64,
    /// What was answered, and when.
    pub(super) answered: Option<(String, i64)>,
    pub(super) typed: String,
    pub(super) errors: Errors,
}

/// The question with its case, for whoever is asked.
async fn find(visit: &Visit, id: &str) -> Result<(AskedColleague, Case), Failure> {
    let db = visit.platform.store.reader();
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let asked = store::find(db, &id).await?.ok_or(Failure::NotFound)?;
    if asked.to_id != Some(visit.viewer()?.id) {
        return Err(Failure::NotFound);
    }
    let case = routing::find_case(db, asked.case_id).await?.ok_or(Failure::NotFound)?;
    Ok((asked, case))
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (asked, case) = find(&visit, &id).await?;
    Ok(page::html(build(&visit, asked, case).await?))
}

async fn build(visit: &Visit, asked: AskedColleague, case: Case) -> Result<AskedPage, Failure> {
    let db = visit.platform.store.reader();
    let frame = visit.frame().shaped(Shape::OneScreen);
    let hours = routing::read_hours(db, frame.calendar.zone.clone()).await?;
    let t = texts(visit.language);
    let by = match asked.by_id {
        Some(id) => directory::find_brief(db, id).await?.map(|it| it.name),
        None => None,
    };
    Ok(AskedPage {
        path: format!("/asked/{}", asked.public_id),
        kind: routing::kind_words(visit.language, case.kind),
        clock: routing::clock_of(&frame, &case, &hours),
        language: resolution::language_code(&case.text_language).to_owned(),
        by: by.unwrap_or_else(|| t.case_somebody()),
        question: asked.question,
        asked_at: asked.asked_at.0,
        answered: asked.answer.zip(asked.answered_at.map(|at| at.0)),
        title: case.title,
        excerpt: case.excerpt,
        source: case.source_name,
        typed: String::new(),
        errors: Errors::new(),
        frame,
        t,
    })
}

pub(super) async fn answer(visit: Visit, Path(id): Path<String>, Form(form): Form<AnswerForm>) -> Answer {
    let (t, (asked, case)) = (texts(visit.language), find(&visit, &id).await?);
    let words = form.answer.trim();
    if words.is_empty() || words.chars().count() > ANSWER_LENGTH {
        let mut page = build(&visit, asked, case).await?;
        page.errors.add("answer", t.ask_answer_wrong());
        page.typed = form.answer;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let by = visit.viewer()?.id;
    let keep = async |change: &Change| {
        let is_first = store::answer(change, asked.id, words).await?;
        if is_first {
            tell::answered(change, &case, asked.by_id, by).await?;
        }
        Ok(is_first)
    };
    let said = if visit.platform.store.change(keep).await? {
        t.ask_said_answered()
    } else {
        t.ask_said_before()
    };
    Ok(visit.go_and_say(&format!("/asked/{}", asked.public_id), &said))
}
