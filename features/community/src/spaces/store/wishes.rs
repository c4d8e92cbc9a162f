//! Who asked to be let in, and who was invited.

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::{invitation, request};

/// Requests on a page: more wait for the next look.
const REQUESTS_MOST: u64 = 50;

/// Somebody at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::spaces) struct Request {
    pub(in crate::spaces) account_id: i64,
    pub(in crate::spaces) words: String,
}

/// Asks to be let in; asking twice is asking once.
pub(in crate::spaces) async fn ask(
    change: &Change,
    space_id: i64,
    account_id: i64,
    words: &str,
) -> Result<bool, Failure> {
    let row = request::Model {
        space_id,
        account_id,
        words: words.to_owned(),
        asked_at: change.now(),
    };
    let once = OnConflict::columns([request::Column::SpaceId, request::Column::AccountId])
        .do_nothing()
        .to_owned();
    let added = request::Entity::insert(request::ActiveModel::from(row)).on_conflict(once);
    Ok(added.exec_without_returning(&**change).await? > 0)
}

pub(in crate::spaces) async fn drop_request(change: &Change, space_id: i64, account_id: i64) -> Result<bool, Failure> {
    let gone = request::Entity::delete_by_id((space_id, account_id))
        .exec(&**change)
        .await?;
    Ok(gone.rows_affected > 0)
}

pub(in crate::spaces) async fn list_requests(
    db: &impl ConnectionTrait,
    space_id: i64,
) -> Result<Vec<Request>, Failure> {
    let rows = request::Entity::find()
        .filter(request::Column::SpaceId.eq(space_id))
        .order_by_asc(request::Column::AskedAt)
        .limit(REQUESTS_MOST);
    let request = |row: request::Model| Request {
        account_id: row.account_id,
        words: row.words,
    };
    Ok(rows.all(db).await?.into_iter().map(request).collect())
}

/// Invites somebody; `false` when they were invited before.
pub(in crate::spaces) async fn invite(
    change: &Change,
    space_id: i64,
    account_id: i64,
    inviter_id: i64,
) -> Result<bool, Failure> {
    let row = invitation::Model {
        space_id,
        account_id,
        inviter_id: Some(inviter_id),
        invited_at: change.now(),
    };
    let once = OnConflict::columns([invitation::Column::SpaceId, invitation::Column::AccountId])
        .do_nothing()
        .to_owned();
    let added = invitation::Entity::insert(invitation::ActiveModel::from(row)).on_conflict(once);
    Ok(added.exec_without_returning(&**change).await? > 0)
}

pub(in crate::spaces) async fn is_invited(
    db: &impl ConnectionTrait,
    space_id: i64,
    account_id: i64,
) -> Result<bool, Failure> {
    Ok(invitation::Entity::find_by_id((space_id, account_id))
        .one(db)
        .await?
        .is_some())
}

pub(in crate::spaces) async fn drop_invitation(change: &Change, space_id: i64, account_id: i64) -> Result<(), Failure> {
    invitation::Entity::delete_by_id((space_id, account_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// The spaces somebody is invited to.
pub(in crate::spaces) async fn list_invited_to(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<Vec<i64>, Failure> {
    let rows = invitation::Entity::find()
        .select_only()
        .column(invitation::Column::SpaceId)
        .filter(invitation::Column::AccountId.eq(account_id))
        .limit(REQUESTS_MOST);
    Ok(rows.into_tuple::<i64>().all(db).await?)
}
