//! A cache in between never gives one colleague what another asked for (T51), and does keep what is the same for all.

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, header};
use platform::access::{Role, Roles};
use platform::session::{Account, AccountState, NewAccount, begin};
use platform::store::Change;
use tower::ServiceExt;

use super::booted;
use crate::boot::Booted;
use crate::front::finished;

/// The cookie of somebody who may open everything.
async fn cookie(booted: &Booted) -> String {
    let platform = &booted.platform;
    let new = NewAccount {
        name: "Fatima el Amrani".into(),
        mail: "fatima@lagemade.example".into(),
        state: AccountState::Active,
        roles: Roles::of(&Role::ALL),
        language: platform::texts::Language::Nl,
        password: None,
    };
    let sign_in = async |change: &Change| {
        let account = Account::add(change, new).await?.unwrap();
        begin(change, &platform.config, &account, "test").await
    };
    let cookie = platform.store.change(sign_in).await.unwrap();
    cookie.to_str().unwrap().split(';').next().unwrap().to_owned()
}

async fn headers(router: &axum::Router, path: &str, cookie: Option<&str>) -> HeaderMap {
    let mut request = Request::builder().uri(path).header(header::HOST, "127.0.0.1:8080");
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await;
    response.unwrap().headers().clone()
}

fn says(headers: &HeaderMap, name: header::HeaderName, word: &str) -> bool {
    headers
        .get_all(name)
        .iter()
        .any(|value| value.to_str().unwrap().contains(word))
}

#[tokio::test]
async fn nothing_that_a_colleague_sees_may_be_kept_in_between() {
    let (booted, _folder) = booted().await;
    let router = finished(&booted.platform);
    let cookie = cookie(&booted).await;
    let all = booted
        .platform
        .features
        .iter()
        .flat_map(|feature| feature.routes.iter());
    let mut tried = 0;
    for route in all.filter(|route| route.method == Method::GET && !route.path.starts_with("/assets/")) {
        // The same for everybody, and nothing in them that anybody sees of somebody.
        if matches!(route.path, "/manifest.webmanifest" | "/favicon.ico") {
            continue;
        }
        let path = route.path.replace(['{', '}', '*'], "");
        // With and without a word that looks like a file: a cache goes by what it sees.
        for path in [path.clone(), format!("{path}/x.css")] {
            let headers = headers(&router, &path, Some(&cookie)).await;
            assert!(says(&headers, header::CACHE_CONTROL, "no-store"), "{path} {headers:?}");
            assert!(says(&headers, header::VARY, "Cookie"), "{path} {headers:?}");
        }
        tried += 1;
    }
    assert!(tried > 25, "there are pages to try: {tried}");
}

#[tokio::test]
async fn what_is_the_same_for_all_is_kept_also_by_who_is_signed_in() {
    let (booted, _folder) = booted().await;
    let router = finished(&booted.platform);
    let cookie = cookie(&booted).await;
    let assets = &booted.platform.assets;
    for cookie in [None, Some(cookie.as_str())] {
        let headers = headers(&router, &assets.path("main.css"), cookie).await;
        assert!(says(&headers, header::CACHE_CONTROL, "immutable"), "{headers:?}");
        assert!(!says(&headers, header::VARY, "Cookie"), "{headers:?}");
        assert!(!headers.contains_key(header::SET_COOKIE));
    }
}
