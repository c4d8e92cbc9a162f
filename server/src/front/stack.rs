//! What stands around the pages, from the outside in: headers, panics, time, size, host, foreign forms, then who asks.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use platform::feature::Platform;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use super::hosts::{self, KnownHosts};
use super::{bench, headers, welcome};

/// Bytes of a request at most: the largest document (limits 6.2) and a MiB for the form around it.
const BODY_BYTES: usize = platform::limits::FILE_BYTES + 1024 * 1024;
/// Time for an answer to begin; a stream has begun when its head is sent.
const ANSWER_TIME: Duration = Duration::from_secs(30);

/// The router of the installation, ready for a listener or a test.
pub fn finished(platform: &Platform) -> Router {
    let is_https = platform.config.is_https();
    let known = KnownHosts::of(&platform.config);
    let inside = |router: Router<Platform>| {
        let late = TimeoutLayer::with_status_code(axum::http::StatusCode::SERVICE_UNAVAILABLE, ANSWER_TIME);
        router
            .layer(from_fn_with_state(platform.clone(), welcome::lead))
            .layer(DefaultBodyLimit::max(BODY_BYTES))
            .layer(CsrfLayer::new())
            .layer(from_fn(move |request: Request, next: Next| {
                hosts::check(known.clone(), request, next)
            }))
            .layer(RequestBodyLimitLayer::new(BODY_BYTES))
            .layer(late)
            .layer(CatchPanicLayer::new())
    };
    let pages = platform::access::router(platform, inside);
    with_bench(pages)
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(move |request: Request, next: Next| {
            headers::add(is_https, request, next)
        }))
}

/// Beside the pages, not behind their layers: the limit is what the server itself needs for the bytes.
#[allow(
    clippy::disallowed_methods,
    reason = "Not a route of the product: it exists only while it is measured."
)]
fn with_bench(pages: Router) -> Router {
    let file = std::env::var_os(bench::VARIABLE).and_then(|file| std::fs::read(file).ok());
    match file {
        Some(body) => {
            let page = axum::routing::get(bench::show).with_state(bytes::Bytes::from(body));
            Router::new().route("/bench-static", page).merge(pages)
        }
        None => pages,
    }
}
