//! The answer as the page of its case shows it: how far it is, and what stands outside.

use platform::failure::Failure;
use platform::store::Store;

use super::show::state_words;
use super::store::draft;
use crate::Texts;
use crate::routing::Case;

/// The answer on the page of a case.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beside {
    /// The page of the answer.
    pub(crate) path: String,
    /// What is being written; may be empty.
    pub(crate) text: String,
    /// How far that is; empty when nothing is being written.
    pub(crate) state: String,
    /// What stands outside: the words, the address and when.
    pub(crate) placed: Vec<(String, String, i64)>,
}

/// The answer of this case.
pub(crate) async fn beside(store: &Store, t: &Texts, case: &Case) -> Result<Beside, Failure> {
    let db = store.reader();
    let open = draft::find_open(db, case.id).await?;
    let placed = draft::list_placed(db, case.id).await?.into_iter();
    Ok(Beside {
        path: format!("/case/{}/answer", case.public_id),
        state: open.as_ref().map(|it| state_words(t, it.state)).unwrap_or_default(),
        text: open.map(|it| it.text).unwrap_or_default(),
        placed: placed
            .map(|it| {
                (
                    it.text,
                    it.url.unwrap_or_default(),
                    it.placed_at.unwrap_or(it.changed_at).0,
                )
            })
            .collect(),
    })
}
