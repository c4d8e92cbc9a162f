//! Bringing files from elsewhere.

use askama::Template;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;

use super::bring::{Brought, File, bring};
use super::limits::{SOURCE_LENGTH, UPLOAD_BYTES};
use super::reading::Opened;
use super::store::kinds::State;
use super::store::{self, Arrival};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "arrivals/upload.html")]
pub(crate) struct UploadPage {
    frame: Frame,
    t: &'static Texts,
    newest: Vec<Arrival>,
    errors: Errors,
    source: String,
}

impl UploadPage {
    const SOURCE: usize = SOURCE_LENGTH;

    fn megabytes(&self) -> usize {
        UPLOAD_BYTES / (1024 * 1024)
    }
}

/// Asks for the files.
pub(super) async fn show(visit: Visit) -> Answer {
    Ok(html(page(&visit, Errors::new(), String::new()).await?))
}

async fn page(visit: &Visit, errors: Errors, source: String) -> Result<UploadPage, Failure> {
    Ok(UploadPage {
        frame: visit.frame(),
        t: texts(visit.language),
        newest: store::list_newest(visit.platform.store.reader()).await?,
        errors,
        source,
    })
}

/// Takes the files and looks what they would bring; what cannot be read is said beside the field.
pub(super) async fn take(visit: Visit, parts: Multipart) -> Answer {
    let t = texts(visit.language);
    let (files, source) = read_parts(parts).await?;
    if files.is_empty() {
        let mut errors = Errors::new();
        errors.add("files", t.arrivals_no_file());
        let page = page(&visit, errors, source).await?;
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let brought = Brought {
        name: names.join(", "),
        source: source.clone(),
        files,
        by: Some(visit.viewer()?.id),
        table_bytes: UPLOAD_BYTES,
    };
    match bring(&visit.platform, brought).await {
        Ok(arrival) => Ok(visit.go(&format!("/community/import/{}", arrival.public_id))),
        Err(Failure::Refused(refusal)) => {
            let mut errors = Errors::new();
            errors.add("files", refusal.text(visit.language));
            let page = page(&visit, errors, source).await?;
            Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
        }
        Err(failure) => Err(failure),
    }
}

/// The files of the form, and the name of where they come from. A field without a file is read past.
async fn read_parts(mut parts: Multipart) -> Result<(Vec<File>, String), Failure> {
    let (mut files, mut source) = (Vec::new(), String::new());
    while let Some(field) = parts.next_field().await.map_err(too_large)? {
        match field.name().unwrap_or_default() {
            "files" => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let bytes = field.bytes().await.map_err(too_large)?.to_vec();
                if !bytes.is_empty() {
                    let opened = Opened::Bytes(bytes);
                    files.push(File { name, opened });
                }
            }
            "source" => source = field.text().await.map_err(too_large)?,
            _ => {}
        }
    }
    // Spaces before posts, whatever order a browser sends them in, so that the rows are named in the order of the manual.
    files.sort_by_key(|file| {
        super::field::Kind::ALL
            .iter()
            .position(|kind| file.name.starts_with(kind.list()))
    });
    Ok((files, source))
}

fn too_large(error: MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Failure::TooLarge
    } else {
        Failure::Malformed("the files did not arrive whole")
    }
}

#[cfg(test)]
impl platform::page::Samples for UploadPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |newest, errors| Self {
            frame: Frame::sample(language),
            t,
            newest,
            errors,
            source: String::new(),
        };
        let mut errors = Errors::new();
        errors.add("files", t.arrivals_broken("posts.json", 3_usize));
        vec![
            page(Vec::new(), Errors::new()),
            page(super::report::sample_arrivals(), errors),
        ]
    }
}
