//! What the host does, on one page to print: before, during and after.

use askama::Template;
use axum::extract::Path;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;

use super::week::led;
use super::{Hour, Week};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "social_hour/kit.html")]
pub(crate) struct KitPage {
    frame: Frame,
    t: &'static Texts,
    hour: Hour,
    week: Week,
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path((id, day)): Path<(String, String)>) -> Answer {
    let met = led(&visit, &id, &day).await?;
    Ok(html(KitPage {
        frame: visit.frame(),
        t: texts(visit.language),
        hour: met.hour,
        week: met.week,
    }))
}

#[cfg(test)]
impl platform::page::Samples for KitPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let (hour, weeks) = super::hour::samples();
        let page = |week: &Week| Self {
            frame: Frame::sample(language),
            t: texts(language),
            hour: hour.clone(),
            week: week.clone(),
        };
        weeks.iter().take(2).map(page).collect()
    }
}
