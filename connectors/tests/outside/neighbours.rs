//! R9: bad neighbours. Each ends in a plain reason within the limits, and a good one is read politely.

use std::{fmt::Write as _, io::Write as _};

use platform::outside::{FeedAnswer, FeedTrouble, ParsedFeed};

use super::fake::{FEED, Fake, Names, Reply, feeds, fetch, impatient, reply};

pub(super) fn failed(trouble: FeedTrouble) -> FeedAnswer {
    FeedAnswer::Failed {
        trouble,
        retry_after_seconds: None,
    }
}

pub(super) async fn fetched(answer: impl Fn(&str) -> Reply + Send + Sync + 'static) -> FeedAnswer {
    let fake = Fake::start(answer).await;
    fetch(&feeds(Names::default()), &fake.url("/feed")).await
}

fn feed_of(answer: FeedAnswer) -> ParsedFeed {
    match answer {
        FeedAnswer::Fetched { feed, .. } => *feed,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_is_no_feed_is_called_that() {
    for body in [
        "",
        " \n",
        "hallo",
        "<!DOCTYPE html><html><head><title>Inloggen</title></head><body><p>x",
        "{\"fout\":true}",
        "\u{89}PNG\r\n",
    ] {
        let body = body.to_owned();
        assert_eq!(
            fetched(move |_| reply("200 OK", "Content-Type: text/xml\r\n", &body)).await,
            failed(FeedTrouble::NotAFeed)
        );
    }
}

#[tokio::test]
async fn a_feed_that_is_cut_off_is_unreadable() {
    let cut = &FEED[..FEED.len() - 20];
    assert_eq!(
        fetched(move |_| reply("200 OK", "", cut)).await,
        failed(FeedTrouble::Unreadable)
    );
    // Fewer bytes than announced.
    let short = || Reply::Bytes(format!("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{FEED}").into_bytes());
    assert_eq!(fetched(move |_| short()).await, failed(FeedTrouble::Unreadable));
    assert_eq!(
        fetched(|_| reply("200 OK", "Content-Encoding: gzip\r\n", FEED)).await,
        failed(FeedTrouble::Unreadable)
    );
    assert_eq!(
        fetched(|_| reply("200 OK", "Content-Encoding: zstd\r\n", FEED)).await,
        failed(FeedTrouble::Unreadable)
    );
    assert_eq!(
        fetched(|_| reply("200 OK", "Content-Encoding: gzip, gzip\r\n", FEED)).await,
        failed(FeedTrouble::Unreadable)
    );
    let half = gzip(FEED.as_bytes());
    let half = half[..half.len() / 2].to_vec();
    assert_eq!(
        fetched(move |_| reply("200 OK", "Content-Encoding: gzip\r\n", &half)).await,
        failed(FeedTrouble::Unreadable)
    );
}

#[tokio::test]
async fn who_says_nothing_or_stops_half_way_is_left_at_the_end_of_the_time() {
    for beginning in [
        "",
        "HTTP/1.1 200 OK\r\nX-Ha",
        "HTTP/1.1 200 OK\r\n\r\n<?xml version='1.0'?><rss",
    ] {
        let fake = Fake::start(move |_| Reply::Hang(beginning.into())).await;
        assert_eq!(
            fetch(&impatient(), &fake.url("/")).await,
            failed(FeedTrouble::TooSlow),
            "{beginning}"
        );
    }
}

#[tokio::test]
async fn who_breaks_off_or_speaks_another_language_is_unreachable() {
    assert_eq!(fetched(|_| Reply::Reset).await, failed(FeedTrouble::Unreachable));
    let other = b"220 mail.example ESMTP\r\n";
    assert_eq!(
        fetched(|_| Reply::Bytes(other.to_vec())).await,
        failed(FeedTrouble::Unreachable)
    );
    let fake = Fake::start(|_| reply("200 OK", "", FEED)).await;
    let tls = fake.url("/").replace("http:", "https:");
    assert_eq!(
        fetch(&feeds(Names::default()), &tls).await,
        failed(FeedTrouble::Unreachable)
    );
}

#[tokio::test]
async fn an_endless_feed_is_left_at_the_limit() {
    let fake = Fake::start(|_| Reply::Endless(b"HTTP/1.1 200 OK\r\n\r\n<rss>".to_vec(), vec![b' '; 64 * 1024])).await;
    assert_eq!(
        fetch(&feeds(Names::default()), &fake.url("/")).await,
        failed(FeedTrouble::TooLarge)
    );
    // Five MiB are read; what more left the server stood in the buffers of the kernel.
    assert!(fake.written() < 16 * 1024 * 1024, "{} bytes", fake.written());
}

#[tokio::test]
async fn headers_without_end_are_refused() {
    let mut head = String::from("HTTP/1.1 200 OK\r\n");
    for number in 0..10_000 {
        let _ = write!(head, "X-{number}: x\r\n");
    }
    let head = format!("{head}\r\n{FEED}");
    assert_eq!(
        fetched(move |_| Reply::Bytes(head.clone().into_bytes())).await,
        failed(FeedTrouble::Unreachable)
    );
    let fake = Fake::start(|_| Reply::Endless(b"HTTP/1.1 200 OK\r\nX: ".to_vec(), vec![b'x'; 64 * 1024])).await;
    assert_eq!(
        fetch(&feeds(Names::default()), &fake.url("/")).await,
        failed(FeedTrouble::Unreachable)
    );
    assert!(fake.written() < 16 * 1024 * 1024, "{} bytes", fake.written());
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn a_compressed_feed_is_read_and_a_compressed_bomb_is_not() {
    let packed = gzip(FEED.as_bytes());
    let feed = feed_of(fetched(move |_| reply("200 OK", "Content-Encoding: gzip\r\n", &packed)).await);
    assert_eq!(feed.title, "Nieuws");
    // 4 MiB of spaces in 4 kB: below the size, far above the ratio.
    let spaces = gzip(&vec![b' '; 4 * 1024 * 1024]);
    assert!(spaces.len() < 8192);
    assert_eq!(
        fetched(move |_| reply("200 OK", "Content-Encoding: gzip\r\n", &spaces)).await,
        failed(FeedTrouble::TooLarge)
    );
    // 10 MiB that would become 10 GiB: one member again and again.
    let member = gzip(&vec![b' '; 16 * 1024 * 1024]);
    let bomb: Vec<u8> = member.iter().copied().cycle().take(member.len() * 640).collect();
    let fake = Fake::start(move |_| reply("200 OK", "Content-Encoding: gzip\r\n", &bomb)).await;
    assert_eq!(
        fetch(&feeds(Names::default()), &fake.url("/")).await,
        failed(FeedTrouble::TooLarge)
    );
    // A feed in gzip in gzip is no feed: the second layer is never opened.
    let nested = gzip(&gzip(FEED.as_bytes()));
    let answer = fetched(move |_| reply("200 OK", "Content-Encoding: gzip\r\n", &nested)).await;
    assert!(
        [failed(FeedTrouble::NotAFeed), failed(FeedTrouble::Unreadable)].contains(&answer),
        "{answer:?}"
    );
}

#[tokio::test]
async fn odd_items_stay_within_their_limits() {
    let mut many = String::from("<rss version=\"2.0\"><channel><title>Veel</title>");
    for number in 0..50_000 {
        let _ = write!(many, "<item><guid>{number}</guid></item>");
    }
    let many = format!("{many}</channel></rss>");
    let feed = feed_of(fetched(move |_| reply("200 OK", "", &many)).await);
    assert_eq!((feed.items.len(), feed.left_out), (1000, 49_000));

    let odd = format!(
        "<rss version=\"2.0\"><channel><item><guid>{}</guid><pubDate>Mon, 01 Jan 0000 00:00:00 GMT</pubDate></item>\
         <item><title>{}</title><pubDate>Fri, 31 Dec 9999 23:59:59 GMT</pubDate></item>\
         <item><link>javascript:alert(1)</link><guid>x</guid><description>{}</description></item></channel></rss>",
        "g".repeat(1 << 20),
        "t".repeat(1 << 20),
        "woord ".repeat(1 << 18)
    );
    let feed = feed_of(fetched(move |_| reply("200 OK", "", &odd)).await);
    assert!(
        feed.items
            .iter()
            .all(|item| item.identity.len() <= 512 && item.text.len() <= 64 * 1024 && item.title.len() <= 1024)
    );
    assert!(
        feed.items
            .iter()
            .all(|item| item.published_micros.is_none() && item.url.is_none())
    );
    let ids: std::collections::HashSet<_> = feed.items.iter().map(|item| &item.identity).collect();
    assert_eq!(ids.len(), 3);
}

#[tokio::test]
async fn three_slow_feeds_of_one_host_do_not_stop_another_host() {
    let slow = Fake::start(|_| Reply::Hang(vec![])).await;
    let good = Fake::start(|_| reply("200 OK", "", FEED)).await;
    let names = Names::default()
        .with("traag.example", &[&["127.0.0.2"]])
        .with("goed.example", &[&["127.0.0.2"]]);
    let feeds = feeds(names);
    let stuck = format!("http://traag.example:{}/", slow.address.port());
    let fine = format!("http://goed.example:{}/", good.address.port());
    let mut waiting: Vec<_> = (0..20).map(|_| Box::pin(fetch(&feeds, &stuck))).collect();
    for one in &mut waiting {
        assert!(futures_util::poll!(one).is_pending());
    }
    // Twenty wait for one host; the two of them that run hold two of sixteen places.
    assert!(matches!(fetch(&feeds, &fine).await, FeedAnswer::Fetched { .. }));
    assert!(slow.requests().len() <= 2, "{} at a time", slow.requests().len());
}
