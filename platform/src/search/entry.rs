//! Writing down what can be found.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::stems;
use crate::access::Role;
use crate::clock::Moment;
use crate::failure::Failure;
use crate::limits::{SEARCH_BODY_LENGTH, SEARCH_TITLE_LENGTH};
use crate::session::Viewer;
use crate::store::{Change, On};

/// The reader that stands for every colleague.
const ALL: &str = "all";

/// Who may find an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Every colleague who is signed in.
    Everyone,
    /// Whoever has one of these roles, and these persons besides.
    Some {
        /// The roles.
        roles: Vec<Role>,
        /// The accounts.
        people: Vec<i64>,
    },
}

impl Audience {
    fn readers(&self) -> Vec<String> {
        match self {
            Self::Everyone => vec![ALL.to_owned()],
            Self::Some { roles, people } => {
                let roles = roles.iter().map(|role| format!("role:{}", role.word()));
                roles.chain(people.iter().map(|id| format!("person:{id}"))).collect()
            }
        }
    }

    /// Under which names a viewer reads.
    pub(super) fn of(viewer: &Viewer) -> Vec<String> {
        let roles = viewer.roles.list().iter().map(|role| format!("role:{}", role.word()));
        [ALL.to_owned(), format!("person:{}", viewer.id)]
            .into_iter()
            .chain(roles)
            .collect()
    }
}

/// A thing that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// `mention`, `case`, `person`.
    pub kind: &'a str,
    /// The row it is about.
    pub id: i64,
    /// What is shown as its name.
    pub title: &'a str,
    /// The text.
    pub body: &'a str,
    /// Where it leads, a path of our own.
    pub path: &'a str,
    /// Its moment: the newest is found first.
    pub at: Moment,
    /// Who may find it.
    pub audience: Audience,
}

#[derive(FromQueryResult)]
struct Key {
    id: i64,
}

/// Writes an entry, or writes it anew, in the transaction of what it is about.
///
/// # Errors
/// The store's own.
pub async fn index(change: &Change, entry: &Entry<'_>) -> Result<(), Failure> {
    forget(change, entry.kind, entry.id).await?;
    let (id, ref_id, at) = (change.next_id(), entry.id, entry.at);
    let (kind, path) = (entry.kind.to_owned(), entry.path.to_owned());
    let title: String = entry.title.chars().take(SEARCH_TITLE_LENGTH).collect();
    let body: String = entry.body.chars().take(SEARCH_BODY_LENGTH).collect();
    let stems = stems::of_text(&format!("{} {}", entry.title, entry.body));
    let db: &DatabaseTransaction = change;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO search_entry (id, kind, ref_id, title, body, path, at)
         VALUES ({id}, {kind}, {ref_id}, {title}, {body}, {path}, {at})"
    );
    db.execute_raw(keep.on(db)).await?;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO search_text (rowid, stems) VALUES ({id}, {stems})"
    );
    db.execute_raw(keep.on(db)).await?;
    for reader in entry.audience.readers() {
        let keep = raw_sql!(
            Postgres,
            "INSERT INTO search_reader (entry_id, reader) VALUES ({id}, {reader}) ON CONFLICT (entry_id, reader) DO NOTHING"
        );
        db.execute_raw(keep.on(db)).await?;
    }
    Ok(())
}

/// Takes an entry away. What it was made of stays in an embedded store's index until the night; after an erasure call
/// [`super::scrub`].
///
/// # Errors
/// The store's own.
pub async fn forget(change: &Change, kind: &str, id: i64) -> Result<(), Failure> {
    let (kind, db): (String, &DatabaseTransaction) = (kind.to_owned(), change);
    let find = raw_sql!(
        Postgres,
        "SELECT id FROM search_entry WHERE kind = {kind} AND ref_id = {id}"
    );
    let Some(Key { id: entry }) = Key::find_by_statement(find.on(db)).one(db).await? else {
        return Ok(());
    };
    db.execute_raw(raw_sql!(Postgres, "DELETE FROM search_text WHERE rowid = {entry}").on(db))
        .await?;
    db.execute_raw(raw_sql!(Postgres, "DELETE FROM search_entry WHERE id = {entry}").on(db))
        .await?;
    Ok(())
}
