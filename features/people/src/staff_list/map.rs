//! Which column holds what, when the titles do not say.

use askama::Template;
use axum::extract::{Form as Posted, Path};
use platform::csv_in::Table;
use platform::failure::Answer;
use platform::page::Frame;
use platform::session::Visit;

use super::field::{Columns, guess};
use super::{Field, Options, store};
use crate::Texts;
#[cfg(test)]
use crate::texts;

/// The form with a choice for each field.
pub(super) struct Form {
    pub(super) choices: Vec<Choice>,
    pub(super) titles: Vec<String>,
    pub(super) mail_pattern: String,
    pub(super) whole_list: bool,
    pub(super) trouble: String,
}

/// One field, and the column that was chosen for it.
pub(super) struct Choice {
    pub(super) word: &'static str,
    pub(super) label: String,
    pub(super) chosen: Option<usize>,
}

impl Choice {
    pub(super) fn is(&self, place: &usize) -> bool {
        self.chosen == Some(*place)
    }
}

/// The page when a list cannot be previewed with the columns as they are.
#[derive(Template)]
#[template(path = "staff_list/map.html")]
pub(super) struct Page {
    pub(super) frame: Frame,
    pub(super) t: &'static Texts,
    pub(super) here: String,
    pub(super) file: String,
    pub(super) form: Form,
}

/// The form for a table as it is to be read.
pub(super) fn form(t: &Texts, table: &Table, options: &Options, trouble: String) -> Form {
    let columns = options.columns.clone().unwrap_or_else(|| guess(&table.header));
    let choice = |field: Field| Choice {
        word: field.word(),
        label: label(t, field),
        chosen: columns.get(&field).copied(),
    };
    Form {
        choices: Field::ALL.into_iter().map(choice).collect(),
        titles: table.titles.clone(),
        mail_pattern: options.mail_pattern.clone(),
        whole_list: options.whole_list,
        trouble,
    }
}

/// What a field is called on the page.
pub(super) fn label(t: &Texts, field: Field) -> String {
    match field {
        Field::Name => t.list_field_name(),
        Field::Given => t.list_field_given(),
        Field::Particle => t.list_field_particle(),
        Field::Family => t.list_field_family(),
        Field::Mail => t.list_field_mail(),
        Field::Function => t.list_field_function(),
        Field::Department => t.list_field_department(),
        Field::Manager => t.list_field_manager(),
        Field::StaffNumber => t.list_field_staff_number(),
        Field::Phone => t.list_field_phone(),
        Field::Status => t.list_field_status(),
        Field::Ended => t.list_field_ended(),
    }
}

/// Keeps the chosen columns and shows the preview again.
pub(super) async fn choose(
    visit: Visit,
    Path(id): Path<String>,
    Posted(fields): Posted<Vec<(String, String)>>,
) -> Answer {
    let draft = store::find(visit.platform.store.reader(), &id).await?;
    let value = |name: &str| {
        fields
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value.trim())
    };
    let chosen = Field::ALL
        .into_iter()
        .filter_map(|field| Some((field, value(field.word()).parse().ok()?)));
    let options = Options {
        columns: Some(chosen.collect::<Columns>()),
        mail_pattern: value("mail_pattern").chars().take(120).collect(),
        whole_list: value("whole_list") == "yes",
        confirmed: false,
    };
    let work = async |change: &platform::store::Change| store::keep_options(change, draft.id, &options).await;
    visit.platform.store.change(work).await?;
    Ok(visit.go(&format!("/settings/people/import/{}", draft.public_id)))
}

#[cfg(test)]
pub(super) fn sample(language: platform::texts::Language) -> Form {
    let table = Table::read(
        b"Naam;E-mail;Afdeling\nKees Bakker;k@x.nl;Zuivering\n",
        platform::csv_in::Caps::default(),
    );
    form(texts(language), &table.unwrap(), &Options::default(), String::new())
}

#[cfg(test)]
impl platform::page::Samples for Page {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let form = Form {
            trouble: texts(language).list_no_names(),
            ..sample(language)
        };
        let (frame, t) = (Frame::sample(language), texts(language));
        vec![Self {
            frame,
            t,
            here: "/settings/people/import/x".into(),
            file: "lijst.csv".into(),
            form,
        }]
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<String> {
    platform::page::faults_in::<Page>()
}
