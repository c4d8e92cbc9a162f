//! Gatherings in a row: to come, past, of a series, of a person.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::On;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::gatherings;
use super::row::gathering;
use crate::gatherings::repeat::TIMES_MOST;
use crate::gatherings::{Gathering, State};

/// Gatherings on a page.
pub(in crate::gatherings) const PAGE_MOST: usize = 20;
/// Gatherings that one sweep looks at: what is left comes with the next.
const SWEEP_MOST: u64 = 2000;

/// A page of what is to come in these spaces, the soonest first, with one more to know whether there is more.
pub(in crate::gatherings) async fn list_coming(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    now: Moment,
    after: Option<(Moment, i64)>,
) -> Result<Vec<Gathering>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (spaces, most) = (spaces.to_vec(), i64::try_from(PAGE_MOST + 1).unwrap_or(i64::MAX));
    let (at, id) = after.unwrap_or((Moment(i64::MIN), i64::MIN));
    let coming = raw_sql!(
        Postgres,
        "SELECT * FROM gathering WHERE ends_at > {now} AND (begins_at, id) > ({at}, {id}) AND space_id IN ({..spaces})
         ORDER BY begins_at, id LIMIT {most}"
    );
    Ok(gatherings(
        gathering::Model::find_by_statement(coming.on(db)).all(db).await?,
    ))
}

/// A page of what is past, the latest first.
pub(in crate::gatherings) async fn list_past(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    now: Moment,
    before: Option<(Moment, i64)>,
) -> Result<Vec<Gathering>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (spaces, most) = (spaces.to_vec(), i64::try_from(PAGE_MOST + 1).unwrap_or(i64::MAX));
    let (at, id) = before.unwrap_or((Moment(i64::MAX), i64::MAX));
    let past = raw_sql!(
        Postgres,
        "SELECT * FROM gathering WHERE ends_at <= {now} AND (begins_at, id) < ({at}, {id}) AND space_id IN ({..spaces})
         ORDER BY begins_at DESC, id DESC LIMIT {most}"
    );
    Ok(gatherings(
        gathering::Model::find_by_statement(past.on(db)).all(db).await?,
    ))
}

/// Every time of a series from this moment on, the soonest first.
pub(in crate::gatherings) async fn list_of_series(
    db: &impl ConnectionTrait,
    series_id: i64,
    from: Moment,
) -> Result<Vec<Gathering>, Failure> {
    let rows = gathering::Entity::find()
        .filter(gathering::Column::SeriesId.eq(series_id))
        .filter(gathering::Column::BeginsAt.gte(from))
        .order_by_asc(gathering::Column::BeginsAt)
        .order_by_asc(gathering::Column::Id)
        .limit(u64::try_from(TIMES_MOST).unwrap_or(u64::MAX) + 1);
    Ok(gatherings(rows.all(db).await?))
}

/// What begins in these spaces from one moment until another, the soonest first.
pub(in crate::gatherings) async fn list_between(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    from: Moment,
    until: Moment,
    most: u64,
) -> Result<Vec<Gathering>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let rows = gathering::Entity::find()
        .filter(gathering::Column::SpaceId.is_in(spaces.iter().copied()))
        .filter(gathering::Column::BeginsAt.gte(from))
        .filter(gathering::Column::BeginsAt.lt(until))
        .order_by_asc(gathering::Column::BeginsAt)
        .order_by_asc(gathering::Column::Id)
        .limit(most);
    Ok(gatherings(rows.all(db).await?))
}

/// What begins from one moment until another and to which this person said that they come, wait or may come.
pub(in crate::gatherings) async fn list_answered(
    db: &impl ConnectionTrait,
    account_id: i64,
    from: Moment,
    until: Moment,
    most: u64,
) -> Result<Vec<Gathering>, Failure> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let answered = raw_sql!(
        Postgres,
        "SELECT g.* FROM gathering g JOIN gathering_answer a ON a.gathering_id = g.id
         WHERE a.account_id = {account_id} AND a.reply <> 'not' AND g.begins_at >= {from} AND g.begins_at < {until}
         ORDER BY g.begins_at, g.id LIMIT {most}"
    );
    Ok(gatherings(
        gathering::Model::find_by_statement(answered.on(db)).all(db).await?,
    ))
}

/// What this person organised, is over since so lately, and has not been told about.
pub(in crate::gatherings) async fn list_to_report(
    db: &impl ConnectionTrait,
    account_id: i64,
    since: Moment,
    now: Moment,
) -> Result<Vec<Gathering>, Failure> {
    let rows = gathering::Entity::find()
        .filter(gathering::Column::OrganiserId.eq(account_id))
        .filter(gathering::Column::EndsAt.gt(since))
        .filter(gathering::Column::EndsAt.lte(now))
        .filter(gathering::Column::State.eq(State::Planned))
        .filter(gathering::Column::ReportedAt.is_null())
        .order_by_asc(gathering::Column::EndsAt)
        .limit(2);
    Ok(gatherings(rows.all(db).await?))
}

/// Everything that is not over, whoever may see it: for the work that keeps answers right.
pub(in crate::gatherings) async fn list_all_to_come(
    db: &impl ConnectionTrait,
    now: Moment,
) -> Result<Vec<Gathering>, Failure> {
    let rows = gathering::Entity::find()
        .filter(gathering::Column::EndsAt.gt(now))
        .order_by_asc(gathering::Column::BeginsAt)
        .limit(SWEEP_MOST);
    Ok(gatherings(rows.all(db).await?))
}

/// Everything from a key on, whoever may see it: for writing down anew what can be found.
pub(in crate::gatherings) async fn list_after(
    db: &impl ConnectionTrait,
    after: i64,
    most: u64,
) -> Result<Vec<Gathering>, Failure> {
    let rows = gathering::Entity::find()
        .filter(gathering::Column::Id.gt(after))
        .order_by_asc(gathering::Column::Id)
        .limit(most);
    Ok(gatherings(rows.all(db).await?))
}

/// Everything that was called in a space, the soonest first.
///
/// # Errors
/// The store's own.
pub async fn list_of_space(db: &impl ConnectionTrait, space_id: i64) -> Result<Vec<Gathering>, Failure> {
    list_between(db, &[space_id], Moment(i64::MIN), Moment(i64::MAX), SWEEP_MOST).await
}
