//! The only queries on the lines of the day.

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

/// Characters of a line: one sentence.
pub(super) const WORDS_LENGTH: usize = 160;
/// Lines on a page: a department that writes more reads the newest.
const LINES_MOST: i64 = 300;

/// What somebody works on.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct Line {
    pub(super) account_id: i64,
    pub(super) space_id: i64,
    pub(super) day: Day,
    pub(super) words: String,
    pub(super) said_at: Moment,
}

/// Keeps the line of a day; a second one takes the place of the first.
pub(super) async fn keep(change: &Change, line: &Line) -> Result<(), Failure> {
    let Line {
        account_id,
        space_id,
        day,
        words,
        said_at,
    } = line.clone();
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO digest_line (account_id, space_id, day, words, said_at)
         VALUES ({account_id}, {space_id}, {day}, {words}, {said_at})
         ON CONFLICT (account_id, day) DO UPDATE SET
             space_id = excluded.space_id, words = excluded.words, said_at = excluded.said_at"
    );
    change.execute_raw(keep.on(&**change)).await?;
    Ok(())
}

/// Takes the line of a day away.
pub(super) async fn remove(change: &Change, account_id: i64, day: &Day) -> Result<(), Failure> {
    let day = day.clone();
    let remove = raw_sql!(
        Postgres,
        "DELETE FROM digest_line WHERE account_id = {account_id} AND day = {day}"
    );
    change.execute_raw(remove.on(&**change)).await?;
    Ok(())
}

/// The lines in these spaces from this day on, the newest first.
pub(super) async fn list_since_day(
    db: &impl ConnectionTrait,
    spaces: Vec<i64>,
    from: &Day,
) -> Result<Vec<Line>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (from, most) = (from.clone(), LINES_MOST);
    let lines = raw_sql!(
        Postgres,
        "SELECT account_id, space_id, day, words, said_at FROM digest_line
         WHERE space_id IN ({..spaces}) AND day >= {from} ORDER BY day DESC, said_at DESC, account_id LIMIT {most}"
    );
    Ok(Line::find_by_statement(lines.on(db)).all(db).await?)
}

/// The lines of one person, for themselves.
pub(super) async fn list_of(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Line>, Failure> {
    let lines = raw_sql!(
        Postgres,
        "SELECT account_id, space_id, day, words, said_at FROM digest_line
         WHERE account_id = {account_id} ORDER BY day DESC"
    );
    Ok(Line::find_by_statement(lines.on(db)).all(db).await?)
}

/// Takes away what is older than this day.
pub(super) async fn sweep(change: &Change, before: &Day) -> Result<(), Failure> {
    let before = before.clone();
    let sweep = raw_sql!(Postgres, "DELETE FROM digest_line WHERE day < {before}");
    change.execute_raw(sweep.on(&**change)).await?;
    Ok(())
}

/// Takes away everything of one person.
pub(super) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    let forget = raw_sql!(Postgres, "DELETE FROM digest_line WHERE account_id = {account_id}");
    change.execute_raw(forget.on(&**change)).await?;
    Ok(())
}
