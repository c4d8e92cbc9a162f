//! Bringing a table of ways: read at once, and everything that is left out is named.

use axum::extract::Multipart;
use axum::http::StatusCode;
use people::directory::tidy_name;
use platform::csv_in::{Caps, Table};
use platform::failure::{Answer, Failure};
use platform::page::{self, Errors};
use platform::session::Visit;
use platform::store::Change;
use platform::texts::Language;

use super::list::{ListPage, page_of};
use super::read::{Read, read};
use super::store;
use crate::texts;

/// Characters of a name, as in the ledger.
pub(super) const NAME_LENGTH: usize = 120;
/// Tables at most.
const TABLES_MOST: u64 = 100;
/// Rows that are left out, on the page.
const SHOWN_MOST: usize = 50;

/// What a file came to.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// The name and the address of the table.
    pub(super) table: (String, String),
    /// Rows that were taken.
    pub(super) taken: usize,
    /// Rows that were left out: line, column and why.
    pub(super) left_out: Vec<(u64, String, String)>,
    /// Those that are not on the page.
    pub(super) more: usize,
}

/// What somebody sent.
#[derive(Debug, Default)]
pub(crate) struct Wish {
    pub(super) name: String,
    file_name: String,
    bytes: Vec<u8>,
}

/// Keeps a table of ways under a name, as somebody would who uploads it.
///
/// # Errors
/// When the bytes are no table of ways, and the store's own.
pub async fn bring(change: &Change, name: &str, bytes: &[u8]) -> Result<(), Failure> {
    let table = Table::read(bytes, Caps::default())?;
    let read = read(&table, Language::default()).map_err(Failure::Internal)?;
    store::add(change, name, &read).await?;
    Ok(())
}

/// POST /value/attribution
pub(super) async fn upload(visit: Visit, parts: Multipart) -> Answer {
    let wish = read_parts(parts).await?;
    let (t, mut errors) = (texts(visit.language), Errors::new());
    let name = match tidy_name(&wish.name) {
        typed if typed.is_empty() => tidy_name(wish.file_name.trim_end_matches(".csv")),
        typed => typed,
    };
    let db = visit.platform.store.reader();
    if name.is_empty() || name.chars().count() > NAME_LENGTH {
        errors.add("name", t.attribution_name_wrong(NAME_LENGTH));
    } else if store::list(db).await?.iter().any(|table| table.name == name) {
        errors.add("name", t.attribution_name_taken());
    }
    if store::count(db).await? >= TABLES_MOST {
        errors.add("file", t.attribution_full(TABLES_MOST));
    }
    let read = if wish.bytes.is_empty() {
        errors.add("file", t.attribution_file_missing());
        None
    } else {
        let (bytes, language) = (wish.bytes.clone(), visit.language);
        let reading = tokio::task::spawn_blocking(move || {
            let table = Table::read(&bytes, Caps::default())?;
            Ok::<_, Failure>(read(&table, language))
        });
        match reading.await.map_err(|error| Failure::Internal(error.to_string()))?? {
            Ok(read) if read.ways.results() <= 0.0 => {
                errors.add("file", t.attribution_no_results());
                None
            }
            Ok(read) => Some(read),
            Err(why) => {
                errors.add("file", why);
                None
            }
        }
    };
    let (Some(read), true) = (read, errors.is_empty()) else {
        let page = page_of(&visit, wish, errors, None).await?;
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let keep = async |change: &Change| store::add(change, &name, &read).await;
    let row = visit.platform.store.change(keep).await?;
    let path = format!("/value/attribution/{}", row.public_id);
    if read.left_out.count() == 0 {
        return Ok(visit.go_and_say(&path, &t.attribution_said_brought(read.lines.len())));
    }
    let page: ListPage = page_of(&visit, Wish::default(), errors, Some(report_of((name, path), &read))).await?;
    Ok(page::html(page))
}

fn report_of(table: (String, String), read: &Read) -> Report {
    let left_out = read.left_out.list();
    Report {
        table,
        taken: read.lines.len(),
        more: left_out.len().saturating_sub(SHOWN_MOST),
        left_out: left_out
            .into_iter()
            .take(SHOWN_MOST)
            .map(|(line, column, why)| (line, column.to_owned(), why.to_owned()))
            .collect(),
    }
}

async fn read_parts(mut parts: Multipart) -> Result<Wish, Failure> {
    let refused = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::Malformed("the file did not arrive whole"),
    };
    let mut wish = Wish::default();
    while let Some(field) = parts.next_field().await.map_err(refused)? {
        match field.name() {
            Some("file") => {
                wish.file_name = field.file_name().unwrap_or_default().to_owned();
                wish.bytes = field.bytes().await.map_err(refused)?.to_vec();
            }
            Some("name") => wish.name = field.text().await.map_err(refused)?,
            _ => {}
        }
    }
    Ok(wish)
}
