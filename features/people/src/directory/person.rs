//! A colleague as the room knows them, and in short as other rooms do.

use platform::clock::Moment;
use platform::ids::PublicId;

use super::name::Name;
use super::store::row::person::Model;

/// A colleague. The id is the id of the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The key inside.
    pub id: i64,
    /// The key for addresses.
    pub public_id: PublicId,
    /// The name in its parts.
    pub name: Name,
    /// What they do; may be empty.
    pub function: String,
    /// Where they work.
    pub department_id: Option<i64>,
    /// Who leads them.
    pub manager_id: Option<i64>,
    /// The number on the staff list.
    pub staff_number: Option<String>,
    /// What colleagues may ask them; may be empty.
    pub ask_me_about: String,
    /// What they speak; may be empty.
    pub languages: String,
    /// A telephone number at work; may be empty.
    pub phone: String,
    /// The file of the photo.
    pub photo: Option<String>,
    /// Whether colleagues find them.
    pub visible: bool,
    /// Whether a staff list brought them, so that a staff list may also say that they left.
    pub listed: bool,
    /// Since when they are known here.
    pub made_at: Moment,
}

impl From<Model> for Person {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            name: Name {
                given: row.given_name,
                family: row.family_name,
            },
            function: row.function,
            department_id: row.department_id,
            manager_id: row.manager_id,
            staff_number: row.staff_number,
            ask_me_about: row.ask_me_about,
            languages: row.languages,
            phone: row.phone,
            photo: row.photo,
            visible: row.visible,
            listed: row.listed,
            made_at: row.made_at,
        }
    }
}

impl From<Person> for Model {
    fn from(person: Person) -> Self {
        Self {
            id: person.id,
            public_id: person.public_id,
            name: person.name.shown(),
            sort_name: person.name.sort(),
            given_name: person.name.given,
            family_name: person.name.family,
            function: person.function,
            department_id: person.department_id,
            manager_id: person.manager_id,
            staff_number: person.staff_number,
            ask_me_about: person.ask_me_about,
            languages: person.languages,
            phone: person.phone,
            photo: person.photo,
            visible: person.visible,
            listed: person.listed,
            made_at: person.made_at,
        }
    }
}

/// A colleague in short, as other rooms show them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonBrief {
    /// The key inside.
    pub id: i64,
    /// The key for addresses.
    pub public_id: PublicId,
    /// The name as it is shown.
    pub name: String,
    /// What they do; may be empty.
    pub function: String,
    /// The name of their department; may be empty.
    pub department: String,
    /// Where they work.
    pub department_id: Option<i64>,
    /// Whether there is a photo at [`PersonBrief::photo_path`].
    pub has_photo: bool,
}

impl PersonBrief {
    /// The page of this colleague.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/people/{}", self.public_id)
    }

    /// The address of the photo, or an empty text.
    #[must_use]
    pub fn photo_path(&self) -> String {
        if self.has_photo {
            format!("/people/{}/photo", self.public_id)
        } else {
            String::new()
        }
    }

    /// Two letters for beside the name.
    #[must_use]
    pub fn initials(&self) -> String {
        initials(&self.name)
    }

    /// Function and department in one line; may be empty.
    #[must_use]
    pub fn about(&self) -> String {
        let parts = [self.function.as_str(), self.department.as_str()];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// First letters of the first and the last word.
#[must_use]
pub fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
    ends.into_iter()
        .flatten()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}
