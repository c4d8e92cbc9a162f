//! JSON: one object with four lists, or one object a line. Neither is ever in memory as a whole.

use std::collections::BTreeMap;
use std::io::BufRead;

use platform::csv_in::normal;
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::{Piece, Sink, Unreadable};
use crate::arrivals::field::{Kind, Raw, Reason, Refused};
use crate::arrivals::limits::LINE_BYTES;

/// Reads it. A file of lines ends in `.jsonl` or `.ndjson`; anything else is one object.
pub(super) fn read(input: &mut impl BufRead, ending: &str, sink: Sink<'_>) -> Result<(), Unreadable> {
    skip_mark(input)?;
    if matches!(ending, "jsonl" | "ndjson") {
        return lines(input, sink);
    }
    let mut stopped = None;
    let mut reader = serde_json::Deserializer::from_reader(input);
    let whole = Whole {
        sink,
        stopped: &mut stopped,
    };
    let read = reader.deserialize_map(whole).and_then(|()| reader.end());
    match (stopped, read) {
        (Some(why), _) => Err(why),
        (None, Ok(())) => Ok(()),
        (None, Err(error)) if error.is_eof() && error.line() <= 1 && error.column() == 0 => Err(Unreadable::Empty),
        (None, Err(error)) if error.to_string().contains("UTF-8") => Err(Unreadable::NotUtf8),
        (None, Err(error)) => Err(Unreadable::Broken(error.line())),
    }
}

/// A mark that says UTF-8 is no part of the text.
fn skip_mark(input: &mut impl BufRead) -> Result<(), Unreadable> {
    let start = input.fill_buf().map_err(|_| Unreadable::Broken(0))?;
    let mark = usize::from(start.starts_with(b"\xef\xbb\xbf")) * 3;
    input.consume(mark);
    Ok(())
}

fn lines(input: &mut impl BufRead, sink: Sink<'_>) -> Result<(), Unreadable> {
    let mut number = 0;
    let mut line = Vec::new();
    loop {
        line.clear();
        let most = u64::try_from(LINE_BYTES).unwrap_or(u64::MAX) + 1;
        let read = std::io::Read::take(&mut *input, most).read_until(b'\n', &mut line);
        if read.map_err(|_| Unreadable::Broken(number))? == 0 {
            return Ok(());
        }
        number += 1;
        if line.len() > LINE_BYTES && !line.ends_with(b"\n") {
            rest_of_line(input)?;
            sink(no_row(Kind::Post, number, Reason::TooLong))?;
        } else if !line.trim_ascii().is_empty() {
            sink(one_line(&line, number))?;
        }
    }
}

/// Reads past the rest of a line that is too long to be kept.
fn rest_of_line(input: &mut impl BufRead) -> Result<(), Unreadable> {
    loop {
        let buffer = input.fill_buf().map_err(|_| Unreadable::Broken(0))?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let many = end.map_or(buffer.len(), |end| end + 1);
        input.consume(many);
        if end.is_some() {
            return Ok(());
        }
    }
}

fn one_line(line: &[u8], number: usize) -> Piece {
    match serde_json::from_slice::<Value>(line) {
        Ok(Value::Object(object)) => {
            let kind = object.get("type").and_then(Value::as_str).and_then(Kind::parse);
            match (kind, object.get("source").and_then(Value::as_str)) {
                (Some(kind), _) => row(kind, number, Value::Object(object)),
                (None, Some(source)) => Piece::Source(source.to_owned()),
                (None, None) => no_row(Kind::Post, number, Reason::Unknown),
            }
        }
        _ => no_row(Kind::Post, number, Reason::NoRow),
    }
}

fn no_row(kind: Kind, number: usize, reason: Reason) -> Piece {
    Piece::Refused(Refused {
        kind,
        line: u64::try_from(number).unwrap_or(u64::MAX),
        field: String::new(),
        reason,
        external: String::new(),
    })
}

/// An object as a row: words, numbers and yes or no are text; anything that holds more is not.
fn row(kind: Kind, number: usize, value: Value) -> Piece {
    let Value::Object(object) = value else {
        return no_row(kind, number, Reason::NoRow);
    };
    let mut fields = BTreeMap::new();
    for (name, value) in object {
        let name = normal(&name);
        let text = match value {
            Value::Null => continue,
            Value::String(text) => text,
            Value::Bool(is) => is.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Array(_) | Value::Object(_) => "\0".to_owned(),
        };
        let text = if name == "body" { text } else { text.trim().to_owned() };
        if text.contains('\0') {
            let mut piece = no_row(kind, number, Reason::NotText);
            if let Piece::Refused(refused) = &mut piece {
                refused.field = name;
            }
            return piece;
        }
        if !text.is_empty() {
            fields.insert(name, text);
        }
    }
    Piece::Row(Raw {
        kind,
        line: u64::try_from(number).unwrap_or(u64::MAX),
        fields,
        root: None,
        trouble: None,
    })
}

/// The object with the lists.
struct Whole<'s, 'o> {
    sink: Sink<'s>,
    stopped: &'o mut Option<Unreadable>,
}

impl<'de> Visitor<'de> for Whole<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an object with spaces, members, posts and comments")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.list() == name) {
                map.next_value_seed(List {
                    kind,
                    sink: &mut *self.sink,
                    stopped: &mut *self.stopped,
                })?;
            } else if name == "source" {
                let source = map.next_value::<String>()?;
                if let Err(why) = (self.sink)(Piece::Source(source)) {
                    *self.stopped = Some(why);
                    return Err(A::Error::custom("stopped"));
                }
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// One list of rows.
struct List<'s, 'o> {
    kind: Kind,
    sink: Sink<'s>,
    stopped: &'o mut Option<Unreadable>,
}

impl<'de> DeserializeSeed<'de> for List<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a list of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut number = 0;
        while let Some(value) = list.next_element::<Value>()? {
            number += 1;
            if let Err(why) = (self.sink)(row(self.kind, number, value)) {
                *self.stopped = Some(why);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}
