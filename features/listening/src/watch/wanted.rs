//! All queries together, ready to say which of them want a text.

use super::matching::{Desk, Matcher};
use super::query::Query;
use super::scope::{About, Scope};
use super::store::row::query::Model;

/// The queries that are not paused, in one matcher.
pub(crate) struct Wanted {
    matcher: Matcher,
    queries: Vec<Wanting>,
}

struct Wanting {
    id: i64,
    days: i64,
    /// Nothing when it looks everywhere, as most do.
    scope: Option<Scope>,
}

impl Wanted {
    /// Prepares these queries. A query that can no longer be read is left out: it was read when it was kept, and its list
    /// says so.
    pub(crate) fn by(rows: &[Model]) -> Self {
        let mut queries = Vec::with_capacity(rows.len());
        let mut parsed = Vec::with_capacity(rows.len());
        for row in rows.iter().filter(|row| !row.paused) {
            if let Ok(query) = Query::parse(&row.words) {
                parsed.push(query);
                queries.push(Wanting {
                    id: row.id,
                    days: row.retention_days,
                    scope: Some(row.scope()).filter(|scope| !scope.is_wide()),
                });
            }
        }
        Self {
            matcher: Matcher::compile(&parsed, &[]),
            queries,
        }
    }

    /// The queries that want this text, and the days the longest of them keeps it. What it is about is asked only when the
    /// words match and a query wants to know.
    pub(crate) fn want<'t>(&self, text: &str, desk: &mut Desk, about: impl FnOnce() -> About<'t>) -> Want {
        let numbers = self.matcher.matches(text, desk);
        let mut wanting: Vec<&Wanting> = numbers
            .iter()
            .filter_map(|number| self.queries.get(*number as usize))
            .collect();
        if wanting.iter().any(|query| query.scope.is_some()) {
            let about = about();
            wanting.retain(|query| query.scope.as_ref().is_none_or(|scope| scope.holds(&about)));
        }
        Want {
            days: wanting.iter().map(|query| query.days).max().unwrap_or(0),
            queries: wanting.iter().map(|query| query.id).collect(),
        }
    }
}

/// Who wants a text, and for how many days.
pub(crate) struct Want {
    pub(crate) queries: Vec<i64>,
    pub(crate) days: i64,
}
