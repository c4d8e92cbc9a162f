//! Calling colleagues together, once or as a series, and changing that.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::markdown;
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::Visit;
use platform::store::Change;

use super::form::{Filled, Right, read};
use super::repeat::{Repeat, times};
use super::tell::{self, What};
use super::{Gathering, State, find_seen, findable, may, store};
use crate::spaces::{self, Seen};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "gatherings/edit.html")]
pub(crate) struct EditPage {
    frame: Frame,
    t: &'static Texts,
    seen: Seen,
    action: String,
    back: String,
    is_new: bool,
    in_series: bool,
    repeats: Vec<(&'static str, String)>,
    filled: Filled,
    errors: Errors,
}

impl EditPage {
    /// Whether something seldom asked for is filled in, or wrong: then it is not folded away.
    fn has_more(&self) -> bool {
        let is_wrong = |name| !self.errors.of(name).is_empty();
        let repeats = !matches!(self.filled.repeat.as_str(), "" | "never");
        repeats || !self.filled.places.is_empty() || ["repeat", "until", "places", "zone"].into_iter().any(is_wrong)
    }

    fn new(frame: Frame, seen: Seen, gathering: Option<&Gathering>, mut filled: Filled, errors: Errors) -> Self {
        let t = texts(frame.language);
        let here = format!("/spaces/{}/gatherings", seen.space.public_id);
        if filled.key.is_empty() {
            filled.key = PublicId::random().to_string();
        }
        Self {
            t,
            action: gathering.map_or_else(|| here.clone(), |it| format!("{}/edit", it.path())),
            back: gathering.map_or_else(
                || format!("/gatherings?space={}", seen.space.public_id),
                Gathering::path,
            ),
            is_new: gathering.is_none(),
            in_series: gathering.is_some_and(|it| it.series_id.is_some()),
            repeats: Repeat::ALL.map(|repeat| (repeat.word(), repeat_name(t, repeat))).into(),
            frame,
            seen,
            filled,
            errors,
        }
    }
}

fn repeat_name(t: &Texts, repeat: Repeat) -> String {
    match repeat {
        Repeat::Never => t.gatherings_repeat_never(),
        Repeat::Weekly => t.gatherings_repeat_weekly(),
        Repeat::Fortnightly => t.gatherings_repeat_fortnightly(),
        Repeat::Monthly => t.gatherings_repeat_monthly(),
    }
}

/// Asks for one.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let seen = calls_in(&visit, &id).await?;
    let filled = Filled {
        zone: visit.platform.organisation.facts().zone,
        repeat: Repeat::Never.word().to_owned(),
        tell: "yes".to_owned(),
        ..Filled::default()
    };
    Ok(html(EditPage::new(visit.frame(), seen, None, filled, Errors::new())))
}

/// Makes it, with all its times.
pub(super) async fn make(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let seen = calls_in(&visit, &id).await?;
    let t = texts(visit.language);
    let mut errors = Errors::new();
    let Some(right) = read(t, &filled, None, visit.platform.now(), &mut errors) else {
        return Ok(again(&visit, seen, None, filled, errors));
    };
    let key = if filled.key.is_empty() {
        PublicId::random().to_string()
    } else {
        filled.key.chars().take(40).collect()
    };
    let me = visit.viewer()?.id;
    let made = visit
        .platform
        .store
        .change(async |change| add_all(change, seen.space.id, me, &right, &key, filled.tell == "yes").await)
        .await?;
    let path = made.map_or_else(|| format!("/gatherings?space={}", seen.space.public_id), |it| it.path());
    Ok(visit.go_and_say(&path, &t.gatherings_made()))
}

/// Adds every time of the series; `None` when this form was sent before.
async fn add_all(
    change: &Change,
    space_id: i64,
    organiser_id: i64,
    right: &Right,
    key: &str,
    tells: bool,
) -> Result<Option<Gathering>, Failure> {
    let written = markdown::render(&right.about);
    let all = times(right.begins, right.ends, &right.zone, &right.days);
    let (mut first, is_series): (Option<Gathering>, bool) = (None, all.len() > 1);
    for (number, (begins_at, ends_at)) in all.into_iter().enumerate() {
        let id = change.next_id();
        let new = Gathering {
            id,
            public_id: PublicId::random(),
            space_id,
            series_id: is_series.then(|| first.as_ref().map_or(id, |first| first.id)),
            organiser_id: Some(organiser_id),
            title: right.title.clone(),
            about: right.about.clone(),
            html: written.html.clone(),
            place: right.place.clone(),
            link: right.link.clone(),
            zone: right.zone_name.clone(),
            begins_at,
            ends_at,
            places: right.places,
            coming: 0,
            state: State::Planned,
            reason: String::new(),
            changed_at: change.now(),
            sequence: 0,
            report: String::new(),
            report_html: SafeHtml::default(),
            report_post_id: None,
            reported_at: None,
        };
        if !store::add(change, &new, &format!("{key} {number}")).await? {
            return Ok(None);
        }
        if first.is_none() {
            findable::keep(change, &new).await?;
            first = Some(new);
        }
    }
    if let Some(first) = &first {
        spaces::note_activity(change, space_id).await?;
        if tells {
            tell::soon(change, What::Announced, &[first.id], 0, Some(organiser_id)).await?;
        }
    }
    Ok(first)
}

/// Asks what should change.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let (gathering, seen) = changes(&visit, &id).await?;
    let filled = Filled::of(&gathering);
    Ok(html(EditPage::new(
        visit.frame(),
        seen,
        Some(&gathering),
        filled,
        Errors::new(),
    )))
}

/// Keeps the change, of this one or of all that follow, and tells who answered when they have to be elsewhere.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let (gathering, seen) = changes(&visit, &id).await?;
    let mut errors = Errors::new();
    let now = visit.platform.now();
    let right = read(t, &filled, Some(&gathering), now, &mut errors);
    let is_moved = right.as_ref().is_some_and(|right| moves(&gathering, right));
    if is_moved && filled.reason.trim().is_empty() {
        errors.add("reason", t.gatherings_reason_missing());
    }
    let (Some(right), true) = (right, errors.is_empty()) else {
        return Ok(again(&visit, seen, Some(&gathering), filled, errors));
    };
    let all = chosen(&visit, &gathering, &filled.scope).await?;
    let me = visit.viewer()?.id;
    visit
        .platform
        .store
        .change(async |change| super::rearrange::keep_all(change, &gathering, &all, &right, me).await)
        .await?;
    Ok(visit.go_and_say(&gathering.path(), &t.gatherings_kept(i64::from(is_moved))))
}

/// Whether people would come to the wrong place or at the wrong hour.
fn moves(before: &Gathering, right: &Right) -> bool {
    let at = times(right.begins, right.ends, &right.zone, &right.days);
    at.first() != Some(&(before.begins_at, before.ends_at)) || before.place != right.place || before.link != right.link
}

/// This one, or it and all that follow in its series and have not begun.
pub(super) async fn chosen(visit: &Visit, gathering: &Gathering, scope: &str) -> Result<Vec<Gathering>, Failure> {
    let db = visit.platform.store.reader();
    let now = visit.platform.now();
    match gathering.series_id {
        Some(series_id) if scope == "following" => {
            let mut all = store::list_of_series(db, series_id, gathering.begins_at).await?;
            all.retain(|it| it.id == gathering.id || it.is_open(now));
            Ok(all)
        }
        _ => Ok(vec![gathering.clone()]),
    }
}

fn again(visit: &Visit, seen: Seen, gathering: Option<&Gathering>, filled: Filled, errors: Errors) -> Response {
    let page = EditPage::new(visit.frame(), seen, gathering, filled, errors);
    html_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

async fn calls_in(visit: &Visit, id: &str) -> Result<Seen, Failure> {
    let seen = spaces::enter(visit.platform.store.reader(), visit.viewer()?, id).await?;
    if seen.sight.may_post {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

/// The gathering at this address, for who runs it, until it is over or cancelled.
pub(super) async fn changes(visit: &Visit, id: &str) -> Result<(Gathering, Seen), Failure> {
    let viewer = visit.viewer()?;
    let (gathering, seen) = find_seen(visit.platform.store.reader(), viewer, id).await?;
    if may::change(&gathering, viewer, &seen, visit.platform.now()) {
        Ok((gathering, seen))
    } else {
        Err(Failure::NotFound)
    }
}

#[cfg(test)]
impl platform::page::Samples for EditPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let seen = || {
            let space = spaces::samples().into_iter().nth(1).unwrap();
            let duty = Some(spaces::Duty::Member);
            let sight = spaces::sight(space.kind, space.posting, space.state, duty, false);
            Seen { space, duty, sight }
        };
        let frame = || Frame::sample(language);
        let mut errors = Errors::new();
        let _ = read(
            texts(language),
            &Filled::default(),
            None,
            platform::clock::Moment(Frame::sample_now()),
            &mut errors,
        );
        let one = super::gathering::samples().remove(0);
        vec![
            EditPage::new(frame(), seen(), None, Filled::default(), Errors::new()),
            EditPage::new(frame(), seen(), None, Filled::default(), errors),
            EditPage::new(frame(), seen(), Some(&one), Filled::of(&one), Errors::new()),
        ]
    }
}
