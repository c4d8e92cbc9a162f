//! The part of a node that does the work.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{TOPIC, claim, schedule, work};
use crate::failure::Failure;
use crate::feature::Platform;

/// Jobs at a time on one node: enough to wait for slow neighbours, few enough to leave the cores to people.
const ABREAST: usize = 4;
/// How often a node looks when nobody wakes it.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// What running jobs get to finish when the house closes (rule JB6: 10 s in all).
const GRACE: Duration = Duration::from_secs(5);
/// More than this in one go means that a job puts itself down again at once.
const RUN_DUE_MOST: usize = 20_000;

/// The runner of one node.
pub struct Runner(JoinHandle<()>);

impl Runner {
    /// Starts working until `closing`; then running jobs get a moment, and what is not finished is given back.
    #[must_use]
    pub fn start(platform: Platform, closing: CancellationToken) -> Self {
        Self(tokio::spawn(run(platform, closing)))
    }

    /// Waits until the last job is finished or given back.
    pub async fn finished(self) {
        // A runner that panicked has nothing to wait for either.
        let _ = self.0.await;
    }
}

async fn run(platform: Platform, closing: CancellationToken) {
    let platform = Arc::new(platform);
    let names: Vec<&'static str> = work::kinds(&platform).iter().map(|kind| kind.name).collect();
    let stop = CancellationToken::new();
    let mut signals = platform.store.listen();
    let mut running = JoinSet::new();
    // Schedules go by the minute: asking again after each of a thousand small jobs would cost more than the jobs.
    let mut plan_at = Instant::now();
    while !closing.is_cancelled() {
        if plan_at <= Instant::now() {
            plan_at = Instant::now() + LOOK_EVERY;
            if let Err(failure) = schedule::plan(&platform).await {
                tracing::error!(reason = failure.log_line(), "schedules could not be planned");
            }
        }
        while running.len() < ABREAST && !closing.is_cancelled() {
            match claim::claim(&platform.store, &names).await {
                Ok(Some(job)) => {
                    let (platform, stop) = (platform.clone(), stop.clone());
                    running.spawn(async move {
                        if let Err(failure) = work::work(&platform, &job, &stop).await {
                            // The lease runs out and the job is taken again.
                            tracing::error!(reason = failure.log_line(), "the end of a job could not be kept");
                        }
                    });
                }
                Ok(None) => break,
                Err(failure) => {
                    tracing::error!(reason = failure.log_line(), "no job could be taken");
                    break;
                }
            }
        }
        tokio::select! {
            () = closing.cancelled() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
            Some(_) = running.join_next() => {}
            () = woken(&mut signals), if running.len() < ABREAST => {}
        }
    }
    let finished = async { while running.join_next().await.is_some() {} };
    if tokio::time::timeout(GRACE, finished).await.is_err() {
        stop.cancel();
        while running.join_next().await.is_some() {}
    }
}

/// Returns when somebody announced work, or when so much was announced that some of it was missed.
async fn woken(signals: &mut tokio::sync::broadcast::Receiver<String>) {
    loop {
        match signals.recv().await {
            Ok(topic) if topic == TOPIC => return,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return,
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}

/// Does everything that is due now, one after the other, and says how much that was. For tests and for the command line.
///
/// # Errors
/// The store's own. What a job itself fails with is kept in its row, as the runner does.
pub async fn run_due(platform: &Platform) -> Result<usize, Failure> {
    let names: Vec<&'static str> = work::kinds(platform).iter().map(|kind| kind.name).collect();
    let stop = CancellationToken::new();
    schedule::plan(platform).await?;
    let mut done = 0;
    while let Some(job) = claim::claim(&platform.store, &names).await? {
        work::work(platform, &job, &stop).await?;
        done += 1;
        if done > RUN_DUE_MOST {
            return Err(Failure::Internal(format!("{} never stops being due", job.kind)));
        }
    }
    Ok(done)
}
