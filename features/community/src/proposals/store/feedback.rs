//! What colleagues think of a version, and what the owner answered.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::row::{feedback, proposal};
use crate::proposals::Stance;
use crate::proposals::proposal::{Feedback, Proposal};
use crate::spaces;

/// Reactions on one version that are shown.
const SHOWN_MOST: u64 = 500;

impl From<feedback::Model> for Feedback {
    fn from(row: feedback::Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            section: row.section,
            author_id: row.author_id,
            stance: row.stance,
            words: row.words,
            said_at: row.said_at,
            answer: row.answer,
            answered_at: row.answered_at,
        }
    }
}

/// What somebody thinks, to keep.
pub(in crate::proposals) struct Given<'a> {
    pub(in crate::proposals) section: i64,
    pub(in crate::proposals) author_id: i64,
    pub(in crate::proposals) stance: Stance,
    pub(in crate::proposals) words: &'a str,
}

/// Keeps it, or changes it, in one statement; `false` when the version is no longer open to feedback, or it has its answer.
pub(in crate::proposals) async fn give(change: &Change, to: &Proposal, given: Given<'_>) -> Result<bool, Failure> {
    if !super::hold(change, to.id, to.version).await? {
        return Ok(false);
    }
    let (id, key, now, version) = (change.next_id(), to.id, change.now(), to.version);
    let Given {
        section,
        author_id,
        stance,
        words,
    } = given;
    let words = words.to_owned();
    let give = raw_sql!(
        Postgres,
        "INSERT INTO proposal_feedback (id, proposal_id, version, section, author_id, stance, words, said_at, answer)
         SELECT CAST({id} AS BIGINT), p.id, p.version, CAST({section} AS BIGINT), CAST({author_id} AS BIGINT),
                CAST({stance} AS TEXT), CAST({words} AS TEXT), CAST({now} AS BIGINT), ''
         FROM proposal p
         WHERE p.id = {key} AND p.version = {version} AND p.state = 'open' AND p.feedback_until > {now}
         ON CONFLICT (proposal_id, version, section, author_id) DO UPDATE
         SET stance = excluded.stance, words = excluded.words, said_at = excluded.said_at
         WHERE proposal_feedback.answered_at IS NULL"
    );
    Ok(change.execute_raw(give.on(&**change)).await?.rows_affected() > 0)
}

/// Answers it; an answer can be written anew.
pub(in crate::proposals) async fn answer(change: &Change, id: i64, words: &str) -> Result<(), Failure> {
    feedback::Entity::update_many()
        .col_expr(feedback::Column::Answer, Expr::value(words))
        .col_expr(feedback::Column::AnsweredAt, Expr::value(change.now()))
        .filter(feedback::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// One of a proposal's.
pub(in crate::proposals) async fn find_feedback(
    db: &impl ConnectionTrait,
    proposal_id: i64,
    id: i64,
) -> Result<Option<Feedback>, Failure> {
    let found = feedback::Entity::find_by_id(id).filter(feedback::Column::ProposalId.eq(proposal_id));
    Ok(found.one(db).await?.map(Feedback::from))
}

/// What is thought of a version, oldest first.
pub(in crate::proposals) async fn list_feedback(
    db: &impl ConnectionTrait,
    proposal_id: i64,
    version: i64,
) -> Result<Vec<Feedback>, Failure> {
    let rows = feedback::Entity::find()
        .filter(feedback::Column::ProposalId.eq(proposal_id))
        .filter(feedback::Column::Version.eq(version))
        .order_by_asc(feedback::Column::Id)
        .limit(SHOWN_MOST);
    Ok(rows.all(db).await?.into_iter().map(Feedback::from).collect())
}

/// Whether somebody said something of the version on show.
pub(in crate::proposals) async fn has_reacted(
    db: &impl ConnectionTrait,
    of: &Proposal,
    account_id: i64,
) -> Result<bool, Failure> {
    let found = feedback::Entity::find()
        .filter(feedback::Column::ProposalId.eq(of.id))
        .filter(feedback::Column::Version.eq(of.version))
        .filter(feedback::Column::AuthorId.eq(account_id))
        .limit(1);
    Ok(found.one(db).await?.is_some())
}

/// Everybody who reacted on any version.
pub(in crate::proposals) async fn list_authors(db: &impl ConnectionTrait, key: i64) -> Result<Vec<i64>, Failure> {
    #[derive(FromQueryResult)]
    struct Who {
        author_id: i64,
    }
    let who = raw_sql!(
        Postgres,
        "SELECT DISTINCT author_id FROM proposal_feedback WHERE proposal_id = {key} AND author_id IS NOT NULL ORDER BY author_id"
    );
    let who = Who::find_by_statement(who.on(db)).all(db).await?;
    Ok(who.into_iter().map(|who| who.author_id).collect())
}

/// What one person thought, with the titles of what it was about.
pub(in crate::proposals) async fn list_own(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<Vec<(String, Feedback)>, Failure> {
    let rows = feedback::Entity::find()
        .filter(feedback::Column::AuthorId.eq(account_id))
        .order_by_asc(feedback::Column::Id)
        .all(db)
        .await?;
    let mut own = Vec::new();
    for row in rows {
        let about = proposal::Entity::find_by_id(row.proposal_id).one(db).await?;
        let title = match about {
            // Who left a space takes the words of others nowhere.
            Some(about) if spaces::reads(db, about.space_id, account_id).await? => about.title,
            _ => String::new(),
        };
        own.push((title, Feedback::from(row)));
    }
    Ok(own)
}

/// What was said stays, the name goes.
pub(in crate::proposals) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    feedback::Entity::update_many()
        .col_expr(feedback::Column::AuthorId, Expr::value(Option::<i64>::None))
        .filter(feedback::Column::AuthorId.eq(account_id))
        .exec(&**change)
        .await?;
    proposal::Entity::update_many()
        .col_expr(proposal::Column::OwnerId, Expr::value(Option::<i64>::None))
        .filter(proposal::Column::OwnerId.eq(account_id))
        .exec(&**change)
        .await?;
    Ok(())
}
