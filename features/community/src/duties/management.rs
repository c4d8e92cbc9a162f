//! How the management takes part: what it said where everybody can read it, and figures only of a group.

use platform::access::Role;
use platform::clock::DAY_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::session::{Account, AccountState, Viewer};

use crate::posts::{self, Together};
use crate::spaces::{self, Kind, State};

/// People below which a figure would be about one of them.
const GROUP_LEAST: usize = 5;
/// Days that are looked back: a quarter of a year, so that a holiday does not show.
const DAYS: i64 = 91;
/// Talks that are shown.
const TALKS_MOST: i64 = 5;

/// What is told of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Management {
    /// The talks in open spaces in which one of them had a word, the newest first.
    pub(super) talks: Vec<Talk>,
    /// What they said together; nothing for a group that is too small.
    pub(super) together: Option<Together>,
    /// Whether anybody has the role at all.
    pub(super) is_named: bool,
}

/// A talk in which the management had a word.
#[derive(Clone, Debug)]
pub(super) struct Talk {
    pub(super) title: String,
    pub(super) path: String,
    pub(super) space: String,
}

/// Looks at what everybody in the organisation may read, and at nothing else: what a director says in a closed space stays there.
pub(super) async fn look(platform: &Platform, viewer: &Viewer) -> Result<Management, Failure> {
    let db = platform.store.reader();
    let mut accounts = Account::list_with_role(db, Role::Director).await?;
    accounts.retain(|account| account.state == AccountState::Active);
    let people: Vec<i64> = accounts.iter().map(|account| account.id).collect();
    let readable = spaces::list_readable(db, viewer.id).await?;
    let mut open = spaces::list_by_ids(db, readable).await?;
    open.retain(|space| space.kind == Kind::Open && space.state != State::Archived);
    let ids: Vec<i64> = open.iter().map(|space| space.id).collect();
    let since = platform.now().plus(-DAYS * DAY_MICROS);
    let together = if people.len() < GROUP_LEAST {
        None
    } else {
        Some(posts::count_together(db, &people, &ids, since).await?)
    };
    let talks = posts::list_together(db, &people, &ids, since, TALKS_MOST).await?;
    let talk = |post: &posts::Post| Talk {
        title: posts::title_of(post),
        path: post.path(),
        space: open
            .iter()
            .find(|space| space.id == post.space_id)
            .map_or_else(String::new, |space| space.name.clone()),
    };
    Ok(Management {
        talks: talks.iter().map(talk).collect(),
        together,
        is_named: !people.is_empty(),
    })
}
