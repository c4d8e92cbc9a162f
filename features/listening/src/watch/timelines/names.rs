//! Asks by what names the authors of new mentions go, so that who answers knows whom.

use std::collections::HashMap;

use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use crate::watch::store::author::{list_nameless, name};

/// Authors of one round: a few questions.
const AUTHORS_MOST: i64 = 100;
/// A mention whose author could not be asked after for so long stays without a name.
const ASKED_DAYS: i64 = 1;

/// Asks for the names that are missing. Repeatable: who was asked after is not asked after again.
pub(crate) async fn ask_names(platform: &Platform) -> Result<(), Failure> {
    let since = platform.now().plus(-ASKED_DAYS * DAY_MICROS);
    let authors = list_nameless(platform.store.reader(), since, AUTHORS_MOST).await?;
    if authors.is_empty() {
        return Ok(());
    }
    let named = match platform.outside.bluesky_search.names(&authors).await {
        Ok(named) => named,
        Err(trouble) => {
            tracing::debug!(
                trouble = trouble.key(),
                "names of authors could not be asked; asked again"
            );
            return Ok(());
        }
    };
    let named: HashMap<String, String> = named.into_iter().map(|it| (it.author, it.handle)).collect();
    let keep = async |change: &Change| {
        for author in &authors {
            name(change, author, named.get(author).map_or("", String::as_str)).await?;
        }
        Ok(())
    };
    platform.store.change(keep).await
}
