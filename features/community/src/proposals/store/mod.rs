//! The only queries on the tables of proposals: the proposals themselves and their versions.

mod feedback;
pub(super) mod kinds;
mod row;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::short;
use platform::store::{Change, On};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use self::row::{proposal, version};
use super::State;
use super::proposal::{Newest, Proposal, Version};

pub(super) use self::feedback::{
    Given, answer, find_feedback, forget, give, has_reacted, list_authors, list_feedback, list_own,
};

/// Proposals on a page of the list.
pub(super) const PAGE_MOST: usize = 20;

impl From<proposal::Model> for Proposal {
    fn from(row: proposal::Model) -> Self {
        Self {
            id: row.id,
            post_id: row.post_id,
            space_id: row.space_id,
            owner_id: row.owner_id,
            title: row.title,
            belongs_to: row.belongs_to,
            state: row.state,
            version: row.version,
            feedback_until: row.feedback_until,
            outcome: row.outcome,
            decided_at: row.decided_at,
        }
    }
}

fn proposals(rows: Vec<proposal::Model>) -> Vec<Proposal> {
    rows.into_iter().map(Proposal::from).collect()
}

/// A proposal to add.
pub(super) struct NewProposal<'a> {
    pub(super) post_id: i64,
    pub(super) space_id: i64,
    pub(super) owner_id: i64,
    pub(super) title: &'a str,
    pub(super) belongs_to: &'a str,
    pub(super) words: &'a str,
    pub(super) feedback_until: Moment,
    pub(super) form_key: &'a str,
}

/// Adds a proposal with its first version.
pub(super) async fn add(change: &Change, new: NewProposal<'_>) -> Result<Proposal, Failure> {
    let row = proposal::Model {
        id: change.next_id(),
        post_id: new.post_id,
        space_id: new.space_id,
        owner_id: Some(new.owner_id),
        title: new.title.to_owned(),
        belongs_to: new.belongs_to.to_owned(),
        state: State::Open,
        version: 1,
        feedback_until: new.feedback_until,
        outcome: String::new(),
        decided_at: None,
        form_key: Some(new.form_key.to_owned()),
    };
    proposal::Entity::insert(proposal::ActiveModel::from(row.clone()))
        .exec_without_returning(&**change)
        .await?;
    add_version(change, row.id, (1, new.words, "")).await?;
    Ok(row.into())
}

async fn add_version(
    change: &Change,
    proposal_id: i64,
    (number, words, changes): (i64, &str, &str),
) -> Result<(), Failure> {
    let row = version::Model {
        proposal_id,
        number,
        words: words.to_owned(),
        changes: changes.to_owned(),
        made_at: change.now(),
    };
    version::Entity::insert(version::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// Holds a proposal until the change is over, so that nobody reacts while it is decided; `false` when it is not open at this
/// version any more.
pub(super) async fn hold(change: &Change, id: i64, version: i64) -> Result<bool, Failure> {
    let hold = raw_sql!(
        Postgres,
        "UPDATE proposal SET version = version WHERE id = {id} AND version = {version} AND state = 'open'"
    );
    Ok(change.execute_raw(hold.on(&**change)).await?.rows_affected() > 0)
}

/// Adds the next version; `false` when somebody else did since, or it was decided.
pub(super) async fn next(
    change: &Change,
    proposal: &Proposal,
    (words, changes): (&str, &str),
    until: Moment,
) -> Result<bool, Failure> {
    let (id, number) = (proposal.id, proposal.version);
    let step = raw_sql!(
        Postgres,
        "UPDATE proposal SET version = version + 1, feedback_until = {until}
         WHERE id = {id} AND version = {number} AND state = 'open'"
    );
    if change.execute_raw(step.on(&**change)).await?.rows_affected() == 0 {
        return Ok(false);
    }
    add_version(change, id, (number + 1, words, changes)).await?;
    Ok(true)
}

/// Decides, once; `false` when it was decided before, or there is a newer version than the one that was read.
pub(super) async fn decide(change: &Change, proposal: &Proposal, to: State, outcome: &str) -> Result<bool, Failure> {
    let (id, number, now, outcome) = (proposal.id, proposal.version, change.now(), outcome.to_owned());
    let decide = raw_sql!(
        Postgres,
        "UPDATE proposal SET state = {to}, outcome = {outcome}, decided_at = {now}
         WHERE id = {id} AND version = {number} AND state = 'open'"
    );
    Ok(change.execute_raw(decide.on(&**change)).await?.rows_affected() > 0)
}

/// Takes a proposal away with everything about it.
pub(super) async fn take_away(change: &Change, id: i64) -> Result<(), Failure> {
    proposal::Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// The post of the proposal that came of this form.
pub(super) async fn find_by_form(db: &impl ConnectionTrait, form_key: &str) -> Result<Option<Proposal>, Failure> {
    let found = proposal::Entity::find().filter(proposal::Column::FormKey.eq(form_key));
    Ok(found.one(db).await?.map(Proposal::from))
}

/// The proposal with this key.
pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Proposal>, Failure> {
    Ok(proposal::Entity::find_by_id(id).one(db).await?.map(Proposal::from))
}

/// One of its versions.
pub(super) async fn find_version(
    db: &impl ConnectionTrait,
    proposal_id: i64,
    number: i64,
) -> Result<Option<Version>, Failure> {
    let found = version::Entity::find_by_id((proposal_id, number)).one(db).await?;
    Ok(found.map(|row| Version {
        number: row.number,
        words: row.words,
        changes: row.changes,
        made_at: row.made_at,
    }))
}

/// The proposals that hang on these posts.
pub(super) async fn list_on(db: &impl ConnectionTrait, posts: &[i64]) -> Result<Vec<Proposal>, Failure> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let found = proposal::Entity::find().filter(proposal::Column::PostId.is_in(posts.iter().copied()));
    Ok(proposals(found.all(db).await?))
}

/// The proposal that was begun last in a space.
///
/// # Errors
/// The store's own.
pub async fn find_newest(db: &impl ConnectionTrait, space_id: i64) -> Result<Option<Newest>, Failure> {
    let found = proposal::Entity::find()
        .filter(proposal::Column::SpaceId.eq(space_id))
        .order_by_desc(proposal::Column::Id)
        .limit(1);
    let Some(found) = found.one(db).await?.map(Proposal::from) else {
        return Ok(None);
    };
    let said = list_feedback(db, found.id, found.version).await?;
    Ok(Some(Newest {
        path: found.path(),
        waits: said.iter().find(|it| it.waits()).map(|it| short(it.id)),
    }))
}

/// Proposals by their keys, to go through all of them.
pub(super) async fn list_after(db: &impl ConnectionTrait, after: i64) -> Result<Vec<Proposal>, Failure> {
    let found = proposal::Entity::find()
        .filter(proposal::Column::Id.gt(after))
        .order_by_asc(proposal::Column::Id)
        .limit(100);
    Ok(proposals(found.all(db).await?))
}

/// A page of proposals in these spaces, the newest first, with one more to know whether there are more.
pub(super) async fn list(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    open: bool,
    before: Option<i64>,
) -> Result<Vec<Proposal>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (spaces, before) = (spaces.to_vec(), before.unwrap_or(i64::MAX));
    let most = i64::try_from(PAGE_MOST + 1).unwrap_or(i64::MAX);
    let found = raw_sql!(
        Postgres,
        "SELECT * FROM proposal WHERE (state = 'open') = {open} AND id < {before} AND space_id IN ({..spaces})
         ORDER BY id DESC LIMIT {most}"
    );
    Ok(proposals(
        proposal::Model::find_by_statement(found.on(db)).all(db).await?,
    ))
}

/// Open proposals in these spaces on which one can react until a moment, the first to end first.
pub(super) async fn list_closing(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    now: Moment,
    until: Moment,
) -> Result<Vec<Proposal>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (spaces, most) = (spaces.to_vec(), i64::try_from(PAGE_MOST).unwrap_or(i64::MAX));
    let found = raw_sql!(
        Postgres,
        "SELECT * FROM proposal WHERE state = 'open' AND feedback_until > {now} AND feedback_until <= {until}
           AND space_id IN ({..spaces}) ORDER BY feedback_until, id LIMIT {most}"
    );
    Ok(proposals(
        proposal::Model::find_by_statement(found.on(db)).all(db).await?,
    ))
}
