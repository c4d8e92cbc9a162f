//! The name a file came with, made fit to be shown and to be saved under: only data, never a path.

/// Characters of a name.
const NAME_LENGTH: usize = 200;
/// Characters of an ending that stays when a name is cut.
const ENDING_LENGTH: usize = 12;

/// The last part of a path, without signs that break a line, hide or turn the reading direction around. Empty when nothing is left.
pub(super) fn tidy(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = last.chars().filter(|letter| is_seen(*letter)).collect();
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    cut(words.trim_start_matches('.').trim_end_matches(['.', ' ']))
}

/// Control characters break headers and lists; marks of direction make `exe.txt` out of `txt.exe`.
fn is_seen(letter: char) -> bool {
    let turns = matches!(letter, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !letter.is_control() && !turns
}

/// A long name keeps its ending: it says what the file is.
fn cut(name: &str) -> String {
    let length = name.chars().count();
    if length <= NAME_LENGTH {
        return name.to_owned();
    }
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending)
        .filter(|ending| ending.chars().count() <= ENDING_LENGTH);
    match ending {
        Some(ending) => {
            let most = NAME_LENGTH - ending.chars().count() - 2;
            format!("{}….{ending}", name.chars().take(most).collect::<String>())
        }
        None => name.chars().take(NAME_LENGTH).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_path_and_what_cannot_be_seen() {
        for (came, kept) in [
            ("plan.pdf", "plan.pdf"),
            ("C:\\Users\\fatima\\plan.pdf", "plan.pdf"),
            ("../../etc/passwd", "passwd"),
            ("foto\r\nSet-Cookie: x=1.jpg", "fotoSet-Cookie: x=1.jpg"),
            ("nul\0l.txt", "null.txt"),
            ("rekening\u{202e}fdp.exe", "rekeningfdp.exe"),
            ("  twee   spaties .txt ", "twee spaties .txt"),
            (".htaccess", "htaccess"),
            ("con.txt", "con.txt"),
            ("verslag.pdf.", "verslag.pdf"),
            ("..", ""),
            ("", ""),
        ] {
            assert_eq!(tidy(came), kept, "{came:?}");
        }
    }

    #[test]
    fn a_name_of_thousands_of_letters_keeps_its_ending() {
        let name = tidy(&format!("{}.pdf", "á".repeat(4000)));
        assert_eq!(name.chars().count(), NAME_LENGTH);
        assert!(name.ends_with("….pdf"));
        assert_eq!(tidy(&"x".repeat(4000)).chars().count(), NAME_LENGTH);
    }
}
