//! T30 and T33 for the cards of links: nothing somebody writes makes the server look inside, and only a page gets a card.

use platform::outside::Pages;

use super::fake::{Fake, Reply, pages, reply};
use super::inside::{canaries, names, targets, visits};

const PAGE: &str = "<!doctype html><title>Het gemaal</title><meta name=description content='Water omhoog'>";

#[tokio::test]
async fn no_link_reaches_the_inside_directly_or_by_redirect() {
    let canaries = canaries().await;
    let targets = targets(canaries[0].address.port());
    let places = targets.clone();
    let fake = Fake::start(move |path| {
        let number: Option<usize> = path.trim_start_matches('/').parse().ok();
        let to = number
            .and_then(|number| places.get(number).cloned())
            .unwrap_or_default();
        reply("302 Found", &format!("Location: {to}\r\n"), "")
    })
    .await;
    let pages = pages(names());
    for (number, target) in targets.iter().enumerate() {
        assert_eq!(pages.look(target).await, None, "{target}");
        assert_eq!(
            pages.look(&fake.url(&format!("/{number}"))).await,
            None,
            "redirect to {target}"
        );
    }
    assert_eq!(visits(&canaries), 0);
}

#[tokio::test]
async fn a_page_gets_a_card_with_the_host_that_answered() {
    let fake = Fake::start(|path| match path {
        "/" => reply("200 OK", "Content-Type: text/html; charset=utf-8\r\n", PAGE),
        "/latin" => {
            let page = b"<title>re\xfcnie in caf\xe9 De Kroon, ge\xefnteresseerd</title>";
            reply("200 OK", "Content-Type: text/html; charset=iso-8859-1\r\n", page)
        }
        "/weg" => reply("301 Moved Permanently", "Location: /\r\n", ""),
        _ => reply("404 Not Found", "Content-Type: text/html\r\n", PAGE),
    })
    .await;
    let pages = pages(names());
    for path in ["/", "/weg"] {
        let brief = pages.look(&fake.url(path)).await.unwrap();
        assert_eq!(
            (brief.title.as_str(), brief.about.as_str()),
            ("Het gemaal", "Water omhoog")
        );
        assert_eq!(brief.host, "127.0.0.2");
    }
    let latin = pages.look(&fake.url("/latin")).await.unwrap();
    assert_eq!(latin.title, "reünie in café De Kroon, geïnteresseerd");
    assert_eq!(pages.look(&fake.url("/niets")).await, None);
    let asked = fake.requests();
    assert!(
        asked
            .iter()
            .all(|head| !head.to_lowercase().contains("cookie") && !head.to_lowercase().contains("referer"))
    );
}

#[tokio::test]
async fn what_is_no_page_or_has_no_end_gets_none() {
    let head = |kind: &str| format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n").into_bytes();
    let fake = Fake::start(move |path| match path {
        "/svg" => reply(
            "200 OK",
            "Content-Type: image/svg+xml\r\n",
            "<svg><title>x</title></svg>",
        ),
        "/geen" => reply("200 OK", "", PAGE),
        "/json" => reply("200 OK", "Content-Type: application/json\r\n", "{}"),
        "/leeg" => reply("200 OK", "Content-Type: text/html\r\n", ""),
        "/zonder" => reply("200 OK", "Content-Type: text/html\r\n", "<p>Geen titel"),
        "/kort" => {
            Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n<title>x".to_vec())
        }
        "/reset" => Reply::Reset,
        _ => Reply::Endless(head("text/html"), vec![b'x'; 64 * 1024]),
    })
    .await;
    let pages = pages(names());
    for path in [
        "/svg",
        "/geen",
        "/json",
        "/leeg",
        "/zonder",
        "/kort",
        "/reset",
        "/eindeloos",
    ] {
        assert_eq!(pages.look(&fake.url(path)).await, None, "{path}");
    }
}
