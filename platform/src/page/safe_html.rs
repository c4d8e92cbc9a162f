//! HTML that was cleaned before: the only text a page writes without escaping.

use std::fmt;

/// Cleaned HTML. Make it where the cleaning happens (ammonia, or our own writer), never in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// Takes HTML that has just been cleaned or that our own code wrote around escaped text.
    pub fn from_cleaned(html: String) -> Self {
        Self(html)
    }

    /// Plain text with some parts marked: the words that decided. Marks are byte offsets, from and to, in order; one that
    /// overlaps, lies outside or cuts through a character is left out.
    pub fn marked(text: &str, marks: &[(usize, usize)]) -> Self {
        let mut html = String::with_capacity(text.len() + marks.len() * 13);
        let mut done = 0;
        for &(start, end) in marks {
            let (Some(before), Some(marked)) = (text.get(done..start), text.get(start..end)) else {
                continue;
            };
            // Marks that touch are one mark: between them stands no white.
            if before.is_empty() && html.ends_with("</mark>") {
                html.truncate(html.len() - "</mark>".len());
            } else {
                escape(&mut html, before);
                html.push_str("<mark>");
            }
            escape(&mut html, marked);
            html.push_str("</mark>");
            done = end;
        }
        escape(&mut html, &text[done..]);
        Self(html)
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn escape(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(letter),
        }
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for SafeHtml {}
