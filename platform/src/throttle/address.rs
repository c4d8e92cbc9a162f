//! Where a request comes from, behind proxies that are known (rule FD9).

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ipnet::IpNet;

use crate::feature::Platform;

/// Proxies in a row at most; more is somebody's joke.
const HOPS_MOST: usize = 32;

/// The address a request comes from; an extractor. Without a connection (in tests) it is this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<Platform> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Infallible> {
        let peer = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip());
        let peer = peer.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
        Ok(Self(client(peer, &parts.headers, &platform.config.trusted_proxies)))
    }
}

/// The right-most hop that is not a known proxy. What stands further left was written by whoever asks and is not read;
/// `Forwarded` and `X-Real-IP` are not read either.
#[must_use]
pub fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|network| network.contains(&address));
    let mut last = peer.to_canonical();
    if !is_trusted(last) {
        return last;
    }
    let lines: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|line| line.to_str().ok())
        .collect();
    let hops = lines.iter().rev().flat_map(|line| line.rsplit(','));
    for hop in hops.take(HOPS_MOST) {
        // A proxy we trust writes addresses. What is none was not written by it: stop at the proxy.
        let Some(address) = parse(hop) else { return last };
        if !is_trusted(address) {
            return address;
        }
        last = address;
    }
    last
}

/// An address as proxies write it: bare, with a port, in brackets.
fn parse(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    let bare = hop.parse::<IpAddr>().ok();
    let with_port = || hop.parse::<SocketAddr>().ok().map(|address| address.ip());
    let bracketed = || {
        hop.strip_prefix('[')?
            .strip_suffix(']')?
            .parse::<Ipv6Addr>()
            .ok()
            .map(IpAddr::V6)
    };
    bare.or_else(with_port)
        .or_else(bracketed)
        .map(|address| address.to_canonical())
}

/// What counts as one place: an address, or for IPv6 its first 48 bits, since a household has more addresses than we have rows.
#[must_use]
pub fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    fn asked(peer: &str, lines: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().expect("a header"));
        }
        headers.insert("forwarded", "for=6.6.6.6".parse().expect("a header"));
        headers.insert("x-real-ip", "6.6.6.6".parse().expect("a header"));
        let trusted: Vec<IpNet> = trusted
            .iter()
            .map(|network| network.parse().expect("a network"))
            .collect();
        client(ip(peer), &headers, &trusted).to_string()
    }

    const SPOOFS: [&str; 12] = [
        "1.2.3.4",
        "10.0.0.1",
        "127.0.0.1",
        "::1",
        "unknown",
        "_hidden",
        "",
        "1.2.3.4:80",
        "fe80::1%eth0",
        "999.1.1.1",
        "for=1.2.3.4",
        "1.2.3.4, 5.6.7.8, 10.0.0.2",
    ];

    #[test]
    fn without_a_known_proxy_nothing_is_believed() {
        for spoof in SPOOFS {
            assert_eq!(asked("198.51.100.7", &[spoof], &[]), "198.51.100.7", "{spoof}");
            assert_eq!(
                asked("198.51.100.7", &[spoof], &["10.0.0.0/8"]),
                "198.51.100.7",
                "{spoof}"
            );
        }
    }

    #[test]
    fn behind_proxies_the_right_most_stranger_counts_whatever_stands_left_of_it() {
        for spoof in SPOOFS {
            let one = format!("{spoof}, 203.0.113.9");
            assert_eq!(asked("10.0.0.1", &[&one], &["10.0.0.0/8"]), "203.0.113.9", "{spoof}");
            assert_eq!(
                asked("10.0.0.1", &[spoof, "203.0.113.9"], &["10.0.0.0/8"]),
                "203.0.113.9",
                "{spoof}"
            );
            let two = format!("{spoof}, 203.0.113.9, 10.0.0.2");
            assert_eq!(asked("10.0.0.1", &[&two], &["10.0.0.0/8"]), "203.0.113.9", "{spoof}");
        }
        assert_eq!(
            asked("::ffff:10.0.0.1", &["203.0.113.9"], &["10.0.0.0/8"]),
            "203.0.113.9"
        );
        assert_eq!(asked("10.0.0.1", &["203.0.113.9:4711"], &["10.0.0.0/8"]), "203.0.113.9");
        assert_eq!(
            asked("10.0.0.1", &["[2001:db8::7]:443"], &["10.0.0.0/8"]),
            "2001:db8::7"
        );
        assert_eq!(asked("10.0.0.1", &["[2001:db8::7]"], &["10.0.0.0/8"]), "2001:db8::7");
    }

    #[test]
    fn garbage_from_a_proxy_leaves_the_proxy() {
        for garbage in ["unknown", "", "fe80::1%eth0", "1.2.3.4, nonsense", "\u{7f}"] {
            let Ok(header) = axum::http::HeaderValue::from_str(garbage) else {
                continue;
            };
            let headers = HeaderMap::from_iter([(axum::http::HeaderName::from_static("x-forwarded-for"), header)]);
            let trusted = ["10.0.0.0/8".parse().expect("a network")];
            assert_eq!(client(ip("10.0.0.1"), &headers, &trusted), ip("10.0.0.1"), "{garbage}");
        }
        let many = vec!["10.0.0.9"; 500].join(",");
        assert_eq!(asked("10.0.0.1", &[&many], &["10.0.0.0/8"]), "10.0.0.9");
    }

    #[test]
    fn a_household_cannot_change_its_bucket() {
        assert_eq!(network(ip("2001:db8:1:2::3")), network(ip("2001:db8:1:ffff:1:2:3:4")));
        assert_ne!(network(ip("2001:db8:1::")), network(ip("2001:db8:2::")));
        assert_eq!(network(ip("::ffff:192.0.2.1")), "192.0.2.1");
    }
}
