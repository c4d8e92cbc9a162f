//! The accounts as neighbours may ask for them.

use platform::failure::Failure;
use sea_orm::ConnectionTrait;

use super::account;
use super::kinds::Network;
use crate::channels::account::{Account, AccountId};
use crate::watch::{MentionId, Post, post_of};

/// All accounts of the organisation.
///
/// # Errors
/// The store's own.
pub async fn list_accounts(db: &impl ConnectionTrait) -> Result<Vec<Account>, Failure> {
    Ok(account::list(db).await?.iter().map(Account::of).collect())
}

/// The account with this key.
///
/// # Errors
/// The store's own.
pub async fn find_account(db: &impl ConnectionTrait, id: AccountId) -> Result<Option<Account>, Failure> {
    Ok(account::find(db, id).await?.as_ref().map(Account::of))
}

/// The accounts with which a mention can be answered where it stands; none when it is no post of a network we speak on.
///
/// # Errors
/// The store's own.
pub async fn for_mention(db: &impl ConnectionTrait, mention: MentionId) -> Result<Vec<Account>, Failure> {
    let network = match post_of(db, mention).await? {
        Some(Post::Bluesky { .. }) => Network::Bluesky,
        Some(Post::Mastodon { .. }) => Network::Mastodon,
        None => return Ok(Vec::new()),
    };
    let mut accounts = list_accounts(db).await?;
    accounts.retain(|account| account.network == network);
    Ok(accounts)
}
