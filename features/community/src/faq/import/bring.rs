//! Brings a list in: what is new is added, what changed is changed, what stayed is left, and twice is once.

use platform::clock::Day;
use platform::csv_in::{BadRows, Caps, Table};
use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::store::Change;
use platform::texts::Language;

use super::columns::{Columns, Field, guess};
use super::rows::{Trouble, read_all};
use crate::faq::entry::REVIEW_DAYS;
use crate::faq::findable;
use crate::faq::store::{self, Brought};
use crate::{Texts, texts};

/// Entries kept in one change: others wait no longer than a moment for it.
const TOGETHER_MOST: usize = 50;

/// How to bring a list in.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The space whose readers may read it; `None` for every colleague.
    pub space_id: Option<i64>,
    /// Who keeps the entries right; `None` for nobody yet.
    pub owner_id: Option<i64>,
    /// Only say what would happen.
    pub dry: bool,
}

/// What a list brought, or would bring.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Entries that are new.
    pub added: usize,
    /// Entries that changed.
    pub changed: usize,
    /// Rows that changed nothing.
    pub unchanged: usize,
    /// Line, column and reason of each row that cannot be used.
    pub refused: Vec<(u64, String, String)>,
    /// The same rows as a file that can be mended and brought again.
    pub refused_file: Vec<u8>,
    /// The first questions, to see whether the columns were understood.
    pub first: Vec<String>,
}

/// What happens with a row.
enum Act {
    Add(Brought),
    Change(i64, Brought),
}

/// Brings a list in. HTML becomes Markdown and is cleaned like any other text; nobody is told, and nothing of it counts as
/// news. What a colleague changed here since is not overwritten: that row is refused with the reason.
///
/// # Errors
/// A refusal when the file is no table or has no column with questions or answers; the store's own.
pub async fn import(
    platform: &Platform,
    bytes: Vec<u8>,
    options: &Options,
    language: Language,
) -> Result<Outcome, Failure> {
    let zone = platform.organisation.facts().time_zone();
    let review_on = platform.now().day(&zone).plus_days(REVIEW_DAYS);
    // Reading and cleaning takes a moment for a long list: not where requests are answered.
    let made = tokio::task::spawn_blocking(move || prepare(&bytes, &review_on)).await;
    let made = made.map_err(|error| Failure::Internal(error.to_string()))??;
    let t = texts(language);
    let mut bad = BadRows::of(&made.table, language);
    for (row, field, trouble) in &made.refused {
        bad.add(row, title(&made, *field), sentence(t, *trouble));
    }
    let keys: Vec<String> = made.good.iter().map(|(_, one)| one.key.clone()).collect();
    let known = store::list_known(platform.store.reader(), &keys).await?;
    let mut outcome = Outcome {
        first: made.good.iter().take(5).map(|(_, one)| one.question.clone()).collect(),
        ..Outcome::default()
    };
    let mut acts = Vec::new();
    for (row, one) in &made.good {
        match known.get(&one.key) {
            None => acts.push(Act::Add(one.clone())),
            Some(known) if known.mark == one.mark => outcome.unchanged += 1,
            Some(known) if known.by_hand => bad.add(row, title(&made, Field::Key), sentence(t, Trouble::Changed)),
            Some(known) => acts.push(Act::Change(known.id, one.clone())),
        }
    }
    outcome.added = acts.iter().filter(|act| matches!(act, Act::Add(_))).count();
    outcome.changed = acts.len() - outcome.added;
    let refused = bad
        .list()
        .into_iter()
        .map(|(line, column, reason)| (line, column.to_owned(), reason.to_owned()));
    outcome.refused = refused.collect();
    outcome.refused_file = bad.file(language);
    if !options.dry {
        for part in acts.chunks(TOGETHER_MOST) {
            let keep = async |change: &Change| keep(change, part, options).await;
            platform.store.change(keep).await?;
        }
    }
    Ok(outcome)
}

struct Made {
    table: Table,
    columns: Columns,
    good: Vec<(platform::csv_in::Row, Brought)>,
    refused: Vec<super::rows::Refusal>,
}

fn prepare(bytes: &[u8], review_on: &Day) -> Result<Made, Failure> {
    let table = Table::read(bytes, Caps::default())?;
    let columns = guess(&table.header);
    let has_answer = columns.find(Field::Html).or(columns.find(Field::Words)).is_some();
    if columns.find(Field::Question).is_none() || !has_answer {
        return Err(Refusal::say(|l| texts(l).faq_import_no_columns()).into());
    }
    let (good, refused) = read_all(&table, &columns, review_on);
    Ok(Made {
        table,
        columns,
        good,
        refused,
    })
}

fn title(made: &Made, field: Field) -> &str {
    let column = made
        .columns
        .find(field)
        .and_then(|column| made.table.titles.get(column));
    column.map_or("", String::as_str)
}

async fn keep(change: &Change, acts: &[Act], options: &Options) -> Result<(), Failure> {
    let mut entries = Vec::with_capacity(acts.len());
    for act in acts {
        entries.extend(match act {
            Act::Add(new) => store::add_brought(change, new, options.space_id, options.owner_id).await?,
            Act::Change(id, new) => store::change_brought(change, *id, new).await?,
        });
    }
    findable::entries(change, &entries).await
}

fn sentence(t: &Texts, trouble: Trouble) -> String {
    match trouble {
        Trouble::NoQuestion => t.faq_import_no_question(),
        Trouble::LongQuestion => t.faq_import_long_question(),
        Trouble::NoAnswer => t.faq_import_no_answer(),
        Trouble::LongAnswer => t.faq_import_long_answer(),
        Trouble::LongKey => t.faq_import_long_key(),
        Trouble::Twice => t.faq_import_twice(),
        Trouble::NoDay => t.faq_import_no_day(),
        Trouble::Changed => t.faq_import_changed(),
    }
}
