//! Coming in for the first time.

use askama::Template;
use axum::extract::{Form, Path};
use axum::http::{StatusCode, header};
use platform::failure::{Answer, Failure, Refusal};
use platform::page::{Errors, Frame, Shape, html, html_with};
use platform::session::{Account, AccountState, Visit, begin};
use platform::store::Change;
use serde::Deserialize;

use super::{INVITERS, store};
use crate::sign_in::password;
use crate::{Texts, directory, texts};

#[derive(Deserialize)]
pub(super) struct Answers {
    #[serde(default)]
    password: String,
    #[serde(default)]
    agree: String,
}

#[derive(Template)]
#[template(path = "invitations/accept.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    errors: Errors,
    token: String,
    name: String,
    mail: String,
    inviter: String,
}

#[derive(Template)]
#[template(path = "invitations/gone.html")]
struct Gone {
    frame: Frame,
    t: &'static Texts,
}

/// Shows the invitation; opening it changes nothing, since mail scanners open every link.
pub(super) async fn show(visit: Visit, Path(token): Path<String>) -> Answer {
    match page(&visit, &token, Errors::new()).await? {
        Some(page) => Ok(html(page)),
        None => Ok(gone(&visit)),
    }
}

/// Keeps the password and signs in, once.
pub(super) async fn accept(visit: Visit, Path(token): Path<String>, Form(answers): Form<Answers>) -> Answer {
    let (platform, t) = (&visit.platform, texts(visit.language));
    let Some(shown) = page(&visit, &token, Errors::new()).await? else {
        return Ok(gone(&visit));
    };
    let mut errors = Errors::new();
    let organisation = platform.organisation.facts().name;
    if let Err(refusal) = password::require_good(&answers.password, &[&organisation, &shown.name, &shown.mail]) {
        errors.add("password", refusal.text(visit.language));
    }
    if answers.agree != "yes" {
        errors.add("agree", t.invitation_agree_first());
    }
    if !errors.is_empty() {
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, Page { errors, ..shown }));
    }
    let hash = password::hash(&answers.password).await?;
    let work = async |change: &Change| {
        let account = require_open(change, &token).await?;
        if !store::use_up(change, &token).await? {
            return Err(refused());
        }
        Account::keep_password(change, account.id, &hash).await?;
        Account::set_state(change, account.id, AccountState::Active).await?;
        store::revoke_all(change, account.id).await?;
        directory::find_or_add(change, &account).await?;
        let account = Account {
            state: AccountState::Active,
            ..account
        };
        begin(change, &platform.config, &account, &visit.device).await
    };
    match platform.store.change(work).await {
        Ok(cookie) => {
            let mut response = visit.go("/me");
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(Failure::Refused(_)) => Ok(gone(&visit)),
        Err(failure) => Err(failure),
    }
}

fn refused() -> Failure {
    Refusal::say(|l| texts(l).invitation_gone()).into()
}

/// The account of an invitation that still holds: its address is still theirs, they have not come in, and whoever
/// invited them may still do so (rule SE8).
async fn require_open(change: &Change, token: &str) -> Result<Account, Failure> {
    let invitation = store::find_open(&**change, token, change.now())
        .await?
        .ok_or_else(refused)?;
    let account = Account::find(&**change, invitation.account_id)
        .await?
        .ok_or_else(refused)?;
    let inviter = Account::find(&**change, invitation.inviter_id)
        .await?
        .ok_or_else(refused)?;
    let may_invite = inviter.state == AccountState::Active && inviter.roles.has_any(INVITERS);
    if account.state != AccountState::Invited || account.mail != invitation.mail || !may_invite {
        return Err(refused());
    }
    Ok(account)
}

async fn page(visit: &Visit, token: &str, errors: Errors) -> Result<Option<Page>, Failure> {
    let db = visit.platform.store.reader();
    let Some(invitation) = store::find_open(db, token, visit.platform.now()).await? else {
        return Ok(None);
    };
    let Some(account) = Account::find(db, invitation.account_id).await? else {
        return Ok(None);
    };
    let inviter = Account::find(db, invitation.inviter_id)
        .await?
        .map(|it| it.name)
        .unwrap_or_default();
    if account.state != AccountState::Invited || account.mail != invitation.mail {
        return Ok(None);
    }
    let frame = visit.frame().shaped(Shape::Quiet);
    let t = texts(frame.language);
    Ok(Some(Page {
        frame,
        t,
        errors,
        token: token.to_owned(),
        name: account.name,
        mail: account.mail,
        inviter,
    }))
}

fn gone(visit: &Visit) -> axum::response::Response {
    let frame = visit.frame().shaped(Shape::Quiet);
    html_with(
        StatusCode::GONE,
        Gone {
            t: texts(frame.language),
            frame,
        },
    )
}

#[cfg(test)]
pub(super) mod sampling {
    use platform::page::{Samples, faults_in};
    use platform::texts::Language;

    use super::*;

    impl Samples for Page {
        fn samples(language: Language) -> Vec<Self> {
            let mut wrong = Errors::new();
            wrong.add("password", "x");
            wrong.add("agree", "y");
            let page = |errors| Page {
                frame: Frame::sample_outside(language).shaped(Shape::Quiet),
                t: texts(language),
                errors,
                token: "abc".into(),
                name: "Iris Dekker".into(),
                mail: "i.dekker@lagemade.example".into(),
                inviter: "Ruben <b>".into(),
            };
            vec![page(Errors::new()), page(wrong)]
        }
    }

    impl Samples for Gone {
        fn samples(language: Language) -> Vec<Self> {
            vec![Self {
                frame: Frame::sample_outside(language).shaped(Shape::Quiet),
                t: texts(language),
            }]
        }
    }

    pub(in super::super) fn faults() -> Vec<String> {
        faults_in::<Page>().into_iter().chain(faults_in::<Gone>()).collect()
    }
}
