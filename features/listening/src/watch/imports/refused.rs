//! The refused rows of an import: in words, and as a file that can be mended and brought back.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use platform::csv_out::Sheet;
use platform::failure::Answer;
use platform::session::Visit;

use super::bring::{DOUBLE, parse};
use super::columns::Columns;
use super::reading::{COLLEAGUE, NO_ID, NO_TEXT, NO_TIME, NO_URL};
use super::report::find;
use crate::watch::limits::REFUSALS_MAX;
use crate::watch::store::import::list_refusals;
use crate::{Texts, texts};

/// Why a row was left out, as a sentence.
pub(crate) fn reason(t: &Texts, key: &str) -> String {
    match key {
        NO_TEXT => t.watch_refused_no_text(),
        NO_TIME => t.watch_refused_no_time(),
        NO_URL => t.watch_refused_no_url(),
        NO_ID => t.watch_refused_no_id(),
        COLLEAGUE => t.watch_refused_colleague(),
        DOUBLE => t.watch_refused_double(),
        "broken_tag" => t.watch_refused_broken_tag(),
        "no_address" => t.watch_refused_no_address(),
        "bad_address" => t.watch_refused_bad_address(),
        "double_address" => t.watch_refused_double_address(),
        "too_many" => t.watch_refused_too_many(),
        _ => t.watch_refused_row(),
    }
}

/// GET /listen/imports/{id}/refused.csv
pub(crate) async fn file(visit: Visit, Path(id): Path<String>) -> Answer {
    let (row, t) = (find(&visit, &id).await?, texts(visit.language));
    let columns: Columns = parse(&row.mapping)?;
    let mut sheet = Sheet::new();
    let own = [
        t.watch_refused_line(),
        t.watch_refused_column(),
        t.watch_refused_reason(),
    ];
    sheet.row(columns.titles.iter().chain(&own));
    for refusal in list_refusals(visit.platform.store.reader(), row.id, REFUSALS_MAX).await? {
        let mut cells: Vec<String> = serde_json::from_str(&refusal.raw).unwrap_or_else(|_| vec![refusal.raw.clone()]);
        cells.resize(columns.titles.len().max(cells.len()), String::new());
        cells.extend([
            refusal.row_number.to_string(),
            refusal.field.clone(),
            reason(t, &refusal.reason),
        ]);
        sheet.row(&cells);
    }
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"refused.csv\""),
        ),
    ];
    Ok((headers, sheet.finish()).into_response())
}
