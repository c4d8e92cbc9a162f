//! Group commit: changes queue for the one writer, each in a savepoint of its own, and share a commit.

use std::time::Duration;

use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

use crate::failure::Failure;

/// A group takes no newcomers after this time, so that the first of it does not wait for the last of a crowd (rule ST3).
const GROUP_TIME: Duration = Duration::from_millis(5);
/// Changes in one commit at most (rule ST3).
const GROUP_MOST: usize = 256;
/// Changes that may stand in the queue before a caller is told that it is busy.
const QUEUE_MOST: usize = 4096;

/// The queue before the one writing connection of an embedded store.
#[derive(Clone)]
pub struct Group {
    connection: DatabaseConnection,
    queue: mpsc::Sender<Wish>,
}

enum Wish {
    Lease(oneshot::Sender<Result<(DatabaseTransaction, Lease), DbErr>>),
    Finish(oneshot::Sender<()>),
}

/// The right to have one savepoint in the group's commit. Dropped without waiting, it counts as given up.
pub(crate) struct Lease {
    done: oneshot::Sender<oneshot::Sender<Result<(), String>>>,
}

impl Lease {
    /// Says that the savepoint is released and waits until the group is on disk.
    pub(crate) async fn wait_for_commit(self) -> Result<(), Failure> {
        let (committed, on_disk) = oneshot::channel();
        let gone = || Failure::Busy("the writer has stopped".into());
        self.done.send(committed).map_err(|_| gone())?;
        match on_disk.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(reason)) if reason.contains("disk is full") => Err(Failure::Full),
            Ok(Err(reason)) => Err(Failure::Busy(reason)),
            Err(_) => Err(gone()),
        }
    }
}

impl Group {
    /// Starts the task that owns the writing connection.
    #[must_use]
    pub fn start(connection: DatabaseConnection) -> Self {
        let (queue, wishes) = mpsc::channel(QUEUE_MOST);
        tokio::spawn(write(connection.clone(), wishes));
        Self { connection, queue }
    }

    pub(crate) fn connection(&self) -> &DatabaseConnection {
        &self.connection
    }

    /// Waits for its turn and gives a savepoint to work in.
    pub(crate) async fn lease(&self) -> Result<(DatabaseTransaction, Lease), Failure> {
        let (answer, turn) = oneshot::channel();
        self.queue
            .try_send(Wish::Lease(answer))
            .map_err(|_| Failure::Busy("too many changes wait".into()))?;
        let leased = turn.await.map_err(|_| Failure::Busy("the writer has stopped".into()))?;
        Ok(leased?)
    }

    /// Waits until everything queued so far is written.
    pub(crate) async fn finish(&self) {
        let (answer, finished) = oneshot::channel();
        if self.queue.send(Wish::Finish(answer)).await.is_ok() {
            let _ = finished.await;
        }
    }
}

/// Serves one group after the other until nobody holds the queue any more.
async fn write(connection: DatabaseConnection, mut wishes: mpsc::Receiver<Wish>) {
    while let Some(first) = wishes.recv().await {
        let answer = match first {
            Wish::Finish(answer) => {
                let _ = answer.send(());
                continue;
            }
            Wish::Lease(answer) => answer,
        };
        let mode = Some(SqliteTransactionMode::Immediate);
        let options = TransactionOptions {
            sqlite_transaction_mode: mode,
            ..TransactionOptions::default()
        };
        match connection.begin_with_options(options).await {
            Ok(outer) => serve(outer, answer, &mut wishes).await,
            Err(error) => {
                let _ = answer.send(Err(error));
            }
        }
    }
}

/// One group: a savepoint for each in turn, one commit, then the answers.
async fn serve(
    outer: DatabaseTransaction,
    first: oneshot::Sender<Result<(DatabaseTransaction, Lease), DbErr>>,
    wishes: &mut mpsc::Receiver<Wish>,
) {
    let closes = Instant::now() + GROUP_TIME;
    let mut waiting = Vec::new();
    let mut finishers = Vec::new();
    let mut next = Some(first);
    while let Some(answer) = next.take() {
        if let Some(committed) = lend(&outer, answer).await {
            waiting.push(committed);
        }
        while next.is_none() && waiting.len() < GROUP_MOST && Instant::now() < closes {
            match wishes.try_recv() {
                Ok(Wish::Lease(answer)) => next = Some(answer),
                Ok(Wish::Finish(answer)) => finishers.push(answer),
                Err(_) => break,
            }
        }
    }
    let outcome = outer.commit().await.map_err(|error| error.to_string());
    for committed in waiting {
        let _ = committed.send(outcome.clone());
    }
    for finisher in finishers {
        let _ = finisher.send(());
    }
}

/// Lends the transaction to one change and waits until it is done with it; `None` when the change was given up.
async fn lend(
    outer: &DatabaseTransaction,
    answer: oneshot::Sender<Result<(DatabaseTransaction, Lease), DbErr>>,
) -> Option<oneshot::Sender<Result<(), String>>> {
    if answer.is_closed() {
        return None;
    }
    match outer.begin().await {
        Ok(savepoint) => {
            let (done, released) = oneshot::channel();
            answer.send(Ok((savepoint, Lease { done }))).ok()?;
            released.await.ok()
        }
        Err(error) => {
            let _ = answer.send(Err(error));
            None
        }
    }
}
