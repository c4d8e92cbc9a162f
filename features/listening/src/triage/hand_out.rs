//! The way from a decision to a case, and back.

use people::departments;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::Account;
use platform::store::{Change, Store};

use super::kind::Kind;
use crate::routing::{self, CaseId, CaseKind, OpenCase, Owner, Subject};
use crate::watch::Mention;

/// The case of a mention, as a link.
pub(crate) struct CaseLink {
    pub(crate) path: String,
}

/// How many cases are not solved.
pub(crate) struct Unsolved {
    pub(crate) mine: u64,
    pub(crate) all: u64,
}

/// How a mention is handed out.
pub(crate) struct Handing<'a> {
    pub(crate) owner: Owner,
    /// Who decided.
    pub(crate) by: i64,
    /// Whoever decided writes the answer: then a compliment becomes a case too.
    pub(crate) answers: bool,
    /// What the thread says about it; may be empty.
    pub(crate) reason: &'a str,
}

/// Reads who was chosen on a form; nothing chosen means whoever the rules say.
pub(crate) async fn read_owner(store: &Store, value: &str) -> Result<Owner, Failure> {
    if value.is_empty() {
        return Ok(Owner::Suggested);
    }
    let chosen = routing::read_owner_option(store.reader(), value).await?;
    chosen.ok_or(Failure::Malformed("no such owner"))
}

/// Opens a case for a mention, when its kind asks for one, and gives its key.
pub(crate) async fn hand_out(
    platform: &Platform,
    change: &Change,
    mention: &Mention,
    kind: Kind,
    it: Handing<'_>,
) -> Result<Option<i64>, Failure> {
    let Some(kind) = CaseKind::named(kind.name()).filter(|_| kind.asks_for_a_case() || it.answers) else {
        return Ok(None);
    };
    let excerpt = if mention.text.is_empty() {
        &mention.title
    } else {
        &mention.text
    };
    let subject = Subject {
        title: mention.headline(),
        excerpt: excerpt.clone(),
        source_name: mention.source.clone(),
        source_url: mention.url.clone(),
        text_language: mention.language.clone().unwrap_or_default(),
        written_at: mention.published_at,
    };
    let mention_id = Some(mention.id);
    let open = OpenCase {
        mention_id,
        subject,
        kind,
        owner: it.owner,
        by: it.by,
        reason: it.reason.to_owned(),
    };
    Ok(Some(routing::open_case(platform, change, open).await?.0))
}

/// Takes a case back; false when somebody works on it.
pub(crate) async fn withdraw(change: &Change, case: i64, by: i64) -> Result<bool, Failure> {
    routing::withdraw(change, CaseId(case), by).await
}

/// The case of this mention.
pub(crate) async fn find_case(store: &Store, mention: i64) -> Result<Option<CaseLink>, Failure> {
    let case = routing::find_case_of_mention(store.reader(), mention).await?;
    Ok(case.map(|case| CaseLink { path: case.path() }))
}

/// The name of the colleague or the team that the rules would give it to.
pub(crate) async fn suggest_owner(store: &Store, text: &str, kind: Kind) -> Result<Option<String>, Failure> {
    let db = store.reader();
    let Some(kind) = CaseKind::named(kind.name()).filter(|_| kind.asks_for_a_case()) else {
        return Ok(None);
    };
    let Some(owner) = routing::suggest_owner(db, text, Some(kind)).await? else {
        return Ok(None);
    };
    if let Some(id) = owner.person {
        return Ok(Account::find(db, id).await?.map(|account| account.name));
    }
    let team = departments::list_by_ids(db, owner.department.into_iter().collect()).await?;
    Ok(team.into_iter().next().map(|team| team.name))
}

/// Who may be chosen: value and words.
pub(crate) async fn list_owners(
    store: &Store,
    language: platform::texts::Language,
) -> Result<Vec<(String, String)>, Failure> {
    routing::list_owner_options(store.reader(), language).await
}

/// How many cases wait for this person, and for anybody.
pub(crate) async fn count_unsolved(store: &Store, person: i64) -> Result<Unsolved, Failure> {
    let db = store.reader();
    Ok(Unsolved {
        mine: routing::count_cases(db, routing::Part::Unsolved, Some(person)).await?,
        all: routing::count_cases(db, routing::Part::Unsolved, None).await?,
    })
}
