//! The inbox: the list of mentions with the open one beside it; on a phone each has its own address.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, Query, State};
use platform::failure::{Answer, Failure};
use platform::feature::Platform;
use platform::ids::{from_short, short};
use platform::page::{self, Frame, Pager, Tab, Turn as PagerTurn};
use platform::session::Visit;
use serde::Deserialize;

use super::filtered::{self, LOOKED_MOST};
use super::hand_out::{Unsolved, count_unsolved, list_owners};
use super::lessons::model_for;
use super::line::{Line, lines};
use super::live::Live;
use super::opened::{Opened, open};
use super::place::{PAGE_ROWS, Part, Place};
use super::store::act;
use super::store::{Rows, Turn, decision, trust, waiting};
use super::waits::Waits;
use super::{kind::Kind, kind_words};
use crate::views::{self, Filter, FilterBar};
use crate::watch::{Mention, count_folded, find_mention, list_mentions, list_reasons};
use crate::{Texts, tags, texts};

/// A button that decides.
pub(crate) struct KindButton {
    pub(crate) name: &'static str,
    pub(crate) words: String,
    pub(crate) key: char,
}

/// What this person did last, while it can be undone.
pub(crate) struct LastAct {
    pub(crate) id: String,
    pub(crate) words: String,
}

#[derive(Template)]
#[template(path = "triage/inbox.html")]
pub(crate) struct InboxPage {
    pub(crate) frame: Frame,
    pub(crate) t: &'static Texts,
    pub(crate) heading: String,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) is_new: bool,
    pub(crate) lines: Vec<Line>,
    pub(crate) pager: Pager,
    pub(crate) fields: Vec<(&'static str, String)>,
    pub(crate) kinds: Vec<KindButton>,
    pub(crate) owners: Vec<(String, String)>,
    pub(crate) opened: Option<Opened>,
    /// Whether the address names a mention, which on a phone stands alone.
    pub(crate) alone: bool,
    pub(crate) back: String,
    pub(crate) last: Option<LastAct>,
    pub(crate) live: Live,
    /// The tags of the organisation, to choose from while typing.
    pub(crate) known_tags: Vec<String>,
    /// The views and filters above the list.
    pub(crate) bar: FilterBar,
    /// Where looking stopped, when there is more.
    pub(crate) further: Option<Further>,
}

/// Looking stopped after so many mentions, and goes on there.
pub(crate) struct Further {
    pub(crate) many: usize,
    pub(crate) href: String,
    pub(crate) is_newer: bool,
}

#[derive(Deserialize, Default)]
pub(crate) struct ListQuery {
    #[serde(default)]
    tab: String,
    #[serde(default)]
    older: String,
    #[serde(default)]
    newer: String,
    #[serde(flatten)]
    filter: BTreeMap<String, String>,
}

impl ListQuery {
    fn place(&self) -> Place {
        let field = |name: &str| self.filter.get(name).map_or("", String::as_str);
        Place::read(&self.tab, &self.older, &self.newer).filtered(Filter::read(field))
    }
}

/// The list, with its first mention open where there is room.
pub(crate) async fn list(visit: Visit, State(platform): State<Platform>, Query(query): Query<ListQuery>) -> Answer {
    show(&visit, &platform, query.place(), None).await
}

/// One mention, with the list beside it where there is room.
pub(crate) async fn mention(
    visit: Visit,
    State(platform): State<Platform>,
    Path(id): Path<String>,
    Query(query): Query<ListQuery>,
) -> Answer {
    let id = from_short(&id).ok_or(Failure::NotFound)?;
    let mention = find_mention(platform.store.reader(), id)
        .await?
        .ok_or(Failure::NotFound)?;
    show(&visit, &platform, query.place(), Some(mention)).await
}

async fn show(visit: &Visit, platform: &Platform, place: Place, asked: Option<Mention>) -> Answer {
    let viewer = visit.viewer()?;
    let db = platform.store.reader();
    let (language, t) = (visit.language, texts(visit.language));
    let (rows, further) = rows_of(platform, &place).await?;
    let ids: Vec<i64> = rows.spots.iter().map(|spot| spot.id).collect();
    let mut mentions = list_mentions(db, ids.clone()).await?;
    mentions.sort_by_key(|mention| ids.iter().position(|id| *id == mention.id));
    let decisions = decision::list(db, ids).await?;
    let alone = asked.is_some();
    let opened = asked.or_else(|| mentions.first().cloned());
    let texts_shown: Vec<String> = mentions
        .iter()
        .chain(opened.as_ref())
        .map(Mention::whole_text)
        .collect();
    let model = model_for(&platform.store, texts_shown.iter().map(String::as_str)).await?;
    let trust = trust::read(db).await?;
    let reasons = list_reasons(&platform.store, shown_ids(&mentions, opened.as_ref())).await?;
    let folded = count_folded(db, mentions.iter().map(|mention| mention.id).collect()).await?;
    let open_id = opened.as_ref().map(|mention| mention.id);
    let opened = match opened {
        Some(mention) => {
            let reasons = reasons.get(&mention.id).map(Vec::as_slice).unwrap_or_default();
            Some(open(visit, (&model, &trust), mention, reasons).await?)
        }
        None => None,
    };
    let last = act::last_of(db, viewer.id).await?.and_then(|act| {
        let kind = Kind::named(&act.kind)?;
        let words = t.triage_last(act.mentions, kind_words(language, kind).to_lowercase());
        Some(LastAct {
            id: short(act.id),
            words,
        })
    });
    let (latest, waits) = (waiting::latest(db).await?, Waits::of(platform, &place.filter).await?);
    let page = InboxPage {
        frame: visit.frame(),
        t,
        heading: waits.heading(t),
        tabs: tabs(t, &place, &waits, &count_unsolved(&platform.store, viewer.id).await?),
        is_new: place.part == Part::New,
        lines: lines(
            language,
            &mentions,
            &decisions,
            (&model, &trust),
            (&place, open_id),
            (&reasons, &folded),
        ),
        pager: pager(t, &place, &rows),
        fields: place.fields(),
        kinds: kinds(language),
        owners: list_owners(&platform.store, language).await?,
        opened,
        alone,
        back: place.path(),
        last,
        live: Live::after(latest, &place.filter),
        bar: views::bar(visit, &place.filter, place.part == Part::Done).await?,
        further,
        known_tags: tags::list_tags(db).await?.into_iter().map(|tag| tag.name).collect(),
    };
    Ok(page::html(page))
}

fn shown_ids(mentions: &[Mention], opened: Option<&Mention>) -> Vec<i64> {
    mentions.iter().chain(opened).map(|mention| mention.id).collect()
}

/// The rows of a page, and how to look further when not everything was looked at.
async fn rows_of(platform: &Platform, place: &Place) -> Result<(Rows, Option<Further>), Failure> {
    let db = platform.store.reader();
    if !place.filter.is_empty() {
        let found = filtered::page(platform, place, PAGE_ROWS).await?;
        let further = found.further.map(|turn| Further {
            many: LOOKED_MOST,
            href: Place { turn, ..place.clone() }.path(),
            is_newer: matches!(turn, Turn::NewerThan(_)),
        });
        return Ok((found.rows, further));
    }
    let rows = match place.part {
        Part::New => waiting::page(db, place.turn, PAGE_ROWS).await?,
        Part::Done => decision::page(db, place.turn, PAGE_ROWS).await?,
    };
    Ok((rows, None))
}

pub(crate) fn kinds(language: platform::texts::Language) -> Vec<KindButton> {
    let button = |kind: Kind| KindButton {
        name: kind.name(),
        words: kind_words(language, kind),
        key: kind.key(),
    };
    Kind::ALL.into_iter().map(button).collect()
}

pub(crate) fn tabs(t: &Texts, place: &Place, waits: &Waits, unsolved: &Unsolved) -> Vec<Tab> {
    let counted = |tab: Tab, count: String| if count == "0" { tab } else { tab.counting(count) };
    // The lists of cases do not follow the filter, so their counts do not stand beside it.
    let cases = |tab: Tab, count: u64| match waits.is_filtered() {
        true => tab,
        false => counted(tab, count.to_string()),
    };
    vec![
        counted(
            Tab::new(
                t.triage_tab_new(),
                place.newest(Part::New).path(),
                place.part == Part::New,
            ),
            waits.counted(),
        ),
        cases(
            Tab::new(t.triage_tab_mine(), "/listen/cases?tab=mine", false),
            unsolved.mine,
        ),
        cases(
            Tab::new(t.triage_tab_handed_out(), "/listen/cases?tab=all", false),
            unsolved.all,
        ),
        Tab::new(
            t.triage_tab_done(),
            place.newest(Part::Done).path(),
            place.part == Part::Done,
        ),
    ]
}

fn pager(t: &Texts, place: &Place, rows: &Rows) -> Pager {
    let (newer, older) = place.beside(rows);
    Pager {
        newer: newer.map(|place| PagerTurn::new(t.triage_newer(), place.path())),
        older: older.map(|place| PagerTurn::new(t.triage_older(), place.path())),
        ..Pager::default()
    }
}
