//! What an answer means for its source: new validators, a new address, trouble, a next moment.

use people::directory::tidy_name;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::outside::{FeedAnswer, FeedTrouble, Pace};
use platform::store::Change;

use super::intake::{Brought, take_in};
use super::item::items_of;
use super::pace::{after_failure, after_success, chance};
use crate::watch::limits::{SOURCE_TITLE_MAX_CHARS, URL_MAX_CHARS, cut};
use crate::watch::store::kinds::SourceState;
use crate::watch::store::row::source::Model;
use crate::watch::store::source::{keep_read, url_is_free};
use crate::watch::wanted::Wanted;

/// Words for a source whose other side says it is gone for good.
pub(crate) const GONE: &str = "gone";

/// Whether the host asked for rest: then its other feeds rest too.
pub(crate) fn rest_asked(answer: &FeedAnswer) -> bool {
    match answer {
        FeedAnswer::Failed {
            trouble,
            retry_after_seconds,
        } => *trouble == FeedTrouble::Busy || retry_after_seconds.is_some(),
        FeedAnswer::NotModified { .. } | FeedAnswer::Fetched { .. } | FeedAnswer::Gone => false,
    }
}

/// Keeps what an answer brought, and how it stands with the source now.
pub(crate) async fn settle(
    change: &Change,
    mut source: Model,
    answer: FeedAnswer,
    wanted: &Wanted,
) -> Result<(Model, Brought), Failure> {
    let now = change.now();
    let mut brought = Brought::default();
    match answer {
        FeedAnswer::NotModified { pace, moved_to } => {
            succeed(&mut source, now, &pace);
            follow(change, &mut source, moved_to).await?;
        }
        FeedAnswer::Fetched {
            feed,
            etag,
            last_modified,
            pace,
            moved_to,
        } => {
            succeed(&mut source, now, &pace);
            follow(change, &mut source, moved_to).await?;
            // Validators are replaced by what this answer says, also by nothing: an old one would be sent for ever (L2).
            source.etag = etag.filter(|tag| tag.chars().count() <= URL_MAX_CHARS);
            source.last_modified = last_modified.filter(|date| date.chars().count() <= URL_MAX_CHARS);
            source.read_at = Some(now);
            if !tidy_name(&feed.title).is_empty() && source.url.as_deref() == Some(source.title.as_str()) {
                source.title = cut(&tidy_name(&feed.title), SOURCE_TITLE_MAX_CHARS);
            }
            crate::pickup::note_links(change, source.id, &feed.items).await?;
            brought = take_in(change, source.id, items_of(&feed, now), wanted).await?;
            if brought.items > 0 {
                source.last_item_at = Some(now);
            }
        }
        FeedAnswer::Gone => {
            source.state = SourceState::Gone;
            note_trouble(&mut source, now, GONE);
        }
        FeedAnswer::Failed {
            trouble,
            retry_after_seconds,
        } => {
            source.failures = source.failures.saturating_add(1);
            note_trouble(&mut source, now, trouble.key());
            source.next_fetch_at = after_failure(now, source.failures, retry_after_seconds, chance(source.id, now));
        }
    }
    keep_read(change, &source).await?;
    Ok((source, brought))
}

fn succeed(source: &mut Model, now: Moment, pace: &Pace) {
    source.failures = 0;
    source.trouble = None;
    source.trouble_since = None;
    source.last_success_at = Some(now);
    source.next_fetch_at = after_success(now, pace, chance(source.id, now));
}

fn note_trouble(source: &mut Model, now: Moment, key: &str) {
    source.trouble = Some(key.to_owned());
    source.trouble_since = source.trouble_since.or(Some(now));
}

/// A permanent redirect becomes the address, unless another source has that address already.
async fn follow(change: &Change, source: &mut Model, moved_to: Option<String>) -> Result<(), Failure> {
    if let Some(url) = moved_to.filter(|url| url.chars().count() <= URL_MAX_CHARS)
        && source.url.as_ref() != Some(&url)
        && url_is_free(&**change, &url).await?
    {
        source.host = super::host_of(&url).unwrap_or_default();
        source.url = Some(url);
    }
    Ok(())
}
