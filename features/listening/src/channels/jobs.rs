//! Looks every morning whether the accounts still work, so that nobody finds out while answering.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::SpeakTrouble;
use platform::store::Change;

use super::account::{door_of, voice};
use super::place::note_closed;
use super::store::account::{self, Row};
use super::trouble::KEY_LOST;

/// The job.
pub(super) const CHECK: &str = "channels.check";

/// Checks every account. Run twice, it tells nothing more.
pub(super) async fn check_all(platform: &Platform) -> Result<(), Failure> {
    for row in account::list(platform.store.reader()).await? {
        check(platform, &row).await?;
    }
    Ok(())
}

/// Signs in with an account and notes whether that works; the word for what stands in the way when it does not.
pub(super) async fn check(platform: &Platform, row: &Row) -> Result<Option<&'static str>, Failure> {
    let Some(door) = door_of(platform, row)? else {
        note_closed(platform, row, KEY_LOST).await?;
        return Ok(Some(KEY_LOST));
    };
    match voice(platform, row.network).sign_in(&door).await {
        Ok(signed_in) if signed_in.network_id == row.network_id => {
            let (most, link) = (
                i64::from(signed_in.characters_most),
                signed_in.link_characters.map(i64::from),
            );
            let note = async |change: &Change| account::note_works(change, row.id, most, link).await;
            platform.store.change(note).await?;
            Ok(None)
        }
        // The same password opens another account: that is not the one that was added.
        Ok(_) => {
            note_closed(platform, row, SpeakTrouble::Denied.key()).await?;
            Ok(Some(SpeakTrouble::Denied.key()))
        }
        // A server that is away for a moment says nothing about the account.
        Err(trouble) if trouble.passes() => Ok(Some(trouble.key())),
        Err(trouble) => {
            note_closed(platform, row, trouble.key()).await?;
            Ok(Some(trouble.key()))
        }
    }
}
