//! The port for pages elsewhere: look at one once, and say in a few words what it is.

use super::Answering;

/// Looks at pages elsewhere.
pub trait Pages: Send + Sync {
    /// Looks at one page once. `None` for everything that did not work: whether an address is refused, closed or no page looks
    /// the same, so that the product is no port scanner.
    fn look<'a>(&'a self, url: &'a str) -> Answering<'a, Option<PageBrief>>;
}

/// What a page says of itself, as plain text of one line each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageBrief {
    /// What it is called; at most 200 characters, never empty.
    pub title: String,
    /// What it is about; at most 300 characters, may be empty.
    pub about: String,
    /// The host that answered, after all redirects: a page can say any name, not this one.
    pub host: String,
}
