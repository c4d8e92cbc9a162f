//! Names to addresses: the connection gets only addresses that passed, so that check and connect cannot differ.

use std::{io, net::IpAddr, net::SocketAddr, sync::Arc, time::Duration};

use ipnet::IpNet;
use platform::outside::Answering;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::address::{excepted, public};

/// Finds the addresses of a name; tests hand in one that lies.
pub trait Lookup: Send + Sync {
    /// All addresses of the name, permitted or not.
    fn addresses<'a>(&'a self, name: &'a str) -> Answering<'a, io::Result<Vec<IpAddr>>>;
}

/// The names as the operating system knows them.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemNames;

impl Lookup for SystemNames {
    fn addresses<'a>(&'a self, name: &'a str) -> Answering<'a, io::Result<Vec<IpAddr>>> {
        Box::pin(async move {
            Ok(tokio::net::lookup_host((name, 0))
                .await?
                .map(|found| found.ip())
                .collect())
        })
    }
}

/// The resolver of one client: public addresses and exceptions, or exceptions only (for ports other than 80 and 443).
pub(super) struct PermittedNames {
    pub(super) lookup: Arc<dyn Lookup>,
    pub(super) allow: Arc<[IpNet]>,
    pub(super) exceptions_only: bool,
    pub(super) wait: Duration,
}

impl Resolve for PermittedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let (lookup, allow) = (self.lookup.clone(), self.allow.clone());
        let (exceptions_only, wait) = (self.exceptions_only, self.wait);
        Box::pin(async move {
            let found = tokio::time::timeout(wait, lookup.addresses(name.as_str())).await??;
            let kept: Vec<SocketAddr> = found
                .into_iter()
                .filter(|address| excepted(*address, &allow) || (!exceptions_only && public(*address)))
                .map(|address| SocketAddr::new(address, 0))
                .collect();
            // The same words for "no such name" and "not for you": nobody learns which names exist inside.
            if kept.is_empty() {
                return Err("no address".into());
            }
            Ok(Box::new(kept.into_iter()) as Addrs)
        })
    }
}
