//! The search of X through its own paid interface: posts of the last seven days with these words, newest first.

use http::StatusCode;
use platform::outside::{Answering, FeedTrouble, MeterAnswer, MeterAsk, MeterPage, MeterPost, Meters};
use serde_json::Value;

use crate::accounts::{Said, ask, base, path};
use crate::counting::{RECORDS_MOST, header_number, is_number, text_of, trouble_of, unanswered, unasked, without};
use crate::outbound::{Call, Gate};

/// Fewest and most posts of a page that X gives.
const PAGE: std::ops::RangeInclusive<u32> = 10..=100;
/// X looks seven days back and refuses to hear of anything earlier; an hour less leaves room for clocks.
const REACH_MILLIS: i64 = (7 * 24 - 1) * 3_600_000;
/// 2010, when X began to number posts by the moment at which they were made.
const FIRST_MILLIS: i64 = 1_288_834_974_657;
/// Bits behind the milliseconds in a number of X.
const SEQUENCE_BITS: u32 = 22;
/// Where people read a post without saying whose it is.
const POST_URL: &str = "https://x.com/i/web/status/";

/// The search of X.
pub struct XSearch {
    gate: Gate,
    api: String,
}

impl XSearch {
    /// Asks through this gate at this address.
    #[must_use]
    pub fn new(gate: Gate, api: &str) -> Self {
        Self {
            gate,
            api: api.to_owned(),
        }
    }

    async fn page(&self, wanted: &MeterAsk) -> MeterAnswer {
        // X refuses to go on where nobody may look any more; what stood there is lost, and not asked for again.
        if wanted
            .page
            .as_deref()
            .is_some_and(|from| !is_within(from, wanted.now_micros))
        {
            return unasked();
        }
        let url = base(&self.api).and_then(|base| path(&base, &["2", "tweets", "search", "recent"]));
        let Some(mut url) = url.filter(|_| wanted.posts_most >= *PAGE.start()) else {
            return without(FeedTrouble::BadAddress, Some(0));
        };
        {
            let mut query = url.query_pairs_mut();
            query.append_pair("query", &wanted.about);
            query.append_pair("max_results", &wanted.posts_most.min(*PAGE.end()).to_string());
            query.append_pair("tweet.fields", "created_at,lang");
            let newer = wanted
                .newer_than
                .as_deref()
                .filter(|id| is_within(id, wanted.now_micros));
            newer.map(|id| query.append_pair("since_id", id));
            wanted.page.as_deref().map(|id| query.append_pair("until_id", id));
        }
        let said = match ask(&self.gate, Call::get(url).with(Some(&wanted.token))).await {
            Ok(said) => said,
            Err(trouble) => return unanswered(trouble),
        };
        let rest_seconds = rest(&said, wanted.now_micros);
        if said.status != StatusCode::OK {
            let refused = without(trouble_of(said.status), Some(0));
            return MeterAnswer {
                rest_seconds,
                ..refused
            };
        }
        match said.json.as_ref().and_then(read_recent) {
            Some((page, counted)) => MeterAnswer {
                page: Ok(page),
                rest_seconds,
                counted: Some(counted),
            },
            None => without(FeedTrouble::Unreadable, None),
        }
    }
}

impl Meters for XSearch {
    fn read<'a>(&'a self, ask: &'a MeterAsk) -> Answering<'a, MeterAnswer> {
        Box::pin(self.page(ask))
    }
}

/// The page in an answer and how many posts X counts for it; `None` when it is no answer to a search. What cannot be read in it
/// is passed over, and counted: X counts what it gives.
#[must_use]
pub fn read_recent(answer: &Value) -> Option<(MeterPage, u32)> {
    let (data, meta) = (&answer["data"], &answer["meta"]);
    let said = meta["result_count"].as_u64();
    let records = match data.as_array() {
        Some(records) => records.as_slice(),
        // Without a single post there is no list, only the number nought.
        None if data.is_null() && said == Some(0) => &[],
        None => return None,
    };
    let posts: Vec<MeterPost> = records.iter().take(RECORDS_MOST).filter_map(post).collect();
    let ids = || {
        records
            .iter()
            .filter_map(|it| it["id"].as_str())
            .filter(|id| is_number(id))
    };
    let oldest = ids().min_by_key(|id| (id.len(), *id));
    let given = u32::try_from(records.len()).unwrap_or(u32::MAX);
    let counted = given.max(u32::try_from(said.unwrap_or(0)).unwrap_or(u32::MAX));
    let page = MeterPage {
        passed_over: given.saturating_sub(u32::try_from(posts.len()).unwrap_or(u32::MAX)),
        newest: ids().max_by_key(|id| (id.len(), *id)).map(str::to_owned),
        // Going on before the oldest asks for the same posts as the token of the next page, and lets the size of a page change.
        next: oldest.filter(|_| meta["next_token"].is_string()).map(str::to_owned),
        posts,
    };
    Some((page, counted))
}

fn post(record: &Value) -> Option<MeterPost> {
    let id = record["id"].as_str().filter(|id| is_number(id))?;
    let language = record["lang"].as_str().filter(|it| it.len() == 2 && it.is_ascii());
    let said: Option<jiff::Timestamp> = record["created_at"].as_str().and_then(|at| at.parse().ok());
    Some(MeterPost {
        id: id.to_owned(),
        url: format!("{POST_URL}{id}"),
        text: text_of(&record["text"])?,
        language: language.map(str::to_owned),
        said_micros: said.map(jiff::Timestamp::as_microsecond),
    })
}

/// Whether X still looks back as far as this post.
fn is_within(id: &str, now_micros: i64) -> bool {
    let made = id.parse::<i64>().ok().filter(|_| is_number(id));
    made.is_some_and(|id| (id >> SEQUENCE_BITS) + FIRST_MILLIS > now_micros / 1_000 - REACH_MILLIS)
}

/// How long to leave X alone: until its limit is reset, when it says wait or when this was the last question for now.
fn rest(said: &Said, now_micros: i64) -> Option<u32> {
    let is_over = said.status == StatusCode::TOO_MANY_REQUESTS;
    let is_last = header_number(said, "x-rate-limit-remaining") == Some(0);
    let reset = header_number(said, "x-rate-limit-reset").filter(|_| is_over || is_last)?;
    u32::try_from(reset.saturating_sub(now_micros / 1_000_000).max(0)).ok()
}
