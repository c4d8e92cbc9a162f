//! The open mention: what was said, with the words that decided, what is suggested and what was decided.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::{PublicId, short};
use platform::page::SafeHtml;
use platform::session::{Account, Visit};

use super::folds::{Folds, folds_of};
use super::hand_out::{CaseLink, find_case, suggest_owner};
use super::kind::Kind;
use super::kind_words;
use super::model::{Model, Suggestion};
use super::store::decision;
use super::take_in::to_mute;
use super::trust::Trust;
use crate::presence::{self, Here, Subject};
use crate::watch::{Mention, Reason, find_whole_table, marks, spread};
use crate::{Texts, rules, tags, texts};

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
    /// Which query found it by which words, a sentence each.
    pub(crate) found_by: Vec<String>,
    /// The name of the suggested kind; empty when there is no suggestion.
    pub(crate) suggested: &'static str,
    pub(crate) decided: Option<DecidedAs>,
    /// What says the same, under it or above it.
    pub(crate) folds: Folds,
    /// Who else has it open.
    pub(crate) here: Here,
    /// What it is about: key and name.
    pub(crate) tags: Vec<(String, String)>,
    /// What rules did with it: when and what.
    pub(crate) acts: Vec<RuleAct>,
}

/// What a rule did with it.
pub(crate) struct RuleAct {
    pub(crate) at: i64,
    pub(crate) words: String,
}

/// What was decided, by whom and what came of it.
pub(crate) struct DecidedAs {
    pub(crate) said: String,
    pub(crate) at: i64,
    pub(crate) case: Option<CaseLink>,
}

/// Opens a mention.
pub(crate) async fn open(
    visit: &Visit,
    (model, trust): (&Model, &Trust),
    mention: Mention,
    reasons: &[Reason],
) -> Result<Opened, Failure> {
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
        quote: quote(&mention, decided.is_none() && sure, &suggestion, reasons),
        found_by: spread_of(t, visit, mention.id)
            .await?
            .into_iter()
            .chain(found_by(t, reasons, &whole))
            .chain(table_of(t, visit, mention.source_id).await?)
            .collect(),
        folds: folds_of(visit, mention.id).await?,
        host: to_mute(&mention),
        url: mention.url,
        source: mention.source,
        proposal,
        why,
        suggested: if sure { suggestion.kind.name() } else { "" },
        here: presence::show(visit, &subject_of(mention.id, decided.as_ref()), false).await?,
        tags: tags_of(platform, mention.id).await?,
        acts: acts_of(visit, mention.id).await?,
        decided,
    })
}

/// By whom it was said and how it goes round, where that is known.
async fn spread_of(t: &Texts, visit: &Visit, mention: i64) -> Result<Option<String>, Failure> {
    let found = spread(visit.platform.store.reader(), mention).await?;
    let lines = found.into_iter().flat_map(|it| {
        let by = (!it.handle.is_empty()).then(|| t.watch_spread_by(&it.handle));
        let passed = (it.reposts > 0).then(|| t.watch_spread_passed(it.reposts));
        let quoted = (it.quotes > 0).then(|| t.watch_spread_quoted(it.quotes));
        [by, passed, quoted].into_iter().flatten()
    });
    let line = lines.collect::<Vec<_>>().join(" ");
    Ok(Some(line).filter(|line| !line.is_empty()))
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
        None if !decision.by_rule.is_empty() => t.rules_decided(&decision.by_rule, words),
        None => t.triage_decided(words),
    };
    Ok(Some(DecidedAs {
        said,
        at: decision.decided_at.0,
        case: find_case(&platform.store, mention).await?,
    }))
}

async fn tags_of(platform: &Platform, mention: i64) -> Result<Vec<(String, String)>, Failure> {
    let worn = tags::of_mentions(platform.store.reader(), vec![mention]).await?;
    Ok(worn.into_iter().map(|(_, tag)| (short(tag.id), tag.name)).collect())
}

async fn acts_of(visit: &Visit, mention: i64) -> Result<Vec<RuleAct>, Failure> {
    let acts = rules::list_of_mention(visit.platform.store.reader(), mention).await?;
    let mut lines = Vec::new();
    for act in &acts {
        lines.push(RuleAct {
            at: act.made_at.0,
            words: rules::act_words(visit.language, act),
        });
    }
    Ok(lines)
}

/// What colleagues have open together: the case when there is one.
fn subject_of(mention: i64, decided: Option<&DecidedAs>) -> Subject {
    let case = decided.and_then(|it| it.case.as_ref());
    let case = case.and_then(|it| PublicId::parse(it.path.strip_prefix("/case/")?));
    case.map_or(Subject::Mention(mention), Subject::Case)
}

fn found_by(t: &crate::Texts, reasons: &[Reason], whole: &str) -> Vec<String> {
    let say = |reason: &Reason| {
        let words = reason.words(whole, NAMED_WORDS);
        let quoted: Vec<String> = words.iter().map(|word| format!("‘{word}’")).collect();
        match quoted.is_empty() {
            // Its words were changed after it was found.
            true => t.watch_why_query(&reason.name),
            false => t.watch_why_words(&reason.name, quoted.join(", ")),
        }
    };
    reasons.iter().map(say).collect()
}

/// The table of which somebody chose every row, and why.
async fn table_of(t: &Texts, visit: &Visit, source: i64) -> Result<Option<String>, Failure> {
    let table = find_whole_table(visit.platform.store.reader(), source).await?;
    Ok(table.map(|(name, because)| t.watch_why_table(name, because)))
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
fn quote(mention: &Mention, marked: bool, suggestion: &Suggestion, reasons: &[Reason]) -> SafeHtml {
    let (text, skipped) = match (mention.text.is_empty(), mention.title.is_empty()) {
        (true, _) => (&mention.title, 0),
        (false, true) => (&mention.text, 0),
        (false, false) => (&mention.text, mention.title.len() + 1),
    };
    let mut marks = marks(reasons, &mention.whole_text());
    if marked {
        marks.extend(suggestion.words.iter().map(|reason| reason.range.clone()));
        marks.sort_by_key(|mark| (mark.start, mark.end));
    }
    let inside = marks.iter().filter(|mark| mark.start >= skipped);
    let marks: Vec<(usize, usize)> = inside.map(|mark| (mark.start - skipped, mark.end - skipped)).collect();
    SafeHtml::marked(text, &marks)
}
