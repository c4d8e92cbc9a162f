//! Who is who: the people of a file by their address or staff number here.

use std::collections::HashMap;

use people::directory;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Account;

/// The people of this house, to be looked up.
pub(super) struct People {
    by_mail: HashMap<String, i64>,
    by_number: HashMap<String, i64>,
}

impl People {
    /// Everybody, also who left: what they wrote is theirs.
    pub(super) async fn all(platform: &Platform) -> Result<Self, Failure> {
        let db = platform.store.reader();
        let accounts = Account::list_all(db).await?.into_iter();
        let people = directory::list_everybody(db).await?.into_iter();
        Ok(Self {
            by_mail: accounts
                .map(|account| (account.mail.to_lowercase(), account.id))
                .collect(),
            by_number: people
                .filter_map(|person| Some((person.staff_number?, person.id)))
                .collect(),
        })
    }

    /// The account with this address or staff number.
    pub(super) fn find(&self, word: &str) -> Option<i64> {
        let word = word.trim();
        if word.contains('@') {
            self.by_mail.get(&word.to_lowercase()).copied()
        } else {
            self.by_number.get(word).copied()
        }
    }
}
