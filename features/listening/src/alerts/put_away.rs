//! Putting an alert away, with the reason: then it is told no more until things were calm.

use axum::extract::{Form, Path};
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::{list, store};
use crate::texts;

/// Characters of a reason, as in the ledger.
const REASON_LENGTH: usize = 500;

/// The reason, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PutAway {
    reason: String,
}

pub(super) async fn put_away(visit: Visit, Path(id): Path<String>, Form(form): Form<PutAway>) -> Answer {
    let (t, by) = (texts(visit.language), visit.viewer()?.id);
    let id = PublicId::parse(&id).ok_or(Failure::NotFound)?;
    let alert = store::find_public(visit.platform.store.reader(), &id).await?;
    let alert = alert.ok_or(Failure::NotFound)?;
    let reason = form.reason.trim();
    if reason.is_empty() || reason.chars().count() > REASON_LENGTH {
        return list::again(&visit, id.as_str(), reason).await;
    }
    let put = async |change: &Change| store::put_away(change, alert.id, by, reason).await;
    let said = if visit.platform.store.change(put).await? {
        t.alerts_said_put_away()
    } else {
        t.alerts_said_over()
    };
    Ok(visit.go_and_say("/listen/alerts", &said))
}
