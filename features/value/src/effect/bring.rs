//! Bringing a series of figures, with what began and when.

use axum::extract::Multipart;
use axum::http::StatusCode;
use people::directory::tidy_name;
use platform::clock::Day;
use platform::csv_in::{Caps, Table};
use platform::failure::{Answer, Failure};
use platform::page::{self, Errors};
use platform::session::Visit;
use platform::store::Change;
use platform::texts::Language;

use super::list::page_of;
use super::read::{Read, fault, read};
use super::series::Step;
use super::store;
use crate::{Texts, texts};

/// Characters of a name, and of what began, as in the ledger.
pub(super) const NAME_LENGTH: usize = 120;
/// Questions at most.
const QUESTIONS_MOST: u64 = 200;

/// What a series is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What is counted.
    pub name: String,
    /// What began.
    pub began: String,
    /// When it began.
    pub began_on: Day,
    /// `month`, `week` or `day`.
    pub step: String,
    /// Where the figures come from.
    pub source: String,
    /// What the series beside it counts; empty when there is none.
    pub beside: String,
}

/// What somebody sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wish {
    pub(super) name: String,
    pub(super) began: String,
    pub(super) began_on: String,
    pub(super) step: String,
    pub(super) source: String,
    pub(super) beside: String,
    bytes: Vec<u8>,
}

/// Keeps a series, as somebody would who uploads it.
///
/// # Errors
/// When the bytes are no such series, and the store's own.
pub async fn bring(change: &Change, about: &About, bytes: &[u8]) -> Result<(), Failure> {
    let step = Step::parse(&about.step).ok_or(Failure::Malformed("no such step"))?;
    let table = Table::read(bytes, Caps::default())?;
    let read = read(&table, step, Language::default()).map_err(Failure::Internal)?;
    store::add(change, about, &read).await?;
    Ok(())
}

/// POST /value/effects
pub(super) async fn upload(visit: Visit, parts: Multipart) -> Answer {
    let wish = read_parts(parts).await?;
    let (t, mut errors) = (texts(visit.language), Errors::new());
    let db = visit.platform.store.reader();
    if store::count(db).await? >= QUESTIONS_MOST {
        errors.add("file", t.effect_full(QUESTIONS_MOST));
    }
    let about = about(&wish, t, &mut errors);
    let figures = figures(&wish, visit.language, &mut errors)?;
    if let (Some(about), Some((step, read))) = (&about, &figures)
        && let Some(fault) = fault(&read.series(*step, &about.began_on), visit.language)
    {
        errors.add("began_on", fault);
    }
    if let (Some(about), Some((_, read)), true) = (about, figures, errors.is_empty()) {
        let keep = async |change: &Change| store::add(change, &about, &read).await;
        if let Some(row) = visit.platform.store.change(keep).await? {
            return Ok(visit.go(&format!("/value/effects/{}", row.public_id)));
        }
        errors.add("name", t.effect_name_taken());
    }
    let page = page_of(&visit, wish, errors).await?;
    Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page))
}

/// What it is about; what is wrong is added to the errors.
fn about(wish: &Wish, t: &Texts, errors: &mut Errors) -> Option<About> {
    let name = tidy_name(&wish.name);
    if name.is_empty() || name.chars().count() > NAME_LENGTH {
        errors.add("name", t.effect_name_wrong(NAME_LENGTH));
    }
    let began = tidy_name(&wish.began);
    if began.is_empty() || began.chars().count() > NAME_LENGTH {
        errors.add("began", t.effect_began_wrong(NAME_LENGTH));
    }
    let began_on = Day::parse(wish.began_on.trim());
    if began_on.is_none() {
        errors.add("began_on", t.effect_began_on_wrong());
    }
    let source = tidy_name(&wish.source);
    if source.is_empty() || source.chars().count() > NAME_LENGTH {
        errors.add("source", t.effect_source_wrong(NAME_LENGTH));
    }
    Some(About {
        name,
        began,
        began_on: began_on?,
        step: wish.step.clone(),
        source,
        beside: tidy_name(&wish.beside).chars().take(NAME_LENGTH).collect(),
    })
}

fn figures(wish: &Wish, language: Language, errors: &mut Errors) -> Result<Option<(Step, Read)>, Failure> {
    let t = texts(language);
    let Some(step) = Step::parse(&wish.step) else {
        errors.add("step", t.effect_step_wrong());
        return Ok(None);
    };
    if wish.bytes.is_empty() {
        errors.add("file", t.attribution_file_missing());
        return Ok(None);
    }
    let table = Table::read(&wish.bytes, Caps::default())?;
    match read(&table, step, language) {
        Ok(read) => Ok(Some((step, read))),
        Err(why) => {
            errors.add("file", why);
            Ok(None)
        }
    }
}

async fn read_parts(mut parts: Multipart) -> Result<Wish, Failure> {
    let refused = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        _ => Failure::Malformed("the file did not arrive whole"),
    };
    let mut wish = Wish::default();
    while let Some(field) = parts.next_field().await.map_err(refused)? {
        let place = match field.name() {
            Some("file") => {
                wish.bytes = field.bytes().await.map_err(refused)?.to_vec();
                continue;
            }
            Some("name") => &mut wish.name,
            Some("began") => &mut wish.began,
            Some("began_on") => &mut wish.began_on,
            Some("step") => &mut wish.step,
            Some("source") => &mut wish.source,
            Some("beside") => &mut wish.beside,
            _ => continue,
        };
        *place = field.text().await.map_err(refused)?;
    }
    Ok(wish)
}
