//! Reads one timeline: forward from where it was left, back for what its server learned late, and again what may have changed.

use platform::clock::{HOUR_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::{FeedTrouble, TimelineAnswer, TimelineAsk, TimelineOf, TimelinePage};
use platform::secrets::Secret;
use platform::store::Change;

use super::intake::take_in;
use super::number::{is_after, moment_of};
use super::pace::{after_failure, after_success};
use crate::watch::store::row::source::Model;
use crate::watch::store::source::{find_due, keep_read};
use crate::watch::store::timeline::{self, Timeline, reach};
use crate::watch::wanted::Wanted;

/// Pages of one round: 800 posts; what is left comes in the next.
const PAGES_MOST: usize = 20;
/// Pages back for what came late.
const LATE_PAGES_MOST: usize = 3;
/// A server that learns of a post later numbers it by when it was made, before what was read already. So far back is looked.
const LATE_MICROS: i64 = HOUR_MICROS;
/// Where a timeline begins that was empty.
const BEFORE_ALL: &str = "0";
/// What a round with one timeline came to.
#[derive(Default)]
pub(crate) struct Read {
    /// New mentions.
    pub(crate) mentions: usize,
    /// How long the server wants to be left alone.
    pub(crate) rest_seconds: Option<u32>,
    /// Why it could not be read.
    pub(crate) trouble: Option<FeedTrouble>,
}

/// A reader of one timeline.
pub(crate) struct Reader<'a> {
    pub(crate) platform: &'a Platform,
    pub(crate) source: &'a Model,
    pub(crate) timeline: Timeline,
    pub(crate) token: Option<Secret>,
    pub(crate) wanted: &'a Wanted,
}

impl Reader<'_> {
    /// Reads, and keeps how it stands with the source.
    pub(crate) async fn read(mut self) -> Result<Read, Failure> {
        let before = self.timeline.reached.clone();
        let mut read = match self.timeline.words {
            Some(_) if self.timeline.is_of_bluesky() => self.search_bluesky().await?,
            Some(_) => self.search().await?,
            None => self.forward().await?,
        };
        let goes_on = |read: &Read| read.trouble.is_none() && read.rest_seconds.is_none();
        if goes_on(&read) && !before.is_empty() && self.timeline.tag.is_some() {
            read = self.late(&before, read).await?;
        }
        if goes_on(&read) && !self.timeline.is_of_bluesky() {
            read.rest_seconds = self.look_again().await?;
        }
        self.settle(&read, before != self.timeline.reached).await?;
        Ok(read)
    }

    async fn ask(&self, newer_than: Option<&str>, older_than: Option<&str>) -> TimelineAnswer {
        let of = match (&self.timeline.tag, &self.timeline.words) {
            (Some(tag), _) => TimelineOf::Tag(tag.clone()),
            (None, words) => TimelineOf::Words(words.clone().unwrap_or_default()),
        };
        let ask = TimelineAsk {
            server: self.timeline.server.clone(),
            of,
            newer_than: newer_than.map(str::to_owned),
            older_than: older_than.map(str::to_owned),
            token: self.token.clone(),
        };
        self.platform.outside.mastodon.read(&ask).await
    }

    /// From where it was left to the newest, a page and how far that is in one change.
    async fn forward(&mut self) -> Result<Read, Failure> {
        let mut read = Read::default();
        for _ in 0..PAGES_MOST {
            let from = self.timeline.reached.clone();
            let answer = self
                .ask(Some(from.as_str()).filter(|from| !from.is_empty()), None)
                .await;
            read.rest_seconds = answer.rest_seconds;
            let page = match answer.page {
                Ok(page) => page,
                Err(trouble) => {
                    read.trouble = Some(trouble);
                    return Ok(read);
                }
            };
            let newest = page
                .newest
                .as_deref()
                .filter(|newest| from.is_empty() || is_after(newest, &from));
            let to = match newest {
                Some(newest) => newest.to_owned(),
                None if from.is_empty() => BEFORE_ALL.to_owned(),
                None => return Ok(read),
            };
            let Some(mentions) = self.keep(&page, Some(&to)).await? else {
                return Ok(read);
            };
            read.mentions += mentions;
            self.timeline.reached = to;
            // The first look takes the newest page and nothing before it.
            if from.is_empty() || read.rest_seconds.is_some() {
                return Ok(read);
            }
        }
        Ok(read)
    }

    /// From the newest back to where it was left: a search gives its newest page whatever is asked. How far it was read is
    /// written down at the end, so that a break reads it again and not half.
    async fn search(&mut self) -> Result<Read, Failure> {
        let (from, mut read) = (self.timeline.reached.clone(), Read::default());
        let (mut newest, mut older_than) = (None::<String>, None::<String>);
        for _ in 0..PAGES_MOST {
            let answer = self.ask(None, older_than.as_deref()).await;
            read.rest_seconds = answer.rest_seconds;
            let page = match answer.page {
                Ok(page) => page,
                Err(trouble) => {
                    read.trouble = Some(trouble);
                    return Ok(read);
                }
            };
            let Some(mentions) = self.keep(&page, None).await? else {
                return Ok(read);
            };
            read.mentions += mentions;
            newest = newest.or(page.newest);
            let is_further = |oldest: &String| older_than.as_deref().is_none_or(|older| is_after(older, oldest));
            match page
                .oldest
                .filter(|oldest| !from.is_empty() && is_after(oldest, &from) && is_further(oldest))
            {
                Some(_) if read.rest_seconds.is_some() => return Ok(read),
                Some(oldest) => older_than = Some(oldest),
                None => break,
            }
        }
        let to = newest.unwrap_or_else(|| BEFORE_ALL.to_owned());
        if (from.is_empty() || is_after(&to, &from)) && self.keep(&TimelinePage::default(), Some(&to)).await?.is_some()
        {
            self.timeline.reached = to;
        }
        Ok(read)
    }

    /// What the server learned late: posts made before where it was left, no longer ago than that can be.
    async fn late(&self, before: &str, mut read: Read) -> Result<Read, Failure> {
        let Some(until) = moment_of(before).map(|at| at.plus(-LATE_MICROS)) else {
            return Ok(read);
        };
        let is_late = |id: &str| moment_of(id).is_some_and(|at| at >= until);
        let mut older_than = before.to_owned();
        for _ in 0..LATE_PAGES_MOST {
            let answer = self.ask(None, Some(&older_than)).await;
            read.rest_seconds = answer.rest_seconds;
            let Ok(mut page) = answer.page else { return Ok(read) };
            page.posts.retain(|post| is_late(&post.id));
            let Some(mentions) = self.keep(&page, None).await? else {
                return Ok(read);
            };
            read.mentions += mentions;
            match page
                .oldest
                .filter(|oldest| is_late(oldest) && is_after(&older_than, oldest))
            {
                Some(oldest) if read.rest_seconds.is_none() => older_than = oldest,
                _ => return Ok(read),
            }
        }
        Ok(read)
    }

    /// Keeps a page; `None` when the source is no longer to be read, or another node read this page.
    pub(super) async fn keep(&self, page: &TimelinePage, to: Option<&str>) -> Result<Option<usize>, Failure> {
        let url = self.source.url.clone().unwrap_or_default();
        let keep = async |change: &Change| {
            if find_due(&**change, self.source.id, &url).await?.is_none() {
                return Ok(None);
            }
            if let Some(to) = to
                && !reach(change, &self.timeline, to).await?
            {
                return Ok(None);
            }
            let server = &self.timeline.server;
            take_in(change, self.source.id, server, &page.posts, self.wanted)
                .await
                .map(Some)
        };
        self.platform.store.change(keep).await
    }

    async fn settle(&self, read: &Read, has_news: bool) -> Result<(), Failure> {
        let url = self.source.url.clone().unwrap_or_default();
        let keep = async |change: &Change| {
            // Somebody may have paused or removed it while the answer was on its way.
            let Some(mut row) = find_due(&**change, self.source.id, &url).await? else {
                return Ok(());
            };
            let now: Moment = change.now();
            match read.trouble {
                None => {
                    row.failures = 0;
                    row.trouble = None;
                    row.trouble_since = None;
                    row.last_success_at = Some(now);
                    row.next_fetch_at = after_success(row.id, now, read.rest_seconds);
                    if has_news {
                        row.last_item_at = Some(now);
                    }
                }
                Some(trouble) => {
                    row.failures = row.failures.saturating_add(1);
                    row.trouble = Some(trouble.key().to_owned());
                    row.trouble_since = row.trouble_since.or(Some(now));
                    row.next_fetch_at = after_failure(row.id, now, row.failures, read.rest_seconds);
                }
            }
            keep_read(change, &row).await
        };
        self.platform.store.change(keep).await
    }
}

/// A reader of this source, when it is a timeline.
pub(crate) async fn reader<'a>(
    platform: &'a Platform,
    source: &'a Model,
    wanted: &'a Wanted,
) -> Result<Option<Reader<'a>>, Failure> {
    let Some(timeline) = timeline::find(platform.store.reader(), source.id).await? else {
        return Ok(None);
    };
    let token = crate::channels::token_at(platform, &timeline.server).await?;
    Ok(Some(Reader {
        platform,
        source,
        // A tag is read without saying who asks, when the server lets us.
        token: token.filter(|_| timeline.words.is_some() || source.failures > 0),
        timeline,
        wanted,
    }))
}
