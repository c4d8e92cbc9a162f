//! Words that stay words in Markdown, whatever signs are in them.

/// Puts a stroke before every sign that would mean something.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        let means = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            // In the middle of a word it is a letter like any other.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after.is_ascii_alphanumeric() || after == '#',
            '!' => after == '[',
            _ => false,
        };
        if means {
            out.push('\\');
        }
        out.push(letter);
        before = letter;
    }
    out
}

/// A line whose beginning would make it a heading, a list or a rule gets a stroke before that sign.
pub(super) fn escape_beginning(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &line[..digits], &line[digits..]),
        Some(b'#' | b'+' | b'-' | b'=') if digits == 0 => format!("\\{line}"),
        _ => line.to_owned(),
    }
}

/// An address between brackets.
pub(super) fn escape_address(address: &str) -> String {
    address
        .chars()
        .map(|letter| match letter {
            ' ' => "%20".to_owned(),
            '(' => "%28".to_owned(),
            ')' => "%29".to_owned(),
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            letter if letter.is_control() => String::new(),
            letter => letter.to_string(),
        })
        .collect()
}

/// Letters above or below the line, as far as there are such letters; else as they are.
pub(super) fn raised(text: &str, is_above: bool) -> String {
    let letters = if is_above {
        "⁰¹²³⁴⁵⁶⁷⁸⁹"
    } else {
        "₀₁₂₃₄₅₆₇₈₉"
    };
    let raise = |letter: char| {
        let digit = letter.to_digit(10)?;
        letters.chars().nth(usize::try_from(digit).ok()?)
    };
    let raised: Option<String> = text.chars().map(raise).collect();
    raised.unwrap_or_else(|| text.to_owned())
}
