//! Before any handler: who is this? After it: what is shown once is taken away.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::cookie::{Cookies, FLASH, SESSION, clear};
use super::{Actor, passage};
use crate::feature::Platform;

/// Puts an [`Actor`] into the request, and keeps answers to signed-in people out of every cache (rule FD11).
pub async fn recognise(State(platform): State<Platform>, mut request: Request, next: Next) -> Response {
    let cookies = Cookies::of(request.headers());
    let token = cookies.find(&platform.config, SESSION).map(str::to_owned);
    let shows_flash = cookies.find(&platform.config, FLASH).is_some() && request.method() == Method::GET;
    let actor = match &token {
        Some(token) => match passage::find(&platform.store, token).await {
            Ok(found) => found.map_or(Actor::Anonymous, Actor::Person),
            Err(failure) => return failure.into_response(),
        },
        None => Actor::Anonymous,
    };
    request.extensions_mut().insert(actor);
    let mut response = next.run(request).await;
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if shows_flash && is_page {
        response
            .headers_mut()
            .append(header::SET_COOKIE, clear(&platform.config, FLASH));
    }
    let sets_cookie = response.headers().contains_key(header::SET_COOKIE);
    // Only what is the same for everybody says that it is public: script, style and icons.
    let is_for_all = response
        .headers()
        .get(header::CACHE_CONTROL)
        .is_some_and(|keep| keep.as_bytes().starts_with(b"public"));
    if sets_cookie || is_page || (token.is_some() && !is_for_all) {
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.append(header::VARY, HeaderValue::from_static("Cookie"));
    }
    response
}
