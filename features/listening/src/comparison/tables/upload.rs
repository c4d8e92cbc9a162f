//! Bringing a table: it is recognised, read at once, and everything that is left out is named.

use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use platform::csv_in::{Caps, Table};
use platform::failure::{Answer, Failure};
use platform::page::{self, Errors};
use platform::session::Visit;
use platform::store::Change;
use platform::texts::Language;

use super::read::{LeftOut, ReadMessage, Trouble, read};
use super::shapes::{Rows, shape_of};
use crate::comparison::edit::{find, page_of};
use crate::comparison::kinds::Sorter;
use crate::comparison::store::message;
use crate::texts;
use crate::watch::UPLOAD_MAX_BYTES;

/// Rows that are left out, on the page.
const SHOWN_MOST: usize = 50;

/// What a file came to.
#[derive(Debug)]
pub(crate) struct Report {
    /// In a sentence.
    pub(crate) said: String,
    /// Rows that were left out: line, column and why.
    pub(crate) left_out: Vec<(u64, String, String)>,
    /// Those that are not on the page.
    pub(crate) more: usize,
}

/// POST /listen/comparison/organisations/{id}/tables
pub(crate) async fn upload(visit: Visit, Path(id): Path<String>, parts: Multipart) -> Answer {
    let row = find(&visit, &id).await?;
    let (t, mut errors) = (texts(visit.language), Errors::new());
    let bytes = file_of(parts).await?;
    let zone = visit.platform.organisation.facts().time_zone();
    let mut report = None;
    if bytes.is_empty() {
        errors.add("file", t.comparison_file_missing());
    } else {
        let reading = tokio::task::spawn_blocking(move || {
            let caps = Caps {
                bytes: UPLOAD_MAX_BYTES,
                ..Caps::default()
            };
            let table = Table::read(&bytes, caps)?;
            Ok::<_, Failure>(shape_of(&table.header).map(|shape| {
                let (messages, left_out) = read(&table, shape, &zone);
                (shape, messages, left_out, table.rows.len())
            }))
        });
        let reading = reading.await.map_err(|error| Failure::Internal(error.to_string()))??;
        match reading {
            None => errors.add("file", t.comparison_file_unknown()),
            Some((shape, messages, left_out, rows)) => {
                let said = match shape.rows {
                    Rows::Messages { .. } => t.comparison_file_messages(messages.len(), shape.network),
                    Rows::PerDay => t.comparison_file_days(rows, shape.network),
                    Rows::About => t.comparison_file_about(rows, shape.network),
                };
                keep(&visit, row.id, shape.network, messages).await?;
                report = Some(report_of(visit.language, said, left_out));
            }
        }
    }
    let status = match errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut page = page_of(&visit, &row, None, errors).await?;
    page.report = report;
    Ok(page::html_with(status, page))
}

async fn file_of(mut parts: Multipart) -> Result<Vec<u8>, Failure> {
    let too_large = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::Malformed("the file did not arrive whole"),
    };
    while let Some(field) = parts.next_field().await.map_err(too_large)? {
        if field.name() == Some("file") {
            return Ok(field.bytes().await.map_err(too_large)?.to_vec());
        }
    }
    Ok(Vec::new())
}

async fn keep(visit: &Visit, organisation: i64, network: &str, read: Vec<ReadMessage>) -> Result<(), Failure> {
    let sorter = Sorter::load(&visit.platform.store).await?;
    // Of a message that was changed the table holds every version; the last row is what it says now.
    let mut last: std::collections::BTreeMap<String, ReadMessage> = std::collections::BTreeMap::new();
    for message in read {
        last.insert(message.identity.clone(), message);
    }
    let keep = async |change: &Change| {
        let rows = last.into_values().map(|message| message::Model {
            id: change.next_id(),
            organisation_id: organisation,
            identity: message.identity,
            channel: network.to_owned(),
            url: message.url,
            kind: Some(sorter.kind(&message.text)).filter(|_| !message.text.is_empty()),
            text: message.text,
            said_at: message.said_at,
            by_hand: false,
            reactions: message.reactions,
            kept_at: change.now(),
        });
        message::keep(change, rows.collect()).await
    };
    visit.platform.store.change(keep).await
}

fn report_of(language: Language, said: String, left_out: Vec<LeftOut>) -> Report {
    let t = texts(language);
    let why = |trouble| match trouble {
        Trouble::Row(trouble) => trouble.text(language),
        Trouble::NoKey => t.comparison_left_key(),
        Trouble::NoTime => t.comparison_left_time(),
        Trouble::NoNumber => t.comparison_left_number(),
    };
    Report {
        said,
        more: left_out.len().saturating_sub(SHOWN_MOST),
        left_out: left_out
            .into_iter()
            .take(SHOWN_MOST)
            .map(|row| (row.line, row.column, why(row.trouble)))
            .collect(),
    }
}
