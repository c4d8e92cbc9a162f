//! **A table for a spreadsheet in which nothing computes: what looks like a formula becomes text (rule IX2).**

/// First characters that a spreadsheet takes for the start of a formula, plain and full-width.
const FORMULA: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// A table being written: UTF-8 with a mark, so that Excel sees it, commas, quotes where needed.
#[derive(Clone, Debug, Default)]
pub struct Sheet(String);

impl Sheet {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self("\u{feff}".to_owned())
    }

    /// Adds a row.
    pub fn row<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.0.push(',');
            }
            self.cell(cell.as_ref());
        }
        self.0.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        let computes = cell.trim_start_matches([' ', '"', '\'', '\u{a0}']).starts_with(FORMULA);
        let cell: String = cell.chars().filter(|letter| *letter != '\0').collect();
        let must_quote = computes || cell.contains([',', ';', '"', '\n', '\r', '\t']) || cell.trim() != cell;
        if !must_quote {
            self.0.push_str(&cell);
            return;
        }
        self.0.push('"');
        if computes && !is_number(&cell) {
            self.0.push('\'');
        }
        self.0.push_str(&cell.replace('"', "\"\""));
        self.0.push('"');
    }

    /// The file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// A negative number is no formula, and has to stay a number.
fn is_number(cell: &str) -> bool {
    cell.strip_prefix('-')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cell: &str) -> String {
        let mut sheet = Sheet::new();
        sheet.row([cell, "x"]);
        String::from_utf8(sheet.finish())
            .expect("UTF-8")
            .trim_start_matches('\u{feff}')
            .trim_end()
            .to_owned()
    }

    #[test]
    fn formulas_become_text_and_numbers_stay() {
        assert_eq!(written("plain"), "plain,x");
        assert_eq!(written("=1+1"), "\"'=1+1\",x");
        assert_eq!(written(" =cmd|' /C calc'!A0"), "\"' =cmd|' /C calc'!A0\",x");
        assert_eq!(written("\"=1"), "\"'\"\"=1\",x");
        assert_eq!(written("@SUM(A1)"), "\"'@SUM(A1)\",x");
        assert_eq!(written("＝1"), "\"'＝1\",x");
        assert_eq!(written("-12.5"), "\"-12.5\",x");
        assert_eq!(written("-2+3"), "\"'-2+3\",x");
        assert_eq!(written("Jansen, P."), "\"Jansen, P.\",x");
    }
}
