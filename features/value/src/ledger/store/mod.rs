//! The only queries on the tables of the ledger.

mod findable;
mod from_ideas;
mod from_pickups;
pub(super) mod kinds;
mod origin;
mod row;
mod steps;

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use self::row::{checkpoint, entry, evidence};
use super::{Entry, Evidence, Grade, Kind, NewEntry, State};

pub(crate) use self::findable::index_after;
pub(crate) use self::from_ideas::{idea_checkpoint, keep_idea_checkpoint, shows_case, shows_origin};
pub(crate) use self::from_pickups::{keep_pickup_checkpoint, pickup_checkpoint, shows_press_link};
pub(crate) use self::origin::{Origin, list_proposed, proposed_among, withdraw};
pub(crate) use self::steps::{correct, decide, list_steps};

/// Entries on a page of a list.
pub(crate) const PAGE_MOST: u64 = 20;

impl From<entry::Model> for Entry {
    fn from(row: entry::Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            kind: row.kind,
            grade: row.grade,
            state: row.state,
            title: row.title,
            meaning: row.meaning,
            amount: row.amount.zip(row.unit),
            department_id: row.department_id,
            happened_on: row.happened_on,
            receiver_id: row.receiver_id,
            idea_id: row.idea_id,
        }
    }
}

/// Adds a proposed entry with its evidence; `None` when what it came from proposed one before.
pub(crate) async fn add(change: &Change, new: &NewEntry) -> Result<Option<Entry>, Failure> {
    let row = entry::Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        kind: new.kind,
        grade: new.grade,
        state: State::Proposed,
        title: new.title.clone(),
        meaning: new.meaning.clone(),
        amount: new.amount.as_ref().map(|(amount, _)| *amount),
        unit: new.amount.as_ref().map(|(_, unit)| unit.clone()),
        department_id: new.department_id,
        happened_on: new.happened_on.clone(),
        proposed_at: change.now(),
        receiver_id: new.receiver_id,
        case_id: new.case_id,
        idea_id: new.idea_id,
        pickup_id: new.pickup_id,
    };
    let once = OnConflict::new().do_nothing().to_owned();
    let insert = entry::Entity::insert(entry::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(None);
    }
    findable::index(change, std::slice::from_ref(&row)).await?;
    for proof in &new.evidence {
        let row = evidence::Model {
            id: change.next_id(),
            entry_id: row.id,
            kind: proof.kind.clone(),
            words: proof.words.clone(),
            about: proof.about.clone(),
            path: proof.path.clone(),
        };
        evidence::Entity::insert(evidence::ActiveModel::from(row))
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(Some(row.into()))
}

pub(crate) async fn find(db: &impl ConnectionTrait, public_id: &PublicId) -> Result<Option<Entry>, Failure> {
    let found = entry::Entity::find().filter(entry::Column::PublicId.eq(public_id.clone()));
    Ok(found.one(db).await?.map(Entry::from))
}

pub(crate) async fn list_evidence(db: &impl ConnectionTrait, entry_id: i64) -> Result<Vec<Evidence>, Failure> {
    let rows = evidence::Entity::find().filter(evidence::Column::EntryId.eq(entry_id));
    let rows = rows.order_by_asc(evidence::Column::Id).all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| Evidence {
            kind: row.kind,
            words: row.words,
            about: row.about,
            path: row.path,
        })
        .collect())
}

/// Which entries a list shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    /// Only this kind.
    pub(crate) kind: Option<Kind>,
    /// Only what this colleague received.
    pub(crate) receiver_id: Option<i64>,
    /// Only what happened on these days, both included.
    pub(crate) days: Option<(Day, Day)>,
}

/// A page of a list, newest first, beginning after `before`.
pub(crate) async fn list(
    db: &impl ConnectionTrait,
    state: State,
    filter: Filter,
    before: Option<i64>,
) -> Result<Vec<Entry>, Failure> {
    let mut query = entry::Entity::find().filter(entry::Column::State.eq(state));
    if let Some((first, last)) = filter.days {
        query = query.filter(entry::Column::HappenedOn.between(first, last));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(entry::Column::Kind.eq(kind));
    }
    if let Some(receiver_id) = filter.receiver_id {
        query = query.filter(entry::Column::ReceiverId.eq(receiver_id));
    }
    if let Some(before) = before {
        query = query.filter(entry::Column::Id.lt(before));
    }
    let rows = query
        .order_by_desc(entry::Column::Id)
        .limit(PAGE_MOST + 1)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

#[derive(FromQueryResult)]
struct Counted {
    state: State,
    count: i64,
}

/// How many entries each state holds, for all or for one receiver.
pub(crate) async fn count(db: &impl ConnectionTrait, receiver_id: Option<i64>) -> Result<Vec<(State, i64)>, Failure> {
    let all = receiver_id.is_none();
    let receiver_id = receiver_id.unwrap_or_default();
    let query = raw_sql!(
        Postgres,
        "SELECT state, COUNT(*) AS count FROM ledger_entry WHERE {all} OR receiver_id = {receiver_id} GROUP BY state"
    );
    let rows = Counted::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.state, row.count)).collect())
}

/// Confirmed entries that happened on these days (both included), newest first.
pub(crate) async fn list_confirmed(
    db: &impl ConnectionTrait,
    first: &Day,
    last: &Day,
    most: u64,
) -> Result<Vec<Entry>, Failure> {
    let rows = entry::Entity::find()
        .filter(entry::Column::State.eq(State::Confirmed))
        .filter(entry::Column::HappenedOn.between(first.clone(), last.clone()))
        .order_by_desc(entry::Column::HappenedOn)
        .order_by_desc(entry::Column::Id);
    Ok(rows.limit(most).all(db).await?.into_iter().map(Entry::from).collect())
}

/// A count of confirmed entries.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Tally {
    pub(crate) kind: Kind,
    pub(crate) grade: Grade,
    pub(crate) count: i64,
}

/// Confirmed entries per kind and grade that happened on these days (both included).
pub(crate) async fn tally(db: &impl ConnectionTrait, first: &Day, last: &Day) -> Result<Vec<Tally>, Failure> {
    let (first, last) = (first.clone(), last.clone());
    let query = raw_sql!(
        Postgres,
        "SELECT kind, grade, COUNT(*) AS count FROM ledger_entry
         WHERE state = 'confirmed' AND happened_on >= {first} AND happened_on <= {last} GROUP BY kind, grade"
    );
    Ok(Tally::find_by_statement(query.on(db)).all(db).await?)
}

/// How far the solved cases have been looked through.
pub(crate) async fn checkpoint(db: &impl ConnectionTrait) -> Result<(Moment, i64), Failure> {
    let found = checkpoint::Entity::find_by_id(1_i64).one(db).await?;
    Ok(found.map_or((Moment(0), 0), |row| (row.solved_at, row.outcome_id)))
}

pub(crate) async fn keep_checkpoint(change: &Change, solved_at: Moment, outcome_id: i64) -> Result<(), Failure> {
    let row = checkpoint::ActiveModel::from(checkpoint::Model {
        id: 1,
        solved_at,
        outcome_id,
    });
    let columns = [checkpoint::Column::SolvedAt, checkpoint::Column::OutcomeId];
    let again = OnConflict::column(checkpoint::Column::Id)
        .update_columns(columns)
        .to_owned();
    checkpoint::Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Everything that a colleague received, for their export.
pub(crate) async fn list_received(db: &impl ConnectionTrait, account_id: i64) -> Result<Vec<Entry>, Failure> {
    let rows = entry::Entity::find()
        .filter(entry::Column::ReceiverId.eq(account_id))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Entry::from).collect())
}

/// Takes a colleague out: the value stays, the name goes.
pub(crate) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    let statements = [
        raw_sql!(
            Postgres,
            "UPDATE ledger_entry SET receiver_id = NULL WHERE receiver_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE ledger_decision SET account_id = NULL WHERE account_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE ledger_correction SET account_id = NULL WHERE account_id = {account_id}"
        ),
    ];
    for statement in statements {
        change.execute_raw(statement.on(&**change)).await?;
    }
    Ok(())
}

/// The newest entries that wait for their receiver.
///
/// # Errors
/// The store's own.
pub async fn list_waiting(db: &impl ConnectionTrait) -> Result<Vec<Entry>, Failure> {
    list(db, State::Proposed, Filter::default(), None).await
}
