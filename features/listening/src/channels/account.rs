//! An account of the organisation as neighbours see it: whose it is and what may be said with it, never how to come in.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::{Door, Speaking};
use platform::secrets::{Sealer, Secret};

use super::store::account::{Row, list};
use super::store::kinds::Network;

/// The key of an account.
pub type AccountId = i64;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The key.
    pub id: AccountId,
    /// Where it speaks.
    pub network: Network,
    /// As people know it.
    pub name: String,
    /// Characters of one message, as a reader counts them.
    pub characters_most: u32,
    /// What a link counts for, when that is not its length.
    pub link_characters: Option<u32>,
    /// Since when it does not work, when it does not.
    pub trouble_since: Option<Moment>,
}

impl Account {
    pub(super) fn of(row: &Row) -> Self {
        let number = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            id: row.id,
            network: row.network,
            name: row.name.clone(),
            characters_most: number(row.characters_most),
            link_characters: row.link_characters.map(number),
            trouble_since: row.trouble_since,
        }
    }
}

/// Names the place of a secret, so that one moved to another row does not open.
pub(super) fn seal_place(id: AccountId) -> String {
    format!("channels_account {id}")
}

/// How to come in with this account; `None` when its secret was sealed with another key file.
pub(super) fn door_of(platform: &Platform, row: &Row) -> Result<Option<Door>, Failure> {
    let secret: Option<Secret> = Sealer::of(&platform.config)?.open(&row.secret, &seal_place(row.id));
    Ok(secret.map(|secret| Door {
        server: row.server.clone(),
        name: row.sign_in_name.clone(),
        secret,
    }))
}

/// The token with which a server of Mastodon is read, when the organisation has an account there that works.
pub(crate) async fn token_at(platform: &Platform, server: &str) -> Result<Option<Secret>, Failure> {
    let rows = list(platform.store.reader()).await?;
    let is_there = |row: &&Row| row.network == Network::Mastodon && row.server == server && row.trouble.is_none();
    match rows.iter().find(is_there) {
        Some(row) => Ok(door_of(platform, row)?.map(|door| door.secret)),
        None => Ok(None),
    }
}

/// How to ask Bluesky with an account of the organisation that works, when there is one.
pub(crate) async fn bluesky_door(platform: &Platform) -> Result<Option<Door>, Failure> {
    let rows = list(platform.store.reader()).await?;
    let works = |row: &&Row| row.network == Network::Bluesky && row.trouble.is_none();
    match rows.iter().find(works) {
        Some(row) => door_of(platform, row),
        None => Ok(None),
    }
}

/// The voice on this network.
pub(super) fn voice(platform: &Platform, network: Network) -> &dyn Speaking {
    match network {
        Network::Bluesky => &*platform.outside.voices.bluesky,
        Network::Mastodon => &*platform.outside.voices.mastodon,
    }
}
