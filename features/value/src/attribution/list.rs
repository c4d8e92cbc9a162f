//! The tables of ways, and the form that brings another.

use askama::Template;
use platform::failure::{Answer, Failure};
use platform::page::{self, Errors, Frame, Samples};
use platform::session::Visit;
use platform::texts::Language;

use super::bring::{NAME_LENGTH, Report, Wish};
use super::store::{self, TableRow};
use crate::updates::EDITORS;
use crate::{Texts, texts};

/// A table in the list.
#[derive(Debug)]
struct Line {
    name: String,
    path: String,
    brought_at: i64,
    results: i64,
    ways: i64,
}

#[derive(Template)]
#[template(path = "attribution/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    lines: Vec<Line>,
    may_bring: bool,
    wish: Wish,
    errors: Errors,
    report: Option<Report>,
}

impl ListPage {
    const NAME_LIMIT: usize = NAME_LENGTH;

    /// Rows that were left out, also those that are not on the page.
    fn left_out(&self) -> usize {
        self.report.as_ref().map_or(0, |it| it.left_out.len() + it.more)
    }
}

/// GET /value/attribution
pub(super) async fn show(visit: Visit) -> Answer {
    Ok(page::html(page_of(&visit, Wish::default(), Errors::new(), None).await?))
}

/// The page, with what was typed and what a file came to.
pub(super) async fn page_of(
    visit: &Visit,
    wish: Wish,
    errors: Errors,
    report: Option<Report>,
) -> Result<ListPage, Failure> {
    let rows = store::list(visit.platform.store.reader()).await?;
    Ok(ListPage {
        frame: visit.frame(),
        t: texts(visit.language),
        lines: rows.into_iter().map(line).collect(),
        may_bring: visit.has_any(EDITORS),
        wish,
        errors,
        report,
    })
}

fn line(row: TableRow) -> Line {
    Line {
        path: format!("/value/attribution/{}", row.public_id),
        name: row.name,
        brought_at: row.brought_at.0,
        results: row.results as i64,
        ways: row.ways,
    }
}

impl Samples for ListPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |lines: Vec<Line>, report: Option<Report>, fault: bool| {
            let (t, mut errors) = (texts(language), Errors::new());
            if fault {
                errors.add("file", t.attribution_file_missing());
            }
            Self {
                frame: Frame::sample(language),
                t,
                lines,
                may_bring: true,
                wish: Wish::default(),
                errors,
                report,
            }
        };
        let one = || Line {
            name: "Rondleidingen voorjaar".to_owned(),
            path: "/value/attribution/x".to_owned(),
            brought_at: 1_795_000_000_000_000,
            results: 412,
            ways: 96,
        };
        let report = Report {
            table: ("Rondleidingen voorjaar".to_owned(), "/value/attribution/x".to_owned()),
            taken: 95,
            left_out: vec![(12, "conversies".to_owned(), texts(language).attribution_left_times())],
            more: 3,
        };
        vec![
            page(Vec::new(), None, false),
            page(vec![one()], Some(report), false),
            page(vec![one()], None, true),
        ]
    }
}
