//! What was asked and answered elsewhere: a list of answers to keep, and a forum.

use community::spaces::{self, Space};
use community::{faq, questions};
use platform::csv_out::Sheet;
use platform::feature::Platform;
use platform::session::Account;

use super::import::Outcome;
use super::lists::{line, said};

/// What was said on the command line about a list of answers.
pub(super) struct Wanted<'a> {
    /// The space whose members read them.
    pub(super) space: Option<&'a str>,
    /// Who keeps them right.
    pub(super) owner: Option<&'a str>,
    /// Only say what would happen.
    pub(super) dry: bool,
}

/// Answers to keep.
pub(super) async fn faq(platform: &Platform, bytes: Vec<u8>, wanted: &Wanted<'_>) -> Result<Outcome, String> {
    let language = platform.organisation.facts().language;
    let space_id = match wanted.space {
        Some(name) => Some(space_called(platform, name).await?.id),
        None => None,
    };
    let owner_id = match wanted.owner {
        Some(mail) => {
            let found = Account::find_by_mail(platform.store.reader(), mail).await;
            let found = found.map_err(|failure| said(&failure, language))?;
            Some(found.ok_or(format!("nobody has the address {mail}"))?.id)
        }
        None => None,
    };
    let options = faq::ImportOptions {
        space_id,
        owner_id,
        dry: wanted.dry,
    };
    let done = faq::import_faq(platform, bytes, &options, language)
        .await
        .map_err(|failure| said(&failure, language))?;
    Ok(Outcome {
        added: done.added,
        changed: done.changed,
        unchanged: done.unchanged,
        refused: done
            .refused
            .iter()
            .map(|(number, column, reason)| line(number, column, reason))
            .collect(),
        refused_file: done.refused_file,
    })
}

/// A forum.
pub(super) async fn questions(platform: &Platform, bytes: Vec<u8>, space: &str, dry: bool) -> Result<Outcome, String> {
    let language = platform.organisation.facts().language;
    let space = space_called(platform, space).await?;
    let done = questions::import_questions(platform, &space, bytes, dry, language)
        .await
        .map_err(|failure| said(&failure, language))?;
    super::say(&format!(
        "questions={} answers={} accepted={} left_out={}",
        done.questions, done.answers, done.accepted, done.left_out
    ));
    let mut file = Sheet::new();
    file.row(["row", "key", "reason"]);
    for row in &done.refused {
        file.row([row.line.to_string(), row.key.clone(), row.reason.clone()]);
    }
    Ok(Outcome {
        added: done.added,
        changed: 0,
        unchanged: done.unchanged,
        refused: done
            .refused
            .iter()
            .map(|row| line(row.line, &row.key, &row.reason))
            .collect(),
        refused_file: file.finish(),
    })
}

async fn space_called(platform: &Platform, name: &str) -> Result<Space, String> {
    let language = platform.organisation.facts().language;
    let found = spaces::list_called(platform.store.reader(), name).await;
    let mut found = found.map_err(|failure| said(&failure, language))?;
    match (found.pop(), found.is_empty()) {
        (Some(space), true) => Ok(space),
        (Some(_), false) => Err(format!(
            "more than one space is called {name}: give the id from its address"
        )),
        (None, _) => Err(format!("no space is called {name}")),
    }
}
