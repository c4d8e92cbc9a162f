//! Public posts on Facebook in which the organisation's own page is tagged, newest first.

use http::StatusCode;
use platform::outside::{Answering, FeedTrouble, MeterAnswer, MeterAsk, MeterPage, MeterPost, Meters};
use serde_json::Value;

use crate::accounts::{Said, ask, base, path};
use crate::counting::{RECORDS_MOST, address_on, is_number, text_of, trouble_of, unanswered, without};
use crate::outbound::{Call, Gate};

/// Posts of a page; more makes Facebook answer that it is too much data.
const PAGE: &str = "25";
/// What is asked of a post; who said it is given of oneself only, so it is not asked.
const FIELDS: &str = "id,message,created_time,permalink_url";
/// Longest name of a next page.
const CURSOR_BYTES: usize = 1_000;
/// From so much of what is allowed on, in percent, an hour is waited.
const NEARLY: i64 = 95;
/// The hour over which Facebook counts.
const HOUR_SECONDS: u32 = 3_600;

/// The tags of a page on Facebook.
pub struct FacebookPage {
    gate: Gate,
    api: String,
    version: String,
}

impl FacebookPage {
    /// Asks through this gate at this address for this version.
    #[must_use]
    pub fn new(gate: Gate, api: &str, version: &str) -> Self {
        Self {
            gate,
            api: api.to_owned(),
            version: version.to_owned(),
        }
    }

    async fn page(&self, wanted: &MeterAsk) -> MeterAnswer {
        let base = base(&self.api).filter(|_| is_number(&wanted.about));
        let Some(mut url) = base.and_then(|base| path(&base, &[&self.version, &wanted.about, "tagged"])) else {
            return without(FeedTrouble::BadAddress, Some(0));
        };
        {
            let mut query = url.query_pairs_mut();
            query.append_pair("fields", FIELDS).append_pair("limit", PAGE);
            wanted.newer_than.as_deref().map(|at| query.append_pair("since", at));
            wanted.page.as_deref().map(|after| query.append_pair("after", after));
        }
        // The token goes in a header: an address ends up in logs.
        let said = match ask(&self.gate, Call::get(url).with(Some(&wanted.token))).await {
            Ok(said) => said,
            Err(trouble) => return unanswered(trouble),
        };
        let (rest_seconds, counted) = (rest(&said), Some(0));
        let page = match (said.status, &said.json) {
            (StatusCode::OK, Some(json)) => read_tagged(json).ok_or(FeedTrouble::Unreadable),
            (StatusCode::OK, None) => Err(FeedTrouble::Unreadable),
            (status, json) => Err(json.as_ref().and_then(refusal).unwrap_or_else(|| trouble_of(status))),
        };
        MeterAnswer {
            rest_seconds: rest_seconds.or((page == Err(FeedTrouble::Busy)).then_some(HOUR_SECONDS)),
            page,
            counted,
        }
    }
}

impl Meters for FacebookPage {
    fn read<'a>(&'a self, ask: &'a MeterAsk) -> Answering<'a, MeterAnswer> {
        Box::pin(self.page(ask))
    }
}

/// The page in an answer; `None` when it is no list of posts. What cannot be read in it is passed over.
#[must_use]
pub fn read_tagged(answer: &Value) -> Option<MeterPage> {
    let records = answer["data"].as_array()?;
    let posts: Vec<MeterPost> = records.iter().take(RECORDS_MOST).filter_map(post).collect();
    let newest = records.iter().filter_map(|it| moment(&it["created_time"])).max();
    let paging = &answer["paging"];
    let after = paging["cursors"]["after"].as_str();
    let after = after.filter(|it| paging["next"].is_string() && (1..=CURSOR_BYTES).contains(&it.len()));
    Some(MeterPage {
        passed_over: u32::try_from(records.len() - posts.len()).unwrap_or(u32::MAX),
        newest: newest.map(|at| (at / 1_000_000).to_string()),
        next: after.map(str::to_owned),
        posts,
    })
}

fn post(record: &Value) -> Option<MeterPost> {
    // The number of a post is that of who said it and its own.
    let id = record["id"]
        .as_str()
        .filter(|id| id.split('_').count() <= 2 && id.split('_').all(is_number))?;
    Some(MeterPost {
        id: id.to_owned(),
        url: address_on(&record["permalink_url"], "facebook.com")
            .unwrap_or_else(|| format!("https://www.facebook.com/{id}")),
        text: text_of(&record["message"])?,
        language: None,
        said_micros: moment(&record["created_time"]),
    })
}

/// A moment as Facebook writes it: `2026-11-17T09:00:00+0000`.
fn moment(said: &Value) -> Option<i64> {
    let said = said.as_str().filter(|it| it.len() <= 40)?;
    let at = jiff::Timestamp::strptime("%Y-%m-%dT%H:%M:%S%z", said);
    at.or_else(|_| said.parse()).ok().map(jiff::Timestamp::as_microsecond)
}

/// What the number of a refusal means: 190 a token that ended, 10 and 200 to 299 what is not allowed, the others too many questions.
fn refusal(answer: &Value) -> Option<FeedTrouble> {
    match answer["error"]["code"].as_i64()? {
        10 | 102 | 190 | 200..=299 => Some(FeedTrouble::Denied),
        4 | 17 | 32 | 613 | 80001 => Some(FeedTrouble::Busy),
        _ => None,
    }
}

/// How long to leave Facebook alone: as long as it says, or an hour when its limit is near.
fn rest(said: &Said) -> Option<u32> {
    let read = |name: &str| -> Option<Value> {
        let text = said.headers.get(name)?.to_str().ok()?;
        serde_json::from_str(text).ok()
    };
    let pages = read("x-business-use-case-usage");
    let minutes = pages.iter().flat_map(|it| it.as_object()).flat_map(|it| it.values());
    let minutes = minutes.filter_map(Value::as_array).flatten();
    let minutes = minutes
        .filter_map(|it| it["estimated_time_to_regain_access"].as_u64())
        .max();
    if let Some(minutes) = minutes.filter(|it| *it > 0) {
        return u32::try_from(minutes.saturating_mul(60)).ok();
    }
    let used = read("x-app-usage")?;
    let used = ["call_count", "total_time", "total_cputime"].map(|name| used[name].as_i64().unwrap_or(0));
    (used.into_iter().max() >= Some(NEARLY)).then_some(HOUR_SECONDS)
}
