//! Script, style, fonts and icons, out of the program itself.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use platform::failure::Failure;
use platform::session::Visit;

/// A name that carries a hash of its content may be kept for ever.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A name without one is asked for again each hour.
const FOR_AN_HOUR: &str = "public, max-age=3600";

/// One built file.
pub(super) async fn show(Path(name): Path<String>) -> Response {
    file(&name)
}

/// The description of the app, under the name browsers look for.
pub(super) async fn manifest(_: Visit) -> Response {
    file("manifest.webmanifest")
}

/// The icon, under the name that programs ask for without having read a page.
pub(super) async fn icon() -> Response {
    file("icon-192.png")
}

fn file(name: &str) -> Response {
    let Some(file) = web::file(name) else {
        return Failure::NotFound.into_response();
    };
    let keep = if file.hashed { FOR_EVER } else { FOR_AN_HOUR };
    let mut response = file.bytes.into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(&file.mime);
    headers.insert(
        header::CONTENT_TYPE,
        kind.unwrap_or(HeaderValue::from_static("application/octet-stream")),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    response
}
