//! Triage on a real store.

mod cases;
mod folding;
mod inbox;
mod learning;
mod live;
mod trust;
mod undoing;

use platform::access::Role;
use platform::clock::Moment;
use platform::ids::short;
use testkit::{House, Person};

use crate::watch::{NewMention, insert_mentions, source_of_brought};

/// A house with the features of this room.
pub(crate) async fn house() -> House {
    let mut features = people::features();
    features.extend(crate::features());
    House::with(features).await
}

/// Somebody who decides.
pub(crate) async fn fatima(house: &House) -> Person {
    house.person("Fatima el Amrani", &[Role::Communication]).await
}

/// Brings these texts, each a minute later than the one before, and gives their short keys.
pub(crate) async fn bring(house: &House, texts: &[&str]) -> Vec<String> {
    bring_from(house, "https://www.horoscoop.example", texts).await
}

/// The same, from below this address.
pub(crate) async fn bring_from(house: &House, address: &str, texts: &[&str]) -> Vec<String> {
    let start = house.clock.now().plus(-3_600_000_000);
    let mention = |(n, text): (usize, &&str)| NewMention {
        identity: format!("{text} {n}"),
        text: (*text).to_owned(),
        url: Some(format!("{address}/{n}")),
        published_at: Some(Moment(start.0 + n as i64 * 60_000_000)),
        ..NewMention::default()
    };
    let mentions: Vec<NewMention> = texts.iter().enumerate().map(mention).collect();
    let work = async |change: &platform::store::Change| {
        let source = source_of_brought(change, "Mastodon", "Klachten vroeg horen").await?;
        insert_mentions(change, source, mentions).await
    };
    let ids = house.platform.store.change(work).await.unwrap();
    ids.into_iter().map(short).collect()
}

/// The short keys of what a list shows, in its order.
pub(crate) fn listed(page: &str) -> Vec<String> {
    let lines = page.split("<ol class=\"mentions\"").nth(1).unwrap_or_default();
    let lines = lines.split("</ol>").next().unwrap_or_default();
    let links = lines.split("href=\"/listen/mentions/").skip(1);
    links.map(|rest| rest[..13].to_owned()).collect()
}
