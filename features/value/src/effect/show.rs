//! One effect: the sentence, the figures beside what they would have been, and what it rests on.

use askama::Template;
use axum::extract::Path;
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Frame, Samples};
use platform::session::Visit;
use platform::store::Change;
use platform::texts::Language;

use super::interval::{Effect, effect};
use super::said::sentence;
use super::series::Step;
use super::store::{self, Question};
use crate::updates::EDITORS;
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "effect/show.html")]
pub(crate) struct ShowPage {
    frame: Frame,
    t: &'static Texts,
    path: String,
    question: Question,
    effect: Option<Effect>,
    /// The day each figure begins and the figure, before and since it began.
    before: Vec<(Day, f64)>,
    since: Vec<(Day, f64)>,
    has_beside: bool,
    may_remove: bool,
}

impl ShowPage {
    fn said(&self) -> String {
        match &self.effect {
            Some(effect) => sentence(effect, self.frame.language),
            None => self.t.effect_unknown(),
        }
    }

    fn figure(&self, figure: &f64) -> String {
        self.frame.decimal(*figure, 1)
    }

    fn mean(&self) -> String {
        let sum: f64 = self.since.iter().map(|(_, figure)| figure).sum();
        self.frame.decimal(sum / self.since.len().max(1) as f64, 1)
    }
}

/// GET /value/effects/{id}
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let question = find(&visit, &id).await?;
    let read = store::figures(visit.platform.store.reader(), question.id).await?;
    let step = Step::parse(&question.step).ok_or(Failure::NotFound)?;
    let series = read.series(step, &question.began_on);
    let (begins, has_beside) = (series.begins, series.beside.is_some());
    let found = tokio::task::spawn_blocking(move || effect(&series)).await;
    let mut before: Vec<(Day, f64)> = read.days.into_iter().zip(read.figures).collect();
    let since = before.split_off(begins);
    Ok(page::html(ShowPage {
        frame: visit.frame(),
        t: texts(visit.language),
        path: format!("/value/effects/{}", question.public_id),
        question,
        effect: found.map_err(|error| Failure::Internal(error.to_string()))?,
        before,
        since,
        has_beside,
        may_remove: visit.has_any(EDITORS),
    }))
}

/// POST /value/effects/{id}/remove
pub(super) async fn remove(visit: Visit, Path(id): Path<String>) -> Answer {
    let question = find(&visit, &id).await?;
    let remove = async |change: &Change| store::remove(change, question.id).await;
    visit.platform.store.change(remove).await?;
    Ok(visit.go_and_say(
        "/value/effects",
        &texts(visit.language).attribution_said_removed(question.name),
    ))
}

async fn find(visit: &Visit, id: &str) -> Result<Question, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let found = store::find(visit.platform.store.reader(), &id).await?;
    found.ok_or(Failure::NotFound)
}

impl Samples for ShowPage {
    fn samples(language: Language) -> Vec<Self> {
        let day = |text: &str| Day::parse(text).unwrap_or_else(|| Day::of(jiff::civil::date(2026, 1, 1)));
        let page = |effect: Option<Effect>, has_beside: bool| Self {
            frame: Frame::sample(language),
            t: texts(language),
            path: "/value/effects/x".to_owned(),
            question: Question {
                id: 1,
                public_id: PublicId::random(),
                name: "Aanvragen voor een rondleiding".to_owned(),
                began: "Collega’s vertellen op LinkedIn over hun gemaal".to_owned(),
                began_on: day("2026-05-01"),
                step: "month".to_owned(),
                source: "Reserveringen, export van 1 november".to_owned(),
                beside: "Bezoek aan de website van de gemeente".to_owned(),
                brought_at: platform::clock::Moment(1_795_000_000_000_000),
            },
            effect,
            before: vec![(day("2026-03-01"), 31.0), (day("2026-04-01"), 38.0)],
            since: vec![(day("2026-05-01"), 51.0), (day("2026-06-01"), 47.0)],
            has_beside,
            may_remove: has_beside,
        };
        let known = |low: f64, high: f64| Effect {
            step: (low + high, low * 40.0, high * 40.0),
            part: Some(((low + high) / 2.0, low, high)),
            without: 42.3,
            together: 0.31,
        };
        vec![
            page(Some(known(0.012, 0.31)), true),
            page(Some(known(-0.05, 0.09)), false),
            page(None, false),
        ]
    }
}
