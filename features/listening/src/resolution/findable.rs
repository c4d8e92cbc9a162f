//! How cases are found: by what was written outside and by how they ended, for exactly those who may open them. Notes are left
//! out: who writes one should not wait for search, and what a case is about stands in its title.

use futures_util::future::BoxFuture;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::search::{self, Audience, Entry};
use platform::store::Change;

use super::store::outcome;
use crate::routing::{self, OVERSEERS};

/// The word for a case in search.
const KIND: &str = "case";
/// Cases in one transaction.
const TOGETHER_MOST: u64 = 50;

/// Writes a case down as it is now: after it was opened, handed over or solved.
///
/// # Errors
/// The store's own.
pub(crate) async fn index_case(change: &Change, id: i64) -> Result<(), Failure> {
    let Some(case) = routing::find_case(&**change, id).await? else {
        return search::forget(change, KIND, id).await;
    };
    let given = routing::list_assignments(&**change, id).await?;
    let givers = given.iter().filter_map(|assignment| assignment.by_id);
    let told = routing::list_escalations(&**change, id).await?;
    let leads = told.iter().filter_map(|it| it.told_id);
    let people = givers.chain(leads).chain(case.owner_id).chain(case.made_by).collect();
    let endings = outcome::list(&**change, id).await?;
    let ended: Vec<&str> = endings.iter().map(|ending| ending.text.as_str()).collect();
    let entry = Entry {
        kind: KIND,
        id,
        path: format!("/case/{}", case.public_id),
        title: case.title,
        language: super::show::language_code(&case.text_language).to_owned(),
        body: case.excerpt,
        also: ended.join("\n"),
        sort_name: String::new(),
        at: case.made_at,
        audience: Audience::Some {
            roles: OVERSEERS.to_vec(),
            people,
        },
    };
    search::index(change, entry).await
}

/// Writes all cases down, in pieces, after an upgrade that changed how they are found.
pub(super) fn index_all(platform: &Platform) -> BoxFuture<'_, Result<(), Failure>> {
    Box::pin(async move {
        let mut after = i64::MIN;
        loop {
            let ids = routing::list_cases_after(platform.store.reader(), after, TOGETHER_MOST).await?;
            let Some(last) = ids.last().copied() else { return Ok(()) };
            let some = async |change: &Change| {
                for id in ids {
                    index_case(change, id).await?;
                }
                Ok(())
            };
            platform.store.change(some).await?;
            after = last;
        }
    })
}
