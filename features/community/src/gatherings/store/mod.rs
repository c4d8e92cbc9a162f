//! The only queries on the tables of gatherings: the gatherings themselves.

mod answers;
mod calendars;
pub(super) mod kinds;
mod lists;
mod row;
mod seats;
mod seen;
mod told;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::page::SafeHtml;
use platform::store::Change;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use self::row::gathering;
use super::{Gathering, State};

pub(super) use self::answers::{erase_answers, export_answers, find_answer, find_place_in_line, forget, list_answers};
pub(super) use self::calendars::{drop_calendar, find_calendar, find_reader, keep_calendar, set_everything};
pub use self::lists::list_of_space;
pub(super) use self::lists::{
    PAGE_MOST, list_after, list_all_to_come, list_answered, list_between, list_coming, list_of_series, list_past,
    list_to_report,
};
pub(super) use self::seats::{drop_answer, give_place_back, hold, next_in_line, put_answer, seat, take_place};
pub use self::seen::find_seen;
pub(super) use self::told::{list_to_remind, tell_once};

impl From<gathering::Model> for Gathering {
    fn from(row: gathering::Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            space_id: row.space_id,
            series_id: row.series_id,
            organiser_id: row.organiser_id,
            title: row.title,
            about: row.about,
            html: SafeHtml::from_cleaned(row.html),
            place: row.place,
            link: row.link,
            zone: row.zone,
            begins_at: row.begins_at,
            ends_at: row.ends_at,
            places: row.places,
            coming: row.coming,
            state: row.state,
            reason: row.reason,
            changed_at: row.changed_at,
            sequence: row.sequence,
            report: row.report,
            report_html: SafeHtml::from_cleaned(row.report_html),
            report_post_id: row.report_post_id,
            reported_at: row.reported_at,
        }
    }
}

fn gatherings(rows: Vec<gathering::Model>) -> Vec<Gathering> {
    rows.into_iter().map(Gathering::from).collect()
}

/// Adds a gathering; false when this form was sent before.
pub(super) async fn add(change: &Change, new: &Gathering, form_key: &str) -> Result<bool, Failure> {
    let row = gathering::Model {
        id: new.id,
        public_id: new.public_id.clone(),
        space_id: new.space_id,
        series_id: new.series_id,
        organiser_id: new.organiser_id,
        title: new.title.clone(),
        about: new.about.clone(),
        html: new.html.as_str().to_owned(),
        place: new.place.clone(),
        link: new.link.clone(),
        zone: new.zone.clone(),
        begins_at: new.begins_at,
        ends_at: new.ends_at,
        places: new.places,
        coming: 0,
        turns: 0,
        state: State::Planned,
        reason: String::new(),
        changed_at: change.now(),
        sequence: 0,
        report: String::new(),
        report_html: String::new(),
        report_post_id: None,
        reported_at: None,
        form_key: Some(form_key.to_owned()),
    };
    let once = OnConflict::column(gathering::Column::FormKey).do_nothing().to_owned();
    let insert = gathering::Entity::insert(gathering::ActiveModel::from(row)).on_conflict(once);
    Ok(insert.exec_without_returning(&**change).await? > 0)
}

/// Keeps what the form may change. The caller holds the row.
pub(super) async fn keep(change: &Change, new: &Gathering) -> Result<(), Failure> {
    gathering::Entity::update_many()
        .col_expr(gathering::Column::Title, Expr::value(new.title.clone()))
        .col_expr(gathering::Column::About, Expr::value(new.about.clone()))
        .col_expr(gathering::Column::Html, Expr::value(new.html.as_str()))
        .col_expr(gathering::Column::Place, Expr::value(new.place.clone()))
        .col_expr(gathering::Column::Link, Expr::value(new.link.clone()))
        .col_expr(gathering::Column::Zone, Expr::value(new.zone.clone()))
        .col_expr(gathering::Column::BeginsAt, Expr::value(new.begins_at))
        .col_expr(gathering::Column::EndsAt, Expr::value(new.ends_at))
        .col_expr(gathering::Column::Places, Expr::value(new.places))
        .col_expr(gathering::Column::Reason, Expr::value(new.reason.clone()))
        .col_expr(gathering::Column::ChangedAt, Expr::value(change.now()))
        .col_expr(
            gathering::Column::Sequence,
            Expr::col(gathering::Column::Sequence).add(1),
        )
        .filter(gathering::Column::Id.eq(new.id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Cancels it; false when it was cancelled before.
pub(super) async fn cancel(change: &Change, id: i64, reason: &str) -> Result<bool, Failure> {
    let done = gathering::Entity::update_many()
        .col_expr(gathering::Column::State, Expr::value(State::Cancelled))
        .col_expr(gathering::Column::Reason, Expr::value(reason))
        .col_expr(gathering::Column::ChangedAt, Expr::value(change.now()))
        .col_expr(
            gathering::Column::Sequence,
            Expr::col(gathering::Column::Sequence).add(1),
        )
        .filter(gathering::Column::Id.eq(id))
        .filter(gathering::Column::State.eq(State::Planned))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Keeps how it was; the moment is that of the first time.
pub(super) async fn report(
    change: &Change,
    id: i64,
    words: &str,
    html: &SafeHtml,
    post_id: Option<i64>,
    first_at: Moment,
) -> Result<(), Failure> {
    gathering::Entity::update_many()
        .col_expr(gathering::Column::Report, Expr::value(words))
        .col_expr(gathering::Column::ReportHtml, Expr::value(html.as_str()))
        .col_expr(gathering::Column::ReportPostId, Expr::value(post_id))
        .col_expr(gathering::Column::ReportedAt, Expr::value(first_at))
        .filter(gathering::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Gathering>, Failure> {
    Ok(gathering::Entity::find_by_id(id).one(db).await?.map(Gathering::from))
}

pub(super) async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Gathering>, Failure> {
    let found = gathering::Entity::find().filter(gathering::Column::PublicId.eq(id.clone()));
    Ok(found.one(db).await?.map(Gathering::from))
}

/// Leaves gatherings without an organiser: of one person all, or one gathering.
pub(super) async fn drop_organiser(change: &Change, account_id: i64, only: Option<i64>) -> Result<(), Failure> {
    let mut drop = gathering::Entity::update_many()
        .col_expr(gathering::Column::OrganiserId, Expr::value(Option::<i64>::None))
        .filter(gathering::Column::OrganiserId.eq(account_id));
    if let Some(only) = only {
        drop = drop.filter(gathering::Column::Id.eq(only));
    }
    drop.exec(&**change).await?;
    Ok(())
}

/// Takes the link to a post that is gone off the reports that had it.
pub(super) async fn drop_post(change: &Change, post_id: i64) -> Result<(), Failure> {
    gathering::Entity::update_many()
        .col_expr(gathering::Column::ReportPostId, Expr::value(Option::<i64>::None))
        .filter(gathering::Column::ReportPostId.eq(post_id))
        .exec(&**change)
        .await?;
    Ok(())
}
