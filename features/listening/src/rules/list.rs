//! The rules, in the order in which they look.

use askama::Template;
use platform::failure::Answer;
use platform::ids::short;
use platform::page::{self, Frame};
use platform::session::Visit;

use super::condition::Condition;
use super::does::Does;
use super::line::{Names, does, looks_for};
use super::store::rule;
use crate::{Texts, texts};

/// A rule in the list.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) looks_for: String,
    pub(super) does: String,
    pub(super) is_on: bool,
}

/// The page of rules.
#[derive(Template)]
#[template(path = "rules/list.html")]
pub(super) struct RulesPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) rows: Vec<Row>,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let names = Names::read(&visit.platform, visit.language).await?;
    let row = |row: rule::Row| Row {
        id: short(row.id),
        looks_for: looks_for(visit.language, &Condition::read(&row.looks_for), &names),
        does: does(visit.language, &Does::read(&row.does), &names),
        name: row.name,
        is_on: row.is_on,
    };
    let rows = rule::list(visit.platform.store.reader()).await?;
    Ok(page::html(RulesPage {
        rows: rows.into_iter().map(row).collect(),
        frame: visit.frame(),
        t: texts(visit.language),
    }))
}
