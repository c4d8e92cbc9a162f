//! What organisations said in public, and how often others named them.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use super::kinds::MessageKind;
pub(crate) use super::row::message::Model;
use super::row::message::{ActiveModel, Column, Entity};
use super::row::voice;

/// Rows of one INSERT.
const ROWS_PER_INSERT: usize = 500;

/// Keeps messages, each once per organisation; what is known already gets the words, moment and reactions that are new.
/// Its kind stays, and so does a figure that the new row does not know.
pub(crate) async fn keep(change: &Change, rows: Vec<Model>) -> Result<(), Failure> {
    for part in rows.chunks(ROWS_PER_INSERT) {
        let mut anew = OnConflict::columns([Column::OrganisationId, Column::Identity]);
        for (column, sql) in [
            (
                Column::Text,
                "CASE WHEN excluded.text = '' THEN comparison_message.text ELSE excluded.text END",
            ),
            (Column::SaidAt, "COALESCE(excluded.said_at, comparison_message.said_at)"),
            (Column::Url, "COALESCE(excluded.url, comparison_message.url)"),
            (Column::Kind, "COALESCE(comparison_message.kind, excluded.kind)"),
            (
                Column::Reactions,
                "COALESCE(excluded.reactions, comparison_message.reactions)",
            ),
        ] {
            anew.value(column, Expr::cust(sql));
        }
        let models = part.iter().cloned().map(ActiveModel::from);
        Entity::insert_many(models)
            .on_conflict(anew)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// What was said from this moment on, and what has a text, at most so many, the newest first.
pub(crate) async fn list_since(db: &impl ConnectionTrait, since: Moment, most: u64) -> Result<Vec<Model>, Failure> {
    let said = Entity::find()
        .filter(Column::SaidAt.gte(since))
        .filter(Column::Text.ne(""))
        .order_by_desc(Column::SaidAt);
    Ok(said.limit(most).all(db).await?)
}

#[derive(FromQueryResult)]
struct First {
    organisation_id: i64,
    said_at: Moment,
}

/// Since when each organisation is heard: its first message that is kept.
pub(crate) async fn first_said(db: &impl ConnectionTrait) -> Result<HashMap<i64, Moment>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT organisation_id, MIN(said_at) AS said_at FROM comparison_message
         WHERE said_at IS NOT NULL AND text <> '' GROUP BY organisation_id"
    );
    let rows = First::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.organisation_id, row.said_at)).collect())
}

/// The newest messages of one organisation.
pub(crate) async fn list_of(db: &impl ConnectionTrait, organisation: i64, most: u64) -> Result<Vec<Model>, Failure> {
    let theirs = Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::SaidAt.is_not_null())
        .filter(Column::Text.ne(""))
        .order_by_desc(Column::SaidAt);
    Ok(theirs.limit(most).all(db).await?)
}

/// The message with this key.
pub(crate) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Model>, Failure> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// Says what a message does: by hand, or as the program thinks.
pub(crate) async fn set_kind(change: &Change, id: i64, kind: MessageKind, by_hand: bool) -> Result<(), Failure> {
    let mut set = Entity::update_many()
        .col_expr(Column::Kind, Expr::value(kind))
        .col_expr(Column::ByHand, Expr::value(by_hand))
        .filter(Column::Id.eq(id));
    if !by_hand {
        set = set.filter(Column::ByHand.eq(false));
    }
    set.exec(&**change).await?;
    Ok(())
}

/// Messages with a text that nobody decided about, from this moment on.
pub(crate) async fn list_undecided(db: &impl ConnectionTrait, since: Moment) -> Result<Vec<Model>, Failure> {
    let undecided = Entity::find()
        .filter(Column::ByHand.eq(false))
        .filter(Column::Text.ne(""))
        .filter(Column::SaidAt.gte(since));
    Ok(undecided.all(db).await?)
}

/// Notes that these messages of others named these organisations: organisation, message, moment. Repeatable.
pub(crate) async fn note_voices(change: &Change, voices: Vec<(i64, i64, Moment)>) -> Result<(), Failure> {
    for part in voices.chunks(ROWS_PER_INSERT) {
        let rows = part.iter().map(|(organisation_id, item_id, said_at)| {
            voice::ActiveModel::from(voice::Model {
                organisation_id: *organisation_id,
                item_id: *item_id,
                said_at: *said_at,
            })
        });
        let once = OnConflict::new().do_nothing().to_owned();
        voice::Entity::insert_many(rows)
            .on_conflict(once)
            .exec_without_returning(&**change)
            .await?;
    }
    Ok(())
}

/// How often an organisation was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Named {
    pub(crate) organisation_id: i64,
    pub(crate) many: i64,
}

/// How often each was named from this moment on.
pub(crate) async fn count_voices(db: &impl ConnectionTrait, since: Moment) -> Result<Vec<Named>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT organisation_id, COUNT(*) AS many FROM comparison_voice WHERE said_at >= {since}
         GROUP BY organisation_id"
    );
    Ok(Named::find_by_statement(query.on(db)).all(db).await?)
}

/// Deletes what was kept before this moment.
pub(crate) async fn delete_before(change: &Change, before: Moment) -> Result<(), Failure> {
    let old = Entity::delete_many().filter(Column::KeptAt.lt(before));
    old.exec(&**change).await?;
    let old = voice::Entity::delete_many().filter(voice::Column::SaidAt.lt(before));
    old.exec(&**change).await?;
    Ok(())
}
