//! What colleagues said to a question: one reaction a person, a question.

use platform::failure::Failure;
use platform::page::SafeHtml;
use platform::store::Change;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::row::reaction;
use crate::projects::project::Reaction;

/// Reactions on a page.
pub(in crate::projects) const REACTIONS_MOST: u64 = 30;

impl From<reaction::Model> for Reaction {
    fn from(row: reaction::Model) -> Self {
        Self {
            id: row.id,
            round: row.round,
            author_id: row.author_id,
            words: row.words,
            html: SafeHtml::from_cleaned(row.html),
            said_at: row.said_at,
            edited_at: row.edited_at,
        }
    }
}

/// Says it; `false` when this person said something to this question before.
pub(in crate::projects) async fn add_reaction(
    change: &Change,
    (project_id, round): (i64, i64),
    author_id: i64,
    words: &str,
    html: &SafeHtml,
) -> Result<bool, Failure> {
    let row = reaction::Model {
        id: change.next_id(),
        project_id,
        round,
        author_id: Some(author_id),
        words: words.to_owned(),
        html: html.as_str().to_owned(),
        said_at: change.now(),
        edited_at: None,
    };
    let columns = [
        reaction::Column::ProjectId,
        reaction::Column::Round,
        reaction::Column::AuthorId,
    ];
    let once = OnConflict::columns(columns).do_nothing().to_owned();
    let added = reaction::Entity::insert(reaction::ActiveModel::from(row)).on_conflict(once);
    Ok(added.exec_without_returning(&**change).await? > 0)
}

/// Says it otherwise. What it was before is not kept: nothing rests on it until it is decided.
pub(in crate::projects) async fn change_reaction(
    change: &Change,
    (project_id, round): (i64, i64),
    author_id: i64,
    words: &str,
    html: &SafeHtml,
) -> Result<(), Failure> {
    reaction::Entity::update_many()
        .col_expr(reaction::Column::Words, Expr::value(words))
        .col_expr(reaction::Column::Html, Expr::value(html.as_str()))
        .col_expr(reaction::Column::EditedAt, Expr::value(change.now()))
        .filter(reaction::Column::ProjectId.eq(project_id))
        .filter(reaction::Column::Round.eq(round))
        .filter(reaction::Column::AuthorId.eq(author_id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Takes it back: it leaves the store.
pub(in crate::projects) async fn withdraw(change: &Change, id: i64) -> Result<(), Failure> {
    reaction::Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// What this person said to this question.
pub(in crate::projects) async fn find_own(
    db: &impl ConnectionTrait,
    (project_id, round): (i64, i64),
    author_id: i64,
) -> Result<Option<Reaction>, Failure> {
    let found = of_round(project_id, round).filter(reaction::Column::AuthorId.eq(author_id));
    Ok(found.one(db).await?.map(Reaction::from))
}

pub(in crate::projects) async fn find_reaction(
    db: &impl ConnectionTrait,
    project_id: i64,
    id: i64,
) -> Result<Option<Reaction>, Failure> {
    let found = reaction::Entity::find_by_id(id).filter(reaction::Column::ProjectId.eq(project_id));
    Ok(found.one(db).await?.map(Reaction::from))
}

/// A page of what was said, oldest first, with one more to know whether there is more.
pub(in crate::projects) async fn list_reactions(
    db: &impl ConnectionTrait,
    (project_id, round): (i64, i64),
    after: i64,
) -> Result<Vec<Reaction>, Failure> {
    let rows = of_round(project_id, round)
        .filter(reaction::Column::Id.gt(after))
        .order_by_asc(reaction::Column::Id)
        .limit(REACTIONS_MOST + 1);
    Ok(rows.all(db).await?.into_iter().map(Reaction::from).collect())
}

pub(in crate::projects) async fn count_reactions(
    db: &impl ConnectionTrait,
    (project_id, round): (i64, i64),
) -> Result<u64, Failure> {
    Ok(of_round(project_id, round).count(db).await?)
}

/// Who reacted on the page of the project itself.
pub(in crate::projects) async fn list_authors(
    db: &impl ConnectionTrait,
    (project_id, round): (i64, i64),
) -> Result<Vec<i64>, Failure> {
    let authors = of_round(project_id, round)
        .filter(reaction::Column::AuthorId.is_not_null())
        .select_only()
        .column(reaction::Column::AuthorId)
        .order_by_asc(reaction::Column::AuthorId);
    Ok(authors.into_tuple::<i64>().all(db).await?)
}

fn of_round(project_id: i64, round: i64) -> sea_orm::Select<reaction::Entity> {
    reaction::Entity::find()
        .filter(reaction::Column::ProjectId.eq(project_id))
        .filter(reaction::Column::Round.eq(round))
}
