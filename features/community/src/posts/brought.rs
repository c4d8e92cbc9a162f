//! What was said elsewhere and is brought here: nobody is told, nothing counts as news, the days stay what they were.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::page::SafeHtml;
use platform::store::Change;

use super::{Kind, findable, store};

/// A post that was said elsewhere. Its author is not known here; when it came in is kept apart from when it was said.
pub struct Brought<'a> {
    /// Where it is put.
    pub space_id: i64,
    /// What kind.
    pub kind: Kind,
    /// What it is about.
    pub title: &'a str,
    /// The Markdown; at most 64 KiB.
    pub words: &'a str,
    /// The same, rendered and cleaned.
    pub html: &'a SafeHtml,
    /// When it was said; a day to come is taken as now.
    pub said_at: Moment,
    /// Whether nothing is added any more.
    pub closed: bool,
    /// Its key there: brought twice is brought once.
    pub key: &'a str,
}

/// An answer that was given elsewhere.
pub struct BroughtAnswer<'a> {
    /// The Markdown; at most 64 KiB.
    pub words: &'a str,
    /// The same, rendered and cleaned.
    pub html: &'a SafeHtml,
    /// When it was said.
    pub said_at: Moment,
    /// Its key there.
    pub key: &'a str,
    /// Whether it is the answer that helped.
    pub helped: bool,
}

/// Brings a post with its answers; gives how many of them were new. What was brought before stays as it is by now.
///
/// # Errors
/// The store's own.
pub async fn bring(change: &Change, new: &Brought<'_>, answers: &[BroughtAnswer<'_>]) -> Result<usize, Failure> {
    let known = store::find_brought(&**change, new.key).await?;
    let mut added = usize::from(known.is_none());
    let post = match known {
        Some(post) => post,
        None => {
            let post = store::add_brought(change, new).await?;
            findable::post(change, &post).await?;
            post
        }
    };
    for answer in answers {
        let Some(comment) = store::add_brought_answer(change, post.id, answer).await? else {
            continue;
        };
        added += 1;
        findable::comment(change, &post, &comment).await?;
        if answer.helped && post.accepted_id.is_none() {
            store::accept(change, post.id, comment.id).await?;
        }
    }
    Ok(added)
}

/// Which of these keys were brought before.
///
/// # Errors
/// The store's own.
pub async fn list_brought(platform: &Platform, keys: &[String]) -> Result<Vec<String>, Failure> {
    store::list_known(platform.store.reader(), keys).await
}
