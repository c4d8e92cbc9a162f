//! Trying to sign in: counted before the password is looked at, so that many at once are counted as many.

use std::net::IpAddr;

use super::address::network;
use super::count::{count, forget, hold, take_back, wait};
use crate::clock::SECOND_MICROS;
use crate::failure::Failure;
use crate::limits::{
    SIGN_IN_DELAY_MOST_SECONDS, SIGN_IN_FAILURES_PER_ACCOUNT, SIGN_IN_FAILURES_PER_NETWORK, SIGN_IN_WINDOW_MICROS,
};
use crate::store::{Change, Store};

fn of_account(mail: &str) -> String {
    format!("sign-in account {}", mail.trim().to_lowercase())
}

fn of_network(address: IpAddr) -> String {
    format!("sign-in network {}", network(address))
}

/// Counts an attempt to sign in, before the password is looked at. It says nothing about whether the account exists.
///
/// # Errors
/// [`Failure::TooOften`]: a network waits for the end of its quarter of an hour; an account waits 1, 2, 4 … up to 60 seconds between
/// attempts and is never locked (rule SE5). The store's own.
pub async fn try_sign_in(store: &Store, mail: &str, address: IpAddr) -> Result<(), Failure> {
    let (account, network) = (of_account(mail), of_network(address));
    store
        .change(async |change| {
            let now = change.now();
            let tally = count(change, &network, SIGN_IN_WINDOW_MICROS).await?;
            if tally.count > SIGN_IN_FAILURES_PER_NETWORK {
                return Err(wait(tally.began_at.plus(SIGN_IN_WINDOW_MICROS).since(now)));
            }
            let tally = count(change, &account, SIGN_IN_WINDOW_MICROS).await?;
            if tally.next_at > now {
                return Err(wait(tally.next_at.since(now)));
            }
            hold(change, &account, now.plus(delay(tally.count))).await
        })
        .await
}

/// How long the next attempt has to wait after this many.
fn delay(count: i64) -> i64 {
    let over = count - SIGN_IN_FAILURES_PER_ACCOUNT;
    if over < 0 {
        return 0;
    }
    let seconds = 1_i64
        .checked_shl(u32::try_from(over.min(16)).unwrap_or(16))
        .unwrap_or(i64::MAX);
    seconds.min(SIGN_IN_DELAY_MOST_SECONDS) * SECOND_MICROS
}

/// It was them: the account starts afresh and the network is not charged.
///
/// # Errors
/// The store's own.
pub async fn succeeded(change: &Change, mail: &str, address: IpAddr) -> Result<(), Failure> {
    forget(change, &of_account(mail)).await?;
    take_back(change, &of_network(address)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tenth_failure_begins_to_cost_seconds_up_to_a_minute() {
        let seconds = |count| delay(count) / SECOND_MICROS;
        assert_eq!([9, 10, 11, 13, 15, 16, 900].map(seconds), [0, 1, 2, 8, 32, 60, 60]);
    }
}
