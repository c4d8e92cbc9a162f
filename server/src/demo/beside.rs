//! With whom the house compares itself, and which feed is its own.

use listening::watch;
use platform::failure::Failure;
use platform::feature::Platform;

use super::feeds::Channel;
use super::feeds::own::{HOOGEVELD, LAGEMADE};
use super::hand::Hand;

/// Says which feed is ours: what it says is no mention, and what others take over from it is seen.
pub(super) async fn name_own(platform: &Platform, marijke: &Hand) -> Result<(), Failure> {
    let own = key_of(platform, &LAGEMADE).await?;
    marijke.send("/listen/pickups/own", &[("own", &own)]).await
}

/// Puts the neighbour beside us, and looks through what was said.
pub(super) async fn compare(platform: &Platform, marijke: &Hand) -> Result<(), Failure> {
    let both: [(&str, &str, &str, &Channel); 2] = [
        ("Waterschap Lagemade", "ours", "lagemade NOT voetbal", &LAGEMADE),
        ("Waterschap Hoogeveld", "example", "hoogeveld", &HOOGEVELD),
    ];
    for (name, relation, words, channel) in both {
        let (name, relation) = (("name", name), ("relation", relation));
        let path = marijke
            .go("/listen/comparison/organisations", &[name, relation])
            .await?;
        let source = key_of(platform, channel).await?;
        let form = [name, relation, ("words", words), ("channel", &source)];
        marijke.send(&path, &form).await?;
    }
    listening::comparison::take_in_now(platform).await?;
    listening::pickup::look_now(platform).await?;
    value::ledger::propose_from_pickups(platform).await
}

async fn key_of(platform: &Platform, channel: &Channel) -> Result<String, Failure> {
    let found = watch::find_source(platform.store.reader(), channel.url).await?;
    found
        .map(|key| key.to_string())
        .ok_or_else(|| Failure::Internal(format!("the demonstration does not follow {}", channel.url)))
}
