//! Notices beyond the three letters of an hour, with the mail folder of a real installation.

use platform::access::{Role, Roles};
use platform::clock::{Clock, HOUR_MICROS, Moment};
use platform::config::Config;
use platform::jobs::run_due;
use platform::notices::tell;
use platform::session::{Account, AccountState, NewAccount};
use platform::store::Change;
use platform::texts::Language;

use crate::boot::{Booted, boot_at};

/// The letters in the folder, oldest first.
fn letters(folder: &std::path::Path) -> Vec<String> {
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .map(|files| files.map(|file| file.unwrap().path()).collect())
        .unwrap_or_default();
    files.sort();
    files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect()
}

#[tokio::test]
async fn a_busy_mailbox_gets_the_rest_in_one_letter_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        data: folder.path().join("data"),
        ..Config::default()
    };
    let mail = config.data.join("mail");
    let clock = Clock::stopped_at(Moment(1_794_906_000_000_000));
    let Booted {
        platform,
        folder: _lock,
    } = boot_at(config, clock.clone()).await.unwrap();
    let new = NewAccount {
        name: "Joris Hettinga".into(),
        mail: "joris@lagemade.example".into(),
        state: AccountState::Active,
        roles: Roles::of(&[Role::Employee]),
        language: Language::En,
        password: None,
    };
    let busy = async |change: &Change| {
        let joris = Account::add(change, new).await?.unwrap();
        for number in 0..7 {
            let about = serde_json::json!({ "count": 1, "names": [format!("Source{number}")] });
            tell(change, joris.id, "watch.source_returned", about).await?;
        }
        Ok(())
    };
    platform.store.change(busy).await.unwrap();
    run_due(&platform).await.unwrap();
    assert_eq!(letters(&mail).len(), 3);
    clock.advance(HOUR_MICROS);
    run_due(&platform).await.unwrap();
    let letters = letters(&mail);
    assert_eq!(letters.len(), 4);
    let all = letters.concat();
    for number in 0..7 {
        assert!(all.contains(&format!("Source{number} is back")), "{number}: {all}");
    }
    assert_eq!(
        letters
            .iter()
            .filter(|letter| letter.contains("Subject: 4 notices for you"))
            .count(),
        1
    );
}
