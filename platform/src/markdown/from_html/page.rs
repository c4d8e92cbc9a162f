//! The Markdown as it grows: blocks below each other, each line behind the signs of what it stands in.

use super::escape::{escape, escape_address, escape_beginning, raised};
use super::lines::{Around, Lines};

/// Words inside a line that have a meaning together; `start` is where they begin in the line.
#[derive(Debug)]
struct Inside {
    name: &'static str,
    start: usize,
    address: String,
}

#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Lines,
    line: String,
    inside: Vec<Inside>,
    /// The lists we are in: the next number, or none for points.
    lists: Vec<Option<u64>>,
    heading: usize,
    code: Option<String>,
    table: Option<Vec<Vec<String>>>,
    tables: usize,
}

impl Page {
    pub(super) fn text(&mut self, text: &str) {
        if let Some(code) = &mut self.code {
            code.push_str(text);
            return;
        }
        let is_code = self.inside.last().is_some_and(|it| it.name == "code");
        for (number, word) in text.split(|it: char| it.is_whitespace() && it != '\u{a0}').enumerate() {
            if number > 0 && !self.line.ends_with([' ', '\n']) {
                self.line.push(' ');
            }
            self.line
                .push_str(&if is_code { word.to_owned() } else { escape(word) });
        }
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, String)]) {
        let attribute = |wanted: &str| {
            attributes
                .iter()
                .find(|(key, _)| *key == wanted)
                .map(|(_, it)| it.clone())
        };
        match name {
            _ if self.code.is_some() => {}
            "br" => {
                let kept = self.line.trim_end_matches(' ').len();
                self.line.truncate(kept);
                self.line.push('\n');
            }
            "hr" => {
                self.end_block();
                self.lines.write("---");
                self.lines.parted = true;
            }
            "img" => {
                let (about, from) = (
                    attribute("alt").unwrap_or_default(),
                    attribute("src").unwrap_or_default(),
                );
                if !from.is_empty() {
                    let picture = format!("![{}]({})", escape(&about), escape_address(&from));
                    self.line.push_str(&picture);
                }
            }
            "strong" | "b" => self.begin("**", String::new()),
            "em" | "i" => self.begin("*", String::new()),
            "del" | "s" | "strike" => self.begin("~~", String::new()),
            "code" | "kbd" => self.begin("code", String::new()),
            "sup" => self.begin("sup", String::new()),
            "sub" => self.begin("sub", String::new()),
            "a" => self.begin("a", attribute("href").unwrap_or_default()),
            "pre" => {
                self.end_block();
                self.code = Some(String::new());
            }
            _ => self.open_block(name),
        }
    }

    fn open_block(&mut self, name: &str) {
        self.end_block();
        match name {
            "h1" | "h2" => self.heading = 1,
            "h3" => self.heading = 2,
            "h4" | "h5" | "h6" => self.heading = 3,
            "blockquote" => self.lines.stand_in(Around::Quotation),
            "ul" | "ol" => {
                // A list in a list begins without an empty line.
                self.lines.parted &= self.lists.is_empty();
                self.lists.push((name == "ol").then_some(1));
            }
            "li" => {
                let sign = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                };
                self.lines.stand_in(Around::Item { sign, is_used: false });
            }
            "table" => {
                self.tables += 1;
                self.table.get_or_insert_default();
            }
            "tr" => self.table.iter_mut().for_each(|rows| rows.push(Vec::new())),
            "td" | "th" => {
                if let Some(row) = self.table.as_mut().and_then(|rows| rows.last_mut()) {
                    row.push(String::new());
                }
            }
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &str) {
        match name {
            "pre" => {
                if let Some(code) = self.code.take() {
                    self.write_code(&code);
                }
            }
            _ if self.code.is_some() => {}
            "strong" | "b" => self.end("**"),
            "em" | "i" => self.end("*"),
            "del" | "s" | "strike" => self.end("~~"),
            "code" | "kbd" => self.end("code"),
            "sup" | "sub" | "a" => self.end(name),
            "br" | "hr" | "img" => {}
            _ => self.close_block(name),
        }
    }

    fn close_block(&mut self, name: &str) {
        self.end_block();
        match name {
            "blockquote" => self.lines.stand_out(),
            "li" => {
                self.lines.stand_out();
                self.lines.parted = false;
            }
            "ul" | "ol" => {
                self.lists.pop();
                // A list in a list goes on without an empty line.
                self.lines.parted = self.lists.is_empty();
            }
            "table" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0
                    && let Some(rows) = self.table.take()
                {
                    self.write_table(rows);
                }
            }
            _ => {}
        }
        self.heading = 0;
    }

    pub(super) fn finish(mut self) -> String {
        self.end_block();
        self.lines.finish()
    }

    fn begin(&mut self, name: &'static str, address: String) {
        let start = self.line.len();
        self.inside.push(Inside { name, start, address });
    }

    fn end(&mut self, name: &str) {
        if let Some(place) = self.inside.iter().rposition(|it| it.name == name) {
            let ended = self.inside.remove(place);
            self.wrap(&ended);
        }
    }

    /// Puts the signs of a meaning around its words; blanks at its edges stay outside, or the signs would be read as signs.
    fn wrap(&mut self, inside: &Inside) {
        let words = self.line.split_off(inside.start.min(self.line.len()));
        let meant = words.trim();
        if meant.is_empty() {
            self.line.push_str(&words);
            return;
        }
        let (before, after) = (words.starts_with([' ', '\n']), words.ends_with([' ', '\n']));
        let written = match inside.name {
            "a" if inside.address.is_empty() => meant.to_owned(),
            "a" => format!("[{}]({})", meant.replace('\n', " "), escape_address(&inside.address)),
            "sup" => raised(meant, true),
            "sub" => raised(meant, false),
            "code" if meant.contains('`') => format!("`` {meant} ``"),
            "code" => format!("`{meant}`"),
            sign => format!("{sign}{}{sign}", meant.replace('\n', " ")),
        };
        let (before, after) = (if before { " " } else { "" }, if after { " " } else { "" });
        self.line.push_str(&format!("{before}{written}{after}"));
    }

    /// Ends the block that is being written. A meaning that goes on in the next block is closed here and opened there.
    fn end_block(&mut self) {
        let open: Vec<Inside> = std::mem::take(&mut self.inside);
        for inside in open.iter().rev() {
            self.wrap(inside);
        }
        self.inside = open.into_iter().map(|it| Inside { start: 0, ..it }).collect();
        let line = std::mem::take(&mut self.line);
        let line = line.trim_matches([' ', '\n']);
        if line.is_empty() {
            return;
        }
        if let Some(cell) = self.table.as_mut().and_then(|rows| rows.last_mut()?.last_mut()) {
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(&line.replace('\n', " "));
            return;
        }
        if self.heading > 0 {
            let signs = "#".repeat(self.heading);
            self.lines.write(&format!("{signs} {}", line.replace('\n', " ")));
        } else {
            let lines: Vec<String> = line.lines().map(|it| escape_beginning(it.trim_start())).collect();
            self.lines.write(&lines.join("\n"));
        }
        self.lines.parted = true;
    }

    fn write_code(&mut self, code: &str) {
        let mut fence = "```".to_owned();
        while code.contains(&fence) {
            fence.push('`');
        }
        self.lines
            .write(&format!("{fence}\n{}\n{fence}", code.trim_matches('\n')));
        self.lines.parted = true;
    }

    fn write_table(&mut self, rows: Vec<Vec<String>>) {
        let rows: Vec<Vec<String>> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        if columns == 0 {
            return;
        }
        let line = |row: &Vec<String>| {
            let cells = (0..columns).map(|place| row.get(place).map_or("", String::as_str));
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        lines.insert(1, format!("|{}", " --- |".repeat(columns)));
        self.lines.write(&lines.join("\n"));
        self.lines.parted = true;
    }
}
