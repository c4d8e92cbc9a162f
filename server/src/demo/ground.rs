//! Where a demonstration may come: in an empty store. Never over an installation that somebody works in, and never half.

use std::path::PathBuf;

use platform::config::{Config, Organisation};
use platform::session::Account;
use platform::store::Store;

use super::{Size, sign_ins};

/// The organisation of the demonstration.
pub(super) const NAME: &str = "Waterschap Lagemade";
/// A file that stands in the data folder while a demonstration is made.
const HALF: &str = "demonstration.half";
/// The embedded store and what SQLite keeps beside it.
const STORE: [&str; 3] = ["draagvlak.sqlite", "draagvlak.sqlite-wal", "draagvlak.sqlite-shm"];

/// The mark of a demonstration that is being made.
pub(super) struct Begun(PathBuf);

impl Begun {
    pub(super) fn begin(&self) -> Result<(), String> {
        std::fs::write(&self.0, "").map_err(|error| format!("{}: {error}", self.0.display()))
    }

    pub(super) fn end(&self) -> Result<(), String> {
        std::fs::remove_file(&self.0).map_err(|error| format!("{}: {error}", self.0.display()))
    }
}

/// Throws away an embedded store in which a demonstration was broken off. The caller holds the data folder.
pub(super) fn clear_what_broke_off(config: &Config) -> Result<Begun, String> {
    let begun = Begun(config.data.join(HALF));
    if !begun.0.exists() {
        return Ok(begun);
    }
    if config.database.is_some() {
        return Err(
            "the demonstration in this database was broken off while it was made; empty the database first".into(),
        );
    }
    for file in STORE.map(|name| config.data.join(name)) {
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(format!("{}: {error}", file.display()));
            }
            _ => {}
        }
    }
    Ok(begun)
}

/// Whether nothing is in the store; false when this demonstration is.
///
/// # Errors
/// Anything else is in it, in words: a demonstration has passwords that everybody knows.
pub(super) async fn is_empty(store: &Store, config: &Config, size: &Size) -> Result<bool, String> {
    let organisation = Organisation::default();
    organisation.read(store).await.map_err(|error| error.to_string())?;
    let (db, facts) = (store.reader(), organisation.facts());
    let accounts = Account::count(db).await.map_err(|error| error.to_string())?;
    if accounts == 0 && !facts.is_set_up {
        return Ok(true);
    }
    let mut is_ours = facts.name == NAME;
    for (_, mail) in sign_ins(size) {
        let account = Account::find_by_mail(db, &mail).await;
        is_ours &= account.map_err(|error| error.to_string())?.is_some();
    }
    if is_ours {
        return Ok(false);
    }
    Err(format!(
        "{} holds something else than this demonstration; nothing was changed; choose another folder or database",
        config.data.display()
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use platform::clock::Clock;
    use platform::config::OrganisationFacts;

    use super::*;
    use crate::demo::fill;

    const SMALL: Size = Size {
        seed: 1,
        people: 10,
        mentions: 0,
        spaces: 0,
        posts: 0,
        comments: 0,
        reactions: 0,
    };

    fn config(scratch: &tempfile::TempDir) -> Config {
        Config {
            data: scratch.path().join("data"),
            ..Config::default()
        }
    }

    async fn store(config: &Config) -> Store {
        let store = Store::open(&config.engine(), Clock::system()).await.unwrap();
        crate::boot::bring_up_to_date(&store, config).await.unwrap();
        store
    }

    #[tokio::test]
    async fn a_demonstration_comes_over_nothing_else() {
        let scratch = tempfile::tempdir().unwrap();
        let config = config(&scratch);
        std::fs::create_dir_all(&config.data).unwrap();
        let real = store(&config).await;
        let facts = OrganisationFacts {
            name: "Gemeente Echt".into(),
            ..OrganisationFacts::default()
        };
        real.change(async |change| Organisation::keep(change, &facts).await)
            .await
            .unwrap();
        real.close().await;
        let refused = fill(config.clone(), &SMALL).await.unwrap_err();
        assert!(refused.contains("something else"), "{refused}");
        let real = store(&config).await;
        assert_eq!(Account::count(real.reader()).await.unwrap(), 0);
        real.close().await;
    }

    #[tokio::test]
    async fn a_demonstration_that_broke_off_is_made_anew_and_a_whole_one_stays() {
        let scratch = tempfile::tempdir().unwrap();
        let config = config(&scratch);
        std::fs::create_dir_all(&config.data).unwrap();
        // As after a kill in the middle: an organisation, nobody in it, and the mark.
        let half = store(&config).await;
        let facts = OrganisationFacts {
            name: NAME.into(),
            ..OrganisationFacts::default()
        };
        half.change(async |change| Organisation::keep(change, &facts).await)
            .await
            .unwrap();
        half.close().await;
        Begun(config.data.join(HALF)).begin().unwrap();
        for _ in 0..2 {
            fill(config.clone(), &SMALL).await.unwrap();
            assert!(!config.data.join(HALF).exists());
            let whole = store(&config).await;
            assert_eq!(Account::count(whole.reader()).await.unwrap(), 10);
            whole.close().await;
        }
        let other = Size { seed: 2, ..SMALL };
        assert!(fill(config, &other).await.is_err(), "another seed has other people");
    }
}
