//! A page's bytes served as they are, for the benchmark that asks what the page costs beyond them. Only there when the
//! environment names a file.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;

/// The variable that names the file.
pub(super) const VARIABLE: &str = "DRAAGVLAK_BENCH_STATIC";

/// Serves the bytes as a page.
pub(super) async fn show(State(body): State<Bytes>) -> Response {
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
}
