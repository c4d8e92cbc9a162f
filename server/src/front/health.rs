//! `GET /health`: whether the store answers, and how long the oldest piece of work has been waiting.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use platform::clock::SECOND_MICROS;
use platform::session::Visit;
use serde_json::json;

/// Work that waits longer than this means that nobody does it: ten times what a busy minute takes.
const OVERDUE_SECONDS: i64 = 600;

/// 200 when all is well; 503 when the store does not answer. Work that waits too long is said, and still 200: taking the
/// node out of service would not make it faster.
pub(super) async fn show(visit: Visit) -> Response {
    let now = visit.platform.now();
    match platform::jobs::oldest_overdue(&visit.platform.store).await {
        Ok(oldest) => {
            let seconds = oldest.map_or(0, |oldest| (now.since(oldest.due_at) / SECOND_MICROS).max(0));
            let jobs = if seconds > OVERDUE_SECONDS { "late" } else { "ok" };
            Json(json!({ "status": "ok", "store": "ok", "jobs": jobs, "oldest_overdue_job_seconds": seconds }))
                .into_response()
        }
        Err(_) => {
            let body = Json(json!({ "status": "unavailable", "store": "unavailable" }));
            (StatusCode::SERVICE_UNAVAILABLE, body).into_response()
        }
    }
}
