//! Texts and queries to measure with: the same on every machine, and as a desk would write them.

use std::collections::HashMap;
use std::error::Error;

/// Queries.
pub(crate) const QUERIES: usize = 1_000;
/// What the dice begin with.
pub(crate) const SEED: u64 = 20_261_122;
/// Where the texts are, from the folder of the project.
const TEXTS: &str = "../shared/data/listening/airline_tweets.csv";

struct Dice(u64);

impl Dice {
    /// SplitMix64: the same seed gives the same queries on every machine.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }
}

/// The texts, and where they come from; `root` is the folder of the project.
pub(crate) fn texts(root: &str) -> Result<(Vec<String>, &'static str), Box<dyn Error>> {
    let Ok(mut reader) = csv::Reader::from_path(std::path::Path::new(root).join(TEXTS)) else {
        let words = "de trein storing stroom water klacht vraag bedankt service uur lang wachten balie app rekening";
        let words: Vec<String> = words
            .split(' ')
            .map(str::to_owned)
            .chain((0..8_000).map(|n| format!("woord{n}")))
            .collect();
        let mut dice = Dice(SEED);
        // As in a language: the tenth word is ten times as rare as the first.
        let mut word = || {
            let share = dice.roll(1_000_000) as f64 / 1_000_000.0;
            words[(words.len() as f64).powf(share) as usize - 1].clone()
        };
        let mut post = || (0..18).map(|_| word()).collect::<Vec<_>>().join(" ");
        return Ok((
            (0..14_000).map(|_| post()).collect(),
            "generated texts (shared data not found at ../shared/data)",
        ));
    };
    let column = reader
        .headers()?
        .iter()
        .position(|name| name == "text")
        .ok_or("no column text")?;
    let mut texts = Vec::new();
    for row in reader.records() {
        texts.push(row?.get(column).unwrap_or_default().to_owned());
    }
    Ok((texts, "../shared/data/listening/airline_tweets.csv"))
}

fn plain_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() > 1)
        .map(str::to_ascii_lowercase)
}

/// Queries as a desk writes them: a name or two, subjects or a phrase, and what to leave out.
pub(crate) fn queries(texts: &[String]) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut pairs: HashMap<String, usize> = HashMap::new();
    for text in texts {
        let words: Vec<String> = plain_words(text).collect();
        words
            .windows(2)
            .for_each(|pair| *pairs.entry(pair.join(" ")).or_default() += 1);
        words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1);
    }
    let between = |counts: HashMap<String, usize>, low: usize, high: usize| {
        let mut words: Vec<String> = counts
            .into_iter()
            .filter(|(_, n)| (low..=high).contains(n))
            .map(|(w, _)| w)
            .collect();
        words.sort();
        words
    };
    let all = texts.len();
    // Names occur in 1 of 10 posts or more; subjects in 1 of 100 to 1 of 3,000; phrases are rarer.
    let names = between(counts.clone(), all / 10, all / 4);
    let subjects = between(counts, (all / 3_000).max(2), all / 100);
    let phrases = between(pairs, (all / 3_000).max(2), all / 100);
    // A wildcard wants three letters before it.
    let stems: Vec<String> = subjects
        .iter()
        .filter(|word| word.len() > 3 && word.chars().all(|c| c.is_ascii_alphabetic()))
        .cloned()
        .collect();
    let mut dice = Dice(SEED);
    let mut pick = |from: &[String]| from[dice.roll(from.len())].clone();
    (0..QUERIES)
        .map(|n| {
            let (a, b, c, d) = (pick(&subjects), pick(&subjects), pick(&subjects), pick(&subjects));
            let (name, other, phrase) = (pick(&names), pick(&names), pick(&phrases));
            match n % 6 {
                0 => format!("({name} OR {other}) AND ({a} OR {b} OR \"{phrase}\") NOT {c}"),
                1 => format!("{name} {a} -{b}"),
                2 => format!("\"{phrase}\" OR ({a} AND {b})"),
                3 => format!("({a} OR {b} OR {c} OR {d}) AND ({name} OR @{other})"),
                4 => {
                    let stem = pick(&stems);
                    let stem = stem.get(..5).unwrap_or(&stem);
                    format!("+{name} ({stem}* OR \"{phrase}\") -(\"{a} {b}\" OR #{c})")
                }
                _ => format!("{a} OR {b} OR ({name} AND NOT ({c} OR {d}))"),
            }
        })
        .collect()
}
