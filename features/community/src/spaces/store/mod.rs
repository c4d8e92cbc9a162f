//! The only queries on the tables of spaces: the spaces themselves.

mod door;
pub(super) mod kinds;
mod membership;
mod reading;
mod row;
mod wishes;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::search;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use self::row::space;
use super::{Kind, Space, State, audience};

pub use self::door::{enter, enter_by_id, knock, list_called, may_post, reads};
pub(super) use self::membership::{
    Belongs, MEMBERS_MOST, add_members, forget, is_last_manager, list_belongings, list_members, list_of_department,
    remove_members, set_duty, set_muted,
};
pub use self::membership::{
    find_duty, list_managed, list_managers, list_member_ids, list_readers, list_stream_of, members_among,
};
pub use self::reading::{list_readable, readable_among, readers_among};
pub(super) use self::wishes::{ask, drop_invitation, drop_request, invite, is_invited, list_invited_to, list_requests};

/// Spaces on a page of the list.
pub(super) const PAGE_MOST: u64 = 30;
/// Spaces that one person is shown of their own: nobody reads more, and each list has an end.
const MINE_MOST: u64 = 200;

impl From<space::Model> for Space {
    fn from(row: space::Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            name: row.name,
            about: row.about,
            kind: row.kind,
            posting: row.posting,
            state: row.state,
            department_id: row.department_id,
            members: row.members,
            managers: row.managers,
            active_at: row.active_at,
        }
    }
}

fn spaces(rows: Vec<space::Model>) -> Vec<Space> {
    rows.into_iter().map(Space::from).collect()
}

/// Adds a space without members; `false` when there is one with this public id, which is when its form was sent before.
pub(super) async fn add(change: &Change, new: &Space) -> Result<bool, Failure> {
    let row = space::Model {
        id: new.id,
        public_id: new.public_id.clone(),
        name: new.name.clone(),
        about: new.about.clone(),
        kind: new.kind,
        posting: new.posting,
        state: new.state,
        department_id: new.department_id,
        members: 0,
        managers: 0,
        made_at: change.now(),
        active_at: change.now(),
        asked_at: None,
    };
    let once = OnConflict::column(space::Column::PublicId).do_nothing().to_owned();
    let insert = space::Entity::insert(space::ActiveModel::from(row)).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(false);
    }
    search::set_open(change, &audience(new.id), new.kind == Kind::Open).await?;
    Ok(true)
}

/// Keeps what the form may change.
pub(super) async fn keep(change: &Change, space: &Space) -> Result<(), Failure> {
    space::Entity::update_many()
        .col_expr(space::Column::Name, Expr::value(space.name.clone()))
        .col_expr(space::Column::About, Expr::value(space.about.clone()))
        .col_expr(space::Column::Kind, Expr::value(space.kind))
        .col_expr(space::Column::Posting, Expr::value(space.posting))
        .filter(space::Column::Id.eq(space.id))
        .exec(&**change)
        .await?;
    search::set_open(change, &audience(space.id), space.kind == Kind::Open).await
}

/// Puts a space in a state; the moment of the question goes with it.
pub(super) async fn set_state(
    change: &Change,
    id: i64,
    from: &[State],
    to: State,
    asked_at: Option<Moment>,
) -> Result<bool, Failure> {
    let done = space::Entity::update_many()
        .col_expr(space::Column::State, Expr::value(to))
        .col_expr(space::Column::AskedAt, Expr::value(asked_at))
        .filter(space::Column::Id.eq(id))
        .filter(space::Column::State.is_in(from.iter().copied()))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

pub(super) async fn find(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Space>, Failure> {
    let found = space::Entity::find().filter(space::Column::PublicId.eq(id.clone()));
    Ok(found.one(db).await?.map(Space::from))
}

/// Whether another space that people know of has this name. A hidden one is left out: its name would be given away.
pub(crate) async fn is_named(db: &impl ConnectionTrait, name: &str, but: i64) -> Result<bool, Failure> {
    let found = space::Entity::find()
        .filter(space::Column::Name.eq(name))
        .filter(space::Column::Id.ne(but))
        .filter(space::Column::Kind.ne(Kind::Hidden))
        .filter(space::Column::State.ne(State::Archived));
    Ok(found.one(db).await?.is_some())
}

/// The spaces with these keys, in no order.
///
/// # Errors
/// The store's own.
pub async fn list_by_ids(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Space>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = space::Entity::find().filter(space::Column::Id.is_in(ids));
    Ok(spaces(rows.all(db).await?))
}

/// The spaces somebody is a member of, the liveliest first; without archived ones.
///
/// # Errors
/// The store's own.
pub async fn list_mine(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Space>, Failure> {
    let most = i64::try_from(MINE_MOST).unwrap_or(i64::MAX);
    let mine = raw_sql!(
        Postgres,
        "SELECT s.* FROM space s JOIN space_member m ON m.space_id = s.id
         WHERE m.account_id = {account_id} AND s.state <> 'archived'
         ORDER BY s.active_at DESC, s.id DESC LIMIT {most}"
    );
    Ok(spaces(space::Model::find_by_statement(mine.on(db)).all(db).await?))
}

/// The spaces whose door this person may see and of which they are no member, the liveliest first. Of one that is not open the
/// door does not tell when something was last said inside: it stands where it was made.
pub(super) async fn list_doors(
    db: &impl ConnectionTrait,
    account_id: i64,
    archived: bool,
    before: Option<(Moment, i64)>,
) -> Result<Vec<Space>, Failure> {
    let most = i64::try_from(PAGE_MOST + 1).unwrap_or(i64::MAX);
    let (at, id) = before.unwrap_or((Moment(i64::MAX), i64::MAX));
    let doors = raw_sql!(
        Postgres,
        "SELECT s.* FROM (
           SELECT id, public_id, name, about, kind, posting, state, department_id, members, managers, made_at, asked_at,
                  CASE WHEN kind = 'open' THEN active_at ELSE made_at END AS active_at
           FROM space) s
         WHERE (s.state = 'archived') = {archived} AND (s.active_at, s.id) < ({at}, {id})
           AND (s.kind <> 'hidden' OR EXISTS (SELECT 1 FROM space_invitation i WHERE i.space_id = s.id AND i.account_id = {account_id})
                OR EXISTS (SELECT 1 FROM space_member h WHERE h.space_id = s.id AND h.account_id = {account_id}))
           AND ({archived} OR NOT EXISTS (SELECT 1 FROM space_member m WHERE m.space_id = s.id AND m.account_id = {account_id}))
         ORDER BY s.active_at DESC, s.id DESC LIMIT {most}"
    );
    Ok(spaces(space::Model::find_by_statement(doors.on(db)).all(db).await?))
}

/// The spaces that belong to a department.
pub(super) async fn list_of_departments(db: &impl ConnectionTrait) -> Result<Vec<Space>, Failure> {
    let rows = space::Entity::find()
        .filter(space::Column::DepartmentId.is_not_null())
        .filter(space::Column::State.ne(State::Archived));
    Ok(spaces(rows.order_by_asc(space::Column::Id).all(db).await?))
}

/// Spaces in this state in which nothing was said, or that were asked, since before that moment.
pub(super) async fn list_silent(db: &impl ConnectionTrait, state: State, since: Moment) -> Result<Vec<Space>, Failure> {
    let moment = if state == State::Asked {
        space::Column::AskedAt
    } else {
        space::Column::ActiveAt
    };
    let rows = space::Entity::find()
        .filter(space::Column::State.eq(state))
        .filter(moment.lt(since))
        .order_by_asc(space::Column::Id)
        .limit(100);
    Ok(spaces(rows.all(db).await?))
}

/// The spaces that somebody manages and that want something of them.
pub(super) async fn list_in_want(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Space>, Failure> {
    let managed = raw_sql!(
        Postgres,
        "SELECT s.* FROM space s JOIN space_member m ON m.space_id = s.id
         WHERE m.account_id = {account_id} AND m.duty = 'manager' AND s.state <> 'archived'
           AND (s.managers < 2 OR s.state = 'asked' OR EXISTS (SELECT 1 FROM space_request r WHERE r.space_id = s.id))
         ORDER BY s.id LIMIT 10"
    );
    Ok(spaces(space::Model::find_by_statement(managed.on(db)).all(db).await?))
}

/// Something was said in it: that keeps it alive, and ends the question whether it may close.
///
/// # Errors
/// The store's own.
pub async fn note_activity(change: &Change, id: i64) -> Result<(), Failure> {
    let now = change.now();
    let touch = raw_sql!(
        Postgres,
        "UPDATE space SET active_at = {now}, asked_at = NULL,
                state = CASE WHEN state = 'asked' THEN 'active' ELSE state END
         WHERE id = {id}"
    );
    change.execute_raw(touch.on(&**change)).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Held {
    managers: i64,
}

/// Holds a space until the change is over, so that two who come or go are one after the other, and says how many manage it now.
pub(super) async fn hold(change: &Change, id: i64) -> Result<i64, Failure> {
    let hold = raw_sql!(
        Postgres,
        "UPDATE space SET managers = managers WHERE id = {id} RETURNING managers"
    );
    let held = Held::find_by_statement(hold.on(&**change)).one(&**change).await?;
    Ok(held.ok_or(Failure::NotFound)?.managers)
}

/// Counts a space's members and managers again, after somebody came or went. Held first: a count that waited for another would
/// count without what that one wrote.
pub(super) async fn count(change: &Change, id: i64) -> Result<(), Failure> {
    hold(change, id).await?;
    let counted = raw_sql!(
        Postgres,
        "UPDATE space SET
           members = (SELECT COUNT(*) FROM space_member m WHERE m.space_id = {id}),
           managers = (SELECT COUNT(*) FROM space_member m WHERE m.space_id = {id} AND m.duty = 'manager')
         WHERE id = {id}"
    );
    change.execute_raw(counted.on(&**change)).await?;
    Ok(())
}
