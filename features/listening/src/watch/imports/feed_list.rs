//! Bringing a list of feeds (OPML): every row that could not be read is named, the rest is added.

use askama::Template;
use axum::extract::Multipart;
use axum::http::StatusCode;
use platform::clock::{MINUTE_MICROS, SECOND_MICROS};
use platform::failure::{Answer, Failure, Refusal};
use platform::feature::Platform;
use platform::ids::PublicId;
use platform::outside::{Outline, OutlineList, OutlineRefusal, UnreadRow};
use platform::page::{self, Errors, Frame};
use platform::session::Visit;
use platform::store::Change;

use super::bring::{json, refusal};
use super::columns::Columns;
use super::upload::read_parts;
use crate::watch::feeds::host_of;
use crate::watch::feeds::pace::chance;
use crate::watch::limits::{SOURCE_TITLE_MAX_CHARS, SOURCES_MAX, URL_MAX_CHARS, cut};
use crate::watch::store::change::{Note, note};
use crate::watch::store::import::{self, Refusal as RefusedLine};
use crate::watch::store::kinds::{ImportKind, ImportState};
use crate::watch::store::row::import::Model;
use crate::watch::store::source::{self, NewSource};
use crate::{Texts, texts};

/// The first questions to the feeds of a list are spread over half an hour.
const SPREAD_MICROS: i64 = 30 * MINUTE_MICROS;

/// The page.
#[derive(Template)]
#[template(path = "watch/imports/feed_list.html")]
pub(crate) struct FeedListPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) errors: Errors,
}

/// GET /listen/sources/list
pub(crate) async fn form(visit: Visit) -> Answer {
    let (frame, t) = (visit.frame(), texts(visit.language));
    Ok(page::html(FeedListPage {
        frame,
        t,
        errors: Errors::new(),
    }))
}

/// POST /listen/sources/list
pub(crate) async fn upload(visit: Visit, parts: Multipart) -> Answer {
    let (wish, t) = (read_parts(parts).await?, texts(visit.language));
    let name = if wish.file_name.trim().is_empty() {
        t.watch_import_unnamed()
    } else {
        wish.file_name
    };
    match read_list(&visit.platform, wish.bytes).await? {
        Ok(list) => {
            let me = visit.viewer()?.id;
            let write = async |change: &Change| take_in(change, &name, list, Some(me)).await;
            let row = visit.platform.store.change(write).await?;
            Ok(visit.go(&format!("/listen/imports/{}", row.public_id)))
        }
        Err(refusal) => {
            let mut errors = Errors::new();
            errors.add("file", no_list(t, refusal));
            let page = FeedListPage {
                frame: visit.frame(),
                t,
                errors,
            };
            Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
        }
    }
}

/// Reads a list away from the threads that answer pages: it may be large and badly made (rule LM3).
pub(crate) async fn read_list(
    platform: &Platform,
    bytes: Vec<u8>,
) -> Result<Result<OutlineList, OutlineRefusal>, Failure> {
    let platform = platform.clone();
    let reading = move || platform.outside.feeds.read_list(&bytes);
    tokio::task::spawn_blocking(reading)
        .await
        .map_err(|error| Failure::Internal(error.to_string()))
}

/// Why a file is no list, as a sentence.
pub(crate) fn no_list(t: &Texts, refusal: OutlineRefusal) -> String {
    match refusal {
        OutlineRefusal::TooLarge => t.watch_feed_list_too_large(),
        _ => t.watch_feed_list_not_a_list(),
    }
}

/// Keeps the feeds that are not known yet, in one change with the report. An address that is known stays as it is.
pub(crate) async fn take_in(change: &Change, name: &str, list: OutlineList, by: Option<i64>) -> Result<Model, Failure> {
    let titles = ["title", "xmlUrl"].map(str::to_owned).into();
    let mut row = Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        kind: ImportKind::Feeds,
        source_id: None,
        name: cut(name, SOURCE_TITLE_MAX_CHARS),
        file: None,
        mapping: json(&Columns {
            titles,
            ..Columns::default()
        })?,
        state: ImportState::Done,
        rows_total: (list.entries.len() + list.unread.len()) as i64,
        rows_done: (list.entries.len() + list.unread.len()) as i64,
        added: 0,
        changed: 0,
        unchanged: 0,
        refused: 0,
        left_out: 0,
        made_by: by,
        made_at: change.now(),
        ended_at: Some(change.now()),
    };
    let mut refused: Vec<_> = list.unread.iter().map(unread).collect();
    let mut many = source::count(&**change).await?;
    for entry in list.entries {
        let is_known = !source::url_is_free(&**change, &entry.url).await?;
        let reason = match host_of(&entry.url) {
            _ if is_known => None,
            Some(_) if entry.url.chars().count() <= URL_MAX_CHARS && many < SOURCES_MAX => None,
            Some(_) if many >= SOURCES_MAX => Some("too_many"),
            _ => Some("bad_address"),
        };
        if let Some(reason) = reason {
            refused.push(refusal(entry.line as u64, "xmlUrl", reason, &[entry.title, entry.url]));
        } else if is_known {
            row.unchanged += 1;
        } else {
            add(change, &entry, by).await?;
            (row.added, many) = (row.added + 1, many + 1);
        }
    }
    row.refused = refused.len() as i64;
    import::insert(change, &row).await?;
    import::add_refusals(change, row.id, refused).await?;
    if row.added > 0 {
        note(
            change,
            by,
            Note {
                what: "feeds_imported",
                subject: &row.name,
                ..Note::default()
            },
        )
        .await?;
    }
    Ok(row)
}

fn unread(row: &UnreadRow) -> RefusedLine {
    let double = row.reason == OutlineRefusal::Double;
    let key = if double { "double_address" } else { row.reason.key() };
    refusal(row.line as u64, "xmlUrl", key, std::slice::from_ref(&row.what))
}

async fn add(change: &Change, entry: &Outline, by: Option<i64>) -> Result<(), Failure> {
    let host =
        host_of(&entry.url).ok_or_else(|| Failure::from(Refusal::say(|l| texts(l).watch_source_no_address())))?;
    let title = if entry.title.trim().is_empty() {
        &entry.url
    } else {
        &entry.title
    };
    let share = i64::from(chance(change.next_id(), change.now()));
    let first = change.now().plus(SPREAD_MICROS * share / 100 + SECOND_MICROS);
    let new = NewSource::feed(&cut(title.trim(), SOURCE_TITLE_MAX_CHARS), &entry.url, &host, by, first);
    source::insert(change, new).await?;
    Ok(())
}
