//! What the organisation finds usual: how often the letter of the day comes for colleagues who chose nothing.

use askama::Template;
use axum::Form;
use serde::Deserialize;

use super::Mail;
use super::choices::mail_words;
use super::digest::OFFERS;
use crate::config::Organisation;
use crate::failure::{Answer, Failure};
use crate::page::{Frame, Samples, Words, html, words};
use crate::session::Visit;
use crate::store::Change;
use crate::texts::Language;

#[derive(Template)]
#[template(path = "notices/usual.html")]
pub(super) struct UsualPage {
    frame: Frame,
    t: &'static Words,
    offers: Vec<(&'static str, String)>,
    now: &'static str,
}

fn page(frame: Frame, chosen: Mail) -> UsualPage {
    let t = words(frame.language);
    UsualPage {
        frame,
        t,
        offers: OFFERS.iter().map(|mail| (mail.word(), mail_words(t, *mail))).collect(),
        now: chosen.word(),
    }
}

/// `GET /notices/usual`
pub(super) async fn show(visit: Visit) -> Answer {
    let chosen = visit.platform.organisation.facts().digest;
    Ok(html(page(visit.frame(), chosen)))
}

#[derive(Deserialize, Default)]
pub(super) struct Filled {
    #[serde(default)]
    digest: String,
}

/// `POST /notices/usual`: holds from the next letter on, for who chose nothing.
pub(super) async fn keep(visit: Visit, Form(filled): Form<Filled>) -> Answer {
    let mail = Mail::parse(&filled.digest).filter(|mail| OFFERS.contains(mail));
    let mail = mail.ok_or(Failure::Malformed("how often"))?;
    let keep = async |change: &Change| Organisation::choose_digest(change, mail).await;
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say("/notices/usual", &words(visit.language).notices_usual_kept()))
}

impl Samples for UsualPage {
    fn samples(language: Language) -> Vec<Self> {
        vec![page(Frame::sample(language), Mail::Weekly)]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_page_has_no_faults() {
        assert_eq!(crate::page::faults_in::<super::UsualPage>(), Vec::<String>::new());
    }
}
