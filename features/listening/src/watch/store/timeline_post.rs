//! Which post of a server each mention is: what makes it one, what an answer names, and when it was last looked at.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::outside::TimelinePost;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::findable;
use super::mention::MentionId;
use crate::watch::feeds::item::Item;

/// A post that is a mention already.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Known {
    pub(crate) mention_id: MentionId,
    pub(crate) uri: String,
    pub(crate) status_id: String,
    pub(crate) edited_at: Option<Moment>,
}

/// The posts among these that are mentions, by their uri.
pub(crate) async fn list_known(db: &impl ConnectionTrait, uris: Vec<&str>) -> Result<HashMap<String, Known>, Failure> {
    if uris.is_empty() {
        return Ok(HashMap::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT mention_id, uri, status_id, edited_at FROM watch_timeline_post WHERE uri IN ({..uris})"
    );
    let rows = Known::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.uri.clone(), row)).collect())
}

/// The mention that this server knows by these numbers, whose words are still here.
pub(crate) async fn list_at(
    db: &impl ConnectionTrait,
    server: &str,
    ids: Vec<&str>,
) -> Result<Vec<MentionId>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = raw_sql!(
        Postgres,
        "SELECT mention_id, uri, status_id, edited_at FROM watch_timeline_post
         WHERE server = {server} AND status_id IN ({..ids}) AND taken_back_at IS NULL"
    );
    let rows = Known::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.mention_id).collect())
}

/// Writes down which post a new mention is. A post is one mention for ever, whatever server showed it.
pub(crate) async fn insert(
    change: &Change,
    mention: MentionId,
    server: &str,
    post: &TimelinePost,
) -> Result<(), Failure> {
    let (uri, id, now) = (post.uri.as_str(), post.id.as_str(), change.now());
    let edited = post.edited_micros;
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO watch_timeline_post (mention_id, uri, server, status_id, edited_at, looked_at)
         VALUES ({mention}, {uri}, {server}, {id}, {edited}, {now})"
    );
    change.execute_raw(insert.on(&**change)).await?;
    Ok(())
}

/// Gives a mention the new words of its post. Which queries want these is for the caller to say anew.
pub(crate) async fn update(
    change: &Change,
    mention: MentionId,
    edited: Option<i64>,
    item: &Item,
) -> Result<(), Failure> {
    let Item {
        content_hash,
        text,
        language,
        ..
    } = item.clone();
    for update in [
        raw_sql!(
            Postgres,
            "UPDATE watch_timeline_post SET edited_at = {edited} WHERE mention_id = {mention}"
        ),
        raw_sql!(Postgres, "DELETE FROM watch_hit WHERE mention_id = {mention}"),
        raw_sql!(
            Postgres,
            "UPDATE watch_mention SET content_hash = {content_hash}, text = {text}, language = {language} WHERE id = {mention}"
        ),
    ] {
        change.execute_raw(update.on(&**change)).await?;
    }
    findable::index_ids(change, vec![mention]).await
}

/// The posts of a server that were found after `since` and not looked at after `before`, longest first, at most so many.
pub(crate) async fn list_to_look(
    db: &impl ConnectionTrait,
    server: &str,
    since: Moment,
    before: Moment,
    most: i64,
) -> Result<Vec<Known>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT p.mention_id, p.uri, p.status_id, p.edited_at
         FROM watch_timeline_post p JOIN watch_mention m ON m.id = p.mention_id
         WHERE p.server = {server} AND p.looked_at <= {before} AND p.taken_back_at IS NULL AND m.found_at >= {since}
         ORDER BY p.looked_at LIMIT {most}"
    );
    Ok(Known::find_by_statement(query.on(db)).all(db).await?)
}

/// Notes that a post was looked at.
pub(crate) async fn mark_looked(change: &Change, mention: MentionId) -> Result<(), Failure> {
    let now = change.now();
    let mark = raw_sql!(
        Postgres,
        "UPDATE watch_timeline_post SET looked_at = {now} WHERE mention_id = {mention}"
    );
    change.execute_raw(mark.on(&**change)).await?;
    Ok(())
}

/// Takes the words of a mention away, because its author took them back. That it was there stays until the night, and as long
/// as a case needs it.
pub(crate) async fn take_back(change: &Change, mention: MentionId) -> Result<(), Failure> {
    let now = change.now();
    for statement in [
        raw_sql!(
            Postgres,
            "UPDATE watch_timeline_post SET taken_back_at = {now} WHERE mention_id = {mention}"
        ),
        raw_sql!(
            Postgres,
            "UPDATE watch_mention SET title = '', text = '', author = NULL, content_hash = '' WHERE id = {mention}"
        ),
        raw_sql!(Postgres, "DELETE FROM watch_hit WHERE mention_id = {mention}"),
    ] {
        change.execute_raw(statement.on(&**change)).await?;
    }
    findable::forget(change, vec![mention]).await
}
