//! Writes a recorded channel as its own server would: RSS 2.0, Atom or JSON Feed.

use jiff::fmt::rfc2822;
use platform::clock::Moment;
use serde_json::json;

use super::channel::{Channel, Format, Item};

/// The bytes, and the content type that goes with them.
pub(super) fn feed(channel: &Channel, said: &[(Moment, &Item)]) -> (Vec<u8>, &'static str) {
    match channel.format {
        Format::Rss => (rss(channel, said).into_bytes(), "application/rss+xml; charset=utf-8"),
        Format::Atom => (atom(channel, said).into_bytes(), "application/atom+xml"),
        Format::Json => (json_feed(channel, said).into_bytes(), "application/feed+json"),
    }
}

fn rss(channel: &Channel, said: &[(Moment, &Item)]) -> String {
    let item = |(moment, item): &(Moment, &Item)| {
        let (url, title, text) = (channel.url_of(item), escaped(item.title), escaped(item.text));
        let date = rfc2822::to_string(&moment.instant().to_zoned(jiff::tz::TimeZone::UTC)).unwrap_or_default();
        format!(
            "<item><guid isPermaLink=\"true\">{url}</guid><link>{url}</link><title>{title}</title>\
             <description>{text}</description><pubDate>{date}</pubDate></item>\n"
        )
    };
    let items: String = said.iter().map(item).collect();
    let (title, site) = (escaped(channel.title), channel.site);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>{title}</title>\
         <link>{site}</link><description>{title}</description><language>nl</language>\n{items}</channel></rss>\n"
    )
}

fn atom(channel: &Channel, said: &[(Moment, &Item)]) -> String {
    let entry = |(moment, item): &(Moment, &Item)| {
        let (url, title, text) = (channel.url_of(item), escaped(item.title), escaped(item.text));
        let date = moment.instant();
        format!(
            "<entry><id>{url}</id><link rel=\"alternate\" href=\"{url}\"/><title>{title}</title>\
             <updated>{date}</updated><published>{date}</published><summary>{text}</summary></entry>\n"
        )
    };
    let entries: String = said.iter().map(entry).collect();
    let (title, site) = (escaped(channel.title), channel.site);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\">\
         <title>{title}</title><id>{site}/</id><link href=\"{site}/\"/>\n{entries}</feed>\n"
    )
}

fn json_feed(channel: &Channel, said: &[(Moment, &Item)]) -> String {
    let item = |(moment, item): &(Moment, &Item)| {
        let url = channel.url_of(item);
        let date = moment.instant().to_string();
        json!({ "id": url, "url": url, "title": item.title, "content_text": item.text, "date_published": date })
    };
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.site,
        "feed_url": channel.url,
        "language": "nl",
        "items": said.iter().map(item).collect::<Vec<_>>(),
    })
    .to_string()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
