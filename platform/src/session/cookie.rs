//! Cookies: read what came, write what may be kept.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::config::Config;

/// Names of the cookies of the product.
pub(super) const SESSION: &str = "s";
pub(super) const LANGUAGE: &str = "language";
pub(super) const FLASH: &str = "flash";

/// The cookies of a request.
pub struct Cookies<'a>(&'a HeaderMap);

impl<'a> Cookies<'a> {
    /// Looks in these headers.
    #[must_use]
    pub fn of(headers: &'a HeaderMap) -> Self {
        Self(headers)
    }

    /// The value of one of our cookies. When it came twice somebody planted one: then there is none.
    #[must_use]
    pub fn find(&self, config: &Config, name: &str) -> Option<&'a str> {
        let wanted = full_name(config, name);
        let lines = self
            .0
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok());
        let pairs = lines
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='));
        let mut found = pairs.filter(|(key, _)| *key == wanted).map(|(_, value)| value);
        let first = found.next();
        if found.next().is_some() { None } else { first }
    }
}

fn full_name(config: &Config, name: &str) -> String {
    if config.is_https() {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

/// A `Set-Cookie` value that keeps `value` for so many seconds. The value must be of letters, digits and `%._-`.
#[must_use]
pub fn keep(config: &Config, name: &str, value: &str, seconds: i64) -> HeaderValue {
    let secure = if config.is_https() { "; Secure" } else { "" };
    let name = full_name(config, name);
    let line = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    HeaderValue::try_from(line).unwrap_or_else(|_| HeaderValue::from_static("none=; Max-Age=0"))
}

/// A `Set-Cookie` value that takes a cookie away.
#[must_use]
pub fn clear(config: &Config, name: &str) -> HeaderValue {
    keep(config, name, "", 0)
}

/// A `Set-Cookie` value that takes the cookie of a session away.
#[must_use]
pub fn clear_session(config: &Config) -> HeaderValue {
    clear(config, SESSION)
}
