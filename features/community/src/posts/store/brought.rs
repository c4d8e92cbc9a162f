//! Posts and answers that were said elsewhere: each once, with the day on which they were said.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, raw_sql};

use super::row::{comment, post};
use crate::posts::brought::{Brought, BroughtAnswer};
use crate::posts::{Comment, Post, State};

/// Stands before the keys of what was brought. It is longer than a key that a form can send, so that no form takes one's place.
const KEY: &str = "brought from elsewhere, by the key it had there: ";

fn key(own: &str) -> String {
    format!("{KEY}{own}")
}

/// Whether a post with this key was brought before.
pub(in crate::posts) async fn find_brought(db: &impl ConnectionTrait, own: &str) -> Result<Option<Post>, Failure> {
    let found = post::Entity::find().filter(post::Column::FormKey.eq(key(own)));
    Ok(found.one(db).await?.map(Post::from))
}

/// The keys among these that were brought before: of posts and of answers.
pub(in crate::posts) async fn list_known(db: &impl ConnectionTrait, owns: &[String]) -> Result<Vec<String>, Failure> {
    let mut known = Vec::new();
    // SQLite takes 32,766 values in one statement.
    for part in owns.chunks(5_000) {
        let keys = || part.iter().map(|own| key(own));
        let posts = post::Entity::find().filter(post::Column::FormKey.is_in(keys()));
        let comments = comment::Entity::find().filter(comment::Column::FormKey.is_in(keys()));
        known.extend(posts.all(db).await?.into_iter().filter_map(|row| row.form_key));
        known.extend(comments.all(db).await?.into_iter().filter_map(|row| row.form_key));
    }
    let own = |key: String| key.strip_prefix(KEY).map(str::to_owned);
    Ok(known.into_iter().filter_map(own).collect())
}

pub(in crate::posts) async fn add_brought(change: &Change, new: &Brought<'_>) -> Result<Post, Failure> {
    let row = post::Model {
        id: change.next_id(),
        space_id: new.space_id,
        author_id: None,
        kind: new.kind,
        state: State::Live,
        title: new.title.to_owned(),
        words: new.words.to_owned(),
        html: new.html.as_str().to_owned(),
        live_at: new.said_at.min(change.now()),
        ends_at: None,
        edited_at: None,
        pinned_at: None,
        must_read: false,
        must_read_by: None,
        closed: new.closed,
        comments: 0,
        commented_at: None,
        accepted_id: None,
        form_key: Some(key(new.key)),
        received_at: Some(change.now()),
    };
    post::Entity::insert(post::ActiveModel::from(row.clone()))
        .exec_without_returning(&**change)
        .await?;
    Ok(row.into())
}

/// Adds an answer; `None` when it was brought before.
pub(in crate::posts) async fn add_brought_answer(
    change: &Change,
    post_id: i64,
    new: &BroughtAnswer<'_>,
) -> Result<Option<Comment>, Failure> {
    let row = comment::Model {
        id: change.next_id(),
        post_id,
        under_id: None,
        author_id: None,
        words: new.words.to_owned(),
        html: new.html.as_str().to_owned(),
        said_at: new.said_at.min(change.now()),
        edited_at: None,
        deleted_at: None,
        form_key: Some(key(new.key)),
        received_at: Some(change.now()),
    };
    let once = OnConflict::column(comment::Column::FormKey).do_nothing().to_owned();
    let insert = comment::Entity::insert(comment::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(None);
    }
    let (id, said_at) = (post_id, row.said_at);
    let count = raw_sql!(
        Postgres,
        "UPDATE post SET comments = comments + 1,
                commented_at = CASE WHEN commented_at IS NULL OR commented_at < {said_at} THEN {said_at} ELSE commented_at END
         WHERE id = {id}"
    );
    change.execute_raw(count.on(&**change)).await?;
    Ok(Some(row.into()))
}
