//! The one code, as a hash.

use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, raw_sql};

use crate::sign_in::token_hash;

/// Keeps a code in place of the one before.
pub(super) async fn keep(change: &Change, code: &str) -> Result<(), Failure> {
    let hash = token_hash(&plain(code));
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO set_up_code (id, code_hash) VALUES (1, {hash})
         ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash"
    );
    change.execute_raw(keep.on(&**change)).await?;
    Ok(())
}

/// Uses the code up. Of two who try in the same moment one succeeds.
pub(super) async fn use_up(change: &Change, code: &str) -> Result<bool, Failure> {
    let hash = token_hash(&plain(code));
    let take = raw_sql!(Postgres, "DELETE FROM set_up_code WHERE code_hash = {hash}");
    Ok(change.execute_raw(take.on(&**change)).await?.rows_affected() == 1)
}

/// As it is compared: however it was typed over.
fn plain(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}
