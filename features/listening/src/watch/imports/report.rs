//! The page of an import: which column is what, how far it is, what it came to.

use askama::Template;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Frame};
use platform::session::Visit;

use super::bring::parse;
use super::columns::{Columns, Meaning};
use super::reading::{Line, read};
use super::refused::reason;
use super::tally::RefusedRow;
use crate::watch::store::import::{find_part, find_public, list_refusals};
use crate::watch::store::kinds::{ImportKind, ImportState};
use crate::watch::store::row::import::Model;
use crate::{Texts, texts};

/// Refused rows on the page; the file has the rest.
const SHOWN_MAX: i64 = 50;
/// Example rows beside the choice of columns.
const EXAMPLES_MAX: usize = 3;

/// A choice of a column: the form's name, its label, what can be chosen and what is.
pub(crate) struct Choice {
    pub(crate) name: &'static str,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) options: Vec<(String, String)>,
    pub(crate) chosen: String,
}

/// The page.
#[derive(Template)]
#[template(path = "watch/imports/report.html")]
pub(crate) struct ReportPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) row: Model,
    pub(crate) choices: Vec<Choice>,
    pub(crate) examples: Vec<String>,
    pub(crate) refused: Vec<RefusedRow>,
}

impl ReportPage {
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
    let (row, t) = (find(&visit, &id).await?, texts(visit.language));
    let db = visit.platform.store.reader();
    let columns: Columns = parse(&row.mapping)?;
    let refused = list_refusals(db, row.id, SHOWN_MAX)
        .await?
        .into_iter()
        .map(|refusal| RefusedRow {
            line: refusal.row_number,
            column: refusal.field,
            reason: reason(t, &refusal.reason),
        });
    let refused = refused.collect();
    let (mut choices, mut examples) = (Vec::new(), Vec::new());
    if row.state == ImportState::Chosen {
        choices = Meaning::ALL
            .iter()
            .map(|meaning| choice(t, &columns, *meaning))
            .collect();
        if let Some(part) = find_part(db, row.id, 0).await? {
            let lines: Vec<Line> = parse(&part.lines)?;
            let zone = visit.platform.organisation.facts().time_zone();
            let read = lines.iter().filter_map(|line| read(line, &columns, &zone).ok());
            examples = read.take(EXAMPLES_MAX).map(|row| row.item.whole_text()).collect();
        }
    }
    Ok(page::html(ReportPage {
        frame: visit.frame(),
        t,
        row,
        choices,
        examples,
        refused,
    }))
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
