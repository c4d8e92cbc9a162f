//! Bringing a list in by page: a file, what it would do, and then doing it.

use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;
use platform::store::Change;

use super::bring::{Options, Outcome, import};
use crate::faq::store;
use crate::{Texts, texts};

/// Refused rows that the page names; the rest is counted.
const REFUSED_MOST: usize = 100;

#[derive(Template)]
#[template(path = "faq/import/upload.html")]
pub(crate) struct UploadPage {
    frame: Frame,
    t: &'static Texts,
    errors: Errors,
}

#[derive(Template)]
#[template(path = "faq/import/preview.html")]
pub(crate) struct PreviewPage {
    frame: Frame,
    t: &'static Texts,
    id: String,
    outcome: Outcome,
    /// Those of the refused rows that are named.
    refused: Vec<(u64, String, String)>,
}

/// Asks for a file.
pub(crate) async fn ask(visit: Visit) -> Answer {
    Ok(html(page(&visit, Errors::new())))
}

fn page(visit: &Visit, errors: Errors) -> UploadPage {
    UploadPage {
        frame: visit.frame(),
        t: texts(visit.language),
        errors,
    }
}

/// Reads the file and goes on to what it would do; nothing is kept yet but the file, for a day.
pub(crate) async fn take(visit: Visit, form: Multipart) -> Answer {
    let bytes = file(form).await?;
    let refused = |sentence: String| {
        let mut errors = Errors::new();
        errors.add("list", sentence);
        Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page(&visit, errors)))
    };
    if bytes.is_empty() {
        return refused(texts(visit.language).faq_import_no_file());
    }
    let content = data_encoding::BASE64.encode(&bytes);
    match import(&visit.platform, bytes, &tried(), visit.language).await {
        Err(Failure::Refused(refusal)) => return refused(refusal.text(visit.language)),
        Err(failure) => return Err(failure),
        Ok(_) => {}
    }
    let me = visit.viewer()?.id;
    let keep = async |change: &Change| store::add_draft(change, content.clone(), me).await;
    let id = visit.platform.store.change(keep).await?;
    Ok(visit.go(&format!("/faq/import/{id}")))
}

fn tried() -> Options {
    Options {
        dry: true,
        ..Options::default()
    }
}

/// Shows what the list would do.
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let draft = draft(&visit, &id).await?;
    let outcome = import(&visit.platform, draft.bytes(), &tried(), visit.language).await?;
    Ok(html(PreviewPage {
        frame: visit.frame(),
        t: texts(visit.language),
        id,
        refused: outcome.refused.iter().take(REFUSED_MOST).cloned().collect(),
        outcome,
    }))
}

/// Does it; whoever brings the list owns its entries until they name somebody else.
pub(crate) async fn apply(visit: Visit, Path(id): Path<String>) -> Answer {
    let draft = draft(&visit, &id).await?;
    let options = Options {
        owner_id: Some(visit.viewer()?.id),
        ..Options::default()
    };
    let done = import(&visit.platform, draft.bytes(), &options, visit.language).await?;
    let drop = async |change: &Change| store::drop_draft(change, draft.id).await;
    visit.platform.store.change(drop).await?;
    let words = texts(visit.language).faq_import_done(done.added, done.changed, done.unchanged);
    Ok(visit.go_and_say("/faq", &words))
}

async fn draft(visit: &Visit, id: &str) -> Result<store::Draft, Failure> {
    let found = store::find_draft(visit.platform.store.reader(), id, visit.viewer()?.id).await?;
    found.ok_or(Failure::NotFound)
}

async fn file(mut form: Multipart) -> Result<Vec<u8>, Failure> {
    let unreadable = |_| Failure::Malformed("the form cannot be read");
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("list") {
            let bytes = field.bytes().await.map_err(|error| match error.status() {
                StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
                _ => Failure::Malformed("the file cannot be read"),
            })?;
            return Ok(bytes.to_vec());
        }
    }
    Ok(Vec::new())
}

#[cfg(test)]
impl platform::page::Samples for UploadPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |errors| UploadPage {
            frame: Frame::sample(language),
            t,
            errors,
        };
        let mut errors = Errors::new();
        errors.add("list", t.faq_import_no_file());
        vec![page(Errors::new()), page(errors)]
    }
}

#[cfg(test)]
impl platform::page::Samples for PreviewPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let refused = vec![(7, "vraag".to_owned(), "Er staat geen <vraag>.".to_owned())];
        let page = |added, refused: Vec<(u64, String, String)>| PreviewPage {
            frame: Frame::sample(language),
            t: texts(language),
            id: "x".into(),
            outcome: Outcome {
                added,
                unchanged: 3,
                first: vec!["Wat <kost> het?".into()],
                refused: refused.clone(),
                ..Outcome::default()
            },
            refused,
        };
        vec![page(12, refused), page(0, Vec::new())]
    }
}
