//! Bringing a table of mentions: the file, why it is kept, and for how long.

use askama::Template;
use axum::extract::Multipart;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::page::{self, Errors, Frame};
use platform::session::Visit;

use super::bring::{About, bring, read_table};
use crate::watch::limits::{PURPOSE_MAX_CHARS, RETENTION_MAX_DAYS, RETENTION_USUAL_DAYS, SOURCE_TITLE_MAX_CHARS};
use crate::watch::sources::add::refuse_more;
use crate::{Texts, texts};

/// What somebody filled in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) retention_days: String,
    pub(crate) file_name: String,
    pub(crate) bytes: Vec<u8>,
}

/// The page.
#[derive(Template)]
#[template(path = "watch/imports/upload.html")]
pub(crate) struct UploadPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) wish: Wish,
    pub(crate) errors: Errors,
}

impl UploadPage {
    pub(crate) const NAME_LIMIT: usize = SOURCE_TITLE_MAX_CHARS;
    pub(crate) const PURPOSE_LIMIT: usize = PURPOSE_MAX_CHARS;
}

/// GET /listen/sources/import
pub(crate) async fn form(visit: Visit) -> Answer {
    let wish = Wish {
        retention_days: RETENTION_USUAL_DAYS.to_string(),
        ..Wish::default()
    };
    let (frame, t) = (visit.frame(), texts(visit.language));
    Ok(page::html(UploadPage {
        frame,
        t,
        wish,
        errors: Errors::new(),
    }))
}

/// POST /listen/sources/import
pub(crate) async fn upload(visit: Visit, parts: Multipart) -> Answer {
    let wish = read_parts(parts).await?;
    let t = texts(visit.language);
    let mut errors = Errors::new();
    if wish.bytes.is_empty() {
        errors.add("file", t.watch_import_no_file());
    }
    let purpose = wish.purpose.trim().chars().count();
    if purpose == 0 || purpose > PURPOSE_MAX_CHARS {
        errors.add("purpose", t.watch_wish_purpose(PURPOSE_MAX_CHARS));
    }
    let days = wish
        .retention_days
        .trim()
        .parse()
        .ok()
        .filter(|days| (1..=RETENTION_MAX_DAYS).contains(days));
    if days.is_none() {
        errors.add("retention_days", t.watch_wish_days(RETENTION_MAX_DAYS));
    }
    let (Some(retention_days), true) = (days, errors.is_empty()) else {
        let page = UploadPage {
            frame: visit.frame(),
            t,
            wish,
            errors,
        };
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let bytes = wish.bytes;
    let table = tokio::task::spawn_blocking(move || read_table(&bytes)).await;
    let table = table.map_err(|error| Failure::Internal(error.to_string()))??;
    let name = if wish.name.trim().is_empty() {
        wish.file_name
    } else {
        wish.name
    };
    let name = if name.trim().is_empty() {
        t.watch_import_unnamed()
    } else {
        name
    };
    let about = About {
        name,
        purpose: wish.purpose.trim().to_owned(),
        retention_days,
        by: Some(visit.viewer()?.id),
    };
    let write = async |change: &platform::store::Change| {
        refuse_more(change).await?;
        bring(change, about, table).await
    };
    let row = visit.platform.store.change(write).await?;
    Ok(visit.go(&format!("/listen/imports/{}", row.public_id)))
}

/// The fields of the form. Unknown ones are read past.
pub(crate) async fn read_parts(mut parts: Multipart) -> Result<Wish, Failure> {
    const BROKEN: &str = "the form did not arrive whole";
    let mut wish = Wish::default();
    while let Some(field) = parts.next_field().await.map_err(too_large)? {
        match field.name().unwrap_or_default() {
            "file" => {
                wish.file_name = field.file_name().unwrap_or_default().to_owned();
                wish.bytes = field.bytes().await.map_err(too_large)?.to_vec();
            }
            "name" => wish.name = field.text().await.map_err(|_| Failure::Malformed(BROKEN))?,
            "purpose" => wish.purpose = field.text().await.map_err(|_| Failure::Malformed(BROKEN))?,
            "retention_days" => wish.retention_days = field.text().await.map_err(|_| Failure::Malformed(BROKEN))?,
            _ => {}
        }
    }
    Ok(wish)
}

fn too_large(error: axum::extract::multipart::MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Failure::TooLarge
    } else {
        Failure::Malformed("the file did not arrive whole")
    }
}
