//! The same imports at once, for the command line: read, keep, report.

use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::outside::OutlineRefusal;
use platform::texts::Language;

use super::bring::{About, begin, bring, choose_whole, parse, read_table, with_reason};
use super::columns::Columns;
use super::feed_list::{no_list, read_list, take_in};
use super::refused::reason;
use super::run::run;
use super::tally::{Outcome, RefusedRow};
use crate::texts;
use crate::watch::limits::{
    PURPOSE_MAX_CHARS, REFUSALS_MAX, RETENTION_MAX_DAYS, RETENTION_USUAL_DAYS, SOURCE_TITLE_MAX_CHARS, cut,
};
use crate::watch::store::change::{Note, note};
use crate::watch::store::import::{find, list_refusals};
use crate::watch::store::source;

/// The word for a table that the command line brought: no account did it, and the page says so.
pub(crate) const BY_COMMAND: &str = "mentions_imported_by_command";

/// Why a table is brought and how long it is kept, as the command line says it. What is not said is as it was when
/// the same name was brought before.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Why.
    pub purpose: Option<String>,
    /// Days.
    pub retention_days: Option<i64>,
    /// Why every row is kept, also those that no query wants.
    pub whole_because: Option<String>,
}

impl Wanted {
    /// The longest a table may be kept.
    pub const DAYS_MOST: i64 = RETENTION_MAX_DAYS;

    /// The same two limits as on the page.
    fn refuse_wrong(&self) -> Result<(), Failure> {
        let purpose = self.purpose.as_deref().map(|purpose| purpose.trim().chars().count());
        if purpose.is_some_and(|chars| !(1..=PURPOSE_MAX_CHARS).contains(&chars)) {
            return Err(Refusal::say(|l| texts(l).watch_wish_purpose(PURPOSE_MAX_CHARS)).into());
        }
        let because = self
            .whole_because
            .as_deref()
            .map(|because| because.trim().chars().count());
        if because.is_some_and(|chars| !(1..=PURPOSE_MAX_CHARS).contains(&chars)) {
            return Err(Refusal::say(|l| texts(l).watch_whole_wrong(PURPOSE_MAX_CHARS)).into());
        }
        if self
            .retention_days
            .is_some_and(|days| !(1..=RETENTION_MAX_DAYS).contains(&days))
        {
            return Err(Refusal::say(|l| texts(l).watch_wish_days(RETENTION_MAX_DAYS)).into());
        }
        Ok(())
    }
}

/// Brings a table of mentions and reads it to the end. `name` is the name of the source: bringing the same name again
/// changes what changed and adds what is new. What is done is written down for the works council as done from the
/// command line.
///
/// # Errors
/// When the purpose or the days are not within the limits, the file is no table, no column holds a text, or the store
/// fails.
pub async fn import_mentions(
    platform: &Platform,
    name: &str,
    bytes: Vec<u8>,
    wanted: &Wanted,
    language: Language,
) -> Result<Outcome, Failure> {
    wanted.refuse_wrong()?;
    let reading = tokio::task::spawn_blocking(move || read_table(&bytes)).await;
    let table = reading.map_err(|error| Failure::Internal(error.to_string()))??;
    let start = async |change: &platform::store::Change| {
        let name = cut(name.trim(), SOURCE_TITLE_MAX_CHARS);
        let before = source::find_import(&**change, &name).await?;
        let (purpose, days) = match before {
            Some(source) => (source.purpose, source.retention_days),
            None => (texts(language).watch_import_command_purpose(), RETENTION_USUAL_DAYS),
        };
        let said = wanted.purpose.as_ref().map(|purpose| purpose.trim().to_owned());
        let about = About {
            name,
            purpose: said.unwrap_or(purpose),
            retention_days: wanted.retention_days.unwrap_or(days),
            by: None,
        };
        let (purpose, retention_days) = (about.purpose.clone(), about.retention_days);
        let row = bring(change, about, table).await?;
        let columns: Columns = parse(&row.mapping)?;
        let mut purpose = purpose;
        if let (Some(source), Some(because)) = (row.source_id, &wanted.whole_because) {
            let because = because.trim();
            choose_whole(change, source, Some(because.to_owned())).await?;
            purpose = with_reason(&purpose, because);
        }
        let said = Note {
            what: BY_COMMAND,
            subject: &row.name,
            purpose: &purpose,
            retention_days,
            ..Note::default()
        };
        note(change, None, said).await?;
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
    Refusal::say(move |language| no_list(texts(language), refusal)).into()
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
