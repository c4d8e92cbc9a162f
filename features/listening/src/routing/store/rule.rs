//! Rules that find an owner, and who has duty on which weekday.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::kinds::CaseKind;
use crate::routing::suggestion::{OwnerSuggestion, RuleBook};

/// A rule: words, perhaps a kind, and who gets what matches.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Rule {
    /// The key.
    pub id: i64,
    /// Rules are tried from the lowest place up.
    pub place: i64,
    /// What it is about.
    pub name: String,
    /// The words, in the language of search queries.
    pub words: String,
    /// Only for this kind.
    pub kind: Option<CaseKind>,
    /// Goes to this colleague.
    pub owner_id: Option<i64>,
    /// Goes to this team.
    pub department_id: Option<i64>,
}

/// All rules, in the order in which they are tried.
pub(crate) async fn list(db: &impl ConnectionTrait) -> Result<Vec<Rule>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, place, name, words, kind, owner_id, department_id FROM routing_rule ORDER BY place, id LIMIT 500"
    );
    Ok(Rule::find_by_statement(query.on(db)).all(db).await?)
}

/// Keeps a rule behind all others; the same form twice is one rule.
pub(crate) async fn add(change: &Change, rule: &Rule, by: i64, form_key: &str) -> Result<(), Failure> {
    let (id, now) = (change.next_id(), change.now());
    let (name, words, kind) = (rule.name.as_str(), rule.words.as_str(), rule.kind.map(CaseKind::word));
    let (owner, department) = (rule.owner_id, rule.department_id);
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_rule (id, place, name, words, kind, owner_id, department_id, made_by, made_at, form_key)
         VALUES ({id}, (SELECT COALESCE(MAX(place), 0) + 1 FROM routing_rule), {name}, {words}, {kind}, {owner},
                 {department}, {by}, {now}, {form_key})
         ON CONFLICT (form_key) DO NOTHING"
    );
    let db: &DatabaseTransaction = change;
    db.execute_raw(keep.on(db)).await?;
    Ok(())
}

/// Takes a rule away; cases it found an owner for stay as they are.
pub(crate) async fn remove(change: &Change, id: i64) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    db.execute_raw(raw_sql!(Postgres, "DELETE FROM routing_rule WHERE id = {id}").on(db))
        .await?;
    Ok(())
}

/// Gives rules these places, in this order.
pub(crate) async fn order(change: &Change, ids: &[i64]) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    for (place, id) in (1_i64..).zip(ids.iter().copied()) {
        db.execute_raw(raw_sql!(Postgres, "UPDATE routing_rule SET place = {place} WHERE id = {id}").on(db))
            .await?;
    }
    Ok(())
}

/// Who has duty for a team on a weekday.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Duty {
    /// The key.
    pub id: i64,
    /// The team.
    pub department_id: i64,
    /// 1 is Monday.
    pub weekday: i64,
    /// Who.
    pub owner_id: i64,
}

/// All duties.
pub(crate) async fn list_duties(db: &impl ConnectionTrait) -> Result<Vec<Duty>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, department_id, weekday, owner_id FROM routing_duty ORDER BY department_id, weekday LIMIT 700"
    );
    Ok(Duty::find_by_statement(query.on(db)).all(db).await?)
}

/// Gives somebody the duty of a team on a weekday, in the place of whoever had it.
pub(crate) async fn keep_duty(change: &Change, department: i64, weekday: i64, owner: i64) -> Result<(), Failure> {
    let id = change.next_id();
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO routing_duty (id, department_id, weekday, owner_id) VALUES ({id}, {department}, {weekday}, {owner})
         ON CONFLICT (department_id, weekday) DO UPDATE SET owner_id = excluded.owner_id"
    );
    let db: &DatabaseTransaction = change;
    db.execute_raw(keep.on(db)).await?;
    Ok(())
}

/// Takes a duty away.
pub(crate) async fn remove_duty(change: &Change, id: i64) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    db.execute_raw(raw_sql!(Postgres, "DELETE FROM routing_duty WHERE id = {id}").on(db))
        .await?;
    Ok(())
}

/// The rules, ready to look at many texts.
///
/// # Errors
/// The store's own.
pub async fn rule_book(db: &impl ConnectionTrait) -> Result<RuleBook, Failure> {
    Ok(RuleBook::of(list(db).await?))
}

/// Who should get a text, and which words say so.
///
/// # Errors
/// The store's own.
pub async fn suggest_owner(
    db: &impl ConnectionTrait,
    text: &str,
    kind: Option<CaseKind>,
) -> Result<Option<OwnerSuggestion>, Failure> {
    Ok(rule_book(db).await?.suggest(text, kind))
}
