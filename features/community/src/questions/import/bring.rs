//! Brings a forum into a space: read whole first, then kept question by question, so that what broke off goes on next time.

use std::collections::{BTreeMap, BTreeSet};

use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::markdown;
use platform::page::SafeHtml;
use platform::store::Change;
use platform::texts::Language;

use super::read::{FILE_BYTES, Row, Trouble, What, read};
use crate::posts::{self, Brought, BroughtAnswer, Kind, TITLE_LENGTH, WORDS_BYTES};
use crate::spaces::Space;
use crate::{Texts, texts};

/// Questions kept in one change: others wait no longer than a moment for it.
const TOGETHER_MOST: usize = 10;

/// A row that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line of the file.
    pub line: u64,
    /// The key it has there.
    pub key: String,
    /// Why, as a sentence.
    pub reason: String,
}

/// What a file brought, or would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Questions in the file that can be used.
    pub questions: usize,
    /// Answers in the file that can be used.
    pub answers: usize,
    /// Of the answers, those that helped.
    pub accepted: usize,
    /// What is new here.
    pub added: usize,
    /// What was brought before.
    pub unchanged: usize,
    /// What is no question and no answer.
    pub left_out: usize,
    /// What cannot be used.
    pub refused: Vec<Refused>,
}

/// A post, ready to be kept.
struct Ready {
    row: Row,
    key: String,
    words: String,
    html: SafeHtml,
}

/// Brings the questions and answers of a file into a space; with `dry` nothing is kept and the counts are the same. The same
/// file twice is once. Nobody is told, and nothing of it counts as news.
///
/// # Errors
/// A refusal when the file is not what it should be; the store's own.
pub async fn import(
    platform: &Platform,
    space: &Space,
    bytes: Vec<u8>,
    dry: bool,
    language: Language,
) -> Result<Outcome, Failure> {
    if bytes.len() > FILE_BYTES {
        return Err(Failure::TooLarge);
    }
    let space_id = space.id;
    // Reading and cleaning takes seconds for a large forum: not where requests are answered.
    let made = tokio::task::spawn_blocking(move || prepare(bytes, space_id)).await;
    let made = made.map_err(|error| Failure::Internal(error.to_string()))?;
    let (ready, mut outcome) = made.map_err(|trouble| Refusal::say(move |l| sentence(texts(l), trouble)))?;
    let t = texts(language);
    for (line, key, trouble) in ready.refused {
        let reason = sentence(t, trouble);
        outcome.refused.push(Refused { line, key, reason });
    }
    let keys: Vec<String> = ready.all.iter().map(|one| one.key.clone()).collect();
    let known = posts::list_brought(platform, &keys).await?.len();
    outcome.unchanged = known;
    outcome.added = keys.len() - known.min(keys.len());
    if dry {
        return Ok(outcome);
    }
    outcome.added = keep(platform, space_id, &ready.all).await?;
    outcome.unchanged = keys.len() - outcome.added.min(keys.len());
    Ok(outcome)
}

struct Prepared {
    all: Vec<Ready>,
    refused: Vec<(u64, String, Trouble)>,
}

fn prepare(bytes: Vec<u8>, space_id: i64) -> Result<(Prepared, Outcome), Trouble> {
    let text = String::from_utf8(bytes).map_err(|_| Trouble::NoXml)?;
    let forum = read(&text)?;
    let mut refused = forum.refused;
    let mut all: Vec<Ready> = Vec::with_capacity(forum.rows.len());
    for mut row in forum.rows {
        let words = markdown::from_html(&std::mem::take(&mut row.body));
        if words.len() > WORDS_BYTES {
            refused.push((row.line, row.key, Trouble::TooLong));
            continue;
        }
        all.push(Ready {
            key: format!("{space_id}/{}", row.key),
            html: markdown::render(&words).html,
            words,
            row,
        });
    }
    let (mut questions, mut accepted) = (BTreeSet::new(), BTreeSet::new());
    for one in &all {
        if let What::Question { accepted: helped, .. } = &one.row.what {
            questions.insert(one.row.key.clone());
            accepted.insert(helped.clone());
        }
    }
    // A question that is refused takes its answers along.
    all.retain(|one| match &one.row.what {
        What::Answer { question } if !questions.contains(question) => {
            refused.push((one.row.line, one.row.key.clone(), Trouble::NoQuestion));
            false
        }
        _ => true,
    });
    refused.sort_by_key(|(line, ..)| *line);
    let answers: Vec<&Ready> = all
        .iter()
        .filter(|one| matches!(one.row.what, What::Answer { .. }))
        .collect();
    let outcome = Outcome {
        questions: questions.len(),
        answers: answers.len(),
        accepted: answers.iter().filter(|one| accepted.contains(&one.row.key)).count(),
        left_out: forum.left_out,
        ..Outcome::default()
    };
    Ok((Prepared { all, refused }, outcome))
}

async fn keep(platform: &Platform, space_id: i64, all: &[Ready]) -> Result<usize, Failure> {
    let mut answers: BTreeMap<&str, Vec<&Ready>> = BTreeMap::new();
    for one in all {
        if let What::Answer { question } = &one.row.what {
            answers.entry(question).or_default().push(one);
        }
    }
    let questions: Vec<&Ready> = all
        .iter()
        .filter(|one| matches!(one.row.what, What::Question { .. }))
        .collect();
    let mut added = 0;
    for part in questions.chunks(TOGETHER_MOST) {
        let some = async |change: &Change| {
            let mut added = 0;
            for one in part {
                let under = answers.get(one.row.key.as_str()).map_or(&[][..], Vec::as_slice);
                added += bring(change, space_id, one, under).await?;
            }
            Ok(added)
        };
        added += platform.store.change(some).await?;
    }
    Ok(added)
}

async fn bring(change: &Change, space_id: i64, one: &Ready, under: &[&Ready]) -> Result<usize, Failure> {
    let What::Question {
        title,
        accepted,
        is_closed,
    } = &one.row.what
    else {
        return Ok(0);
    };
    let title: String = title.chars().take(TITLE_LENGTH).collect();
    let question = Brought {
        space_id,
        kind: Kind::Question,
        title: &title,
        words: &one.words,
        html: &one.html,
        said_at: one.row.said_at,
        closed: *is_closed,
        key: &one.key,
    };
    let answers: Vec<BroughtAnswer<'_>> = under
        .iter()
        .map(|it| BroughtAnswer {
            words: &it.words,
            html: &it.html,
            said_at: it.row.said_at,
            key: &it.key,
            helped: it.row.key == *accepted,
        })
        .collect();
    posts::bring(change, &question, &answers).await
}

fn sentence(t: &Texts, trouble: Trouble) -> String {
    match trouble {
        Trouble::NoXml => t.questions_import_no_xml(),
        Trouble::TooMany => t.questions_import_too_many(),
        Trouble::NoKey => t.questions_import_no_key(),
        Trouble::NoMoment => t.questions_import_no_moment(),
        Trouble::NoTitle => t.questions_import_no_title(),
        Trouble::NoQuestion => t.questions_import_no_question(),
        Trouble::TooLong => t.questions_import_too_long(),
        Trouble::Twice => t.questions_import_twice(),
    }
}
