//! Going out of a space, whoever decides it.

use platform::failure::Failure;
use platform::notices;
use platform::store::Change;

use super::{Kind, Space, audience, store};

/// Takes these people out. What they were told of a space that is not open goes along: they may not read it any more.
pub(super) async fn take_out(change: &Change, space: &Space, accounts: &[i64]) -> Result<(), Failure> {
    store::remove_members(change, space.id, accounts).await?;
    if space.kind == Kind::Open {
        return Ok(());
    }
    notices::take_back(change, &audience(space.id), accounts).await
}
