//! Making a poll, and changing one on which nobody voted.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, from_short};
use platform::page::{Errors, Frame, html, html_with};
use platform::session::Visit;

use super::form::{Filled, Right, read};
use super::limits::{OPTIONS_LEAST, OPTIONS_MOST, WORDS_LENGTH};
use super::poll::Poll;
use super::store::NewPoll;
use super::{Kind, Reveal, findable, store};
use crate::posts::{self, Begun};
use crate::spaces::{self, Kind as SpaceKind, Seen};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "polls/make.html")]
pub(crate) struct MakePage {
    frame: Frame,
    t: &'static Texts,
    space: spaces::Space,
    /// Where the form goes, and where one goes without it.
    action: String,
    back: String,
    is_new: bool,
    kinds: Vec<(&'static str, String, String)>,
    reveals: Vec<(&'static str, String, String)>,
    filled: Filled,
    errors: Errors,
}

impl MakePage {
    const LENGTH: usize = WORDS_LENGTH;

    fn new(frame: Frame, seen: Seen, poll: Option<&Poll>, mut filled: Filled) -> Self {
        let t = texts(frame.language);
        if filled.key.is_empty() {
            filled.key = PublicId::random().to_string();
        }
        let here = format!("/spaces/{}", seen.space.public_id);
        Self {
            frame,
            t,
            action: poll.map_or_else(|| format!("{here}/polls"), |poll| format!("{}/edit", poll.own_path())),
            back: poll.map_or(here, Poll::path),
            is_new: poll.is_none(),
            kinds: Kind::ALL
                .map(|kind| (kind.word(), kind.name(t), kind.meaning(t)))
                .into(),
            reveals: Reveal::ALL
                .map(|reveal| (reveal.word(), reveal.name(t), reveal.meaning(t)))
                .into(),
            space: seen.space,
            filled,
            errors: Errors::new(),
        }
    }

    fn options_hint(&self) -> String {
        self.t.polls_field_options_hint(OPTIONS_LEAST, OPTIONS_MOST)
    }
}

/// Asks what there is to choose.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let seen = begun_in(&visit, &id).await?;
    let zone = visit.platform.organisation.facts().time_zone();
    let filled = Filled::fresh(visit.platform.now(), &zone);
    Ok(html(MakePage::new(visit.frame(), seen, None, filled)))
}

/// Makes it, on a post of its own.
pub(super) async fn add(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let seen = begun_in(&visit, &id).await?;
    let mut errors = Errors::new();
    let Some(right) = read_now(&visit, &filled, &mut errors) else {
        return Ok(again(&visit, seen, None, filled, errors));
    };
    let key = posts::form_key(&filled.key);
    let (space, me) = (&seen.space, visit.viewer()?.id);
    let work = async |change: &platform::store::Change| {
        let begun = Begun {
            space,
            author_id: me,
            kind: posts::Kind::Talk,
            title: &right.question,
            words: &right.words,
            live_at: None,
            form_key: &key,
        };
        let Some(post) = posts::begin(change, begun).await? else {
            return store::is_known_form(&**change, &key).await;
        };
        let new = NewPoll {
            post_id: post.id,
            space_id: space.id,
            maker_id: me,
            question: &right.question,
            kind: right.kind,
            reveal: right.reveal,
            options: &right.options,
            closes_at: right.closes_at,
            form_key: &key,
        };
        let id = store::add(change, new).await?;
        findable::poll(change, id).await?;
        Ok(Some(post.id))
    };
    let post = visit.platform.store.change(work).await?;
    let path = post.map_or_else(
        || format!("/spaces/{}", space.public_id),
        |post| format!("/posts/{}", platform::ids::short(post)),
    );
    Ok(visit.go_and_say(&path, &t.polls_made()))
}

/// Asks what should change.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let (poll, seen) = own(&visit, &id).await?;
    let zone = visit.platform.organisation.facts().time_zone();
    let filled = Filled::of(&poll, &zone);
    Ok(html(MakePage::new(visit.frame(), seen, Some(&poll), filled)))
}

/// Keeps the change, when nobody voted meanwhile.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (poll, seen) = own(&visit, &id).await?;
    let mut errors = Errors::new();
    let Some(right) = read_now(&visit, &filled, &mut errors) else {
        return Ok(again(&visit, seen, Some(&poll), filled, errors));
    };
    let changed = Poll {
        question: right.question,
        kind: right.kind,
        reveal: right.reveal,
        options: right.options,
        closes_at: right.closes_at,
        ..poll
    };
    let work = async |change: &platform::store::Change| {
        let kept = store::keep(change, &changed).await?;
        if kept {
            posts::retitle(change, changed.post_id, &changed.question).await?;
            findable::poll(change, changed.id).await?;
        }
        Ok(kept)
    };
    if visit.platform.store.change(work).await? {
        Ok(visit.go_and_say(&changed.path(), &t.spaces_kept()))
    } else {
        Ok(visit.go_and_warn(&changed.path(), &t.polls_frozen()))
    }
}

fn read_now(visit: &Visit, filled: &Filled, errors: &mut Errors) -> Option<Right> {
    let zone = visit.platform.organisation.facts().time_zone();
    read(texts(visit.language), filled, (visit.platform.now(), &zone), errors)
}

fn again(visit: &Visit, seen: Seen, poll: Option<&Poll>, filled: Filled, errors: Errors) -> axum::response::Response {
    let mut page = MakePage::new(visit.frame(), seen, poll, filled);
    page.errors = errors;
    html_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

async fn begun_in(visit: &Visit, id: &str) -> Result<Seen, Failure> {
    let seen = spaces::enter(visit.platform.store.reader(), visit.viewer()?, id).await?;
    if seen.sight.may_post {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

/// The poll at this address, for who may look into its space.
pub(super) async fn find_seen(visit: &Visit, id: &str) -> Result<(Poll, Seen), Failure> {
    let db = visit.platform.store.reader();
    let found = match from_short(id) {
        Some(id) => store::find(db, id).await?,
        None => None,
    };
    let poll = found.ok_or(Failure::NotFound)?;
    let (_, seen) = posts::find_seen(db, visit.viewer()?, &platform::ids::short(poll.post_id)).await?;
    Ok((poll, seen))
}

/// A poll of one's own.
async fn own(visit: &Visit, id: &str) -> Result<(Poll, Seen), Failure> {
    let (poll, seen) = find_seen(visit, id).await?;
    if poll.maker_id == Some(visit.viewer()?.id) && !poll.begun && poll.is_open(visit.platform.now()) {
        Ok((poll, seen))
    } else {
        Err(Failure::NotFound)
    }
}

#[cfg(test)]
impl platform::page::Samples for MakePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let zone = jiff::tz::TimeZone::UTC;
        let now = platform::clock::Moment(Frame::sample_now());
        let page = |space: usize, poll: Option<&Poll>, filled| {
            let space = crate::spaces::samples().swap_remove(space);
            let sight = crate::spaces::sight(space.kind, space.posting, space.state, None, false);
            let duty = None;
            MakePage::new(Frame::sample(language), Seen { space, duty, sight }, poll, filled)
        };
        let mut wrong = page(1, None, Filled::default());
        let _ = read(t, &wrong.filled, (now, &zone), &mut wrong.errors);
        let poll = super::poll::samples().swap_remove(1);
        vec![
            page(0, None, Filled::fresh(now, &zone)),
            wrong,
            page(0, Some(&poll), Filled::of(&poll, &zone)),
        ]
    }
}
