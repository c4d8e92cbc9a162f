//! Hooks in the store: the sealed secret of each, and which messages came already.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, FromQueryResult, raw_sql};

/// A hook.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Hook {
    /// Sealed; none was made yet when it is absent.
    pub(crate) secret: Option<String>,
    /// The one before, sealed; it works until `old_until`.
    pub(crate) old_secret: Option<String>,
    pub(crate) old_until: Option<Moment>,
}

/// Makes a source a hook, without a secret.
pub(crate) async fn begin(change: &Change, source: i64) -> Result<(), Failure> {
    let insert = raw_sql!(Postgres, "INSERT INTO watch_hook (source_id) VALUES ({source})");
    change.execute_raw(insert.on(&**change)).await?;
    Ok(())
}

/// The hook of a source.
pub(crate) async fn find(db: &impl ConnectionTrait, source: i64) -> Result<Option<Hook>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT secret, old_secret, old_until FROM watch_hook WHERE source_id = {source}"
    );
    Ok(Hook::find_by_statement(query.on(db)).one(db).await?)
}

/// Gives a hook another secret; the one before works until then.
pub(crate) async fn renew(change: &Change, source: i64, secret: &str, old_until: Moment) -> Result<(), Failure> {
    let renew = raw_sql!(
        Postgres,
        "UPDATE watch_hook SET old_secret = secret, old_until = {old_until}, secret = {secret} WHERE source_id = {source}"
    );
    change.execute_raw(renew.on(&**change)).await?;
    Ok(())
}

/// Notes that a message came. False when it came before: it is taken once.
pub(crate) async fn note_came(change: &Change, source: i64, message: &str) -> Result<bool, Failure> {
    let now = change.now();
    let insert = raw_sql!(
        Postgres,
        "INSERT INTO watch_hook_message (source_id, message, came_at) VALUES ({source}, {message}, {now})
         ON CONFLICT (source_id, message) DO NOTHING"
    );
    Ok(change.execute_raw(insert.on(&**change)).await?.rows_affected() == 1)
}

/// Forgets messages that came before then: their time is over, so that they would be refused for that.
pub(crate) async fn forget_came(change: &Change, before: Moment) -> Result<(), Failure> {
    let forget = raw_sql!(Postgres, "DELETE FROM watch_hook_message WHERE came_at < {before}");
    change.execute_raw(forget.on(&**change)).await?;
    Ok(())
}
