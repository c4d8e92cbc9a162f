//! Which post of a network each mention is: what makes it one, and what an answer to it has to name.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::outside::PublicPost;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

use super::findable;
use super::mention::MentionId;
use crate::watch::feeds::item::Item;
use crate::watch::folding::take::hand_on;

/// Names in one question.
const TOGETHER_MOST: usize = 500;

/// The place of a change before all others.
const FIRST_REV: &str = "2222222222222";

/// A post that is a mention already.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Known {
    pub(crate) mention_id: MentionId,
    pub(crate) uri: String,
    pub(crate) rev: String,
    pub(crate) taken_back_at: Option<Moment>,
}

/// The posts among these that are mentions, by their uri.
pub(crate) async fn list_known(db: &impl ConnectionTrait, uris: &[&str]) -> Result<HashMap<String, Known>, Failure> {
    let mut known = HashMap::new();
    for uris in uris.chunks(TOGETHER_MOST).map(<[&str]>::to_vec) {
        let query = raw_sql!(
            Postgres,
            "SELECT mention_id, uri, rev, taken_back_at FROM watch_stream_post WHERE uri IN ({..uris})"
        );
        let rows = Known::find_by_statement(query.on(db)).all(db).await?;
        known.extend(rows.into_iter().map(|row| (row.uri.clone(), row)));
    }
    Ok(known)
}

/// The posts of these authors whose words are still here.
pub(crate) async fn list_by_authors(db: &impl ConnectionTrait, authors: &[&str]) -> Result<Vec<Known>, Failure> {
    let mut known = Vec::new();
    for authors in authors.chunks(TOGETHER_MOST).map(<[&str]>::to_vec) {
        let query = raw_sql!(
            Postgres,
            "SELECT mention_id, uri, rev, taken_back_at
             FROM watch_stream_post WHERE author IN ({..authors}) AND taken_back_at IS NULL"
        );
        known.extend(Known::find_by_statement(query.on(db)).all(db).await?);
    }
    Ok(known)
}

/// Writes down which post a new mention is. A post is one mention for ever: a second is refused by the store.
pub(crate) async fn insert(
    change: &Change,
    mention: MentionId,
    post: &PublicPost,
    handle: Option<&str>,
) -> Result<(), Failure> {
    let (uri, author) = (post.uri.as_str(), post.author.as_str());
    // A search does not tell the place among the author's changes: the first there is lets every change come after it.
    let rev = Some(post.rev.as_str())
        .filter(|rev| !rev.is_empty())
        .unwrap_or(FIRST_REV);
    let cid = post.cid.as_str();
    let (root_uri, root_cid) = post.root.clone().unzip();
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO watch_stream_post (mention_id, uri, author, cid, rev, root_uri, root_cid, handle)
         VALUES ({mention}, {uri}, {author}, {cid}, {rev}, {root_uri}, {root_cid}, {handle})"
    );
    change.execute_raw(insert.on(&**change)).await?;
    Ok(())
}

/// Gives a mention the new words of its post. Which queries want these is for the caller to say anew.
pub(crate) async fn update(change: &Change, mention: MentionId, post: &PublicPost, item: &Item) -> Result<(), Failure> {
    let (cid, rev) = (post.cid.as_str(), post.rev.as_str());
    let Item {
        content_hash,
        text,
        language,
        ..
    } = item.clone();
    for update in [
        raw_sql!(
            Postgres,
            "UPDATE watch_stream_post SET cid = {cid}, rev = {rev}, taken_back_at = NULL WHERE mention_id = {mention}"
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

/// Takes the words of these mentions away, because their author took them back. That they were there stays until the night,
/// and as long as a case needs it; no query wants a text that is no longer there.
pub(crate) async fn take_back(change: &Change, posts: &[(MentionId, String)]) -> Result<(), Failure> {
    let now = change.now();
    let gone: Vec<MentionId> = posts.iter().map(|(mention, _)| *mention).collect();
    hand_on(change, &gone).await?;
    for (mention, rev) in posts.iter().map(|(mention, rev)| (*mention, rev.as_str())) {
        for statement in [
            raw_sql!(
                Postgres,
                "UPDATE watch_stream_post SET rev = {rev}, taken_back_at = {now}, handle = '' WHERE mention_id = {mention}"
            ),
            raw_sql!(Postgres, "DELETE FROM watch_echo WHERE mention_id = {mention}"),
            raw_sql!(
                Postgres,
                "UPDATE watch_mention SET title = '', text = '', author = NULL, content_hash = '' WHERE id = {mention}"
            ),
            raw_sql!(Postgres, "DELETE FROM watch_hit WHERE mention_id = {mention}"),
        ] {
            change.execute_raw(statement.on(&**change)).await?;
        }
    }
    findable::forget(change, gone).await
}

#[derive(FromQueryResult)]
struct Answered {
    answered: bool,
}

/// Whether who wrote this mention said more in the same talk since a moment, as far as a query heard it.
///
/// # Errors
/// The store's own.
pub async fn has_answered_since(
    db: &impl ConnectionTrait,
    mention_id: MentionId,
    since: Moment,
) -> Result<bool, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT EXISTS (
            SELECT 1 FROM watch_stream_post asked
            JOIN watch_stream_post more ON more.author = asked.author AND more.mention_id <> asked.mention_id
            JOIN watch_mention m ON m.id = more.mention_id
            WHERE asked.mention_id = {mention_id} AND m.found_at > {since}
              AND (more.root_uri = asked.uri OR more.root_uri = asked.root_uri)) AS answered"
    );
    let row = Answered::find_by_statement(query.on(db)).one(db).await?;
    Ok(row.is_some_and(|row| row.answered))
}
