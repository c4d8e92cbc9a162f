//! One job, from lease to row gone.

use std::time::Duration;

use serde_json::Value;
use tokio_util::sync::CancellationToken;
use tokio_util::task::AbortOnDropHandle;

use super::JobKind;
use super::claim::{self, Claimed};
use super::fence;
use crate::failure::Failure;
use crate::feature::Platform;

/// How often a node says that it is still at it (limits 6.2).
const HEARTBEAT: Duration = Duration::from_secs(15);

/// All kinds of work of this installation.
pub(super) fn kinds(platform: &Platform) -> Vec<JobKind> {
    platform
        .features
        .iter()
        .flat_map(|feature| feature.jobs.iter().copied())
        .collect()
}

/// Does a job that this node holds. A panic counts as a failure; `stop` gives the job back unfinished.
pub(super) async fn work(platform: &Platform, job: &Claimed, stop: &CancellationToken) -> Result<(), Failure> {
    let Some(kind) = kinds(platform).into_iter().find(|kind| kind.name == job.kind) else {
        return claim::give_back(&platform.store, job).await;
    };
    let payload: Value = serde_json::from_str(&job.payload).unwrap_or_default();
    let (inside, held) = (platform.clone(), job.clone());
    let task = tokio::spawn(async move { fence::under(&held, (kind.run)(&inside, &payload)).await });
    let mut task = AbortOnDropHandle::new(task);
    let outcome = loop {
        tokio::select! {
            outcome = &mut task => break outcome,
            () = stop.cancelled() => {
                task.abort();
                return claim::give_back(&platform.store, job).await;
            }
            () = tokio::time::sleep(HEARTBEAT) => {
                if !claim::hold(&platform.store, job).await.unwrap_or(true) {
                    tracing::warn!(kind = job.kind, "another node took over a job that ran here");
                    task.abort();
                    return Ok(());
                }
            }
        }
    };
    let failed = match outcome {
        Ok(Ok(())) => None,
        Ok(Err(failure)) => Some(failure.log_line()),
        Err(_) => Some("panicked".to_owned()),
    };
    settle(platform, job, failed).await
}

async fn settle(platform: &Platform, job: &Claimed, failed: Option<String>) -> Result<(), Failure> {
    let Some(reason) = failed else {
        metrics::counter!("draagvlak_jobs_done_total", "kind" => job.kind.clone()).increment(1);
        claim::finish(&platform.store, job).await?;
        return Ok(());
    };
    tracing::warn!(kind = job.kind, tries = job.tries, reason, "a job failed");
    metrics::counter!("draagvlak_jobs_failed_total", "kind" => job.kind.clone()).increment(1);
    claim::fail(&platform.store, job, &reason).await
}
