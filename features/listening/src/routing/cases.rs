//! The lists of cases: mine, all, late, solved.

use askama::Template;
use axum::extract::Query;
use people::directory;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{self, Clock, Frame, Pager, Tab, Turn};
use platform::session::Visit;
use platform::texts::Language;
use serde::Deserialize;

use super::case_tabs::{Counts, chosen, heading, tabs};
use super::clock::clock_of;
use super::report::Reach;
use super::store::CaseKind;
use super::store::case::{Case, OVERSEERS};
use super::store::list::{self, Part, Whose};
use super::store::team::read_book;
use super::tagged;
use crate::{Texts, answers, resolution, tags, texts};

/// The word for a kind.
pub(crate) fn kind_words(language: Language, kind: CaseKind) -> String {
    let t = texts(language);
    match kind {
        CaseKind::Complaint => t.case_kind_complaint(),
        CaseKind::Question => t.case_kind_question(),
        CaseKind::Lead => t.case_kind_lead(),
        CaseKind::Press => t.case_kind_press(),
        CaseKind::Idea => t.case_kind_idea(),
        CaseKind::Praise => t.case_kind_praise(),
    }
}

/// Which list, and from where.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    tab: String,
    /// Moment and key of the last row before this page.
    #[serde(default)]
    after: String,
    /// Only cases with this tag.
    #[serde(default)]
    tag: String,
}

/// A case in a list.
pub(super) struct Row {
    path: String,
    title: String,
    /// The language of the title, when it is known.
    language: String,
    kind: String,
    owner: String,
    /// How far its answer is, in words; empty when there is nothing to say.
    state: String,
    clock: Option<Clock>,
    solved_at: Option<i64>,
}

/// The page with a list of cases.
#[derive(Template)]
#[template(path = "routing/cases.html")]
pub(super) struct CasesPage {
    frame: Frame,
    t: &'static Texts,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    pager: Pager,
    tab: &'static str,
    heading: String,
    oversees: bool,
    /// Whether they may read how well we answer.
    reads_report: bool,
    /// What is filtered, as a sentence; empty when everything is shown.
    only: String,
    tag: String,
    tags: Vec<(String, String)>,
}

pub(super) async fn list(visit: Visit, Query(which): Query<Which>) -> Answer {
    let viewer = visit.viewer()?;
    let frame = visit.frame();
    let oversees = viewer.roles.has_any(OVERSEERS);
    let db = visit.platform.store.reader();
    let counts = Counts::of(&visit.platform, viewer.id, oversees).await?;
    let tab = chosen(&which.tab, oversees, &counts);
    let (part, whose) = shown(tab, oversees, viewer.id, visit.platform.now());
    let tag = from_short(&which.tag).filter(|_| oversees);
    let found = tagged::page(&visit.platform.store, (part, whose), after(&which.after), tag).await?;
    let hours = read_book(db, frame.calendar.zone.clone()).await?;
    let ids = found.cases.iter().filter_map(|case| case.owner_id).collect();
    let owners = directory::list_briefs(db, ids).await?;
    let behind = tag.map(|tag| format!("&tag={}", short(tag))).unwrap_or_default();
    let turn = found.next.map(|(at, id)| {
        let href = format!("/listen/cases?tab={tab}{behind}&after={}.{}", at.0, short(id));
        Turn::new(texts(visit.language).cases_more(), href)
    });
    let ready = answers::list_approved(db, found.cases.iter().map(|case| case.id).collect()).await?;
    let t = texts(visit.language);
    let row = |case: Case| {
        let owner = owners.iter().find(|it| Some(it.id) == case.owner_id);
        Row {
            path: format!("/case/{}", case.public_id),
            kind: kind_words(visit.language, case.kind),
            owner: owner.map(|it| it.name.clone()).unwrap_or_default(),
            state: resolution::answer_words(t, &case, ready.contains(&case.id)),
            clock: clock_of(&frame, &case, &hours),
            solved_at: case.solved_at.map(|at| at.0),
            language: resolution::language_code(&case.text_language).to_owned(),
            title: case.title,
        }
    };
    let rows = found.cases.into_iter().map(row).collect();
    let tabs = tabs(t, (tab, &behind), oversees, &counts);
    let known = if oversees {
        tags::list_tags(db).await?
    } else {
        Vec::new()
    };
    let pager = Pager {
        older: turn,
        ..Pager::default()
    };
    Ok(page::html(CasesPage {
        frame,
        t,
        tabs,
        rows,
        pager,
        tab,
        heading: heading(t, oversees, &counts),
        oversees,
        reads_report: Reach::find(&visit).await?.is_some(),
        only: known
            .iter()
            .find(|it| Some(it.id) == tag)
            .map(|it| t.rules_if_tag(&it.name))
            .unwrap_or_default(),
        tag: tag.map(short).unwrap_or_default(),
        tags: tag_options(t, known),
    }))
}

/// The cases behind a tab.
fn shown(tab: &str, oversees: bool, viewer: i64, now: Moment) -> (Part, Whose) {
    let whose = match tab {
        "mine" => Whose::Of(viewer),
        "team" => Whose::LedBy(viewer),
        _ if oversees => Whose::All,
        _ => Whose::OfOrLedBy(viewer),
    };
    let part = match tab {
        "late" => Part::Late(now),
        "solved" => Part::Solved,
        _ => Part::Unsolved,
    };
    (part, whose)
}

/// The tags to choose from, after "does not matter"; nothing when there are none.
fn tag_options(t: &Texts, known: Vec<tags::Tag>) -> Vec<(String, String)> {
    if known.is_empty() {
        return Vec::new();
    }
    let any = std::iter::once((String::new(), t.rules_any()));
    any.chain(known.into_iter().map(|tag| (short(tag.id), tag.name)))
        .collect()
}

/// Reads "moment.key"; anything else is the first page.
fn after(text: &str) -> list::After {
    let (at, id) = text.split_once('.')?;
    Some((Moment(at.parse().ok()?), from_short(id)?))
}

#[cfg(test)]
mod tests {
    use platform::page::{Haste, Samples, faults_in};

    use super::*;

    impl Samples for CasesPage {
        fn samples(language: Language) -> Vec<Self> {
            let now = Frame::sample_now();
            let t = texts(language);
            let page = |tab: &'static str, rows_shown: bool| {
                let frame = Frame::sample(language);
                let clock = |haste| {
                    Some(Clock::new(
                        &frame.calendar,
                        haste,
                        40,
                        7_200_000_000,
                        now + 7_200_000_000,
                    ))
                };
                let row = |state: String, clock, solved_at| Row {
                    path: "/case/x".into(),
                    title: "Stank bij gemaal Elzerbroek <b>".into(),
                    language: "nl".into(),
                    kind: kind_words(language, CaseKind::Complaint),
                    owner: "Joris Hettinga".into(),
                    state,
                    clock,
                    solved_at,
                };
                let rows = match rows_shown {
                    true if tab == "solved" => vec![row(String::new(), None, Some(now))],
                    true => vec![
                        row(String::new(), clock(Haste::Soon), None),
                        row(t.cases_state_ready(), clock(Haste::Late), None),
                    ],
                    false => Vec::new(),
                };
                let turn = Turn::new(t.cases_more(), "/listen/cases?after=1.x");
                let pager = Pager {
                    older: Some(turn),
                    ..Pager::default()
                };
                Self {
                    tabs: tabs(t, (tab, ""), rows_shown, &Counts::sample()),
                    t,
                    rows,
                    pager,
                    tab,
                    heading: heading(t, rows_shown, &Counts::sample()),
                    oversees: rows_shown,
                    reads_report: true,
                    only: if rows_shown {
                        String::new()
                    } else {
                        t.rules_if_tag("Werk")
                    },
                    tag: String::new(),
                    tags: vec![(String::new(), t.rules_any()), ("x".into(), "Werk <b>".into())],
                    frame,
                }
            };
            let all = ["mine", "all", "team", "late", "solved"];
            all.into_iter()
                .flat_map(|tab| [page(tab, true), page(tab, false)])
                .collect()
        }
    }

    #[test]
    fn the_lists_have_no_faults() {
        assert_eq!(faults_in::<CasesPage>(), Vec::<String>::new());
    }

    #[test]
    fn a_place_in_a_list_survives_the_address() {
        assert_eq!(after(&format!("17.{}", short(42))), Some((Moment(17), 42)));
        assert_eq!(after("x.y"), None);
    }
}
