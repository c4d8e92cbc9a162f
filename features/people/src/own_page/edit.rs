//! What somebody says about themselves.

use askama::Template;
use axum::extract::Form;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::{Account, Visit};
use platform::store::Change;
use serde::Deserialize;

use crate::directory::{self, PersonBrief, tidy};
use crate::{Texts, texts};

/// Characters, as in the ledger.
const ASK_LENGTH: usize = 300;
const LANGUAGES_LENGTH: usize = 120;
const PHONE_LENGTH: usize = 40;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Said {
    ask_me_about: String,
    languages: String,
    phone: String,
}

#[derive(Template)]
#[template(path = "own_page/edit.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    errors: Errors,
    brief: PersonBrief,
    said: Said,
}

/// Shows the form with what is known.
pub(super) async fn show(visit: Visit) -> Answer {
    let db = visit.platform.store.reader();
    let person = directory::find(db, visit.viewer()?.id).await?;
    let said = person.map(|person| Said {
        ask_me_about: person.ask_me_about,
        languages: person.languages,
        phone: person.phone,
    });
    Ok(html(page(&visit, Errors::new(), said.unwrap_or_default()).await?))
}

/// Keeps what was said.
pub(super) async fn keep(visit: Visit, Form(said): Form<Said>) -> Answer {
    let viewer = visit.viewer()?;
    let t = texts(visit.language);
    let said = Said {
        ask_me_about: tidy(&said.ask_me_about),
        languages: tidy(&said.languages),
        phone: tidy(&said.phone),
    };
    let mut errors = Errors::new();
    let limits = [
        ("ask_me_about", &said.ask_me_about, ASK_LENGTH),
        ("languages", &said.languages, LANGUAGES_LENGTH),
        ("phone", &said.phone, PHONE_LENGTH),
    ];
    for (field, text, most) in limits {
        let length = text.chars().count();
        if length > most {
            errors.add(field, t.own_too_long(length - most, most));
        }
    }
    if !errors.is_empty() {
        return Ok(html_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            page(&visit, errors, said).await?,
        ));
    }
    let work = async |change: &Change| {
        let account = Account::find(&**change, viewer.id).await?.ok_or(Failure::NotFound)?;
        let mut person = directory::find_or_add(change, &account).await?;
        person.ask_me_about = said.ask_me_about;
        person.languages = said.languages;
        person.phone = said.phone;
        directory::keep(change, &person).await
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go_and_say("/me", &t.own_kept()))
}

async fn page(visit: &Visit, errors: Errors, said: Said) -> Result<Page, Failure> {
    let db = visit.platform.store.reader();
    let brief = directory::find_brief(db, visit.viewer()?.id)
        .await?
        .ok_or(Failure::NotFound)?;
    let frame = visit.frame();
    Ok(Page {
        t: texts(frame.language),
        frame,
        errors,
        brief,
        said,
    })
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |place: usize, error: &str| {
            let mut errors = Errors::new();
            if !error.is_empty() {
                errors.add("ask_me_about", error);
            }
            let brief = directory::sample_briefs().remove(place);
            let said = Said {
                ask_me_about: "Otters & \"<b>\"".into(),
                ..Said::default()
            };
            Page {
                frame: Frame::sample(language),
                t: texts(language),
                errors,
                brief,
                said,
            }
        };
        vec![page(0, ""), page(1, "x"), page(2, "")]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
