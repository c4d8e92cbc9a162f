//! The only queries on the tables of ideas: the ideas themselves.

pub(super) mod adopted;
pub(super) mod kinds;
mod lists;
mod merging;
mod row;
mod supports;
mod traces;

use platform::failure::Failure;
use platform::ids::from_short;
use platform::page::SafeHtml;
use platform::session::Viewer;
use platform::store::Change;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use self::row::{idea, step};
use super::idea::{Answered, Idea};
use super::{Origin, Status};
use crate::spaces::{self, Seen};

pub(super) use self::lists::{PAGE_MOST, Sort, count_waiting, list, list_answered_since, list_from, list_placed_since};
pub(super) use self::merging::{list_group, list_merged, merge, unmerge};
pub(super) use self::supports::{
    count_others, drop_supports, give, hold, hold_root, list_told_of, recount, supports, take,
};
pub(super) use self::traces::{
    Version, drop_told, export, forget, keep_version, list_versions, note_told, take_words_away,
};

impl From<idea::Model> for Idea {
    fn from(row: idea::Model) -> Self {
        Self {
            id: row.id,
            space_id: row.space_id,
            author_id: row.author_id,
            title: row.title,
            words: row.words,
            html: SafeHtml::from_cleaned(row.html),
            status: row.status,
            merged_into: row.merged_into,
            root_id: row.root_id,
            supports: row.supports,
            origin: row.origin,
            origin_path: row.origin_path,
            post_id: row.post_id,
            placed_at: row.placed_at,
            edited_at: row.edited_at,
            adopted_at: row.adopted_at,
        }
    }
}

/// An idea to place.
pub(super) struct NewIdea<'a> {
    pub(super) space_id: i64,
    pub(super) author_id: i64,
    pub(super) title: &'a str,
    pub(super) words: &'a str,
    pub(super) html: &'a SafeHtml,
    pub(super) origin: Origin,
    pub(super) origin_path: &'a str,
    pub(super) form_key: &'a str,
}

/// Places an idea, supported by who had it; `None` when this form was sent before.
pub(super) async fn add(change: &Change, new: NewIdea<'_>) -> Result<Option<Idea>, Failure> {
    let id = change.next_id();
    let row = idea::Model {
        id,
        space_id: new.space_id,
        author_id: Some(new.author_id),
        title: new.title.to_owned(),
        words: new.words.to_owned(),
        html: new.html.as_str().to_owned(),
        status: Status::Placed,
        merged_into: None,
        root_id: id,
        supports: 1,
        origin: new.origin,
        origin_path: new.origin_path.to_owned(),
        post_id: None,
        placed_at: change.now(),
        edited_at: None,
        adopted_at: None,
        form_key: Some(new.form_key.to_owned()),
    };
    let once = OnConflict::column(idea::Column::FormKey).do_nothing().to_owned();
    let insert = idea::Entity::insert(idea::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(None);
    }
    give(change, id, new.author_id).await?;
    Ok(Some(row.into()))
}

pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Idea>, Failure> {
    Ok(idea::Entity::find_by_id(id).one(db).await?.map(Idea::from))
}

/// The idea that this form placed.
pub(super) async fn find_placed(db: &impl ConnectionTrait, form_key: &str) -> Result<Option<Idea>, Failure> {
    let found = idea::Entity::find().filter(idea::Column::FormKey.eq(form_key));
    Ok(found.one(db).await?.map(Idea::from))
}

/// An idea at this address with its space, when this person may look inside.
///
/// # Errors
/// [`Failure::NotFound`] otherwise, and when it was taken away.
pub async fn find_seen(db: &impl ConnectionTrait, viewer: &Viewer, id: &str) -> Result<(Idea, Seen), Failure> {
    let found = match from_short(id) {
        Some(id) => find(db, id).await?,
        None => None,
    };
    let idea = found
        .filter(|idea| idea.status != Status::Gone)
        .ok_or(Failure::NotFound)?;
    let seen = spaces::enter_by_id(db, viewer, idea.space_id).await?;
    Ok((idea, seen))
}

/// The ideas with these keys, in no order.
pub(super) async fn list_by_ids(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Idea>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = idea::Entity::find().filter(idea::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(Idea::from).collect())
}

/// Ideas by their keys, to go through all of them.
pub(super) async fn list_after(db: &impl ConnectionTrait, after: i64, most: u64) -> Result<Vec<Idea>, Failure> {
    let rows = idea::Entity::find().filter(idea::Column::Id.gt(after));
    let rows = rows.order_by_asc(idea::Column::Id).limit(most).all(db).await?;
    Ok(rows.into_iter().map(Idea::from).collect())
}

/// Changes the text; the earlier one stays to be read.
pub(super) async fn rewrite(
    change: &Change,
    idea: &Idea,
    title: &str,
    words: &str,
    html: &SafeHtml,
) -> Result<(), Failure> {
    keep_version(change, idea).await?;
    idea::Entity::update_many()
        .col_expr(idea::Column::Title, Expr::value(title))
        .col_expr(idea::Column::Words, Expr::value(words))
        .col_expr(idea::Column::Html, Expr::value(html.as_str()))
        .col_expr(idea::Column::EditedAt, Expr::value(change.now()))
        .filter(idea::Column::Id.eq(idea.id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Gives an answer, from the status it had; the key of the answer, or `None` when somebody was first.
pub(super) async fn answer(
    change: &Change,
    idea: &Idea,
    (to, adopts): (Status, bool),
    (words, html): (&str, &SafeHtml),
    setter_id: i64,
) -> Result<Option<i64>, Failure> {
    let mut update = idea::Entity::update_many().col_expr(idea::Column::Status, Expr::value(to));
    if adopts {
        update = update
            .col_expr(idea::Column::AdoptedAt, Expr::value(Some(change.now())))
            .filter(idea::Column::AdoptedAt.is_null());
    }
    let done = update
        .filter(idea::Column::Id.eq(idea.id))
        .filter(idea::Column::Status.eq(idea.status))
        .filter(idea::Column::MergedInto.is_null())
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(None);
    }
    let row = step::Model {
        id: change.next_id(),
        idea_id: idea.id,
        status: to,
        words: words.to_owned(),
        html: html.as_str().to_owned(),
        setter_id: Some(setter_id),
        set_at: change.now(),
    };
    let id = row.id;
    step::Entity::insert(step::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(Some(id))
}

/// The answers to an idea, the last first.
pub(super) async fn list_answers(db: &impl ConnectionTrait, idea_id: i64) -> Result<Vec<Answered>, Failure> {
    let rows = step::Entity::find()
        .filter(step::Column::IdeaId.eq(idea_id))
        .order_by_desc(step::Column::Id)
        .limit(50);
    let answered = |row: step::Model| Answered {
        status: row.status,
        words: row.words,
        html: SafeHtml::from_cleaned(row.html),
        setter_id: row.setter_id,
        set_at: row.set_at,
    };
    Ok(rows.all(db).await?.into_iter().map(answered).collect())
}

/// Notes the conversation about it.
pub(super) async fn set_post(change: &Change, id: i64, post_id: i64) -> Result<(), Failure> {
    idea::Entity::update_many()
        .col_expr(idea::Column::PostId, Expr::value(Some(post_id)))
        .filter(idea::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}
