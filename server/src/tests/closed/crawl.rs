//! Opening everything that can be reached by links.

use std::collections::{BTreeMap, BTreeSet};

use testkit::Person;

/// The addresses of the house that a page leads to, by links and by forms.
pub(super) fn links(page: &str) -> Vec<String> {
    let mut links = Vec::new();
    for mark in ["href=\"/", "action=\"/", "src=\"/"] {
        for piece in page.split(mark).skip(1) {
            let path = piece.split('"').next().unwrap_or_default();
            let path = format!("/{path}").replace("&#38;", "&").replace("&amp;", "&");
            links.push(path.split('#').next().unwrap_or_default().to_owned());
        }
    }
    links
}

/// Every page that this person reaches, from these addresses on; without what is made of itself again and again.
pub(super) async fn crawl(person: &Person, from: BTreeSet<String>, most: usize) -> BTreeMap<String, String> {
    let mut seen = BTreeMap::new();
    let mut waiting: Vec<String> = from.into_iter().collect();
    while let Some(path) = waiting.pop() {
        let is_other = path.starts_with("/assets") || path.starts_with("/live");
        if is_other || seen.contains_key(&path) {
            continue;
        }
        let page = person.get(&path).await;
        assert!(!page.status.is_server_error(), "{path}: {}", page.status);
        if page.status.is_success() {
            waiting.extend(links(&page.text));
        }
        seen.insert(path, page.text);
        assert!(seen.len() < most, "the crawl does not end");
    }
    seen
}
