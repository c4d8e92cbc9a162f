//! Looks for words on Bluesky: from the newest back to where it was left, and the first time back as far as anything is news.

use platform::clock::{DAY_MICROS, HOUR_MICROS};
use platform::failure::Failure;
use platform::outside::{FoundPost, SearchAsk, TimelinePage};
use platform::store::Change;

use super::read::{Read, Reader};
use crate::watch::matching::Desk;
use crate::watch::store::source::find_due;
use crate::watch::streams::keep::keep_wishes;
use crate::watch::streams::sieve::{OLDEST_DAYS, Wish};

/// Pages of one round: 2,000 posts.
const PAGES_MOST: usize = 20;
/// The network sorts by the moment that an author's program says, which may be a while before it arrives. So far back is
/// looked again; what is here already changes nothing.
const LATE_MICROS: i64 = HOUR_MICROS;

impl Reader<'_> {
    /// How far it was read is written down at the end, so that a break reads it again and not half.
    pub(super) async fn search_bluesky(&mut self) -> Result<Read, Failure> {
        let (now, mut read) = (self.platform.now(), Read::default());
        let reached: Option<i64> = self.timeline.reached.parse().ok();
        let since = reached.map_or(now.plus(-OLDEST_DAYS * DAY_MICROS).0, |at| at - LATE_MICROS);
        let mut ask = SearchAsk {
            words: self.timeline.words.clone().unwrap_or_default(),
            since_micros: Some(since),
            cursor: None,
            door: crate::channels::bluesky_door(self.platform).await?,
        };
        let mut furthest = reached.unwrap_or(since);
        for _ in 0..PAGES_MOST {
            let answer = self.platform.outside.bluesky_search.search(&ask).await;
            read.rest_seconds = answer.rest_seconds;
            let page = match answer.page {
                Ok(page) => page,
                Err(trouble) => {
                    read.trouble = Some(trouble);
                    return Ok(read);
                }
            };
            let Some(new) = self.keep_found(&page.posts).await? else {
                return Ok(read);
            };
            read.mentions += new;
            let moments = page.posts.iter().filter_map(|found| found.sorted_micros);
            furthest = moments.filter(|at| *at <= now.0).fold(furthest, i64::max);
            if page.cursor.is_none() || page.cursor == ask.cursor {
                break;
            }
            if read.rest_seconds.is_some() {
                return Ok(read);
            }
            ask.cursor = page.cursor;
        }
        let to = furthest.to_string();
        if self.timeline.reached != to && self.keep(&TimelinePage::default(), Some(&to)).await?.is_some() {
            self.timeline.reached = to;
        }
        Ok(read)
    }

    /// Keeps what is wanted of these; `None` when the source is no longer to be read.
    async fn keep_found(&self, found: &[FoundPost]) -> Result<Option<usize>, Failure> {
        let (mut desk, at) = (Desk::default(), (self.source.id, self.platform.now()));
        let wishes = found
            .iter()
            .filter_map(|found| Wish::of(found, self.wanted, &mut desk, at));
        let mut wishes: Vec<Wish> = wishes.collect();
        Wish::each_once(&mut wishes);
        let url = self.source.url.clone().unwrap_or_default();
        let keep = async |change: &Change| match find_due(&**change, self.source.id, &url).await? {
            Some(_) => keep_wishes(change, self.source.id, &wishes).await.map(Some),
            None => Ok(None),
        };
        self.platform.store.change(keep).await
    }
}
