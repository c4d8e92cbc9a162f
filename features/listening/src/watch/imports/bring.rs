//! Puts a table of mentions down to be read: its rows in parts, so that a stop half-way loses nothing and doubles nothing.

use std::collections::HashMap;

use platform::clock::Moment;
use platform::csv_in::{Caps, Table};
use platform::failure::{Failure, Refusal as Refused};
use platform::ids::PublicId;
use platform::store::Change;

use super::columns::{Columns, Meaning};
use super::reading::Line;
use super::tally::Tally;
use crate::texts;
use crate::watch::limits::{PURPOSE_MAX_CHARS, SOURCE_TITLE_MAX_CHARS, UPLOAD_MAX_BYTES, cut};
use crate::watch::store::import::{self, Refusal};
use crate::watch::store::kinds::{ImportKind, ImportState, SourceKind};
use crate::watch::store::row::import::Model;
use crate::watch::store::row::source::Model as Source;
use crate::watch::store::source::{self, NewSource};

/// Rows of one part: one change each, small enough to let others in between.
pub(crate) const PART_ROWS: usize = 500;
/// The same id stands on an earlier row that says something else.
pub(crate) const DOUBLE: &str = "double";

/// What somebody says about a file.
#[derive(Clone, Debug)]
pub(crate) struct About {
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) retention_days: i64,
    pub(crate) by: Option<i64>,
}

/// Reads the file as a table. Nothing is kept yet.
pub(crate) fn read_table(bytes: &[u8]) -> Result<Table, Failure> {
    Ok(Table::read(
        bytes,
        Caps {
            bytes: UPLOAD_MAX_BYTES,
            ..Caps::default()
        },
    )?)
}

/// Keeps the rows of a table, waiting. Rows that are no rows at all are refused at once.
pub(crate) async fn bring(change: &Change, about: About, table: Table) -> Result<Model, Failure> {
    let columns = Columns::guess(&table.titles, &table.header);
    let name = cut(about.name.trim(), SOURCE_TITLE_MAX_CHARS);
    let source = match source::find_import(&**change, &name).await? {
        Some(kept) => may_stand_beside(change, kept, &about).await?,
        None => {
            source::insert(change, new_source(&name, &about, change.now()))
                .await?
                .id
        }
    };
    let refused: Vec<Refusal> = table
        .refused
        .iter()
        .map(|(row, _)| refusal(row.line, "", "no_row", &row.cells))
        .collect();
    let row = Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        kind: ImportKind::Mentions,
        source_id: Some(source),
        name,
        file: None,
        mapping: json(&columns)?,
        state: ImportState::Chosen,
        rows_total: (table.rows.len() + refused.len()) as i64,
        rows_done: refused.len() as i64,
        added: 0,
        changed: 0,
        unchanged: 0,
        refused: refused.len() as i64,
        left_out: 0,
        made_by: about.by,
        made_at: change.now(),
        ended_at: None,
    };
    import::insert(change, &row).await?;
    import::add_refusals(change, row.id, refused).await?;
    let lines: Vec<Line> = table
        .rows
        .into_iter()
        .map(|row| Line {
            line: row.line,
            cells: row.cells,
        })
        .collect();
    for (part, lines) in lines.chunks(PART_ROWS).enumerate() {
        import::insert_part(change, row.id, part as i64, &json(&lines)?).await?;
    }
    Ok(row)
}

/// What is held under a name was taken in for one purpose and one time: another table beside it says the same two, or gets
/// a name of its own. As long as nothing of it was read, both may still change.
async fn may_stand_beside(change: &Change, mut kept: Source, about: &About) -> Result<i64, Failure> {
    let is_same = kept.purpose == about.purpose && kept.retention_days == about.retention_days;
    if is_same {
        return Ok(kept.id);
    }
    if import::was_begun(&**change, kept.id).await? {
        let (purpose, days) = (kept.purpose, kept.retention_days);
        return Err(Refused::say(move |l| texts(l).watch_import_other_purpose(purpose.clone(), days)).into());
    }
    kept.purpose.clone_from(&about.purpose);
    kept.retention_days = about.retention_days;
    source::keep_state(change, &kept).await?;
    Ok(kept.id)
}

fn new_source(name: &str, about: &About, now: Moment) -> NewSource {
    NewSource {
        kind: SourceKind::Import,
        title: name.to_owned(),
        url: None,
        host: String::new(),
        purpose: about.purpose.clone(),
        retention_days: about.retention_days,
        made_by: about.by,
        next_fetch_at: now,
        network: None,
        way: crate::watch::store::kinds::Way::Feed,
        whole_because: None,
    }
}

/// Keeps with the source whether every row of its tables is kept, and why; for this table and for those that follow.
pub(crate) async fn choose_whole(change: &Change, source: i64, because: Option<String>) -> Result<Source, Failure> {
    let mut row = source::find(&**change, source).await?.ok_or(Failure::NotFound)?;
    if row.whole_because != because {
        row.whole_because = because;
        source::keep_state(change, &row).await?;
    }
    Ok(row)
}

/// Purpose and reason in one, as the works council reads them.
pub(crate) fn with_reason(purpose: &str, because: &str) -> String {
    cut(&format!("{purpose} ({because})"), PURPOSE_MAX_CHARS)
}

/// Begins reading with these columns. Rows whose id stands on an earlier row with other words are refused now: read one
/// after the other they would change the same mention at every run.
pub(crate) async fn begin(change: &Change, mut row: Model, columns: &Columns) -> Result<Model, Failure> {
    if columns.text.is_none() && columns.title.is_none() {
        return Err(Refused::say(|l| texts(l).watch_import_no_text_column()).into());
    }
    if let Some(id) = columns.id {
        let mut first: HashMap<String, Vec<String>> = HashMap::new();
        let mut from = 0;
        while let Some(part) = import::find_part(&**change, row.id, from).await? {
            from = part.part + 1;
            let lines: Vec<Line> = parse(&part.lines)?;
            let many = lines.len();
            let (kept, doubles) = apart(lines, id, &mut first);
            if kept.len() < many {
                import::insert_part(change, row.id, part.part, &json(&kept)?).await?;
                row.count(
                    doubles.len() as i64,
                    Tally {
                        refused: doubles.len() as i64,
                        ..Tally::default()
                    },
                );
                let title = columns.title_of(Meaning::Id);
                let rows = doubles
                    .iter()
                    .map(|line| refusal(line.line, title, DOUBLE, &line.cells))
                    .collect();
                import::add_refusals(change, row.id, rows).await?;
            }
        }
    }
    row.mapping = json(columns)?;
    row.state = ImportState::Running;
    import::update(change, &row).await?;
    Ok(row)
}

/// Splits off the rows whose id was on an earlier row that said something else.
fn apart(lines: Vec<Line>, id: usize, first: &mut HashMap<String, Vec<String>>) -> (Vec<Line>, Vec<Line>) {
    lines.into_iter().partition(|line| {
        let key = line.cells.get(id).cloned().unwrap_or_default();
        key.is_empty() || *first.entry(key).or_insert_with(|| line.cells.clone()) == line.cells
    })
}

/// A refused row as it is kept: its cells as JSON, so that the file of bad rows has them in their columns again.
pub(crate) fn refusal(line: u64, field: &str, reason: &str, cells: &[String]) -> Refusal {
    Refusal {
        row_number: i64::try_from(line).unwrap_or(i64::MAX),
        field: field.to_owned(),
        reason: reason.to_owned(),
        raw: serde_json::to_string(cells).unwrap_or_default(),
    }
}

pub(crate) fn json(it: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(it).map_err(|error| Failure::Internal(error.to_string()))
}

pub(crate) fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|error| Failure::Internal(error.to_string()))
}
