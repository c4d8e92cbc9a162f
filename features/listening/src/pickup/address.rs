//! An address as two sites may write it differently: without `www`, marks of campaigns and the end that changes nothing.

use url::Url;

/// The address to compare by; `None` when it is no web address.
pub(super) fn comparable(address: &str) -> Option<String> {
    let url = Url::parse(address.trim()).ok()?;
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let host = host_of(&url)?;
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !name.starts_with("utm_") && !matches!(&**name, "fbclid" | "gclid" | "mc_cid" | "mc_eid"))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let mut comparable = format!("{host}{}", url.path().trim_end_matches('/'));
    for (name, value) in kept {
        comparable.push_str(&format!("&{name}={value}"));
    }
    Some(comparable)
}

/// The host without `www`.
pub(super) fn host(address: &str) -> Option<String> {
    host_of(&Url::parse(address).ok()?)
}

fn host_of(url: &Url) -> Option<String> {
    let host = url.host_str()?.to_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_page_under_two_addresses_is_one() {
        let plain = comparable("https://lagemade.example/nieuws/gemaal").unwrap();
        for other in [
            "http://www.lagemade.example/nieuws/gemaal/",
            "https://lagemade.example/nieuws/gemaal?utm_source=nieuwsbrief&fbclid=1#boven",
        ] {
            assert_eq!(comparable(other).as_deref(), Some(plain.as_str()), "{other}");
        }
        assert_ne!(comparable("https://lagemade.example/nieuws/gemaal?p=2").unwrap(), plain);
        assert_eq!(comparable("javascript:alert(1)"), None);
    }
}
