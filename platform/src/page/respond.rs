//! A page as an answer.

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Renders a page, or a piece of one, as an answer with status 200.
pub fn html(page: impl Template) -> Response {
    html_with(StatusCode::OK, page)
}

/// Renders a page with a status of its own: 422 for a form that was refused, 404 for what is not there.
pub fn html_with(status: StatusCode, page: impl Template) -> Response {
    match page.render() {
        Ok(text) => {
            let mut response = Response::new(Body::from(text));
            *response.status_mut() = status;
            let kind = HeaderValue::from_static("text/html; charset=utf-8");
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response
        }
        Err(problem) => {
            tracing::error!(%problem, "a page could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
