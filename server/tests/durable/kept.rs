//! What is in a store and its folder after the program is gone.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use platform::store::Store;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use sha2::{Digest, Sha256};

use crate::place::Place;

#[derive(FromQueryResult)]
struct Text {
    it: String,
}

/// The first column of each row.
async fn ask(store: &Store, query: &str) -> Vec<String> {
    let rows = Text::find_by_statement(Statement::from_string(store.backend(), query));
    let rows = rows.all(store.reader()).await.unwrap();
    rows.into_iter().map(|row| row.it).collect()
}

/// The notes with this mark; each is there once, and the store and its files are whole.
pub(crate) async fn notes(place: &Place, mark: &str) -> BTreeSet<String> {
    let store = place.store().await;
    if store.backend() == DbBackend::Sqlite {
        let check = "SELECT integrity_check AS it FROM pragma_integrity_check";
        assert_eq!(ask(&store, check).await, ["ok"]);
        let strays = Statement::from_string(store.backend(), "PRAGMA foreign_key_check");
        assert!(store.reader().query_all_raw(strays).await.unwrap().is_empty());
    }
    for photo in ask(&store, "SELECT photo AS it FROM person WHERE photo IS NOT NULL").await {
        let file = place.data().join("files").join(&photo[..2]).join(&photo);
        let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert_eq!(
            HEXLOWER.encode(&Sha256::digest(&bytes)),
            photo,
            "a file is what its name says"
        );
    }
    let query = format!("SELECT text AS it FROM resolution_note WHERE text LIKE '{mark}-%'");
    let all = ask(&store, &query).await;
    let once: BTreeSet<String> = all.iter().cloned().collect();
    assert_eq!(once.len(), all.len(), "nothing is kept twice");
    store.close().await;
    once
}

/// Ends every session that the program has with PostgreSQL, as a restart of the server would.
pub(crate) async fn end_sessions(place: &Place) {
    let store = place.store().await;
    let query = "SELECT CAST(COUNT(pg_terminate_backend(pid)) AS TEXT) AS it FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let ended = ask(&store, query).await;
    assert_ne!(ended, ["0"], "there were sessions to end");
    store.close().await;
}
