//! The tools of the stories themselves: a page full of faults is seen as one, a page without is not.

use axum::http::header;
use axum::response::{Html, IntoResponse};

use super::driver::Browser;
use super::reader::Reader;

/// An outline or a shadow around something on the screen, or around the row or the choice it stands for; otherwise what has
/// the focus.
pub(crate) const SHOWS_FOCUS: &str = r#"
const one = document.activeElement;
const look = getComputedStyle(one);
const place = one.getBoundingClientRect();
const outlined = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
const around = one.closest("label");
const marked = outlined(look) || look.boxShadow !== "none" || outlined(getComputedStyle(one, "::after")) || (around !== null && outlined(getComputedStyle(around)));
return one !== document.body && marked && place.width > 0 && place.height > 0 && place.bottom > 0 && place.top < innerHeight ? "" : one.outerHTML.slice(0, 200);
"#;

const GOOD: &str = "<!DOCTYPE html><html lang='nl'><head><meta name='viewport' content='width=device-width'><title>Goed</title></head>\
    <body><main><h1>Goed</h1><p>Er is niets mis met deze pagina.</p></main></body></html>";
const BAD: &str = "<!DOCTYPE html><html><head><meta name='viewport' content='width=device-width'><title>Fout</title></head>\
    <body onload='window.ran = 1'><main><h1>Fout</h1><img src='/photo.png'><p><svg width='900' height='9'></svg></p></main></body></html>";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn faults_of_a_page_are_seen() {
    let Some(browser) = Browser::start("faults_of_a_page_are_seen").await else {
        return;
    };
    let base = pages().await;
    let reader = Reader::new(&browser, &base);
    browser.set_width(320).await;

    reader.open("/good").await;
    browser.prepare_axe().await;
    assert_eq!(browser.faults().await, Vec::<String>::new());
    assert_eq!(browser.too_wide().await, Vec::<String>::new());
    reader.had_no_complaints().await;

    reader.open("/bad").await;
    browser.prepare_axe().await;
    let faults = browser.faults().await.join("\n");
    assert!(
        faults.contains("image-alt") && faults.contains("html-has-lang"),
        "{faults}"
    );
    assert!(browser.too_wide().await.join("\n").contains("sideways"));
    let complaints = browser.complaints().await.join("\n");
    assert!(complaints.contains("Content Security Policy"), "{complaints}");

    browser.without_script().await;
    reader.open("/script").await;
    assert_eq!(reader.heading().await, "Zonder script");
}

/// Three pages under a strict policy.
async fn pages() -> String {
    let socket = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let base = format!("http://{}", socket.local_addr().unwrap());
    let router = axum::Router::new().fallback(async |uri: axum::http::Uri| match uri.path() {
        "/good" => page(GOOD),
        "/bad" => page(BAD),
        "/script" => page("<h1>Zonder script</h1><script src='/main.js'></script>"),
        "/main.js" => (
            [(header::CONTENT_TYPE, "text/javascript")],
            "document.querySelector('h1').append(', met')",
        )
            .into_response(),
        _ => axum::http::StatusCode::NO_CONTENT.into_response(),
    });
    tokio::spawn(async move { axum::serve(socket, router).await });
    base
}

fn page(html: &'static str) -> axum::response::Response {
    (
        [(header::CONTENT_SECURITY_POLICY, "default-src 'none'; script-src 'self'")],
        Html(html),
    )
        .into_response()
}
