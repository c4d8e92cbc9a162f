//! What the front door refuses, and what every answer carries.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use platform::config::Config;
use tower::ServiceExt;

use super::booted;
use crate::boot::boot;
use crate::front::finished;

async fn status(router: &axum::Router, request: Request<Body>) -> StatusCode {
    let response = router.clone().oneshot(request).await.unwrap();
    let headers = response.headers();
    assert!(
        headers.contains_key(header::CONTENT_SECURITY_POLICY),
        "every answer has its headers: {headers:?}"
    );
    assert!(!headers.contains_key(header::SERVER));
    response.status()
}

fn request(method: Method, path: &str) -> axum::http::request::Builder {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "127.0.0.1:8080")
}

#[tokio::test]
async fn a_form_from_another_site_changes_nothing_on_any_route() {
    let (booted, _folder) = booted().await;
    let router = finished(&booted.platform);
    let origins = [
        "https://evil.example",
        "null",
        "http://127.0.0.1:9999",
        "http://127.0.0.1:8080.evil.example",
    ];
    let mut tried = 0;
    for route in booted
        .platform
        .features
        .iter()
        .flat_map(|feature| feature.routes.iter())
    {
        if route.method == Method::GET {
            continue;
        }
        let path = route.path.replace(['{', '}', '*'], "");
        for site in ["cross-site", "same-site"] {
            let asked = request(route.method.clone(), &path)
                .header("sec-fetch-site", site)
                .body(Body::empty())
                .unwrap();
            assert_eq!(status(&router, asked).await, StatusCode::FORBIDDEN, "{path} {site}");
        }
        for origin in origins {
            let asked = request(route.method.clone(), &path)
                .header(header::ORIGIN, origin)
                .body(Body::empty())
                .unwrap();
            assert_eq!(status(&router, asked).await, StatusCode::FORBIDDEN, "{path} {origin}");
        }
        tried += 1;
    }
    assert!(tried > 10, "there are verbs to try: {tried}");
}

#[tokio::test]
async fn only_our_own_name_is_answered() {
    let (booted, _folder) = booted().await;
    let router = finished(&booted.platform);
    for host in [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil",
        "",
        "127.0.0.1@evil",
    ] {
        let asked = Request::builder()
            .uri("/sign-in")
            .header(header::HOST, host)
            .body(Body::empty())
            .unwrap();
        assert_eq!(status(&router, asked).await, StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
    let twice = request(Method::GET, "/sign-in")
        .header(header::HOST, "evil.example")
        .body(Body::empty())
        .unwrap();
    assert_eq!(status(&router, twice).await, StatusCode::MISDIRECTED_REQUEST);
    assert_eq!(
        status(&router, request(Method::GET, "/sign-in").body(Body::empty()).unwrap()).await,
        StatusCode::OK
    );
}

#[tokio::test]
async fn pages_ask_to_sign_in_and_health_answers_without() {
    let (booted, _folder) = booted().await;
    let router = finished(&booted.platform);
    let asked = request(Method::GET, "/listen?tab=new").body(Body::empty()).unwrap();
    let response = router.clone().oneshot(asked).await.unwrap();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(
        response.headers()[header::LOCATION],
        "/sign-in?next=%2Flisten%3Ftab%3Dnew"
    );
    let response = router
        .oneshot(request(Method::GET, "/health").body(Body::empty()).unwrap())
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let health: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(health["status"], "ok");
    assert!(health["oldest_overdue_job_seconds"].is_i64());
}

#[tokio::test]
async fn the_icon_is_there_under_the_name_that_programs_guess() {
    let (booted, _folder) = booted().await;
    let response = finished(&booted.platform)
        .oneshot(request(Method::GET, "/favicon.ico").body(Body::empty()).unwrap())
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CONTENT_TYPE], "image/png");
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    assert!(bytes.starts_with(b"\x89PNG"));
}

#[tokio::test]
async fn what_is_not_there_gets_a_page_in_the_language_of_the_visitor() {
    let (booted, _folder) = booted().await;
    let router = finished(&booted.platform);
    for (language, word) in [("nl", "lang=\"nl\""), ("en", "lang=\"en\"")] {
        let path = "/nergens/%3Cscript%3Ealert(1)%3C/script%3E";
        let asked = request(Method::GET, path)
            .header(header::ACCEPT_LANGUAGE, language)
            .body(Body::empty())
            .unwrap();
        let response = router.clone().oneshot(asked).await.unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let page = String::from_utf8(body.to_vec()).unwrap();
        assert!(page.contains(word), "{page}");
        assert!(
            !page.contains("<script>alert"),
            "nothing of the address is reflected unescaped"
        );
        assert_eq!(platform::page::check(&page), Vec::new());
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_early() {
    let (booted, _folder) = booted().await;
    let router = finished(&booted.platform);
    let asked = request(Method::POST, "/sign-in")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_LENGTH, (26 * 1024 * 1024 + 1).to_string())
        .body(Body::empty())
        .unwrap();
    assert_eq!(status(&router, asked).await, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn https_is_promised_where_there_is_https() {
    for (base_url, promised) in [(None, false), (Some("https://draagvlak.example.org".to_owned()), true)] {
        let folder = tempfile::tempdir().unwrap();
        let config = Config {
            data: folder.path().join("data"),
            base_url,
            ..Config::default()
        };
        let booted = boot(config).await.unwrap();
        let asked = request(Method::GET, "/health").body(Body::empty()).unwrap();
        let response = finished(&booted.platform).oneshot(asked).await.unwrap();
        assert_eq!(
            response.headers().contains_key(header::STRICT_TRANSPORT_SECURITY),
            promised
        );
    }
}

#[tokio::test]
async fn work_that_nobody_does_is_told() {
    let (booted, _folder) = booted().await;
    let router = finished(&booted.platform);
    let put_down = async |change: &platform::store::Change| {
        let due = change.now().plus(-20 * platform::clock::MINUTE_MICROS);
        platform::jobs::enqueue(change, "nobody.does_this", serde_json::Value::Null, None, due).await
    };
    booted.platform.store.change(put_down).await.unwrap();
    let asked = request(Method::GET, "/health").body(Body::empty()).unwrap();
    let response = router.oneshot(asked).await.unwrap();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let health: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!((&health["status"], &health["jobs"]), (&"ok".into(), &"late".into()));
    assert!(health["oldest_overdue_job_seconds"].as_i64().unwrap() >= 1200);
}

#[test]
fn other_machines_are_served_under_a_known_name_alone() {
    let mut config = Config::default();
    assert!(config.require_safe_address().is_ok());
    config.address = "0.0.0.0:8080".parse().unwrap();
    assert!(config.require_safe_address().is_err());
    config.base_url = Some("https://draagvlak.example.org".into());
    assert!(config.require_safe_address().is_ok());
}
