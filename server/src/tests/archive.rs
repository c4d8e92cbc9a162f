//! A backup comes back whole, or not at all.

use platform::config::Config;
use platform::session::{Account, AccountState, NewAccount};

use super::booted;
use crate::archive::{ArchiveTrouble, back_up, restore};
use crate::boot::boot;

#[tokio::test]
async fn what_is_backed_up_under_use_comes_back_in_a_new_folder() {
    let (booted, folder) = booted().await;
    let platform = &booted.platform;
    let new = NewAccount {
        name: "Fatima el Amrani".into(),
        mail: "fatima@lagemade.example".into(),
        state: AccountState::Active,
        roles: platform::access::Roles::default(),
        language: platform::texts::Language::Nl,
        password: None,
    };
    platform
        .store
        .change(async |change| Account::add(change, new).await)
        .await
        .unwrap();
    let upload = platform.config.data.join("files/ab/abcdef");
    std::fs::create_dir_all(upload.parent().unwrap()).unwrap();
    std::fs::write(&upload, b"a picture").unwrap();
    let file = folder.path().join("backup.tar");
    let manifest = back_up(&platform.store, &platform.config, &file).await.unwrap();
    assert_eq!(manifest.rows["account"], 1);
    assert_eq!(manifest.files.len(), 2);

    let there = Config {
        data: folder.path().join("restored"),
        ..Config::default()
    };
    restore(&there, &file).await.unwrap();
    assert_eq!(std::fs::read(there.data.join("files/ab/abcdef")).unwrap(), b"a picture");
    let again = boot(there.clone()).await.unwrap();
    assert_eq!(Account::count(again.platform.store.reader()).await.unwrap(), 1);
    assert_eq!(again.platform.organisation.facts().name, "Waterschap Lagemade");
    drop(again);
    assert!(matches!(restore(&there, &file).await, Err(ArchiveTrouble::NotEmpty(_))));
}

#[tokio::test]
async fn one_flipped_bit_is_noticed_and_nothing_is_left_behind() {
    let (booted, folder) = booted().await;
    let file = folder.path().join("backup.tar");
    back_up(&booted.platform.store, &booted.platform.config, &file)
        .await
        .unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let there = Config {
        data: folder.path().join("restored"),
        ..Config::default()
    };
    assert!(matches!(restore(&there, &file).await, Err(ArchiveTrouble::Damaged(_))));
    assert!(!there.data.join("draagvlak.sqlite").exists());
}
