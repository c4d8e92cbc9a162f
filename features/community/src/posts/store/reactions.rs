//! What people said with one press, added up when it is said.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use crate::posts::Reaction;

/// How many said something of one thing, and whether this person did.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(in crate::posts) struct Tally {
    /// A post or a comment.
    pub(in crate::posts) subject_id: i64,
    /// What was said.
    pub(in crate::posts) kind: Reaction,
    /// How many.
    pub(in crate::posts) amount: i64,
    /// Whether this person said it.
    pub(in crate::posts) mine: bool,
}

/// Says it, or takes it back when it was said.
pub(in crate::posts) async fn toggle(
    change: &Change,
    subject_id: i64,
    account_id: i64,
    kind: Reaction,
) -> Result<(), Failure> {
    let db = &**change;
    let gone = db
        .execute_raw(
            raw_sql!(
                Postgres,
                "DELETE FROM post_reaction WHERE subject_id = {subject_id} AND account_id = {account_id} AND kind = {kind}"
            )
            .on(db),
        )
        .await?;
    let step: i64 = if gone.rows_affected() > 0 { -1 } else { 1 };
    if step > 0 {
        let say = raw_sql!(
            Postgres,
            "INSERT INTO post_reaction (subject_id, account_id, kind) VALUES ({subject_id}, {account_id}, {kind})"
        );
        db.execute_raw(say.on(db)).await?;
    }
    let first = step.max(0);
    let count = raw_sql!(
        Postgres,
        "INSERT INTO post_reaction_count (subject_id, kind, amount) VALUES ({subject_id}, {kind}, {first})
         ON CONFLICT (subject_id, kind) DO UPDATE SET amount = post_reaction_count.amount + {step}"
    );
    db.execute_raw(count.on(db)).await?;
    Ok(())
}

/// What was said of these things.
pub(in crate::posts) async fn list_tallies(
    db: &impl ConnectionTrait,
    account_id: i64,
    subjects: Vec<i64>,
) -> Result<Vec<Tally>, Failure> {
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    let tallies = raw_sql!(
        Postgres,
        "SELECT c.subject_id, c.kind, c.amount,
                EXISTS (SELECT 1 FROM post_reaction r WHERE r.subject_id = c.subject_id
                        AND r.account_id = {account_id} AND r.kind = c.kind) AS mine
         FROM post_reaction_count c WHERE c.subject_id IN ({..subjects}) AND c.amount > 0"
    );
    Ok(Tally::find_by_statement(tallies.on(db)).all(db).await?)
}
