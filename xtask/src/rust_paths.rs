//! Finds the paths (`people::directory::find`) that a piece of Rust names, with `use` trees written out.

/// A path and the line (from 1) on which it stands.
#[derive(Debug, PartialEq)]
pub(crate) struct Named {
    pub(crate) line: usize,
    pub(crate) parts: Vec<String>,
}

/// All paths of two parts or more, in code without comments and strings.
pub(crate) fn paths(code: &str) -> Vec<Named> {
    let words = words(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Word { text, line } = &words[at];
        let begins = is_name(text) && (at == 0 || words[at - 1].text != "::");
        if !begins {
            at += 1;
            continue;
        }
        let line = *line;
        at = tree(&words, at, line, &mut Vec::new(), &mut found).max(at + 1);
    }
    found.retain(|named| named.parts.len() > 1);
    found
}

struct Word {
    text: String,
    line: usize,
}

/// Names, `::`, braces and everything else as single characters.
fn words(code: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut line = 1;
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let length = if is_name_part(first) {
            rest.find(|c| !is_name_part(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let text = &rest[..length];
        if !first.is_whitespace() {
            words.push(Word {
                text: text.to_owned(),
                line,
            });
        }
        line += text.matches('\n').count();
        rest = &rest[length..];
    }
    words
}

/// Follows one path from `at`; a brace after `::` branches it. Answers with the place after it.
fn tree(words: &[Word], at: usize, line: usize, before: &mut Vec<String>, found: &mut Vec<Named>) -> usize {
    let length = before.len();
    let mut at = at;
    loop {
        match words.get(at).map(|word| word.text.as_str()) {
            Some("{") if !before.is_empty() && words[at - 1].text == "::" => {
                at = branches(words, at + 1, before, found);
                before.truncate(length);
                return at;
            }
            Some(text) if is_name(text) || (text == "*" && !before.is_empty() && words[at - 1].text == "::") => {
                before.push(text.to_owned());
                at += 1;
            }
            _ => break,
        }
        if words.get(at).is_some_and(|word| word.text == "::") {
            at += 1;
        } else {
            break;
        }
    }
    found.push(Named {
        line,
        parts: before.clone(),
    });
    before.truncate(length);
    at
}

/// The parts between braces, each a path of its own after what stood before them.
fn branches(words: &[Word], at: usize, before: &mut Vec<String>, found: &mut Vec<Named>) -> usize {
    let mut at = at;
    while let Some(word) = words.get(at) {
        match word.text.as_str() {
            "}" => return at + 1,
            text if is_name(text) || text == "*" => {
                let after = tree(words, at, word.line, before, found);
                at = after.max(at + 1);
                if words.get(at).is_some_and(|word| word.text == "as") {
                    at += 2;
                }
            }
            _ => at += 1,
        }
    }
    at
}

fn is_name_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_name(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_a_tree_of_uses_out() {
        let found = paths("use people::{directory::{find, Row as R}, texts};\nlet x = value::ledger::add(a::b);");
        let found: Vec<String> = found
            .iter()
            .map(|named| format!("{}:{}", named.line, named.parts.join("::")))
            .collect();
        assert_eq!(
            found,
            [
                "1:people::directory::find",
                "1:people::directory::Row",
                "1:people::texts",
                "2:value::ledger::add",
                "2:a::b"
            ]
        );
    }
}
