//! Posts that come many at once, with what was said under them: made up for a large demonstration. Nobody is told, and the
//! moments are those they were written at.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::markdown;
use platform::page::SafeHtml;
use platform::search;
use platform::store::Change;

use super::store::{self, pour::Rows};
use super::{Comment, Kind, Post, Reaction, State, findable};
use crate::spaces;

/// A post with everything under it.
#[derive(Clone, Debug)]
pub struct Poured {
    /// Where.
    pub space_id: i64,
    /// By whom.
    pub author_id: i64,
    /// What kind.
    pub kind: Kind,
    /// What it is about.
    pub title: String,
    /// The Markdown.
    pub words: String,
    /// When it was written.
    pub at: Moment,
    /// What was said under it: by whom, what, when; oldest first.
    pub comments: Vec<(i64, String, Moment)>,
    /// The number of the comment that helped.
    pub accepted: Option<usize>,
    /// Who said what of it with one press, each pair once.
    pub reactions: Vec<(i64, Reaction)>,
}

/// Brings them in and gives their keys, in the same order.
///
/// # Errors
/// The store's own.
pub async fn pour(change: &Change, poured: &[Poured]) -> Result<Vec<i64>, Failure> {
    // The same words come often; they are read once.
    let mut read: HashMap<&str, SafeHtml> = HashMap::new();
    let mut rows = Rows::default();
    let (mut entries, mut keys) = (Vec::new(), Vec::new());
    let mut places: Vec<i64> = poured.iter().map(|one| one.space_id).collect();
    places.sort_unstable();
    places.dedup();
    let places = spaces::list_by_ids(&**change, places).await?;
    for one in poured {
        let html = |words: &'_ str| markdown::render(words).html;
        let comments: Vec<Comment> = one
            .comments
            .iter()
            .map(|(author, words, at)| Comment {
                id: change.next_id(),
                post_id: 0,
                under_id: None,
                author_id: Some(*author),
                words: words.clone(),
                html: read.entry(words.as_str()).or_insert_with(|| html(words)).clone(),
                said_at: *at,
                edited_at: None,
                deleted_at: None,
                received_at: None,
            })
            .collect();
        let post = Post {
            id: change.next_id(),
            space_id: one.space_id,
            author_id: Some(one.author_id),
            kind: one.kind,
            state: State::Live,
            title: one.title.clone(),
            words: one.words.clone(),
            html: html(&one.words),
            live_at: one.at,
            edited_at: None,
            pinned_at: None,
            closed: false,
            comments: i64::try_from(comments.len()).unwrap_or(i64::MAX),
            accepted_id: one.accepted.and_then(|place| Some(comments.get(place)?.id)),
            received_at: None,
        };
        let space = places.iter().find(|space| space.id == one.space_id);
        entries.extend(space.map(|space| findable::entry_of_post(&post, &space.name)));
        for comment in comments {
            let comment = Comment {
                post_id: post.id,
                ..comment
            };
            entries.push(findable::entry_of_comment(&post, &comment));
            rows.comment(comment);
        }
        keys.push(post.id);
        rows.post(post, &one.reactions);
    }
    store::pour::insert(change, rows).await?;
    search::index_all(change, entries).await?;
    Ok(keys)
}
