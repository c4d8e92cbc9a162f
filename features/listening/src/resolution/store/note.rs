//! Notes, answers and promises with a case.

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::kinds::NoteKind;

/// Notes of one case that are shown; the newest ones.
const SHOWN_NOTES: i64 = 200;

/// Something somebody wrote with a case.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Note {
    /// The key.
    pub id: i64,
    /// The case.
    pub case_id: i64,
    /// What it is.
    pub kind: NoteKind,
    /// The words.
    pub text: String,
    /// The day something is promised for.
    pub promised_for: Option<Day>,
    /// Whether the writer's name may stand below the answer outside.
    pub may_name: bool,
    /// Who wrote it.
    pub by_id: Option<i64>,
    /// When.
    pub made_at: Moment,
}

/// A note to keep.
pub(crate) struct NewNote<'a> {
    pub(crate) case_id: i64,
    pub(crate) kind: NoteKind,
    pub(crate) text: &'a str,
    pub(crate) promised_for: Option<Day>,
    pub(crate) may_name: bool,
    pub(crate) by: i64,
    pub(crate) form_key: &'a str,
}

/// Keeps a note, in one statement; false when the form with this key was kept before.
pub(crate) async fn add(change: &Change, new: NewNote<'_>) -> Result<bool, Failure> {
    let (id, now, kind) = (change.next_id(), change.now(), new.kind.word());
    let NewNote {
        case_id,
        text,
        promised_for,
        may_name,
        by,
        form_key,
        ..
    } = new;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO resolution_note (id, case_id, kind, text, promised_for, may_name, by_id, made_at, form_key)
         VALUES ({id}, {case_id}, {kind}, {text}, {promised_for}, {may_name}, {by}, {now}, {form_key})
         ON CONFLICT (form_key) DO NOTHING"
    );
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(keep.on(db)).await?.rows_affected() == 1)
}

/// The newest notes of a case, oldest first.
pub(crate) async fn list(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<Note>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, kind, text, promised_for, may_name, by_id, made_at FROM resolution_note
         WHERE case_id = {case_id} ORDER BY id DESC LIMIT {SHOWN_NOTES}"
    );
    let mut notes = Note::find_by_statement(query.on(db)).all(db).await?;
    notes.reverse();
    Ok(notes)
}

/// What the owner explained last, for whoever writes the answer.
///
/// # Errors
/// The store's own.
pub(crate) async fn last_answer(db: &impl ConnectionTrait, case_id: i64) -> Result<Option<String>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, kind, text, promised_for, may_name, by_id, made_at FROM resolution_note
         WHERE case_id = {case_id} AND kind = 'answer' ORDER BY id DESC LIMIT 1"
    );
    Ok(Note::find_by_statement(query.on(db))
        .one(db)
        .await?
        .map(|note| note.text))
}

#[derive(FromQueryResult)]
struct Any {
    has_any: bool,
}

/// Whether anything was written with a case.
pub(crate) async fn has_notes(db: &impl ConnectionTrait, case_id: i64) -> Result<bool, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT EXISTS (SELECT 1 FROM resolution_note WHERE case_id = {case_id}) AS has_any"
    );
    Ok(Any::find_by_statement(query.on(db))
        .one(db)
        .await?
        .is_some_and(|row| row.has_any))
}

#[derive(FromQueryResult)]
struct Told {
    last_note_id: i64,
}

/// Plain notes made before a moment that nobody was told of yet, oldest first. They count as told from now on.
pub(crate) async fn take_untold(change: &Change, before: Moment, most: i64) -> Result<Vec<Note>, Failure> {
    let db: &DatabaseTransaction = change;
    let told = raw_sql!(Postgres, "SELECT last_note_id FROM resolution_note_told");
    let after = Told::find_by_statement(told.on(db))
        .one(db)
        .await?
        .map_or(0, |row| row.last_note_id);
    let query = raw_sql!(
        Postgres,
        "SELECT id, case_id, kind, text, promised_for, may_name, by_id, made_at FROM resolution_note
         WHERE id > {after} AND made_at < {before} AND kind = 'note' ORDER BY id LIMIT {most}"
    );
    let notes = Note::find_by_statement(query.on(db)).all(db).await?;
    if let Some(last) = notes.last().map(|note| note.id) {
        let keep = raw_sql!(
            Postgres,
            "INSERT INTO resolution_note_told (id, last_note_id) VALUES (1, {last})
             ON CONFLICT (id) DO UPDATE SET last_note_id = excluded.last_note_id"
        );
        db.execute_raw(keep.on(db)).await?;
    }
    Ok(notes)
}
