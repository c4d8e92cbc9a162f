//! What an import would bring, how far it is, and what it brought.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use platform::csv_out::Sheet;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;

use super::field::{Kind, Refused};
use super::limits::REFUSALS_MOST;
use super::store::kinds::State;
use super::store::{self, Arrival};
use super::tally::Tally;
use crate::{Texts, texts};

/// Refused rows on the page; the file has the rest.
const SHOWN_MOST: u64 = 50;

/// A kind with its figures.
struct Line {
    name: String,
    tally: Tally,
}

#[derive(Template)]
#[template(path = "arrivals/report.html")]
pub(crate) struct ReportPage {
    frame: Frame,
    t: &'static Texts,
    arrival: Arrival,
    lines: Vec<Line>,
    refused: Vec<Refused>,
}

impl ReportPage {
    fn new(frame: Frame, arrival: Arrival, refused: Vec<Refused>) -> Self {
        let t = texts(frame.language);
        let line = |kind: Kind| Line {
            name: name(t, kind),
            tally: arrival.tallies.of(kind),
        };
        Self {
            frame,
            t,
            lines: Kind::ALL.map(line).into(),
            arrival,
            refused,
        }
    }

    fn heading(&self) -> String {
        let (t, arrival) = (self.t, &self.arrival);
        match arrival.state {
            State::Waiting => t.arrivals_waiting_heading(),
            State::Reading | State::Running => t.arrivals_running_heading(
                self.frame.number(arrival.rows_done),
                self.frame.number(arrival.rows_total),
            ),
            State::Done => t.arrivals_done_heading(),
        }
    }

    fn total(&self) -> Tally {
        self.arrival.tallies.total()
    }

    fn percent(&self) -> i64 {
        self.arrival.rows_done * 100 / self.arrival.rows_total.max(1)
    }

    fn kind_of(&self, refused: &Refused) -> String {
        name(self.t, refused.kind)
    }

    fn is_running(&self) -> bool {
        matches!(self.arrival.state, State::Running | State::Reading)
    }
}

fn name(t: &Texts, kind: Kind) -> String {
    match kind {
        Kind::Space => t.arrivals_spaces(),
        Kind::Member => t.arrivals_members(),
        Kind::Post => t.arrivals_posts(),
        Kind::Comment => t.arrivals_comments(),
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let db = visit.platform.store.reader();
    let arrival = store::find_public(db, &id).await?;
    let refused = store::list_refused(db, arrival.id, SHOWN_MOST).await?;
    Ok(html(ReportPage::new(visit.frame(), arrival, refused)))
}

/// The refused rows as a table.
pub(super) async fn refused(visit: Visit, Path(id): Path<String>) -> Answer {
    let db = visit.platform.store.reader();
    let arrival = store::find_public(db, &id).await?;
    let most = u64::try_from(REFUSALS_MOST).unwrap_or_default();
    let refused = store::list_refused(db, arrival.id, most).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\""),
    ];
    Ok((headers, table(texts(visit.language), &refused)).into_response())
}

/// The table of refused rows.
pub(super) fn table(t: &Texts, refused: &[Refused]) -> Vec<u8> {
    let mut sheet = Sheet::new();
    sheet.row([
        t.arrivals_file_list(),
        t.arrivals_file_row(),
        t.arrivals_file_key(),
        t.arrivals_file_field(),
        t.arrivals_file_reason(),
    ]);
    for one in refused {
        sheet.row([
            one.kind.list().to_owned(),
            one.line.to_string(),
            one.external.clone(),
            one.field.clone(),
            one.reason.text(t),
        ]);
    }
    sheet.finish()
}

/// Imports for the samples of pages.
#[cfg(test)]
pub(super) fn sample_arrivals() -> Vec<Arrival> {
    use super::tally::Tallies;
    use platform::clock::Moment;
    let arrival = |id: i64, state| {
        let mut tallies = Tallies::default();
        *tallies.of_mut(Kind::Comment) = Tally {
            added: 1507,
            kept: 2,
            refused: 3,
            nameless: 41,
            lifted: 7,
            ..Tally::default()
        };
        Arrival {
            id,
            public_id: platform::ids::PublicId::random(),
            name: "spaces.csv, members.csv, <posts>.csv".into(),
            source: "viva".into(),
            state,
            rows_total: 1512,
            rows_done: if state == State::Running { 500 } else { 0 },
            tallies,
            made_by: Some(1),
            made_at: Moment(Frame::sample_now()),
            ended_at: None,
        }
    };
    vec![
        arrival(1, State::Waiting),
        arrival(2, State::Running),
        arrival(3, State::Done),
    ]
}

#[cfg(test)]
impl platform::page::Samples for ReportPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let refused = |kind, reason| Refused {
            kind,
            line: 12,
            field: "under".into(),
            reason,
            external: "c-<41>".into(),
        };
        let reasons = [super::field::Reason::Circle, super::field::Reason::Future];
        let page = |arrival: Arrival| {
            let refused = reasons.map(|reason| refused(Kind::Comment, reason)).into();
            ReportPage::new(Frame::sample(language), arrival, refused)
        };
        sample_arrivals().into_iter().map(page).collect()
    }
}
