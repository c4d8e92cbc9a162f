//! Another password, by somebody who knows the old one.

use askama::Template;
use axum::extract::Form;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::{Account, Visit, end_others};
use platform::store::Change;
use platform::throttle::{ClientAddress, succeeded, try_sign_in};
use serde::Deserialize;

use super::password;
use crate::{Texts, texts};

#[derive(Deserialize)]
pub(super) struct Passwords {
    #[serde(default)]
    current: String,
    #[serde(default)]
    password: String,
}

#[derive(Template)]
#[template(path = "sign_in/own_password.html")]
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

/// Keeps the new password and ends all other sessions.
pub(super) async fn change(visit: Visit, ClientAddress(from): ClientAddress, Form(form): Form<Passwords>) -> Answer {
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    try_sign_in(&visit.platform.store, &viewer.mail, from).await?;
    let db = visit.platform.store.reader();
    let account = Account::find(db, viewer.id).await?.ok_or(Failure::NotFound)?;
    let mut errors = Errors::new();
    if !password::matches(&form.current, account.password.as_deref()).await? {
        errors.add("current", t.own_password_wrong());
    }
    let organisation = visit.platform.organisation.facts().name;
    if let Err(refusal) = password::require_good(&form.password, &[&organisation, &account.name, &account.mail]) {
        errors.add("password", refusal.text(visit.language));
    }
    if !errors.is_empty() {
        let page = Page {
            t,
            frame: visit.frame(),
            errors,
        };
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let hash = password::hash(&form.password).await?;
    let work = async |change: &Change| {
        succeeded(change, &viewer.mail, from).await?;
        Account::keep_password(change, viewer.id, &hash).await?;
        end_others(change, viewer).await?;
        super::letters::password_changed(change, &visit.platform, &account).await
    };
    visit.platform.store.change(work).await?;
    Ok(visit.go_and_say("/me/sessions", &t.own_password_done()))
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let mut errors = Errors::new();
        errors.add("current", "x");
        errors.add("password", "y");
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
