//! How a letter looks: one column, one heading, one button at most, and at the end why it was sent.

use askama::Template;

use crate::feature::Platform;
use crate::texts::Language;

/// What a letter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The heading; usually the subject as well.
    pub title: String,
    /// The text, a paragraph each.
    pub paragraphs: Vec<String>,
    /// Things one below the other, as in a digest.
    pub items: Vec<Item>,
    /// What one can do: it opens a page, acting happens there (rule ML5).
    pub button: Option<Button>,
    /// Why this person gets it, in one sentence.
    pub why: String,
    /// Where one says that one wants less mail, with the words; a letter that must arrive has none.
    pub less: Option<Button>,
}

/// A link in a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// The verb.
    pub label: String,
    /// A path of our own.
    pub path: String,
}

/// One thing of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// One sentence.
    pub title: String,
    /// A little more, may be empty.
    pub text: String,
    /// Where it leads, a path of our own.
    pub path: String,
}

/// The two bodies of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// For those who read without HTML.
    pub text: String,
    /// The same in HTML.
    pub html: String,
}

#[derive(Template)]
#[template(path = "outbox/sheet.html")]
struct Page<'a> {
    sheet: &'a Sheet,
    language: Language,
    organisation: &'a str,
    base: &'a str,
    css: &'static str,
}

/// The calm look in the little CSS that mail programs know.
const CSS: &str = include_str!("sheet.css");

impl Sheet {
    /// Writes the letter in a language, with links that begin with the address people type.
    #[must_use]
    pub fn compose(&self, platform: &Platform, language: Language) -> Composed {
        let (organisation, base) = (platform.organisation.facts().name, platform.config.base());
        let page = Page {
            sheet: self,
            language,
            organisation: &organisation,
            base: &base,
            css: CSS,
        };
        Composed {
            text: self.plain(&organisation, &base),
            html: page.render().unwrap_or_default(),
        }
    }

    fn plain(&self, organisation: &str, base: &str) -> String {
        let mut text = format!("{}\n\n", self.title);
        for paragraph in &self.paragraphs {
            text.push_str(&format!("{paragraph}\n\n"));
        }
        for item in &self.items {
            text.push_str(&format!("- {}\n", item.title));
            if !item.text.is_empty() {
                text.push_str(&format!("  {}\n", item.text));
            }
            text.push_str(&format!("  {base}{}\n\n", item.path));
        }
        if let Some(button) = &self.button {
            text.push_str(&format!("{}:\n{base}{}\n\n", button.label, button.path));
        }
        text.push_str(&format!("--\n{}\n{}\n", organisation, self.why));
        if let Some(less) = &self.less {
            text.push_str(&format!("{}: {base}{}\n", less.label, less.path));
        }
        text
    }
}
