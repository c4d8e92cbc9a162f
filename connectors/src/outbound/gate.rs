//! The gate itself: one GET, every hop judged, every byte counted.

use std::{net::IpAddr, sync::Arc, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use ipnet::IpNet;
use tokio::time::{Instant, timeout_at};
use url::{Host, Url};

use super::{
    GateLimits, Lookup, SystemNames,
    address::{WEB_PORTS, permitted},
    body::{ENCODINGS, Intake},
    names::PermittedNames,
    places::Places,
};

/// Longest address that is asked for.
const URL_BYTES: usize = 4096;

/// How the gate is set up. `allow` comes from the configuration file only, never from a page.
#[derive(Clone)]
pub struct GateSettings {
    /// Addresses inside that may be contacted all the same, on any port.
    pub allow: Vec<IpNet>,
    /// Times, sizes and numbers.
    pub limits: GateLimits,
    /// Where names become addresses.
    pub lookup: Arc<dyn Lookup>,
    /// How we introduce ourselves.
    pub agent: String,
}

impl Default for GateSettings {
    fn default() -> Self {
        Self {
            allow: Vec::new(),
            limits: GateLimits::default(),
            lookup: Arc::new(SystemNames),
            agent: concat!("Draagvlak/", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }
}

/// The one way out for addresses that people, feeds and settings name. Cheap to clone.
#[derive(Clone)]
pub struct Gate {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) web: Client,
    pub(super) other_ports: Client,
    pub(super) allow: Arc<[IpNet]>,
    pub(super) limits: GateLimits,
    pub(super) places: Places,
}

#[allow(clippy::disallowed_types, reason = "the gate is the one place that holds a client")]
type Client = reqwest::Client;

/// Why nothing came through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GateTrouble {
    /// No http(s) address, or one with a user name in it.
    #[error("that is no web address")]
    BadAddress,
    /// No usable answer; also when the address is not permitted, so that refusing tells nothing.
    #[error("no answer from that address")]
    Unreachable,
    /// Not in time.
    #[error("the answer did not come in time")]
    TooSlow,
    /// More bytes than are read.
    #[error("the answer is too large")]
    TooLarge,
    /// More redirects than are followed, or one without an address.
    #[error("the address redirects too often")]
    TooManyRedirects,
    /// The body ended early or is not compressed as it says.
    #[error("the answer broke off")]
    Broken,
}

/// What to ask for. There is no field for credentials: what is secret goes with [`Call`](super::Call), which follows nobody.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The address.
    pub url: Url,
    /// Sent on every hop.
    pub headers: Vec<(HeaderName, HeaderValue)>,
}

/// What came back.
#[derive(Debug)]
pub struct Got {
    /// Status of the last hop; never a redirect.
    pub status: StatusCode,
    /// Headers of the last hop.
    pub headers: HeaderMap,
    /// Decompressed body; empty unless the status is 200.
    pub body: Vec<u8>,
    /// Address of the last hop.
    pub url: Url,
    /// True when there was a redirect and all of them were permanent (301, 308).
    pub moved: bool,
}

impl Gate {
    /// Builds the two clients behind the gate.
    ///
    /// # Errors
    /// When no TLS could be set up, for instance because the machine has no root certificates.
    pub fn new(settings: GateSettings) -> Result<Self, reqwest::Error> {
        // The first caller installs the provider; that somebody did it already is fine.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let allow: Arc<[IpNet]> = settings.allow.clone().into();
        Ok(Self {
            inner: Arc::new(Inner {
                web: client(&settings, &allow, false)?,
                other_ports: client(&settings, &allow, true)?,
                allow,
                places: Places::new(settings.limits.per_host, settings.limits.in_all),
                limits: settings.limits,
            }),
        })
    }

    /// The largest body this gate reads.
    pub fn body_bytes(&self) -> usize {
        self.inner.limits.body_bytes
    }

    /// Gets one address and follows its redirects, each through the same check.
    ///
    /// # Errors
    /// See [`GateTrouble`].
    pub async fn get(&self, wanted: Wanted) -> Result<Got, GateTrouble> {
        self.get_within(wanted, self.inner.limits.whole).await
    }

    /// The same, for what is worth less of a wait than the gate's own; the gate's is never stretched.
    ///
    /// # Errors
    /// See [`GateTrouble`].
    pub async fn get_within(&self, wanted: Wanted, whole: Duration) -> Result<Got, GateTrouble> {
        let whole = whole.min(self.inner.limits.whole);
        let mut url = wanted.url;
        let mut all_permanent = true;
        let mut deadline = None;
        for hop in 0..=self.inner.limits.redirects {
            let host = self.judge(&mut url)?;
            let place = self.inner.places.take(&host).await.ok_or(GateTrouble::Unreachable)?;
            // The clock starts with the first place: waiting for our own queue is not the server's fault.
            let ends = *deadline.get_or_insert_with(|| Instant::now() + whole);
            let answer = self.ask(&url, &wanted.headers, ends).await?;
            let status = answer.status();
            if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
                let moved = hop > 0 && all_permanent;
                let headers = answer.headers().clone();
                let body = if status == StatusCode::OK {
                    self.read(answer, ends).await?
                } else {
                    Vec::new()
                };
                drop(place);
                return Ok(Got {
                    status,
                    headers,
                    body,
                    url,
                    moved,
                });
            }
            all_permanent &= matches!(status.as_u16(), 301 | 308);
            let next = answer
                .headers()
                .get(header::LOCATION)
                .and_then(|to| std::str::from_utf8(to.as_bytes()).ok());
            url = next
                .and_then(|to| url.join(to).ok())
                .ok_or(GateTrouble::TooManyRedirects)?;
        }
        Err(GateTrouble::TooManyRedirects)
    }

    /// Judges an address before anything is sent; gives the name under which it queues.
    pub(super) fn judge(&self, url: &mut Url) -> Result<String, GateTrouble> {
        let web = matches!(url.scheme(), "http" | "https");
        if !web || !url.username().is_empty() || url.password().is_some() || url.as_str().len() > URL_BYTES {
            return Err(GateTrouble::BadAddress);
        }
        url.set_fragment(None);
        let port = url.port_or_known_default().ok_or(GateTrouble::BadAddress)?;
        // A literal never reaches the resolver, so it is judged here; a name is judged when it becomes addresses.
        let literal = match url.host().ok_or(GateTrouble::BadAddress)? {
            Host::Ipv4(address) => Some(IpAddr::V4(address)),
            Host::Ipv6(address) => Some(IpAddr::V6(address)),
            Host::Domain(_) => None,
        };
        match literal {
            Some(address) if !permitted(address, port, &self.inner.allow) => Err(GateTrouble::Unreachable),
            _ => Ok(url.host_str().unwrap_or_default().to_owned()),
        }
    }

    pub(super) async fn ask(
        &self,
        url: &Url,
        headers: &[(HeaderName, HeaderValue)],
        ends: Instant,
    ) -> Result<reqwest::Response, GateTrouble> {
        let port = url.port_or_known_default().ok_or(GateTrouble::BadAddress)?;
        let client = if WEB_PORTS.contains(&port) {
            &self.inner.web
        } else {
            &self.inner.other_ports
        };
        let mut request = client.get(url.clone()).header(header::ACCEPT_ENCODING, ENCODINGS);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        self.send(request, ends.min(Instant::now() + self.inner.limits.first_byte))
            .await
    }

    /// Sends what was judged, and looks once more at who answers.
    pub(super) async fn send(
        &self,
        request: reqwest::RequestBuilder,
        by: Instant,
    ) -> Result<reqwest::Response, GateTrouble> {
        let answer = match timeout_at(by, request.send()).await {
            Err(_) => return Err(GateTrouble::TooSlow),
            Ok(Err(_)) => return Err(GateTrouble::Unreachable),
            Ok(Ok(answer)) => answer,
        };
        // The connector was given permitted addresses only; this makes a bug there visible instead of silent.
        match answer.remote_addr() {
            Some(peer) if permitted(peer.ip(), peer.port(), &self.inner.allow) => Ok(answer),
            _ => Err(GateTrouble::Unreachable),
        }
    }

    pub(super) async fn read(&self, mut answer: reqwest::Response, ends: Instant) -> Result<Vec<u8>, GateTrouble> {
        let encodings = answer.headers().get_all(header::CONTENT_ENCODING);
        if encodings.iter().count() > 1 {
            return Err(GateTrouble::Broken);
        }
        let encoding = encodings.iter().next().and_then(|value| value.to_str().ok());
        let mut intake = Intake::new(encoding, &self.inner.limits)?;
        loop {
            match timeout_at(ends, answer.chunk()).await {
                Err(_) => return Err(GateTrouble::TooSlow),
                Ok(Err(_)) => return Err(GateTrouble::Broken),
                Ok(Ok(None)) => return intake.finish(),
                Ok(Ok(Some(chunk))) => intake.take(&chunk)?,
            }
        }
    }
}

#[allow(clippy::disallowed_types, reason = "the gate is the one place that makes clients")]
fn client(settings: &GateSettings, allow: &Arc<[IpNet]>, exceptions_only: bool) -> Result<Client, reqwest::Error> {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .referer(false)
        .http1_only()
        .http1_max_headers(settings.limits.headers)
        .no_gzip()
        .no_brotli()
        .retry(reqwest::retry::never())
        .pool_max_idle_per_host(0)
        .connect_timeout(settings.limits.connect)
        .user_agent(settings.agent.as_str())
        .dns_resolver(PermittedNames {
            lookup: settings.lookup.clone(),
            allow: allow.clone(),
            exceptions_only,
            wait: settings.limits.connect,
        })
        .build()
}
