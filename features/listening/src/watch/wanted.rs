//! All queries together, ready to say which of them want a text.

use super::matching::{Desk, Matcher};
use super::query::Query;
use super::store::row::query::Model;

/// The queries that are not paused, in one matcher.
pub(crate) struct Wanted {
    matcher: Matcher,
    queries: Vec<(i64, i64)>,
}

impl Wanted {
    /// Prepares these queries. A query that can no longer be read is left out: it was read when it was kept.
    pub(crate) fn by(rows: &[Model]) -> Self {
        let mut queries = Vec::with_capacity(rows.len());
        let mut parsed = Vec::with_capacity(rows.len());
        for row in rows.iter().filter(|row| !row.paused) {
            if let Ok(query) = Query::parse(&row.words) {
                parsed.push(query);
                queries.push((row.id, row.retention_days));
            }
        }
        Self {
            matcher: Matcher::compile(&parsed, &[]),
            queries,
        }
    }

    /// The queries that want this text, and the days the longest of them keeps it.
    pub(crate) fn want(&self, text: &str, desk: &mut Desk) -> Want {
        let numbers = self.matcher.matches(text, desk);
        let wanting = numbers.iter().filter_map(|number| self.queries.get(*number as usize));
        let days = wanting.clone().map(|(_, days)| *days).max().unwrap_or(0);
        Want {
            queries: wanting.map(|(id, _)| *id).collect(),
            days,
        }
    }
}

/// Who wants a text, and for how many days.
pub(crate) struct Want {
    pub(crate) queries: Vec<i64>,
    pub(crate) days: i64,
}
