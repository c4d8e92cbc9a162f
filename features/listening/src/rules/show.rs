//! One rule: what it would do to what is here already, what runs did, and its form.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, from_short, short};
use platform::page::{self, Errors, Frame};
use platform::session::Visit;

use super::apply::Rule;
use super::condition::Condition;
use super::does::Does;
use super::form::{Choices, RuleForm};
use super::line::{Names, does, looks_for};
use super::past::{PREVIEW_MOST, preview};
use super::store::run::Run;
use super::store::{RunState, rule, run};
use crate::watch::Mention;
use crate::{Texts, texts};

/// A mention as an example.
pub(super) struct Example {
    pub(super) href: String,
    pub(super) headline: String,
    pub(super) language: String,
    pub(super) source: String,
    pub(super) at: i64,
}

/// A run over the past.
pub(super) struct RunRow {
    pub(super) id: String,
    pub(super) at: i64,
    pub(super) words: String,
    pub(super) can_undo: bool,
}

/// The page of a rule.
#[derive(Template)]
#[template(path = "rules/show.html")]
pub(super) struct RulePage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) is_on: bool,
    pub(super) looks_for: String,
    pub(super) does: String,
    pub(super) looked: usize,
    pub(super) would: usize,
    pub(super) spared: usize,
    pub(super) is_cut: bool,
    pub(super) examples: Vec<Example>,
    pub(super) runs: Vec<RunRow>,
    /// Whether a run goes on, so that the page looks again.
    pub(super) is_busy: bool,
    pub(super) key: String,
    pub(super) form: RuleForm,
    pub(super) choices: Choices,
    pub(super) errors: Errors,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    Ok(page::html(build(&visit, id, None).await?))
}

/// The page once more, with what was typed and what is wrong with it.
pub(super) async fn again(visit: &Visit, id: i64, typed: (RuleForm, Errors)) -> Answer {
    Ok(page::html_with(
        StatusCode::UNPROCESSABLE_ENTITY,
        build(visit, id, Some(typed)).await?,
    ))
}

async fn build(visit: &Visit, id: i64, typed: Option<(RuleForm, Errors)>) -> Result<RulePage, Failure> {
    let (platform, language, t) = (&visit.platform, visit.language, texts(visit.language));
    let db = platform.store.reader();
    let row = rule::find(db, id).await?.ok_or(Failure::NotFound)?;
    let names = Names::read(platform, language).await?;
    let runs = run::list(db, id).await?;
    let (form, errors) = typed.unwrap_or_else(|| (RuleForm::of(&row, &names), Errors::new()));
    let (name, is_on) = (row.name.clone(), row.is_on);
    let looks_for = looks_for(language, &Condition::read(&row.looks_for), &names);
    let does = does(language, &Does::read(&row.does), &names);
    let it = preview(platform, &Rule::of(row)).await?;
    let example = |mention: &Mention| Example {
        href: format!("/listen/mentions/{}", short(mention.id)),
        headline: mention.headline(),
        language: mention.language.clone().unwrap_or_default(),
        source: mention.source.clone(),
        at: mention.moment().0,
    };
    let is_busy = |run: &Run| matches!(run.state, RunState::Running | RunState::Undoing);
    Ok(RulePage {
        id: short(id),
        looked: it.looked,
        would: it.would,
        spared: it.spared,
        is_cut: it.looked >= PREVIEW_MOST,
        examples: it.shown.iter().map(example).collect(),
        is_busy: runs.iter().any(is_busy),
        runs: runs.iter().map(|run| run_row(t, run)).collect(),
        key: PublicId::random().to_string(),
        choices: Choices::of(language, &names),
        frame: visit.frame(),
        t,
        name,
        is_on,
        looks_for,
        does,
        form,
        errors,
    })
}

fn run_row(t: &Texts, run: &Run) -> RunRow {
    RunRow {
        id: short(run.id),
        at: run.made_at.0,
        words: match run.state {
            RunState::Running => t.rules_run_running(run.touched),
            RunState::Done => t.rules_run_done(run.touched),
            RunState::Undoing => t.rules_run_undoing(),
            RunState::Undone if run.kept > 0 => t.rules_run_undone_kept(run.kept),
            RunState::Undone => t.rules_run_undone(),
        },
        can_undo: run.state == RunState::Done && run.touched > 0,
    }
}
