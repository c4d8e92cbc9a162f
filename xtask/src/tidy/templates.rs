//! Templates carry no script, no style and no unescaped text: the content policy would refuse them anyway.
//! Letters are not pages: mail programs read no style sheet, so there a style may stand in the line.

use super::Finding;
use crate::house::House;

pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house.ending(".html").filter(|file| !file.path.starts_with("web/")) {
        for (number, line) in file.text.lines().enumerate() {
            for says in breaches(line)
                .into_iter()
                .filter(|says| *says != STYLES || !is_letter(&file.path))
            {
                found.push(Finding::new(&file.path, number + 1, says));
            }
        }
    }
    found
}

const STYLES: &str = "styles stand in web/styles";

/// What goes out by mail: the platform's sheet around every letter, and the rooms' `letter.html`.
fn is_letter(path: &str) -> bool {
    path.contains("/outbox/") || path.rsplit('/').next().is_some_and(|name| name.starts_with("letter"))
}

fn breaches(line: &str) -> Vec<&'static str> {
    let lower = line.to_lowercase();
    let bare: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    let mut says = Vec::new();
    if lower.contains("<style") || has_attribute(&lower, "style") {
        says.push(STYLES);
    }
    if lower.contains("<script") && !lower.contains("src=") {
        says.push("scripts stand in web/scripts");
    }
    if lower.contains("javascript:") || handler(&lower) {
        says.push("what happens on an event stands in web/scripts");
    }
    if bare.contains("|safe}") || bare.contains("|safe|") || bare.contains("|safe%") {
        says.push("text stays escaped; HTML of our own making arrives as a type that says so");
    }
    says
}

/// Whether the attribute stands there, as `name=` after a space or a quote.
fn has_attribute(line: &str, name: &str) -> bool {
    let wanted = format!("{name}=");
    line.match_indices(&wanted)
        .any(|(at, _)| at == 0 || line[..at].ends_with([' ', '"', '\'', '\t']))
}

/// Whether an attribute `on...=` stands there, after a space and inside a tag.
fn handler(line: &str) -> bool {
    line.match_indices(" on").any(|(at, _)| {
        let rest = &line[at + 3..];
        let name = rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(rest.len());
        name > 2 && rest[name..].starts_with('=')
    }) || line.contains("hx-on")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_each_breach() {
        for line in [
            "<style>p{}</style>",
            "<p style=\"color:red\">",
            "<script>alert(1)</script>",
            "<a href=\"javascript:x\">",
            "<a class=\"b\" onclick=\"x\">",
            "<a hx-on:click=\"x\">",
            "{{ text | safe }}",
        ] {
            assert_eq!(breaches(line).len(), 1, "{line}");
        }
        let good = "<script src=\"{{ file }}\"></script> <p class=\"safe\">what goes on = all, style</p> {{ a|safer }}";
        assert!(breaches(good).is_empty());
    }

    #[test]
    fn looks_in_every_room_and_not_in_the_front_end() {
        let page = "<p>\n<p style=\"x\">";
        let house = House::of(&[
            ("features/people/src/home/list.html", page),
            ("web/samples/a.html", page),
        ]);
        let found = check(&house);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 2);
    }
}
