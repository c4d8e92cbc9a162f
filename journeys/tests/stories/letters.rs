//! Letters as they were put in the mail folder, read the way a mail program reads them.

use std::path::Path;

/// One letter.
#[derive(Debug)]
pub struct Letter {
    text: String,
}

impl Letter {
    /// The first link in the letter that leads to an address that begins so, without the house.
    pub fn path(&self, base: &str, begins: &str) -> Option<String> {
        let whole = format!("{base}{begins}");
        let at = self.text.find(&whole)?;
        let link: String = self.text[at..]
            .chars()
            .take_while(|c| !c.is_whitespace() && !"\"<>".contains(*c))
            .collect();
        Some(link[base.len()..].to_owned())
    }

    /// Where every link to the house leads.
    pub fn paths(&self, base: &str) -> Vec<String> {
        let ends = |c: char| c.is_whitespace() || "\"<>".contains(c);
        let pieces = self.text.split(base).skip(1);
        let paths = pieces.map(|piece| piece.split(ends).next().unwrap_or_default().to_owned());
        paths.filter(|path| path.starts_with('/')).collect()
    }

    /// What a mail program shows of it, when it shows more than text.
    pub fn page(&self) -> Option<&str> {
        let begin = self.text.find("<!doctype html")?;
        let end = self.text[begin..].rfind("</html>")?;
        self.text.get(begin..begin + end + "</html>".len())
    }

    /// Whether these words stand in it.
    pub fn says(&self, words: &str) -> bool {
        self.text.contains(words)
    }
}

/// The letters to this address, oldest first.
pub fn letters_in(folder: &Path, mail: &str) -> Vec<Letter> {
    let raw = raw_in(folder).into_iter().filter(|raw| is_to(raw, mail));
    raw.map(|raw| Letter { text: plain(&raw) }).collect()
}

/// All letters, oldest first.
pub fn all_letters_in(folder: &Path) -> Vec<Letter> {
    raw_in(folder).iter().map(|raw| Letter { text: plain(raw) }).collect()
}

fn raw_in(folder: &Path) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let files = entries
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_name().to_string_lossy().ends_with(".eml"));
    let mut files: Vec<_> = files
        .map(|entry| (entry.metadata().unwrap().modified().unwrap(), entry.path()))
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|(_, path)| std::fs::read(path).unwrap())
        .collect()
}

fn is_to(raw: &[u8], mail: &str) -> bool {
    let text = String::from_utf8_lossy(raw);
    let head = text.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
    head.lines().any(|line| line.starts_with("To:") && line.contains(mail))
}

/// Undoes quoted-printable, in which our letters travel: a line may be cut anywhere with `=`, a byte may be `=C3`.
fn plain(raw: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((&first, after)) = rest.split_first() {
        let hex = || {
            std::str::from_utf8(after.get(..2)?)
                .ok()
                .and_then(|hex| u8::from_str_radix(hex, 16).ok())
        };
        if first == b'=' && after.starts_with(b"\r\n") {
            rest = &after[2..];
        } else if let (b'=', Some(byte)) = (first, hex()) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_letter_is_read_as_a_mail_program_reads_it() {
    assert_eq!(plain(b"een lus=\r\nje, caf=C3=A9 x=3D1"), "een lusje, café x=1");
    let letter = Letter {
        text: "Open http://127.0.0.1:1/invitation/abc-def\r\nDag".into(),
    };
    assert_eq!(
        letter.path("http://127.0.0.1:1", "/invitation/").as_deref(),
        Some("/invitation/abc-def")
    );
}
