//! Which role sees what of a colleague. The page is made from this list; a test holds it against the pages.

use platform::access::Role;

/// Something the product knows of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    Name,
    Function,
    Department,
    Manager,
    Photo,
    AskMeAbout,
    Languages,
    Mail,
    Phone,
    Spaces,
    StaffNumber,
    AccountState,
    Roles,
    Invitations,
    CountOfDepartment,
    Password,
    Sessions,
    Choices,
    Reading,
    SignInTimes,
    Wishes,
}

impl Known {
    pub(super) const ALL: [Self; 21] = [
        Self::Name,
        Self::Function,
        Self::Department,
        Self::Manager,
        Self::Photo,
        Self::AskMeAbout,
        Self::Languages,
        Self::Mail,
        Self::Phone,
        Self::Spaces,
        Self::StaffNumber,
        Self::AccountState,
        Self::Roles,
        Self::Invitations,
        Self::CountOfDepartment,
        Self::Password,
        Self::Sessions,
        Self::Choices,
        Self::Reading,
        Self::SignInTimes,
        Self::Wishes,
    ];
}

/// Whether a colleague in this role sees this of somebody else. Everybody sees their own.
pub(super) fn sees(role: Role, what: Known) -> bool {
    use Known as K;
    match what {
        K::Name
        | K::Function
        | K::Department
        | K::Manager
        | K::Photo
        | K::AskMeAbout
        | K::Languages
        | K::Mail
        | K::Phone
        | K::Spaces => true,
        K::StaffNumber | K::AccountState | K::Roles | K::Invitations | K::CountOfDepartment => {
            matches!(role, Role::Administrator | Role::Hr)
        }
        K::Password | K::Sessions | K::Choices | K::Reading | K::SignInTimes | K::Wishes => false,
    }
}

/// What a role sees beyond what every colleague sees.
pub(super) fn beyond(role: Role) -> Vec<Known> {
    Known::ALL
        .into_iter()
        .filter(|what| sees(role, *what) && !sees(Role::Employee, *what))
        .collect()
}

/// What nobody sees, whatever their role.
pub(super) fn nobody() -> Vec<Known> {
    Known::ALL
        .into_iter()
        .filter(|what| Role::ALL.iter().all(|role| !sees(*role, *what)))
        .collect()
}
