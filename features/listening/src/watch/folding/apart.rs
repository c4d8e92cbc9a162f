//! Takes a mention out from under another: it says another thing, and stays apart.

use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::{from_short, short};
use platform::session::Visit;
use platform::store::Change;

use super::take::let_lead;
use crate::texts;
use crate::watch::find_mention;
use crate::watch::store::fold;

/// POST /listen/mentions/{id}/apart
pub(crate) async fn post(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let take = async |change: &Change| {
        let mention = find_mention(&**change, id).await?.ok_or(Failure::NotFound)?;
        if fold::take_apart(change, id).await? {
            let_lead(change, &mention).await?;
            crate::triage::take_in(change, &[id]).await?;
            change.announce(crate::watch::FOUND);
        }
        Ok(())
    };
    visit.platform.store.change(take).await?;
    let t = texts(visit.language);
    Ok(visit.go_and_say(&format!("/listen/mentions/{}", short(id)), &t.watch_fold_is_apart()))
}
