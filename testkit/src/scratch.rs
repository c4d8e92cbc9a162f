//! A fresh migrated database for one test: a copied file, or a database made from a template.

use std::path::PathBuf;

use migration::fingerprint;
use platform::clock::Clock;
use platform::store::{Engine, Store};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use tempfile::TempDir;

/// The variable that holds the address of a PostgreSQL where tests may make databases.
pub const POSTGRES: &str = "DRAAGVLAK_TEST_POSTGRES";

/// A database that goes away with the test, and the folder that goes with it.
pub struct Scratch {
    pub engine: Engine,
    pub folder: TempDir,
    server: Option<(String, String)>,
}

impl Scratch {
    /// On PostgreSQL when the tests run there, else on a file in memory.
    pub async fn new() -> Self {
        match std::env::var(POSTGRES) {
            Ok(server) => Self::postgres(server).await,
            Err(_) => Self::sqlite().await,
        }
    }

    /// A file, whatever the variable says: for what only an embedded store does.
    pub async fn sqlite() -> Self {
        let folder = folder();
        let file = folder.path().join("draagvlak.sqlite");
        std::fs::copy(template_file().await, &file).unwrap();
        Self {
            engine: Engine::Sqlite { file },
            folder,
            server: None,
        }
    }

    /// Nothing at all: a folder, and a database without a table when the tests run on PostgreSQL.
    pub async fn empty() -> Self {
        let folder = folder();
        let Ok(server) = std::env::var(POSTGRES) else {
            let file = folder.path().join("draagvlak.sqlite");
            return Self {
                engine: Engine::Sqlite { file },
                folder,
                server: None,
            };
        };
        let name = format!("t_{}", platform::ids::PublicId::random());
        let admin = admin(&server).await;
        admin
            .execute_unprepared(&format!("CREATE DATABASE {name}"))
            .await
            .unwrap();
        admin.close().await.unwrap();
        let address = with_database(&server, &name);
        Self {
            engine: Engine::Postgres { address },
            folder,
            server: Some((server, name)),
        }
    }

    async fn postgres(server: String) -> Self {
        let name = format!("t_{}", platform::ids::PublicId::random());
        let admin = admin(&server).await;
        let template = template_database(&server, &admin).await;
        admin
            .execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}"))
            .await
            .unwrap();
        admin.close().await.unwrap();
        let address = with_database(&server, &name);
        Self {
            engine: Engine::Postgres { address },
            folder: folder(),
            server: Some((server, name)),
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let Some((server, name)) = self.server.take() else {
            return;
        };
        // Dropping a database waits for the server, which a destructor inside a runtime may not.
        let drop_it = move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                let admin = admin(&server).await;
                let _ = admin
                    .execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
                    .await;
            });
        };
        let _ = std::thread::spawn(drop_it).join();
    }
}

fn folder() -> TempDir {
    let memory = PathBuf::from("/dev/shm");
    let place = if memory.is_dir() { memory } else { std::env::temp_dir() };
    tempfile::Builder::new()
        .prefix("draagvlak-test-")
        .tempdir_in(place)
        .unwrap()
}

/// A migrated file named after the ledger, made once on this machine and renamed into place, so that tests may race.
async fn template_file() -> PathBuf {
    let place = std::env::temp_dir().join(format!("draagvlak-template-{}.sqlite", fingerprint()));
    if place.exists() {
        return place;
    }
    let making = folder();
    let file = making.path().join("draagvlak.sqlite");
    let store = Store::open(&Engine::Sqlite { file: file.clone() }, Clock::system())
        .await
        .unwrap();
    migration::bring_up_to_date(store.bare_writer()).await.unwrap();
    store.close().await;
    let half = std::env::temp_dir().join(format!("draagvlak-template-{}.half", std::process::id()));
    std::fs::copy(&file, &half).unwrap();
    std::fs::rename(half, &place).unwrap();
    place
}

async fn admin(server: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(server.to_owned());
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.unwrap()
}

/// A migrated template database named after the ledger, made once a server under a lock.
async fn template_database(server: &str, admin: &DatabaseConnection) -> String {
    let name = format!("template_{}", fingerprint());
    admin.execute_unprepared("SELECT pg_advisory_lock(4713)").await.unwrap();
    let query = format!("SELECT 1 AS it FROM pg_database WHERE datname = '{name}' AND datistemplate");
    let found = admin
        .query_one_raw(sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, query))
        .await
        .unwrap();
    if found.is_none() {
        admin
            .execute_unprepared(&format!("DROP DATABASE IF EXISTS {name}"))
            .await
            .unwrap();
        admin
            .execute_unprepared(&format!("CREATE DATABASE {name}"))
            .await
            .unwrap();
        let engine = Engine::Postgres {
            address: with_database(server, &name),
        };
        let store = Store::open(&engine, Clock::system()).await.unwrap();
        migration::bring_up_to_date(store.bare_writer()).await.unwrap();
        store.close().await;
        let close = format!("ALTER DATABASE {name} IS_TEMPLATE true ALLOW_CONNECTIONS false");
        admin.execute_unprepared(&close).await.unwrap();
    }
    admin
        .execute_unprepared("SELECT pg_advisory_unlock(4713)")
        .await
        .unwrap();
    name
}

/// The same server, another database: what stands after the last slash is the name.
fn with_database(server: &str, name: &str) -> String {
    let (before, query) = server
        .split_once('?')
        .map_or((server, None), |(before, query)| (before, Some(query)));
    let cut = before.rfind('/').unwrap();
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}/{name}{query}", &before[..cut])
}
