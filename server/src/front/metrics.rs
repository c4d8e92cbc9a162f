//! `GET /metrics`: counters for a monitor, only when the owner of the machine switched them on.

use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use platform::config::Config;
use platform::failure::Failure;
use platform::session::Visit;
use platform::throttle::ClientAddress;

/// The counters of this program; there is one recorder in a program.
static HANDLE: std::sync::OnceLock<PrometheusHandle> = std::sync::OnceLock::new();

/// Begins to count, when the configuration asks for it.
///
/// # Errors
/// When another recorder was set before.
pub fn start() -> Result<(), String> {
    let handle = PrometheusBuilder::new()
        .install_recorder()
        .map_err(|error| error.to_string())?;
    // Set twice only in tests, where the first one stays.
    let _ = HANDLE.set(handle);
    Ok(())
}

/// The counters as Prometheus reads them; without the setting, and for who is not in `metrics_allow`, the address does not
/// exist.
pub(super) async fn show(visit: Visit, from: ClientAddress, headers: HeaderMap) -> Response {
    let config = &visit.platform.config;
    match HANDLE.get().filter(|_| config.metrics && may(config, from, &headers)) {
        Some(handle) => {
            let kind = "text/plain; version=0.0.4; charset=utf-8";
            ([(header::CONTENT_TYPE, kind)], handle.render()).into_response()
        }
        None => Failure::NotFound.into_response(),
    }
}

/// Whether this client may read along. A proxy that nobody told us about hides who asks, so what comes through one may not.
fn may(config: &Config, ClientAddress(from): ClientAddress, headers: &HeaderMap) -> bool {
    let is_forwarded = headers.contains_key("x-forwarded-for") || headers.contains_key("forwarded");
    let is_hidden = is_forwarded && config.trusted_proxies.is_empty();
    !is_hidden && config.metrics_allow.iter().any(|network| network.contains(&from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(from: &str, forwarded: bool, config: &Config) -> bool {
        let mut headers = HeaderMap::new();
        if forwarded {
            headers.insert("x-forwarded-for", "127.0.0.1".parse().unwrap());
        }
        may(config, ClientAddress(from.parse().unwrap()), &headers)
    }

    #[test]
    fn only_this_machine_reads_along_unless_the_file_says_more() {
        let mut config = Config::default();
        assert!(asked("127.0.0.1", false, &config) && asked("::1", false, &config));
        assert!(!asked("10.0.0.7", false, &config) && !asked("2001:db8::7", false, &config));
        assert!(
            !asked("127.0.0.1", true, &config),
            "a proxy nobody named hides who asks"
        );
        config.metrics_allow = vec!["10.0.0.0/24".parse().unwrap()];
        assert!(asked("10.0.0.7", false, &config) && !asked("127.0.0.1", false, &config));
        // With a proxy that is named, the address is that of the client behind it.
        config.trusted_proxies = vec!["127.0.0.1/32".parse().unwrap()];
        assert!(asked("10.0.0.7", true, &config) && !asked("10.0.1.7", true, &config));
    }
}
