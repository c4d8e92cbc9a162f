//! The only queries on the tables of arrivals: the imports and the rows that wait.

mod keys;
pub(super) mod kinds;
mod row;

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::Change;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use self::kinds::State;
use self::row::{arrival, part, refusal};
use super::field::{Kind, Raw, Reason, Refused};
use super::limits::REFUSALS_MOST;
use super::tally::Tallies;

pub(super) use self::keys::{Key, find_origin, keep_keys, list_keys, touch};

/// An import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Arrival {
    pub(super) id: i64,
    pub(super) public_id: PublicId,
    /// The name of the file.
    pub(super) name: String,
    /// Where it comes from: keys of another source are other keys.
    pub(super) source: String,
    pub(super) state: State,
    pub(super) rows_total: i64,
    pub(super) rows_done: i64,
    pub(super) tallies: Tallies,
    pub(super) made_by: Option<i64>,
    pub(super) made_at: Moment,
    pub(super) ended_at: Option<Moment>,
}

impl From<arrival::Model> for Arrival {
    fn from(row: arrival::Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            name: row.name,
            source: row.source,
            state: row.state,
            rows_total: row.rows_total,
            rows_done: row.rows_done,
            tallies: serde_json::from_str(&row.tally).unwrap_or_default(),
            made_by: row.made_by,
            made_at: row.made_at,
            ended_at: row.ended_at,
        }
    }
}

/// Keeps a new import.
pub(super) async fn add(change: &Change, new: &Arrival) -> Result<(), Failure> {
    let row = arrival::Model {
        id: new.id,
        public_id: new.public_id.clone(),
        name: new.name.clone(),
        source: new.source.clone(),
        state: new.state,
        rows_total: new.rows_total,
        rows_done: new.rows_done,
        tally: json(&new.tallies)?,
        made_by: new.made_by,
        made_at: new.made_at,
        ended_at: new.ended_at,
    };
    arrival::Entity::insert(arrival::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Keeps how far it is, when it is still in the state that was read; `false` otherwise.
pub(super) async fn keep(change: &Change, it: &Arrival, was: State) -> Result<bool, Failure> {
    let done = arrival::Entity::update_many()
        .col_expr(arrival::Column::Source, Expr::value(it.source.clone()))
        .col_expr(arrival::Column::State, Expr::value(it.state))
        .col_expr(arrival::Column::RowsTotal, Expr::value(it.rows_total))
        .col_expr(arrival::Column::RowsDone, Expr::value(it.rows_done))
        .col_expr(arrival::Column::Tally, Expr::value(json(&it.tallies)?))
        .col_expr(arrival::Column::EndedAt, Expr::value(it.ended_at))
        .filter(arrival::Column::Id.eq(it.id))
        .filter(arrival::Column::State.eq(was))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected > 0)
}

/// Throws an import away with what waits of it; what came in stays.
pub(super) async fn remove(change: &Change, id: i64, state: State) -> Result<bool, Failure> {
    let gone = arrival::Entity::delete_many()
        .filter(arrival::Column::Id.eq(id))
        .filter(arrival::Column::State.eq(state));
    Ok(gone.exec(&**change).await?.rows_affected > 0)
}

/// Throws away what nobody said yes to for a day.
pub(super) async fn sweep(change: &Change) -> Result<(), Failure> {
    let before = change.now().plus(-DAY_MICROS);
    arrival::Entity::delete_many()
        .filter(arrival::Column::State.is_in([State::Reading, State::Waiting]))
        .filter(arrival::Column::MadeAt.lt(before))
        .exec(&**change)
        .await?;
    Ok(())
}

/// The import with this key.
pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Arrival>, Failure> {
    Ok(arrival::Entity::find_by_id(id).one(db).await?.map(Arrival::from))
}

/// The import at this address.
pub(super) async fn find_public(db: &impl ConnectionTrait, id: &str) -> Result<Arrival, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    let found = arrival::Entity::find()
        .filter(arrival::Column::PublicId.eq(id))
        .one(db)
        .await?;
    found.map(Arrival::from).ok_or(Failure::NotFound)
}

/// The newest imports.
pub(super) async fn list_newest(db: &impl ConnectionTrait) -> Result<Vec<Arrival>, Failure> {
    let rows = arrival::Entity::find()
        .filter(arrival::Column::State.ne(State::Reading))
        .order_by_desc(arrival::Column::Id)
        .limit(10);
    Ok(rows.all(db).await?.into_iter().map(Arrival::from).collect())
}

/// Puts rows down to wait, in the place of those that waited there.
pub(super) async fn keep_part(
    change: &Change,
    id: i64,
    (phase, number): (i64, i64),
    rows: &[Raw],
) -> Result<(), Failure> {
    drop_part(change, id, (phase, number)).await?;
    if rows.is_empty() {
        return Ok(());
    }
    let row = part::Model {
        arrival_id: id,
        phase,
        number,
        lines: json(&rows)?,
    };
    part::Entity::insert(part::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// These rows wait no longer; `false` when they did not wait any more.
pub(super) async fn drop_part(change: &Change, id: i64, (phase, number): (i64, i64)) -> Result<bool, Failure> {
    let gone = part::Entity::delete_by_id((id, phase, number)).exec(&**change).await?;
    Ok(gone.rows_affected > 0)
}

/// The rows that wait next, after this place.
pub(super) async fn find_part(
    db: &impl ConnectionTrait,
    id: i64,
    (phase, number): (i64, i64),
) -> Result<Option<((i64, i64), Vec<Raw>)>, Failure> {
    let after = part::Column::Phase
        .gt(phase)
        .or(part::Column::Phase.eq(phase).and(part::Column::Number.gt(number)));
    let found = part::Entity::find()
        .filter(part::Column::ArrivalId.eq(id))
        .filter(after)
        .order_by_asc(part::Column::Phase)
        .order_by_asc(part::Column::Number)
        .limit(1);
    let Some(row) = found.one(db).await? else {
        return Ok(None);
    };
    let rows = serde_json::from_str(&row.lines).map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(Some(((row.phase, row.number), rows)))
}

/// Keeps refused rows, up to a number; those before stay.
pub(super) async fn add_refused(change: &Change, id: i64, refused: &[Refused]) -> Result<(), Failure> {
    let last = refusal::Entity::find()
        .filter(refusal::Column::ArrivalId.eq(id))
        .order_by_desc(refusal::Column::Number)
        .limit(1);
    let have = last.one(&**change).await?.map_or(0, |row| row.number);
    let room = usize::try_from(REFUSALS_MOST - have).unwrap_or_default();
    let rows: Vec<_> = refused
        .iter()
        .take(room)
        .zip(have + 1..)
        .map(|(refused, number)| {
            refusal::ActiveModel::from(refusal::Model {
                arrival_id: id,
                number,
                kind: refused.kind.word().to_owned(),
                line: i64::try_from(refused.line).unwrap_or(i64::MAX),
                field: refused.field.clone(),
                reason: refused.reason.word().to_owned(),
                external: refused.external.clone(),
            })
        })
        .collect();
    if !rows.is_empty() {
        refusal::Entity::insert_many(rows)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// Takes the refusals of a look before away; the import itself finds them again.
pub(super) async fn clear_refused(change: &Change, id: i64) -> Result<(), Failure> {
    refusal::Entity::delete_many()
        .filter(refusal::Column::ArrivalId.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// The refused rows, in the order they were met.
pub(super) async fn list_refused(db: &impl ConnectionTrait, id: i64, most: u64) -> Result<Vec<Refused>, Failure> {
    let rows = refusal::Entity::find()
        .filter(refusal::Column::ArrivalId.eq(id))
        .order_by_asc(refusal::Column::Number)
        .limit(most);
    let refused = |row: refusal::Model| Refused {
        kind: Kind::parse(&row.kind).unwrap_or(Kind::Post),
        line: u64::try_from(row.line).unwrap_or_default(),
        field: row.field,
        reason: Reason::parse(&row.reason),
        external: row.external,
    };
    Ok(rows.all(db).await?.into_iter().map(refused).collect())
}

fn json(it: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(it).map_err(|error| Failure::Internal(error.to_string()))
}
