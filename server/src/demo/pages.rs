//! The pages elsewhere that the story links to, as they were read; nobody elsewhere is asked for them.

use std::sync::Arc;

use platform::outside::{Answering, PageBrief, Pages};

/// A page of the story: its address, what it is called and what it is about.
const PAGES: [(&str, &str, &str); 1] = [(
    "https://waterkaart.lagemade.example/elzerbroek",
    "Gemaal Elzerbroek op de waterkaart",
    "Waterstanden van nu, en wanneer de pomp aanslaat. Elk uur bijgewerkt.",
)];

/// Recorded pages before the real ones.
pub(super) struct RecordedPages(pub(super) Arc<dyn Pages>);

impl Pages for RecordedPages {
    fn look<'a>(&'a self, url: &'a str) -> Answering<'a, Option<PageBrief>> {
        let Some((_, title, about)) = PAGES.iter().find(|(known, ..)| *known == url) else {
            return self.0.look(url);
        };
        let brief = PageBrief {
            title: (*title).to_owned(),
            about: (*about).to_owned(),
            host: "waterkaart.lagemade.example".to_owned(),
        };
        Box::pin(async move { Some(brief) })
    }
}
