//! Accounts and answers on a real store, with a network that forgets to answer.

mod accounts;
mod answers;

use platform::access::Role;
use platform::store::Change;
use testkit::{House, Person};

use super::account::Account;
use super::store::face::list_accounts;
use crate::watch::{self, NewMention, insert_mentions, source_of_brought};

async fn house() -> House {
    House::with(vec![watch::feature(), super::feature()]).await
}

/// A house with an account on Mastodon.
async fn speaking() -> (House, Person, Account) {
    let house = house().await;
    let anna = house.person("Anna", &[Role::Communication]).await;
    let added = add_mastodon(&anna).await;
    assert_eq!(added, "/listen/channels");
    let account = list_accounts(house.platform.store.reader())
        .await
        .unwrap()
        .pop()
        .unwrap();
    (house, anna, account)
}

async fn add_mastodon(who: &Person) -> String {
    let wish = [
        ("network", "mastodon"),
        ("server", "dijk.example"),
        ("secret", "geheim-token"),
        ("reach", "quiet"),
    ];
    who.post("/listen/channels/new", &wish).await.location().to_owned()
}

/// A mention at this address.
async fn mention(house: &House, url: &str) -> i64 {
    let bring = async |change: &Change| {
        let source = source_of_brought(change, "Gebracht", "Klachten").await?;
        let new = NewMention {
            identity: url.into(),
            url: Some(url.into()),
            text: "Het stinkt bij het gemaal".into(),
            language: Some("nl".into()),
            ..NewMention::default()
        };
        Ok(insert_mentions(change, source, vec![new]).await?[0])
    };
    house.platform.store.change(bring).await.unwrap()
}
