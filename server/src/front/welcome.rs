//! Until the house is set up every page leads to the page that does it.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use platform::feature::Platform;

/// Where set-up happens.
const SET_UP: &str = "/set-up";
/// What answers before set-up as it does after.
const ALWAYS: [&str; 5] = ["/set-up", "/assets/", "/health", "/language", "/accessibility"];

/// Leads to set-up.
pub(super) async fn lead(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_open =
        ALWAYS.iter().any(|open| path.starts_with(open)) || matches!(path, "/manifest.webmanifest" | "/favicon.ico");
    if is_open || platform.organisation.facts().is_set_up {
        return next.run(request).await;
    }
    (
        StatusCode::SEE_OTHER,
        [(header::LOCATION, HeaderValue::from_static(SET_UP))],
    )
        .into_response()
}
