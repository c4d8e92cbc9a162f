//! A store of an older program works after its upgrade.

use migration::{Ledger, MigratorTrait};
use platform::clock::Clock;
use platform::config::Config;
use platform::ids::PublicId;
use platform::search::{Readers, list_by_name};
use platform::store::Store;
use sea_orm::ConnectionTrait;

use crate::boot::boot;

#[tokio::test]
async fn colleagues_of_a_store_with_its_own_list_of_words_are_found_after_the_upgrade() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        data: folder.path().join("data"),
        ..Config::default()
    };
    std::fs::create_dir_all(&config.data).unwrap();
    let store = Store::open(&config.engine(), Clock::system()).await.unwrap();
    let steps = Ledger::migrations();
    let before = steps
        .iter()
        .position(|step| step.name() == "m20261122_050_platform_search");
    Ledger::up(store.bare_writer(), before.map(|steps| steps as u32))
        .await
        .unwrap();
    let (account, person) = (PublicId::random(), PublicId::random());
    let rows = format!(
        "INSERT INTO account (id, public_id, name, mail, state, roles, language, theme, shortcuts, made_at)
         VALUES (7, '{account}', 'Marijke de Bruin', 'm@x.example', 'active', 'employee', 'nl', 'device', TRUE, 1);
         INSERT INTO person (id, public_id, given_name, family_name, name, sort_name, function, ask_me_about, languages,
                             phone, visible, listed, made_at)
         VALUES (7, '{person}', 'Marijke', 'de Bruin', 'Marijke de Bruin', 'bruin marijke de', '', 'otters', '', '', TRUE, TRUE, 1);
         INSERT INTO person_word (word, person_id) VALUES ('bruin', 7)"
    );
    store.bare_writer().execute_unprepared(&rows).await.unwrap();
    store.close().await;
    let booted = boot(config).await.unwrap();
    let store = &booted.platform.store;
    let found = async || {
        let place = ("person", "otter");
        list_by_name(store.reader(), &Readers::everyone(), place, ("", 0), 5)
            .await
            .unwrap()
    };
    assert_eq!(found().await, Vec::<i64>::new());
    platform::jobs::run_due(&booted.platform).await.unwrap();
    assert_eq!(found().await, [7]);
    assert!(
        booted.platform.config.data.join("backups").is_dir(),
        "a copy was made first"
    );
}
