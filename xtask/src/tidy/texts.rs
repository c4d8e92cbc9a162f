//! Every text exists in Dutch and in English, and stands on a page.

use super::Finding;
use crate::house::{File, House};
use crate::rust_text;
use std::collections::{BTreeMap, HashSet};

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// Where a message stands, and what it says.
struct Message {
    path: String,
    line: usize,
    says: String,
    /// The values that the comment above it names, in that order.
    told: Vec<String>,
}

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut rooms: BTreeMap<String, BTreeMap<&str, BTreeMap<String, Message>>> = BTreeMap::new();
    for file in house.ending(".ftl") {
        let Some((room, rest)) = file.path.split_once("/locales/") else {
            continue;
        };
        let Some(language) = LANGUAGES
            .iter()
            .find(|language| rest.starts_with(&format!("{language}/")))
        else {
            continue;
        };
        let messages = rooms.entry(room.to_owned()).or_default().entry(language).or_default();
        messages.extend(read(file));
    }
    let mut found = Vec::new();
    for (room, languages) in &rooms {
        for (from, to) in [("nl", "en"), ("en", "nl")] {
            let other = languages.get(to);
            for (key, message) in languages.get(from).into_iter().flatten() {
                if !other.is_some_and(|other| other.contains_key(key)) {
                    let says = format!("`{key}` is missing in locales/{to}");
                    found.push(Finding::new(&message.path, message.line, says));
                }
                if message.says.is_empty() {
                    found.push(Finding::new(
                        &message.path,
                        message.line,
                        format!("`{key}` says nothing"),
                    ));
                }
            }
        }
        unused(house, room, languages.get("en"), &mut found);
        out_of_order(languages.get("en"), &mut found);
    }
    found
}

/// Messages with their attributes; a line that begins with a space belongs to the one above it.
fn read(file: &File) -> BTreeMap<String, Message> {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let mut last = String::new();
    let mut told = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        if line.starts_with([' ', '\t', '}']) {
            if let Some(message) = messages.get_mut(&last) {
                message.says.push_str(line.trim());
            }
        } else if let Some((key, says)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            key.trim().clone_into(&mut last);
            let message = Message {
                path: file.path.clone(),
                line: number + 1,
                says: says.trim().to_owned(),
                told: std::mem::take(&mut told),
            };
            messages.insert(last.clone(), message);
        } else {
            told.extend(line.strip_prefix("# ").and_then(|line| values(line).into_iter().next()));
        }
    }
    messages
}

/// The values of a text, each where it comes first.
fn values(says: &str) -> Vec<String> {
    let mut found = Vec::new();
    for rest in says.split('$').skip(1) {
        let name: String = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect();
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// A text takes its values in the order of the English words. Whoever calls it reads the comment above it: another order there
/// has put names where days belong, and nothing but a reader's eye would see it.
fn out_of_order(messages: Option<&BTreeMap<String, Message>>, found: &mut Vec<Finding>) {
    for (key, message) in messages.into_iter().flatten() {
        let taken = values(&message.says);
        let both = |name: &&String| taken.contains(name) && message.told.contains(name);
        if !taken.iter().filter(both).eq(message.told.iter().filter(both)) {
            let says = format!("`{key}` takes its values in the order {}", taken.join(", "));
            found.push(Finding::new(&message.path, message.line, says));
        }
    }
}

/// Messages that no page, no Rust and no other message of the room names.
fn unused(house: &House, room: &str, messages: Option<&BTreeMap<String, Message>>, found: &mut Vec<Finding>) {
    let Some(messages) = messages else { return };
    let mut named: HashSet<String> = HashSet::new();
    // The platform's texts are everybody's; a room's texts are its own, but server shows them in its demo and menus.
    let reads =
        |file: &File| room == "platform" || file.path.starts_with(&format!("{room}/")) || file.room() == "server";
    for file in house.files.iter().filter(|file| reads(file)) {
        let text = match file.path.rsplit_once('.') {
            Some((_, "rs")) => rust_text::read(&file.text).code,
            Some((_, "html")) => file.text.clone(),
            _ => continue,
        };
        let words = text
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|word| !word.is_empty());
        named.extend(words.map(str::to_owned));
    }
    let within: String = messages
        .values()
        .map(|message| message.says.as_str())
        .collect::<Vec<_>>()
        .join(" ");
    for (key, message) in messages {
        let asked = named.contains(&key.replace('-', "_")) || within.contains(&format!("{{ {key} }}"));
        if !asked && !key.starts_with('-') {
            found.push(Finding::new(
                &message.path,
                message.line,
                format!("`{key}` stands on no page"),
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(nl: &str, en: &str, page: &str) -> Vec<String> {
        let house = House::of(&[
            ("features/people/locales/nl/home.ftl", nl),
            ("features/people/locales/en/home.ftl", en),
            ("features/people/src/home/list.html", page),
        ]);
        check(&house).into_iter().map(|finding| finding.says).collect()
    }

    #[test]
    fn both_languages_and_a_page() {
        assert!(
            says(
                "a-b = X\n",
                "# $n (Number) - how many = many\na-b = Y\n",
                "{{ t.a_b() }}"
            )
            .is_empty()
        );
        assert!(says("a-b =\n    X\n", "a-b =\n    Y\n", "{{ t.a_b() }}").is_empty());
    }

    #[test]
    fn a_text_that_is_missing_empty_or_lost_is_named() {
        assert_eq!(
            says("a-b = X\n", "", "{{ t.a_b() }}"),
            ["`a-b` is missing in locales/en"]
        );
        assert_eq!(
            says("", "a-b = X\n", "{{ t.a_b() }}"),
            ["`a-b` is missing in locales/nl"]
        );
        assert_eq!(says("a-b = X\n", "a-b = \n", "{{ t.a_b() }}"), ["`a-b` says nothing"]);
        assert_eq!(
            says("a-b = X\n", "a-b = Y\n", "{{ t.a_bc() }}"),
            ["`a-b` stands on no page"]
        );
    }

    #[test]
    fn values_are_explained_in_the_order_they_are_taken() {
        let one = |comment: &str| {
            says(
                "a-b = { $x } { $y }\n",
                &format!("{comment}a-b = {{ $y }} {{ $x }}\n"),
                "{{ t.a_b() }}",
            )
        };
        assert!(one("# $y (String) - a name\n# $x (String) - a day\n").is_empty());
        assert_eq!(
            one("# $x (String) - a day\n# $y (String) - a name\n"),
            ["`a-b` takes its values in the order y, x"]
        );
    }
}
