//! Reads the posts of a forum as they are given out by sites for questions: one element a post, its text as escaped HTML.

use std::collections::BTreeMap;

use platform::clock::Moment;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// Bytes of a file: what fits in memory of a small machine beside everything else.
pub(super) const FILE_BYTES: usize = 256 * 1024 * 1024;
/// Posts of one file.
const ROWS_MOST: usize = 200_000;

/// A post as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line on which it begins.
    pub(super) line: u64,
    pub(super) key: String,
    pub(super) what: What,
    pub(super) said_at: Moment,
    /// HTML.
    pub(super) body: String,
}

/// What a post is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    Question {
        title: String,
        accepted: String,
        is_closed: bool,
    },
    Answer {
        question: String,
    },
}

/// Why something cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    NoXml,
    TooMany,
    NoKey,
    NoMoment,
    NoTitle,
    NoQuestion,
    TooLong,
    Twice,
}

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Forum {
    pub(super) rows: Vec<Row>,
    /// Line, key and reason of what cannot be used.
    pub(super) refused: Vec<(u64, String, Trouble)>,
    /// Pages about tags and the like: no questions and no answers.
    pub(super) left_out: usize,
}

/// Reads a file. Definitions of entities are refused, so nothing in it can grow or reach outside.
pub(super) fn read(text: &str) -> Result<Forum, Trouble> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = Reader::from_str(text);
    let mut forum = Forum::default();
    let (mut line, mut counted) = (1_u64, 0_usize);
    loop {
        let from = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = reader.read_event().map_err(|_| Trouble::NoXml)?;
        match event {
            Event::Eof => break,
            Event::DocType(_) => return Err(Trouble::NoXml),
            Event::Empty(element) | Event::Start(element) if element.name().as_ref() == "row" => {
                let passed = text.get(counted..from).unwrap_or_default();
                line += u64::try_from(passed.matches('\n').count()).unwrap_or_default();
                counted = from;
                if forum.rows.len() + forum.left_out + forum.refused.len() >= ROWS_MOST {
                    return Err(Trouble::TooMany);
                }
                take(&mut forum, line, &element);
            }
            _ => {}
        }
    }
    if forum.rows.is_empty() && forum.left_out == 0 && forum.refused.is_empty() {
        return Err(Trouble::NoXml);
    }
    settle(&mut forum);
    Ok(forum)
}

fn take(forum: &mut Forum, line: u64, element: &BytesStart<'_>) {
    let mut cells = BTreeMap::new();
    for attribute in element.attributes() {
        let value = attribute.ok().and_then(|it| {
            let value = it.normalized_value(XmlVersion::Implicit1_0).ok()?;
            Some((it.key.as_ref().to_owned(), value.into_owned()))
        });
        let Some((name, value)) = value else {
            forum.refused.push((line, String::new(), Trouble::NoXml));
            return;
        };
        cells.insert(name, value);
    }
    let mut cell = |name: &str| cells.remove(name).unwrap_or_default();
    let (kind, key) = (cell("PostTypeId"), cell("Id"));
    if kind != "1" && kind != "2" {
        forum.left_out += 1;
        return;
    }
    let trouble = |trouble| (line, key.clone(), trouble);
    if key.is_empty() || key.len() > 40 {
        forum.refused.push(trouble(Trouble::NoKey));
        return;
    }
    let Some(said_at) = moment(&cell("CreationDate")) else {
        forum.refused.push(trouble(Trouble::NoMoment));
        return;
    };
    let what = if kind == "1" {
        let title = cell("Title").split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            forum.refused.push(trouble(Trouble::NoTitle));
            return;
        }
        What::Question {
            title,
            accepted: cell("AcceptedAnswerId"),
            is_closed: !cell("ClosedDate").is_empty(),
        }
    } else {
        What::Answer {
            question: cell("ParentId"),
        }
    };
    let body = cell("Body");
    forum.rows.push(Row {
        line,
        key,
        what,
        said_at,
        body,
    });
}

/// Takes out what stands twice, and answers whose question is not there.
fn settle(forum: &mut Forum) {
    let mut keys = std::collections::BTreeSet::new();
    let is_question = |row: &&Row| matches!(row.what, What::Question { .. });
    let questions: std::collections::BTreeSet<String> = forum
        .rows
        .iter()
        .filter(is_question)
        .map(|row| row.key.clone())
        .collect();
    let refused = &mut forum.refused;
    forum.rows.retain(|row| {
        let trouble = match &row.what {
            _ if !keys.insert(row.key.clone()) => Trouble::Twice,
            What::Answer { question } if !questions.contains(question) => Trouble::NoQuestion,
            _ => return true,
        };
        refused.push((row.line, row.key.clone(), trouble));
        false
    });
    refused.sort_by_key(|(line, ..)| *line);
}

/// A moment without a zone is in UTC, as these files have it.
fn moment(text: &str) -> Option<Moment> {
    let at = text.trim_end_matches('Z').parse::<jiff::civil::DateTime>().ok()?;
    let at = at.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Moment(at.timestamp().as_microsecond()))
}
