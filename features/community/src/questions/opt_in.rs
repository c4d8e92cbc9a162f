//! Whether somebody wants to be asked because of answers they gave: off until they say so, and off at once when they say no.

use askama::Template;
use axum::Form;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::store;
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "questions/opt_in.html")]
pub(crate) struct OptInPage {
    frame: Frame,
    t: &'static Texts,
    wants: bool,
}

/// Asks.
pub(super) async fn show(visit: Visit) -> Answer {
    let wants = store::is_expert(visit.platform.store.reader(), visit.viewer()?.id).await?;
    Ok(html(OptInPage {
        frame: visit.frame(),
        t: texts(visit.language),
        wants,
    }))
}

#[derive(Deserialize, Default)]
pub(super) struct Opted {
    #[serde(default)]
    wants: String,
}

/// Keeps it.
pub(super) async fn keep(visit: Visit, Form(opted): Form<Opted>) -> Answer {
    let (me, wants) = (visit.viewer()?.id, opted.wants == "yes");
    let keep = async |change: &Change| store::opt(change, me, wants).await;
    visit.platform.store.change(keep).await?;
    let t = texts(visit.language);
    let words = if wants {
        t.questions_opt_on()
    } else {
        t.questions_opt_off()
    };
    Ok(visit.go_and_say("/questions/experts", &words))
}

#[cfg(test)]
impl platform::page::Samples for OptInPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        [true, false]
            .map(|wants| OptInPage {
                frame: Frame::sample(language),
                t: texts(language),
                wants,
            })
            .into()
    }
}
