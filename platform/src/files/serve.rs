//! Handing files to a browser so that nothing in them can run.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;

/// Nothing inside may load, run or send (rule UP2).
const SANDBOX: HeaderValue = HeaderValue::from_static("sandbox; default-src 'none'");

/// Who may see it is asked at every download.
const NOWHERE: HeaderValue = HeaderValue::from_static("no-store");

/// A picture of ours (made by [`super::photo`]). Its address holds its hash, so the browser may keep it, for itself alone.
#[must_use]
pub fn picture(bytes: Bytes) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, max-age=86400, immutable"),
        ),
    ];
    (headers, bytes).into_response()
}

/// A picture whose rights are asked each time (made by [`super::illustrate`]): no browser keeps it.
#[must_use]
pub fn shown(length: u64, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
        (header::CACHE_CONTROL, NOWHERE),
        (header::CONTENT_LENGTH, HeaderValue::from(length)),
    ];
    (headers, body).into_response()
}

/// Any other file: always to be saved, never shown, and kept by no cache.
#[must_use]
pub fn attachment(length: u64, body: Body, name: &str) -> Response {
    let disposition = format!("attachment; filename*=UTF-8''{}", percent(name));
    let disposition = HeaderValue::try_from(disposition).unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/octet-stream"),
        ),
        (header::CONTENT_DISPOSITION, disposition),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
        (header::CACHE_CONTROL, NOWHERE),
        (header::CONTENT_LENGTH, HeaderValue::from(length)),
    ];
    (headers, body).into_response()
}

/// A name as RFC 5987 wants it: everything but letters, digits and `-._` as bytes.
fn percent(name: &str) -> String {
    let one = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    name.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_header() {
        let answer = attachment(1, Body::from("x"), "a\"\r\nSet-Cookie: é;.svg");
        let header = answer.headers().get(header::CONTENT_DISPOSITION).expect("a header");
        assert_eq!(
            header,
            "attachment; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20%C3%A9%3B.svg"
        );
        assert_eq!(
            answer.headers().get(header::CONTENT_TYPE).expect("a header"),
            "application/octet-stream"
        );
    }
}
