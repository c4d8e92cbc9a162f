//! Saying which column is what and which rows are kept, and starting.

use std::collections::HashMap;

use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure, Refusal};
use platform::page::{self, Errors};
use platform::session::Visit;
use platform::store::Change;

use super::bring::{begin, choose_whole, json, parse, with_reason};
use super::columns::{Columns, Meaning};
use super::report::{Keeping, find, page_of};
use crate::texts;
use crate::watch::limits::PURPOSE_MAX_CHARS;
use crate::watch::store::change::{Note, note};
use crate::watch::store::import;
use crate::watch::store::kinds::ImportState;
use crate::watch::store::row::import::Model;

/// POST /listen/imports/{id}/start
pub(crate) async fn start(visit: Visit, Path(id): Path<String>, Form(form): Form<HashMap<String, String>>) -> Answer {
    let row = find(&visit, &id).await?;
    let columns = chosen(&row, &form)?;
    let keeping = Keeping::said(&form);
    if form.get("act").is_some_and(|act| act == "look") {
        let look = async |change: &Change| {
            let mut row = waiting(change, row.id).await?;
            row.mapping = json(&columns)?;
            import::update(change, &row).await
        };
        visit.platform.store.change(look).await?;
        return Ok(visit.go(&format!("/listen/imports/{id}")));
    }
    let because = keeping.because.trim().chars().count();
    if keeping.is_whole && (because == 0 || because > PURPOSE_MAX_CHARS) {
        let mut errors = Errors::new();
        errors.add("because", texts(visit.language).watch_whole_wrong(PURPOSE_MAX_CHARS));
        let page = page_of(&visit, row, columns, Some(keeping), errors).await?;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let me = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| write(change, me, row.id, (&columns, &keeping)).await)
        .await?;
    Ok(visit.go(&format!("/listen/imports/{id}")))
}

/// The columns as the form says them; what it does not say is no column.
fn chosen(row: &Model, form: &HashMap<String, String>) -> Result<Columns, Failure> {
    let mut columns: Columns = parse(&row.mapping)?;
    for meaning in Meaning::ALL {
        let place = form.get(meaning.word()).and_then(|place| place.parse().ok());
        *columns.place_mut(meaning) = place.filter(|place| *place < columns.titles.len());
    }
    Ok(columns)
}

async fn waiting(change: &Change, id: i64) -> Result<Model, Failure> {
    let row = import::find(&**change, id).await?.ok_or(Failure::NotFound)?;
    match row.state {
        ImportState::Chosen => Ok(row),
        _ => Err(Refusal::say(|l| texts(l).watch_import_begun()).into()),
    }
}

async fn write(change: &Change, me: i64, id: i64, (columns, keeping): (&Columns, &Keeping)) -> Result<(), Failure> {
    let row = begin(change, waiting(change, id).await?, columns).await?;
    let because = keeping.is_whole.then(|| keeping.because.trim().to_owned());
    let source = choose_whole(change, row.source_id.unwrap_or_default(), because).await?;
    let (what, purpose) = match &source.whole_because {
        Some(because) => ("mentions_chosen", with_reason(&source.purpose, because)),
        None => ("mentions_imported", source.purpose.clone()),
    };
    let said = Note {
        what,
        subject: &row.name,
        purpose: &purpose,
        retention_days: source.retention_days,
        ..Note::default()
    };
    note(change, Some(me), said).await?;
    crate::watch::jobs::import_soon(change, row.id).await
}
