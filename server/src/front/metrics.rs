//! `GET /metrics`: counters for a monitor, only when the owner of the machine switched them on.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use platform::failure::Failure;
use platform::session::Visit;

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

/// The counters as Prometheus reads them; without the setting the address does not exist.
pub(super) async fn show(visit: Visit) -> Response {
    match HANDLE.get().filter(|_| visit.platform.config.metrics) {
        Some(handle) => {
            let kind = "text/plain; version=0.0.4; charset=utf-8";
            ([(header::CONTENT_TYPE, kind)], handle.render()).into_response()
        }
        None => Failure::NotFound.into_response(),
    }
}
