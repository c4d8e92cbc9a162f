//! Takes in what a timeline says: of all that only what a query wants, each post once, with its newest words.

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::outside::TimelinePost;
use platform::store::Change;

use crate::watch::feeds::item::{Item, language_of};
use crate::watch::identity::{content_hash, identity_of};
use crate::watch::limits::{TEXT_MAX_CHARS, URL_MAX_CHARS, cut};
use crate::watch::matching::Desk;
use crate::watch::scope::About;
use crate::watch::store::mention::{NewRow, add_hits, keep};
use crate::watch::store::timeline_post::{self, Known, list_known};
use crate::watch::wanted::Wanted;

/// Older posts are no news: a server that learns of one late numbers it as if it had been there.
const OLDEST_DAYS: i64 = 30;

/// Keeps what is wanted of these posts. Running it again with the same changes nothing.
pub(crate) async fn take_in(
    change: &Change,
    source: i64,
    server: &str,
    posts: &[TimelinePost],
    wanted: &Wanted,
) -> Result<usize, Failure> {
    let now = change.now();
    let known = list_known(&**change, posts.iter().map(|post| post.uri.as_str()).collect()).await?;
    let (mut rows, mut fresh, mut hits) = (Vec::new(), Vec::<(i64, &TimelinePost)>::new(), Vec::new());
    let mut desk = Desk::default();
    for post in posts {
        let is_old = post
            .said_micros
            .is_some_and(|at| now.since(Moment(at)) > OLDEST_DAYS * DAY_MICROS);
        let is_double = fresh.iter().any(|(_, other)| other.uri == post.uri);
        let is_known = known.get(&post.uri);
        if is_double || (is_old && is_known.is_none()) {
            continue;
        }
        let item = item_of(post, now);
        let want = wanted.want(&item.whole_text(), &mut desk, || About {
            source,
            language: item.language.clone(),
            author: None,
            url: item.url.as_deref(),
        });
        let mention = match is_known {
            Some(row) if !is_newer(post, row) => continue,
            Some(row) => {
                timeline_post::update(change, row.mention_id, post.edited_micros, &item).await?;
                row.mention_id
            }
            None if want.queries.is_empty() => continue,
            None => {
                let id = change.next_id();
                let row = NewRow {
                    id,
                    source,
                    item,
                    author: None,
                    found_at: now,
                    keep_until: now.plus(want.days * DAY_MICROS),
                };
                rows.push(row.row());
                fresh.push((id, post));
                id
            }
        };
        hits.extend(want.queries.into_iter().map(|query| (query, mention)));
    }
    let new = rows.len();
    keep(change, rows).await?;
    for (mention, post) in fresh {
        timeline_post::insert(change, mention, server, post).await?;
    }
    add_hits(change, hits).await?;
    Ok(new)
}

/// Whether a post was changed after what is here.
pub(super) fn is_newer(post: &TimelinePost, row: &Known) -> bool {
    post.edited_micros.map(Moment) > row.edited_at
}

pub(super) fn item_of(post: &TimelinePost, now: Moment) -> Item {
    let text = cut(&post.text, TEXT_MAX_CHARS);
    Item {
        identity: identity_of(&post.uri),
        content_hash: content_hash("", &text, Some(&post.uri)),
        url: Some(post.url.clone()).filter(|url| url.chars().count() <= URL_MAX_CHARS),
        title: String::new(),
        language: language_of(post.language.as_deref(), "", &text),
        // A post from the future is a clock that runs ahead; its own moment would stand on top for ever.
        published_at: post.said_micros.map(|at| Moment(at).min(now)),
        text,
    }
}
