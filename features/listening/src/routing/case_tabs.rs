//! The tabs above the lists of cases, how many stand behind each, and what the heading says of what somebody sees.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::page::Tab;

use super::store::list::{self, Part, Whose};
use crate::Texts;

/// How many cases stand behind each tab.
pub(super) struct Counts {
    mine: u64,
    all: u64,
    /// Of teams this person leads: those of which they were told that they are late.
    team: u64,
    late: u64,
}

impl Counts {
    pub(super) async fn of(platform: &Platform, viewer: i64, oversees: bool) -> Result<Self, Failure> {
        let (db, now) = (platform.store.reader(), platform.now());
        let seen = if oversees { Whose::All } else { Whose::OfOrLedBy(viewer) };
        Ok(Self {
            mine: list::count(db, Part::Unsolved, Whose::Of(viewer)).await?,
            all: list::count(db, Part::Unsolved, seen).await?,
            team: match oversees {
                true => 0,
                false => list::count(db, Part::Unsolved, Whose::LedBy(viewer)).await?,
            },
            late: list::count(db, Part::Late(now), seen).await?,
        })
    }

    #[cfg(test)]
    pub(super) fn sample() -> Self {
        Self {
            mine: 3,
            all: 5,
            team: 2,
            late: 1,
        }
    }
}

/// What the heading says: of all cases for who oversees, else of one's own and those of one's team.
pub(super) fn heading(t: &Texts, oversees: bool, counts: &Counts) -> String {
    match (oversees, counts.late, counts.team) {
        (true, 0, _) => t.cases_heading_in_time(),
        (true, late, _) => t.cases_heading_late(late),
        (false, 0, 0) => t.cases_heading_yours_in_time(),
        (false, 0, _) => t.cases_heading_team_in_time(),
        (false, late, 0) => t.cases_heading_yours_late(late),
        (false, late, _) => t.cases_heading_team_late(late),
    }
}

/// The list that was asked for; without one the first that has something in it, so that who hands out or leads and owns nothing
/// finds what is with others.
pub(super) fn chosen(asked: &str, oversees: bool, counts: &Counts) -> &'static str {
    match asked {
        "all" if oversees => "all",
        "team" if counts.team > 0 => "team",
        "late" => "late",
        "solved" => "solved",
        "mine" => "mine",
        _ if oversees && counts.mine == 0 && counts.all > 0 => "all",
        _ if counts.mine == 0 && counts.team > 0 => "team",
        _ => "mine",
    }
}

pub(super) fn tabs(t: &Texts, (current, behind): (&str, &str), oversees: bool, counts: &Counts) -> Vec<Tab> {
    let Counts { mine, all, team, late } = *counts;
    let tab = |name: &str, words: String| Tab::new(words, format!("/listen/cases?tab={name}{behind}"), current == name);
    let mut tabs = vec![tab("mine", t.cases_tab_mine()).counting(mine)];
    if oversees {
        tabs.push(tab("all", t.cases_tab_all()).counting(all));
    } else if team > 0 {
        tabs.push(tab("team", t.cases_tab_team()).counting(team));
    }
    let mut late_tab = tab("late", t.cases_tab_late()).counting(late);
    late_tab.late = late > 0;
    tabs.push(late_tab);
    tabs.push(tab("solved", t.cases_tab_solved()));
    tabs
}
