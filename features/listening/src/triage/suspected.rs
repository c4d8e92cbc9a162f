//! Which waiting mentions look like a complaint, as far as the suggestion is trusted to say so.

use std::collections::HashSet;

use platform::failure::Failure;
use platform::store::Store;

use super::by_rule::{list_waiting, read_kinds};
use super::kind::Kind;
use crate::watch::Mention;

/// Those of these mentions that wait for a decision and of which "complaint" is suggested: surely, and by a suggestion that
/// was right often enough to speak.
pub(crate) async fn list_suspected(store: &Store, mut mentions: Vec<Mention>) -> Result<Vec<Mention>, Failure> {
    let ids = mentions.iter().map(|it| it.id).collect();
    let waiting: HashSet<i64> = list_waiting(store, ids).await?.into_iter().collect();
    mentions.retain(|it| waiting.contains(&it.id));
    // Nothing was decided about these, so what is read is what is suggested, and trusted.
    let kinds = read_kinds(store, &mentions).await?;
    mentions.retain(|it| kinds.of.get(&it.id) == Some(&Kind::Complaint));
    Ok(mentions)
}
