//! The only queries on the tables of polls: the polls themselves.

mod ballots;
pub(super) mod kinds;
mod row;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::short;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use self::row::{option, poll};
use super::poll::Poll;
use super::result::Outcome;
use super::{Kind, Reveal};

pub(super) use self::ballots::{
    Cast, cast, count_not_shown, drop_votes, drop_votes_of, export, find_own, forget, list_ballots, list_voters,
    mark_shown,
};

/// Polls on a page of the list.
pub(super) const PAGE_MOST: usize = 20;
/// Polls that one run of a job closes or clears away.
const TOGETHER_MOST: u64 = 100;

/// A poll to add.
pub(super) struct NewPoll<'a> {
    pub(super) post_id: i64,
    pub(super) space_id: i64,
    pub(super) maker_id: i64,
    pub(super) question: &'a str,
    pub(super) kind: Kind,
    pub(super) reveal: Reveal,
    pub(super) options: &'a [String],
    pub(super) closes_at: Moment,
    pub(super) form_key: &'a str,
}

/// Adds a poll.
pub(super) async fn add(change: &Change, new: NewPoll<'_>) -> Result<i64, Failure> {
    let row = poll::Model {
        id: change.next_id(),
        post_id: new.post_id,
        space_id: new.space_id,
        maker_id: Some(new.maker_id),
        question: new.question.to_owned(),
        kind: new.kind,
        reveal: new.reveal,
        closes_at: new.closes_at,
        closed_at: None,
        begun: false,
        shown: None,
        form_key: Some(new.form_key.to_owned()),
    };
    let id = row.id;
    poll::Entity::insert(poll::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    add_options(change, id, new.options).await?;
    Ok(id)
}

async fn add_options(change: &Change, poll_id: i64, options: &[String]) -> Result<(), Failure> {
    let rows = options.iter().zip(0..).map(|(words, place)| {
        option::ActiveModel::from(option::Model {
            poll_id,
            place,
            words: words.clone(),
        })
    });
    option::Entity::insert_many(rows)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Whether this form was sent before.
pub(super) async fn is_known_form(db: &impl ConnectionTrait, form_key: &str) -> Result<Option<i64>, Failure> {
    let found = poll::Entity::find().filter(poll::Column::FormKey.eq(form_key));
    Ok(found.one(db).await?.map(|row| row.post_id))
}

/// Changes a poll on which nobody voted; `false` when somebody did, or it is over.
pub(super) async fn keep(change: &Change, poll: &Poll) -> Result<bool, Failure> {
    let done = poll::Entity::update_many()
        .col_expr(poll::Column::Question, Expr::value(poll.question.clone()))
        .col_expr(poll::Column::Kind, Expr::value(poll.kind))
        .col_expr(poll::Column::Reveal, Expr::value(poll.reveal))
        .col_expr(poll::Column::ClosesAt, Expr::value(poll.closes_at))
        .filter(poll::Column::Id.eq(poll.id))
        .filter(poll::Column::Begun.eq(false))
        .filter(poll::Column::ClosedAt.is_null())
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(false);
    }
    option::Entity::delete_many()
        .filter(option::Column::PollId.eq(poll.id))
        .exec(&**change)
        .await?;
    add_options(change, poll.id, &poll.options).await?;
    Ok(true)
}

/// Takes the row of an open poll for this change, so that its votes and its close come one after the other on every engine.
/// `false` when it is over.
pub(super) async fn begin(change: &Change, id: i64) -> Result<bool, Failure> {
    let (now, begun) = (change.now(), true);
    let begin = raw_sql!(
        Postgres,
        "UPDATE poll SET begun = {begun} WHERE id = {id} AND closed_at IS NULL AND closes_at > {now}"
    );
    Ok(change.execute_raw(begin.on(&**change)).await?.rows_affected() > 0)
}

/// Ends a poll, once; `false` when it ended before.
pub(super) async fn end(change: &Change, id: i64) -> Result<bool, Failure> {
    let now = change.now();
    let end = raw_sql!(
        Postgres,
        "UPDATE poll SET closed_at = {now}, closes_at = CASE WHEN closes_at > {now} THEN {now} ELSE closes_at END
         WHERE id = {id} AND closed_at IS NULL"
    );
    Ok(change.execute_raw(end.on(&**change)).await?.rows_affected() > 0)
}

/// Puts figures on show.
pub(super) async fn show(change: &Change, id: i64, outcome: Option<&Outcome>) -> Result<(), Failure> {
    let shown = match outcome.map(serde_json::to_string) {
        Some(Ok(json)) => Some(json),
        Some(Err(error)) => return Err(Failure::Internal(error.to_string())),
        None => None,
    };
    poll::Entity::update_many()
        .col_expr(poll::Column::Shown, Expr::value(shown))
        .filter(poll::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Takes a poll away with its options and votes.
pub(super) async fn take_away(change: &Change, id: i64) -> Result<(), Failure> {
    poll::Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// The poll with this key.
pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Poll>, Failure> {
    let found = poll::Entity::find_by_id(id).all(db).await?;
    Ok(whole(db, found).await?.pop())
}

/// The polls that hang on these posts.
pub(super) async fn list_on(db: &impl ConnectionTrait, posts: &[i64]) -> Result<Vec<Poll>, Failure> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let found = poll::Entity::find().filter(poll::Column::PostId.is_in(posts.iter().copied()));
    whole(db, found.all(db).await?).await
}

/// The own address of the poll that was made last in a space.
///
/// # Errors
/// The store's own.
pub async fn find_newest(db: &impl ConnectionTrait, space_id: i64) -> Result<Option<String>, Failure> {
    let found = poll::Entity::find()
        .filter(poll::Column::SpaceId.eq(space_id))
        .order_by_desc(poll::Column::Id)
        .limit(1);
    Ok(found.one(db).await?.map(|row| format!("/polls/{}", short(row.id))))
}

/// Polls by their keys, to go through all of them.
pub(super) async fn list_after(db: &impl ConnectionTrait, after: i64) -> Result<Vec<Poll>, Failure> {
    let found = poll::Entity::find()
        .filter(poll::Column::Id.gt(after))
        .order_by_asc(poll::Column::Id)
        .limit(TOGETHER_MOST);
    whole(db, found.all(db).await?).await
}

/// Polls whose moment to close has come.
pub(super) async fn list_due(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Poll>, Failure> {
    let found = poll::Entity::find()
        .filter(poll::Column::ClosedAt.is_null())
        .filter(poll::Column::ClosesAt.lte(now))
        .order_by_asc(poll::Column::ClosesAt)
        .limit(TOGETHER_MOST);
    whole(db, found.all(db).await?).await
}

/// A page of polls in these spaces: open ones by when they close, others the last first; one more to know whether there are more.
pub(super) async fn list(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    (open, now): (bool, Moment),
    from: Option<(Moment, i64)>,
) -> Result<Vec<Poll>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (spaces, most) = (spaces.to_vec(), i64::try_from(PAGE_MOST + 1).unwrap_or(i64::MAX));
    let found = if open {
        let (at, id) = from.unwrap_or((now, i64::MIN));
        raw_sql!(
            Postgres,
            "SELECT * FROM poll WHERE closed_at IS NULL AND closes_at > {now} AND (closes_at, id) > ({at}, {id})
               AND space_id IN ({..spaces}) ORDER BY closes_at, id LIMIT {most}"
        )
    } else {
        let (at, id) = from.unwrap_or((Moment(i64::MAX), i64::MAX));
        raw_sql!(
            Postgres,
            "SELECT * FROM poll WHERE closes_at <= {now} AND (closes_at, id) < ({at}, {id})
               AND space_id IN ({..spaces}) ORDER BY closes_at DESC, id DESC LIMIT {most}"
        )
    };
    whole(db, poll::Model::find_by_statement(found.on(db)).all(db).await?).await
}

/// Puts the options to their polls; the order stays.
async fn whole(db: &impl ConnectionTrait, rows: Vec<poll::Model>) -> Result<Vec<Poll>, Failure> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let options = option::Entity::find()
        .filter(option::Column::PollId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(option::Column::Place)
        .all(db)
        .await?;
    let poll = |row: poll::Model| Poll {
        options: options
            .iter()
            .filter(|option| option.poll_id == row.id)
            .map(|option| option.words.clone())
            .collect(),
        shown: row.shown.as_deref().and_then(|json| serde_json::from_str(json).ok()),
        id: row.id,
        post_id: row.post_id,
        space_id: row.space_id,
        maker_id: row.maker_id,
        question: row.question,
        kind: row.kind,
        reveal: row.reveal,
        closes_at: row.closes_at,
        closed_at: row.closed_at,
        begun: row.begun,
    };
    Ok(rows.into_iter().map(poll).collect())
}
