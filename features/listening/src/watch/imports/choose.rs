//! Saying which column is what, and starting.

use std::collections::HashMap;

use axum::Form;
use axum::extract::Path;
use platform::failure::{Answer, Failure, Refusal};
use platform::session::Visit;
use platform::store::Change;

use super::bring::{begin, parse};
use super::columns::{Columns, Meaning};
use super::report::find;
use crate::texts;
use crate::watch::store::change::{Note, note};
use crate::watch::store::kinds::ImportState;
use crate::watch::store::{import, source};

/// POST /listen/imports/{id}/start
pub(crate) async fn start(visit: Visit, Path(id): Path<String>, Form(form): Form<HashMap<String, String>>) -> Answer {
    let row = find(&visit, &id).await?;
    let me = visit.viewer()?.id;
    let write = async |change: &Change| {
        let row = import::find(&**change, row.id).await?.ok_or(Failure::NotFound)?;
        if row.state != ImportState::Chosen {
            return Err(Refusal::say(|l| texts(l).watch_import_begun()).into());
        }
        let mut columns: Columns = parse(&row.mapping)?;
        for meaning in Meaning::ALL {
            let place = form.get(meaning.word()).and_then(|place| place.parse().ok());
            *columns.place_mut(meaning) = place.filter(|place| *place < columns.titles.len());
        }
        let row = begin(change, row, &columns).await?;
        let source = source::find(&**change, row.source_id.unwrap_or_default())
            .await?
            .ok_or(Failure::NotFound)?;
        let what = "mentions_imported";
        let said = Note {
            what,
            subject: &row.name,
            purpose: &source.purpose,
            retention_days: source.retention_days,
            ..Note::default()
        };
        note(change, Some(me), said).await?;
        crate::watch::jobs::import_soon(change, row.id).await
    };
    visit.platform.store.change(write).await?;
    Ok(visit.go(&format!("/listen/imports/{id}")))
}
