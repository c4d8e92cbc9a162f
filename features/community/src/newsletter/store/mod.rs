//! The only queries on the tables of newsletters.

pub(super) mod kinds;
mod row;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::page::SafeHtml;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, raw_sql};

use self::kinds::{Reach, State};
use self::row::{issue, item};
use super::issue::{Issue, Item};

/// Newsletters on a page.
pub(super) const PAGE_MOST: u64 = 30;

impl From<issue::Model> for Issue {
    fn from(row: issue::Model) -> Self {
        Self {
            id: row.id,
            title: row.title,
            words: row.words,
            html: SafeHtml::from_cleaned(row.html),
            reach: row.reach,
            reach_id: row.reach_id,
            state: row.state,
            send_at: row.send_at,
            sent_at: row.sent_at,
            sent_through: row.sent_through,
            receivers: row.receivers,
            editor_id: row.editor_id,
        }
    }
}

fn issues(rows: Vec<issue::Model>) -> Vec<Issue> {
    rows.into_iter().map(Issue::from).collect()
}

/// Begins a newsletter for everybody; gives its key, or nothing when this form was sent before.
pub(super) async fn add(change: &Change, title: &str, editor_id: i64, form_key: &str) -> Result<Option<i64>, Failure> {
    let row = issue::Model {
        id: change.next_id(),
        title: title.to_owned(),
        words: String::new(),
        html: String::new(),
        reach: Reach::Everyone,
        reach_id: None,
        state: State::Draft,
        send_at: None,
        sent_at: None,
        sent_through: i64::MIN,
        receivers: 0,
        editor_id: Some(editor_id),
        form_key: form_key.to_owned(),
    };
    let id = row.id;
    let once = OnConflict::column(issue::Column::FormKey).do_nothing().to_owned();
    let insert = issue::Entity::insert(issue::ActiveModel::from(row)).on_conflict(once);
    let added = insert.exec_without_returning(&**change).await? > 0;
    Ok(added.then_some(id))
}

pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Issue>, Failure> {
    Ok(issue::Entity::find_by_id(id).one(db).await?.map(Issue::from))
}

/// The address of the newsletter that was begun last.
///
/// # Errors
/// The store's own.
pub async fn find_newest(db: &impl ConnectionTrait) -> Result<Option<String>, Failure> {
    let newest = issue::Entity::find().order_by_desc(issue::Column::Id);
    Ok(newest.one(db).await?.map(|row| Issue::from(row).path()))
}

/// The newsletters in these states, newest first, with one more to know whether there is more.
pub(super) async fn list(db: &impl ConnectionTrait, states: &[State], before: i64) -> Result<Vec<Issue>, Failure> {
    let rows = issue::Entity::find()
        .filter(issue::Column::State.is_in(states.iter().copied()))
        .filter(issue::Column::Id.lt(before))
        .order_by_desc(issue::Column::Id)
        .limit(PAGE_MOST + 1);
    Ok(issues(rows.all(db).await?))
}

/// Keeps what the form may change; `false` when it is no draft any more.
pub(super) async fn keep(change: &Change, issue: &Issue) -> Result<bool, Failure> {
    let done = issue::Entity::update_many()
        .col_expr(issue::Column::Title, Expr::value(issue.title.clone()))
        .col_expr(issue::Column::Words, Expr::value(issue.words.clone()))
        .col_expr(issue::Column::Html, Expr::value(issue.html.as_str()))
        .col_expr(issue::Column::Reach, Expr::value(issue.reach))
        .col_expr(issue::Column::ReachId, Expr::value(issue.reach_id))
        .filter(issue::Column::Id.eq(issue.id))
        .filter(issue::Column::State.eq(State::Draft))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Puts it in a state; `false` when it was in another.
pub(super) async fn set_state(
    change: &Change,
    id: i64,
    from: &[State],
    to: State,
    send_at: Option<Moment>,
) -> Result<bool, Failure> {
    let sent_at = (to == State::Sent).then(|| change.now());
    let done = issue::Entity::update_many()
        .col_expr(issue::Column::State, Expr::value(to))
        .col_expr(issue::Column::SendAt, Expr::value(send_at))
        .col_expr(issue::Column::SentAt, Expr::value(sent_at))
        .filter(issue::Column::Id.eq(id))
        .filter(issue::Column::State.is_in(from.iter().copied()))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Moves on behind a receiver; `false` when another node did so meanwhile, and then nothing more may be done.
pub(super) async fn move_on(change: &Change, issue: &Issue, through: i64, more: i64) -> Result<bool, Failure> {
    let (id, before) = (issue.id, issue.sent_through);
    let moved = raw_sql!(
        Postgres,
        "UPDATE newsletter_issue SET sent_through = {through}, receivers = receivers + {more}
         WHERE id = {id} AND sent_through = {before} AND state = 'sending'"
    );
    Ok(change.execute_raw(moved.on(&**change)).await?.rows_affected() == 1)
}

/// What stands in it, in order.
pub(super) async fn list_items(db: &impl ConnectionTrait, issue_id: i64) -> Result<Vec<Item>, Failure> {
    let rows = item::Entity::find()
        .filter(item::Column::IssueId.eq(issue_id))
        .order_by_asc(item::Column::Place)
        .order_by_asc(item::Column::Id)
        .all(db)
        .await?;
    let item = |row: item::Model| Item {
        id: row.id,
        source: row.source,
        key: row.key,
    };
    Ok(rows.into_iter().map(item).collect())
}

/// Puts something at the end; putting it in twice is putting it in once.
pub(super) async fn add_item(change: &Change, issue_id: i64, source: &str, key: &str) -> Result<(), Failure> {
    let id = change.next_id();
    let row = item::Model {
        id,
        issue_id,
        place: id,
        source: source.to_owned(),
        key: key.to_owned(),
    };
    let once = OnConflict::columns([item::Column::IssueId, item::Column::Source, item::Column::Key])
        .do_nothing()
        .to_owned();
    let insert = item::Entity::insert(item::ActiveModel::from(row)).on_conflict(once);
    insert.exec_without_returning(&**change).await?;
    Ok(())
}

/// Takes something out.
pub(super) async fn remove_item(change: &Change, issue_id: i64, id: i64) -> Result<(), Failure> {
    item::Entity::delete_many()
        .filter(item::Column::IssueId.eq(issue_id))
        .filter(item::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Gives the items these places.
pub(super) async fn place_items(change: &Change, issue_id: i64, order: &[i64]) -> Result<(), Failure> {
    for (place, id) in (0_i64..).zip(order) {
        item::Entity::update_many()
            .col_expr(item::Column::Place, Expr::value(place))
            .filter(item::Column::IssueId.eq(issue_id))
            .filter(item::Column::Id.eq(*id))
            .exec(&**change)
            .await?;
    }
    Ok(())
}

/// Throws a draft away.
pub(super) async fn drop_draft(change: &Change, id: i64) -> Result<(), Failure> {
    issue::Entity::delete_many()
        .filter(issue::Column::Id.eq(id))
        .filter(issue::Column::State.eq(State::Draft))
        .exec(&**change)
        .await?;
    Ok(())
}

/// What somebody made, for their own export.
pub(super) async fn list_of(db: &impl ConnectionTrait, editor_id: i64) -> Result<Vec<Issue>, Failure> {
    let rows = issue::Entity::find().filter(issue::Column::EditorId.eq(editor_id));
    Ok(issues(rows.order_by_asc(issue::Column::Id).all(db).await?))
}

/// The newsletters stay, the name goes.
pub(super) async fn forget(change: &Change, editor_id: i64) -> Result<(), Failure> {
    issue::Entity::update_many()
        .col_expr(issue::Column::EditorId, Expr::value(Option::<i64>::None))
        .filter(issue::Column::EditorId.eq(editor_id))
        .exec(&**change)
        .await?;
    Ok(())
}
