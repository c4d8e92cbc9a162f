//! Only the names this installation is known by are answered, so that no link is ever built from a stranger's name (rule FD8).

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use platform::config::Config;

/// The names and ports that may stand in `Host`.
#[derive(Clone, Debug)]
pub(super) struct KnownHosts {
    names: Vec<String>,
    is_loopback: bool,
}

impl KnownHosts {
    /// The host of `base_url`; without one, this machine itself under its usual names.
    pub(super) fn of(config: &Config) -> Self {
        let base = config.base_url.as_deref().and_then(|base| url::Url::parse(base).ok());
        let named = base.and_then(|base| {
            let host = base.host_str()?.to_owned();
            Some(match base.port() {
                Some(port) => vec![format!("{host}:{port}")],
                None => vec![host],
            })
        });
        Self {
            names: named.unwrap_or_default(),
            is_loopback: config.address.ip().is_loopback(),
        }
    }

    fn knows(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        if self.names.contains(&host) {
            return true;
        }
        let name = host.rsplit_once(':').map_or(host.as_str(), |(name, _)| name);
        self.is_loopback && matches!(name, "127.0.0.1" | "localhost" | "[::1]")
    }
}

/// Answers 421 to a foreign name, two names, or an address of another site in the request line.
pub(super) async fn check(hosts: KnownHosts, request: Request, next: Next) -> Response {
    let mut named = request.headers().get_all(header::HOST).iter();
    let first = named.next().and_then(|host| host.to_str().ok());
    let in_line = request.uri().authority().map(|authority| authority.as_str().to_owned());
    let is_known = first.is_some_and(|host| hosts.knows(host))
        && named.next().is_none()
        && in_line.is_none_or(|authority| hosts.knows(&authority));
    if is_known {
        next.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    }
}
