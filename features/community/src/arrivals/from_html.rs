//! HTML from elsewhere as Markdown, so that it is kept, shown, searched and edited like everything that is written here.
//!
//! The house's cleaner goes over it first: what it gives is well formed and holds only elements of a text. What comes out goes
//! through the Markdown of the house again, so nothing here has to be trusted.

use platform::markdown::clean;

use super::html_tree::{Node, parse};

/// The Markdown of a piece of HTML.
pub(super) fn markdown_of(html: &str) -> String {
    let cleaned = clean(&renamed(html));
    let mut out = String::new();
    blocks(&parse(cleaned.as_str()), "", &mut out);
    out.trim().to_owned()
}

/// The cleaner knows no first headings and no boxes; here a heading stays one and a box is a paragraph.
fn renamed(html: &str) -> String {
    let mut html = html.to_owned();
    for (from, to) in [
        ("<h1", "<h3"),
        ("</h1", "</h3"),
        ("<H1", "<h3"),
        ("</H1", "</h3"),
        ("<h2", "<h4"),
        ("</h2", "</h4"),
        ("<H2", "<h4"),
        ("</H2", "</h4"),
        ("<div", "<p"),
        ("</div", "</p"),
        ("<DIV", "<p"),
        ("</DIV", "</p"),
    ] {
        html = html.replace(from, to);
    }
    html
}

/// Writes blocks, each line after `indent`.
fn blocks(nodes: &[Node], indent: &str, out: &mut String) {
    let mut line = String::new();
    for node in nodes {
        match node {
            Node::Element { name, children, .. } if is_block(name) => {
                flush(&mut line, indent, out);
                block(name, children, indent, out);
            }
            other => inline(other, &mut line),
        }
    }
    flush(&mut line, indent, out);
}

fn is_block(name: &str) -> bool {
    let heading = name.len() == 2 && name.starts_with('h');
    heading || matches!(name, "p" | "pre" | "blockquote" | "ul" | "ol" | "table")
}

fn block(name: &str, children: &[Node], indent: &str, out: &mut String) {
    match name {
        "hr" => paragraph("---", indent, out),
        "pre" => {
            let text = plain(children);
            let fence = if text.contains("```") { "~~~~" } else { "```" };
            paragraph(&format!("{fence}\n{}\n{fence}", text.trim_matches('\n')), indent, out);
        }
        "blockquote" => blocks(children, &format!("{indent}> "), out),
        "ul" | "ol" => list(name == "ol", children, indent, out),
        "table" => table(children, indent, out),
        "p" => blocks(children, indent, out),
        heading => {
            let mut line = String::new();
            for child in children {
                inline(child, &mut line);
            }
            // The house puts headings of a text two lower again.
            let level = heading[1..].parse::<usize>().unwrap_or(3).clamp(3, 6) - 2;
            paragraph(
                &format!("{} {}", "#".repeat(level), line.replace('\n', " ").trim()),
                indent,
                out,
            );
        }
    }
}

fn list(is_ordered: bool, children: &[Node], indent: &str, out: &mut String) {
    let items = children.iter().filter_map(|node| match node {
        Node::Element { name, children, .. } if name == "li" => Some(children),
        _ => None,
    });
    for (place, item) in items.enumerate() {
        let mark = if is_ordered {
            format!("{}. ", place + 1)
        } else {
            "- ".to_owned()
        };
        let mut text = String::new();
        blocks(item, "", &mut text);
        let below = format!("{indent}{}", " ".repeat(mark.len()));
        let text = hung(text.trim(), &below);
        separate(out, if place == 0 { "\n\n" } else { "\n" });
        out.push_str(&format!("{indent}{mark}{text}"));
    }
}

/// The same lines, each after the first that holds something below the mark of its list.
fn hung(text: &str, below: &str) -> String {
    let line = |(place, line): (usize, &str)| match (place, line.is_empty()) {
        (0, _) | (_, true) => line.to_owned(),
        _ => format!("{below}{line}"),
    };
    text.lines().enumerate().map(line).collect::<Vec<_>>().join("\n")
}

fn table(children: &[Node], indent: &str, out: &mut String) {
    let mut rows = Vec::new();
    collect_rows(children, &mut rows);
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let lines = rows.iter().enumerate().flat_map(|(place, row)| {
        let mut cells = row.clone();
        cells.resize(columns, String::new());
        let line = format!("| {} |", cells.join(" | "));
        let rule = (place == 0).then(|| format!("|{}", " --- |".repeat(columns)));
        std::iter::once(line).chain(rule)
    });
    let text: Vec<String> = lines.collect();
    paragraph(&text.join("\n"), indent, out);
}

fn collect_rows(nodes: &[Node], rows: &mut Vec<Vec<String>>) {
    for node in nodes {
        let Node::Element { name, children, .. } = node else {
            continue;
        };
        if name == "tr" {
            let cell = |node: &Node| match node {
                Node::Element { children, .. } => {
                    let mut line = String::new();
                    children.iter().for_each(|child| inline(child, &mut line));
                    Some(line.replace('\n', " ").trim().to_owned())
                }
                Node::Text(_) => None,
            };
            rows.push(children.iter().filter_map(cell).collect());
        } else {
            collect_rows(children, rows);
        }
    }
}

fn inline(node: &Node, line: &mut String) {
    match node {
        Node::Text(text) => line.push_str(&escaped(text, line)),
        Node::Element { name, link, children } => {
            let mut inner = String::new();
            children.iter().for_each(|child| inline(child, &mut inner));
            match name.as_str() {
                "br" => line.push('\n'),
                "strong" | "b" => around(line, &inner, "**"),
                "em" | "i" => around(line, &inner, "*"),
                "del" => around(line, &inner, "~~"),
                "code" | "kbd" => around(line, &plain(children).replace('`', "'"), "`"),
                "img" if !link.is_empty() => line.push_str(&format!("![{inner}]({link})")),
                "a" if !link.is_empty() && !link.contains([' ', '(', ')', '<', '>', '\n']) => {
                    line.push_str(&format!("[{}]({link})", inner.replace('\n', " ")));
                }
                _ => line.push_str(&inner),
            }
        }
    }
}

/// Puts marks around words; blanks stay outside, else the marks would be no marks.
fn around(line: &mut String, inner: &str, mark: &str) {
    let words = inner.trim();
    if words.is_empty() {
        line.push_str(inner);
        return;
    }
    let start = inner.len() - inner.trim_start().len();
    line.push_str(&inner[..start]);
    line.push_str(&format!("{mark}{}{mark}", words.replace('\n', " ")));
    line.push_str(&inner[start + words.len()..]);
}

/// Text in which no sign is Markdown; white space is one blank, as a browser shows it.
fn escaped(text: &str, before: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if letter.is_whitespace() {
            let is_after_blank = out.ends_with(' ') || (out.is_empty() && before.ends_with([' ', '\n']));
            if !is_after_blank {
                out.push(' ');
            }
        } else {
            let is_start = out.is_empty() && before.trim_end_matches(' ').is_empty();
            if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '|' | '&')
                || (is_start && matches!(letter, '#' | '+' | '-' | '='))
            {
                out.push('\\');
            }
            out.push(letter);
        }
    }
    out
}

fn plain(nodes: &[Node]) -> String {
    let text = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element { name, .. } if name == "br" => "\n".to_owned(),
        Node::Element { children, .. } => plain(children),
    };
    nodes.iter().map(text).collect()
}

fn flush(line: &mut String, indent: &str, out: &mut String) {
    let text = std::mem::take(line);
    let text = text.trim();
    // "1." at the start of a line would begin a list.
    let digits = text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    if digits > 0 && text[digits..].starts_with(['.', ')']) {
        paragraph(&format!("{}\\{}", &text[..digits], &text[digits..]), indent, out);
    } else if !text.is_empty() {
        paragraph(text, indent, out);
    }
}

fn paragraph(text: &str, indent: &str, out: &mut String) {
    if text.is_empty() {
        return;
    }
    separate(out, &format!("\n{}\n", indent.trim_end()));
    let below = format!("\n{indent}");
    out.push_str(&format!("{indent}{}", text.replace('\n', &below)));
}

fn separate(out: &mut String, by: &str) {
    if !out.is_empty() {
        out.push_str(by);
    }
}
