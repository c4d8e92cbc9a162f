//! Who listens to which topic: a signal reaches those who asked for it, and nobody else wakes.
//!
//! With 5,000 pages open, a broadcast would wake all of them for every job that is put down.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// Everybody who listens, by topic. Cheap to clone.
#[derive(Clone, Default)]
pub(super) struct Ears(Arc<Mutex<HashMap<String, Vec<Arc<Heard>>>>>);

/// What one ear heard and did not take in yet; a topic that comes again before that is one.
#[derive(Default)]
struct Heard {
    topics: Mutex<BTreeSet<String>>,
    bell: Notify,
}

/// One who listens. Dropped, it hears no more.
pub struct Ear {
    ears: Ears,
    heard: Arc<Heard>,
    topics: BTreeSet<String>,
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing under these locks can be left half done.
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Ears {
    pub(super) fn listen(&self, topics: BTreeSet<String>) -> Ear {
        let mut ear = Ear {
            ears: self.clone(),
            heard: Arc::default(),
            topics: BTreeSet::new(),
        };
        ear.tune(topics);
        ear
    }

    pub(super) fn tell(&self, topic: &str) {
        for heard in held(&self.0).get(topic).into_iter().flatten() {
            held(&heard.topics).insert(topic.to_owned());
            heard.bell.notify_one();
        }
    }

    pub(super) fn count(&self, topic: &str) -> usize {
        held(&self.0).get(topic).map_or(0, Vec::len)
    }

    fn leave(&self, topic: &str, who: &Arc<Heard>) {
        let mut all = held(&self.0);
        if let Some(heard) = all.get_mut(topic) {
            heard.retain(|one| !Arc::ptr_eq(one, who));
            if heard.is_empty() {
                all.remove(topic);
            }
        }
    }
}

impl Ear {
    /// Listens to these topics from now on, and to no others.
    pub fn tune(&mut self, topics: BTreeSet<String>) {
        for gone in self.topics.difference(&topics) {
            self.ears.leave(gone, &self.heard);
        }
        for come in topics.difference(&self.topics) {
            let mut all = held(&self.ears.0);
            all.entry(come.clone()).or_default().push(self.heard.clone());
        }
        self.topics = topics;
    }

    /// The next topic that was announced. Nothing is lost between two calls, and nothing is told twice.
    pub async fn next(&self) -> String {
        loop {
            if let Some(topic) = held(&self.heard.topics).pop_first() {
                return topic;
            }
            self.heard.bell.notified().await;
        }
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        self.tune(BTreeSet::new());
    }
}
