//! Which names a text may mean with `@Full Name`: everything else, and what is a link or code already, is left alone.

use std::ops::Range;

/// Words of a name at most.
const WORDS_MOST: usize = 6;
/// Names that are looked up in one text: more is a list, not a call.
pub(super) const CALLS_MOST: usize = 20;

/// A place in a text where somebody may be called, with the names that may be meant, the longest first. Each goes from the `@`
/// to its own end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) names: Vec<(Range<usize>, String)>,
}

/// The places in a text where somebody may be called.
pub(super) fn calls(words: &str) -> Vec<Call> {
    let mut found = Vec::new();
    for line in lines_outside_code(words) {
        let text = &words[line.clone()];
        let mut in_code = false;
        let mut before = ' ';
        for (at, letter) in text.char_indices() {
            if letter == '`' {
                in_code = !in_code;
            }
            let begins = before.is_whitespace() || matches!(before, '(' | '“' | '"' | '‘' | '>');
            if letter == '@' && begins && !in_code && found.len() < CALLS_MOST {
                let start = line.start + at;
                let names = names(&words[start + 1..line.end], start);
                if !names.is_empty() {
                    found.push(Call { names });
                }
            }
            before = letter;
        }
    }
    found
}

/// The lines that do not stand between ``` marks, as ranges.
fn lines_outside_code(words: &str) -> Vec<Range<usize>> {
    let (mut lines, mut start, mut fenced) = (Vec::new(), 0, false);
    for line in words.split_inclusive('\n') {
        let range = start..start + line.trim_end_matches(['\n', '\r']).len();
        start += line.len();
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            lines.push(range);
        }
    }
    lines
}

fn names(rest: &str, start: usize) -> Vec<(Range<usize>, String)> {
    let mut ends = Vec::new();
    let mut end = 0;
    for word in rest.split(' ').take(WORDS_MOST) {
        if word.is_empty() {
            break;
        }
        end += word.len();
        ends.push(end);
        end += 1;
    }
    let mut names = Vec::new();
    for end in ends.into_iter().rev() {
        let whole = &rest[..end];
        let trimmed = whole.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        for name in [whole, trimmed] {
            // A name that ends in a point is tried with it first: "St. Jansen Jr."
            let range = start..start + 1 + name.len();
            if !name.is_empty() && !names.iter().any(|(known, _)| *known == range) {
                names.push((range, name.to_owned()));
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(words: &str) -> Vec<String> {
        let call = calls(words).into_iter().next();
        call.map(|call| call.names.into_iter().map(|(_, name)| name).collect())
            .unwrap_or_default()
    }

    #[test]
    fn the_longest_name_is_tried_first() {
        assert_eq!(
            first("Hoi @Jan de Wit!"),
            ["Jan de Wit!", "Jan de Wit", "Jan de", "Jan"]
        );
        let words = "Hoi @Jan, kijk";
        let call = &calls(words)[0];
        let jan = call.names.iter().find(|(_, name)| name == "Jan").unwrap();
        assert_eq!(&words[jan.0.clone()], "@Jan");
    }

    #[test]
    fn a_link_a_mail_address_and_code_are_left_alone() {
        for words in [
            "[@Jan](/people/x)",
            "jan@lagemade.nl",
            "`@Jan`",
            "```\n@Jan\n```",
            "@",
            "@ Jan",
        ] {
            assert_eq!(first(words), Vec::<String>::new(), "{words}");
        }
        assert_eq!(first("(@Jan)"), ["Jan)", "Jan"]);
        assert_eq!(calls("@Jan en @Piet\n@Kees").len(), 3);
    }
}
