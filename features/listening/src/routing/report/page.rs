//! The report on a page and as a file.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Query;
use axum::http::header;
use axum::response::IntoResponse;
use people::{departments, directory};
use platform::clock::Day;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{self, Chart, ChartPoint, Frame};
use platform::session::Visit;
use platform::texts::number;
use serde::Deserialize;

use super::figures::{Counted, Figures, apart, by};
use super::reach::Reach;
use super::rows::{Row, row, sheet};
use super::span::Span;
use crate::routing::OVERSEERS;
use crate::routing::cases::kind_words;
use crate::routing::store::{CaseKind, report};
use crate::{Texts, texts};

/// What is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::routing) struct Asked {
    from: String,
    until: String,
    team: String,
}

/// The page.
#[derive(Template)]
#[template(path = "routing/report.html")]
pub(super) struct ReportPage {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) period: String,
    pub(super) quick: Vec<(String, String)>,
    pub(super) team: String,
    pub(super) teams: Vec<(String, String)>,
    pub(super) file: String,
    pub(super) all: Row,
    pub(super) is_empty: bool,
    /// Whether the figures of the team somebody leads do not stand apart.
    pub(super) is_withheld: bool,
    /// That somebody sees only the teams they lead; empty for who sees all.
    pub(super) only_led: String,
    pub(super) oversees: bool,
    pub(super) kinds: Vec<Row>,
    pub(super) hours: Vec<Row>,
    pub(super) by_team: Vec<Row>,
    pub(super) chart: Chart,
}

/// What was found for what was asked.
struct Found {
    span: Span,
    /// The chosen team: its public id, and its name.
    team: Option<(PublicId, String)>,
    /// Teams that stand apart.
    teams: BTreeMap<i64, (PublicId, String)>,
    cases: Vec<Counted>,
    reach: Reach,
    /// All teams together, for the table of teams; empty when one was chosen.
    groups: Vec<(Option<i64>, Figures)>,
}

async fn find(visit: &Visit, asked: &Asked) -> Result<Found, Failure> {
    let reach = Reach::of(visit).await?;
    let (db, now) = (visit.platform.store.reader(), visit.platform.now());
    let zone = visit.platform.organisation.facts().time_zone();
    let span = Span::read(&asked.from, &asked.until, now.day(&zone).date());
    let (from, until) = span.moments(&zone);
    let mut cases = report::list(db, from, until, now).await?;
    let members: BTreeMap<Option<i64>, i64> = directory::count_by_department(db).await?.into_iter().collect();
    let with_cases: BTreeSet<Option<i64>> = cases.iter().map(|it| it.department).collect();
    let apart = apart(&members, &with_cases);
    // What stands apart follows from all cases, so that no figure of a small team follows from what somebody sees.
    let apart: Vec<i64> = apart.into_iter().filter(|team| reach.covers(Some(*team))).collect();
    if !reach.is_all() {
        cases.retain(|it| it.department.is_some_and(|team| apart.contains(&team)));
    }
    let named = departments::list_by_ids(db, apart).await?;
    let teams: BTreeMap<_, _> = named.into_iter().map(|it| (it.id, (it.public_id, it.name))).collect();
    let chosen = PublicId::parse(&asked.team);
    let chosen = teams.iter().find(|(_, (id, _))| chosen.as_ref() == Some(id));
    if let Some((id, _)) = chosen {
        cases.retain(|it| it.department == Some(*id));
    }
    let groups = match chosen {
        Some(_) => Vec::new(),
        None => by(&cases, |it| it.department.filter(|id| teams.contains_key(id))),
    };
    Ok(Found {
        span,
        team: chosen.map(|(_, team)| team.clone()),
        cases,
        groups,
        teams,
        reach,
    })
}

pub(in crate::routing) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (frame, t, found) = (visit.frame(), texts(visit.language), find(&visit, &asked).await?);
    let all = Figures::of(&found.cases);
    let kinds = by_kind(&found.cases).into_iter();
    let kinds = kinds
        .map(|(kind, it)| row(&frame, t, kind_name(&visit, kind), &it))
        .collect();
    let by_hour = by(&found.cases, |it| it.hour);
    let chart = hours_chart(&frame, t, &by_hour);
    let hours = by_hour
        .iter()
        .map(|(hour, it)| row(&frame, t, t.report_hour(*hour), it))
        .collect();
    let by_team = found.groups.iter();
    let by_team = by_team
        .map(|(id, it)| row(&frame, t, team_name(t, &found, *id), it))
        .collect();
    let team = found.team.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default();
    let mut teams: Vec<_> = found
        .teams
        .values()
        .map(|(id, name)| (id.to_string(), name.clone()))
        .collect();
    teams.sort_by(|one, other| one.1.cmp(&other.1));
    teams.insert(0, (String::new(), t.report_all_teams()));
    let today = frame.calendar.date(frame.calendar.now);
    let link = |words: String, span: Span| (words, format!("/listen/service/report?{}&team={team}", span.words()));
    Ok(page::html(ReportPage {
        from: Day::of(found.span.from).to_string(),
        until: Day::of(found.span.until).to_string(),
        period: t.report_period(
            frame.calendar.day_long_of(found.span.from),
            frame.calendar.day_long_of(found.span.until),
        ),
        quick: vec![
            link(t.report_last_month(), Span::read("", "", today)),
            link(t.report_quarter(), Span::quarter(today)),
            link(t.report_year(), Span::year(today)),
        ],
        file: format!("/listen/service/report.csv?{}&team={team}", found.span.words()),
        all: row(&frame, t, String::new(), &all),
        is_empty: all.cases == 0,
        is_withheld: !found.reach.is_all() && found.teams.is_empty(),
        only_led: match found.reach.is_all() {
            true => String::new(),
            false => t.report_only_led(),
        },
        oversees: visit.viewer()?.roles.has_any(OVERSEERS),
        team,
        teams,
        kinds,
        hours,
        by_team,
        chart,
        frame,
        t,
    }))
}

/// Every kind in its order, also one of which no case came: a compliment becomes a case only when somebody answers it.
fn by_kind(cases: &[Counted]) -> Vec<(usize, Figures)> {
    let of = |kind| cases.iter().filter(|it| it.kind == kind).copied().collect::<Vec<_>>();
    (0..CaseKind::ALL.len())
        .map(|kind| (kind, Figures::of(&of(kind))))
        .collect()
}

fn kind_name(visit: &Visit, kind: usize) -> String {
    let kind = CaseKind::ALL.get(kind).copied().unwrap_or(CaseKind::Question);
    kind_words(visit.language, kind)
}

fn team_name(t: &Texts, found: &Found, id: Option<i64>) -> String {
    let team = id.and_then(|id| found.teams.get(&id));
    team.map_or_else(|| t.report_other_teams(), |(_, name)| name.clone())
}

/// Cases by the hour in which they came in: all hours, so that the quiet ones show.
pub(super) fn hours_chart(frame: &Frame, t: &Texts, by_hour: &[(usize, Figures)]) -> Chart {
    let cases = |hour: usize| by_hour.iter().find(|it| it.0 == hour).map_or(0, |it| it.1.cases);
    let point = |hour: usize| {
        let shown = number(frame.language, i64::try_from(cases(hour)).unwrap_or(i64::MAX));
        ChartPoint::new(t.report_hour(hour), cases(hour) as f64, shown)
    };
    let points = if by_hour.is_empty() {
        Vec::new()
    } else {
        (0..24).map(point).collect()
    };
    Chart::bars(&t.report_chart(), &t.report_hour_head(), &t.report_cases(), points)
}

pub(in crate::routing) async fn file(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (t, found) = (texts(visit.language), find(&visit, &asked).await?);
    let mut groups = vec![(t.report_all(), String::new(), Figures::of(&found.cases))];
    let kinds = by_kind(&found.cases).into_iter();
    groups.extend(kinds.map(|(kind, it)| (t.report_kind_head(), kind_name(&visit, kind), it)));
    let hours = by(&found.cases, |it| it.hour).into_iter();
    groups.extend(hours.map(|(hour, it)| (t.report_hour_head(), t.report_hour(hour), it)));
    let teams = found.groups.iter();
    groups.extend(teams.map(|(id, it)| (t.report_team_head(), team_name(t, &found, *id), *it)));
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"service.csv\""),
    ];
    Ok((headers, sheet(t, &groups)).into_response())
}

/// A table of the page: its key, its title, the head of its first column, its rows.
type Table<'a> = (&'static str, String, String, &'a [Row]);

impl ReportPage {
    /// The tables of kinds and of teams; a table without rows stays away.
    fn tables(&self) -> Vec<Table<'_>> {
        let t = self.t;
        let mut tables: Vec<Table<'_>> = vec![
            ("kinds", t.report_by_kind(), t.report_kind_head(), &self.kinds),
            ("teams", t.report_by_team(), t.report_team_head(), &self.by_team),
        ];
        tables.retain(|table| !table.3.is_empty());
        tables
    }
}
