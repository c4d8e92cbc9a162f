//! Reads a JSON Feed value by value, so that one odd field does not cost the whole feed.

use jiff::{Timestamp, fmt::rfc2822::DateTimeParser};
use platform::outside::ParsedFeed;
use serde_json::Value;
use url::Url;

use super::{
    ParseTrouble,
    identity::{MOST_ITEMS, Rough, web_address},
    plain::Wording,
};

/// Objects and lists inside each other; serde_json stops at 128 as well, this is cheaper.
const NESTING: usize = 64;
/// A date; longer ones are left out.
const DATE_BYTES: usize = 128;

/// Reads the feed.
///
/// # Errors
/// `Unreadable` when it is no JSON or too deep, `NotAFeed` when it is JSON of another kind.
pub(super) fn read(text: &str, base: &Url) -> Result<ParsedFeed, ParseTrouble> {
    refuse_depth(text)?;
    let feed: Value = serde_json::from_str(text).map_err(|_| ParseTrouble::Unreadable)?;
    // The version should be an address; feeds that write "1.0" there are feeds all the same.
    text_of(&feed, "version").ok_or(ParseTrouble::NotAFeed)?;
    let items = feed
        .get("items")
        .and_then(Value::as_array)
        .ok_or(ParseTrouble::NotAFeed)?;
    Ok(ParsedFeed {
        title: Wording::Plain(text_of(&feed, "title").unwrap_or_default()).title(),
        site: text_of(&feed, "home_page_url").and_then(|link| web_address(link, base)),
        language: text_of(&feed, "language").map(str::to_lowercase),
        items: items
            .iter()
            .filter(|item| item.is_object())
            .take(MOST_ITEMS)
            .map(|item| rough(item).item(base))
            .collect(),
        left_out: items.len().saturating_sub(MOST_ITEMS),
    })
}

fn refuse_depth(text: &str) -> Result<(), ParseTrouble> {
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > NESTING {
                    return Err(ParseTrouble::Unreadable);
                }
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

fn rough(item: &Value) -> Rough<'_> {
    // The specification asks readers to take a number as an id all the same.
    let id = match item.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(Value::Number(id)) => id.to_string(),
        _ => String::new(),
    };
    let html = text_of(item, "content_html").map(Wording::Html);
    let plain = text_of(item, "content_text").map(Wording::Plain);
    Rough {
        id,
        links: ["url", "external_url"]
            .iter()
            .filter_map(|key| text_of(item, key))
            .collect(),
        title: Wording::Plain(text_of(item, "title").unwrap_or_default()),
        bodies: [plain, html, text_of(item, "summary").map(Wording::Plain)]
            .into_iter()
            .flatten()
            .collect(),
        published_micros: ["date_published", "date_modified"]
            .iter()
            .find_map(|key| moment(text_of(item, key)?)),
        language: text_of(item, "language").map(str::to_owned),
    }
}

fn text_of<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

fn moment(text: &str) -> Option<i64> {
    let text = Some(text.trim()).filter(|text| text.len() <= DATE_BYTES)?;
    // Some write the date as in RSS.
    let as_mail = || DateTimeParser::new().relaxed_weekday(true).parse_timestamp(text).ok();
    text.parse::<Timestamp>()
        .ok()
        .or_else(as_mail)
        .map(Timestamp::as_microsecond)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Url {
        Url::parse("https://feed.example/map/feed.json").unwrap()
    }

    #[test]
    fn odd_fields_cost_only_themselves() {
        let feed = r#"{"version":"https://jsonfeed.org/version/1.1","title":7,"items":[
            {"id":12,"url":"../een","content_html":"<p>Dag<p>week","date_published":"2024-03-01T10:00:00+01:00","attachments":[{"size_in_bytes":"groot"}]},
            "geen item", {"content_text":"a < b","date_published":"gisteren"}]}"#;
        let feed = read(feed, &base()).unwrap();
        assert_eq!(feed.items.len(), 2);
        assert_eq!(feed.items[0].identity, "12");
        assert_eq!(feed.items[0].url.as_deref(), Some("https://feed.example/een"));
        assert_eq!(feed.items[0].text, "Dag\nweek");
        assert_eq!(feed.items[0].published_micros, Some(1_709_283_600_000_000));
        assert_eq!(feed.items[1].text, "a < b");
        assert_eq!(feed.items[1].published_micros, None);
    }

    #[test]
    fn depth_and_other_json_are_refused() {
        assert_eq!(read(&"[".repeat(100_000), &base()), Err(ParseTrouble::Unreadable));
        assert_eq!(read("{\"a\":1}", &base()), Err(ParseTrouble::NotAFeed));
        assert_eq!(read("{\"a\":", &base()), Err(ParseTrouble::Unreadable));
    }
}
