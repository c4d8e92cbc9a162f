//! Beginning a proposal, and writing its next version.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use jiff::tz::TimeZone;
use platform::clock::{DAY_MICROS, Moment};
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, from_short};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::proposal::{DAYS_MOST, Proposal, REASON_LENGTH, TITLE_LENGTH, WORDS_BYTES};
use super::store::NewProposal;
use super::{State, findable, store, tell};
use crate::posts::{self, Begun};
use crate::spaces::{self, Kind as SpaceKind, Seen, Space};
use crate::{Texts, texts};

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    title: String,
    /// Why: the text of the post on which it hangs.
    #[serde(default)]
    why: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    changes: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    key: String,
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// The project it belongs to, as a path.
    #[serde(default)]
    from: String,
}

#[derive(Template)]
#[template(path = "proposals/make.html")]
pub(crate) struct MakePage {
    frame: Frame,
    t: &'static Texts,
    space: Space,
    action: String,
    back: String,
    is_new: bool,
    filled: Filled,
    errors: Errors,
}

impl MakePage {
    const TITLE: usize = TITLE_LENGTH;
    const REASON: usize = REASON_LENGTH;

    fn new(frame: Frame, space: Space, proposal: Option<&Proposal>, mut filled: Filled) -> Self {
        if filled.key.is_empty() {
            filled.key = PublicId::random().to_string();
        }
        let here = format!("/spaces/{}", space.public_id);
        Self {
            t: texts(frame.language),
            frame,
            action: proposal.map_or_else(|| format!("{here}/proposals"), |it| format!("{}/version", it.path())),
            back: proposal.map_or(here, Proposal::path),
            is_new: proposal.is_none(),
            space,
            filled,
            errors: Errors::new(),
        }
    }
}

/// Asks what is proposed.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let seen = begun_in(&visit, &id).await?;
    let filled = Filled {
        from: of_project(&asked.from),
        until: in_two_weeks(&visit),
        ..Filled::default()
    };
    Ok(html(MakePage::new(visit.frame(), seen.space, None, filled)))
}

/// Begins it, on a post of its own.
pub(super) async fn add(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let seen = begun_in(&visit, &id).await?;
    let mut errors = Errors::new();
    let title = filled.title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        errors.add("title", t.proposals_title_missing());
    } else if title.chars().count() > TITLE_LENGTH {
        errors.add("title", t.posts_title_long(TITLE_LENGTH));
    }
    if filled.why.trim().is_empty() {
        errors.add("why", t.proposals_why_missing());
    } else if filled.why.len() > WORDS_BYTES {
        errors.add("why", t.posts_words_long());
    }
    let until = read_rest(&visit, &filled, &mut errors);
    let (Some(until), true) = (until, errors.is_empty()) else {
        return Ok(again(&visit, seen.space, None, filled, errors));
    };
    let key = posts::form_key(&filled.key);
    let (space, me, from) = (&seen.space, visit.viewer()?.id, of_project(&filled.from));
    let work = async |change: &Change| {
        let begun = Begun {
            space,
            author_id: me,
            kind: posts::Kind::Talk,
            title: &title,
            words: filled.why.trim(),
            live_at: None,
            form_key: &key,
        };
        let Some(post) = posts::begin(change, begun).await? else {
            return store::find_by_form(&**change, &key).await;
        };
        let new = NewProposal {
            post_id: post.id,
            space_id: space.id,
            owner_id: me,
            title: &title,
            belongs_to: &from,
            words: filled.words.trim(),
            feedback_until: until,
            form_key: &key,
        };
        let added = store::add(change, new).await?;
        findable::proposal(change, &added, filled.words.trim()).await?;
        Ok(Some(added))
    };
    let made = visit.platform.store.change(work).await?;
    let path = made.map_or_else(|| format!("/spaces/{}", space.public_id), |made| made.path());
    Ok(visit.go_and_say(&path, &t.proposals_made()))
}

/// Asks for the next version, beginning with the words of this one.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let (proposal, seen) = own(&visit, &id).await?;
    let now = store::find_version(visit.platform.store.reader(), proposal.id, proposal.version).await?;
    let filled = Filled {
        words: now.map(|version| version.words).unwrap_or_default(),
        until: in_two_weeks(&visit),
        ..Filled::default()
    };
    Ok(html(MakePage::new(visit.frame(), seen.space, Some(&proposal), filled)))
}

/// Keeps the next version; who reacted on an earlier one is told.
pub(super) async fn next(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (proposal, seen) = own(&visit, &id).await?;
    let mut errors = Errors::new();
    if filled.changes.trim().is_empty() {
        errors.add("changes", t.proposals_changes_missing());
    } else if filled.changes.chars().count() > REASON_LENGTH {
        errors.add("changes", t.proposals_reason_long(REASON_LENGTH));
    }
    let until = read_rest(&visit, &filled, &mut errors);
    let (Some(until), true) = (until, errors.is_empty()) else {
        return Ok(again(&visit, seen.space, Some(&proposal), filled, errors));
    };
    let words = filled.words.trim();
    let work = async |change: &Change| {
        let kept = store::next(change, &proposal, (words, filled.changes.trim()), until).await?;
        if kept {
            findable::proposal(change, &proposal, words).await?;
            tell::new_version(change, &proposal).await?;
        }
        Ok(kept)
    };
    if visit.platform.store.change(work).await? {
        Ok(visit.go_and_say(&proposal.path(), &t.proposals_version_kept()))
    } else {
        Ok(visit.go_and_warn(&proposal.path(), &t.proposals_meanwhile()))
    }
}

/// Reads the text and the period, which both forms have.
fn read_rest(visit: &Visit, filled: &Filled, errors: &mut Errors) -> Option<Moment> {
    let t = texts(visit.language);
    if filled.words.trim().is_empty() {
        errors.add("words", t.proposals_words_missing());
    } else if filled.words.len() > WORDS_BYTES {
        errors.add("words", t.posts_words_long());
    }
    let (now, zone) = (visit.platform.now(), visit.platform.organisation.facts().time_zone());
    let until = moment(&filled.until, &zone);
    match until {
        Some(until) if until > now && until <= now.plus(DAYS_MOST * DAY_MICROS) => {}
        _ => errors.add("until", t.proposals_until_wrong(DAYS_MOST)),
    }
    until
}

fn moment(text: &str, zone: &TimeZone) -> Option<Moment> {
    let at = text
        .trim()
        .parse::<jiff::civil::DateTime>()
        .ok()?
        .to_zoned(zone.clone())
        .ok()?;
    Some(Moment(at.timestamp().as_microsecond()))
}

fn in_two_weeks(visit: &Visit) -> String {
    let zone = visit.platform.organisation.facts().time_zone();
    let at = visit.platform.now().plus(14 * DAY_MICROS).instant();
    // The end of a working day says more than this very minute in two weeks.
    at.to_zoned(zone)
        .date()
        .at(17, 0, 0, 0)
        .strftime("%Y-%m-%dT%H:%M")
        .to_string()
}

/// The path of a project; anything else is none.
fn of_project(path: &str) -> String {
    let key = path.strip_prefix("/projects/").unwrap_or_default();
    let is_key = !key.is_empty() && key.len() <= 40 && key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_key { path.to_owned() } else { String::new() }
}

fn again(
    visit: &Visit,
    space: Space,
    proposal: Option<&Proposal>,
    filled: Filled,
    errors: Errors,
) -> axum::response::Response {
    let mut page = MakePage::new(visit.frame(), space, proposal, filled);
    page.errors = errors;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

async fn begun_in(visit: &Visit, id: &str) -> Result<Seen, Failure> {
    let seen = spaces::enter(visit.platform.store.reader(), visit.viewer()?, id).await?;
    seen.sight.may_post.then_some(seen).ok_or(Failure::NotFound)
}

/// The proposal at this address, for who may look into its space.
pub(super) async fn find_seen(visit: &Visit, id: &str) -> Result<(Proposal, Seen), Failure> {
    let db = visit.platform.store.reader();
    let found = match from_short(id) {
        Some(id) => store::find(db, id).await?,
        None => None,
    };
    let proposal = found.ok_or(Failure::NotFound)?;
    let seen = spaces::enter_by_id(db, visit.viewer()?, proposal.space_id).await?;
    Ok((proposal, seen))
}

/// A proposal that one may go on with: its owner, or who manages the space when the owner left.
pub(super) async fn own(visit: &Visit, id: &str) -> Result<(Proposal, Seen), Failure> {
    let (proposal, seen) = find_seen(visit, id).await?;
    let may = owns(&proposal, &seen, visit.viewer()?.id) && proposal.state == State::Open;
    may.then_some((proposal, seen)).ok_or(Failure::NotFound)
}

/// Whether somebody answers and decides: its owner, or who manages the space when the owner left.
pub(super) fn owns(proposal: &Proposal, seen: &Seen, me: i64) -> bool {
    proposal.owner_id == Some(me) || (proposal.owner_id.is_none() && seen.sight.may_manage)
}

#[cfg(test)]
impl platform::page::Samples for MakePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let page = |proposal: Option<&Proposal>, filled| {
            let space = crate::spaces::samples().swap_remove(0);
            MakePage::new(Frame::sample(language), space, proposal, filled)
        };
        let mut wrong = page(None, Filled::default());
        wrong.errors.add("title", t.proposals_title_missing());
        wrong.errors.add("until", t.proposals_until_wrong(DAYS_MOST));
        let proposal = super::show::sample_proposal();
        vec![
            page(None, Filled::default()),
            wrong,
            page(Some(&proposal), Filled::default()),
        ]
    }
}
