//! A space as one person meets it: the only way to one from outside.

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::session::Viewer;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::row::space;

use crate::spaces::{Seen, Sight, Space, sight};

/// The space at this address, when this person may know of it.
///
/// # Errors
/// [`Failure::NotFound`] when it is not there or hidden from them: the same answer for both.
pub async fn knock(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<Seen, Failure> {
    let found = match PublicId::parse(id) {
        Some(id) => super::find(db, &id).await?,
        None => None,
    };
    let seen = see(db, viewer, found.ok_or(Failure::NotFound)?).await?;
    if seen.sight.door {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

/// The space at this address, when this person may look inside.
///
/// # Errors
/// [`Failure::NotFound`] otherwise.
pub async fn enter(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<Seen, Failure> {
    inside(knock(db, viewer, id).await?)
}

/// The same, for what hangs in a space and knows its key.
///
/// # Errors
/// [`Failure::NotFound`] when this person may not look inside.
pub async fn enter_by_id(db: &impl ConnectionTrait, viewer: &Viewer, id: i64) -> Result<Seen, Failure> {
    let found = super::list_by_ids(db, vec![id]).await?.pop();
    inside(see(db, viewer, found.ok_or(Failure::NotFound)?).await?)
}

/// Whether this account may look inside: for what is told outside a request.
///
/// # Errors
/// The store's own.
pub async fn reads(db: &impl ConnectionTrait, space_id: i64, account_id: i64) -> Result<bool, Failure> {
    Ok(sight_of(db, space_id, account_id)
        .await?
        .is_some_and(|sight| sight.inside))
}

/// Whether this account may begin a post, or write an announcement: for what was planned.
///
/// # Errors
/// The store's own.
pub async fn may_post(
    db: &impl ConnectionTrait,
    space_id: i64,
    account_id: i64,
    announces: bool,
) -> Result<bool, Failure> {
    let sight = sight_of(db, space_id, account_id).await?;
    Ok(sight.is_some_and(|sight| sight.may_post && (sight.may_manage || !announces)))
}

async fn sight_of(db: &impl ConnectionTrait, space_id: i64, account_id: i64) -> Result<Option<Sight>, Failure> {
    let Some(space) = super::list_by_ids(db, vec![space_id]).await?.pop() else {
        return Ok(None);
    };
    let duty = super::find_duty(db, space.id, account_id).await?;
    Ok(Some(sight(space.kind, space.posting, space.state, duty, false)))
}

/// Spaces with exactly this name or this public id: for the command line, which stands outside every door.
///
/// # Errors
/// The store's own.
pub async fn list_called(db: &impl ConnectionTrait, called: &str) -> Result<Vec<Space>, Failure> {
    if let Some(id) = PublicId::parse(called) {
        return Ok(super::find(db, &id).await?.into_iter().collect());
    }
    let rows = space::Entity::find().filter(space::Column::Name.eq(called)).limit(2);
    Ok(rows.all(db).await?.into_iter().map(Space::from).collect())
}

fn inside(seen: Seen) -> Result<Seen, Failure> {
    if seen.sight.inside {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

async fn see(db: &impl ConnectionTrait, viewer: &Viewer, space: Space) -> Result<Seen, Failure> {
    let duty = super::find_duty(db, space.id, viewer.id).await?;
    let is_invited = duty.is_none() && super::is_invited(db, space.id, viewer.id).await?;
    Ok(Seen {
        sight: sight(space.kind, space.posting, space.state, duty, is_invited),
        duty,
        space,
    })
}
