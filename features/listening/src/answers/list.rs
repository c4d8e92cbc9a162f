//! Answers that are being written, and per team when a second pair of eyes is needed.

use askama::Template;
use axum::extract::Form;
use people::departments;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Frame};
use platform::session::Visit;
use serde::Deserialize;

use super::show::state_words;
use super::store::draft::{self, Draft};
use super::store::{Eyes, eyes};
use crate::routing::{self, Case, OVERSEERS};
use crate::{Texts, texts};

/// The page.
const HERE: &str = "/listen/answers";
/// The value of a form for everybody without a rule of their own.
const EVERYBODY: &str = "everybody";
/// The value of a form for a team that follows everybody.
const AS_EVERYBODY: &str = "";

/// An answer in a list.
pub(super) struct Row {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) language: String,
    pub(super) text: String,
    pub(super) state: String,
    pub(super) at: i64,
}

/// The rule of a team.
pub(super) struct Rule {
    pub(super) team: String,
    pub(super) name: String,
    pub(super) eyes: &'static str,
}

/// The page with answers.
#[derive(Template)]
#[template(path = "answers/list.html")]
pub(super) struct AnswersPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) oversees: bool,
    pub(super) asked: Vec<Row>,
    pub(super) open: Vec<Row>,
    pub(super) rules: Vec<Rule>,
    pub(super) choices: Vec<(&'static str, String)>,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let (viewer, db, t) = (visit.viewer()?, visit.platform.store.reader(), texts(visit.language));
    let oversees = viewer.roles.has_any(OVERSEERS);
    let asked = draft::list_asked_of(db, viewer.id).await?;
    let mut open = if oversees {
        draft::list_open(db).await?
    } else {
        Vec::new()
    };
    open.retain(|it| !asked.contains(it));
    let ids = asked.iter().chain(&open).map(|it| it.case_id).collect();
    let cases = routing::list_cases(db, ids).await?;
    let rules = if oversees { rules(&visit).await? } else { Vec::new() };
    Ok(page::html(AnswersPage {
        asked: rows(t, asked, &cases),
        open: rows(t, open, &cases),
        choices: choices(t),
        frame: visit.frame(),
        t,
        oversees,
        rules,
    }))
}

fn rows(t: &Texts, drafts: Vec<Draft>, cases: &[Case]) -> Vec<Row> {
    let row = |it: Draft| {
        let case = cases.iter().find(|case| case.id == it.case_id)?;
        Some(Row {
            path: format!("/case/{}/answer", case.public_id),
            title: case.title.clone(),
            language: crate::resolution::language_code(&case.text_language).to_owned(),
            text: routing::shorten(&it.text, 160),
            state: state_words(t, it.state),
            at: it.changed_at.0,
        })
    };
    drafts.into_iter().filter_map(row).collect()
}

async fn rules(visit: &Visit) -> Result<Vec<Rule>, Failure> {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let kept = eyes::list(db).await?;
    let of = |team: i64| {
        let row = kept.iter().find(|row| row.department_id == team);
        row.map_or(AS_EVERYBODY, |row| row.eyes.word())
    };
    let everybody = match of(eyes::EVERYBODY) {
        AS_EVERYBODY => Eyes::default().word(),
        word => word,
    };
    let mut rules = vec![Rule {
        team: EVERYBODY.to_owned(),
        name: t.answers_everybody(),
        eyes: everybody,
    }];
    let lines = departments::tree(db).await?.lines();
    rules.extend(lines.into_iter().map(|line| Rule {
        eyes: of(line.department.id),
        team: line.department.public_id.to_string(),
        name: line.department.name,
    }));
    Ok(rules)
}

pub(super) fn choices(t: &Texts) -> Vec<(&'static str, String)> {
    let mut choices = vec![(AS_EVERYBODY, t.answers_eyes_same())];
    choices.extend(Eyes::ALL.into_iter().map(|it| {
        let words = match it {
            Eyes::Never => t.answers_eyes_never(),
            Eyes::Complaints => t.answers_eyes_complaints(),
            Eyes::Always => t.answers_eyes_always(),
        };
        (it.word(), words)
    }));
    choices
}

/// The rule of a team, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EyesForm {
    team: String,
    eyes: String,
}

pub(super) async fn keep_eyes(visit: Visit, Form(form): Form<EyesForm>) -> Answer {
    let db = visit.platform.store.reader();
    let team = if form.team == EVERYBODY {
        eyes::EVERYBODY
    } else {
        let id = PublicId::parse(&form.team).ok_or(Failure::NotFound)?;
        let tree = departments::tree(db).await?;
        tree.find_public(&id).ok_or(Failure::NotFound)?.id
    };
    let rule = Eyes::named(&form.eyes);
    visit
        .platform
        .store
        .change(async |change| eyes::keep(change, team, rule).await)
        .await?;
    Ok(visit.go_and_say(HERE, &texts(visit.language).answers_said_rule()))
}
