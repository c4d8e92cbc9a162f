//! Who has a place and who waits for one: one after the other, and the line moves up by itself.

use platform::failure::Failure;
use platform::session::{Account, AccountState};
use platform::store::Change;

use super::tell::{self, What};
use super::{Gathering, Reply, store};
use crate::spaces;

/// Keeps what somebody says, and says what it became: who wants to come may have to wait. `None` once nothing can be said any
/// more, since it began or was cancelled.
pub(super) async fn say(change: &Change, id: i64, account_id: i64, wish: Reply) -> Result<Option<Reply>, Failure> {
    let (gathering, turn) = store::hold(change, id).await?;
    if !gathering.is_open(change.now()) {
        return Ok(None);
    }
    let before = store::find_answer(&**change, id, account_id).await?.map(|it| it.reply);
    let after = match (wish, before) {
        // Asking twice keeps the first turn.
        (Reply::Come, Some(Reply::Come | Reply::Waiting)) => return Ok(before),
        (Reply::Come, _) if store::take_place(change, id).await? => Reply::Come,
        (Reply::Come, _) => Reply::Waiting,
        (other, _) => other,
    };
    if before == Some(after) {
        return Ok(before);
    }
    store::put_answer(change, id, account_id, after, turn).await?;
    if before == Some(Reply::Come) {
        store::give_place_back(change, id).await?;
        move_up(change, &gathering).await?;
    }
    Ok(Some(after))
}

/// Takes somebody's answer away, when they left or may not look inside any more.
pub(super) async fn take_back(change: &Change, id: i64, account_id: i64) -> Result<(), Failure> {
    let (gathering, _) = store::hold(change, id).await?;
    let Some(answered) = store::find_answer(&**change, id, account_id).await? else {
        return Ok(());
    };
    store::drop_answer(change, id, account_id).await?;
    if answered.reply == Reply::Come && gathering.is_open(change.now()) {
        store::give_place_back(change, id).await?;
        move_up(change, &gathering).await?;
    }
    Ok(())
}

/// Gives the places that are free to who waits longest. The caller holds the gathering.
pub(super) async fn move_up(change: &Change, gathering: &Gathering) -> Result<(), Failure> {
    while let Some((account_id, turn)) = store::next_in_line(change, gathering.id).await? {
        if !may_come(change, gathering.space_id, account_id).await? {
            store::drop_answer(change, gathering.id, account_id).await?;
        } else if store::take_place(change, gathering.id).await? {
            store::seat(change, gathering.id, account_id).await?;
            tell::soon(change, What::MovedUp, &[gathering.id], turn, Some(account_id)).await?;
        } else {
            break;
        }
    }
    Ok(())
}

/// Whether somebody works here and may look inside at this moment.
pub(super) async fn may_come(change: &Change, space_id: i64, account_id: i64) -> Result<bool, Failure> {
    let account = Account::find(&**change, account_id).await?;
    let works_here = account.is_some_and(|account| account.state == AccountState::Active);
    Ok(works_here && spaces::reads(&**change, space_id, account_id).await?)
}
