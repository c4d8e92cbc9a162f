//! The words that occur anywhere, so that a mistyped one can be told from them. Which of them a searcher hears of is decided
//! by what they may find, never here.

use std::collections::BTreeSet;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::row::word::{ActiveModel, Column, Entity, Model};
use crate::failure::Failure;
use crate::store::Change;

/// Letters of a word that is kept: shorter ones are too like each other, longer ones are cut before they come here.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=40;
/// Letters from which the words that begin so are looked up; the index itself knows shorter beginnings.
const BEGINNING: usize = 4;
/// Words that begin alike, at most; more of them are left to the index.
const ALIKE_MOST: u64 = 200;
/// Words in one statement; each has two values.
const WORDS_AT_ONCE: usize = 4000;
/// Words that are compared with a mistyped one, at most.
const NEAR_MOST: u64 = 5000;

/// Keeps the words that are not kept yet. Nothing is counted, so that two writers never wait for the same word.
pub(super) async fn learn(change: &Change, words: BTreeSet<String>) -> Result<(), Failure> {
    let db: &DatabaseTransaction = change;
    let row = |word: String| {
        let letters = word.chars().count();
        let begins = word.chars().next().is_some_and(char::is_alphabetic);
        let is_word = begins && LETTERS.contains(&letters) && word.chars().all(char::is_alphanumeric);
        is_word.then(|| {
            ActiveModel::from(Model {
                word,
                letters: letters as i64,
            })
        })
    };
    // In the order of the alphabet, so that two nodes that write the same words take them in the same order.
    let mut rows: Vec<ActiveModel> = words.into_iter().filter_map(row).collect();
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(WORDS_AT_ONCE));
        let known = OnConflict::column(Column::Word).do_nothing().to_owned();
        Entity::insert_many(rows)
            .on_conflict(known)
            .exec_without_returning(db)
            .await?;
        rows = rest;
    }
    Ok(())
}

/// The kept words that begin like this, in the order of the alphabet; none when the beginning is too short, when it is no word
/// that would be kept, or when too many begin so.
pub(super) async fn begin_like(db: &impl ConnectionTrait, start: &str) -> Result<Vec<String>, Failure> {
    let is_known = start.chars().count() >= BEGINNING && start.chars().next().is_some_and(char::is_alphabetic);
    if !is_known {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::Word.gte(start))
        .filter(Column::Word.lt(format!("{start}\u{10ffff}")))
        .order_by_asc(Column::Word)
        .limit(ALIKE_MOST + 1)
        .all(db)
        .await?;
    if rows.len() as u64 > ALIKE_MOST {
        return Ok(Vec::new());
    }
    let mut words: Vec<String> = rows.into_iter().map(|row| row.word).collect();
    // A word that is not kept is asked for as it is, so that it finds nothing quickly.
    if words.is_empty() {
        words.push(start.to_owned());
    }
    Ok(words)
}

/// How many slips are forgiven in a word of so many letters: a short word becomes another one too easily.
pub(super) fn slips(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The kept words that so many slips away from this one, nearest first; of equally near ones those with the same first letter
/// first. Two letters that changed places are one slip.
pub(super) async fn near(db: &impl ConnectionTrait, word: &str) -> Result<Vec<(usize, String)>, Failure> {
    let letters: Vec<char> = word.chars().collect();
    let slips = slips(letters.len());
    if slips == 0 {
        return Ok(Vec::new());
    }
    let range = (letters.len() - slips) as i64..=(letters.len() + slips) as i64;
    let rows = Entity::find()
        .filter(Column::Letters.between(*range.start(), *range.end()))
        .filter(looks_like(&letters, slips))
        .order_by_asc(Column::Word)
        .limit(NEAR_MOST)
        .all(db)
        .await?;
    let mut near: Vec<(usize, String)> = rows
        .into_iter()
        .map(|row| (strsim::osa_distance(&row.word, word), row.word))
        .filter(|(distance, _)| (1..=slips).contains(distance))
        .collect();
    near.sort_by_key(|(distance, other)| {
        (
            *distance,
            other.chars().next() != letters.first().copied(),
            other.clone(),
        )
    });
    Ok(near)
}

/// What the store can tell before letters are compared: cut into one piece more than there are slips, a word keeps at least one
/// piece whole; only a pair that changed places across a cut spoils two, so those are asked for by name.
fn looks_like(letters: &[char], slips: usize) -> Condition {
    let pieces = slips + 1;
    let edge = |piece: usize| letters.len() * piece / pieces;
    let mut any = Condition::any();
    for piece in 0..pieces {
        let text: String = letters[edge(piece)..edge(piece + 1)].iter().collect();
        // Kept words hold letters and digits alone, and so does the pattern: nothing in it is a sign of LIKE.
        any = any.add(match piece {
            0 => Column::Word.like(format!("{text}%")),
            last if last == slips => Column::Word.like(format!("%{text}")),
            _ => Column::Word.like(format!("%{text}%")),
        });
    }
    let swapped = (1..letters.len()).map(|place| {
        let mut other = letters.to_vec();
        other.swap(place - 1, place);
        other.into_iter().collect::<String>()
    });
    any.add(Column::Word.is_in(swapped))
}
