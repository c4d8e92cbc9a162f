//! The open mention: what was said, with the words that decided, what is suggested and what was decided.

use platform::failure::Failure;
use platform::ids::{PublicId, short};
use platform::page::SafeHtml;
use platform::session::{Account, Visit};

use super::hand_out::{CaseLink, find_case, suggest_owner};
use super::kind::Kind;
use super::kind_words;
use super::model::{Model, Suggestion};
use super::store::decision;
use super::take_in::host_of;
use super::trust::Trust;
use crate::presence::{self, Here, Subject};
use crate::texts;
use crate::watch::Mention;

/// Words named in the sentence under the suggestion; the text marks them all.
const NAMED_WORDS: usize = 3;

/// The open mention.
pub(crate) struct Opened {
    pub(crate) id: String,
    pub(crate) title: String,
    /// The language of the title; empty when it is not known, or when the title is ours.
    pub(crate) title_language: String,
    pub(crate) source: String,
    pub(crate) url: Option<String>,
    pub(crate) at: i64,
    pub(crate) found_at: i64,
    pub(crate) keep_until: i64,
    pub(crate) language: String,
    pub(crate) quote: SafeHtml,
    pub(crate) host: Option<String>,
    pub(crate) proposal: String,
    pub(crate) why: String,
    /// The name of the suggested kind; empty when there is no suggestion.
    pub(crate) suggested: &'static str,
    pub(crate) decided: Option<DecidedAs>,
    /// Who else has it open.
    pub(crate) here: Here,
}

/// What was decided, by whom and what came of it.
pub(crate) struct DecidedAs {
    pub(crate) said: String,
    pub(crate) at: i64,
    pub(crate) case: Option<CaseLink>,
}

/// Opens a mention.
pub(crate) async fn open(visit: &Visit, (model, trust): (&Model, &Trust), mention: Mention) -> Result<Opened, Failure> {
    let (platform, language) = (&visit.platform, visit.language);
    let t = texts(language);
    let whole = mention.whole_text();
    let suggestion = model.suggest(&whole);
    let sure = trust.shows(&suggestion);
    let owner = suggest_owner(&platform.store, &whole, suggestion.kind).await?;
    let kind = kind_words(language, suggestion.kind).to_lowercase();
    let proposal = match (sure, owner) {
        (false, _) => t.triage_no_proposal(),
        (true, None) => t.triage_proposal(kind),
        (true, Some(owner)) => t.triage_proposal_for(kind, owner),
    };
    let why = match (sure, suggestion.is_sure()) {
        (true, _) => t.triage_why(named(&whole, &suggestion)),
        (false, true) => t.triage_silent_why(),
        (false, false) => t.triage_no_why(),
    };
    let decided = decided_as(visit, mention.id).await?;
    let is_titled = !mention.title.is_empty();
    let title = if is_titled {
        mention.title.clone()
    } else if mention.is_taken_back() {
        t.watch_taken_back()
    } else {
        t.triage_untitled(&mention.source)
    };
    let language_of_mention = mention.language.clone().unwrap_or_default();
    Ok(Opened {
        id: short(mention.id),
        title,
        title_language: if is_titled {
            language_of_mention.clone()
        } else {
            String::new()
        },
        at: mention.moment().0,
        found_at: mention.found_at.0,
        keep_until: mention.keep_until.0,
        language: language_of_mention,
        quote: quote(&mention, &suggestion, decided.is_none() && sure),
        host: host_of(&mention),
        url: mention.url,
        source: mention.source,
        proposal,
        why,
        suggested: if sure { suggestion.kind.name() } else { "" },
        here: presence::show(visit, &subject_of(mention.id, decided.as_ref()), false).await?,
        decided,
    })
}

/// What this mention was decided to be; nothing while it waits.
async fn decided_as(visit: &Visit, mention: i64) -> Result<Option<DecidedAs>, Failure> {
    let (platform, t) = (&visit.platform, texts(visit.language));
    let db = platform.store.reader();
    let Some(decision) = decision::find(db, mention).await? else {
        return Ok(None);
    };
    let by = match decision.decided_by {
        Some(id) => Account::find(db, id).await?.map(|account| account.name),
        None => None,
    };
    let kind = Kind::named(&decision.kind).unwrap_or(Kind::NotForUs);
    let words = kind_words(visit.language, kind).to_lowercase();
    let said = match by {
        Some(name) => t.triage_decided_by(name, words),
        None => t.triage_decided(words),
    };
    Ok(Some(DecidedAs {
        said,
        at: decision.decided_at.0,
        case: find_case(&platform.store, mention).await?,
    }))
}

/// What colleagues have open together: the case when there is one.
fn subject_of(mention: i64, decided: Option<&DecidedAs>) -> Subject {
    let case = decided.and_then(|it| it.case.as_ref());
    let case = case.and_then(|it| PublicId::parse(it.path.strip_prefix("/case/")?));
    case.map_or(Subject::Mention(mention), Subject::Case)
}

/// The first words that decided, between quotation marks: "stinkt", "niemand reageert".
fn named(text: &str, suggestion: &Suggestion) -> String {
    let words = suggestion
        .words
        .iter()
        .filter_map(|reason| text.get(reason.range.clone()));
    let quoted: Vec<String> = words
        .take(NAMED_WORDS)
        .map(|word| format!("‘{}’", word.trim()))
        .collect();
    quoted.join(", ")
}

/// The text with the words that decided marked; the title stands above it already.
fn quote(mention: &Mention, suggestion: &Suggestion, marked: bool) -> SafeHtml {
    let (text, skipped) = match (mention.text.is_empty(), mention.title.is_empty()) {
        (true, _) => (&mention.title, 0),
        (false, true) => (&mention.text, 0),
        (false, false) => (&mention.text, mention.title.len() + 1),
    };
    let mut marks: Vec<(usize, usize)> = Vec::new();
    if marked {
        let inside = suggestion.words.iter().filter(|reason| reason.range.start >= skipped);
        marks.extend(inside.map(|reason| (reason.range.start - skipped, reason.range.end - skipped)));
        marks.sort_unstable();
    }
    SafeHtml::marked(text, &marks)
}
