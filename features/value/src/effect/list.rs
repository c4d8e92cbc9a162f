//! The questions about an effect, and the form that brings another.

use askama::Template;
use platform::failure::{Answer, Failure};
use platform::page::{self, Errors, Frame, Samples};
use platform::session::Visit;
use platform::texts::Language;

use super::bring::{NAME_LENGTH, Wish};
use super::series::Step;
use super::store;
use crate::updates::EDITORS;
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "effect/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    /// Name, what began, address.
    lines: Vec<(String, String, String)>,
    steps: Vec<(String, String)>,
    may_bring: bool,
    wish: Wish,
    errors: Errors,
}

impl ListPage {
    const NAME_LIMIT: usize = NAME_LENGTH;
}

/// GET /value/effects
pub(super) async fn show(visit: Visit) -> Answer {
    Ok(page::html(page_of(&visit, Wish::default(), Errors::new()).await?))
}

/// The page, with what was typed.
pub(super) async fn page_of(visit: &Visit, wish: Wish, errors: Errors) -> Result<ListPage, Failure> {
    let rows = store::list(visit.platform.store.reader()).await?;
    let line = |row: store::Question| (row.name, row.began, format!("/value/effects/{}", row.public_id));
    Ok(ListPage {
        frame: visit.frame(),
        t: texts(visit.language),
        lines: rows.into_iter().map(line).collect(),
        steps: steps(texts(visit.language)),
        may_bring: visit.has_any(EDITORS),
        wish,
        errors,
    })
}

fn steps(t: &Texts) -> Vec<(String, String)> {
    let name = |step: Step| match step {
        Step::Month => t.effect_step_month(),
        Step::Week => t.effect_step_week(),
        Step::Day => t.effect_step_day(),
    };
    Step::ALL
        .into_iter()
        .map(|step| (step.word().to_owned(), name(step)))
        .collect()
}

impl Samples for ListPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |lines: Vec<(String, String, String)>, may_bring: bool, fault: bool| {
            let mut errors = Errors::new();
            if fault {
                errors.add("began_on", t.effect_began_on_wrong());
            }
            Self {
                frame: Frame::sample(language),
                t,
                lines,
                steps: steps(t),
                may_bring,
                wish: Wish::default(),
                errors,
            }
        };
        let line = (
            "Aanvragen voor een rondleiding".to_owned(),
            "Collega’s vertellen op LinkedIn over hun gemaal".to_owned(),
            "/value/effects/x".to_owned(),
        );
        vec![
            page(Vec::new(), true, false),
            page(vec![line.clone()], false, false),
            page(vec![line], true, true),
        ]
    }
}
