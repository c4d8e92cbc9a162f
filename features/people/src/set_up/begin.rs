//! The form of the first visit.

use askama::Template;
use axum::extract::Form;
use axum::http::{StatusCode, header};
use platform::access::{Role, Roles};
use platform::clock::HOUR_MICROS;
use platform::config::{Organisation, OrganisationFacts};
use platform::failure::{Answer, Failure, Refusal};
use platform::page::{Errors, Frame, Shape, html, html_with};
use platform::session::{Account, AccountState, NewAccount, Visit};
use platform::store::Change;
use platform::texts::Language;
use platform::throttle::{ClientAddress, allow, network};
use serde::Deserialize;

use super::store;
use crate::directory::{self, Name};
use crate::sign_in::password;
use crate::{Texts, accounts, texts};

/// Characters of the organisation's name, as in the ledger.
const ORGANISATION_LENGTH: usize = 120;

/// Tries from one place in an hour.
const TRIES_MOST: i64 = 60;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Answers {
    code: String,
    organisation: String,
    language: String,
    zone: String,
    name: String,
    mail: String,
    password: String,
}

#[derive(Template)]
#[template(path = "set_up/begin.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    errors: Errors,
    answers: Answers,
}

/// Shows the form, once in the life of an organisation.
pub(super) async fn show(visit: Visit) -> Answer {
    require_fresh(&visit)?;
    let answers = Answers {
        language: visit.language.code().to_owned(),
        zone: visit.platform.organisation.facts().zone,
        ..Answers::default()
    };
    Ok(html(page(&visit, Errors::new(), answers)))
}

/// Makes the organisation and the first administrator, and signs them in.
pub(super) async fn begin(visit: Visit, ClientAddress(from): ClientAddress, Form(answers): Form<Answers>) -> Answer {
    require_fresh(&visit)?;
    let platform = &visit.platform;
    allow(
        &platform.store,
        &format!("set-up {}", network(from)),
        TRIES_MOST,
        HOUR_MICROS,
    )
    .await?;
    let errors = errors(&answers, visit.language);
    if !errors.is_empty() {
        return Ok(html_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            page(&visit, errors, answers),
        ));
    }
    let facts = OrganisationFacts {
        name: directory::tidy(&answers.organisation),
        language: answers.language.parse().unwrap_or_default(),
        zone: answers.zone.trim().to_owned(),
        is_set_up: true,
        ..OrganisationFacts::default()
    };
    let hash = password::hash(&answers.password).await?;
    let work = async |change: &Change| {
        if !store::use_up(change, &answers.code).await? {
            return Err(Refusal::say(|l| texts(l).set_up_code_wrong()).into());
        }
        Organisation::keep(change, &facts).await?;
        let new = NewAccount {
            name: Name::parse(&answers.name).shown(),
            mail: answers.mail.trim().to_owned(),
            state: AccountState::Active,
            roles: Roles::of(&[Role::Employee, Role::Administrator]),
            language: facts.language,
            password: Some(hash),
        };
        let made = Account::add(change, new).await?;
        let account = made.ok_or_else(|| Refusal::say(|l| texts(l).accounts_mail_taken()))?;
        directory::find_or_add(change, &account).await?;
        crate::departments::count_members(change, &change.now().day(&facts.time_zone())).await?;
        platform::session::begin(change, &platform.config, &account, &visit.device).await
    };
    match platform.store.change(work).await {
        Ok(cookie) => {
            platform.organisation.read(&platform.store).await?;
            let mut response = visit.go("/");
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(Failure::Refused(refusal)) => {
            let mut errors = Errors::new();
            errors.add("code", refusal.text(visit.language));
            Ok(html_with(
                StatusCode::UNPROCESSABLE_ENTITY,
                page(&visit, errors, answers),
            ))
        }
        Err(failure) => Err(failure),
    }
}

fn require_fresh(visit: &Visit) -> Result<(), Failure> {
    if visit.platform.organisation.facts().is_set_up {
        Err(Failure::NotFound)
    } else {
        Ok(())
    }
}

fn errors(answers: &Answers, language: Language) -> Errors {
    let (t, mut errors) = (texts(language), Errors::new());
    let organisation = directory::tidy(&answers.organisation);
    if organisation.is_empty() || organisation.chars().count() > ORGANISATION_LENGTH {
        errors.add("organisation", t.set_up_organisation_wrong(ORGANISATION_LENGTH));
    }
    if answers.language.parse::<Language>().is_err() {
        errors.add("language", t.set_up_language_wrong());
    }
    let zone = answers.zone.trim();
    if zone.len() > 64 || jiff::tz::TimeZone::get(zone).is_err() {
        errors.add("zone", t.set_up_zone_wrong());
    }
    if !Name::parse(&answers.name).is_sound() {
        errors.add("name", t.set_up_name_wrong());
    }
    if accounts::read_mail(&answers.mail).is_none() {
        errors.add("mail", t.set_up_mail_wrong());
    }
    if let Err(refusal) = password::require_good(&answers.password, &[&organisation, &answers.name, &answers.mail]) {
        errors.add("password", refusal.text(language));
    }
    errors
}

fn page(visit: &Visit, errors: Errors, answers: Answers) -> Page {
    let frame = visit.frame().shaped(Shape::Quiet);
    Page {
        t: texts(frame.language),
        frame,
        errors,
        answers,
    }
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: Language) -> Vec<Self> {
        let wrong = Answers {
            name: "\"<b>".into(),
            language: "xx".into(),
            ..Answers::default()
        };
        let page = |answers: Answers, errors| {
            let frame = Frame::sample_outside(language).shaped(Shape::Quiet);
            Page {
                t: texts(language),
                frame,
                errors,
                answers,
            }
        };
        vec![
            page(Answers::default(), Errors::new()),
            page(wrong.clone(), errors(&wrong, language)),
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
