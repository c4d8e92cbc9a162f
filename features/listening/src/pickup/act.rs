//! Saying that something is no pick-up, and taking that back.

use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::session::Visit;
use platform::store::Change;

use super::show::find;
use super::store::found::{self, Pickup};
use super::store::kinds::Standing;
use crate::texts;

/// POST /listen/pickups/{id}/dismiss
pub(crate) async fn dismiss(visit: Visit, Path(id): Path<String>) -> Answer {
    let pickup = set(&visit, &id, Standing::Dismissed).await?;
    Ok(visit.go_and_say(&pickup.path(), &texts(visit.language).pickup_was_dismissed()))
}

/// POST /listen/pickups/{id}/restore
pub(crate) async fn restore(visit: Visit, Path(id): Path<String>) -> Answer {
    let pickup = set(&visit, &id, Standing::Found).await?;
    Ok(visit.go_and_say(&pickup.path(), &texts(visit.language).pickup_was_restored()))
}

async fn set(visit: &Visit, id: &str, standing: Standing) -> Result<Pickup, Failure> {
    let pickup = find(visit, id).await?;
    let set = async |change: &Change| found::set_standing(change, pickup.id, standing).await;
    visit.platform.store.change(set).await?;
    Ok(pickup)
}
