//! The same imports at once, for the command line: read, keep, report.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::outside::OutlineRefusal;
use platform::texts::Language;

use super::bring::{About, begin, bring, parse, read_table};
use super::columns::Columns;
use super::feed_list::{no_list, read_list, take_in};
use super::refused::reason;
use super::run::run;
use super::tally::{Outcome, RefusedRow};
use crate::texts;
use crate::watch::limits::{REFUSALS_MAX, RETENTION_USUAL_DAYS};
use crate::watch::store::import::{find, list_refusals};

/// Brings a table of mentions and reads it to the end. `name` is the name of the source: bringing the same name again
/// changes what changed and adds what is new.
///
/// # Errors
/// When the file is no table, no column holds a text, or the store fails.
pub async fn import_mentions(
    platform: &Platform,
    name: &str,
    bytes: Vec<u8>,
    language: Language,
) -> Result<Outcome, Failure> {
    let reading = tokio::task::spawn_blocking(move || read_table(&bytes)).await;
    let table = reading.map_err(|error| Failure::Internal(error.to_string()))??;
    let purpose = texts(language).watch_import_command_purpose();
    let about = About {
        name: name.to_owned(),
        purpose,
        retention_days: RETENTION_USUAL_DAYS,
        by: None,
    };
    let start = async |change: &platform::store::Change| {
        let row = bring(change, about, table).await?;
        let columns: Columns = parse(&row.mapping)?;
        begin(change, row, &columns).await
    };
    let row = platform.store.change(start).await?;
    run(platform, row.id).await?;
    outcome(platform, row.id, language).await
}

/// Brings a list of feeds. Nothing is fetched; the first round does that.
///
/// # Errors
/// When the file is no list, or the store fails.
pub async fn import_feeds(
    platform: &Platform,
    name: &str,
    bytes: Vec<u8>,
    language: Language,
) -> Result<Outcome, Failure> {
    let list = read_list(platform, bytes).await?.map_err(refused)?;
    let row = platform
        .store
        .change(async |change| take_in(change, name, list, None).await)
        .await?;
    outcome(platform, row.id, language).await
}

fn refused(refusal: OutlineRefusal) -> Failure {
    platform::failure::Refusal::say(move |language| no_list(texts(language), refusal)).into()
}

async fn outcome(platform: &Platform, id: i64, language: Language) -> Result<Outcome, Failure> {
    let db = platform.store.reader();
    let row = find(db, id).await?.ok_or(Failure::NotFound)?;
    let refused = list_refusals(db, id, REFUSALS_MAX)
        .await?
        .into_iter()
        .map(|refusal| RefusedRow {
            line: refusal.row_number,
            column: refusal.field,
            reason: reason(texts(language), &refusal.reason),
        });
    Ok(Outcome {
        tally: row.tally(),
        refused: refused.collect(),
    })
}
