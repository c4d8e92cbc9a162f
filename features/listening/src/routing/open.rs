//! Opening a case for a decided mention, and taking it back while nothing was done.

use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::ids::PublicId;
use platform::store::Change;

use super::owner::{self, Owner, Search};
use super::service_clock::Promise;
use super::store::{CaseKind, CaseState, assignment, case, hours, team as book};
use super::{promise, tell};
use crate::{answers, resolution, watch};

/// Characters of a title, an excerpt, the name of a source and an address, as in the ledger.
const TITLE_LENGTH: usize = 200;
const EXCERPT_LENGTH: usize = 4000;
const SOURCE_NAME_LENGTH: usize = 200;
const SOURCE_URL_LENGTH: usize = 2000;

/// The key of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CaseId(pub i64);

/// What was written outside, as the case keeps it when the mention is gone.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    /// What it is about, in one line.
    pub title: String,
    /// What somebody wrote.
    pub excerpt: String,
    /// Where: "Mastodon".
    pub source_name: String,
    /// The address of the original.
    pub source_url: Option<String>,
    /// The language it is written in: "nl"; may be empty.
    pub text_language: String,
    /// When it was written.
    pub written_at: Option<Moment>,
}

/// A case to open.
#[derive(Clone, Debug)]
pub struct OpenCase {
    /// The mention it comes from.
    pub mention_id: Option<i64>,
    /// What was said.
    pub subject: Subject,
    /// What it was decided to be.
    pub kind: CaseKind,
    /// Who gets it.
    pub owner: Owner,
    /// Who decided.
    pub by: i64,
    /// What its thread says about that; may be empty.
    pub reason: String,
}

/// Opens a case, finds its owner, starts the clock and tells the owner. A mention that has a case already gives that one.
///
/// # Errors
/// The store's own.
pub async fn open_case(platform: &Platform, change: &Change, open: OpenCase) -> Result<CaseId, Failure> {
    if let Some(mention) = open.mention_id {
        if let Some(known) = case::list_of_mentions(&**change, vec![mention]).await?.pop() {
            return Ok(CaseId(known.id));
        }
        watch::hold_for_case(change, mention).await?;
    }
    let book = book::read_book(&**change, platform.organisation.facts().time_zone()).await?;
    let subject = open.subject;
    let text = format!("{}\n{}", subject.title, subject.excerpt);
    let search = Search {
        zone: book.house().zone(),
        text: &text,
        kind: open.kind,
        except: None,
    };
    let chosen = owner::choose(change, open.owner, &search, open.by).await?;
    let case = case_of(change, &book, subject, &chosen, (open.mention_id, open.kind, open.by)).await?;
    case::add(change, case.clone()).await?;
    let form_key = PublicId::random();
    let given = assignment::NewAssignment {
        case_id: case.id,
        from_id: None,
        owner_id: chosen.owner,
        department_id: chosen.department,
        by_id: open.by,
        reason: &open.reason,
        form_key: form_key.as_str(),
    };
    assignment::add(change, given).await?;
    resolution::index_case(change, case.id).await?;
    platform::facts::record(change, "routing.case_opened", case.department_id, 1).await?;
    tell::assigned(change, &case, open.by).await?;
    Ok(CaseId(case.id))
}

/// The case as it begins: with its promises, in the hours of the team that has it first, since passing it on changes no promise to
/// somebody outside.
async fn case_of(
    change: &Change,
    book: &book::HoursBook,
    subject: Subject,
    chosen: &owner::Chosen,
    (mention_id, kind, by): (Option<i64>, CaseKind, i64),
) -> Result<case::Case, Failure> {
    let now = change.now();
    let hours = book.of(chosen.department);
    let target = hours::target(&**change, kind).await?;
    let first = Promise::new(hours, now, target.first_minutes);
    let solved = Promise::new(hours, now, target.solved_minutes);
    let came = promise::came(subject.written_at, now);
    Ok(case::Case {
        id: change.next_id(),
        public_id: PublicId::random(),
        mention_id,
        kind,
        title: title_of(&subject),
        excerpt: cut(&subject.excerpt, EXCERPT_LENGTH),
        source_name: cut(&subject.source_name, SOURCE_NAME_LENGTH),
        // A shortened address leads elsewhere, so a long one is left out.
        source_url: subject
            .source_url
            .filter(|url| url.chars().count() <= SOURCE_URL_LENGTH),
        text_language: cut(&subject.text_language, 8),
        written_at: subject.written_at,
        state: CaseState::Open,
        owner_id: Some(chosen.owner),
        department_id: chosen.department,
        why: chosen.why.clone(),
        made_by: Some(by),
        made_at: now,
        due_first_at: first.due,
        soon_first_at: first.soon,
        due_solved_at: solved.due,
        soon_solved_at: solved.soon,
        solving_since: now,
        promise_at: first.due,
        soon_at: first.soon,
        warned: 0,
        explained_at: None,
        first_answer_at: None,
        solved_at: None,
        paused_at: None,
        paused_micros: 0,
        came_at: Some(came),
        came_hour: Some(hours.hour_of(came)),
        came_open: Some(hours.is_open(came)),
        next_day_at: Some(hours.next_day(came)),
        first_open_minutes: None,
        solved_open_minutes: None,
    })
}

/// Takes a case back, as if the mention had not been decided. False, and the case stays, when somebody answered, solved or
/// handed it over in the meantime.
///
/// # Errors
/// The store's own.
pub async fn withdraw(change: &Change, id: CaseId, by: i64) -> Result<bool, Failure> {
    let Some(case) = case::find(&**change, id.0).await? else {
        return Ok(true);
    };
    let is_untouched = case.state == CaseState::Open && case.first_answer_at.or(case.explained_at).is_none();
    let was_passed_on = assignment::list(&**change, case.id).await?.len() > 1;
    if !is_untouched || was_passed_on || resolution::has_notes(&**change, case.id).await? {
        return Ok(false);
    }
    if answers::has_begun(&**change, case.id).await? {
        return Ok(false);
    }
    if let Some(mention) = case.mention_id {
        watch::release_after_case(change, mention).await?;
    }
    case::remove(change, case.id).await?;
    resolution::index_case(change, case.id).await?;
    platform::facts::record(change, "routing.case_opened", case.department_id, -1).await?;
    tell::withdrawn(change, &case, by).await?;
    Ok(true)
}

fn title_of(subject: &Subject) -> String {
    let line = [&subject.title, &subject.excerpt, &subject.source_name]
        .into_iter()
        .find(|it| !it.trim().is_empty());
    let line = line.map_or("-", |it| it.trim().lines().next().unwrap_or("-"));
    cut(line, TITLE_LENGTH)
}

/// At most so many characters; a cut shows as an ellipsis, and a word that does not fit goes whole.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut kept: String = text.chars().take(most - 1).collect();
    if let Some(end) = kept.rfind(' ').filter(|end| *end > most / 2) {
        kept.truncate(end);
    }
    kept.push('…');
    kept
}
