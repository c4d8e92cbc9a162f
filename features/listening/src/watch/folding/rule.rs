//! The page that says when messages are the same, and where that is set.

use askama::Template;
use axum::Form;
use axum::http::StatusCode;
use platform::failure::Answer;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::print::WORDS_LEAST;
use super::take::WINDOW_DAYS;
use crate::watch::store::fold;
use crate::{Texts, texts};

const HERE: &str = "/listen/same";
/// Below this two texts on one subject become one; the page says so.
const PERCENT_LEAST: i64 = 60;

/// The page.
#[derive(Template)]
#[template(path = "watch/folding/rule.html")]
pub(crate) struct RulePage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) least: String,
    pub(crate) errors: Errors,
    pub(crate) can_change: bool,
}

impl RulePage {
    pub(crate) const WORDS: usize = WORDS_LEAST;
    pub(crate) const DAYS: i64 = WINDOW_DAYS;
}

/// GET /listen/same
pub(crate) async fn show(visit: Visit) -> Answer {
    let least = fold::find_least(visit.platform.store.reader()).await?;
    Ok(page::html(page_of(&visit, least.to_string())))
}

fn page_of(visit: &Visit, least: String) -> RulePage {
    RulePage {
        frame: visit.frame(),
        t: texts(visit.language),
        least,
        errors: Errors::new(),
        can_change: visit.has_any(crate::watch::WATCHERS),
    }
}

/// What was typed.
#[derive(Deserialize)]
pub(crate) struct LeastForm {
    #[serde(default)]
    least: String,
}

/// POST /listen/same
pub(crate) async fn keep(visit: Visit, Form(form): Form<LeastForm>) -> Answer {
    let t = texts(visit.language);
    let typed = form.least.trim().trim_end_matches('%').trim_end().parse::<i64>().ok();
    let Some(least) = typed.filter(|least| *least == 0 || (PERCENT_LEAST..=100).contains(least)) else {
        let mut page = page_of(&visit, form.least);
        page.errors.add("least", t.watch_fold_least_wrong(PERCENT_LEAST));
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let keep = async |change: &Change| fold::keep_least(change, least).await;
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say(HERE, &t.watch_fold_kept()))
}
