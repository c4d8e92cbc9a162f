//! **One store on two engines: read beside each other, write one after the other, answer only what is on disk.**

mod ears;
mod engine;
mod group;
mod haste;
mod json_text;
mod nodes;
mod statement;

use std::collections::BTreeSet;
use std::ops::{AsyncFnOnce, Deref};
use std::sync::Mutex;

use sea_orm::{DatabaseConnection, DatabaseTransaction, DbBackend, TransactionTrait};
use tokio::sync::broadcast;

use crate::clock::{Clock, Moment};
use crate::failure::Failure;
use crate::ids::Ids;

pub use ears::Ear;
pub use engine::{Engine, StoreTrouble};
pub use group::Group;
pub use nodes::hear_other_nodes;
pub use statement::On;

/// Topics waiting for a slow listener before it misses some; listeners look again by themselves anyway.
const SIGNAL_ROOM: usize = 1024;

/// The store of one installation. Cheap to clone. Features read through [`Store::reader`] and write in
/// [`Store::change`]; never hand a `Store` to something that already holds a [`Change`]: it would wait for itself.
#[derive(Clone)]
pub struct Store {
    reader: DatabaseConnection,
    writer: Writer,
    clock: Clock,
    ids: Ids,
    signals: broadcast::Sender<String>,
    ears: ears::Ears,
}

#[derive(Clone)]
enum Writer {
    /// SQLite: one connection, changes grouped into common commits.
    Grouped(Group),
    /// PostgreSQL: it groups commits by itself.
    Pooled(DatabaseConnection),
}

impl Store {
    /// Opens a store; makes the file of an embedded one. The schema is not touched here.
    ///
    /// # Errors
    /// When the engine cannot be reached, is too old, or is already open in another process.
    pub async fn open(engine: &Engine, clock: Clock) -> Result<Self, StoreTrouble> {
        let ids = Ids::new(clock.clone());
        let (signals, _) = broadcast::channel(SIGNAL_ROOM);
        let (writer, reader) = engine.connect().await?;
        let writer = match engine {
            Engine::Sqlite { .. } => Writer::Grouped(Group::start(writer)),
            Engine::Postgres { .. } => Writer::Pooled(writer),
        };
        Ok(Self {
            reader,
            writer,
            clock,
            ids,
            signals,
            ears: ears::Ears::default(),
        })
    }

    /// The connection to read from. It refuses to write on SQLite; on PostgreSQL it only should.
    #[must_use]
    pub fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// The connection that may write outside a change: for migrations and backups alone.
    #[must_use]
    pub fn bare_writer(&self) -> &DatabaseConnection {
        match &self.writer {
            Writer::Grouped(group) => group.connection(),
            Writer::Pooled(connection) => connection,
        }
    }

    /// Which engine this is.
    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.reader.get_database_backend()
    }

    /// The clock that stamps changes.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Does `work` in one transaction. When this returns `Ok`, the change is on disk; on `Err`, or when the caller goes
    /// away half-way, nothing of it is. On SQLite changes that wait together share one commit.
    ///
    /// # Errors
    /// What `work` refuses, or the store's own failure.
    pub async fn change<T>(&self, work: impl AsyncFnOnce(&Change) -> Result<T, Failure>) -> Result<T, Failure> {
        match &self.writer {
            Writer::Grouped(group) => {
                let (tx, lease) = group.lease().await?;
                let change = Change::new(tx, &self.clock, &self.ids);
                match attempt(&change, work).await {
                    Ok(done) => {
                        let topics = change.topics();
                        change.tx.commit().await?;
                        lease.wait_for_commit().await?;
                        self.announce(topics);
                        Ok(done)
                    }
                    Err(failure) => {
                        change.tx.rollback().await?;
                        Err(failure)
                    }
                }
            }
            Writer::Pooled(connection) => {
                let change = Change::new(connection.begin().await?, &self.clock, &self.ids);
                match attempt(&change, work).await {
                    Ok(done) => {
                        let topics = change.topics();
                        statement::notify(&change.tx, &topics).await?;
                        change.tx.commit().await?;
                        self.announce(topics);
                        Ok(done)
                    }
                    Err(failure) => {
                        change.tx.rollback().await?;
                        Err(failure)
                    }
                }
            }
        }
    }

    /// Hears the topics of changes after they are committed, here and (PostgreSQL) on other nodes.
    #[must_use]
    pub fn listen(&self) -> broadcast::Receiver<String> {
        self.signals.subscribe()
    }

    /// Hears these topics and no others, after they are committed, here and (PostgreSQL) on other nodes: for one of many
    /// open pages.
    #[must_use]
    pub fn listen_to(&self, topics: BTreeSet<String>) -> Ear {
        self.ears.listen(topics)
    }

    /// How many on this node listen to a topic.
    #[must_use]
    pub fn count_listening(&self, topic: &str) -> usize {
        self.ears.count(topic)
    }

    /// Passes on what another node committed.
    pub fn announce(&self, topics: Vec<String>) {
        for topic in topics {
            self.ears.tell(&topic);
            // Nobody listening is fine: whoever comes later reads the store.
            let _ = self.signals.send(topic);
        }
    }

    /// Closes the pools; the last SQLite connection folds the write-ahead log in.
    pub async fn close(self) {
        if let Writer::Grouped(group) = &self.writer {
            group.finish().await;
        }
        let writer = self.bare_writer().clone();
        // The reader may not fold anything, so it must not be the last one out.
        let _ = self.reader.close().await;
        let _ = writer.close().await;
    }
}

/// The work itself, given up when it belongs to a job that another node does by now.
async fn attempt<T>(change: &Change, work: impl AsyncFnOnce(&Change) -> Result<T, Failure>) -> Result<T, Failure> {
    let done = work(change).await?;
    crate::jobs::still_held(&change.tx).await?;
    Ok(done)
}

/// A transaction under way. Everything written through it is kept together or not at all.
pub struct Change {
    tx: DatabaseTransaction,
    now: Moment,
    clock_is_stopped: bool,
    ids: Ids,
    topics: Mutex<Vec<String>>,
}

impl Change {
    fn new(tx: DatabaseTransaction, clock: &Clock, ids: &Ids) -> Self {
        Self {
            tx,
            now: clock.now(),
            clock_is_stopped: clock.is_stopped(),
            ids: ids.clone(),
            topics: Mutex::new(Vec::new()),
        }
    }

    /// The moment of this change; one moment for all its rows.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Whether a test holds the clock; then no other clock may be asked.
    pub(crate) fn clock_is_stopped(&self) -> bool {
        self.clock_is_stopped
    }

    /// A fresh id for a row.
    #[must_use]
    pub fn next_id(&self) -> i64 {
        self.ids.next()
    }

    /// Announces a topic once the change is committed, for jobs and live pages.
    pub fn announce(&self, topic: impl Into<String>) {
        let topic = topic.into();
        if let Ok(mut topics) = self.topics.lock()
            && !topics.contains(&topic)
        {
            topics.push(topic);
        }
    }

    fn topics(&self) -> Vec<String> {
        self.topics
            .lock()
            .map(|mut topics| std::mem::take(&mut *topics))
            .unwrap_or_default()
    }
}

impl Deref for Change {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.tx
    }
}
