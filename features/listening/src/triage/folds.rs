//! What stands under an open mention, because it says the same, or what it stands under itself.

use platform::failure::Failure;
use platform::ids::short;
use platform::session::Visit;

use crate::watch::{Mention, count_folded, find_head, find_mention, list_folded, list_mentions};

/// Places that are named; what is taken over by more is clear by then.
const NAMED_MOST: i64 = 30;

/// A place that took something over.
pub(crate) struct Place {
    pub(crate) id: String,
    pub(crate) source: String,
    pub(crate) url: Option<String>,
    pub(crate) at: i64,
}

/// The one a mention stands under.
pub(crate) struct Head {
    pub(crate) id: String,
    pub(crate) headline: String,
    pub(crate) language: String,
}

/// Both sides of folding for one mention.
#[derive(Default)]
pub(crate) struct Folds {
    pub(crate) many: i64,
    pub(crate) places: Vec<Place>,
    pub(crate) under: Option<Head>,
}

/// Reads them.
pub(crate) async fn folds_of(visit: &Visit, mention: i64) -> Result<Folds, Failure> {
    let db = visit.platform.store.reader();
    let under = match find_head(db, mention).await? {
        Some(head) => find_mention(db, head).await?.map(|head| Head {
            id: short(head.id),
            headline: head.headline(),
            language: head.language.unwrap_or_default(),
        }),
        None => None,
    };
    let many = count_folded(db, vec![mention]).await?.remove(&mention).unwrap_or(0);
    let mut mentions = list_mentions(db, list_folded(db, mention, NAMED_MOST).await?).await?;
    mentions.sort_by_key(|mention| mention.id);
    let place = |mention: Mention| Place {
        id: short(mention.id),
        at: mention.moment().0,
        source: mention.source,
        url: mention.url,
    };
    Ok(Folds {
        many,
        places: mentions.into_iter().map(place).collect(),
        under,
    })
}
