//! The list of entries: all for those who report, one's own for everybody else.

use askama::Template;
use axum::extract::Query;
use platform::failure::Answer;
use platform::ids::{from_short, short};
use platform::page::{Frame, Pager, Samples, Tab, Turn, html};
use platform::session::Visit;
use platform::texts::Language;
use serde::Deserialize;

use super::{EDITORS, Entry, Kind, READERS, State, store};
use crate::updates::Period;
use crate::{Texts, texts};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    period: String,
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "ledger/list.html")]
pub(crate) struct ListPage {
    frame: Frame,
    t: &'static Texts,
    tabs: Vec<Tab>,
    entries: Vec<Entry>,
    pager: Pager,
    may_add: bool,
    is_own: bool,
}

/// Shows one tab of the list.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer()?;
    let receiver = if visit.has_any(READERS) { None } else { Some(viewer.id) };
    let state = match asked.tab.as_str() {
        "confirmed" => State::Confirmed,
        "declined" => State::Declined,
        _ => State::Proposed,
    };
    let db = visit.platform.store.reader();
    let before = from_short(&asked.before);
    let period = Period::parse(&asked.period);
    let days = period.map(|period| (period.first(), period.last()));
    let filter = store::Filter {
        kind: Kind::parse(&asked.kind),
        receiver_id: receiver,
        days,
    };
    let mut entries = store::list(db, state, filter, before).await?;
    let counts = store::count(db, receiver).await?;
    let t = texts(visit.language);
    let has_older = entries.len() > usize::try_from(store::PAGE_MOST).unwrap_or(usize::MAX);
    entries.truncate(usize::try_from(store::PAGE_MOST).unwrap_or(usize::MAX));
    let narrowed = format!("kind={}&period={}", asked.kind, asked.period);
    let address = |before: &str| format!("/value/entries?tab={}&{narrowed}&before={before}", word(state));
    let older = entries
        .last()
        .filter(|_| has_older)
        .map(|last| Turn::new(t.ledger_older(), address(&short(last.id))));
    let newer = before.map(|_| Turn::new(t.ledger_newest(), address("")));
    let pager = Pager {
        newer,
        older,
        ..Pager::default()
    };
    Ok(html(ListPage {
        frame: visit.frame(),
        t,
        tabs: tabs(t, state, &counts),
        entries,
        pager,
        may_add: visit.has_any(EDITORS),
        is_own: receiver.is_some(),
    }))
}

fn word(state: State) -> &'static str {
    match state {
        State::Proposed => "proposed",
        State::Confirmed => "confirmed",
        State::Declined => "declined",
    }
}

fn tabs(t: &Texts, current: State, counts: &[(State, i64)]) -> Vec<Tab> {
    [
        (State::Proposed, t.ledger_tab_proposed()),
        (State::Confirmed, t.ledger_tab_confirmed()),
        (State::Declined, t.ledger_tab_declined()),
    ]
    .into_iter()
    .map(|(state, label)| {
        let count = counts
            .iter()
            .find(|(counted, _)| *counted == state)
            .map_or(0, |(_, count)| *count);
        Tab::new(label, format!("/value/entries?tab={}", word(state)), state == current).counting(count)
    })
    .collect()
}

impl Samples for ListPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |state, entries: Vec<Entry>, is_own: bool| Self {
            frame: Frame::sample(language),
            t,
            tabs: tabs(t, state, &[(State::Proposed, 2), (State::Confirmed, 11)]),
            pager: Pager::default(),
            may_add: !is_own,
            is_own,
            entries,
        };
        vec![
            page(State::Proposed, super::show::sample_entries(), false),
            page(State::Proposed, Vec::new(), true),
            page(State::Declined, Vec::new(), false),
        ]
    }
}
