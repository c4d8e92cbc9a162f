//! The update itself: one page that a director reads in two minutes, and that prints.

use askama::Template;
use axum::extract::Path;
use platform::failure::Answer;
use platform::page::{Frame, Samples, html};
use platform::session::Visit;
use platform::texts::Language;

use super::figures::{read_address, update_of};
use super::store::{self, OwnWords, Sending};
use super::{EDITORS, Period, Stakeholder, Update, sample};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "updates/show.html")]
pub(crate) struct UpdatePage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) stakeholder: Stakeholder,
    pub(super) period: Period,
    pub(super) now_name: String,
    pub(super) before_name: String,
    pub(super) is_running: bool,
    pub(super) update: Update,
    pub(super) own: OwnWords,
    pub(super) sendings: Vec<Sending>,
    pub(super) may_edit: bool,
    pub(super) may_follow: bool,
}

/// Shows it.
pub(super) async fn show(visit: Visit, Path(address): Path<(String, String)>) -> Answer {
    let (stakeholder, period) = read_address(&address)?;
    let frame = visit.frame();
    let db = visit.platform.store.reader();
    let today = visit
        .platform
        .now()
        .day(&visit.platform.organisation.facts().time_zone());
    let may_edit = visit.has_any(EDITORS);
    Ok(html(UpdatePage {
        t: texts(visit.language),
        stakeholder,
        period,
        now_name: period.name(visit.language, &frame.calendar),
        before_name: period.previous().name(visit.language, &frame.calendar),
        is_running: period.is_running_on(&today),
        update: update_of(db, stakeholder, &period, visit.language, &frame.calendar).await?,
        own: store::words(db, stakeholder, &period).await?,
        sendings: if may_edit {
            store::list_sendings(db, stakeholder, &period).await?
        } else {
            Vec::new()
        },
        may_edit,
        may_follow: visit.has_any(crate::ledger::READERS),
        frame,
    }))
}

impl UpdatePage {
    fn address(&self) -> String {
        format!("/value/updates/{}/{}", self.stakeholder.word(), self.period.code())
    }
}

impl Samples for UpdatePage {
    fn samples(language: Language) -> Vec<Self> {
        vec![sample::page(language, true), sample::page(language, false)]
    }
}
