//! What reading a table would bring, before it is read: how many rows which query wants, and how many are left out.

use std::collections::HashMap;

use jiff::tz::TimeZone;
use platform::failure::Failure;
use platform::feature::Platform;

use super::bring::parse;
use super::columns::Columns;
use super::reading::{Line, ReadRow, read};
use super::run::aside;
use crate::watch::feeds::item::language_of;
use crate::watch::matching::Desk;
use crate::watch::scope::About;
use crate::watch::store::row::import::Model;
use crate::watch::store::{import, query};
use crate::watch::wanted::Wanted;

/// Parts that are looked through; more takes longer than somebody waits.
const PARTS_MAX: usize = 40;

/// What the queries want of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outlook {
    /// Rows that were looked at.
    pub(crate) read: usize,
    /// Rows that a query wants.
    pub(crate) wanted: usize,
    /// Rows that can be read and that no query wants.
    pub(crate) left_out: usize,
    /// Rows that cannot be read.
    pub(crate) unreadable: usize,
    /// Name of each query that wants rows, and how many; most first.
    pub(crate) queries: Vec<(String, usize)>,
    /// Whether the table holds more than was looked at.
    pub(crate) is_part: bool,
    /// Whether any query listens.
    pub(crate) has_queries: bool,
    /// The first rows, as they would be read.
    pub(crate) examples: Vec<String>,
}

/// Looks through the rows that wait. Keeps nothing.
pub(crate) async fn outlook(platform: &Platform, row: &Model, columns: &Columns) -> Result<Outlook, Failure> {
    let db = platform.store.reader();
    let queries = query::list(db).await?;
    let names: HashMap<i64, String> = queries.iter().map(|row| (row.id, row.name.clone())).collect();
    let wanted = Wanted::by(&queries);
    let (mut parts, mut from, mut is_part) = (Vec::new(), 0, false);
    while let Some(part) = import::find_part(db, row.id, from).await? {
        if parts.len() == PARTS_MAX {
            is_part = true;
            break;
        }
        from = part.part + 1;
        parts.push(part.lines);
    }
    let zone = platform.organisation.facts().time_zone();
    let (columns, source) = (columns.clone(), row.source_id.unwrap_or_default());
    let looked = aside(move || look(&parts, &columns, &zone, (&wanted, source))).await??;
    let (mut outlook, many) = looked;
    outlook.is_part = is_part;
    outlook.has_queries = queries.iter().any(|row| !row.paused);
    outlook.queries = many
        .into_iter()
        .filter_map(|(id, many)| Some((names.get(&id)?.clone(), many)))
        .collect();
    outlook
        .queries
        .sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(outlook)
}

type Looked = (Outlook, HashMap<i64, usize>);

fn look(
    parts: &[String],
    columns: &Columns,
    zone: &TimeZone,
    (wanted, source): (&Wanted, i64),
) -> Result<Looked, Failure> {
    const EXAMPLES_MAX: usize = 3;
    let (mut outlook, mut many, mut desk) = (Outlook::default(), HashMap::new(), Desk::default());
    for part in parts {
        let lines: Vec<Line> = parse(part)?;
        for line in lines {
            outlook.read += 1;
            let Ok(ReadRow { item, author }) = read(&line, columns, zone) else {
                outlook.unreadable += 1;
                continue;
            };
            let text = item.whole_text();
            let want = wanted.want(&text, &mut desk, || About {
                source,
                language: language_of(item.language.as_deref(), &item.title, &item.text),
                author: author.as_deref(),
                url: item.url.as_deref(),
            });
            if want.queries.is_empty() {
                outlook.left_out += 1;
            } else {
                outlook.wanted += 1;
            }
            for query in want.queries {
                *many.entry(query).or_default() += 1;
            }
            if outlook.examples.len() < EXAMPLES_MAX {
                outlook.examples.push(text);
            }
        }
    }
    Ok((outlook, many))
}
