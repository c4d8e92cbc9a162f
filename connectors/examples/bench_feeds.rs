//! Measures how many megabytes of feeds a second are read, beside bare feed-rs on the same bytes.
#![allow(clippy::print_stdout)] // Printing what it measured is all it does.

use connectors::feeds::parse;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Long enough to even out the clock, short enough to repeat.
const MEASURE: Duration = Duration::from_secs(2);
const ROUNDS: usize = 3;
const ITEMS: usize = 100;
const BASE: &str = "https://bode.example/feed";
const STORY: &str = "<p>Bij gemaal Elzerbroek stinkt het al dagen. Bewoners van de Kade bellen het waterschap, dat \
    zegt dat de <a href=\"https://bode.example/dossier\">riolering</a> wordt nagekeken.</p>\
    <p>&lsquo;Wij wachten &eacute;&eacute;n antwoord af&rsquo;, zegt een buurvrouw: <em>wanneer is het over?</em></p>";

/// A feed as a regional paper serves it: a hundred items with a story in HTML each.
fn rss() -> String {
    let item = |number: usize| {
        format!(
            "<item><title>Bericht {number} uit de polder</title><link>https://bode.example/{number}</link>\
             <guid isPermaLink=\"false\">bode-{number}</guid><pubDate>Tue, 17 Nov 2026 10:{:02}:00 +0100</pubDate>\
             <description><![CDATA[{STORY}]]></description></item>",
            number % 60
        )
    };
    let items: String = (0..ITEMS).map(item).collect();
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>De Polderbode</title><link>https://bode.example</link><description>Nieuws</description>{items}</channel></rss>"
    )
}

fn atom() -> String {
    let story = html_escape::encode_text(STORY);
    let entry = |number: usize| {
        format!(
            "<entry><title>Bericht {number}</title><id>tag:bode.example,2026:{number}</id>\
             <link href=\"https://bode.example/{number}\"/><updated>2026-11-17T10:{:02}:00+01:00</updated>\
             <content type=\"html\">{story}</content></entry>",
            number % 60
        )
    };
    let entries: String = (0..ITEMS).map(entry).collect();
    format!(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>De Polderbode</title><id>tag:bode.example,2026:feed</id><updated>2026-11-17T10:00:00Z</updated>{entries}</feed>"
    )
}

/// Megabytes a second, the best of some rounds: the other ones were disturbed.
fn speed(bytes: usize, mut work: impl FnMut()) -> f64 {
    let round = |work: &mut dyn FnMut()| {
        let (began, mut times) = (Instant::now(), 0_usize);
        while began.elapsed() < MEASURE {
            work();
            times += 1;
        }
        (bytes * times) as f64 / began.elapsed().as_secs_f64() / 1e6
    };
    (0..ROUNDS).map(|_| round(&mut work)).fold(0.0, f64::max)
}

fn main() {
    for (name, feed) in [("RSS 2.0", rss()), ("Atom", atom())] {
        let bytes = feed.as_bytes();
        let ours = speed(bytes.len(), || {
            black_box(parse(black_box(bytes), BASE).is_ok_and(|feed| feed.items.len() == ITEMS));
        });
        let bare = speed(bytes.len(), || {
            black_box(feed_rs::parser::parse(black_box(bytes)).is_ok());
        });
        println!(
            "| {name}, {ITEMS} items, {} kB, on one core: charset, look-over, parser, plain text | {ours:.0} MB/s | bare feed-rs {bare:.0} MB/s; ratio {:.2} | none set |",
            bytes.len() / 1000,
            ours / bare
        );
    }
}
