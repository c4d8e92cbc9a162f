//! Which column of a table is what.

use serde::{Deserialize, Serialize};

/// What a column can be. The text is needed; the rest helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Text,
    Title,
    Time,
    Id,
    Url,
    Language,
    Author,
}

impl Meaning {
    /// All of them, in the order of the form.
    pub(crate) const ALL: [Self; 7] = [
        Self::Text,
        Self::Title,
        Self::Time,
        Self::Id,
        Self::Url,
        Self::Language,
        Self::Author,
    ];

    /// The word in the form and in the store.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Title => "title",
            Self::Time => "time",
            Self::Id => "id",
            Self::Url => "url",
            Self::Language => "language",
            Self::Author => "author",
        }
    }

    /// Names that mean this, the surest first. The author is never guessed: it is kept only when somebody asks for it.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Text => &[
                "text",
                "tekst",
                "bericht",
                "message",
                "content",
                "inhoud",
                "body",
                "full_text",
                "tweet",
                "snippet",
            ],
            Self::Title => &["title", "titel", "kop", "headline", "subject", "onderwerp"],
            Self::Time => &[
                "tweet_created",
                "created_at",
                "published_at",
                "published",
                "gepubliceerd",
                "time",
                "tijd",
                "tijdstip",
                "datum",
                "date",
                "timestamp",
                "created",
            ],
            Self::Id => &[
                "id",
                "tweet_id",
                "post_id",
                "message_id",
                "berichtnummer",
                "nummer",
                "row",
                "rij",
            ],
            Self::Url => &["url", "link", "permalink", "adres", "source_url"],
            Self::Language => &["language", "taal", "lang"],
            Self::Author => &[],
        }
    }
}

/// The number of the column for each meaning, and the titles of all columns. Kept with the import as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Columns {
    pub(crate) titles: Vec<String>,
    pub(crate) text: Option<usize>,
    pub(crate) title: Option<usize>,
    pub(crate) time: Option<usize>,
    pub(crate) id: Option<usize>,
    pub(crate) url: Option<usize>,
    pub(crate) language: Option<usize>,
    pub(crate) author: Option<usize>,
}

impl Columns {
    /// What the names of the columns suggest. `header` holds them as [`platform::csv_in::normal`] writes them.
    pub(crate) fn guess(titles: &[String], header: &[String]) -> Self {
        let mut columns = Self {
            titles: titles.to_vec(),
            ..Self::default()
        };
        for meaning in Meaning::ALL {
            let place = |name: &&str| header.iter().position(|title| title == name);
            *columns.place_mut(meaning) = meaning.names().iter().find_map(place);
        }
        columns
    }

    /// The column with this meaning.
    pub(crate) fn place(&self, meaning: Meaning) -> Option<usize> {
        match meaning {
            Meaning::Text => self.text,
            Meaning::Title => self.title,
            Meaning::Time => self.time,
            Meaning::Id => self.id,
            Meaning::Url => self.url,
            Meaning::Language => self.language,
            Meaning::Author => self.author,
        }
    }

    /// The column with this meaning, to be chosen.
    pub(crate) fn place_mut(&mut self, meaning: Meaning) -> &mut Option<usize> {
        match meaning {
            Meaning::Text => &mut self.text,
            Meaning::Title => &mut self.title,
            Meaning::Time => &mut self.time,
            Meaning::Id => &mut self.id,
            Meaning::Url => &mut self.url,
            Meaning::Language => &mut self.language,
            Meaning::Author => &mut self.author,
        }
    }

    /// The title of the column with this meaning; empty when there is none.
    pub(crate) fn title_of(&self, meaning: Meaning) -> &str {
        self.place(meaning)
            .and_then(|place| self.titles.get(place))
            .map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_recognised_by_their_names_and_the_author_never() {
        let header: Vec<String> = ["row", "airline", "author", "text", "tweet_created"]
            .map(str::to_owned)
            .into();
        let columns = Columns::guess(&header, &header);
        assert_eq!((columns.id, columns.text, columns.time), (Some(0), Some(3), Some(4)));
        assert_eq!((columns.author, columns.url), (None, None));
        assert_eq!(columns.title_of(Meaning::Time), "tweet_created");
    }
}
