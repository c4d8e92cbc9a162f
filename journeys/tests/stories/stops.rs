//! Every page of the installation, found in the list of its routes: a new page is visited without a line here, unless its
//! address has a part that must be found first.

use platform::access::{Policy, Role, Route};
use platform::feature::Platform;

use super::known::{FOUND_ON, NO_PAGES};
use super::reader::Reader;

/// Who looks at a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Visitor {
    /// Somebody who is not signed in.
    Stranger,
    /// Somebody with this role, and that of every employee.
    With(Role),
}

/// A page to visit: `path` may have `{…}` in it, and is then looked up on the page `found_on`.
#[derive(Clone, Debug)]
pub struct Stop {
    pub visitor: Visitor,
    pub path: String,
    pub found_on: Option<&'static str>,
    pub status: u16,
}

/// Pages in another state than their address alone shows, and pages seen by others.
const MORE: &[(Visitor, &str, u16)] = &[
    (Visitor::Stranger, "/nowhere", 404),
    (Visitor::With(Role::Employee), "/nowhere", 404),
    (Visitor::With(Role::Employee), "/", 200),
    (Visitor::With(Role::Employee), "/listen/cases", 200),
    (Visitor::With(Role::Director), "/", 200),
    (Visitor::With(Role::Administrator), "/", 200),
    (Visitor::With(Role::Communication), "/listen?tab=done", 200),
    (Visitor::With(Role::Communication), "/listen/cases?tab=solved", 200),
    (Visitor::With(Role::Communication), "/people?q=nobodyhasthisname", 200),
];

/// Pages with something opened in them, and the page where a link to that stands.
const OPENED: &[(Role, &str, &str)] = &[
    (Role::Administrator, "/settings/people?edit={id}", "/settings/people"),
    (
        Role::Administrator,
        "/settings/departments?edit={id}",
        "/settings/departments",
    ),
];

/// Every page, those of one visitor together.
pub fn stops(platform: &Platform) -> Vec<Stop> {
    let routes = platform.features.iter().flat_map(|feature| feature.routes.iter());
    let pages = routes.filter(|route| route.method == axum::http::Method::GET);
    let mut stops: Vec<Stop> = pages.filter(|route| !is_no_page(route.path)).map(stop).collect();
    let more = MORE.iter().map(|&(visitor, path, status)| Stop {
        visitor,
        path: path.to_owned(),
        found_on: None,
        status,
    });
    stops.extend(more);
    stops.extend(OPENED.iter().map(|&(role, path, page)| Stop {
        visitor: Visitor::With(role),
        path: path.to_owned(),
        found_on: Some(page),
        status: 200,
    }));
    stops.sort_by(|one, other| (one.visitor, &one.path).cmp(&(other.visitor, &other.path)));
    stops
}

fn is_no_page(path: &str) -> bool {
    path.ends_with(".csv") || NO_PAGES.iter().any(|(known, _)| *known == path)
}

fn stop(route: &Route) -> Stop {
    let found_on = FOUND_ON
        .iter()
        .find(|(path, _)| *path == route.path)
        .map(|(_, page)| *page);
    assert!(
        found_on.is_some() || !route.path.contains('{'),
        "{} is a page that no story visits: say in stops.rs on which page a link to it stands",
        route.path
    );
    Stop {
        visitor: visitor(route.policy),
        path: route.path.to_owned(),
        found_on,
        status: 200,
    }
}

/// Whoever sees most of it: the communication manager where she may, else the first who may.
fn visitor(policy: Policy) -> Visitor {
    match policy {
        Policy::Everyone => Visitor::Stranger,
        Policy::SignedIn => Visitor::With(Role::Communication),
        Policy::AnyOf(roles) if roles.contains(&Role::Communication) => Visitor::With(Role::Communication),
        Policy::AnyOf(roles) => Visitor::With(roles.first().copied().expect("a policy names a role")),
    }
}

impl Stop {
    /// Opens it, by way of the page that leads there when its address is not known beforehand.
    pub async fn open(&self, reader: &Reader<'_>) {
        // From a page whose address is known, link by link.
        let mut way = vec![self.path.as_str()];
        let mut page = self.found_on;
        while let Some(before) = page {
            way.push(before);
            page = FOUND_ON.iter().find(|(path, _)| *path == before).map(|(_, page)| *page);
        }
        let begin = way.pop().unwrap_or_default().to_owned();
        let found = follow(reader, begin, &way).await;
        let path = found.unwrap_or_else(|| panic!("no way to {} by {way:?}", self.path));
        reader.open(&path).await;
        assert_eq!(
            reader.path().await,
            path,
            "{path} leads elsewhere for {:?}",
            self.visitor
        );
        assert_eq!(reader.status().await, self.status, "{path} for {:?}", self.visitor);
    }

    /// A name for a picture of it.
    pub fn name(&self) -> String {
        let who = match self.visitor {
            Visitor::Stranger => "stranger",
            Visitor::With(role) => role.word(),
        };
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        format!(
            "{}-{who}",
            self.path.trim_matches('/').chars().map(plain).collect::<String>()
        )
    }
}

/// Links on one page that are tried when the first leads no further: not every post was changed.
const TRIED_MOST: usize = 12;

/// Where the routes lead, the last of them first, each by a link on the page before.
async fn follow(reader: &Reader<'_>, page: String, way: &[&str]) -> Option<String> {
    let Some((next, rest)) = way.split_last() else {
        return Some(page);
    };
    reader.open(&page).await;
    let links = reader.links().await.into_iter().filter(|link| is_like(link, next));
    for link in links.take(TRIED_MOST) {
        if let Some(found) = Box::pin(follow(reader, link, rest)).await {
            return Some(found);
        }
    }
    None
}

/// Whether a link has the shape of a route: the same parts, and a part in brackets is not a word that a page has. What
/// stands behind a question mark counts when the shape has one.
fn is_like(link: &str, route: &str) -> bool {
    let link = if route.contains('?') {
        link
    } else {
        link.split('?').next().unwrap_or_default()
    };
    let (mut parts, mut shape) = (link.split(['/', '?', '=', '&']), route.split(['/', '?', '=', '&']));
    loop {
        match (parts.next(), shape.next()) {
            (None, None) => return true,
            (Some(part), Some(wanted)) if wanted.starts_with('{') && part != "new" && part != "import" => {}
            (Some(part), Some(wanted)) if part == wanted => {}
            _ => return false,
        }
    }
}

#[test]
fn a_link_is_known_by_the_shape_of_its_route() {
    assert!(is_like("/people/abc?tab=1", "/people/{id}"));
    assert!(!is_like("/people", "/people/{id}"));
    assert!(!is_like("/value/entries/new", "/value/entries/{id}"));
    assert!(is_like("/settings/people?edit=abc", "/settings/people?edit={id}"));
    assert!(!is_like("/settings/people", "/settings/people?edit={id}"));
    assert!(is_like(
        "/value/updates/board/2026-Q4",
        "/value/updates/{stakeholder}/{period}"
    ));
    assert!(!is_like(
        "/value/updates/board/2026-Q4/edit",
        "/value/updates/{stakeholder}/{period}"
    ));
}
