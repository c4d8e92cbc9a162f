//! How many requests run at a time: a few per host and a bounded number in all.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Hands out places.
pub(super) struct Places {
    per_host: usize,
    all: Arc<Semaphore>,
    hosts: Mutex<HashMap<String, Arc<Semaphore>>>,
}

/// A place that is given back when dropped.
pub(super) struct Place {
    _host: OwnedSemaphorePermit,
    _all: OwnedSemaphorePermit,
}

impl Places {
    pub(super) fn new(per_host: usize, in_all: usize) -> Self {
        Self {
            per_host,
            all: Arc::new(Semaphore::new(in_all)),
            hosts: Mutex::default(),
        }
    }

    /// Waits for a place at this host and then for one in all; in that order, so that a queue before one slow host
    /// holds no places that others could use.
    pub(super) async fn take(&self, host: &str) -> Option<Place> {
        let queue = self.queue(host);
        let _host = queue.acquire_owned().await.ok()?;
        let _all = self.all.clone().acquire_owned().await.ok()?;
        Some(Place { _host, _all })
    }

    fn queue(&self, host: &str) -> Arc<Semaphore> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        if hosts.len() > 1024 {
            // A queue that only the map still knows is idle; the map may not grow with every host ever seen.
            hosts.retain(|_, queue| Arc::strong_count(queue) > 1);
        }
        hosts
            .entry(host.to_owned())
            .or_insert_with(|| Arc::new(Semaphore::new(self.per_host)))
            .clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_third_request_to_one_host_waits_and_another_host_does_not() {
        let places = Places::new(2, 16);
        let first = places.take("a.example").await;
        let _second = places.take("a.example").await;
        let mut third = Box::pin(places.take("a.example"));
        assert!(futures_util::poll!(&mut third).is_pending());
        assert!(places.take("b.example").await.is_some());
        drop(first);
        assert!(third.await.is_some());
    }

    #[tokio::test]
    async fn the_seventeenth_request_waits() {
        let places = Places::new(2, 16);
        let mut taken = Vec::new();
        for host in 0..16 {
            taken.push(places.take(&format!("{host}.example")).await);
        }
        let mut next = Box::pin(places.take("new.example"));
        assert!(futures_util::poll!(&mut next).is_pending());
        taken.pop();
        assert!(next.await.is_some());
    }

    #[tokio::test]
    async fn the_map_of_hosts_does_not_grow_for_ever() {
        let places = Places::new(2, 16);
        for host in 0..5000 {
            drop(places.take(&format!("{host}.example")).await);
        }
        assert!(places.hosts.lock().unwrap().len() <= 1025);
    }
}
