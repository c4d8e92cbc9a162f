//! Servers where we have an account: where their questions go, what their answers mean, how long they want to be left alone.

use http::{HeaderMap, StatusCode, header};
use platform::outside::SpeakTrouble;
use serde_json::Value;
use url::Url;

use crate::feeds::{retry_after_seconds, seconds_of};
use crate::outbound::{Call, Gate, GateTrouble};

/// The first address of a server somebody named: scheme and host, nothing else.
pub(crate) fn base(server: &str) -> Option<Url> {
    let url = Url::parse(server.trim()).ok()?;
    let is_bare = url.path() == "/" && url.query().is_none() && url.username().is_empty() && url.password().is_none();
    (matches!(url.scheme(), "http" | "https") && is_bare && url.host().is_some()).then_some(url)
}

/// An address on this server.
pub(crate) fn path(base: &Url, segments: &[&str]) -> Option<Url> {
    let mut url = base.clone();
    url.path_segments_mut().ok()?.clear().extend(segments);
    Some(url)
}

/// An answer of any status, with its JSON.
pub(crate) struct Said {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) json: Option<Value>,
}

/// Asks, and reads whatever JSON comes.
pub(crate) async fn ask(gate: &Gate, call: Call) -> Result<Said, GateTrouble> {
    let got = gate.call(call).await?;
    Ok(Said {
        status: got.status,
        headers: got.headers,
        json: serde_json::from_slice(&got.body).ok(),
    })
}

/// Seconds that the server asks for after 429 or 503: until its limit is reset, else as it says, counted from its own clock.
pub(crate) fn rest_seconds(headers: &HeaderMap) -> Option<u32> {
    let text = |name: &str| headers.get(name)?.to_str().ok();
    // Mastodon writes a moment, Bluesky seconds since 1970.
    let moment = |text: &str| text.parse::<jiff::Timestamp>().map(jiff::Timestamp::as_second).ok();
    let reset = text("x-ratelimit-reset").and_then(moment);
    let reset = reset.or_else(|| text("ratelimit-reset")?.parse::<i64>().ok());
    let now = headers
        .get(header::DATE)
        .and_then(|date| seconds_of(date.to_str().ok()?));
    match (retry_after_seconds(headers), reset, now) {
        (Some(seconds), _, _) => Some(seconds),
        (None, Some(reset), Some(now)) => u32::try_from(reset - now).ok(),
        _ => None,
    }
}

/// What an answer without the thing asked for means for who speaks.
pub(crate) fn speak_trouble(said: &Said) -> SpeakTrouble {
    match said.status {
        StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => SpeakTrouble::Denied,
        StatusCode::NOT_FOUND | StatusCode::GONE => SpeakTrouble::NotThere,
        StatusCode::TOO_MANY_REQUESTS => SpeakTrouble::Busy(rest_seconds(&said.headers)),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::PAYLOAD_TOO_LARGE => {
            SpeakTrouble::Refused
        }
        status if status.is_server_error() => SpeakTrouble::ServerTrouble,
        _ => SpeakTrouble::Odd,
    }
}

/// What a call that did not come through means for who speaks.
pub(crate) fn gate_trouble(trouble: GateTrouble) -> SpeakTrouble {
    match trouble {
        GateTrouble::BadAddress => SpeakTrouble::BadAddress,
        GateTrouble::Unreachable | GateTrouble::TooManyRedirects => SpeakTrouble::Unreachable,
        GateTrouble::TooSlow => SpeakTrouble::TooSlow,
        GateTrouble::TooLarge | GateTrouble::Broken => SpeakTrouble::Odd,
    }
}
