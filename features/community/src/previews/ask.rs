//! Asking what stands behind the links of a text: by a job, and only where the whole organisation may read.

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::jobs::{Rank, enqueue_ranked};
use platform::store::Change;
use serde_json::json;

use super::{links, read, store};
use crate::spaces::{self, Kind, State};

/// Days after which a page is read anew when somebody links to it once more.
const FRESH_DAYS: i64 = 7;

/// The text with the links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// The space it stands in.
    pub space_id: i64,
    /// The post on whose page it stands.
    pub page_id: i64,
    /// The text itself: the post, or what was said under it.
    pub subject_id: i64,
}

/// Notes the links of a text in place of those it had, and has what is not known yet read by a job. In a space that is not open
/// nothing is noted: asking for an address tells the other side that somebody here talks about it.
///
/// # Errors
/// The store's own.
pub async fn ask(change: &Change, text: Text, links: &[String]) -> Result<(), Failure> {
    store::take_away(change, text.subject_id).await?;
    let links = links::worth(links);
    if links.is_empty() || !is_open(change, text.space_id).await? {
        return Ok(());
    }
    let stale = Moment(change.now().0 - FRESH_DAYS * DAY_MICROS);
    for (place, url) in links.iter().enumerate() {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        let known = store::find_or_add(change, url).await?;
        store::link(change, text, place, known.id).await?;
        if known.is_new || known.read_at.is_some_and(|at| at < stale) {
            let key = known.id.to_string();
            let payload = json!({ "preview": known.id });
            enqueue_ranked(change, Rank::Bulk, read::JOB, payload, Some(&key), change.now()).await?;
        }
    }
    Ok(())
}

pub(super) async fn is_open(db: &Change, space_id: i64) -> Result<bool, Failure> {
    let space = spaces::list_by_ids(&**db, vec![space_id]).await?.pop();
    Ok(space.is_some_and(|space| space.kind == Kind::Open && space.state != State::Archived))
}
