//! What server and feed ask about coming back.

use http::{HeaderMap, header};
use jiff::fmt::rfc2822;
use platform::outside::Pace;

/// Nobody is asked more often than this, whatever it says.
const SOONEST_SECONDS: i64 = 60;
/// Nobody is left alone longer than this, whatever it says.
const LATEST_SECONDS: i64 = 24 * 3600;
/// When a server asks to wait in words that cannot be read.
const UNCLEAR_SECONDS: i64 = 3600;

/// `Retry-After` in seconds or as a date, between one minute and 24 hours. The date is held against the server's own
/// `Date`: its clock wrote both.
pub(crate) fn retry_after_seconds(headers: &HeaderMap) -> Option<u32> {
    let value = headers.get(header::RETRY_AFTER)?.to_str().unwrap_or_default().trim();
    let seconds = if !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) {
        value.parse().unwrap_or(LATEST_SECONDS)
    } else {
        let date = headers
            .get(header::DATE)
            .and_then(|date| seconds_of(date.to_str().ok()?));
        seconds_of(value)
            .zip(date)
            .map_or(UNCLEAR_SECONDS, |(until, now)| until.saturating_sub(now))
    };
    u32::try_from(seconds.clamp(SOONEST_SECONDS, LATEST_SECONDS)).ok()
}

/// A date of HTTP in seconds since 1970.
pub(crate) fn seconds_of(date: &str) -> Option<i64> {
    if date.len() > 64 {
        return None;
    }
    // HTTP writes GMT where mail writes +0000; the parser knows both.
    rfc2822::DateTimeParser::new()
        .relaxed_weekday(true)
        .parse_timestamp(date)
        .ok()
        .map(jiff::Timestamp::as_second)
}

/// The pace of a feed: its own `ttl` and `skipHours`, and `Cache-Control` of the server.
pub(super) fn pace(headers: &HeaderMap, body: &[u8]) -> Pace {
    let head = feed_head(body);
    let ttl = inside(&head, "ttl")
        .and_then(|minutes| minutes.trim().parse::<i64>().ok())
        .map(|minutes| minutes.saturating_mul(60));
    let longest = [ttl, max_age(headers)]
        .into_iter()
        .flatten()
        .max()
        .filter(|seconds| *seconds > 0);
    let mut skip_hours: Vec<u8> = inside(&head, "skipHours")
        .map(|hours| {
            hours
                .split("<hour>")
                .skip(1)
                .filter_map(|hour| hour.split('<').next()?.trim().parse::<u8>().ok())
                .collect()
        })
        .unwrap_or_default();
    skip_hours.retain(|hour| *hour <= 24);
    skip_hours.iter_mut().for_each(|hour| *hour %= 24);
    skip_hours.sort_unstable();
    skip_hours.dedup();
    // A feed that closes all day says nothing useful.
    if skip_hours.len() >= 24 {
        skip_hours.clear();
    }
    Pace {
        at_least_seconds: longest.and_then(|s| u32::try_from(s.clamp(SOONEST_SECONDS, LATEST_SECONDS)).ok()),
        skip_hours,
    }
}

/// The part of an RSS feed before its first item, as far as it can matter.
fn feed_head(body: &[u8]) -> String {
    let head = String::from_utf8_lossy(&body[..body.len().min(16 * 1024)]).into_owned();
    match head.find("<item") {
        Some(end) => head[..end].to_owned(),
        None => head,
    }
}

fn inside<'a>(head: &'a str, tag: &str) -> Option<&'a str> {
    let after = &head[head.find(&format!("<{tag}>"))? + tag.len() + 2..];
    Some(&after[..after.find(&format!("</{tag}>"))?])
}

fn max_age(headers: &HeaderMap) -> Option<i64> {
    headers
        .get_all(header::CACHE_CONTROL)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .find_map(|part| {
            let (name, seconds) = part.split_once('=')?;
            name.trim()
                .eq_ignore_ascii_case("max-age")
                .then(|| seconds.trim().trim_matches('"').parse().ok())?
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn a_wait_is_kept_between_a_minute_and_a_day() {
        let wait = |value: &str| {
            retry_after_seconds(&headers(&[
                ("retry-after", value),
                ("date", "Mon, 02 Nov 2026 10:00:00 GMT"),
            ]))
        };
        assert_eq!(wait("120"), Some(120));
        assert_eq!(wait("0"), Some(60));
        assert_eq!(wait("99999999999999999999999999"), Some(86_400));
        assert_eq!(wait("-5"), Some(3600));
        assert_eq!(wait("Mon, 02 Nov 2026 10:30:00 GMT"), Some(1800));
        assert_eq!(wait("Mon, 02 Nov 2037 10:30:00 GMT"), Some(86_400));
        assert_eq!(wait("Mon, 02 Nov 1926 10:30:00 GMT"), Some(60));
        assert_eq!(wait("soon"), Some(3600));
        assert_eq!(retry_after_seconds(&HeaderMap::new()), None);
    }

    #[test]
    fn ttl_and_max_age_and_hours_are_read() {
        let feed = b"<rss><channel><ttl>60</ttl><skipHours><hour>0</hour><hour>24</hour><hour> 3 </hour><hour>x</hour></skipHours><item><ttl>9</ttl>";
        let pace = pace(&headers(&[("cache-control", "public, max-age=900")]), feed);
        assert_eq!(
            pace,
            Pace {
                at_least_seconds: Some(3600),
                skip_hours: vec![0, 3]
            }
        );
        assert_eq!(
            super::pace(&headers(&[("cache-control", "max-age=999999999")]), b"").at_least_seconds,
            Some(86_400)
        );
        assert_eq!(
            super::pace(&headers(&[("cache-control", "max-age=0")]), b"").at_least_seconds,
            None
        );
    }
}
