//! Changes the language: of the account when somebody is signed in, else of the browser.

use axum::Form;
use axum::http::header;
use platform::failure::{Answer, Failure};
use platform::session::{Account, Visit};
use platform::texts::Language;
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Choice {
    language: String,
    #[serde(default)]
    back: String,
}

/// Keeps the choice and goes back to the page it was made on.
pub(super) async fn choose(visit: Visit, Form(choice): Form<Choice>) -> Answer {
    let language: Language = choice.language.parse().map_err(|_| Failure::Malformed("language"))?;
    if let Ok(viewer) = visit.viewer() {
        let keep = async |change: &platform::store::Change| {
            Account::set_choices(change, viewer.id, language, viewer.theme, viewer.shortcuts).await
        };
        visit.platform.store.change(keep).await?;
    }
    let mut response = visit.go(&choice.back);
    response
        .headers_mut()
        .append(header::SET_COOKIE, visit.language_cookie(language));
    Ok(response)
}
