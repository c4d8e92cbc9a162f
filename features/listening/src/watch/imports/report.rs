//! The page of an import: which column is what, how far it is, what it came to.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Errors, Frame};
use platform::session::Visit;

use super::bring::parse;
use super::columns::{Columns, Meaning};
use super::outlook::{Outlook, outlook};
use super::refused::reason;
use super::tally::RefusedRow;
use crate::watch::limits::PURPOSE_MAX_CHARS;
use crate::watch::store::import::{find_public, list_refusals};
use crate::watch::store::kinds::{ImportKind, ImportState};
use crate::watch::store::row::import::Model;
use crate::watch::store::source;
use crate::{Texts, texts};

/// Refused rows on the page; the file has the rest.
const SHOWN_MAX: i64 = 50;

/// A choice of a column: the form's name, its label, what can be chosen and what is.
pub(crate) struct Choice {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) options: Vec<(String, String)>,
    pub(crate) chosen: String,
}

/// Which rows are kept: what a query wants, or all because somebody chose them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keeping {
    pub(crate) is_whole: bool,
    pub(crate) because: String,
}

impl Keeping {
    /// As the form says it; what is not said is what a query wants.
    pub(crate) fn said(form: &HashMap<String, String>) -> Self {
        Self {
            is_whole: form.get("keep").is_some_and(|keep| keep == "whole"),
            because: form.get("because").cloned().unwrap_or_default(),
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "watch/imports/report.html")]
pub(crate) struct ReportPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) row: Model,
    pub(crate) choices: Vec<Choice>,
    pub(crate) outlook: Outlook,
    pub(crate) keeping: Keeping,
    /// How long what is kept stays at most.
    pub(crate) days: i64,
    pub(crate) errors: Errors,
    pub(crate) refused: Vec<RefusedRow>,
}

impl ReportPage {
    pub(crate) const BECAUSE_LIMIT: usize = PURPOSE_MAX_CHARS;

    /// How many rows the queries want, as a sentence.
    pub(crate) fn wanted(&self) -> String {
        let (t, it) = (self.t, &self.outlook);
        let whole = match it.has_queries {
            true => t.watch_outlook_wanted(self.frame.number(it.wanted), self.frame.number(it.read)),
            false => t.watch_outlook_no_query(),
        };
        match it.is_part {
            true => format!("{whole} {}", t.watch_outlook_part(self.frame.number(it.read))),
            false => whole,
        }
    }

    pub(crate) fn is_chosen(&self) -> bool {
        self.row.state == ImportState::Chosen
    }

    pub(crate) fn heading(&self) -> String {
        let t = self.t;
        let (feeds, row) = (self.row.kind == ImportKind::Feeds, &self.row);
        match row.state {
            ImportState::Chosen => t.watch_import_choose_heading(&row.name),
            ImportState::Running => {
                t.watch_import_running(self.frame.number(row.rows_done), self.frame.number(row.rows_total))
            }
            ImportState::Done if feeds => t.watch_import_feeds_done(row.added),
            ImportState::Done => t.watch_import_done(row.added),
            ImportState::Failed => t.watch_import_failed(&row.name),
        }
    }

    /// How much of a hundred was read, for the bar.
    pub(crate) fn percent(&self) -> i64 {
        self.row.rows_done * 100 / self.row.rows_total.max(1)
    }
}

/// The import of an address.
pub(crate) async fn find(visit: &Visit, id: &str) -> Result<Model, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    find_public(visit.platform.store.reader(), &id)
        .await?
        .ok_or(Failure::NotFound)
}

/// GET /listen/imports/{id}
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let columns = parse(&row.mapping)?;
    let page = page_of(&visit, row, columns, None, Errors::new()).await?;
    Ok(page::html(page))
}

/// The page with these columns; what is kept as somebody says it now, else as it was said for this name before.
pub(crate) async fn page_of(
    visit: &Visit,
    row: Model,
    columns: Columns,
    said: Option<Keeping>,
    errors: Errors,
) -> Result<ReportPage, Failure> {
    let (db, t) = (visit.platform.store.reader(), texts(visit.language));
    let refused = list_refusals(db, row.id, SHOWN_MAX)
        .await?
        .into_iter()
        .map(|refusal| RefusedRow {
            line: refusal.row_number,
            column: refusal.field,
            reason: reason(t, &refusal.reason),
        });
    let refused = refused.collect();
    let (mut choices, mut looked) = (Vec::new(), Outlook::default());
    if row.state == ImportState::Chosen {
        choices = Meaning::ALL
            .iter()
            .map(|meaning| choice(t, &columns, *meaning))
            .collect();
        looked = outlook(&visit.platform, &row, &columns).await?;
    }
    let source = source::find(db, row.source_id.unwrap_or_default()).await?;
    let days = source.as_ref().map_or(0, |source| source.retention_days);
    let because = source.and_then(|source| source.whole_because);
    let kept = Keeping {
        is_whole: because.is_some(),
        because: because.unwrap_or_default(),
    };
    Ok(ReportPage {
        frame: visit.frame(),
        t,
        row,
        choices,
        outlook: looked,
        keeping: said.unwrap_or(kept),
        days,
        errors,
        refused,
    })
}

fn choice(t: &Texts, columns: &Columns, meaning: Meaning) -> Choice {
    let (label, hint) = match meaning {
        Meaning::Text => (t.watch_column_text(), t.watch_column_text_hint()),
        Meaning::Title => (t.watch_column_title(), String::new()),
        Meaning::Time => (t.watch_column_time(), t.watch_column_time_hint()),
        Meaning::Id => (t.watch_column_id(), t.watch_column_id_hint()),
        Meaning::Url => (t.watch_column_url(), String::new()),
        Meaning::Language => (t.watch_column_language(), t.watch_column_language_hint()),
        Meaning::Author => (t.watch_column_author(), t.watch_column_author_hint()),
    };
    let none = (String::new(), t.watch_column_none());
    let titles = columns
        .titles
        .iter()
        .enumerate()
        .map(|(place, title)| (place.to_string(), title.clone()));
    Choice {
        name: meaning.word(),
        label,
        hint,
        options: std::iter::once(none).chain(titles).collect(),
        chosen: columns
            .place(meaning)
            .map(|place| place.to_string())
            .unwrap_or_default(),
    }
}
