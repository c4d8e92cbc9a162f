//! How the product behaves for somebody: language, theme, single keys.

use askama::Template;
use axum::extract::Form;
use platform::failure::{Answer, Failure};
use platform::page::{Frame, Theme, html};
use platform::session::{Account, Visit};
use platform::store::Change;
use platform::texts::Language;
use serde::Deserialize;

use crate::{Texts, texts};

#[derive(Deserialize)]
pub(super) struct Chosen {
    language: String,
    theme: String,
    #[serde(default)]
    shortcuts: String,
}

#[derive(Template)]
#[template(path = "own_page/choices.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
}

/// Shows the choices.
pub(super) async fn show(visit: Visit) -> Answer {
    let frame = visit.frame();
    Ok(html(Page {
        t: texts(frame.language),
        frame,
    }))
}

/// Keeps the choices; the answer speaks the new language.
pub(super) async fn keep(visit: Visit, Form(chosen): Form<Chosen>) -> Answer {
    let viewer = visit.viewer()?;
    let language: Language = chosen
        .language
        .parse()
        .map_err(|_| Failure::Malformed("no such language"))?;
    let theme = match chosen.theme.as_str() {
        "device" => Theme::Device,
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => return Err(Failure::Malformed("no such theme")),
    };
    let shortcuts = chosen.shortcuts == "on";
    let work = async |change: &Change| Account::set_choices(change, viewer.id, language, theme, shortcuts).await;
    visit.platform.store.change(work).await?;
    Ok(visit.go_and_say("/me/choices", &texts(language).choices_kept()))
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: Language) -> Vec<Self> {
        let dark = Frame {
            theme: Theme::Dark,
            shortcuts: false,
            ..Frame::sample(language)
        };
        vec![
            Self {
                t: texts(language),
                frame: Frame::sample(language),
            },
            Self {
                t: texts(language),
                frame: dark,
            },
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
