//! The labelled sets: each text once, in an order that a seed decides, with the fold that tests it.

use listening::triage::kind::Kind;
use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::path::Path;

/// Written down, so that anybody gets the same folds.
pub const SEED: u64 = 20_261_122;
/// Each fold is tested once and learned from four times.
pub const FOLDS: usize = 5;

/// A text and the place of its label.
pub struct Row {
    pub text: String,
    pub label: usize,
}

/// A set: its rows in the order in which they are learned. Row n is tested in fold n modulo [`FOLDS`].
pub struct Set {
    pub name: &'static str,
    pub labels: Vec<String>,
    pub rows: Vec<Row>,
    /// The kind of triage that one of its two labels is named after.
    pub kind: Option<Kind>,
    /// The macro-F1 that was promised.
    pub goal: Option<f64>,
}

impl Set {
    fn promised(self, kind: Kind, goal: f64) -> Set {
        Set {
            kind: Some(kind),
            goal: Some(goal),
            ..self
        }
    }
}

type Fields = (usize, usize);

/// Every set that is there.
pub fn all(folder: &Path) -> Result<Vec<Set>, Box<dyn Error>> {
    let complaint = |label: &str| named(if label == "negative" { "complaint" } else { "rest" });
    let lead = |label: &str| match label.to_lowercase().as_str() {
        "yes" | "pi" => named("lead"),
        _ => named("rest"),
    };
    let lead_or_no = |label: &str| match label.to_lowercase().as_str() {
        "undefined" => None,
        "yes" | "pi" => named("lead"),
        _ => named("rest"),
    };
    let own = |label: &str| (label != "Exclude").then(|| label.to_owned());
    let read = |file: &str, has_header, fields: Fields, latin: bool| {
        let bytes = fs::read(folder.join(file))?;
        records(&if latin { from_latin(&bytes) } else { bytes }, has_header, fields)
    };
    let airline = read("listening/airline_tweets.csv", true, (7, 1), false)?;
    let support = read("listening/complaints_acl2019_part.csv", false, (1, 2), false)?;
    let phones = read("listening/purchase_intent_iphonex_train.csv", true, (1, 0), false)?;
    let bank = read("listening/banking77_test.csv", true, (0, 1), false)?;
    let reports = read("listening/nl_meldingen_amsterdam.csv", true, (0, 1), false)?;
    let posts = read("sharing/corporate_messaging_dfe.csv", true, (10, 5), true)?;
    Ok(vec![
        set(
            "complaint: airline_tweets, negative against the rest",
            &airline,
            complaint,
        )
        .promised(Kind::Complaint, 0.80),
        set("complaint: complaints_acl2019_part", &support, |label| {
            named(if label == "1" { "complaint" } else { "rest" })
        })
        .promised(Kind::Complaint, 0.75),
        set("lead: purchase_intent_iphonex, undefined is no lead", &phones, lead).promised(Kind::Lead, 0.70),
        set("lead: purchase_intent_iphonex, undefined left out", &phones, lead_or_no).promised(Kind::Lead, 0.70),
        set("question to 77 subjects: banking77_test", &bank, named),
        set("Dutch report to department: nl_meldingen_amsterdam", &reports, named),
        set("own posts: corporate_messaging_dfe", &posts, own),
    ])
}

fn named(label: &str) -> Option<String> {
    Some(label.to_owned())
}

/// This file is latin-1 behind the three bytes that promise UTF-8.
fn from_latin(bytes: &[u8]) -> Vec<u8> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes
        .iter()
        .map(|byte| char::from(*byte))
        .collect::<String>()
        .into_bytes()
}

fn records(bytes: &[u8], has_header: bool, (text, label): Fields) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(has_header)
        .flexible(true)
        .from_reader(bytes);
    let field = |record: &csv::ByteRecord, at: usize| {
        let bytes = record.get(at).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    };
    let mut rows = Vec::new();
    for record in reader.byte_records() {
        let record = record?;
        rows.push((field(&record, text), field(&record, label).trim().to_owned()));
    }
    Ok(rows)
}

/// Texts that are equal but for case and blanks at the ends are kept once, with the label of the first that has one, so
/// that none stands on both sides of a split. The rest is shuffled by the seed (SplitMix64, Fisher and Yates).
fn set(name: &'static str, records: &[(String, String)], label_of: impl Fn(&str) -> Option<String>) -> Set {
    let mut labels: Vec<String> = records.iter().filter_map(|(_, label)| label_of(label)).collect();
    labels.sort();
    labels.dedup();
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for (text, label) in records {
        let place = label_of(label).and_then(|label| labels.iter().position(|known| *known == label));
        if let Some(label) = place
            && seen.insert(text.trim().to_lowercase())
        {
            rows.push(Row {
                text: text.clone(),
                label,
            });
        }
    }
    let mut state = SEED;
    for last in (1..rows.len()).rev() {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        rows.swap(last, ((z ^ (z >> 31)) % (last as u64 + 1)) as usize);
    }
    Set {
        name,
        labels,
        rows,
        kind: None,
        goal: None,
    }
}
