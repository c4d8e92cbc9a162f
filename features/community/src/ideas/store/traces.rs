//! Earlier texts, who was told already, and what is taken out or given to a colleague.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::row::{idea, version};
use crate::ideas::Status;
use crate::ideas::idea::Idea;

/// A text as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ideas) struct Version {
    pub(in crate::ideas) title: String,
    pub(in crate::ideas) words: String,
    pub(in crate::ideas) written_at: Moment,
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// Keeps the text that a change replaces.
pub(in crate::ideas) async fn keep_version(change: &Change, idea: &Idea) -> Result<(), Failure> {
    let row = version::Model {
        id: change.next_id(),
        idea_id: idea.id,
        title: idea.title.clone(),
        words: idea.words.clone(),
        written_at: idea.edited_at.unwrap_or(idea.placed_at),
    };
    version::Entity::insert(version::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

/// The earlier texts, the last first.
pub(in crate::ideas) async fn list_versions(db: &impl ConnectionTrait, idea_id: i64) -> Result<Vec<Version>, Failure> {
    let rows = version::Entity::find()
        .filter(version::Column::IdeaId.eq(idea_id))
        .order_by_desc(version::Column::Id)
        .limit(50);
    let version = |row: version::Model| Version {
        title: row.title,
        words: row.words,
        written_at: row.written_at,
    };
    Ok(rows.all(db).await?.into_iter().map(version).collect())
}

/// Takes an idea away: its text and every earlier one leave the store; its support until it has been told.
pub(in crate::ideas) async fn take_words_away(change: &Change, id: i64) -> Result<(), Failure> {
    version::Entity::delete_many()
        .filter(version::Column::IdeaId.eq(id))
        .exec(&**change)
        .await?;
    change
        .execute_raw(raw_sql!(Postgres, "DELETE FROM idea_step WHERE idea_id = {id}").on(&**change))
        .await?;
    idea::Entity::update_many()
        .col_expr(idea::Column::Status, Expr::value(Status::Gone))
        .col_expr(idea::Column::Title, Expr::value(""))
        .col_expr(idea::Column::Words, Expr::value(""))
        .col_expr(idea::Column::Html, Expr::value(""))
        .col_expr(idea::Column::OriginPath, Expr::value(""))
        .filter(idea::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Notes that somebody is told; `false` when they were.
pub(in crate::ideas) async fn note_told(
    change: &Change,
    idea_id: i64,
    what: &str,
    account_id: i64,
) -> Result<bool, Failure> {
    let what = what.to_owned();
    let note = raw_sql!(
        Postgres,
        "INSERT INTO idea_told (idea_id, what, account_id) VALUES ({idea_id}, {what}, {account_id})
         ON CONFLICT (idea_id, what, account_id) DO NOTHING"
    );
    Ok(change.execute_raw(note.on(&**change)).await?.rows_affected() > 0)
}

/// Everybody was told: who that were is not kept.
pub(in crate::ideas) async fn drop_told(change: &Change, idea_id: i64, what: &str) -> Result<(), Failure> {
    let what = what.to_owned();
    let gone = raw_sql!(
        Postgres,
        "DELETE FROM idea_told WHERE idea_id = {idea_id} AND what = {what}"
    );
    change.execute_raw(gone.on(&**change)).await?;
    Ok(())
}

/// The ideas somebody had, and those they support.
pub(in crate::ideas) async fn export(
    db: &impl ConnectionTrait,
    account_id: i64,
) -> Result<(Vec<Idea>, Vec<Idea>), Failure> {
    let own = idea::Entity::find().filter(idea::Column::AuthorId.eq(account_id));
    let own = own.order_by_asc(idea::Column::Id).all(db).await?;
    let supported = raw_sql!(
        Postgres,
        "SELECT i.* FROM idea i JOIN idea_support s ON s.idea_id = i.id WHERE s.account_id = {account_id} ORDER BY i.id"
    );
    let supported = idea::Model::find_by_statement(supported.on(db)).all(db).await?;
    let ideas = |rows: Vec<idea::Model>| rows.into_iter().map(Idea::from).collect();
    Ok((ideas(own), ideas(supported)))
}

/// The ideas stay, the name goes, and so does the support, which is counted again.
pub(in crate::ideas) async fn forget(change: &Change, account_id: i64) -> Result<(), Failure> {
    let db = &**change;
    let roots = raw_sql!(
        Postgres,
        "SELECT DISTINCT i.root_id AS id FROM idea i JOIN idea_support s ON s.idea_id = i.id
         WHERE s.account_id = {account_id} ORDER BY 1"
    );
    let roots = Key::find_by_statement(roots.on(db)).all(db).await?;
    for statement in [
        raw_sql!(
            Postgres,
            "UPDATE idea SET author_id = NULL WHERE author_id = {account_id}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE idea_step SET setter_id = NULL WHERE setter_id = {account_id}"
        ),
        raw_sql!(Postgres, "DELETE FROM idea_support WHERE account_id = {account_id}"),
        raw_sql!(Postgres, "DELETE FROM idea_told WHERE account_id = {account_id}"),
    ] {
        db.execute_raw(statement.on(db)).await?;
    }
    for root in roots {
        super::recount(change, root.id).await?;
    }
    Ok(())
}
