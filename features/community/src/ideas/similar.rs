//! Ideas that look like one, found with the house's own search and only as far as the searcher may see.

use platform::failure::Failure;
use platform::search::{self, Question};
use platform::session::Visit;

use super::idea::Idea;
use super::{Status, alike, findable, store};
use crate::spaces;

/// Hits that are looked at for one word.
const HITS_MOST: usize = 50;

/// The ideas that look like this title, the most alike first.
pub(super) async fn find(visit: &Visit, title: &str) -> Result<Vec<Idea>, Failure> {
    let (db, viewer) = (visit.platform.store.reader(), visit.viewer()?);
    let readers = spaces::readers_of(&visit.platform, viewer).await?;
    let mut found = Vec::new();
    for word in alike::words(title) {
        let asked = Question {
            words: &word,
            kinds: &[findable::IDEA],
            before: None,
            most: HITS_MOST,
        };
        let hits = search::find(db, &readers, asked).await?.hits;
        found.push(hits.into_iter().map(|hit| hit.id).collect());
    }
    let ranked = alike::rank(&found);
    let ideas = store::list_by_ids(db, ranked.clone()).await?;
    let idea = |id: &i64| ideas.iter().find(|idea| idea.id == *id).cloned();
    let there = |idea: &Idea| idea.merged_into.is_none() && idea.status != Status::Gone;
    Ok(ranked.iter().filter_map(idea).filter(there).collect())
}
