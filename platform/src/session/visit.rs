//! A visit: everything a handler may know about the request besides its form.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::cookie::{Cookies, FLASH, LANGUAGE, keep};
use super::{Actor, Viewer};
use crate::access::Role;
use crate::failure::Failure;
use crate::feature::{Feature, Platform};
use crate::page::{Flash, FlashKind, Frame, Live, Me, MenuItem};
use crate::texts::Language;

/// Seconds a flash waits for the page that shows it.
const FLASH_SECONDS: i64 = 60;
/// Bytes of a flash at most: it travels in a cookie.
const FLASH_LENGTH: usize = 1500;
/// Seconds the language of somebody who is not signed in is remembered: a year.
const LANGUAGE_SECONDS: i64 = 365 * 24 * 3600;

/// Who asks, in which language, from where. An extractor: the first argument of nearly every handler.
#[derive(Clone)]
pub struct Visit {
    /// The installation.
    pub platform: Platform,
    /// Who asks.
    pub actor: Actor,
    /// The language to answer in.
    pub language: Language,
    /// Path and query of this request.
    pub here: String,
    /// What the browser says it is, for the list of sessions.
    pub device: String,
    /// Whether the request came from a script on our page that wants only a part (htmx).
    pub wants_part: bool,
    flash: Option<Flash>,
    unread: i64,
}

struct Unread(i64);

impl FromRequestParts<Platform> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Infallible> {
        let actor = parts.extensions.get::<Actor>().cloned().unwrap_or(Actor::Anonymous);
        let cookies = Cookies::of(&parts.headers);
        let language = match &actor {
            Actor::Person(viewer) => viewer.language,
            Actor::Anonymous | Actor::Job => stranger_language(platform, &parts.headers, &cookies),
        };
        let here = parts.uri.path_and_query().map_or("/", |it| it.as_str()).to_owned();
        let flash = cookies.find(&platform.config, FLASH).and_then(read_flash);
        let text = |name| {
            parts
                .headers
                .get(name)
                .and_then(|it: &HeaderValue| it.to_str().ok())
                .unwrap_or_default()
        };
        let device = text(header::USER_AGENT).to_owned();
        let wants_part = parts.headers.contains_key("hx-request");
        // Only a whole page shows the count.
        let unread = match &actor {
            Actor::Person(viewer) if parts.method == Method::GET && !wants_part => {
                // The page and the page of problems around it both are visits.
                let count = async { Ok(Unread(crate::notices::count_unread(platform, viewer).await?)) };
                viewer.known.once(count).await.map_or(0, |unread| unread.0)
            }
            _ => 0,
        };
        Ok(Self {
            platform: platform.clone(),
            actor,
            language,
            here,
            device,
            wants_part,
            flash,
            unread,
        })
    }
}

fn stranger_language(platform: &Platform, headers: &HeaderMap, cookies: &Cookies<'_>) -> Language {
    let chosen = cookies
        .find(&platform.config, LANGUAGE)
        .and_then(|code| code.parse().ok());
    let asked = || {
        headers
            .get(header::ACCEPT_LANGUAGE)?
            .to_str()
            .ok()
            .and_then(Language::accepted)
    };
    chosen
        .or_else(asked)
        .unwrap_or_else(|| platform.organisation.facts().language)
}

fn read_flash(value: &str) -> Option<Flash> {
    let (kind, text) = value.split_once('.')?;
    let kind = if kind == "done" {
        FlashKind::Done
    } else {
        FlashKind::Guard
    };
    let bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    Some(Flash {
        kind,
        text: String::from_utf8(bytes).ok()?,
    })
}

impl Visit {
    /// The signed-in colleague.
    ///
    /// # Errors
    /// [`Failure::SignIn`] when nobody is.
    pub fn viewer(&self) -> Result<&Viewer, Failure> {
        match &self.actor {
            Actor::Person(viewer) => Ok(viewer),
            Actor::Anonymous | Actor::Job => Err(Failure::SignIn),
        }
    }

    /// Whether the visitor holds one of these roles.
    #[must_use]
    pub fn has_any(&self, roles: &[Role]) -> bool {
        matches!(&self.actor, Actor::Person(viewer) if viewer.roles.has_any(roles))
    }

    /// The frame around a page, with the menu of this visitor and what just happened.
    #[must_use]
    pub fn frame(&self) -> Frame {
        let facts = self.platform.organisation.facts();
        let assets = self.platform.assets.clone();
        let now = self.platform.now();
        let mut frame = Frame::new(self.language, &facts.name, assets, facts.time_zone(), now.0);
        frame.here.clone_from(&self.here);
        frame.flash.clone_from(&self.flash);
        frame.menu = self.menu();
        if let Actor::Person(viewer) = &self.actor {
            frame.theme = viewer.theme;
            frame.shortcuts = viewer.shortcuts;
            frame.me = Some(Me {
                name: viewer.name.split_whitespace().next().unwrap_or_default().to_owned(),
                initials: initials(&viewer.name),
                public_id: viewer.public_id.to_string(),
            });
            frame.live = Some(Live {
                href: "/notices".into(),
                stream: "/live".into(),
                count: self.unread,
            });
        }
        frame
    }

    fn menu(&self) -> Vec<MenuItem> {
        // All addresses that begin with a word belong to the room of the feature that has them: /faq to Community as well.
        fn word(path: &str) -> &str {
            path.split(['/', '?']).nth(1).unwrap_or_default()
        }
        let here = word(&self.here);
        let features = &self.platform.features;
        let is_here = |feature: &&Feature| feature.routes.iter().any(|route| word(route.path) == here);
        let room = features.iter().find(is_here).map(|feature| feature.room);
        // A room with two words in the menu has no word for its other addresses.
        let mut places: Vec<u8> = features
            .iter()
            .filter(|feature| Some(feature.room) == room && !here.is_empty())
            .filter_map(|feature| feature.menu.map(|menu| menu.place))
            .collect();
        places.dedup();
        let mut entries: Vec<_> = self
            .platform
            .features
            .iter()
            .filter_map(|feature| feature.menu)
            .collect();
        entries.retain(|menu| menu.policy.allows(&self.actor));
        // Two doors to one room: the shorter address is its front door, the other is for who has no key to that.
        entries.sort_by_key(|menu| (menu.place, menu.path.len()));
        entries.dedup_by_key(|menu| menu.place);
        let item = |menu: crate::feature::Menu| MenuItem {
            label: (menu.label)(self.language),
            href: menu.path.to_owned(),
            current: word(menu.path) == here || places == [menu.place],
        };
        entries.into_iter().map(item).collect()
    }

    /// After a verb: go there. Only paths of our own are followed (rule ML6); anything else leads home.
    #[must_use]
    pub fn go(&self, path: &str) -> Response {
        let safe = local_path(path);
        let location = HeaderValue::try_from(safe).unwrap_or_else(|_| HeaderValue::from_static("/"));
        (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
    }

    /// After a verb: go there and say what was done.
    #[must_use]
    pub fn go_and_say(&self, path: &str, text: &str) -> Response {
        self.go_with(path, "done", text)
    }

    /// After a verb that was held back: go there and say why.
    #[must_use]
    pub fn go_and_warn(&self, path: &str, text: &str) -> Response {
        self.go_with(path, "guard", text)
    }

    fn go_with(&self, path: &str, kind: &str, text: &str) -> Response {
        let mut end = text.len().min(FLASH_LENGTH);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let text = data_encoding::BASE64URL_NOPAD.encode(&text.as_bytes()[..end]);
        let cookie = keep(&self.platform.config, FLASH, &format!("{kind}.{text}"), FLASH_SECONDS);
        let mut response = self.go(path);
        response.headers_mut().append(header::SET_COOKIE, cookie);
        response
    }

    /// The cookie that remembers a language for somebody who is not signed in.
    #[must_use]
    pub fn language_cookie(&self, language: Language) -> HeaderValue {
        keep(&self.platform.config, LANGUAGE, language.code(), LANGUAGE_SECONDS)
    }
}

/// A path of our own, or `/`. Refuses `//host`, `/\host`, control characters and anything that is no path.
fn local_path(path: &str) -> &str {
    let mut bytes = path.bytes();
    let starts_well = bytes.next() == Some(b'/') && !matches!(bytes.next(), Some(b'/' | b'\\'));
    let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic()) && !path.contains('\\');
    if starts_well && is_plain { path } else { "/" }
}

/// One to three letters for beside a name: first and last name, and what stands between is left out.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
    ends.into_iter()
        .flatten()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_our_own_are_followed() {
        for good in ["/", "/listen?tab=new", "/people/3f#x"] {
            assert_eq!(local_path(good), good);
        }
        for bad in [
            "//evil",
            "/\\evil",
            "https://evil",
            "",
            "/a\r\nLocation: x",
            "/\tevil",
            "javascript:1",
            "/a\\b",
        ] {
            assert_eq!(local_path(bad), "/", "{bad:?}");
        }
    }

    #[test]
    fn initials_take_first_and_last_name() {
        assert_eq!(initials("Fatima el Amrani"), "FA");
        assert_eq!(initials("Plato"), "P");
        assert_eq!(initials(""), "");
    }
}
