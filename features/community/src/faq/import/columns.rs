//! Which column of a list holds what, from its title.

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Key,
    Question,
    Html,
    Words,
    Subjects,
    Url,
    Changed,
    Review,
}

/// Titles as people write them, in the order in which they are believed: of two columns for one thing the first counts.
const TITLES: [(Field, &[&str]); 8] = [
    (Field::Key, &["id", "key", "sleutel", "nummer", "number", "code"]),
    (Field::Question, &["question", "vraag", "title", "titel"]),
    (
        Field::Html,
        &["reference_answer_html", "answer_html", "antwoord_html", "html"],
    ),
    (
        Field::Words,
        &["answer", "antwoord", "reference_answer", "text", "tekst", "body"],
    ),
    (
        Field::Subjects,
        &[
            "subjects",
            "subject",
            "onderwerpen",
            "onderwerp",
            "tags",
            "categorie",
            "category",
            "themes",
        ],
    ),
    (Field::Url, &["canonical", "url", "link", "bron", "source", "dataurl"]),
    (
        Field::Changed,
        &["lastmodified", "last_modified", "changed", "gewijzigd", "updated"],
    ),
    (Field::Review, &["review", "review_on", "herzien", "herzien_op"]),
];

/// Where each field stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns(Vec<(Field, usize)>);

impl Columns {
    /// The column of a field.
    pub(super) fn find(&self, field: Field) -> Option<usize> {
        self.0.iter().find(|(one, _)| *one == field).map(|(_, column)| *column)
    }
}

/// Guesses from the titles, made alike for comparing.
pub(super) fn guess(header: &[String]) -> Columns {
    let plain = |title: &str| title.to_lowercase().replace([' ', '-', '_'], "");
    let column = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| header.iter().position(|title| plain(title) == plain(name)))
    };
    let found = TITLES
        .iter()
        .filter_map(|(field, names)| Some((*field, column(names)?)));
    Columns(found.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_known_in_both_languages() {
        let header = |titles: &[&str]| titles.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let found = guess(&header(&["Vraag", "Antwoord HTML", "antwoord", "Onderwerp"]));
        assert_eq!(found.find(Field::Question), Some(0));
        assert_eq!(found.find(Field::Html), Some(1));
        assert_eq!(found.find(Field::Words), Some(2));
        assert_eq!(found.find(Field::Key), None);
        let real = guess(&header(&[
            "id",
            "question",
            "reference_answer",
            "reference_answer_html",
            "canonical",
        ]));
        assert_eq!(real.find(Field::Html), Some(3));
        assert_eq!(real.find(Field::Url), Some(4));
    }
}
