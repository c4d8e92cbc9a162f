//! Opening a solved case again, with the reason; a new promise of a solution starts to run.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure, Refusal};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;
use serde_json::json;

use super::note::key_of;
use super::show::{self, Typed, decides};
use super::store::outcome;
use super::tell;
use crate::{routing, texts, watch};

/// Characters of a reason, as in the ledger.
const REASON_LENGTH: usize = 2000;

/// Why, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReopenForm {
    reason: String,
    key: String,
}

pub(super) async fn reopen(visit: Visit, Path(id): Path<String>, Form(form): Form<ReopenForm>) -> Answer {
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    let case = routing::find_visible(visit.platform.store.reader(), viewer, &id).await?;
    if !decides(&visit, &case).await? {
        return Err(Failure::NotFound);
    }
    let reason = form.reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_LENGTH {
        let typed = Typed {
            reason: form.reason.clone(),
            ..Typed::default()
        };
        return show::again(&visit, case, typed.refused("reason", t.case_reason_wrong())).await;
    }
    let (key, by) = (key_of(&form.key), viewer.id);
    let open = async |change: &Change| {
        if !outcome::add_reopening(change, case.id, reason, by, &key).await? {
            return Ok(());
        }
        if !routing::mark_reopened(change, &case).await? {
            return Err(Failure::from(Refusal::say(|l| texts(l).case_not_solved())));
        }
        if let Some(mention) = case.mention_id {
            watch::hold_for_case(change, mention).await?;
        }
        platform::facts::record(change, "resolution.case_reopened", case.department_id, 1).await?;
        tell::others(
            change,
            &case,
            "resolution.case_reopened",
            by,
            json!({ "reason": reason }),
        )
        .await
    };
    visit.platform.store.change(open).await?;
    Ok(visit.go_and_say(&format!("/case/{}", case.public_id), &t.case_said_reopened()))
}
