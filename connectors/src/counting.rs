//! What the networks that count have in common: what their statuses mean, and which of their words can be kept.

use http::StatusCode;
use platform::outside::{FeedTrouble, MeterAnswer, MeterPage};
use serde_json::Value;

use crate::accounts::Said;
use crate::feeds::tidy_lines;
use crate::outbound::GateTrouble;

/// Longest text of one post that is taken over.
const TEXT_BYTES: usize = 64 * 1024;
/// Longest address of a post.
const URL_BYTES: usize = 2_000;
/// Records of one page that are looked at: no network gives as many.
pub(crate) const RECORDS_MOST: usize = 500;

/// No page, and what the network counts for it.
pub(crate) fn without(trouble: FeedTrouble, counted: Option<u32>) -> MeterAnswer {
    MeterAnswer {
        page: Err(trouble),
        rest_seconds: None,
        counted,
    }
}

/// Nothing was asked, so nothing was counted.
pub(crate) fn unasked() -> MeterAnswer {
    MeterAnswer {
        page: Ok(MeterPage::default()),
        rest_seconds: None,
        counted: Some(0),
    }
}

/// What a question came to that never got an answer. What was counted for it nobody knows, unless it was never put.
pub(crate) fn unanswered(trouble: GateTrouble) -> MeterAnswer {
    let (trouble, counted) = match trouble {
        GateTrouble::BadAddress => (FeedTrouble::BadAddress, Some(0)),
        GateTrouble::Unreachable => (FeedTrouble::Unreachable, None),
        GateTrouble::TooSlow => (FeedTrouble::TooSlow, None),
        GateTrouble::TooLarge => (FeedTrouble::TooLarge, None),
        GateTrouble::TooManyRedirects => (FeedTrouble::TooManyRedirects, None),
        GateTrouble::Broken => (FeedTrouble::Unreadable, None),
    };
    without(trouble, counted)
}

/// What a status other than 200 means.
pub(crate) fn trouble_of(status: StatusCode) -> FeedTrouble {
    match status {
        // 402: the credit is used up. Who keeps the token has to do something, as with one that is refused.
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::PAYMENT_REQUIRED => FeedTrouble::Denied,
        StatusCode::NOT_FOUND | StatusCode::GONE => FeedTrouble::NotFound,
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => FeedTrouble::Busy,
        status if status.is_server_error() => FeedTrouble::ServerTrouble,
        _ => FeedTrouble::OddStatus,
    }
}

/// A text as it is kept; `None` when nothing is left of it.
pub(crate) fn text_of(said: &Value) -> Option<String> {
    let said = said.as_str()?;
    let end = (0..=said.len().min(TEXT_BYTES))
        .rev()
        .find(|at| said.is_char_boundary(*at))?;
    Some(tidy_lines(said.get(..end)?)).filter(|text| !text.is_empty())
}

/// A web address that leads to the network itself and nowhere else.
pub(crate) fn address_on(said: &Value, host: &str) -> Option<String> {
    let said = said.as_str().filter(|it| it.len() <= URL_BYTES)?;
    let url = url::Url::parse(said).ok()?;
    let named = url.host_str()?;
    let is_there = named == host || named.strip_suffix(host).is_some_and(|rest| rest.ends_with('.'));
    let is_plain = url.scheme() == "https" && url.username().is_empty() && url.password().is_none();
    (is_there && is_plain).then(|| url.to_string())
}

/// A number as networks write their keys.
pub(crate) fn is_number(id: &str) -> bool {
    (1..=20).contains(&id.len()) && id.bytes().all(|it| it.is_ascii_digit())
}

/// A number in a header.
pub(crate) fn header_number(said: &Said, name: &str) -> Option<i64> {
    said.headers.get(name)?.to_str().ok()?.trim().parse().ok()
}
