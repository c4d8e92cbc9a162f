//! Who is in a space.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::count;
use super::row::{invitation, member, request};
use crate::spaces::store::kinds::Way;
use crate::spaces::{Duty, rights_topic};

/// Rows in one statement: a member has six values, SQLite takes 32,766.
const ROWS_AT_ONCE: usize = 1000;
/// Members on a page.
pub(in crate::spaces) const MEMBERS_MOST: u64 = 50;

/// Somebody's place in a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::spaces) struct Belongs {
    pub(in crate::spaces) space_id: i64,
    pub(in crate::spaces) account_id: i64,
    pub(in crate::spaces) duty: Duty,
    pub(in crate::spaces) by_department: bool,
    pub(in crate::spaces) muted: bool,
    pub(in crate::spaces) since: Moment,
}

impl From<member::Model> for Belongs {
    fn from(row: member::Model) -> Self {
        Self {
            space_id: row.space_id,
            account_id: row.account_id,
            duty: row.duty,
            by_department: row.way == Way::Department,
            muted: row.muted,
            since: row.since,
        }
    }
}

/// What somebody does in a space; `None` for who is no member.
///
/// # Errors
/// The store's own.
pub async fn find_duty(db: &impl ConnectionTrait, space_id: i64, account_id: i64) -> Result<Option<Duty>, Failure> {
    let row = member::Entity::find_by_id((space_id, account_id)).one(db).await?;
    Ok(row.map(|row| row.duty))
}

/// Lets people in; who was in already stays as they are. Requests and invitations of theirs are settled.
pub(in crate::spaces) async fn add_members(
    change: &Change,
    space_id: i64,
    accounts: &[i64],
    duty: Duty,
    way: Way,
) -> Result<(), Failure> {
    for part in accounts.chunks(ROWS_AT_ONCE) {
        let rows = part.iter().map(|account_id| {
            member::ActiveModel::from(member::Model {
                space_id,
                account_id: *account_id,
                duty,
                way,
                muted: false,
                since: change.now(),
            })
        });
        let once = OnConflict::columns([member::Column::SpaceId, member::Column::AccountId])
            .do_nothing()
            .to_owned();
        member::Entity::insert_many(rows)
            .on_conflict(once)
            .exec_without_returning(&**change)
            .await?;
        let asked = request::Entity::delete_many()
            .filter(request::Column::SpaceId.eq(space_id))
            .filter(request::Column::AccountId.is_in(part.iter().copied()));
        asked.exec(&**change).await?;
        let invited = invitation::Entity::delete_many()
            .filter(invitation::Column::SpaceId.eq(space_id))
            .filter(invitation::Column::AccountId.is_in(part.iter().copied()));
        invited.exec(&**change).await?;
    }
    count(change, space_id).await
}

/// Takes people out of a space.
pub(in crate::spaces) async fn remove_members(change: &Change, space_id: i64, accounts: &[i64]) -> Result<(), Failure> {
    for part in accounts.chunks(ROWS_AT_ONCE) {
        member::Entity::delete_many()
            .filter(member::Column::SpaceId.eq(space_id))
            .filter(member::Column::AccountId.is_in(part.iter().copied()))
            .exec(&**change)
            .await?;
    }
    // Open streams of the space ask at once who may still look.
    change.announce(rights_topic(space_id));
    count(change, space_id).await
}

/// Gives a member another duty.
pub(in crate::spaces) async fn set_duty(
    change: &Change,
    space_id: i64,
    account_id: i64,
    duty: Duty,
) -> Result<(), Failure> {
    member::Entity::update_many()
        .col_expr(member::Column::Duty, Expr::value(duty))
        .filter(member::Column::SpaceId.eq(space_id))
        .filter(member::Column::AccountId.eq(account_id))
        .exec(&**change)
        .await?;
    count(change, space_id).await
}

/// Whether somebody is the only one who manages a space, asked where nobody comes between: of two who go at once one stays.
pub(in crate::spaces) async fn is_last_manager(
    change: &Change,
    space_id: i64,
    account_id: i64,
) -> Result<bool, Failure> {
    let managers = super::hold(change, space_id).await?;
    let duty = find_duty(&**change, space_id, account_id).await?;
    Ok(duty == Some(Duty::Manager) && managers <= 1)
}

/// Keeps a space out of somebody's stream and digest, or lets it in again.
pub(in crate::spaces) async fn set_muted(
    change: &Change,
    space_id: i64,
    account_id: i64,
    muted: bool,
) -> Result<(), Failure> {
    member::Entity::update_many()
        .col_expr(member::Column::Muted, Expr::value(muted))
        .filter(member::Column::SpaceId.eq(space_id))
        .filter(member::Column::AccountId.eq(account_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// A page of members, managers first and then by when they came.
pub(in crate::spaces) async fn list_members(
    db: &impl ConnectionTrait,
    space_id: i64,
    page: u64,
) -> Result<Vec<Belongs>, Failure> {
    let rows = member::Entity::find()
        .filter(member::Column::SpaceId.eq(space_id))
        .order_by_asc(Expr::cust("CASE duty WHEN 'manager' THEN 0 ELSE 1 END"))
        .order_by_asc(member::Column::Since)
        .order_by_asc(member::Column::AccountId)
        .offset(page * MEMBERS_MOST)
        .limit(MEMBERS_MOST + 1);
    Ok(rows.all(db).await?.into_iter().map(Belongs::from).collect())
}

/// The members that came with the staff list.
pub(in crate::spaces) async fn list_of_department(
    db: &impl ConnectionTrait,
    space_id: i64,
) -> Result<Vec<i64>, Failure> {
    accounts(
        db,
        member::Entity::find()
            .filter(member::Column::SpaceId.eq(space_id))
            .filter(member::Column::Way.eq(Way::Department)),
    )
    .await
}

/// Who manages a space.
///
/// # Errors
/// The store's own.
pub async fn list_managers(db: &impl ConnectionTrait, space_id: i64) -> Result<Vec<i64>, Failure> {
    accounts(
        db,
        member::Entity::find()
            .filter(member::Column::SpaceId.eq(space_id))
            .filter(member::Column::Duty.eq(Duty::Manager)),
    )
    .await
}

/// The members of a space who want to hear of it: those who muted it are left out.
///
/// # Errors
/// The store's own.
pub async fn list_readers(db: &impl ConnectionTrait, space_id: i64) -> Result<Vec<i64>, Failure> {
    accounts(
        db,
        member::Entity::find()
            .filter(member::Column::SpaceId.eq(space_id))
            .filter(member::Column::Muted.eq(false)),
    )
    .await
}

/// Who is in a space, muted or not, so many at most.
///
/// # Errors
/// The store's own.
pub async fn list_member_ids(db: &impl ConnectionTrait, space_id: i64, most: u64) -> Result<Vec<i64>, Failure> {
    let members = member::Entity::find().filter(member::Column::SpaceId.eq(space_id));
    accounts(db, members.limit(most)).await
}

/// Those of these accounts that are in a space.
///
/// # Errors
/// The store's own.
pub async fn members_among(
    db: &impl ConnectionTrait,
    space_id: i64,
    of: Vec<i64>,
) -> Result<std::collections::BTreeSet<i64>, Failure> {
    let mut members = std::collections::BTreeSet::new();
    for part in of.chunks(ROWS_AT_ONCE) {
        let found = member::Entity::find()
            .filter(member::Column::SpaceId.eq(space_id))
            .filter(member::Column::AccountId.is_in(part.iter().copied()));
        members.extend(accounts(db, found).await?);
    }
    Ok(members)
}

/// The spaces that stand in somebody's stream: those they are in and did not mute.
///
/// # Errors
/// The store's own.
pub async fn list_stream_of(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<i64>, Failure> {
    places(db, account_id, member::Column::Muted.eq(false)).await
}

/// The spaces that somebody manages.
///
/// # Errors
/// The store's own.
pub async fn list_managed(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<i64>, Failure> {
    places(db, account_id, member::Column::Duty.eq(Duty::Manager)).await
}

async fn places(
    db: &impl ConnectionTrait,
    account_id: i64,
    which: sea_orm::sea_query::Expr,
) -> Result<Vec<i64>, Failure> {
    let places = member::Entity::find()
        .select_only()
        .column(member::Column::SpaceId)
        .filter(member::Column::AccountId.eq(account_id))
        .filter(which)
        .order_by_asc(member::Column::SpaceId);
    Ok(places.into_tuple::<i64>().all(db).await?)
}

async fn accounts(db: &impl ConnectionTrait, chosen: sea_orm::Select<member::Entity>) -> Result<Vec<i64>, Failure> {
    let accounts = chosen.select_only().column(member::Column::AccountId);
    let accounts = accounts.order_by_asc(member::Column::AccountId);
    Ok(accounts.into_tuple::<i64>().all(db).await?)
}

/// Every place of one person.
pub(in crate::spaces) async fn list_belongings(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<Vec<Belongs>, Failure> {
    let rows = member::Entity::find().filter(member::Column::AccountId.eq(account_id));
    let rows = rows.order_by_asc(member::Column::SpaceId).all(db).await?;
    Ok(rows.into_iter().map(Belongs::from).collect())
}

/// Takes a person out of every space, every request and every invitation.
pub(in crate::spaces) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    let places = list_belongings(&**change, account_id).await?;
    for place in places {
        remove_members(change, place.space_id, &[account_id]).await?;
    }
    let asked = request::Entity::delete_many().filter(request::Column::AccountId.eq(account_id));
    asked.exec(&**change).await?;
    let invited = invitation::Entity::delete_many().filter(invitation::Column::AccountId.eq(account_id));
    invited.exec(&**change).await?;
    invitation::Entity::update_many()
        .col_expr(invitation::Column::InviterId, Expr::value(Option::<i64>::None))
        .filter(invitation::Column::InviterId.eq(account_id))
        .exec(&**change)
        .await?;
    Ok(())
}
