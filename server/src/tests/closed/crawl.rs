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

/// Every page that this person reaches, from these addresses on, with what stands on it.
pub(super) async fn crawl(person: &Person, from: BTreeSet<String>, most: usize) -> BTreeMap<String, String> {
    let (mut seen, mut asked) = (BTreeMap::new(), BTreeSet::new());
    let mut waiting: Vec<String> = from.into_iter().collect();
    while let Some(path) = waiting.pop() {
        // A comment that is answered or changed is the same page with a form in it.
        let is_same = path.contains("?to=") || path.contains("?change=");
        let is_other = path.starts_with("/assets") || path.starts_with("/live") || is_same;
        if is_other || !asked.insert(path.clone()) {
            continue;
        }
        let page = person.get(&path).await;
        assert!(!page.status.is_server_error(), "{path}: {}", page.status);
        assert!(asked.len() < most, "the crawl does not end");
        if page.status.is_success() {
            waiting.extend(links(&page.text));
            seen.insert(path, page.text);
        }
    }
    seen
}
