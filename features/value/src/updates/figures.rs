//! The figures of an update: composed from the ledger, and as a file for a spreadsheet.

use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use platform::csv_out::Sheet;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::texts::{Calendar, Language};
use sea_orm::ConnectionTrait;

use super::{Period, Stakeholder, Update, compose};
use crate::ledger::store;
use crate::texts;

/// Entries read for the stories of one update at most.
const ENTRIES_MOST: u64 = 40;

/// Reads stakeholder and period from an address.
pub(super) fn read_address((stakeholder, period): &(String, String)) -> Result<(Stakeholder, Period), Failure> {
    let stakeholder = Stakeholder::parse(stakeholder).ok_or(Failure::NotFound)?;
    Ok((stakeholder, Period::parse(period).ok_or(Failure::NotFound)?))
}

/// The update of a stakeholder over a period, from the ledger as it is now.
pub(crate) async fn update_of(
    db: &impl ConnectionTrait,
    stakeholder: Stakeholder,
    period: &Period,
    language: Language,
    calendar: &Calendar,
) -> Result<Update, Failure> {
    let previous = period.previous();
    let now = store::tally(db, &period.first(), &period.last()).await?;
    let before = store::tally(db, &previous.first(), &previous.last()).await?;
    let entries = store::list_confirmed(db, &period.first(), &period.last(), ENTRIES_MOST).await?;
    let name = previous.name(language, calendar);
    Ok(compose(texts(language), stakeholder, (&now, &before), &entries, &name))
}

/// The figures as CSV: a row a kind and grade, as the page shows them.
pub(super) async fn download(visit: Visit, Path(address): Path<(String, String)>) -> Answer {
    let (stakeholder, period) = read_address(&address)?;
    let frame = visit.frame();
    let db = visit.platform.store.reader();
    let update = update_of(db, stakeholder, &period, visit.language, &frame.calendar).await?;
    let t = texts(visit.language);
    let mut sheet = Sheet::new();
    sheet.row([
        t.updates_column_meaning(),
        t.updates_column_grade(),
        period.code(),
        period.previous().code(),
    ]);
    for figure in &update.figures {
        let parts: Vec<String> = figure
            .parts
            .iter()
            .map(|(grade, count)| format!("{} {count}", grade.letter()))
            .collect();
        sheet.row([
            figure.kind.name(t),
            parts.join(" + "),
            figure.now.to_string(),
            figure.before.to_string(),
        ]);
    }
    let name = format!(
        "attachment; filename=\"draagvlak-{}-{}.csv\"",
        stakeholder.word(),
        period.code()
    );
    let kind = "text/csv; charset=utf-8".to_owned();
    Ok((
        [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)],
        sheet.finish(),
    )
        .into_response())
}
