//! Forgiving a slip of the hand: words that find nothing become the nearest ones that do, and the page says so.

use std::borrow::Cow;

use sea_orm::ConnectionTrait;

use super::audience::Readers;
use super::find::count;
use super::stems::{self, Term};
use super::vocabulary;
use crate::failure::Failure;
use crate::limits::SEARCH_WORDS;

/// Words that are tried in the place of one that finds nothing.
const TRIED_MOST: usize = 12;
/// Hits that are counted to choose between words that are equally near.
const COUNTED_MOST: i64 = 100;
/// Letters from which a word may also lose its end.
const LONG: usize = 6;

/// The words somebody meant, when what they typed finds nothing: each word without a hit becomes the nearest one with hits
/// beside the others, or else loses its last third. Only what these readers may find counts, so a word that stands nowhere else
/// than in what they may not see is never named (rule AC5). Nothing when no word was wrong, or none is near.
///
/// # Errors
/// The store's own.
pub async fn forgive(
    db: &impl ConnectionTrait,
    readers: &Readers,
    words: &str,
    kinds: &[&str],
) -> Result<Option<String>, Failure> {
    if kinds.is_empty() {
        return Ok(None);
    }
    let mut said: Vec<(Cow<'_, str>, Option<Term>)> = Vec::new();
    for piece in stems::pieces(words).take(SEARCH_WORDS) {
        let term = stems::of_question(piece).pop();
        said.push((Cow::Borrowed(piece), term));
    }
    let (mut terms, mut wrong) = (Vec::new(), Vec::new());
    for (place, (_, term)) in said.iter().enumerate() {
        let Some(term) = term else { continue };
        if count(db, readers, kinds, std::slice::from_ref(term), 1).await? > 0 {
            terms.push(term.clone());
        } else {
            wrong.push((place, term.start.clone()));
        }
    }
    if wrong.is_empty() {
        return Ok(None);
    }
    for (place, word) in wrong {
        let Some((meant, term)) = nearest(db, readers, kinds, &terms, &word).await? else {
            return Ok(None);
        };
        said[place].0 = Cow::Owned(meant);
        terms.push(term);
    }
    let said: Vec<&str> = said.iter().map(|(word, _)| word.as_ref()).collect();
    Ok(Some(said.join(" ")))
}

/// The nearest word with hits beside the other terms; of equally near ones the one with most.
async fn nearest(
    db: &impl ConnectionTrait,
    readers: &Readers,
    kinds: &[&str],
    others: &[Term],
    word: &str,
) -> Result<Option<(String, Term)>, Failure> {
    let hits = async |meant: &str| -> Result<(i64, Option<Term>), Failure> {
        let term = stems::of_question(meant).pop();
        let all: Vec<Term> = others.iter().cloned().chain(term.clone()).collect();
        Ok((count(db, readers, kinds, &all, COUNTED_MOST).await?, term))
    };
    let mut best: Option<(usize, i64, String, Term)> = None;
    for (distance, meant) in vocabulary::near(db, word).await?.into_iter().take(TRIED_MOST) {
        if best.as_ref().is_some_and(|(nearest, ..)| *nearest < distance) {
            break;
        }
        let (many, term) = hits(&meant).await?;
        let is_better = best.as_ref().is_none_or(|(_, most, ..)| many > *most);
        if let (true, true, Some(term)) = (many > 0, is_better, term) {
            best = Some((distance, many, meant, term));
        }
    }
    if let Some((_, _, meant, term)) = best {
        return Ok(Some((meant, term)));
    }
    let letters = word.chars().count();
    if letters < LONG {
        return Ok(None);
    }
    let beginning: String = word.chars().take(letters * 2 / 3).collect();
    let (many, term) = hits(&beginning).await?;
    Ok(term.filter(|_| many > 0).map(|term| (beginning, term)))
}
