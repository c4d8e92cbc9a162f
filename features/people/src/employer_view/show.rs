//! The page with the whole answer, for everybody, also before signing in.

use askama::Template;
use platform::access::Role;
use platform::failure::Answer;
use platform::page::{Frame, html};
use platform::session::Visit;

use super::sees::{Known, beyond, nobody, sees};
use crate::{Texts, roles, texts};

#[derive(Template)]
#[template(path = "employer_view/show.html")]
struct Page {
    frame: Frame,
    t: &'static Texts,
}

impl Page {
    fn everybody(&self) -> Vec<String> {
        let seen = Known::ALL.into_iter().filter(|what| sees(Role::Employee, *what));
        seen.map(|what| label(self.t, what)).collect()
    }

    fn nobody(&self) -> Vec<String> {
        nobody().into_iter().map(|what| label(self.t, what)).collect()
    }

    /// Each role with what it sees more.
    fn roles(&self) -> Vec<(String, Vec<String>)> {
        let more = |role: Role| beyond(role).into_iter().map(|what| label(self.t, what)).collect();
        let others = Role::ALL.into_iter().filter(|role| *role != Role::Employee);
        others
            .map(|role| (roles::role_name(self.t, role), more(role)))
            .collect()
    }
}

fn label(t: &Texts, what: Known) -> String {
    match what {
        Known::Name => t.seen_name(),
        Known::Function => t.seen_function(),
        Known::Department => t.seen_department(),
        Known::Manager => t.seen_manager(),
        Known::Photo => t.seen_photo(),
        Known::AskMeAbout => t.seen_ask(),
        Known::Languages => t.seen_languages(),
        Known::Mail => t.seen_mail(),
        Known::Phone => t.seen_phone(),
        Known::Spaces => t.seen_spaces(),
        Known::StaffNumber => t.seen_staff_number(),
        Known::AccountState => t.seen_state(),
        Known::Roles => t.seen_roles(),
        Known::Invitations => t.seen_invitations(),
        Known::CountOfDepartment => t.seen_count(),
        Known::Password => t.seen_password(),
        Known::Sessions => t.seen_sessions(),
        Known::Choices => t.seen_choices(),
        Known::Reading => t.seen_reading(),
        Known::SignInTimes => t.seen_sign_in(),
        Known::Wishes => t.seen_wishes(),
    }
}

/// Shows the page.
pub(super) async fn show(visit: Visit) -> Answer {
    let frame = visit.frame();
    Ok(html(Page {
        t: texts(frame.language),
        frame,
    }))
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |frame| Self {
            t: texts(language),
            frame,
        };
        vec![page(Frame::sample(language)), page(Frame::sample_outside(language))]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
