//! How often folding is right, on tweets of others: changes that people make, and what it folds among what nobody changed.

use std::path::Path;

use super::print::{Print, print_of};
use super::take::Heads;

const LEAST: i64 = 80;

/// Tweets that are long enough to be folded at all; nothing when the shared data is not there.
fn tweets() -> Option<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/listening/airline_tweets.csv");
    let Ok(mut reader) = csv::Reader::from_path(path) else {
        println!("shared data not found at ../shared/data, not run: folding measured");
        return None;
    };
    let column = reader.headers().unwrap().iter().position(|name| name == "text")?;
    let texts = reader.records().map(|row| row.unwrap()[column].to_owned());
    Some(texts.filter(|text| print_of(text).is_some()).collect())
}

fn led_by(heads: &Heads, text: &str) -> Option<i64> {
    heads.best(&print_of(text)?, LEAST)
}

/// What people do to a text that they take over.
fn changed(text: &str, how: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let middle = words.len() / 2;
    match how {
        0 => format!("RT @somebody: {text} http://t.co/abc"),
        1 => [&words[..words.len() - 1], &["weird…"]].concat().join(" "),
        2 => format!("So true: {}", text.to_uppercase()),
        _ => [&words[..middle], &["other"], &words[middle + 1..]].concat().join(" "),
    }
}

#[test]
fn what_people_change_is_folded_and_what_they_say_themselves_is_not() {
    let Some(tweets) = tweets() else { return };
    let sample: Vec<&String> = tweets.iter().step_by(5).collect();
    let mut heads = Heads::default();
    let (mut folded, mut pairs) = (0, Vec::new());
    for (number, text) in sample.iter().enumerate() {
        match led_by(&heads, text) {
            Some(head) => {
                folded += 1;
                pairs.push((sample[head as usize], *text));
            }
            None => heads.add(number as i64, print_of(text).unwrap()),
        }
    }
    let is_same = |one: &Print, other: &Print| one.shared_percent(other) >= 90;
    let sure = pairs
        .iter()
        .filter(|(one, other)| is_same(&print_of(one).unwrap(), &print_of(other).unwrap()))
        .count();
    let mut found = [0_usize; 4];
    for (how, found) in found.iter_mut().enumerate() {
        *found = sample
            .iter()
            .filter(|text| led_by(&heads, &changed(text, how)).is_some())
            .count();
    }
    println!(
        "{} tweets: {folded} folded as they are, {sure} of them nine tenths the same",
        sample.len()
    );
    for (one, other) in pairs
        .iter()
        .filter(|(one, other)| !is_same(&print_of(one).unwrap(), &print_of(other).unwrap()))
    {
        println!("  {one:?}\n  {other:?}\n");
    }
    let share = |found: usize| found * 100 / sample.len();
    println!(
        "reposted {}%, last word cut {}%, said before {}%, a word changed {}%",
        share(found[0]),
        share(found[1]),
        share(found[2]),
        share(found[3])
    );
    assert!(
        share(found[0]) >= 99 && share(found[1]) >= 80 && share(found[2]) >= 85 && share(found[3]) >= 60,
        "{found:?}"
    );
    // Tweets that customers wrote themselves hardly ever say the same.
    assert!(folded * 100 < sample.len(), "{folded} of {}", sample.len());
}
