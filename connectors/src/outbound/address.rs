//! Which addresses may be contacted: only those that belong to the public internet, and what the configuration adds.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;

/// IPv4 outside the public internet: the whole IANA special-purpose registry, multicast and the reserved block.
const SPECIAL_V4: [([u8; 4], u32); 17] = [
    ([0, 0, 0, 0], 8),       // this network
    ([10, 0, 0, 0], 8),      // private
    ([100, 64, 0, 0], 10),   // shared by carriers
    ([127, 0, 0, 0], 8),     // loopback
    ([169, 254, 0, 0], 16),  // link-local, cloud metadata
    ([172, 16, 0, 0], 12),   // private
    ([192, 0, 0, 0], 24),    // protocol assignments
    ([192, 0, 2, 0], 24),    // documentation
    ([192, 31, 196, 0], 24), // AS112
    ([192, 52, 193, 0], 24), // AMT
    ([192, 88, 99, 0], 24),  // 6to4 relay
    ([192, 168, 0, 0], 16),  // private
    ([192, 175, 48, 0], 24), // AS112
    ([198, 18, 0, 0], 15),   // benchmarks
    ([198, 51, 100, 0], 24), // documentation
    ([203, 0, 113, 0], 24),  // documentation
    ([224, 0, 0, 0], 3),     // multicast and reserved
];

/// Blocks inside 2000::/3 that are not the public internet. Everything outside 2000::/3 is refused without a list,
/// because a list of bad ranges always forgets one (`::` at Mastodon).
const SPECIAL_V6: [([u16; 3], u32); 5] = [
    ([0x2001, 0, 0], 23),         // protocol assignments, Teredo among them
    ([0x2001, 0xdb8, 0], 32),     // documentation
    ([0x2002, 0, 0], 16),         // 6to4 carries an IPv4 address inside
    ([0x2620, 0x4f, 0x8000], 48), // AS112
    ([0x3fff, 0, 0], 20),         // documentation
];

/// Ports of the web; any other port needs an exception.
pub(super) const WEB_PORTS: [u16; 2] = [80, 443];

/// True when a connection to this address and port may be made. An exception covers every port of its addresses.
pub fn permitted(address: IpAddr, port: u16, allow: &[IpNet]) -> bool {
    excepted(address, allow) || (WEB_PORTS.contains(&port) && public(address))
}

/// True when the configuration names this address.
pub(super) fn excepted(address: IpAddr, allow: &[IpNet]) -> bool {
    allow.iter().any(|net| net.contains(&address))
}

/// True when the address belongs to the public internet.
pub(super) fn public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => public_v4(v4),
        IpAddr::V6(v6) => public_v6(v6),
    }
}

fn public_v4(address: Ipv4Addr) -> bool {
    let bits = u32::from(address);
    !SPECIAL_V4
        .iter()
        .any(|(start, length)| (bits ^ u32::from_be_bytes(*start)) >> (32 - length) == 0)
}

fn public_v6(address: Ipv6Addr) -> bool {
    let bits = u128::from(address);
    bits >> 125 == 1
        && !SPECIAL_V6.iter().any(|([a, b, c], length)| {
            let start = u128::from(Ipv6Addr::new(*a, *b, *c, 0, 0, 0, 0, 0));
            (bits ^ start) >> (128 - length) == 0
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// First and last address of everything that is not public, written out once more in another way.
    const V4: [(&str, &str); 17] = [
        ("0.0.0.0", "0.255.255.255"),
        ("10.0.0.0", "10.255.255.255"),
        ("100.64.0.0", "100.127.255.255"),
        ("127.0.0.0", "127.255.255.255"),
        ("169.254.0.0", "169.254.255.255"),
        ("172.16.0.0", "172.31.255.255"),
        ("192.0.0.0", "192.0.0.255"),
        ("192.0.2.0", "192.0.2.255"),
        ("192.31.196.0", "192.31.196.255"),
        ("192.52.193.0", "192.52.193.255"),
        ("192.88.99.0", "192.88.99.255"),
        ("192.168.0.0", "192.168.255.255"),
        ("192.175.48.0", "192.175.48.255"),
        ("198.18.0.0", "198.19.255.255"),
        ("198.51.100.0", "198.51.100.255"),
        ("203.0.113.0", "203.0.113.255"),
        ("224.0.0.0", "255.255.255.255"),
    ];
    const V6: [(&str, &str); 7] = [
        ("::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("2620:4f:8000::", "2620:4f:8000:ffff:ffff:ffff:ffff:ffff"),
        ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ("4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
    ];

    fn by_table(address: IpAddr) -> bool {
        let within = |(first, last): &(&str, &str)| {
            let ends: Option<(IpAddr, IpAddr)> = first.parse().ok().zip(last.parse().ok());
            ends.is_some_and(|(first, last)| first <= address && address <= last)
        };
        let table = if address.is_ipv4() { &V4[..] } else { &V6[..] };
        !table.iter().any(within)
    }

    #[test]
    fn the_edges_of_every_block_are_where_the_table_has_them() {
        for (first, last) in V4 {
            let (first, last): (Ipv4Addr, Ipv4Addr) = (first.parse().unwrap(), last.parse().unwrap());
            for bits in [
                u32::from(first).wrapping_sub(1),
                first.into(),
                last.into(),
                u32::from(last).wrapping_add(1),
            ] {
                let address = IpAddr::V4(bits.into());
                assert_eq!(public(address), by_table(address), "{address}");
            }
        }
        for (first, last) in V6 {
            let (first, last): (Ipv6Addr, Ipv6Addr) = (first.parse().unwrap(), last.parse().unwrap());
            for bits in [
                u128::from(first).wrapping_sub(1),
                first.into(),
                last.into(),
                u128::from(last).wrapping_add(1),
            ] {
                let address = IpAddr::V6(bits.into());
                assert_eq!(public(address), by_table(address), "{address}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn the_gate_is_the_table(v4: u32, v6: u128, near in 0u128..(1 << 61), port: u16, inside: bool) {
            // Half of the IPv6 addresses fall in 2000::/3, where it is decided.
            let v6 = if inside { (1 << 125) | (near << 64) } else { v6 };
            for address in [IpAddr::V4(v4.into()), IpAddr::V6(v6.into())] {
                prop_assert_eq!(public(address), by_table(address));
                let web = port == 80 || port == 443;
                prop_assert_eq!(permitted(address, port, &[]), web && by_table(address));
                prop_assert!(permitted(address, port, &[IpNet::from(address)]));
            }
        }

        #[test]
        fn an_ipv4_address_inside_an_ipv6_address_is_refused(v4: u32) {
            let v4 = Ipv4Addr::from(v4);
            for v6 in [v4.to_ipv6_mapped(), v4.to_ipv6_compatible()] {
                prop_assert!(!permitted(v6.into(), 80, &[IpNet::from(IpAddr::V4(v4))]));
            }
        }
    }
}
