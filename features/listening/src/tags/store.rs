//! The queries of tags, on its own tables.

use people::directory::fold;
use platform::failure::{Failure, Refusal};
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, raw_sql};

/// Characters of a tag, as in the ledger.
pub(super) const NAME_LENGTH: usize = 40;
/// Tags of one organisation; more is a search engine.
pub(super) const TAGS_MOST: i64 = 500;

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Tag {
    /// The key.
    pub(crate) id: i64,
    /// The words.
    pub(crate) name: String,
}

#[derive(FromQueryResult)]
struct Total {
    many: i64,
}

/// All tags, by name.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Tag>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, name FROM tags_tag ORDER BY folded LIMIT {TAGS_MOST}"
    );
    Ok(Tag::find_by_statement(query.on(db)).all(db).await?)
}

/// The tag with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Tag>, Failure> {
    let query = raw_sql!(Postgres, "SELECT id, name FROM tags_tag WHERE id = {id}");
    Ok(Tag::find_by_statement(query.on(db)).one(db).await?)
}

/// The tag of this name, made when there is none yet. One too many is refused.
///
/// # Errors
/// A refusal when there are as many as may be.
pub(crate) async fn find_or_add(change: &Change, name: &str) -> Result<Tag, Failure> {
    let (id, folded) = (change.next_id(), fold(name));
    let name = name.to_owned();
    let is_new = run(
        change,
        raw_sql!(
            Postgres,
            "INSERT INTO tags_tag (id, name, folded) VALUES ({id}, {name}, {folded}) ON CONFLICT (folded) DO NOTHING"
        ),
    )
    .await?;
    if is_new {
        let db: &DatabaseTransaction = change;
        let count = raw_sql!(Postgres, "SELECT COUNT(*) AS many FROM tags_tag");
        let count = Total::find_by_statement(count.on(db)).one(db).await?;
        if count.is_some_and(|count| count.many > TAGS_MOST) {
            return Err(Refusal::say(|l| crate::texts(l).tags_full(TAGS_MOST)).into());
        }
    }
    find_named(change, &name).await?.ok_or(Failure::NotFound)
}

/// The tag of this name, whatever its capitals.
pub(super) async fn find_named(change: &Change, name: &str) -> Result<Option<Tag>, Failure> {
    let folded = fold(name);
    let query = raw_sql!(Postgres, "SELECT id, name FROM tags_tag WHERE folded = {folded}");
    let db: &DatabaseTransaction = change;
    Ok(Tag::find_by_statement(query.on(db)).one(db).await?)
}

/// Gives a tag another name.
pub(super) async fn rename(change: &Change, id: i64, name: &str) -> Result<(), Failure> {
    let folded = fold(name);
    let rename = raw_sql!(
        Postgres,
        "UPDATE tags_tag SET name = {name}, folded = {folded} WHERE id = {id}"
    );
    run(change, rename).await.map(|_| ())
}

/// Puts everything of one tag under another, and takes the first away.
pub(super) async fn merge(change: &Change, from: i64, into: i64) -> Result<(), Failure> {
    let copy = raw_sql!(
        Postgres,
        "INSERT INTO tags_mention (mention_id, tag_id)
         SELECT mention_id, {into} FROM tags_mention WHERE tag_id = {from} ON CONFLICT DO NOTHING"
    );
    run(change, copy).await?;
    let copy = raw_sql!(
        Postgres,
        "INSERT INTO tags_case (case_id, tag_id)
         SELECT case_id, {into} FROM tags_case WHERE tag_id = {from} ON CONFLICT DO NOTHING"
    );
    run(change, copy).await?;
    remove(change, from).await
}

/// Takes a tag away, from every mention and case.
pub(super) async fn remove(change: &Change, id: i64) -> Result<(), Failure> {
    for gone in [
        raw_sql!(Postgres, "DELETE FROM tags_mention WHERE tag_id = {id}"),
        raw_sql!(Postgres, "DELETE FROM tags_case WHERE tag_id = {id}"),
    ] {
        run(change, gone).await?;
    }
    run(change, raw_sql!(Postgres, "DELETE FROM tags_tag WHERE id = {id}")).await?;
    Ok(())
}

/// Puts a tag on a mention; false when it is there already.
pub(crate) async fn put(change: &Change, mention: i64, tag: i64) -> Result<bool, Failure> {
    let put = raw_sql!(
        Postgres,
        "INSERT INTO tags_mention (mention_id, tag_id) VALUES ({mention}, {tag}) ON CONFLICT DO NOTHING"
    );
    run(change, put).await
}

/// Takes a tag off a mention; false when it was not there.
pub(crate) async fn take_off(change: &Change, mention: i64, tag: i64) -> Result<bool, Failure> {
    let off = raw_sql!(
        Postgres,
        "DELETE FROM tags_mention WHERE mention_id = {mention} AND tag_id = {tag}"
    );
    run(change, off).await
}

/// Puts a tag on a case that came from no mention; false when it is there already.
pub(super) async fn put_on_case(change: &Change, case: i64, tag: i64) -> Result<bool, Failure> {
    let put = raw_sql!(
        Postgres,
        "INSERT INTO tags_case (case_id, tag_id) VALUES ({case}, {tag}) ON CONFLICT DO NOTHING"
    );
    run(change, put).await
}

/// Takes a tag off such a case.
pub(super) async fn take_off_case(change: &Change, case: i64, tag: i64) -> Result<bool, Failure> {
    let off = raw_sql!(
        Postgres,
        "DELETE FROM tags_case WHERE case_id = {case} AND tag_id = {tag}"
    );
    run(change, off).await
}

#[derive(FromQueryResult)]
struct Worn {
    mention_id: i64,
    id: i64,
    name: String,
}

/// The tags of these mentions: mention and tag, by name.
pub(crate) async fn of_mentions(db: &impl ConnectionTrait, mentions: Vec<i64>) -> Result<Vec<(i64, Tag)>, Failure> {
    if mentions.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT m.mention_id, t.id, t.name FROM tags_mention m JOIN tags_tag t ON t.id = m.tag_id
         WHERE m.mention_id IN ({..mentions}) ORDER BY t.folded"
    );
    let rows = Worn::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(Worn::pair).collect())
}

/// The tags of these cases that are their own: case and tag, by name.
pub(super) async fn of_cases(db: &impl ConnectionTrait, cases: Vec<i64>) -> Result<Vec<(i64, Tag)>, Failure> {
    if cases.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT c.case_id AS mention_id, t.id, t.name FROM tags_case c JOIN tags_tag t ON t.id = c.tag_id
         WHERE c.case_id IN ({..cases}) ORDER BY t.folded"
    );
    let rows = Worn::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(Worn::pair).collect())
}

impl Worn {
    /// Who carries it, and the tag.
    fn pair(self) -> (i64, Tag) {
        let (id, name) = (self.id, self.name);
        (self.mention_id, Tag { id, name })
    }
}

#[derive(FromQueryResult)]
struct Count {
    tag_id: i64,
    mentions: i64,
    cases: i64,
}

/// How many mentions, and cases that came from none, carry each tag: the tag, and both; who carries none is absent.
pub(super) async fn counts(db: &impl ConnectionTrait) -> Result<Vec<(i64, i64, i64)>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT tag_id, CAST(SUM(mentions) AS BIGINT) AS mentions, CAST(SUM(cases) AS BIGINT) AS cases FROM (
             SELECT tag_id, COUNT(*) AS mentions, 0 AS cases FROM tags_mention GROUP BY tag_id
             UNION ALL SELECT tag_id, 0, COUNT(*) FROM tags_case GROUP BY tag_id) AS carried GROUP BY tag_id"
    );
    let rows = Count::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.tag_id, row.mentions, row.cases))
        .collect())
}

async fn run(change: &Change, statement: Statement) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(statement.on(db)).await?.rows_affected() > 0)
}
