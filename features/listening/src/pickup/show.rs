//! One pick-up: what stands with them, beside what stands with us.

use askama::Template;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Frame};
use platform::session::Visit;

use super::list::way_words;
use super::passage::{PASSAGE_WORDS, QUOTE_WORDS};
use super::store::found::{self, Pickup};
use super::store::kinds::Standing;
use crate::{Texts, texts};

/// The page.
#[derive(Template)]
#[template(path = "pickup/show.html")]
pub(crate) struct ShowPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) pickup: Pickup,
}

impl ShowPage {
    pub(crate) const PASSAGE: usize = PASSAGE_WORDS;
    pub(crate) const QUOTE: usize = QUOTE_WORDS;

    pub(crate) fn way(&self) -> String {
        way_words(self.t, &self.pickup)
    }

    pub(crate) fn counts(&self) -> bool {
        self.pickup.standing == Standing::Found
    }
}

/// The pick-up of an address.
pub(super) async fn find(visit: &Visit, id: &str) -> Result<Pickup, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    found::find(visit.platform.store.reader(), &id)
        .await?
        .ok_or(Failure::NotFound)
}

/// GET /listen/pickups/{id}
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let pickup = find(&visit, &id).await?;
    Ok(page::html(ShowPage {
        frame: visit.frame(),
        t: texts(visit.language),
        pickup,
    }))
}
