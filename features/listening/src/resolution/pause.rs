//! Waiting for the customer: the clock stands still from the question until the answer, or until somebody says so.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::note::key_of;
use super::show::{self, Typed, decides};
use crate::routing::{self, PauseEnd};
use crate::texts;

/// Characters of what the customer is asked, as in the ledger.
const QUESTION_LENGTH: usize = 2000;

/// What the customer is asked, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WaitForm {
    question: String,
    key: String,
}

pub(super) async fn wait(visit: Visit, Path(id): Path<String>, Form(form): Form<WaitForm>) -> Answer {
    let (viewer, t, db) = (visit.viewer()?, texts(visit.language), visit.platform.store.reader());
    let case = routing::find_visible(db, viewer, &id).await?;
    if !decides(&visit, &case).await? {
        return Err(Failure::NotFound);
    }
    let question = form.question.trim();
    if question.is_empty() || question.chars().count() > QUESTION_LENGTH {
        let typed = Typed {
            question: form.question.clone(),
            ..Typed::default()
        };
        return show::again(&visit, case, typed.refused("question", t.case_wait_wrong())).await;
    }
    let (key, by) = (key_of(&form.key), viewer.id);
    let wait = async |change: &Change| routing::wait_for_customer(change, &case, question, by, &key).await;
    visit.platform.store.change(wait).await?;
    Ok(visit.go_and_say(&format!("/case/{}", case.public_id), &t.case_said_waits()))
}

pub(super) async fn go_on(visit: Visit, Path(id): Path<String>) -> Answer {
    let (viewer, t, db) = (visit.viewer()?, texts(visit.language), visit.platform.store.reader());
    let case = routing::find_visible(db, viewer, &id).await?;
    if !decides(&visit, &case).await? {
        return Err(Failure::NotFound);
    }
    let by = viewer.id;
    let go_on = async |change: &Change| routing::go_on(change, &case, PauseEnd::Hand, Some(by)).await;
    visit.platform.store.change(go_on).await?;
    Ok(visit.go_and_say(&format!("/case/{}", case.public_id), &t.case_said_goes_on()))
}
