//! Changes: together or not at all, beside each other without harm, on disk when they answer.

use std::sync::Arc;

use platform::access::Roles;
use platform::clock::Clock;
use platform::failure::Failure;
use platform::session::{Account, AccountState, NewAccount};
use platform::store::{Change, Store};
use platform::texts::Language;

use crate::Scratch;

async fn open() -> (Store, Scratch) {
    let scratch = Scratch::new().await;
    let store = Store::open(&scratch.engine, Clock::system()).await.unwrap();
    (store, scratch)
}

async fn add(change: &Change, number: usize) -> Result<(), Failure> {
    let new = NewAccount {
        name: format!("Collega {number}"),
        mail: format!("collega{number}@lagemade.example"),
        state: AccountState::Known,
        roles: Roles::default(),
        language: Language::Nl,
        password: None,
    };
    Account::add(change, new).await.map(|_| ())
}

async fn count(store: &Store) -> u64 {
    Account::count(store.reader()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_changes_at_once_are_all_kept_and_the_failed_ones_are_not() {
    let (store, _scratch) = open().await;
    let store = Arc::new(store);
    let tasks: Vec<_> = (0..120)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move {
                store
                    .change(async |change| {
                        add(change, number).await?;
                        if number % 3 == 0 {
                            Err(Failure::NotFound)
                        } else {
                            Ok(())
                        }
                    })
                    .await
                    .is_ok()
            })
        })
        .collect();
    let mut kept = 0;
    for task in tasks {
        kept += u64::from(task.await.unwrap());
    }
    assert_eq!(kept, 80);
    assert_eq!(
        count(&store).await,
        80,
        "a change that failed leaves nothing, also in the middle of a common commit"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_caller_who_goes_away_half_way_leaves_nothing_and_blocks_nobody() {
    let (store, _scratch) = open().await;
    let store = Arc::new(store);
    let (written, seen) = tokio::sync::oneshot::channel();
    let leaver = tokio::spawn({
        let store = store.clone();
        async move {
            store
                .change(async |change| {
                    add(change, 1).await?;
                    let _ = written.send(());
                    std::future::pending::<()>().await;
                    Ok(())
                })
                .await
        }
    });
    seen.await.unwrap();
    leaver.abort();
    store.change(async |change| add(change, 2).await).await.unwrap();
    assert_eq!(count(&store).await, 1);
    assert!(
        Account::find_by_mail(store.reader(), "COLLEGA2@lagemade.example")
            .await
            .unwrap()
            .is_some()
    );
}

#[tokio::test]
async fn a_change_that_was_answered_is_there_for_a_program_that_starts_anew() {
    let (store, scratch) = open().await;
    store.change(async |change| add(change, 1).await).await.unwrap();
    // The first program neither closes nor checkpoints: a second one opens what is on disk.
    let second = Store::open(&scratch.engine, Clock::system()).await.unwrap();
    assert_eq!(count(&second).await, 1);
}

#[tokio::test]
async fn a_topic_is_told_after_the_commit_and_never_for_what_failed() {
    let (store, _scratch) = open().await;
    let mut topics = store.listen();
    let failed = store
        .change(async |change| {
            change.announce("failed");
            Err::<(), _>(Failure::NotFound)
        })
        .await;
    assert!(failed.is_err());
    store
        .change(async |change| {
            change.announce("kept");
            add(change, 1).await
        })
        .await
        .unwrap();
    assert_eq!(topics.recv().await.unwrap(), "kept");
    assert!(topics.try_recv().is_err());
}

#[tokio::test]
async fn an_embedded_store_cannot_be_written_through_the_readers() {
    let scratch = Scratch::sqlite().await;
    let store = Store::open(&scratch.engine, Clock::system()).await.unwrap();
    let db = store.reader();
    let statement = sea_orm::Statement::from_string(store.backend(), "DELETE FROM account");
    assert!(sea_orm::ConnectionTrait::execute_raw(db, statement).await.is_err());
}

#[tokio::test]
async fn a_store_that_is_newer_than_the_program_is_refused_in_words() {
    let (store, _scratch) = open().await;
    let future = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_001_from_the_future', 0)";
    sea_orm::ConnectionTrait::execute_unprepared(store.bare_writer(), future)
        .await
        .unwrap();
    let refused = migration::bring_up_to_date(store.bare_writer())
        .await
        .unwrap_err()
        .to_string();
    assert!(
        refused.contains("newer Draagvlak") && refused.contains("from_the_future"),
        "{refused}"
    );
}
