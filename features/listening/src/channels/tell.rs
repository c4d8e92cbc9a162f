//! Tells who keeps the channels that one does not work any more, once.

use std::collections::BTreeSet;

use platform::access::Role;
use platform::failure::Failure;
use platform::notices::{NoticeKind, NoticeText, tell};
use platform::session::Account;
use platform::store::Change;
use serde_json::json;

use crate::texts;

const CLOSED: &str = "channels.closed";

/// The kinds of notices of this feature.
pub(super) fn notices() -> Vec<NoticeKind> {
    vec![NoticeKind {
        name: CLOSED,
        must_arrive: false,
        read: |l, it| {
            let t = texts(l);
            NoticeText {
                title: t.channels_told_closed(it["name"].as_str().unwrap_or_default()),
                text: t.channels_told_closed_text(),
                path: "/listen/channels".into(),
                why: t.channels_told_why(),
            }
        },
    }]
}

/// Tells Communication; the administrators when nobody is that.
pub(super) async fn tell_closed(change: &Change, name: &str) -> Result<(), Failure> {
    let mut keepers: BTreeSet<i64> = holders(change, Role::Communication).await?;
    if keepers.is_empty() {
        keepers = holders(change, Role::Administrator).await?;
    }
    for keeper in keepers {
        tell(change, keeper, CLOSED, json!({ "name": name })).await?;
    }
    Ok(())
}

async fn holders(change: &Change, role: Role) -> Result<BTreeSet<i64>, Failure> {
    let holders = Account::list_with_role(&**change, role).await?;
    Ok(holders.into_iter().map(|account| account.id).collect())
}
