//! Looks an XML document over before the parser gets it: refuses what is built to hurt, mends what is often broken.

use std::borrow::Cow;

use super::{
    ParseTrouble,
    tags::{OLD_NAMESPACES, declaration_length, possible, start_length, within},
};

/// Tags inside tags.
const NESTING: usize = 256;
/// A date; longer text in a date is left out.
const DATE_BYTES: usize = 128;
/// The longest reference that is looked for after an ampersand.
const REFERENCE_BYTES: usize = 40;

const DATE_TAGS: [&str; 9] = [
    "pubDate",
    "lastBuildDate",
    "published",
    "updated",
    "date",
    "modified",
    "issued",
    "created",
    "datePublished",
];

/// The document, safe to parse: without document type (so that no entity can be declared), with stray ampersands and
/// angle brackets escaped, without the declaration of a charset that was decoded already.
///
/// # Errors
/// `NotAFeed` when the first tag belongs to no kind of feed, `Unreadable` when the document is cut off or too deep.
pub(super) fn look_over(text: &str) -> Result<Cow<'_, str>, ParseTrouble> {
    let mut scan = Scan {
        text,
        at: 0,
        depth: 0,
        edits: Vec::new(),
        root_seen: false,
        date_from: None,
    };
    while scan.at < text.len() {
        scan.step()?;
    }
    if !scan.root_seen {
        return Err(ParseTrouble::NotAFeed);
    }
    if scan.depth > 0 {
        return Err(ParseTrouble::Unreadable);
    }
    Ok(scan.mended())
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Start, end and what comes in its place, in order.
    edits: Vec<(usize, usize, &'static str)>,
    root_seen: bool,
    date_from: Option<usize>,
}

impl<'a> Scan<'a> {
    fn step(&mut self) -> Result<(), ParseTrouble> {
        let rest = &self.text[self.at..];
        let Some(next) = rest
            .bytes()
            .position(|b| matches!(b, b'<' | b'&' | 0..=8 | 11 | 12 | 14..=31))
        else {
            self.at = self.text.len();
            return Ok(());
        };
        self.at += next;
        let rest = &rest[next..];
        match rest.as_bytes()[0] {
            b'&' => self.reference(rest),
            b'<' => return self.tag(rest),
            // Control characters are forbidden in XML and stand in feeds that were copied from a word processor.
            _ => self.edit(1, ""),
        }
        Ok(())
    }

    fn edit(&mut self, length: usize, instead: &'static str) {
        self.edits.push((self.at, self.at + length, instead));
        self.at += length;
    }

    fn reference(&mut self, rest: &str) {
        let bytes = &rest.as_bytes()[1..rest.len().min(REFERENCE_BYTES)];
        let end = bytes
            .iter()
            .position(|b| !(b.is_ascii_alphanumeric() || *b == b'#'))
            .filter(|end| *end > 0 && bytes[*end] == b';');
        match end.map(|end| (&rest[1..=end], end + 2)) {
            Some((name, length)) if !possible(name) => self.edit(length, ""),
            Some((_, length)) => self.at += length,
            None => self.edit(1, "&amp;"),
        }
    }

    fn tag(&mut self, rest: &'a str) -> Result<(), ParseTrouble> {
        let bytes = rest.as_bytes();
        if rest.starts_with("<!--") {
            self.at += rest.find("-->").ok_or(ParseTrouble::Unreadable)? + 3;
        } else if rest.starts_with("<![CDATA[") {
            self.at += rest.find("]]>").ok_or(ParseTrouble::Unreadable)? + 3;
        } else if rest.starts_with("<!") {
            let length = declaration_length(bytes).ok_or(ParseTrouble::Unreadable)?;
            self.edit(length, "");
        } else if rest.starts_with("<?") {
            let length = within(bytes)
                .windows(2)
                .position(|pair| pair == b"?>")
                .ok_or(ParseTrouble::Unreadable)?
                + 2;
            self.edit(length, "");
        } else if rest.starts_with("</") {
            let length = within(bytes)
                .iter()
                .position(|b| *b == b'>')
                .ok_or(ParseTrouble::Unreadable)?
                + 1;
            self.end_of_date();
            self.depth = self.depth.saturating_sub(1);
            self.at += length;
        } else if bytes
            .get(1)
            .is_some_and(|b| b.is_ascii_alphabetic() || *b == b'_' || *b >= 0x80)
        {
            return self.start(rest);
        } else {
            self.edit(1, "&lt;");
        }
        Ok(())
    }

    fn start(&mut self, rest: &'a str) -> Result<(), ParseTrouble> {
        let length = start_length(rest.as_bytes())?;
        let tag = &rest[..length];
        let name = tag[1..]
            .split(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')
            .next()
            .unwrap_or_default();
        let name = name.rsplit(':').next().unwrap_or_default();
        if !self.root_seen {
            self.root(tag, name)?;
        }
        self.date_from = None;
        if !tag.ends_with("/>") {
            self.depth += 1;
            if self.depth > NESTING {
                return Err(ParseTrouble::Unreadable);
            }
            if DATE_TAGS.contains(&name) {
                self.date_from = Some(self.at + length);
            }
        }
        self.at += length;
        Ok(())
    }

    /// The first tag says which kind of feed this is; versions of RSS that the parser does not know are close enough
    /// to 2.0 to be read as that.
    fn root(&mut self, tag: &str, name: &str) -> Result<(), ParseTrouble> {
        self.root_seen = true;
        for (old, new) in OLD_NAMESPACES {
            if let Some(found) = tag.find(old) {
                let from = self.at + found;
                self.edits.push((from, from + old.len(), new));
            }
        }
        match name {
            "feed" | "entry" | "RDF" => Ok(()),
            "rss" => {
                let known = ["2.0", "0.91", "0.92"]
                    .iter()
                    .any(|v| tag.contains(&format!("version=\"{v}\"")) || tag.contains(&format!("version='{v}'")));
                if !known {
                    let from = self.at + 4;
                    match tag.find("version") {
                        // Another name in its place leaves the rest of the tag as it stands.
                        Some(found) => self.edits.extend([
                            (from, from, " version=\"2.0\""),
                            (self.at + found, self.at + found + 7, "said"),
                        ]),
                        None => self.edits.push((from, from, " version=\"2.0\"")),
                    }
                }
                Ok(())
            }
            _ => Err(ParseTrouble::NotAFeed),
        }
    }

    fn end_of_date(&mut self) {
        if let Some(from) = self.date_from.take()
            && self.at - from > DATE_BYTES
        {
            // What was mended inside the date goes with it.
            self.edits.retain(|(start, ..)| *start < from);
            self.edits.push((from, self.at, ""));
        }
    }

    fn mended(mut self) -> Cow<'a, str> {
        if self.edits.is_empty() {
            return Cow::Borrowed(self.text);
        }
        let mut out = String::with_capacity(self.text.len() + 8 * self.edits.len());
        let mut copied = 0;
        // What the first tag needed was not noted from left to right.
        self.edits.sort_by_key(|(from, ..)| *from);
        for (from, to, instead) in self.edits {
            out.push_str(&self.text[copied..from]);
            out.push_str(instead);
            copied = to;
        }
        out.push_str(&self.text[copied..]);
        Cow::Owned(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_often_broken_is_mended() {
        let broken = "<?xml version='1.0' encoding='x'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version=\"2.0\"><t>R&D \u{1}a < b &amp; &#0;&nbsp;</t></rss>";
        assert_eq!(
            look_over(broken).unwrap(),
            "<rss version=\"2.0\"><t>R&amp;D a &lt; b &amp; &nbsp;</t></rss>"
        );
    }

    #[test]
    fn a_sound_document_is_not_copied() {
        assert!(matches!(
            look_over("<feed><a b='>'/><![CDATA[ & < ]]></feed>"),
            Ok(Cow::Borrowed(_))
        ));
    }

    #[test]
    fn an_unknown_version_of_rss_is_read_as_two() {
        assert_eq!(
            look_over("<rss version='0.93'></rss>").unwrap(),
            "<rss version=\"2.0\" said='0.93'></rss>"
        );
        assert_eq!(look_over("<rss></rss>").unwrap(), "<rss version=\"2.0\"></rss>");
    }

    #[test]
    fn a_date_of_a_megabyte_is_left_out() {
        let long = format!(
            "<rss version=\"2.0\"><pubDate>Mon &{}</pubDate></rss>",
            "(".repeat(1 << 20)
        );
        assert_eq!(
            look_over(&long).unwrap(),
            "<rss version=\"2.0\"><pubDate></pubDate></rss>"
        );
    }

    #[test]
    fn nesting_ends_at_its_limit() {
        let deep = |levels: usize| format!("<feed>{}{}</feed>", "<a>".repeat(levels), "</a>".repeat(levels));
        assert!(look_over(&deep(NESTING - 1)).is_ok());
        assert_eq!(look_over(&deep(NESTING)), Err(ParseTrouble::Unreadable));
    }

    #[test]
    fn pages_and_cut_off_feeds_are_told_apart() {
        assert_eq!(
            look_over("<!doctype html><html><p>a").unwrap_err(),
            ParseTrouble::NotAFeed
        );
        assert_eq!(look_over("just text").unwrap_err(), ParseTrouble::NotAFeed);
        assert_eq!(
            look_over("<rss version=\"2.0\"><chan").unwrap_err(),
            ParseTrouble::Unreadable
        );
        assert_eq!(
            look_over("<rss version=\"2.0\"><channel>").unwrap_err(),
            ParseTrouble::Unreadable
        );
    }
}
