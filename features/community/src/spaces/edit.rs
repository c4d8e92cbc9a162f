//! Making a space, and changing what it is.

use super::form::{Filled, Read, posting_word, read};
use super::store::kinds::Way;
use super::{Duty, Kind, Posting, Seen, Space, State, follow, knock, rights_topic, store};
use crate::{Texts, texts};
use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use people::departments;
use platform::access::Role;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{Errors, Frame, html, html_with};
use platform::session::{Account, AccountState, Visit};

/// Who may tie a space to a department: its members come by themselves then.
const KEEPERS: &[Role] = &[Role::Communication, Role::Hr, Role::Administrator];

#[derive(Template)]
#[template(path = "spaces/edit.html")]
pub(crate) struct EditPage {
    frame: Frame,
    t: &'static Texts,
    filled: Filled,
    errors: Errors,
    /// Empty for a new space.
    public_id: String,
    departments: Vec<(String, String)>,
    kinds: Vec<(Kind, String, String)>,
    managers_post: &'static str,
}

impl EditPage {
    fn new(frame: Frame, filled: Filled, errors: Errors) -> Self {
        let t = texts(frame.language);
        Self {
            frame,
            t,
            filled,
            errors,
            public_id: String::new(),
            departments: Vec::new(),
            kinds: Kind::ALL.map(|kind| (kind, kind.name(t), kind.meaning(t))).into(),
            managers_post: posting_word(Posting::Managers),
        }
    }
}

/// Asks for a new space.
pub(super) async fn ask(visit: Visit) -> Answer {
    let filled = Filled {
        kind: Kind::Open.word().to_owned(),
        key: PublicId::random().to_string(),
        ..Filled::default()
    };
    let mut page = EditPage::new(visit.frame(), filled, Errors::new());
    page.departments = department_options(&visit).await?;
    Ok(html(page))
}

/// Makes the space; who makes it manages it, with the colleague they name.
pub(super) async fn make(visit: Visit, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let viewer = visit.viewer()?;
    let db = visit.platform.store.reader();
    let public_id = PublicId::parse(&filled.key).unwrap_or_else(PublicId::random);
    let mut errors = Errors::new();
    let right = read(t, &filled, &mut errors);
    let second = Account::find_by_mail(db, filled.second.trim()).await?;
    let second = second.filter(|account| account.state == AccountState::Active && account.id != viewer.id);
    if second.is_none() {
        errors.add("second", t.spaces_second_unknown());
    }
    let department = match PublicId::parse(&filled.department) {
        Some(id) if visit.has_any(KEEPERS) => departments::tree(db).await?.find_public(&id).map(|it| it.id),
        _ => None,
    };
    if let Some(right) = &right {
        check_name(&visit, &right.name, 0, &mut errors).await?;
    }
    // Sent twice: the first has made it, and its name is taken by itself.
    if let Ok(seen) = knock(db, viewer, public_id.as_str()).await {
        let path = format!("/spaces/{public_id}/about");
        return Ok(visit.go_and_say(&path, &t.spaces_made(&seen.space.name)));
    }
    let (Some(right), Some(second), true) = (right, second, errors.is_empty()) else {
        let mut page = EditPage::new(visit.frame(), filled, errors);
        page.departments = department_options(&visit).await?;
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let managers = [viewer.id, second.id];
    let made = visit
        .platform
        .store
        .change(async |change| {
            let mut space = made_of(&right, change.next_id(), department, change.now());
            space.public_id = public_id.clone();
            if !store::add(change, &space).await? {
                return Ok(space);
            }
            store::add_members(change, space.id, &managers, Duty::Manager, Way::Hand).await?;
            follow::one(change, &space).await?;
            Ok(space)
        })
        .await?;
    Ok(visit.go_and_say(&format!("/spaces/{}/about", made.public_id), &t.spaces_made(&made.name)))
}

fn made_of(right: &Read, id: i64, department_id: Option<i64>, now: platform::clock::Moment) -> Space {
    Space {
        id,
        public_id: PublicId::random(),
        name: right.name.clone(),
        about: right.about.clone(),
        kind: right.kind,
        posting: right.posting,
        state: State::Active,
        department_id,
        members: 0,
        managers: 0,
        active_at: now,
    }
}

/// Asks what should change.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let seen = managed(&visit, &id).await?;
    let mut page = EditPage::new(visit.frame(), Filled::of(&seen.space), Errors::new());
    page.public_id = seen.space.public_id.to_string();
    Ok(html(page))
}

/// Keeps the change.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let seen = managed(&visit, &id).await?;
    let mut errors = Errors::new();
    let right = read(t, &filled, &mut errors);
    if let Some(right) = &right {
        check_name(&visit, &right.name, seen.space.id, &mut errors).await?;
    }
    let (Some(right), true) = (right, errors.is_empty()) else {
        let mut page = EditPage::new(visit.frame(), filled, errors);
        page.public_id = seen.space.public_id.to_string();
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let space = Space {
        name: right.name,
        about: right.about,
        kind: right.kind,
        posting: right.posting,
        ..seen.space
    };
    visit
        .platform
        .store
        .change(async |change| {
            store::keep(change, &space).await?;
            change.announce(rights_topic(space.id));
            Ok(())
        })
        .await?;
    Ok(visit.go_and_say(&format!("/spaces/{}/about", space.public_id), &t.spaces_kept()))
}

/// The space, for who manages it.
pub(super) async fn managed(visit: &Visit, id: &str) -> Result<Seen, Failure> {
    let seen = knock(visit.platform.store.reader(), visit.viewer()?, id).await?;
    if seen.sight.may_manage {
        Ok(seen)
    } else {
        Err(Failure::NotFound)
    }
}

/// Two spaces of one name are one too many. A hidden space's name is not given away: only spaces with a door are compared.
async fn check_name(visit: &Visit, name: &str, but: i64, errors: &mut Errors) -> Result<(), Failure> {
    if store::is_named(visit.platform.store.reader(), name, but).await? {
        errors.add("name", texts(visit.language).spaces_name_taken());
    }
    Ok(())
}

async fn department_options(visit: &Visit) -> Result<Vec<(String, String)>, Failure> {
    if !visit.has_any(KEEPERS) {
        return Ok(Vec::new());
    }
    let tree = departments::tree(visit.platform.store.reader()).await?;
    let t = texts(visit.language);
    let lines = tree.lines().into_iter().map(|line| {
        let id = line.department.id;
        (line.department.public_id.to_string(), tree.path_name(id))
    });
    Ok(std::iter::once((String::new(), t.spaces_department_none()))
        .chain(lines)
        .collect())
}

#[cfg(test)]
impl platform::page::Samples for EditPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let fresh = EditPage::new(Frame::sample(language), Filled::default(), Errors::new());
        let mut errors = Errors::new();
        let _ = read(t, &Filled::default(), &mut errors);
        errors.add("second", t.spaces_second_unknown());
        let mut wrong = EditPage::new(Frame::sample(language), Filled::default(), errors);
        wrong.departments = vec![(String::new(), t.spaces_department_none())];
        let mut known = EditPage::new(
            Frame::sample(language),
            Filled::of(&super::space::samples()[1]),
            Errors::new(),
        );
        known.public_id = "x".into();
        vec![fresh, wrong, known]
    }
}
