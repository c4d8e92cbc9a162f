//! The only queries on the tables of the social hour: the hours themselves, and what became of answers.

pub(super) mod kinds;
mod lists;
mod row;
mod turns;
mod weeks;

use platform::failure::Failure;
use platform::ids::PublicId;
use platform::session::Viewer;
use platform::store::Change;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use self::row::{harvest, hour};
use super::{Became, Hour};
use crate::spaces::{self, Seen};

pub use self::lists::list_weeks;
pub(super) use self::lists::{
    PAST_MOST, find_of_post, find_week, list_between, list_hosted, list_of_posts, list_past, list_planned, list_soon,
    list_without_topic,
};
pub(super) use self::turns::{close, drop_post, list_to_close, list_to_open, mark_reminded, open, set_post, skip};
pub(super) use self::weeks::{add_week, count_came, drop_planned, forget, host, let_go, move_week, set_topic};

impl From<hour::Model> for Hour {
    fn from(row: hour::Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            space_id: row.space_id,
            weekday: row.weekday,
            begins: row.begins,
            minutes: row.minutes,
            open_minutes: row.open_minutes,
            zone: row.zone,
            running: row.running,
        }
    }
}

/// Adds an hour, or lets the one that stopped in this space go on with what is new; gives it as it is kept.
pub(super) async fn keep(change: &Change, new: &Hour) -> Result<Hour, Failure> {
    let row = hour::Model {
        id: new.id,
        public_id: new.public_id.clone(),
        space_id: new.space_id,
        weekday: new.weekday,
        begins: new.begins.clone(),
        minutes: new.minutes,
        open_minutes: new.open_minutes,
        zone: new.zone.clone(),
        running: new.running,
    };
    let renew = OnConflict::column(hour::Column::SpaceId)
        .update_columns([
            hour::Column::Weekday,
            hour::Column::Begins,
            hour::Column::Minutes,
            hour::Column::OpenMinutes,
            hour::Column::Zone,
            hour::Column::Running,
        ])
        .to_owned();
    hour::Entity::insert(hour::ActiveModel::from(row))
        .on_conflict(renew)
        .exec_without_returning(&**change)
        .await?;
    find_of_space(&**change, new.space_id).await?.ok_or(Failure::NotFound)
}

/// Ends an hour; what was stays.
pub(super) async fn stop(change: &Change, id: i64) -> Result<(), Failure> {
    hour::Entity::update_many()
        .col_expr(hour::Column::Running, Expr::value(false))
        .filter(hour::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// The hour of a space, also one that ended.
pub(super) async fn find_of_space(db: &impl ConnectionTrait, space_id: i64) -> Result<Option<Hour>, Failure> {
    let found = hour::Entity::find().filter(hour::Column::SpaceId.eq(space_id));
    Ok(found.one(db).await?.map(Hour::from))
}

/// The hours in these spaces that go on.
pub(super) async fn list_running(db: &impl ConnectionTrait, spaces: &[i64]) -> Result<Vec<Hour>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let rows = hour::Entity::find()
        .filter(hour::Column::SpaceId.is_in(spaces.iter().copied()))
        .filter(hour::Column::Running.eq(true))
        .order_by_asc(hour::Column::Id);
    Ok(rows.all(db).await?.into_iter().map(Hour::from).collect())
}

/// Every hour that goes on, whoever may see it: for the work that plans weeks.
pub(super) async fn list_all_running(db: &impl ConnectionTrait) -> Result<Vec<Hour>, Failure> {
    let rows = hour::Entity::find().filter(hour::Column::Running.eq(true));
    let rows = rows.order_by_asc(hour::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(Hour::from).collect())
}

/// The hours with these keys.
pub(super) async fn list_hours(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Hour>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = hour::Entity::find().filter(hour::Column::Id.is_in(ids));
    Ok(rows.all(db).await?.into_iter().map(Hour::from).collect())
}

/// The hour at this address with its space, when this person may look inside.
pub(super) async fn find_seen(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<(Hour, Seen), Failure> {
    let found = match PublicId::parse(id) {
        Some(id) => {
            hour::Entity::find()
                .filter(hour::Column::PublicId.eq(id))
                .one(db)
                .await?
        }
        None => None,
    };
    let hour = Hour::from(found.ok_or(Failure::NotFound)?);
    let seen = spaces::enter_by_id(db, viewer, hour.space_id).await?;
    Ok((hour, seen))
}

/// Marks what became of an answer, or takes the mark away.
pub(super) async fn mark(
    change: &Change,
    week_id: i64,
    subject_id: i64,
    became: Option<Became>,
) -> Result<(), Failure> {
    let Some(became) = became else {
        harvest::Entity::delete_by_id((week_id, subject_id))
            .exec(&**change)
            .await?;
        return Ok(());
    };
    let row = harvest::Model {
        week_id,
        subject_id,
        became,
        harvested_at: change.now(),
    };
    let renew = OnConflict::columns([harvest::Column::WeekId, harvest::Column::SubjectId])
        .update_columns([harvest::Column::Became, harvest::Column::HarvestedAt])
        .to_owned();
    harvest::Entity::insert(harvest::ActiveModel::from(row))
        .on_conflict(renew)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// What became of the answers of a week.
pub(super) async fn list_harvest(db: &impl ConnectionTrait, week_id: i64) -> Result<Vec<(i64, Became)>, Failure> {
    let rows = harvest::Entity::find().filter(harvest::Column::WeekId.eq(week_id));
    Ok(rows
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.subject_id, row.became))
        .collect())
}
