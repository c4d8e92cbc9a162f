//! Several nodes on one PostgreSQL hear from each other what changed; polling decides, this only wakes (rule ND2).

use std::time::Duration;

use sea_orm::sqlx::postgres::PgListener;
use tokio_util::sync::CancellationToken;

use super::Store;
use super::statement::CHANNEL;

/// Pause before listening again after the connection was lost.
const AGAIN_AFTER: Duration = Duration::from_secs(5);

/// Passes on what other nodes commit, until the program closes. An embedded store has no other nodes.
pub async fn hear_other_nodes(store: Store, closing: CancellationToken) {
    if store.backend() != sea_orm::DbBackend::Postgres {
        return;
    }
    loop {
        let lost = tokio::select! {
            () = closing.cancelled() => return,
            lost = hear(&store) => lost,
        };
        tracing::warn!(error = %lost, "the other nodes are not heard for a moment");
        tokio::select! {
            () = closing.cancelled() => return,
            () = tokio::time::sleep(AGAIN_AFTER) => {}
        }
    }
}

async fn hear(store: &Store) -> sea_orm::sqlx::Error {
    let mut listener = match PgListener::connect_with(store.reader().get_postgres_connection_pool()).await {
        Ok(listener) => listener,
        Err(error) => return error,
    };
    if let Err(error) = listener.listen(CHANNEL).await {
        return error;
    }
    loop {
        match listener.recv().await {
            Ok(notice) => store.announce(vec![notice.payload().to_owned()]),
            Err(error) => return error,
        }
    }
}
