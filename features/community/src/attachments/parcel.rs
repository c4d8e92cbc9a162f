//! A form with files in it, or the same form without: what was typed and what was sent along.

use axum::Form;
use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use platform::failure::Failure;
use platform::feature::Platform;
use serde::de::DeserializeOwned;

/// The field in which files are sent.
const FILES: &str = "files";
/// Parts of a form: a text, a few choices and three fields for each file; what has more is not ours.
const PARTS_MOST: usize = 500;

/// A form as it was filled in, and what was sent with it. Goes where `Form` goes, for both kinds of form.
pub struct Parcel<F> {
    /// What was typed and chosen.
    pub filled: F,
    /// The files, and the fields beside each file.
    pub sent: Sent,
}

/// A file as it came.
pub(super) struct SentFile {
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

/// The files of a form, and the fields beside each file.
#[derive(Default)]
pub struct Sent {
    pub(super) files: Vec<SentFile>,
    fields: Vec<(String, String)>,
}

impl Sent {
    /// What was filled in under a name.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

impl<F: DeserializeOwned> FromRequest<Platform> for Parcel<F> {
    type Rejection = Failure;

    async fn from_request(request: Request, platform: &Platform) -> Result<Self, Failure> {
        let kind = request.headers().get(header::CONTENT_TYPE);
        let has_parts = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
        let sent = if has_parts {
            let parts = Multipart::from_request(request, platform).await;
            read(parts.map_err(|_| unreadable())?).await?
        } else {
            let form = Form::<Vec<(String, String)>>::from_request(request, platform).await;
            let fields = form.map_err(|_| unreadable())?.0;
            Sent {
                fields,
                files: Vec::new(),
            }
        };
        let written = serde_urlencoded::to_string(&sent.fields).map_err(|_| unreadable())?;
        let filled = serde_urlencoded::from_str(&written).map_err(|_| unreadable())?;
        Ok(Self { filled, sent })
    }
}

async fn read(mut parts: Multipart) -> Result<Sent, Failure> {
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await.map_err(|error| broken(&error))? {
        if sent.files.len() + sent.fields.len() >= PARTS_MOST {
            return Err(Failure::TooLarge);
        }
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(name) => {
                let bytes = part.bytes().await.map_err(|error| broken(&error))?;
                // A browser sends an empty part for a field in which nothing was chosen.
                if field == FILES && !(name.is_empty() && bytes.is_empty()) {
                    sent.files.push(SentFile { name, bytes });
                }
            }
            None => {
                let value = part.text().await.map_err(|error| broken(&error))?;
                sent.fields.push((field, value));
            }
        }
    }
    Ok(sent)
}

fn unreadable() -> Failure {
    Failure::Malformed("the form cannot be read")
}

fn broken(error: &MultipartError) -> Failure {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => unreadable(),
    }
}
