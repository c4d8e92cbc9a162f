//! The page: everybody beside each other, to read and to print.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::page::{self, Frame};
use platform::session::Visit;
use serde::Deserialize;

use super::EDITORS;
use super::overview::{Line, Overview, overview};
use super::store::kinds::Relation;
use super::topics::MESSAGES_LEAST;
use crate::{Texts, texts};

/// Weeks that can be chosen; the second is the usual one.
pub(super) const WEEKS: [i64; 3] = [4, 12, 26];

/// The page.
#[derive(Template)]
#[template(path = "comparison/show.html")]
pub(crate) struct ShowPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) overview: Overview,
    pub(crate) may_edit: bool,
}

impl ShowPage {
    pub(crate) const WEEKS: [i64; 3] = WEEKS;
    pub(crate) const LEAST: usize = MESSAGES_LEAST;

    /// What stands on top: who says most, and where we stand.
    pub(crate) fn heading(&self) -> String {
        let said = |line: &&Line| line.per_week.is_some();
        let ours = self
            .overview
            .lines
            .iter()
            .find(|line| line.relation == Relation::Ours)
            .filter(said);
        let most = self
            .overview
            .lines
            .iter()
            .filter(|line| line.relation != Relation::Ours)
            .filter(said);
        let most = most.max_by_key(|line| line.messages);
        match (ours, most) {
            (Some(ours), Some(most)) => {
                let (us, them) = (self.per_week_number(ours), self.per_week_number(most));
                self.t.comparison_heading(us, most.name.as_str(), them)
            }
            _ => self.t.comparison_title(),
        }
    }

    fn per_week_number(&self, line: &Line) -> String {
        line.per_week
            .map_or_else(String::new, |mean| self.frame.decimal(mean, 1))
    }

    pub(crate) fn relation(&self, line: &Line) -> String {
        relation_words(self.t, line.relation)
    }

    pub(crate) fn per_week(&self, line: &Line) -> String {
        let number = |value| self.frame.decimal(value, 1);
        match (line.per_week, line.sure) {
            (None, _) => self.t.comparison_not_heard(),
            (Some(mean), None) => self.t.comparison_one_week(number(mean)),
            (Some(mean), Some((low, high, weeks))) => {
                self.t
                    .comparison_between(number(mean), number(low), number(high), weeks)
            }
        }
    }

    /// Share of a kind in words; of few messages only the number.
    pub(crate) fn kind(&self, line: &Line, place: usize) -> String {
        let (part, whole) = (line.kinds[place], line.kinds.iter().sum::<i64>());
        match whole {
            0 => self.t.comparison_none(),
            _ if whole < 20 => self.t.comparison_few(part, whole),
            _ => self
                .t
                .comparison_percent(self.frame.number((100 * part + whole / 2) / whole)),
        }
    }

    pub(crate) fn reactions(&self, line: &Line) -> String {
        line.reactions.map_or_else(
            || self.t.comparison_unknown(),
            |(mean, many)| {
                self.t
                    .comparison_reactions_line(self.frame.decimal(mean, 1), self.frame.number(many))
            },
        )
    }

    pub(crate) fn voice(&self, line: &Line) -> String {
        let percent = |share: f64| self.frame.number((share * 100.0).round() as i64);
        line.voice.map_or_else(
            || self.t.comparison_unknown(),
            |(share, low, high)| {
                self.t
                    .comparison_voice_line(line.named, percent(share), percent(low), percent(high))
            },
        )
    }
}

/// What an organisation is to us, in words.
pub(super) fn relation_words(t: &Texts, relation: Relation) -> String {
    match relation {
        Relation::Ours => t.comparison_ours(),
        Relation::Competitor => t.comparison_competitor(),
        Relation::Supplier => t.comparison_supplier(),
        Relation::Customer => t.comparison_customer(),
        Relation::Example => t.comparison_example(),
    }
}

/// Which period.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Period {
    #[serde(default)]
    weeks: String,
}

/// GET /listen/comparison
pub(crate) async fn show(visit: Visit, Query(period): Query<Period>) -> Answer {
    let weeks = period.weeks.parse().ok().filter(|weeks| WEEKS.contains(weeks));
    let weeks = weeks.unwrap_or(WEEKS[1]);
    let overview = overview(&visit.platform.store, visit.platform.now(), weeks).await?;
    Ok(page::html(ShowPage {
        may_edit: visit.has_any(EDITORS),
        frame: visit.frame(),
        t: texts(visit.language),
        overview,
    }))
}
