//! Reading feeds: when, what is new in them, and what of it is wanted.

pub(crate) mod intake;
pub(crate) mod item;
pub(crate) mod pace;
pub(crate) mod round;
pub(crate) mod settle;

/// The host of an address, in lower case; without one it is no address of a feed.
pub(crate) fn host_of(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    let is_web = matches!(url.scheme(), "http" | "https");
    url.host_str().filter(|_| is_web).map(str::to_ascii_lowercase)
}
