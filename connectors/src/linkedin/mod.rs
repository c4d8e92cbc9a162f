//! What LinkedIn notifies the administrators of an organisation's page of: posts that name the page, and comments on its posts.

use http::{HeaderName, HeaderValue, StatusCode};
use platform::outside::{Answering, FeedTrouble, MeterAnswer, MeterAsk, MeterPage, MeterPost, Meters};
use serde_json::Value;

use crate::accounts::{ask, base, path};
use crate::counting::{RECORDS_MOST, is_number, text_of, trouble_of, unanswered, without};
use crate::feeds::retry_after_seconds;
use crate::outbound::{Call, Gate};

/// Notifications of a page.
const PAGE: usize = 50;
/// LinkedIn keeps notifications for 60 days; a day less leaves room for clocks.
const REACH_MILLIS: i64 = 59 * 24 * 3_600_000;
/// Its limits are counted a day, which ends at midnight UTC.
const DAY_SECONDS: i64 = 24 * 3_600;
/// Longest name of a post or comment.
const NAME_BYTES: usize = 200;

/// The notifications of a page on LinkedIn.
pub struct LinkedInPage {
    gate: Gate,
    api: String,
    version: String,
}

impl LinkedInPage {
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
        let call = base(&self.api).and_then(|base| self.question(&base, wanted));
        let Some((call, end, start)) = call else {
            return without(FeedTrouble::BadAddress, Some(0));
        };
        let said = match ask(&self.gate, call).await {
            Ok(said) => said,
            Err(trouble) => return unanswered(trouble),
        };
        let page = match (said.status, &said.json) {
            (StatusCode::OK, Some(json)) => read_notifications(json, &wanted.about).ok_or(FeedTrouble::Unreadable),
            (StatusCode::OK, None) => Err(FeedTrouble::Unreadable),
            (status, _) => Err(trouble_of(status)),
        };
        let midnight = DAY_SECONDS - (wanted.now_micros / 1_000_000).rem_euclid(DAY_SECONDS);
        let rest = retry_after_seconds(&said.headers).or(u32::try_from(midnight).ok());
        MeterAnswer {
            rest_seconds: rest.filter(|_| page == Err(FeedTrouble::Busy)),
            page: page.map(|(page, count)| MeterPage {
                next: (count >= PAGE).then(|| format!("{end}:{}", start.saturating_add(count))),
                ..page
            }),
            counted: Some(0),
        }
    }

    /// The question, up to when it asks and where its page begins.
    fn question(&self, base: &url::Url, wanted: &MeterAsk) -> Option<(Call, i64, usize)> {
        let now = wanted.now_micros / 1_000;
        let (end, start) = match wanted.page.as_deref() {
            Some(page) => {
                let (end, start) = page.split_once(':')?;
                (end.parse().ok()?, start.parse().ok()?)
            }
            None => (now, 0),
        };
        let since: i64 = wanted.newer_than.as_deref().and_then(|at| at.parse().ok()).unwrap_or(0);
        let since = since.saturating_add(1).max(now - REACH_MILLIS);
        let organisation = Some(&wanted.about).filter(|it| is_number(it))?;
        let mut url = path(base, &["rest", "organizationalEntityNotifications"])?;
        // Its language has brackets, commas and colons that must stand as they are, and URNs whose colons must not.
        url.set_query(Some(&format!(
            "q=criteria&actions=List(SHARE_MENTION,COMMENT)&organizationalEntity=urn%3Ali%3Aorganization%3A{organisation}\
             &timeRange=(start:{since},end:{end})&start={start}&count={PAGE}"
        )));
        let mut call = Call::get(url).with(Some(&wanted.token));
        call.headers = vec![
            (
                HeaderName::from_static("linkedin-version"),
                HeaderValue::from_str(&self.version).ok()?,
            ),
            (
                HeaderName::from_static("x-restli-protocol-version"),
                HeaderValue::from_static("2.0.0"),
            ),
        ];
        Some((call, end, start))
    }
}

impl Meters for LinkedInPage {
    fn read<'a>(&'a self, ask: &'a MeterAsk) -> Answering<'a, MeterAnswer> {
        Box::pin(self.page(ask))
    }
}

/// The page in an answer about this organisation and how many notifications stood on it; `None` when it is no list of them.
/// What cannot be read, what another page is notified of, and what the organisation said itself is passed over.
#[must_use]
pub fn read_notifications(answer: &Value, organisation: &str) -> Option<(MeterPage, usize)> {
    let records = answer["elements"].as_array()?;
    let own = format!("urn:li:organization:{organisation}");
    let posts: Vec<MeterPost> = records
        .iter()
        .take(RECORDS_MOST)
        .filter_map(|it| post(it, &own))
        .collect();
    let newest = records.iter().filter_map(|it| it["lastModifiedAt"].as_i64()).max();
    let page = MeterPage {
        passed_over: u32::try_from(records.len() - posts.len()).unwrap_or(u32::MAX),
        newest: newest.map(|at| at.to_string()),
        next: None,
        posts,
    };
    Some((page, records.len()))
}

fn post(record: &Value, own: &str) -> Option<MeterPost> {
    if record["organizationalEntity"] != own {
        return None;
    }
    let made = &record["decoratedGeneratedActivity"];
    let said = match record["action"].as_str()? {
        "COMMENT" => &made["comment"],
        // A post that names the page is told of as what was made, or as the post itself.
        "SHARE_MENTION" if made["share"].is_object() => &made["share"],
        "SHARE_MENTION" => &record["decoratedSourcePost"],
        _ => return None,
    };
    if said["owner"] == own {
        return None;
    }
    let id = said["entity"]
        .as_str()
        .or_else(|| record["generatedActivity"].as_str())?;
    let id = Some(id).filter(|it| is_name(it))?;
    let stands_at = record["sourcePost"].as_str().filter(|it| is_name(it)).unwrap_or(id);
    Some(MeterPost {
        id: id.to_owned(),
        url: format!("https://www.linkedin.com/feed/update/{stands_at}"),
        text: text_of(&said["text"])?,
        language: None,
        said_micros: record["lastModifiedAt"].as_i64().and_then(|at| at.checked_mul(1_000)),
    })
}

/// What LinkedIn calls things: `urn:li:share:7` or `urn:li:comment:(urn:li:activity:7,8)`.
fn is_name(urn: &str) -> bool {
    let is_plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b':' | b'(' | b')' | b',' | b'_' | b'-');
    urn.starts_with("urn:li:") && urn.len() <= NAME_BYTES && urn.bytes().all(is_plain)
}
