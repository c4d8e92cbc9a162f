//! A colleague of the story who clicks: the same addresses and forms as in a browser, without a socket.

use std::cell::RefCell;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::{Account, AccountState, begin};
use tower::ServiceExt;

/// What stands between the parts of a form with files.
const EDGE: &str = "edge-of-the-story";

/// A colleague with a session.
pub(super) struct Hand {
    router: Router,
    cookie: String,
}

impl Hand {
    /// Lets an account in; somebody on the staff list who never signed in becomes active first.
    pub(super) async fn of(platform: &Platform, account: &Account) -> Result<Self, Failure> {
        let config = &platform.config;
        let cookie = platform
            .store
            .change(async |change| {
                if account.state != AccountState::Active {
                    Account::set_state(change, account.id, AccountState::Active).await?;
                }
                let active = Account {
                    state: AccountState::Active,
                    ..account.clone()
                };
                begin(change, config, &active, "story").await
            })
            .await?;
        let cookie = cookie.to_str().unwrap_or_default();
        let pair = cookie.split(';').next().unwrap_or_default().to_owned();
        Ok(Self {
            router: router_of(platform),
            cookie: pair,
        })
    }

    /// Sends a form; anything but a redirect is a fault in the story, and so is one to the door.
    pub(super) async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Result<(), Failure> {
        self.go(path, fields).await.map(|_| ())
    }

    /// The same, and says where it leads.
    pub(super) async fn go(&self, path: &str, fields: &[(&str, &str)]) -> Result<String, Failure> {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        self.post(path, "application/x-www-form-urlencoded", form.finish().into_bytes())
            .await
    }

    /// Sends a form with files: the name of each, and its bytes.
    pub(super) async fn send_with(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Result<(), Failure> {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        for (name, bytes) in files {
            let head = format!("Content-Disposition: form-data; name=\"files\"; filename=\"{name}\"");
            body.extend_from_slice(format!("--{EDGE}\r\n{head}\r\n\r\n").as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        self.post(path, &format!("multipart/form-data; boundary={EDGE}"), body)
            .await
            .map(|_| ())
    }

    /// Sends it, and says where it leads.
    async fn post(&self, path: &str, kind: &str, body: Vec<u8>) -> Result<String, Failure> {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, kind)
            .header(header::COOKIE, &self.cookie)
            .body(Body::from(body))
            .map_err(|error| Failure::Internal(error.to_string()))?;
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .map_err(|never| Failure::Internal(never.to_string()))?;
        let leads_to = response.headers().get(header::LOCATION);
        let leads_to = leads_to
            .and_then(|path| path.to_str().ok())
            .unwrap_or_default()
            .to_owned();
        if response.status() == StatusCode::SEE_OTHER && !leads_to.starts_with("/sign-in") {
            return Ok(leads_to);
        }
        Err(Failure::Internal(format!(
            "the story stopped at {path}: {}",
            response.status()
        )))
    }
}

thread_local! {
    /// The router of the story that plays on this thread: making one for each act takes longer than the act.
    static ROUTER: RefCell<Option<(Platform, Router)>> = const { RefCell::new(None) };
}

fn router_of(platform: &Platform) -> Router {
    ROUTER.with_borrow_mut(|kept| match kept {
        Some((of, router)) if std::ptr::eq(&raw const **of, &raw const **platform) => router.clone(),
        _ => {
            let router = platform::access::router(platform, |router| router);
            *kept = Some((platform.clone(), router.clone()));
            router
        }
    })
}
