//! Who gave a case to whom, and when.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

/// A case that was given to somebody.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Assignment {
    /// The key.
    pub id: i64,
    /// Who had it before; nobody at the opening.
    pub from_id: Option<i64>,
    /// Who has it now.
    pub owner_id: Option<i64>,
    /// The team through which it came.
    pub department_id: Option<i64>,
    /// Who gave it.
    pub by_id: Option<i64>,
    /// When.
    pub made_at: Moment,
    /// What the giver said about it.
    pub reason: String,
}

/// An assignment to keep.
pub(crate) struct NewAssignment<'a> {
    pub(crate) case_id: i64,
    pub(crate) from_id: Option<i64>,
    pub(crate) owner_id: i64,
    pub(crate) department_id: Option<i64>,
    pub(crate) by_id: i64,
    pub(crate) reason: &'a str,
    pub(crate) form_key: &'a str,
}

/// Keeps an assignment; false when the form with this key was kept before.
pub(crate) async fn add(change: &Change, new: NewAssignment<'_>) -> Result<bool, Failure> {
    let (id, now) = (change.next_id(), change.now());
    let NewAssignment {
        case_id,
        from_id,
        owner_id,
        department_id,
        by_id,
        reason,
        form_key,
    } = new;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_assignment
            (id, case_id, from_id, owner_id, department_id, by_id, made_at, reason, form_key)
         VALUES ({id}, {case_id}, {from_id}, {owner_id}, {department_id}, {by_id}, {now}, {reason}, {form_key})
         ON CONFLICT (form_key) DO NOTHING"
    );
    let db: &sea_orm::DatabaseTransaction = change;
    Ok(db.execute_raw(keep.on(db)).await?.rows_affected() == 1)
}

/// How a case went from hand to hand, oldest first.
pub(crate) async fn list(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Assignment>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, from_id, owner_id, department_id, by_id, made_at, reason FROM routing_assignment
         WHERE case_id = {case_id} ORDER BY id LIMIT 200"
    );
    Ok(Assignment::find_by_statement(query.on(db)).all(db).await?)
}

/// What somebody handed out or got, for their export.
pub(crate) async fn list_of_person(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Assignment>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, from_id, owner_id, department_id, by_id, made_at, reason FROM routing_assignment
         WHERE by_id = {person} OR owner_id = {person} OR from_id = {person} ORDER BY id"
    );
    Ok(Assignment::find_by_statement(query.on(db)).all(db).await?)
}

/// Loosens a person from everything they own, gave or made here; the cases stay.
pub(crate) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    let db: &sea_orm::DatabaseTransaction = change;
    let statements = [
        raw_sql!(
            Postgres,
            "UPDATE routing_case SET owner_id = NULL WHERE owner_id = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE routing_case SET made_by = NULL WHERE made_by = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE routing_assignment SET by_id = NULL WHERE by_id = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE routing_assignment SET owner_id = NULL WHERE owner_id = {person}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE routing_assignment SET from_id = NULL WHERE from_id = {person}"
        ),
        raw_sql!(Postgres, "DELETE FROM routing_rule WHERE owner_id = {person}"),
        raw_sql!(
            Postgres,
            "UPDATE routing_rule SET made_by = NULL WHERE made_by = {person}"
        ),
        raw_sql!(Postgres, "DELETE FROM routing_duty WHERE owner_id = {person}"),
        raw_sql!(
            Postgres,
            "UPDATE routing_hours SET made_by = NULL WHERE made_by = {person}"
        ),
    ];
    for statement in statements {
        db.execute_raw(statement.on(db)).await?;
    }
    Ok(())
}
