//! Choosing a file.

use askama::Template;
use axum::extract::Multipart;
use axum::http::StatusCode;
use platform::csv_in::{Caps, Table};
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;

use super::{Options, store};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "staff_list/upload.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    errors: Errors,
}

/// Shows the form.
pub(super) async fn show(visit: Visit) -> Answer {
    let frame = visit.frame();
    Ok(html(Page {
        t: texts(frame.language),
        frame,
        errors: Errors::new(),
    }))
}

/// Reads the file and goes on to the preview; nothing about people is changed yet.
pub(super) async fn take(visit: Visit, form: Multipart) -> Answer {
    let by = visit.viewer()?.id;
    let refused = |sentence: String| {
        let mut errors = Errors::new();
        errors.add("list", sentence);
        let frame = visit.frame();
        html_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            Page {
                t: texts(frame.language),
                frame,
                errors,
            },
        )
    };
    let (name, bytes) = file(form).await?;
    if bytes.is_empty() {
        return Ok(refused(texts(visit.language).list_no_file()));
    }
    let table = match Table::read(&bytes, Caps::default()) {
        Ok(table) => table,
        Err(trouble) => match Failure::from(trouble) {
            Failure::Refused(refusal) => return Ok(refused(refusal.text(visit.language))),
            failure => return Err(failure),
        },
    };
    let content = data_encoding::BASE64.encode(&bytes);
    let options = Options {
        columns: Some(super::field::guess(&table.header)),
        whole_list: true,
        ..Options::default()
    };
    let work = async |change: &platform::store::Change| store::add(change, &name, content, options, by).await;
    let draft = visit.platform.store.change(work).await?;
    Ok(visit.go(&format!("/settings/people/import/{}", draft.public_id)))
}

async fn file(mut form: Multipart) -> Result<(String, Vec<u8>), Failure> {
    let unreadable = |_| Failure::Malformed("the form cannot be read");
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("list") {
            let name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|error| match error.status() {
                StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
                _ => Failure::Malformed("the file cannot be read"),
            })?;
            return Ok((name, bytes.to_vec()));
        }
    }
    Ok((String::new(), Vec::new()))
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let mut errors = Errors::new();
        errors.add("list", "x");
        let page = |errors| Page {
            t: texts(language),
            frame: Frame::sample(language),
            errors,
        };
        vec![page(Errors::new()), page(errors)]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
