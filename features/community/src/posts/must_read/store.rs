//! The only queries on who said that they have read something.

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

/// Posts on somebody's Today.
const CARDS_MOST: i64 = 3;

/// A post that has to be read.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct MustRead {
    pub(super) id: i64,
    pub(super) space_id: i64,
    pub(super) title: String,
    /// Until when.
    pub(super) must_read_by: Moment,
    /// The last colleague that the reminder reached; `None` before it began.
    pub(super) reminded_upto: Option<i64>,
}

#[derive(FromQueryResult)]
struct Who {
    account_id: i64,
}

/// Asks that a post is read until a moment, or asks it no more. A later moment brings no second reminder.
pub(super) async fn ask(change: &Change, post_id: i64, until: Option<Moment>) -> Result<(), Failure> {
    let is_asked = until.is_some();
    let ask = raw_sql!(
        Postgres,
        "UPDATE post SET must_read = {is_asked}, must_read_by = {until} WHERE id = {post_id}"
    );
    change.execute_raw(ask.on(&**change)).await?;
    Ok(())
}

/// Whether a post has to be read.
pub(super) async fn find(db: &impl ConnectionTrait, post_id: i64) -> Result<Option<MustRead>, Failure> {
    let found = raw_sql!(
        Postgres,
        "SELECT id, space_id, title, must_read_by, reminded_upto FROM post
         WHERE id = {post_id} AND must_read AND must_read_by IS NOT NULL AND state = 'live'"
    );
    Ok(MustRead::find_by_statement(found.on(db)).one(db).await?)
}

/// Notes that somebody has read it.
pub(super) async fn acknowledge(change: &Change, post_id: i64, account_id: i64) -> Result<(), Failure> {
    let note = raw_sql!(
        Postgres,
        "INSERT INTO post_acknowledged (post_id, account_id) VALUES ({post_id}, {account_id})
         ON CONFLICT (post_id, account_id) DO NOTHING"
    );
    change.execute_raw(note.on(&**change)).await?;
    Ok(())
}

/// Who said that they have read it: for counting and for the reminder, never for a page.
pub(super) async fn list_acknowledged(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<i64>, Failure> {
    let found = raw_sql!(
        Postgres,
        "SELECT account_id FROM post_acknowledged WHERE post_id = {post_id}"
    );
    let found = Who::find_by_statement(found.on(db)).all(db).await?;
    Ok(found.into_iter().map(|who| who.account_id).collect())
}

/// Whether somebody said that they have read it: for their own page.
pub(super) async fn has_acknowledged(
    db: &impl ConnectionTrait,
    post_id: i64,
    account_id: i64,
) -> Result<bool, Failure> {
    let found = raw_sql!(
        Postgres,
        "SELECT account_id FROM post_acknowledged WHERE post_id = {post_id} AND account_id = {account_id}"
    );
    Ok(Who::find_by_statement(found.on(db)).one(db).await?.is_some())
}

/// What somebody still has to read in these spaces, the first to end first.
pub(super) async fn list_for(
    db: &impl ConnectionTrait,
    account_id: i64,
    spaces: Vec<i64>,
    now: Moment,
) -> Result<Vec<MustRead>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let most = CARDS_MOST;
    let found = raw_sql!(
        Postgres,
        "SELECT p.id, p.space_id, p.title, p.must_read_by, p.reminded_upto FROM post p
         WHERE p.must_read AND p.must_read_by > {now} AND p.state = 'live' AND p.space_id IN ({..spaces})
           AND (p.author_id IS NULL OR p.author_id <> {account_id})
           AND NOT EXISTS (SELECT 1 FROM post_acknowledged a WHERE a.post_id = p.id AND a.account_id = {account_id})
         ORDER BY p.must_read_by, p.id LIMIT {most}"
    );
    Ok(MustRead::find_by_statement(found.on(db)).all(db).await?)
}

/// What ends within a day, stands there for a day at least, and was not reminded of to the end.
pub(super) async fn list_to_remind(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<MustRead>, Failure> {
    let (tomorrow, yesterday, done) = (now.plus(DAY_MICROS), now.plus(-DAY_MICROS), i64::MAX);
    let found = raw_sql!(
        Postgres,
        "SELECT id, space_id, title, must_read_by, reminded_upto FROM post
         WHERE must_read AND must_read_by > {now} AND must_read_by <= {tomorrow} AND live_at <= {yesterday}
           AND state = 'live' AND (reminded_upto IS NULL OR reminded_upto <> {done})
         ORDER BY id LIMIT 100"
    );
    Ok(MustRead::find_by_statement(found.on(db)).all(db).await?)
}

/// Notes how far the reminder came; `false` when it was further already.
pub(super) async fn note_reminded(change: &Change, post_id: i64, upto: i64) -> Result<bool, Failure> {
    let note = raw_sql!(
        Postgres,
        "UPDATE post SET reminded_upto = {upto} WHERE id = {post_id} AND (reminded_upto IS NULL OR reminded_upto < {upto})"
    );
    Ok(change.execute_raw(note.on(&**change)).await?.rows_affected() == 1)
}
