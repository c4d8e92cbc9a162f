//! What the models say, as a table for a spreadsheet.

use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use platform::csv_out::Sheet;
use platform::failure::Answer;
use platform::session::Visit;

use super::model::Model;
use super::show::{find, lines};
use super::store;
use crate::texts;

/// GET /value/attribution/{id}/shares.csv
pub(super) async fn download(visit: Visit, Path(id): Path<String>) -> Answer {
    let row = find(&visit, &id).await?;
    let (t, db) = (texts(visit.language), visit.platform.store.reader());
    let mut sheet = Sheet::new();
    let mut titles = vec![t.attribution_column_channel()];
    titles.extend(Model::ALL.iter().map(|model| model.name(t)));
    titles.push(t.attribution_column_effect());
    sheet.row(titles);
    for line in lines(store::list_shares(db, row.id).await?, false) {
        let mut cells = vec![line.channel];
        cells.extend(line.shares.iter().map(f64::to_string));
        cells.push(line.effect.map(|effect| effect.to_string()).unwrap_or_default());
        sheet.row(cells);
    }
    let name = format!("attachment; filename=\"draagvlak-attribution-{}.csv\"", row.public_id);
    let kind = "text/csv; charset=utf-8".to_owned();
    let head = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)];
    Ok((head, sheet.finish()).into_response())
}
