//! Reads one source that counts. What a question may cost is taken out of the month before it is put, and what the network did not
//! count is given back with its answer: whatever breaks in between, the budget is never overspent.

use jiff::tz::TimeZone;
use platform::clock::{DAY_MICROS, MINUTE_MICROS, Moment, SECOND_MICROS};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::{FeedTrouble, MeterAnswer, MeterAsk, MeterPage, MeterPost};
use platform::secrets::{Sealer, Secret};
use platform::store::Change;

use super::month::{month_of, next_begins};
use super::network::Network;
use super::price::BUDGET_USED;
use crate::watch::feeds::intake::{Same, keep_wanted};
use crate::watch::feeds::item::{Item, language_of};
use crate::watch::feeds::pace::{after_failure, chance};
use crate::watch::identity::{content_hash, identity_of};
use crate::watch::limits::{TEXT_MAX_CHARS, URL_MAX_CHARS, cut};
use crate::watch::store::meter::{self, Meter};
use crate::watch::store::row::source::Model;
use crate::watch::store::source::{find_due, keep_read};
use crate::watch::wanted::Wanted;

/// Pages of one round; what is left comes in the next.
const PAGES_MOST: usize = 20;
/// How soon it is read again: four questions an hour are 3,000 a month.
const USUAL_MICROS: i64 = 15 * MINUTE_MICROS;
/// Never later than this because a network asks for rest.
const LATEST_MICROS: i64 = DAY_MICROS;

/// Names the place of a token, so that one moved to another row does not open.
pub(super) fn seal_place(source: i64) -> String {
    format!("watch_meter {source}")
}

/// How a round ended.
enum End {
    /// All was read, or as much as a round takes.
    Well,
    /// The budget holds no further question.
    Used,
    /// It could not be read.
    Trouble(FeedTrouble),
    /// It is no longer to be read, or another node reads it.
    Stopped,
}

/// One round with one source.
pub(super) struct Round<'a> {
    pub(super) platform: &'a Platform,
    pub(super) source: &'a Model,
    pub(super) meter: Meter,
    pub(super) network: Network,
    pub(super) wanted: &'a Wanted,
}

impl Round<'_> {
    /// Reads, and keeps how it stands with the source.
    pub(super) async fn read(mut self) -> Result<(), Failure> {
        let zone = self.platform.organisation.facts().time_zone();
        let sealer = Sealer::of(&self.platform.config)?;
        let token = sealer.open(&self.meter.secret, &seal_place(self.source.id));
        let (mut rest, mut has_news) = (None, false);
        let end = match token {
            // Sealed with another key file: somebody has to give it again.
            None => End::Trouble(FeedTrouble::Denied),
            Some(token) => self.pages(&token, &zone, &mut rest, &mut has_news).await?,
        };
        match end {
            End::Stopped => Ok(()),
            end => self.settle(&end, rest, has_news, &zone).await,
        }
    }

    async fn pages(
        &mut self,
        token: &Secret,
        zone: &TimeZone,
        rest: &mut Option<u32>,
        has_news: &mut bool,
    ) -> Result<End, Failure> {
        for _ in 0..PAGES_MOST {
            let month = month_of(self.platform.now(), zone);
            let pieces = match self.take(&month).await? {
                Some(0) => return Ok(End::Used),
                Some(pieces) => pieces,
                None => return Ok(End::Stopped),
            };
            let ask = self.question(token, pieces);
            let answer = self.network.port(self.platform).read(&ask).await;
            *rest = answer.rest_seconds;
            let trouble = answer.page.as_ref().err().copied();
            *has_news |= answer.page.as_ref().is_ok_and(|page| !page.posts.is_empty());
            if !self.keep(&month, pieces, answer).await? {
                return Ok(End::Stopped);
            }
            match trouble {
                Some(trouble) => return Ok(End::Trouble(trouble)),
                None if self.meter.page.is_empty() || rest.is_some() => return Ok(End::Well),
                None => {}
            }
        }
        Ok(End::Well)
    }

    /// Takes the pieces of one question out of the month; nought when it holds no further question, nothing when price, budget or
    /// consent are others by now.
    async fn take(&self, month: &str) -> Result<Option<i64>, Failure> {
        let (fewest, most) = self.network.pieces();
        // After a failure as little as can be is put at stake: what is lost on the way is never given back.
        let most = if self.source.failures > 0 { fewest } else { most };
        let take = async |change: &Change| {
            let used = meter::used_in(&**change, self.source.id, month).await?.used;
            let pieces = self.meter.price().left(used).min(most);
            if pieces < fewest {
                return Ok(Some(0));
            }
            Ok(meter::take(change, &self.meter, month, pieces).await?.then_some(pieces))
        };
        self.platform.store.change(take).await
    }

    fn question(&self, token: &Secret, pieces: i64) -> MeterAsk {
        let some = |text: &String| Some(text.clone()).filter(|it| !it.is_empty());
        MeterAsk {
            about: self.meter.about.clone(),
            token: token.clone(),
            newer_than: some(&self.meter.reached),
            page: some(&self.meter.page),
            posts_most: u32::try_from(pieces).unwrap_or(0),
            now_micros: self.platform.now().0,
        }
    }

    /// Keeps what is wanted, gives back what was not counted and notes how far it was read, all or nothing. False when the source is
    /// no longer to be read, or another node kept this page: what was counted stays counted then.
    async fn keep(&mut self, month: &str, pieces: i64, answer: MeterAnswer) -> Result<bool, Failure> {
        let counted = match (self.network.costs_money(), answer.counted) {
            (true, Some(counted)) => i64::from(counted).min(pieces),
            (true, None) | (false, _) => pieces,
        };
        let (source, url) = (self.source.id, self.source.url.clone().unwrap_or_default());
        let after = after(&self.meter, &answer.page);
        let items: Vec<Item> = answer
            .page
            .iter()
            .flat_map(|page| &page.posts)
            .map(|post| item_of(post, self.platform.now()))
            .collect();
        let (before, wanted) = (&self.meter, self.wanted);
        let keep = async |change: &Change| {
            if counted < pieces {
                meter::give_back(change, before, month, pieces - counted).await?;
            }
            let is_ours =
                find_due(&**change, source, &url).await?.is_some() && meter::reach(change, before, &after).await?;
            if is_ours {
                keep_wanted(change, source, items.clone(), wanted, Same::Name).await?;
            }
            Ok(is_ours)
        };
        let is_ours = self.platform.store.change(keep).await?;
        self.meter = Meter {
            turn: self.meter.turn + 1,
            ..after
        };
        Ok(is_ours)
    }

    async fn settle(&self, end: &End, rest: Option<u32>, has_news: bool, zone: &TimeZone) -> Result<(), Failure> {
        let url = self.source.url.clone().unwrap_or_default();
        let keep = async |change: &Change| {
            // Somebody may have paused or removed it while the answer was on its way.
            let Some(mut row) = find_due(&**change, self.source.id, &url).await? else {
                return Ok(());
            };
            let now = change.now();
            let why = match end {
                End::Trouble(trouble) => Some(trouble.key()),
                End::Used => Some(BUDGET_USED),
                End::Well | End::Stopped => None,
            };
            row.trouble_since = why.and(
                row.trouble_since
                    .filter(|_| row.trouble.as_deref() == why)
                    .or(Some(now)),
            );
            row.trouble = why.map(str::to_owned);
            row.failures = match end {
                End::Trouble(_) => row.failures.saturating_add(1),
                _ => 0,
            };
            row.next_fetch_at = match end {
                End::Used => next_begins(now, zone),
                End::Trouble(_) => after_failure(now, row.failures, rest, chance(row.id, now)),
                End::Well | End::Stopped => {
                    let asked = i64::from(rest.unwrap_or(0)) * SECOND_MICROS;
                    now.plus(asked.clamp(USUAL_MICROS, LATEST_MICROS))
                }
            };
            if why.is_none() {
                row.last_success_at = Some(now);
            }
            if has_news {
                row.last_item_at = Some(now);
            }
            keep_read(change, &row).await
        };
        self.platform.store.change(keep).await
    }
}

/// How far it is read once this page is kept.
fn after(before: &Meter, page: &Result<MeterPage, FeedTrouble>) -> Meter {
    let mut after = before.clone();
    match page {
        Ok(page) => {
            if after.newest.is_empty() {
                after.newest = page.newest.clone().unwrap_or_default();
            }
            after.page = page.next.clone().unwrap_or_default();
            if after.page.is_empty() {
                let newest = std::mem::take(&mut after.newest);
                after.reached = if newest.is_empty() { after.reached } else { newest };
            }
        }
        // A page that the network no longer knows: begin again where everything before was read.
        Err(FeedTrouble::OddStatus | FeedTrouble::NotFound) => {
            after.page = String::new();
            after.newest = String::new();
        }
        Err(_) => {}
    }
    after
}

fn item_of(post: &MeterPost, now: Moment) -> Item {
    let text = cut(&post.text, TEXT_MAX_CHARS);
    Item {
        identity: identity_of(&post.id),
        content_hash: content_hash("", &text, Some(&post.url)),
        url: Some(post.url.clone()).filter(|url| url.chars().count() <= URL_MAX_CHARS),
        title: String::new(),
        language: language_of(post.language.as_deref(), "", &text),
        // A clock that runs ahead would stand on top for ever.
        published_at: post.said_micros.map(|at| Moment(at).min(now)),
        text,
    }
}
