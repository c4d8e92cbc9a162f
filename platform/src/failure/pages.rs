//! Failures become pages in the visitor's language; whatever wrote the failure knows nothing of pages.

use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::Mishap;
use crate::feature::Platform;
use crate::page::Problem;
use crate::session::Visit;

/// Turns an answer that carries a [`Mishap`] into an error page; somebody who is not signed in is asked to, and comes back.
pub async fn problem_pages(State(_): State<Platform>, visit: Visit, request: Request, next: Next) -> Response {
    let is_get = request.method() == Method::GET;
    let wants_page = request.headers().get(header::ACCEPT).is_none_or(|accept| {
        accept
            .to_str()
            .is_ok_and(|accept| accept.contains("text/html") || accept.contains("*/*"))
    });
    let mut response = next.run(request).await;
    let carried = response.extensions_mut().remove::<Mishap>();
    let Some(mishap) = carried.or_else(|| refused_on_the_way(&response)) else {
        return response;
    };
    if mishap.status == StatusCode::UNAUTHORIZED {
        let back = if is_get && visit.here != "/" {
            format!("?next={}", encode(&visit.here))
        } else {
            String::new()
        };
        return visit.go(&format!("/sign-in{back}"));
    }
    if !wants_page {
        return response;
    }
    page(&visit, &mishap, response)
}

/// What a layer of the server refused: it gives a bare status and knows nothing of pages.
fn refused_on_the_way(response: &Response) -> Option<Mishap> {
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .map_or(&b""[..], |kind| kind.as_bytes());
    let is_answer = kind.starts_with(b"text/html") || kind.starts_with(b"application/json");
    let status = response.status();
    let is_refusal = status.is_client_error() || status.is_server_error();
    (is_refusal && !is_answer).then_some(Mishap {
        status,
        refusal: None,
        retry_after_seconds: None,
    })
}

fn page(visit: &Visit, mishap: &Mishap, response: Response) -> Response {
    let mut problem = Problem::new(visit.frame(), mishap.status);
    if let Some(refusal) = &mishap.refusal {
        problem = problem.saying(String::new(), refusal.text(visit.language));
    }
    let mut page = problem.respond();
    if let Some(after) = response.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, after.clone());
    }
    page
}

fn encode(path: &str) -> String {
    url::form_urlencoded::byte_serialize(path.as_bytes()).collect()
}
