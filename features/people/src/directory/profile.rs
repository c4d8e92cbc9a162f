//! The page of one colleague.

use askama::Template;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::PublicId;
use platform::page::{Frame, html};
use platform::session::{Account, Visit};

use super::{Person, PersonBrief, store};
use crate::{Texts, departments, texts};

#[derive(Template)]
#[template(path = "directory/profile.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
    brief: PersonBrief,
    person: Person,
    mail: String,
    department: String,
    manager: Option<PersonBrief>,
    is_own: bool,
}

/// Shows a colleague who works here; who left is not shown any more.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let db = visit.platform.store.reader();
    let id = PublicId::parse(&id).ok_or(Failure::NotFound)?;
    let person = store::find_public(db, &id)
        .await?
        .filter(|person| person.visible)
        .ok_or(Failure::NotFound)?;
    let account = Account::find(db, person.id).await?.ok_or(Failure::NotFound)?;
    let brief = store::find_brief(db, person.id).await?.ok_or(Failure::NotFound)?;
    let department = match person.department_id {
        Some(department) => departments::tree(db).await?.path_name(department),
        None => String::new(),
    };
    let manager = match person.manager_id {
        Some(manager) => store::find_brief(db, manager).await?,
        None => None,
    };
    let mail = if crate::accounts::can_be_written_to(&account.mail) {
        account.mail
    } else {
        String::new()
    };
    let is_own = visit.viewer()?.id == person.id;
    let frame = visit.frame();
    let t = texts(frame.language);
    Ok(html(Page {
        frame,
        t,
        brief,
        person,
        mail,
        department,
        manager,
        is_own,
    }))
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |place: usize, mail: &str, is_own| {
            let brief = super::tests::briefs().remove(place);
            let person = super::tests::sample_person(&brief);
            let manager = (place == 0).then(|| super::tests::briefs().remove(1));
            let department = brief.department.clone();
            let (frame, t) = (Frame::sample(language), texts(language));
            Page {
                frame,
                t,
                brief,
                person,
                mail: mail.into(),
                department,
                manager,
                is_own,
            }
        };
        vec![
            page(0, "f.elamrani@lagemade.example", false),
            page(1, "", true),
            page(2, "", false),
        ]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
