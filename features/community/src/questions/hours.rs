//! After how many hours a question without an answer goes to the managers of its space.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::store::{self, HOURS_MOST};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "questions/hours.html")]
pub(crate) struct HoursPage {
    frame: Frame,
    t: &'static Texts,
    name: String,
    space: String,
    hours: String,
    errors: Errors,
}

impl HoursPage {
    fn space_path(&self) -> String {
        format!("/spaces/{}", self.space)
    }
}

/// Asks.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let seen = managed(&visit, &id).await?;
    let hours = store::find_hours(visit.platform.store.reader(), seen.space.id).await?;
    Ok(html(page(&visit, seen, hours.to_string(), Errors::new())))
}

#[derive(Deserialize, Default)]
pub(super) struct Filled {
    #[serde(default)]
    hours: String,
}

/// Keeps it.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let seen = managed(&visit, &id).await?;
    let t = texts(visit.language);
    let hours = filled.hours.trim().parse::<i64>().ok();
    let Some(hours) = hours.filter(|hours| (1..=HOURS_MOST).contains(hours)) else {
        let mut errors = Errors::new();
        errors.add("hours", t.questions_hours_wrong(HOURS_MOST));
        return Ok(html_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            page(&visit, seen, filled.hours, errors),
        ));
    };
    let keep = async |change: &Change| store::keep_hours(change, seen.space.id, hours).await;
    visit.platform.store.change(keep).await?;
    let path = format!("/spaces/{}/about", seen.space.public_id);
    Ok(visit.go_and_say(&path, &t.questions_hours_kept(hours)))
}

fn page(visit: &Visit, seen: Seen, hours: String, errors: Errors) -> HoursPage {
    HoursPage {
        frame: visit.frame(),
        t: texts(visit.language),
        space: seen.space.public_id.to_string(),
        name: seen.space.name,
        hours,
        errors,
    }
}

async fn managed(visit: &Visit, id: &str) -> Result<Seen, Failure> {
    let seen = spaces::knock(visit.platform.store.reader(), visit.viewer()?, id).await?;
    if seen.sight.may_manage {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

#[cfg(test)]
impl platform::page::Samples for HoursPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |hours: &str, errors| HoursPage {
            frame: Frame::sample(language),
            t: texts(language),
            name: "Slim gemaal".into(),
            space: "x".into(),
            hours: hours.into(),
            errors,
        };
        let mut errors = Errors::new();
        errors.add("hours", texts(language).questions_hours_wrong(HOURS_MOST));
        vec![page("24", Errors::new()), page("veel", errors)]
    }
}
