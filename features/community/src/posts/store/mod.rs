//! The only queries on the tables of posts: the posts themselves.

pub(super) mod arrive;
mod asked;
mod brought;
mod comments;
pub(super) mod kinds;
mod news;
pub(super) mod pour;
mod reactions;
mod reports;
mod row;
mod seen;
mod times;
mod together;
mod traces;
mod wishes;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::page::SafeHtml;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, raw_sql,
};

use self::row::post;
use super::{Comment, Kind, Post, Reaction, State};
use crate::{attachments, previews};

pub(crate) use self::asked::QUESTIONS_MOST;
pub(super) use self::asked::{Marked, accept, unaccept};
pub use self::asked::{
    Which, has_said, list_accepted, list_by_ids, list_questions, list_silent_among, list_unheard, list_unheard_among,
};
pub(super) use self::brought::{add_brought, add_brought_answer, find_brought, list_known};
pub use self::comments::list_all_comments;
pub(super) use self::comments::{
    Added, COMMENTS_MOST, NewComment, add_comment, change_comment, find_comment, list_answers, list_changed_comments,
    list_comment_ids, list_comments, take_comment_away,
};
pub(super) use self::news::list_news;
pub(super) use self::reactions::{Tally, list_tallies, toggle};
pub(super) use self::reports::{Report, list_open_reports, report, settle};
pub use self::seen::find_seen;
pub(super) use self::times::{find_end, list_due, list_ended, list_planned, set_end, set_state};
pub use self::together::{Together, count_together, list_together};
pub(super) use self::traces::{Version, export_comments, export_posts, forget, list_versions};
pub(super) use self::wishes::{Wish, list_saved, list_wishes, wish};
pub use self::wishes::{list_followers, list_muting};

/// Posts on a page of a stream.
pub(super) const STREAM_MOST: usize = 20;
/// Posts on top of a space: more on top is nothing on top.
const PINNED_MOST: u64 = 5;

impl From<post::Model> for Post {
    fn from(row: post::Model) -> Self {
        Self {
            id: row.id,
            space_id: row.space_id,
            author_id: row.author_id,
            kind: row.kind,
            state: row.state,
            title: row.title,
            words: row.words,
            html: SafeHtml::from_cleaned(row.html),
            live_at: row.live_at,
            edited_at: row.edited_at,
            pinned_at: row.pinned_at,
            closed: row.closed,
            comments: row.comments,
            accepted_id: row.accepted_id,
            received_at: row.received_at,
        }
    }
}

fn posts(rows: Vec<post::Model>) -> Vec<Post> {
    rows.into_iter().map(Post::from).collect()
}

/// A post to add.
pub(super) struct NewPost<'a> {
    pub(super) space_id: i64,
    pub(super) author_id: i64,
    pub(super) kind: Kind,
    pub(super) title: &'a str,
    pub(super) words: &'a str,
    pub(super) html: &'a SafeHtml,
    /// `None` for at once.
    pub(super) live_at: Option<Moment>,
    pub(super) form_key: &'a str,
}

/// Adds a post; `None` when this form was sent before.
pub(super) async fn add(change: &Change, new: NewPost<'_>) -> Result<Option<Post>, Failure> {
    let now = change.now();
    let planned = new.live_at.filter(|at| *at > now);
    let row = post::Model {
        id: change.next_id(),
        space_id: new.space_id,
        author_id: Some(new.author_id),
        kind: new.kind,
        state: if planned.is_some() { State::Planned } else { State::Live },
        title: new.title.to_owned(),
        words: new.words.to_owned(),
        html: new.html.as_str().to_owned(),
        live_at: planned.unwrap_or(now),
        ends_at: None,
        edited_at: None,
        pinned_at: None,
        must_read: false,
        must_read_by: None,
        closed: false,
        comments: 0,
        commented_at: None,
        accepted_id: None,
        form_key: Some(new.form_key.to_owned()),
        received_at: None,
    };
    let once = OnConflict::column(post::Column::FormKey).do_nothing().to_owned();
    let insert = post::Entity::insert(post::ActiveModel::from(row.clone())).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(None);
    }
    Ok(Some(row.into()))
}

pub(super) async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Post>, Failure> {
    Ok(post::Entity::find_by_id(id).one(db).await?.map(Post::from))
}

/// A page of what is live in these spaces, newest first, with one more to know whether there is more.
pub(super) async fn list_stream(
    db: &impl ConnectionTrait,
    spaces: &[i64],
    before: Option<(Moment, i64)>,
) -> Result<Vec<Post>, Failure> {
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let (at, id) = before.unwrap_or((Moment(i64::MAX), i64::MAX));
    let most = i64::try_from(STREAM_MOST + 1).unwrap_or(i64::MAX);
    // The keys come from the index alone; the rows with their texts are read for one page only.
    let stream = if let [space] = spaces {
        let space = *space;
        raw_sql!(
            Postgres,
            "SELECT p.* FROM post p WHERE p.id IN (
               SELECT id FROM post WHERE space_id = {space} AND state = 'live' AND (live_at, id) < ({at}, {id})
               ORDER BY live_at DESC, id DESC LIMIT {most})
             ORDER BY p.live_at DESC, p.id DESC"
        )
    } else {
        let spaces = spaces.to_vec();
        raw_sql!(
            Postgres,
            "SELECT p.* FROM post p WHERE p.id IN (
               SELECT id FROM post WHERE state = 'live' AND (live_at, id) < ({at}, {id}) AND space_id IN ({..spaces})
               ORDER BY live_at DESC, id DESC LIMIT {most})
             ORDER BY p.live_at DESC, p.id DESC"
        )
    };
    Ok(posts(post::Model::find_by_statement(stream.on(db)).all(db).await?))
}

/// What came live in these spaces since a moment, newest first; a page that slept for long turns itself to see the rest.
pub(super) async fn list_newer(db: &impl ConnectionTrait, spaces: &[i64], since: Moment) -> Result<Vec<Post>, Failure> {
    let rows = post::Entity::find()
        .filter(post::Column::SpaceId.is_in(spaces.iter().copied()))
        .filter(post::Column::State.eq(State::Live))
        .filter(post::Column::LiveAt.gte(since))
        .order_by_desc(post::Column::LiveAt)
        .order_by_desc(post::Column::Id)
        .limit(STREAM_MOST as u64);
    Ok(posts(rows.all(db).await?))
}

/// What was begun last in a space.
///
/// # Errors
/// The store's own.
pub async fn find_newest(db: &impl ConnectionTrait, space_id: i64) -> Result<Option<Post>, Failure> {
    Ok(list_stream(db, &[space_id], None).await?.into_iter().next())
}

/// Posts by their keys, to go through all of them.
pub(super) async fn list_after(db: &impl ConnectionTrait, after: i64, most: u64) -> Result<Vec<Post>, Failure> {
    let rows = post::Entity::find().filter(post::Column::Id.gt(after));
    Ok(posts(rows.order_by_asc(post::Column::Id).limit(most).all(db).await?))
}

/// What stands on top of a space.
pub(super) async fn list_pinned(db: &impl ConnectionTrait, space_id: i64) -> Result<Vec<Post>, Failure> {
    let rows = post::Entity::find()
        .filter(post::Column::SpaceId.eq(space_id))
        .filter(post::Column::State.eq(State::Live))
        .filter(post::Column::PinnedAt.is_not_null())
        .order_by_desc(post::Column::PinnedAt)
        .limit(PINNED_MOST);
    Ok(posts(rows.all(db).await?))
}

/// Changes the text, and keeps the earlier one; `false` when it was taken away meanwhile.
pub(super) async fn change_post(
    change: &Change,
    post: &Post,
    title: &str,
    words: &str,
    html: &SafeHtml,
) -> Result<bool, Failure> {
    let done = post::Entity::update_many()
        .col_expr(post::Column::Title, Expr::value(title))
        .col_expr(post::Column::Words, Expr::value(words))
        .col_expr(post::Column::Html, Expr::value(html.as_str()))
        .col_expr(post::Column::EditedAt, Expr::value(change.now()))
        .filter(post::Column::Id.eq(post.id))
        .filter(post::Column::State.ne(State::Deleted))
        .exec(&**change)
        .await?;
    if done.rows_affected == 0 {
        return Ok(false);
    }
    let written_at = post.edited_at.unwrap_or(post.live_at);
    traces::keep_version(change, post.id, &post.title, &post.words, written_at).await?;
    Ok(true)
}

/// Puts a post on top of its space, or back among the others.
pub(super) async fn pin(change: &Change, id: i64, pinned_at: Option<Moment>) -> Result<(), Failure> {
    set(change, id, post::Column::PinnedAt, Expr::value(pinned_at)).await
}

/// Closes a post for comments, or opens it again.
///
/// # Errors
/// The store's own.
pub async fn close(change: &Change, id: i64, closed: bool) -> Result<(), Failure> {
    set(change, id, post::Column::Closed, Expr::value(closed)).await
}

/// Holds a post until the change is over.
pub(super) async fn hold(change: &Change, id: i64) -> Result<(), Failure> {
    set(change, id, post::Column::Closed, Expr::col(post::Column::Closed)).await
}

async fn set(change: &Change, id: i64, column: post::Column, value: Expr) -> Result<(), Failure> {
    post::Entity::update_many()
        .col_expr(column, value)
        .filter(post::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Takes a post away: its text, its earlier texts and what was said under it leave the store.
pub(super) async fn take_away(change: &Change, id: i64) -> Result<(), Failure> {
    attachments::take_away_page(change, id).await?;
    previews::take_away_page(change, id).await?;
    traces::drop_words(change, id).await?;
    post::Entity::update_many()
        .col_expr(post::Column::State, Expr::value(State::Deleted))
        .col_expr(post::Column::Title, Expr::value(""))
        .col_expr(post::Column::Words, Expr::value(""))
        .col_expr(post::Column::Html, Expr::value(""))
        .col_expr(post::Column::PinnedAt, Expr::value(Option::<Moment>::None))
        .filter(post::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    Ok(())
}
