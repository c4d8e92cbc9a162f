//! The page that says how good the suggestions are, and where communication sets how good they must be.

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use platform::failure::Answer;
use platform::feature::Platform;
use platform::page::{self, Errors, Frame, Samples};
use platform::session::Visit;
use platform::texts::Language;
use serde::Deserialize;

use super::kind_words;
use super::store::decision::Judged;
use super::store::trust;
use super::trust::{DECISIONS_LEAST, Figure, SUGGESTED_LEAST, Trust, Voice, WINDOW};
use crate::{Texts, texts};

/// The page.
const HERE: &str = "/listen/suggestions";
/// Of fewer than this a percentage says more than is known.
const PERCENT_LEAST: usize = 20;

/// A kind in the table.
pub(crate) struct Row {
    kind: String,
    right: String,
    found: String,
    state: String,
    is_silent: bool,
}

#[derive(Template)]
#[template(path = "triage/suggestions.html")]
pub(crate) struct SuggestionsPage {
    frame: Frame,
    t: &'static Texts,
    standfirst: String,
    rows: Vec<Row>,
    least: String,
    rule: String,
    errors: Errors,
}

/// How good the suggestions are.
pub(crate) async fn show(visit: Visit, State(platform): State<Platform>) -> Answer {
    let trust = trust::read(platform.store.reader()).await?;
    Ok(page::html(page_of(visit.frame(), visit.language, &trust)))
}

fn page_of(frame: Frame, language: Language, trust: &Trust) -> SuggestionsPage {
    let t = texts(language);
    let row = |figure: &Figure| {
        let voice = trust.voice(figure.kind);
        Row {
            kind: kind_words(language, figure.kind),
            right: share(t, figure.right, figure.suggested),
            found: share(t, figure.right, figure.decided),
            state: match voice {
                Voice::Untried => t.trust_untried(),
                Voice::Speaks => t.trust_speaks(),
                Voice::Silent => t.trust_silent(),
            },
            is_silent: voice == Voice::Silent,
        }
    };
    SuggestionsPage {
        frame,
        t,
        standfirst: t.trust_standfirst(trust.decisions),
        rows: trust.figures.iter().map(row).collect(),
        least: trust.least_percent.to_string(),
        rule: t.trust_rule(DECISIONS_LEAST, SUGGESTED_LEAST),
        errors: Errors::new(),
    }
}

/// "3 of 5"; from twenty on with a percentage before it.
fn share(t: &Texts, part: usize, whole: usize) -> String {
    match whole {
        0 => t.trust_none(),
        _ if whole < PERCENT_LEAST => t.trust_few(part, whole),
        _ => t.trust_many((part * 100 + whole / 2) / whole, part, whole),
    }
}

#[derive(Deserialize)]
pub(crate) struct LeastForm {
    #[serde(default)]
    least: String,
}

/// Sets how many of a hundred suggestions must be right.
pub(crate) async fn keep(visit: Visit, State(platform): State<Platform>, Form(form): Form<LeastForm>) -> Answer {
    let t = texts(visit.language);
    let typed = form.least.trim().trim_end_matches('%').trim_end();
    let Some(percent) = typed.parse::<i64>().ok().filter(|it| (0..=100).contains(it)) else {
        let trust = trust::read(platform.store.reader()).await?;
        let mut page = page_of(visit.frame(), visit.language, &trust);
        page.least = form.least;
        page.errors.add("least", t.trust_least_wrong());
        return Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    platform
        .store
        .change(async |change| trust::keep(change, percent).await)
        .await?;
    Ok(visit.go_and_say(HERE, &t.trust_kept(percent)))
}

impl Samples for SuggestionsPage {
    fn samples(language: Language) -> Vec<Self> {
        let judged = |kind: &str, suggested: Option<&str>, times: usize| {
            let suggested = suggested.map(str::to_owned);
            let kind = kind.to_owned();
            vec![Judged { kind, suggested }; times]
        };
        let rows = [
            judged("complaint", Some("complaint"), 31),
            judged("question", Some("complaint"), 4),
            judged("question", Some("question"), 9),
            judged("press", Some("lead"), 8),
            judged("lead", Some("lead"), 3),
            judged("not_for_us", None, 40),
        ];
        let rows = rows.concat();
        let page = |judged: &[Judged]| page_of(Frame::sample(language), language, &Trust::of(judged, 60));
        let mut wrong = page(&rows);
        wrong.least = "veel".into();
        wrong.errors.add("least", texts(language).trust_least_wrong());
        debug_assert!(rows.len() as u64 <= WINDOW);
        vec![page(&[]), page(&rows), wrong]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_suggestions_has_no_faults() {
        assert_eq!(platform::page::faults_in::<SuggestionsPage>(), Vec::<String>::new());
    }

    #[test]
    fn few_are_counted_and_many_are_a_percentage_too() {
        let t = texts(Language::En);
        assert_eq!(share(t, 0, 0), "none yet");
        assert_eq!(share(t, 13, 19), "13 of 19");
        assert_eq!(share(t, 13, 20), "65% (13 of 20)");
    }
}
