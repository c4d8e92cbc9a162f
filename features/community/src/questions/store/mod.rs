//! The only queries on the tables of questions: whose turn it is, and which is the same as which.

mod people;
mod row;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use self::row::question;
use super::status::Known;

pub(super) use self::people::{
    ask, count_asked, drop_old_requests, export, forget, is_asked, is_expert, list_experts_among, opt,
};

/// Hours after which a question without an answer goes to the managers, when the space says nothing else.
pub(super) const HOURS_USUAL: i64 = 24;
/// Hours at most: two weeks.
pub(super) const HOURS_MOST: i64 = 336;

/// A question as the store has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) post_id: i64,
    pub(super) known: Known,
    pub(super) was_closed: bool,
}

fn kept(row: &question::Model) -> Kept {
    Kept {
        post_id: row.post_id,
        known: Known {
            taken_by: row.taken_by,
            is_raised: row.raised_at.is_some(),
            same_as: row.same_as,
        },
        was_closed: row.was_closed,
    }
}

/// What is known of these questions; one of which nothing is known is left out.
pub(super) async fn list(db: &impl ConnectionTrait, posts: Vec<i64>) -> Result<Vec<Kept>, Failure> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = question::Entity::find().filter(question::Column::PostId.is_in(posts));
    Ok(rows.all(db).await?.iter().map(kept).collect())
}

pub(super) async fn find(db: &impl ConnectionTrait, post_id: i64) -> Result<Option<Kept>, Failure> {
    Ok(list(db, vec![post_id]).await?.pop())
}

/// Makes the row that the rest of this file changes.
async fn open(change: &Change, post_id: i64, space_id: i64) -> Result<(), Failure> {
    let row = question::Model {
        post_id,
        space_id,
        taken_by: None,
        taken_at: None,
        raised_at: None,
        same_as: None,
        merged_at: None,
        was_closed: false,
    };
    let once = OnConflict::column(question::Column::PostId).do_nothing().to_owned();
    question::Entity::insert(question::ActiveModel::from(row))
        .on_conflict(once)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Notes that the managers are told; `false` when they were before.
pub(super) async fn raise(change: &Change, post_id: i64, space_id: i64) -> Result<bool, Failure> {
    open(change, post_id, space_id).await?;
    let now = change.now();
    let update = raw_sql!(
        Postgres,
        "UPDATE question SET raised_at = {now} WHERE post_id = {post_id} AND raised_at IS NULL"
    );
    Ok(change.execute_raw(update.on(&**change)).await?.rows_affected() > 0)
}

/// Somebody takes a question from who has it, or that nobody has; `false` when somebody else took it meanwhile.
pub(super) async fn take(
    change: &Change,
    (post_id, space_id): (i64, i64),
    by: i64,
    from: Option<i64>,
) -> Result<bool, Failure> {
    open(change, post_id, space_id).await?;
    let at = change.now();
    let update = raw_sql!(
        Postgres,
        "UPDATE question SET taken_by = {by}, taken_at = {at}
         WHERE post_id = {post_id} AND (taken_by IS NULL OR taken_by = {from})"
    );
    Ok(change.execute_raw(update.on(&**change)).await?.rows_affected() > 0)
}

/// Somebody lays down what they took.
pub(super) async fn lay_down(change: &Change, post_id: i64, by: i64) -> Result<(), Failure> {
    let update = raw_sql!(
        Postgres,
        "UPDATE question SET taken_by = NULL, taken_at = NULL WHERE post_id = {post_id} AND taken_by = {by}"
    );
    change.execute_raw(update.on(&**change)).await?;
    Ok(())
}

/// Notes that a question is the same as another one; those that were the same as this one point there too. `false` when the
/// other one became the same as something meanwhile: the rows of both are held, in the order of their keys, so that two
/// questions that are merged at once never point at each other.
pub(super) async fn merge(
    change: &Change,
    (post_id, space_id): (i64, i64),
    (same_as, same_space): (i64, i64),
    was_closed: bool,
) -> Result<bool, Failure> {
    let mut both = [(post_id, space_id), (same_as, same_space)];
    both.sort_unstable();
    for (id, space) in both {
        open(change, id, space).await?;
        let hold = raw_sql!(
            Postgres,
            "UPDATE question SET was_closed = was_closed WHERE post_id = {id}"
        );
        change.execute_raw(hold.on(&**change)).await?;
    }
    let other = find(&**change, same_as).await?;
    if other.is_some_and(|other| other.known.same_as.is_some()) {
        return Ok(false);
    }
    let now = change.now();
    for update in [
        raw_sql!(
            Postgres,
            "UPDATE question SET same_as = {same_as}, merged_at = {now},
                    was_closed = CASE WHEN same_as IS NULL THEN {was_closed} ELSE was_closed END
             WHERE post_id = {post_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE question SET same_as = {same_as} WHERE same_as = {post_id}"
        ),
    ] {
        change.execute_raw(update.on(&**change)).await?;
    }
    Ok(true)
}

/// Notes that it is a question of its own again; `false` when it was already.
pub(super) async fn part(change: &Change, post_id: i64) -> Result<bool, Failure> {
    let update = raw_sql!(
        Postgres,
        "UPDATE question SET same_as = NULL, merged_at = NULL WHERE post_id = {post_id} AND same_as IS NOT NULL"
    );
    Ok(change.execute_raw(update.on(&**change)).await?.rows_affected() > 0)
}

/// Forgets what is known of a question that was taken away.
pub(super) async fn drop(change: &Change, post_id: i64) -> Result<(), Failure> {
    for gone in [
        raw_sql!(Postgres, "DELETE FROM question_request WHERE post_id = {post_id}"),
        raw_sql!(Postgres, "DELETE FROM question WHERE post_id = {post_id}"),
    ] {
        change.execute_raw(gone.on(&**change)).await?;
    }
    Ok(())
}

/// The questions that are the same as this one, the last first.
pub(super) async fn list_same(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<i64>, Failure> {
    let rows = question::Entity::find()
        .select_only()
        .column(question::Column::PostId)
        .filter(question::Column::SameAs.eq(post_id))
        .order_by_desc(question::Column::MergedAt)
        .limit(20);
    Ok(rows.into_tuple::<i64>().all(db).await?)
}

/// The questions somebody took, the last first.
pub(super) async fn list_taken(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<i64>, Failure> {
    let rows = question::Entity::find()
        .select_only()
        .column(question::Column::PostId)
        .filter(question::Column::TakenBy.eq(account_id))
        .order_by_desc(question::Column::TakenAt)
        .limit(100);
    Ok(rows.into_tuple::<i64>().all(db).await?)
}

/// Questions in these spaces that went to the managers and that nobody took, the last first.
pub(super) async fn list_raised(db: &impl ConnectionTrait, spaces: &[i64]) -> Result<Vec<i64>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let rows = question::Entity::find()
        .select_only()
        .column(question::Column::PostId)
        .filter(question::Column::SpaceId.is_in(spaces.iter().copied()))
        .filter(question::Column::RaisedAt.is_not_null())
        .filter(question::Column::TakenBy.is_null())
        .filter(question::Column::SameAs.is_null())
        .order_by_desc(question::Column::RaisedAt)
        .limit(100);
    Ok(rows.into_tuple::<i64>().all(db).await?)
}

#[derive(FromQueryResult)]
struct Hours {
    space_id: i64,
    hours: i64,
}

/// Hours of these spaces that chose some, with their keys.
pub(super) async fn list_hours(db: &impl ConnectionTrait, spaces: Vec<i64>) -> Result<Vec<(i64, i64)>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT space_id, hours FROM question_hours WHERE space_id IN ({..spaces})"
    );
    let rows = Hours::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.space_id, row.hours)).collect())
}

/// Hours of one space.
pub(super) async fn find_hours(db: &impl ConnectionTrait, space_id: i64) -> Result<i64, Failure> {
    let own = list_hours(db, vec![space_id]).await?.pop();
    Ok(own.map_or(HOURS_USUAL, |(_, hours)| hours))
}

pub(super) async fn keep_hours(change: &Change, space_id: i64, hours: i64) -> Result<(), Failure> {
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO question_hours (space_id, hours) VALUES ({space_id}, {hours})
         ON CONFLICT (space_id) DO UPDATE SET hours = excluded.hours"
    );
    change.execute_raw(keep.on(&**change)).await?;
    Ok(())
}

/// Moments before any question could have been asked that still waits for its managers.
pub(super) fn oldest_waiting(now: Moment) -> Moment {
    // Twice the most hours a space can choose: a house that stood still for a week catches up.
    now.plus(-2 * HOURS_MOST * platform::clock::HOUR_MICROS)
}
