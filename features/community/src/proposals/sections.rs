//! The sections of a text: each begins with a heading, so that feedback has a place.

/// A section: its heading, and its Markdown with the heading left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// The heading; empty for what stands before the first.
    pub(super) title: String,
    /// The Markdown under it.
    pub(super) words: String,
}

/// Splits a text at its headings (`# …`). What stands before the first is a section without a title, and is left out when there
/// is nothing. A `#` in a block of code is no heading.
pub(super) fn split(words: &str) -> Vec<Section> {
    let mut sections = vec![Section {
        title: String::new(),
        words: String::new(),
    }];
    let mut is_code = false;
    for line in words.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        }
        match heading(line).filter(|_| !is_code) {
            Some(title) => sections.push(Section {
                title,
                words: String::new(),
            }),
            None => {
                if let Some(last) = sections.last_mut() {
                    last.words.push_str(line);
                    last.words.push('\n');
                }
            }
        }
    }
    sections.retain(|section| !section.title.is_empty() || !section.words.trim().is_empty());
    sections
}

fn heading(line: &str) -> Option<String> {
    let rest = line.trim_start_matches('#');
    let depth = line.len() - rest.len();
    let is_heading = (1..=6).contains(&depth) && rest.starts_with(' ');
    let title = rest.trim().trim_end_matches('#').trim();
    (is_heading && !title.is_empty()).then(|| title.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_split_at_its_headings() {
        let titles = |words: &str| split(words).into_iter().map(|it| it.title).collect::<Vec<_>>();
        assert_eq!(titles("Vooraf\n\n# Wat\ntekst\n## Hoe ##\n"), ["", "Wat", "Hoe"]);
        assert_eq!(titles("# Wat\n"), ["Wat"]);
        assert_eq!(titles("geen kop #5\n#hashtag\n####### zeven"), [""]);
        assert_eq!(titles("```\n# code\n```\n# Kop"), ["", "Kop"]);
        assert_eq!(titles(" \n\n"), Vec::<String>::new());
        assert_eq!(split("# A\neen\ntwee\n# B")[0].words, "een\ntwee\n");
    }
}
