//! The editor's own words under an update. Counts of loudness may not lead it.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::Answer;
use platform::page::{Errors, Frame, Samples, html, html_with};
use platform::session::Visit;
use platform::texts::Language;
use serde::Deserialize;

use super::figures::read_address;
use super::store::{self, OwnWords};
use super::{Period, Stakeholder, find_vanity};
use crate::{Texts, texts};

/// Characters of the editor's words at most, as the table checks.
const WORDS_LENGTH: usize = 4000;
/// Characters of the decision at most, as the table checks.
const DECISION_LENGTH: usize = 2000;

#[derive(Deserialize)]
pub(super) struct Filled {
    #[serde(default)]
    words: String,
    #[serde(default)]
    decision: String,
}

#[derive(Template)]
#[template(path = "updates/words.html")]
pub(crate) struct WordsPage {
    frame: Frame,
    t: &'static Texts,
    stakeholder: Stakeholder,
    address: String,
    period_name: String,
    own: OwnWords,
    errors: Errors,
}

fn page(frame: Frame, stakeholder: Stakeholder, period: &Period, own: OwnWords, errors: Errors) -> WordsPage {
    WordsPage {
        t: texts(frame.language),
        stakeholder,
        address: format!("/value/updates/{}/{}", stakeholder.word(), period.code()),
        period_name: period.name(frame.language, &frame.calendar),
        own,
        errors,
        frame,
    }
}

/// Asks for the words.
pub(super) async fn ask(visit: Visit, Path(address): Path<(String, String)>) -> Answer {
    let (stakeholder, period) = read_address(&address)?;
    let own = store::words(visit.platform.store.reader(), stakeholder, &period).await?;
    Ok(html(page(visit.frame(), stakeholder, &period, own, Errors::new())))
}

/// Keeps the words; what stood there before stays in the table.
pub(super) async fn keep(visit: Visit, Path(address): Path<(String, String)>, Form(filled): Form<Filled>) -> Answer {
    let (stakeholder, period) = read_address(&address)?;
    let t = texts(visit.language);
    let cut = |text: &str, most: usize| text.trim().chars().take(most).collect::<String>();
    let own = OwnWords {
        words: cut(&filled.words, WORDS_LENGTH),
        decision: cut(&filled.decision, DECISION_LENGTH),
    };
    if let Some(word) = find_vanity(&own.words) {
        let mut errors = Errors::new();
        errors.add("words", t.updates_vanity(word));
        let refused = page(visit.frame(), stakeholder, &period, own, errors);
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, refused));
    }
    let by = visit.viewer()?.id;
    let keep = async |change: &platform::store::Change| store::keep_words(change, stakeholder, &period, &own, by).await;
    visit.platform.store.change(keep).await?;
    let path = format!("/value/updates/{}/{}", stakeholder.word(), period.code());
    Ok(visit.go_and_say(&path, &t.updates_words_kept()))
}

impl Samples for WordsPage {
    fn samples(language: Language) -> Vec<Self> {
        let period = Period::parse("2026-Q4")
            .unwrap_or_else(|| Period::month_of(&platform::clock::Day::of(jiff::civil::Date::ZERO)));
        let own = OwnWords {
            words: "We hebben 180 volgers".into(),
            decision: String::new(),
        };
        let mut errors = Errors::new();
        errors.add("words", texts(language).updates_vanity("volgers"));
        let empty = page(
            Frame::sample(language),
            Stakeholder::Board,
            &period,
            OwnWords::default(),
            Errors::new(),
        );
        vec![
            empty,
            page(Frame::sample(language), Stakeholder::Legal, &period, own, errors),
        ]
    }
}
