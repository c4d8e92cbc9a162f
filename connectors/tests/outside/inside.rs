//! T30: no way of writing an address, in no place, makes the server connect to the inside.

use std::sync::{Arc, Mutex};

use platform::outside::{FeedAnswer, FeedTrouble, Feeds};

use super::fake::{Canary, FEED, Fake, Names, feeds, feeds_allowing, fetch, reply};

/// Hosts as somebody might type them; PORT is put in later.
const HOSTS: [&str; 66] = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0x7F.0x0.0x0.0x1",
    "0177.0.0.1",
    "0177.1",
    "017700000001",
    "00000177.0.0.1",
    "0",
    "0.0.0.0",
    "0x0",
    "127.0.0.1.",
    "127.0.0.3",
    "127.255.255.254",
    "①②⑦.⓪.⓪.①",
    "１２７．０．０．１",
    "127。0。0。1",
    "127%2e0%2e0%2e1",
    "%31%32%37.0.0.1",
    "localhost",
    "localhost.",
    "LOCALHOST",
    "LocalHost.LocalDomain",
    "intern.example",
    "intern.example.",
    "zes.example",
    "gemengd.example",
    "v4in6.example",
    "nergens.example",
    "[::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::]",
    "[2001:db8::1]",
    "[3fff::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[fe80::1%25lo]",
    "[fec0::1]",
    "[ff02::1]",
    "[100::1]",
    "[5f00::1]",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "100.64.0.1",
    "169.254.169.254",
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
];

pub(super) fn names() -> Names {
    Names::default()
        .with("localhost", &[&["127.0.0.1", "::1"]])
        .with("localhost.localdomain", &[&["127.0.0.1"]])
        .with("intern.example", &[&["127.0.0.1"]])
        .with("zes.example", &[&["::1"]])
        .with("gemengd.example", &[&["127.0.0.1", "10.0.0.1", "::1"]])
        .with("v4in6.example", &[&["::ffff:127.0.0.1"]])
}

/// Every address: host × port × decoration.
pub(super) fn targets(port: u16) -> Vec<String> {
    let mut all = Vec::new();
    for host in HOSTS {
        all.extend([
            format!("http://{host}:{port}/"),
            format!("http://{host}/"),
            format!("https://{host}/x?y#z"),
        ]);
    }
    for port in [22, 25, 5432, 6379] {
        all.push(format!("http://127.0.0.1:{port}/"));
    }
    for odd in [
        "gopher://127.0.0.1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://a:b@127.0.0.1/",
        "http://127.0.0.1:80@127.0.0.1/",
        "http:127.0.0.1",
        "http:\\\\127.0.0.1\\",
        "http://\t127.0.0.1/",
        "unix:/run/x",
        "//127.0.0.1/",
    ] {
        all.push(odd.to_owned());
    }
    all
}

fn refused(answer: &FeedAnswer) -> bool {
    use FeedTrouble::{BadAddress, TooManyRedirects, Unreachable};
    matches!(
        answer,
        FeedAnswer::Failed {
            trouble: Unreachable | BadAddress | TooManyRedirects,
            retry_after_seconds: None
        }
    )
}

/// Canaries on a free port and, where the machine lets us, on port 80: only there does the address alone decide.
pub(super) async fn canaries() -> Vec<Canary> {
    let first = Canary::listen("127.0.0.1:0").await.unwrap();
    let port = first.address.port();
    let mut all = vec![first];
    for address in [
        format!("[::1]:{port}"),
        "127.0.0.1:80".into(),
        "[::1]:80".into(),
        "127.0.0.1:443".into(),
    ] {
        match Canary::listen(&address).await {
            Ok(canary) => all.push(canary),
            Err(why) => println!("no canary on {address} ({why}), not run: the part of T30 that needs it"),
        }
    }
    all
}

pub(super) fn visits(canaries: &[Canary]) -> usize {
    canaries.iter().map(Canary::visits).sum()
}

#[tokio::test]
async fn no_notation_reaches_the_inside_directly_or_by_redirect() {
    let canaries = canaries().await;
    let targets = targets(canaries[0].address.port());
    let places = Arc::new(Mutex::new(targets.clone()));
    let fake = Fake::start(move |path| {
        let mut parts = path.trim_start_matches('/').split('/');
        let (status, number) = (
            parts.next().unwrap_or_default(),
            parts.next().and_then(|n| n.parse::<usize>().ok()),
        );
        let to = number
            .and_then(|n| places.lock().unwrap().get(n).cloned())
            .unwrap_or_default();
        reply(&format!("{status} Moved"), &format!("Location: {to}\r\n"), "")
    })
    .await;
    let feeds = feeds(names());
    let mut attempts = 0;
    for (number, target) in targets.iter().enumerate() {
        let answer = fetch(&feeds, target).await;
        assert!(refused(&answer), "{target}: {answer:?}");
        attempts += 1;
        for status in [301, 302, 303, 307, 308] {
            // A relative target leads back to the fake, which is no danger and no end either.
            let answer = fetch(&feeds, &fake.url(&format!("/{status}/{number}"))).await;
            assert!(refused(&answer), "{status} to {target}: {answer:?}");
            attempts += 1;
        }
    }
    assert_eq!(visits(&canaries), 0);
    assert!(attempts >= 1000, "{attempts} attempts");
    println!("{attempts} attempts on {} canaries, 0 connections", canaries.len());
}

#[tokio::test]
async fn addresses_inside_feeds_and_lists_are_read_and_never_fetched() {
    let canary = Canary::listen("127.0.0.1:0").await.unwrap();
    let targets = targets(canary.address.port());
    let mut feed = String::from(
        "<?xml-stylesheet href=\"HREF\"?><!DOCTYPE rss SYSTEM \"HREF\"><rss version=\"2.0\" xml:base=\"http://127.0.0.1/\"><channel><image><url>HREF</url></image>",
    );
    let mut list = String::from("<opml><body>");
    for target in &targets {
        let target = target.replace('&', "&amp;");
        feed.push_str(&format!("<item><link>{target}</link><enclosure url=\"{target}\"/><comments>{target}</comments><description>&lt;img src=\"{target}\"&gt;&lt;link rel=preload href=\"{target}\"&gt;</description></item>"));
        list.push_str(&format!(
            "<outline text='x' xmlUrl=\"{target}\" htmlUrl=\"{target}\"/><outline type='include' url=\"{target}\"/>"
        ));
    }
    let feed = format!("{feed}</channel></rss>").replace("HREF", &format!("http://{}/", canary.address));
    let fake = Fake::start(move |_| reply("200 OK", "", &feed)).await;
    let feeds = feeds(names());
    assert!(matches!(
        fetch(&feeds, &fake.url("/")).await,
        FeedAnswer::Fetched { .. }
    ));
    let read = feeds.read_list(list.as_bytes()).unwrap();
    assert_eq!(read.entries.len() + read.unread.len(), 2 * targets.len());
    // What the list gave is asked for, as the job would.
    for entry in read.entries {
        assert!(refused(&fetch(&feeds, &entry.url).await), "{}", entry.url);
    }
    assert_eq!(canary.visits(), 0);
}

#[tokio::test]
async fn refused_and_closed_look_the_same() {
    let closed = {
        let listener = tokio::net::TcpListener::bind("127.0.0.2:0").await.unwrap();
        listener.local_addr().unwrap()
    };
    let open = Canary::listen("127.0.0.1:0").await.unwrap();
    let feeds = feeds(names());
    let answer = fetch(&feeds, &format!("http://{closed}/")).await;
    assert_eq!(answer, fetch(&feeds, &format!("http://{}/", open.address)).await);
    assert_eq!(answer, fetch(&feeds, "http://10.1.2.3/").await);
    assert_eq!(answer, fetch(&feeds, "http://bestaat-niet.example/").await);
    assert_eq!(answer, fetch(&feeds, "http://intern.example/").await);
    assert_eq!(
        answer,
        FeedAnswer::Failed {
            trouble: FeedTrouble::Unreachable,
            retry_after_seconds: None
        }
    );
}

#[tokio::test]
async fn an_exception_opens_exactly_what_it_names() {
    let canary = Canary::listen("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", canary.address);
    assert!(refused(&fetch(&feeds(names()), &url).await));
    let open = feeds_allowing("127.0.0.1/32", names());
    assert!(
        matches!(fetch(&open, &url).await, FeedAnswer::Fetched { .. }),
        "the canary itself works"
    );
    assert_eq!(canary.visits(), 1);
    let by_name = fetch(&open, &format!("http://intern.example:{}/", canary.address.port())).await;
    assert!(matches!(by_name, FeedAnswer::Fetched { .. }), "{by_name:?}");
    let fake = Fake::start(|_| reply("200 OK", "", FEED)).await;
    assert!(refused(&fetch(&open, &fake.url("/")).await), "127.0.0.2 is not named");
    assert_eq!(fake.requests().len(), 0);
}
