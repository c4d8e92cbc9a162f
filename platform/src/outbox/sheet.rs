//! How a letter looks: one column, one heading, one button at most, and at the end why it was sent.

use askama::Template;

use crate::feature::Platform;
use crate::markdown::for_mail;
use crate::page::SafeHtml;
use crate::texts::Language;

/// What a letter says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The heading; usually the subject as well.
    pub title: String,
    /// The text, a paragraph each.
    pub paragraphs: Vec<String>,
    /// A text somebody wrote in Markdown: cleaned, and without signs.
    pub prose: Option<(SafeHtml, String)>,
    /// Things one below the other, as in a digest.
    pub items: Vec<Item>,
    /// Things in groups, each under a heading of its own.
    pub groups: Vec<Group>,
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// One sentence.
    pub title: String,
    /// A little more, may be empty.
    pub text: String,
    /// Where it leads, a path of our own; empty when it leads nowhere.
    pub path: String,
}

/// Things under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub title: String,
    /// The things.
    pub items: Vec<Item>,
}

/// The two bodies of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// For those who read without HTML.
    pub text: String,
    /// The same in HTML.
    pub html: String,
}

/// The letter as MJML, from which `mrml` makes the tables and styles that every mail program understands. Askama escapes what
/// stands in it, as in a page.
#[derive(Template)]
#[template(path = "outbox/sheet.mjml", escape = "html")]
struct Page<'a> {
    sheet: &'a Sheet,
    language: Language,
    organisation: &'a str,
    base: &'a str,
}

/// Where the text that somebody wrote goes: cleaned HTML is no MJML, and comes in when the rest is made.
const PROSE: &str = "prose-stands-here";

impl Sheet {
    /// Writes the letter in a language, with links that begin with the address people type.
    #[must_use]
    pub fn compose(&self, platform: &Platform, language: Language) -> Composed {
        let (organisation, base) = (platform.organisation.facts().name, platform.config.base());
        Composed {
            text: self.plain(&organisation, &base),
            html: self.html(language, &organisation, &base),
        }
    }

    /// A letter that cannot be made in HTML goes as text alone.
    fn html(&self, language: Language, organisation: &str, base: &str) -> String {
        let page = Page {
            sheet: self,
            language,
            organisation,
            base,
        };
        let made = page.render().map_err(|error| error.to_string());
        let made = made.and_then(|mjml| mrml::parse(mjml).map_err(|error| error.to_string()));
        // No fonts are fetched from anywhere: a letter asks nothing of others when it is opened (rule ML10).
        let options = mrml::prelude::render::RenderOptions {
            fonts: std::collections::HashMap::new(),
            ..Default::default()
        };
        let html = made.and_then(|read| read.element.render(&options).map_err(|error| error.to_string()));
        match html {
            Ok(html) => match &self.prose {
                Some((prose, _)) => html.replacen(PROSE, for_mail(prose, base).as_str(), 1),
                None => html,
            },
            Err(error) => {
                tracing::error!(error, "a letter could not be made in HTML");
                String::new()
            }
        }
    }

    fn plain(&self, organisation: &str, base: &str) -> String {
        let mut text = format!("{}\n\n", self.title);
        for paragraph in &self.paragraphs {
            text.push_str(&format!("{paragraph}\n\n"));
        }
        if let Some((_, plain)) = &self.prose {
            text.push_str(&format!("{plain}\n\n"));
        }
        for item in &self.items {
            item.plain(base, &mut text);
        }
        for group in &self.groups {
            text.push_str(&format!("== {} ==\n\n", group.title));
            for item in &group.items {
                item.plain(base, &mut text);
            }
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

impl Item {
    fn plain(&self, base: &str, text: &mut String) {
        text.push_str(&format!("- {}\n", self.title));
        if !self.text.is_empty() {
            text.push_str(&format!("  {}\n", self.text));
        }
        if !self.path.is_empty() {
            text.push_str(&format!("  {base}{}\n", self.path));
        }
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let item = Item {
            title: "Is <b>dit</b> & dat af? {{ 1 }}".into(),
            text: "</mj-text><mj-raw><script>alert(1)</script></mj-raw>".into(),
            path: "/posts/1?a=1&b=\"2".into(),
        };
        Sheet {
            title: "3 dingen voor jou".into(),
            paragraphs: vec!["Dag <Joris>".into()],
            prose: Some((
                SafeHtml::from_cleaned(
                    "<p>Zie <a href=\"/posts/2\">dit</a><br><img src=\"/files/x\" alt=\"\"></p>".into(),
                ),
                "Zie dit".into(),
            )),
            items: vec![item.clone()],
            groups: vec![Group {
                title: "Nog een antwoord schuldig".into(),
                items: vec![item],
            }],
            button: Some(Button {
                label: "Openen".into(),
                path: "/community".into(),
            }),
            why: "Je krijgt dit omdat je dat koos.".into(),
            less: Some(Button {
                label: "Minder".into(),
                path: "/unsubscribe/a/b".into(),
            }),
        }
    }

    #[test]
    fn a_letter_runs_nothing_and_asks_nothing_of_others() {
        let html = sheet().html(Language::Nl, "Waterschap", "https://d.example");
        for forbidden in [
            "<script",
            "<img",
            "googleapis",
            "@import",
            "<link",
            "prose-stands",
            "javascript:",
        ] {
            assert!(!html.contains(forbidden), "{forbidden} in {html}");
        }
        let elsewhere = html
            .split("href=\"")
            .skip(1)
            .filter(|rest| !rest.starts_with("https://d.example/"));
        assert_eq!(elsewhere.count(), 0, "{html}");
        assert!(
            html.contains("lang=\"nl\"") && html.contains("https://d.example/posts/2"),
            "{html}"
        );
        assert!(html.contains("Is &#60;b&#62;dit") && html.contains("{{ 1 }}"), "{html}");
    }

    #[test]
    fn the_text_says_the_same() {
        let text = sheet().plain("Waterschap", "https://d.example");
        for said in [
            "== Nog een antwoord schuldig ==",
            "Zie dit",
            "https://d.example/unsubscribe/a/b",
            "Openen:",
        ] {
            assert!(text.contains(said), "{said} in {text}");
        }
    }
}
