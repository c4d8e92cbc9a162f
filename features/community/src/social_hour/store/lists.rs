//! Weeks in a row: to come, past, of a host, of a post.

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::store::On;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::row::week;
use crate::social_hour::{Hour, State, Week};

/// Past weeks on a page: a quarter of a year.
pub(in crate::social_hour) const PAST_MOST: u64 = 13;
/// Weeks that one round looks at: what is left comes a minute later.
const ROUND_MOST: u64 = 500;

impl From<week::Model> for Week {
    fn from(row: week::Model) -> Self {
        Self {
            id: row.id,
            hour_id: row.hour_id,
            day: row.day,
            begins_at: row.begins_at,
            ends_at: row.ends_at,
            closes_at: row.closes_at,
            topic: row.topic,
            starters: row.starters,
            host_id: row.host_id,
            post_id: row.post_id,
            state: row.state,
            note: row.note,
            reason: row.reason,
            spoke: row.spoke,
            came: row.came,
        }
    }
}

pub(super) fn weeks(rows: Vec<week::Model>) -> Vec<Week> {
    rows.into_iter().map(Week::from).collect()
}

pub(in crate::social_hour) async fn find_week(
    db: &impl ConnectionTrait,
    hour_id: i64,
    day: &Day,
) -> Result<Option<Week>, Failure> {
    let found = week::Entity::find()
        .filter(week::Column::HourId.eq(hour_id))
        .filter(week::Column::Day.eq(day.clone()));
    Ok(found.one(db).await?.map(Week::from))
}

/// What is to come or under way, the soonest first.
pub(in crate::social_hour) async fn list_planned(
    db: &impl ConnectionTrait,
    hours: Vec<i64>,
) -> Result<Vec<Week>, Failure> {
    if hours.is_empty() {
        return Ok(Vec::new());
    }
    let rows = week::Entity::find()
        .filter(week::Column::HourId.is_in(hours))
        .filter(week::Column::State.is_in([State::Planned, State::Open]))
        .order_by_asc(week::Column::BeginsAt);
    Ok(weeks(rows.all(db).await?))
}

/// What begins in these hours before a moment and is not over, and what is open.
pub(in crate::social_hour) async fn list_soon(
    db: &impl ConnectionTrait,
    hours: Vec<i64>,
    until: Moment,
) -> Result<Vec<Week>, Failure> {
    let mut soon = list_planned(db, hours).await?;
    soon.retain(|week| week.begins_at < until);
    Ok(soon)
}

/// What begins in these hours from one moment until another, the soonest first.
pub(in crate::social_hour) async fn list_between(
    db: &impl ConnectionTrait,
    hours: Vec<i64>,
    from: Moment,
    until: Moment,
) -> Result<Vec<Week>, Failure> {
    if hours.is_empty() {
        return Ok(Vec::new());
    }
    let rows = week::Entity::find()
        .filter(week::Column::HourId.is_in(hours))
        .filter(week::Column::BeginsAt.gte(from))
        .filter(week::Column::BeginsAt.lt(until))
        .order_by_asc(week::Column::BeginsAt)
        .limit(ROUND_MOST);
    Ok(weeks(rows.all(db).await?))
}

/// A page of what was, the latest first, with one more to know whether there is more.
pub(in crate::social_hour) async fn list_past(
    db: &impl ConnectionTrait,
    hour_id: i64,
    before: Option<&Day>,
) -> Result<Vec<Week>, Failure> {
    let mut rows = week::Entity::find()
        .filter(week::Column::HourId.eq(hour_id))
        .filter(week::Column::State.is_in([State::Held, State::Skipped]));
    if let Some(before) = before {
        rows = rows.filter(week::Column::Day.lt(before.clone()));
    }
    let rows = rows.order_by_desc(week::Column::Day).limit(PAST_MOST + 1);
    Ok(weeks(rows.all(db).await?))
}

/// The weeks that somebody hosted or will host.
pub(in crate::social_hour) async fn list_hosted(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<Vec<Week>, Failure> {
    let rows = week::Entity::find()
        .filter(week::Column::HostId.eq(account_id))
        .order_by_asc(week::Column::BeginsAt);
    Ok(weeks(rows.all(db).await?))
}

/// The week whose talk this post is.
pub(in crate::social_hour) async fn find_of_post(
    db: &impl ConnectionTrait,
    post_id: i64,
) -> Result<Option<Week>, Failure> {
    let found = week::Entity::find().filter(week::Column::PostId.eq(post_id));
    Ok(found.one(db).await?.map(Week::from))
}

/// Which of these posts are talks of an hour.
pub(in crate::social_hour) async fn list_of_posts(
    db: &impl ConnectionTrait,
    posts: &[i64],
) -> Result<Vec<i64>, Failure> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let rows = week::Entity::find().filter(week::Column::PostId.is_in(posts.iter().copied()));
    Ok(rows.all(db).await?.into_iter().filter_map(|row| row.post_id).collect())
}

/// What begins before a moment, has no topic, and of which nobody was reminded.
pub(in crate::social_hour) async fn list_without_topic(
    db: &impl ConnectionTrait,
    now: Moment,
    until: Moment,
) -> Result<Vec<Week>, Failure> {
    let most = i64::try_from(ROUND_MOST).unwrap_or(i64::MAX);
    let due = raw_sql!(
        Postgres,
        "SELECT * FROM social_hour_week WHERE state = 'planned' AND begins_at > {now} AND begins_at <= {until}
           AND topic = '' AND reminded_at IS NULL ORDER BY begins_at, id LIMIT {most}"
    );
    Ok(weeks(week::Model::find_by_statement(due.on(db)).all(db).await?))
}

/// The hour of a space with all its weeks, the first first.
///
/// # Errors
/// The store's own.
pub async fn list_weeks(db: &impl ConnectionTrait, space_id: i64) -> Result<Option<(Hour, Vec<Week>)>, Failure> {
    let Some(hour) = super::find_of_space(db, space_id).await? else {
        return Ok(None);
    };
    let rows = week::Entity::find()
        .filter(week::Column::HourId.eq(hour.id))
        .order_by_asc(week::Column::Day);
    Ok(Some((hour, weeks(rows.all(db).await?))))
}
