//! Coming in with address and password, and going out again.

use askama::Template;
use axum::extract::{Form, Query};
use axum::http::{HeaderValue, StatusCode, header};
use platform::failure::Answer;
use platform::page::{Errors, Frame, Shape, html, html_with};
use platform::session::{Account, AccountState, Actor, Visit, begin, clear_session, end};
use platform::throttle::{ClientAddress, succeeded, try_sign_in};
use serde::Deserialize;

use super::password;
use crate::{Texts, texts};

/// Where to go afterwards.
#[derive(Deserialize)]
pub(super) struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub(super) struct Proof {
    #[serde(default)]
    mail: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

#[derive(Template)]
#[template(path = "sign_in/enter.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    errors: Errors,
    mail: String,
    next: String,
}

/// Shows the form; who is in already goes on.
pub(super) async fn show(visit: Visit, Query(wish): Query<Next>) -> Answer {
    if matches!(visit.actor, Actor::Person(_)) {
        return Ok(visit.go(&wish.next));
    }
    Ok(html(page(&visit, Errors::new(), String::new(), wish.next)))
}

/// Compares the password and begins a session. An unknown address, a closed account and a wrong password get the same
/// answer after the same work (rule SE12).
pub(super) async fn enter(visit: Visit, ClientAddress(from): ClientAddress, Form(proof): Form<Proof>) -> Answer {
    let platform = &visit.platform;
    let mail: String = proof.mail.chars().take(254).collect();
    try_sign_in(&platform.store, &mail, from).await?;
    let account = Account::find_by_mail(platform.store.reader(), &proof.mail).await?;
    let account = account.filter(|account| account.state == AccountState::Active);
    let kept = account.as_ref().and_then(|account| account.password.as_deref());
    let is_right = password::matches(&proof.password, kept).await?;
    let Some(account) = account.filter(|_| is_right) else {
        let mut errors = Errors::new();
        errors.add("mail", texts(visit.language).sign_in_wrong());
        let page = page(&visit, errors, proof.mail, proof.next);
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let work = async |change: &platform::store::Change| {
        succeeded(change, &mail, from).await?;
        begin(change, &platform.config, &account, &visit.device).await
    };
    let cookie = platform.store.change(work).await?;
    let mut response = visit.go(&proof.next);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Ends the session of this browser and takes its cookie and caches away.
pub(super) async fn leave(visit: Visit) -> Answer {
    if let Actor::Person(viewer) = &visit.actor {
        visit
            .platform
            .store
            .change(async |change| end(change, viewer, None).await)
            .await?;
    }
    let mut response = visit.go("/sign-in");
    let headers = response.headers_mut();
    headers.append(header::SET_COOKIE, clear_session(&visit.platform.config));
    headers.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}

fn page(visit: &Visit, errors: Errors, mail: String, next: String) -> Page {
    let frame = visit.frame().shaped(Shape::Quiet);
    let mail = mail.chars().take(254).collect();
    Page {
        t: texts(frame.language),
        frame,
        errors,
        mail,
        next,
    }
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |error: &str, mail: &str, next: &str| {
            let frame = Frame::sample_outside(language).shaped(Shape::Quiet);
            let mut errors = Errors::new();
            if !error.is_empty() {
                errors.add("mail", error);
            }
            Page {
                t: texts(language),
                frame,
                errors,
                mail: mail.into(),
                next: next.into(),
            }
        };
        vec![
            page("", "", ""),
            page("Dat klopt niet.", "\"><script>", "/people?q=<b>"),
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
