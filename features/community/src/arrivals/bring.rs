//! Puts the rows of files down to wait, in parts: however large a file is, no more of it is in memory than some parts.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use platform::failure::{Failure, Refusal};
use platform::feature::Platform;
use platform::ids::PublicId;
use tokio::sync::mpsc;

use super::field::{ANSWERS, Raw, Reason};
use super::limits::{PART_ROWS, ROWS_MOST, SOURCE_LENGTH};
use super::reading::{self, Opened, Piece, Unreadable};
use super::store::kinds::State;
use super::store::{self, Arrival};
use super::tally::Tallies;
use super::threads::Threads;
use super::{meant, run};
use crate::texts;

/// Pieces that go from the reader to the store together.
const TOGETHER: usize = 500;
/// The name of where it comes from, when nobody says.
pub(super) const SOURCE: &str = "import";

/// A file with its name.
pub(super) struct File {
    pub(super) name: String,
    pub(super) opened: Opened,
}

/// What is brought, by whom.
pub(super) struct Brought {
    pub(super) name: String,
    /// Empty for what the file says, or [`SOURCE`].
    pub(super) source: String,
    pub(super) files: Vec<File>,
    pub(super) by: Option<i64>,
    /// Bytes that one table may have.
    pub(super) table_bytes: usize,
}

/// Reads the files, puts their rows down and looks what would come in. Nothing of the rooms is written.
///
/// # Errors
/// When a file cannot be read: then nothing is kept. The store's own.
pub(super) async fn bring(platform: &Platform, brought: Brought) -> Result<Arrival, Failure> {
    let name: String = brought.name.chars().take(200).collect();
    let given: String = brought.source.trim().chars().take(SOURCE_LENGTH).collect();
    let by = brought.by;
    let made = platform
        .store
        .change(async |change| {
            let new = Arrival {
                id: change.next_id(),
                public_id: PublicId::random(),
                name,
                source: if given.is_empty() {
                    SOURCE.to_owned()
                } else {
                    given.clone()
                },
                state: State::Reading,
                rows_total: 0,
                rows_done: 0,
                tallies: Tallies::default(),
                made_by: by,
                made_at: change.now(),
                ended_at: None,
            };
            store::add(change, &new).await?;
            Ok(new)
        })
        .await?;
    let read = put_down(platform, &made, brought.files, brought.table_bytes).await;
    let (rows, said) = match read {
        Ok(read) => read,
        Err(failure) => {
            let gone = async |change: &platform::store::Change| store::remove(change, made.id, State::Reading).await;
            platform.store.change(gone).await?;
            return Err(failure);
        }
    };
    let source = said.filter(|_| given.is_empty()).unwrap_or(made.source);
    let made = Arrival {
        source,
        state: State::Waiting,
        rows_total: rows,
        ..made_again(&made.id, platform).await?
    };
    platform
        .store
        .change(async |change| store::keep(change, &made, State::Reading).await)
        .await?;
    run::look(platform, made).await
}

async fn made_again(id: &i64, platform: &Platform) -> Result<Arrival, Failure> {
    store::find(platform.store.reader(), *id)
        .await?
        .ok_or(Failure::NotFound)
}

/// Reads all files beside the threads that answer pages, and keeps their rows as they come.
async fn put_down(
    platform: &Platform,
    made: &Arrival,
    files: Vec<File>,
    table_bytes: usize,
) -> Result<(i64, Option<String>), Failure> {
    let (give, mut take) = mpsc::channel::<Vec<Piece>>(4);
    let reader = tokio::task::spawn_blocking(move || read_all(files, table_bytes, &give));
    let mut shelf = Shelf::new(platform, made.id);
    while let Some(pieces) = take.recv().await {
        for piece in pieces {
            shelf.take(piece).await?;
        }
    }
    let read = reader.await.map_err(|error| Failure::Internal(error.to_string()))?;
    read.map_err(|(name, why)| unreadable(&name, why))?;
    shelf.finish().await
}

fn read_all(files: Vec<File>, table_bytes: usize, give: &mpsc::Sender<Vec<Piece>>) -> Result<(), (String, Unreadable)> {
    let mut together = Vec::with_capacity(TOGETHER);
    for file in files {
        let mut sink = |piece: Piece| {
            together.push(piece);
            if together.len() >= TOGETHER {
                let full = std::mem::take(&mut together);
                give.blocking_send(full).map_err(|_| Unreadable::Stopped)?;
            }
            Ok(())
        };
        reading::read(&file.name, file.opened, table_bytes, &mut sink).map_err(|why| (file.name, why))?;
    }
    give.blocking_send(together)
        .map_err(|_| (String::new(), Unreadable::Stopped))
}

fn unreadable(name: &str, why: Unreadable) -> Failure {
    let name: String = name.chars().take(80).collect();
    Refusal::say(move |language| {
        let t = texts(language);
        match why {
            Unreadable::Broken(line) => t.arrivals_broken(&name, line),
            Unreadable::NotUtf8 => t.arrivals_not_utf8(&name),
            Unreadable::Strange => t.arrivals_strange(&name),
            Unreadable::TooLarge => t.arrivals_too_large(&name),
            Unreadable::Empty | Unreadable::Stopped => t.arrivals_empty(&name),
        }
    })
    .into()
}

/// Rows on their way to the store, by phase.
struct Shelf<'a> {
    platform: &'a Platform,
    id: i64,
    waiting: [Vec<Raw>; 5],
    numbers: [i64; 5],
    seen: HashSet<u64>,
    threads: Threads,
    rows: i64,
    source: Option<String>,
}

impl<'a> Shelf<'a> {
    fn new(platform: &'a Platform, id: i64) -> Self {
        Self {
            platform,
            id,
            waiting: Default::default(),
            numbers: [0; 5],
            seen: HashSet::new(),
            threads: Threads::default(),
            rows: 0,
            source: None,
        }
    }

    async fn take(&mut self, piece: Piece) -> Result<(), Failure> {
        let row = match piece {
            Piece::Source(source) => {
                let source: String = source.trim().chars().take(SOURCE_LENGTH).collect();
                self.source = Some(source).filter(|source| !source.is_empty());
                return Ok(());
            }
            Piece::Refused(refused) => refused.into_raw(),
            Piece::Row(row) => match meant::whole(&row) {
                Err((field, reason)) => row.amiss(field, reason),
                Ok(()) if !self.is_first(&row) => row.amiss("id", Reason::Double),
                Ok(()) => row,
            },
        };
        self.rows += 1;
        if self.rows > ROWS_MOST {
            return Err(Refusal::say(|language| texts(language).arrivals_too_many(ROWS_MOST)).into());
        }
        let phase = row.phase();
        if phase == ANSWERS && row.trouble.is_none() {
            self.threads.note(row.external(), row.field("under").to_owned());
        }
        let place = usize::try_from(phase).unwrap_or_default();
        self.waiting[place].push(row);
        if self.waiting[place].len() >= PART_ROWS {
            self.keep(place).await?;
        }
        Ok(())
    }

    /// Whether no row of this kind had this key before: of two, the first counts.
    fn is_first(&mut self, row: &Raw) -> bool {
        let mut hasher = DefaultHasher::new();
        (row.kind, row.external()).hash(&mut hasher);
        self.seen.insert(hasher.finish())
    }

    async fn keep(&mut self, place: usize) -> Result<(), Failure> {
        let rows = std::mem::take(&mut self.waiting[place]);
        let at = (i64::try_from(place).unwrap_or_default(), self.numbers[place]);
        self.numbers[place] += 1;
        let id = self.id;
        self.platform
            .store
            .change(async |change| store::keep_part(change, id, at, &rows).await)
            .await
    }

    /// Keeps the rest, and gives each answer its place under a comment of the first level.
    async fn finish(mut self) -> Result<(i64, Option<String>), Failure> {
        for place in 0..self.waiting.len() {
            self.keep(place).await?;
        }
        let db = self.platform.store.reader();
        let mut at = (ANSWERS, -1);
        while let Some((place, rows)) = store::find_part(db, self.id, at).await? {
            at = place;
            let rows: Vec<Raw> = rows.into_iter().map(|row| self.placed(row)).collect();
            let id = self.id;
            self.platform
                .store
                .change(async |change| store::keep_part(change, id, at, &rows).await)
                .await?;
        }
        Ok((self.rows, self.source))
    }

    fn placed(&mut self, row: Raw) -> Raw {
        if row.trouble.is_some() {
            return row;
        }
        match self.threads.root_of(&row.external()) {
            Some(root) => Raw {
                root: Some(root),
                ..row
            },
            None => row.amiss("under", Reason::Circle),
        }
    }
}
