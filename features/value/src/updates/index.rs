//! All updates: a stakeholder a row, with the sentence that leads this month.

use askama::Template;
use platform::failure::Answer;
use platform::page::{Frame, Samples, html};
use platform::session::Visit;
use platform::texts::Language;

use super::figures::update_of;
use super::{Period, Stakeholder};
use crate::{Texts, texts};

/// A stakeholder with the newest sentence.
pub(crate) struct Line {
    stakeholder: Stakeholder,
    sentence: String,
    now: (String, String),
    earlier: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "updates/index.html")]
pub(crate) struct IndexPage {
    frame: Frame,
    t: &'static Texts,
    lines: Vec<Line>,
}

/// Shows them.
pub(super) async fn show(visit: Visit) -> Answer {
    let frame = visit.frame();
    let today = visit
        .platform
        .now()
        .day(&visit.platform.organisation.facts().time_zone());
    let (month, quarter) = (Period::month_of(&today), Period::quarter_of(&today));
    let db = visit.platform.store.reader();
    let mut lines = Vec::new();
    for stakeholder in Stakeholder::ALL {
        let update = update_of(db, stakeholder, &month, visit.language, &frame.calendar).await?;
        let turn = |period: &Period| {
            let path = format!("/value/updates/{}/{}", stakeholder.word(), period.code());
            (period.name(visit.language, &frame.calendar), path)
        };
        lines.push(Line {
            stakeholder,
            sentence: update.headline,
            now: turn(&month),
            earlier: [month.previous(), quarter, quarter.previous()]
                .iter()
                .map(turn)
                .collect(),
        });
    }
    Ok(html(IndexPage {
        t: texts(visit.language),
        lines,
        frame,
    }))
}

impl Samples for IndexPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let line = |stakeholder| Line {
            stakeholder,
            sentence: t.updates_headline_early_complaint(6),
            now: ("november 2026".into(), "/value/updates/board/2026-11".into()),
            earlier: vec![("oktober 2026".into(), "/value/updates/board/2026-10".into())],
        };
        vec![Self {
            frame: Frame::sample(language),
            t,
            lines: Stakeholder::ALL.into_iter().map(line).collect(),
        }]
    }
}
