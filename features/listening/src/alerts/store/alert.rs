//! Alerts: one about a subject at a time, with its beginning and its end.

use std::collections::BTreeMap;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::store::{Change, On};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::kinds::{AlertKind, EndedHow};

/// Alerts of one list.
const SHOWN_MOST: i64 = 100;

/// An alert.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(crate) struct Alert {
    pub id: i64,
    pub public_id: PublicId,
    pub kind: AlertKind,
    pub subject: String,
    pub query_id: Option<i64>,
    pub case_id: Option<i64>,
    /// The hour that was unusual, counted from 1970.
    pub hour: i64,
    /// Hours that were counted together; 0 for a complaint.
    pub span: i64,
    pub heard: i64,
    pub usual_low: i64,
    pub usual_high: i64,
    /// The last unusual hour, and the most that was heard in one.
    pub last_hour: i64,
    pub most: i64,
    pub begun_at: Moment,
    pub ended_at: Option<Moment>,
    pub ended_how: Option<EndedHow>,
    pub ended_by: Option<i64>,
    pub reason: Option<String>,
    pub calm_at: Option<Moment>,
    /// Of a complaint: its mention, the earlier one most like it, and how many of a hundred words both share.
    pub mention_id: Option<i64>,
    pub nearest_id: Option<i64>,
    pub nearest_percent: Option<i64>,
}

/// An alert that begins.
#[derive(Clone, Debug)]
pub(crate) struct NewAlert {
    pub(crate) kind: AlertKind,
    pub(crate) subject: String,
    pub(crate) query_id: i64,
    pub(crate) case_id: Option<i64>,
    pub(crate) mention_id: Option<i64>,
    /// The earlier complaint most like it, and how many of a hundred words both share.
    pub(crate) nearest: Option<(i64, i64)>,
    pub(crate) hour: i64,
    pub(crate) span: i64,
    pub(crate) heard: i64,
    pub(crate) usual_low: i64,
    pub(crate) usual_high: i64,
}

/// Begins an alert; false when one about this subject goes on, or this hour had one, on whichever node.
pub(crate) async fn open(change: &Change, new: &NewAlert) -> Result<bool, Failure> {
    let (id, key, now, kind) = (change.next_id(), PublicId::random(), change.now(), new.kind.word());
    let NewAlert {
        subject,
        query_id,
        case_id,
        mention_id,
        nearest,
        hour,
        span,
        heard,
        usual_low,
        usual_high,
        ..
    } = new.clone();
    let (nearest_id, nearest_percent) = (nearest.map(|it| it.0), nearest.map(|it| it.1));
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO alert (id, public_id, kind, subject, query_id, case_id, hour, span, heard, usual_low, usual_high,
                            last_hour, most, begun_at, mention_id, nearest_id, nearest_percent)
         VALUES ({id}, {key}, {kind}, {subject}, {query_id}, {case_id}, {hour}, {span}, {heard}, {usual_low}, {usual_high},
                 {hour}, {heard}, {now}, {mention_id}, {nearest_id}, {nearest_percent}) ON CONFLICT DO NOTHING"
    );
    run(change, keep).await
}

/// An alert goes on: its last hour, and the most that was heard.
pub(crate) async fn extend(change: &Change, id: i64, hour: i64, heard: i64) -> Result<(), Failure> {
    let keep = raw_sql!(
        Postgres,
        "UPDATE alert SET last_hour = {hour}, most = CASE WHEN most < {heard} THEN {heard} ELSE most END
         WHERE id = {id} AND calm_at IS NULL AND (last_hour < {hour} OR most < {heard})"
    );
    run(change, keep).await?;
    Ok(())
}

/// Things are calm again since a moment; an alert that was not put away ends with it. False when that was known.
pub(crate) async fn calm(change: &Change, id: i64, since: Moment) -> Result<bool, Failure> {
    let keep = raw_sql!(
        Postgres,
        "UPDATE alert SET calm_at = {since}, ended_at = COALESCE(ended_at, {since}), ended_how = COALESCE(ended_how, 'calm')
         WHERE id = {id} AND calm_at IS NULL"
    );
    run(change, keep).await
}

/// Somebody puts an alert away; false when it ended before.
pub(crate) async fn put_away(change: &Change, id: i64, by: i64, reason: &str) -> Result<bool, Failure> {
    let now = change.now();
    let keep = raw_sql!(
        Postgres,
        "UPDATE alert SET ended_at = {now}, ended_how = 'hand', ended_by = {by}, reason = {reason}
         WHERE id = {id} AND ended_at IS NULL"
    );
    run(change, keep).await
}

async fn run(change: &Change, statement: sea_orm::Statement) -> Result<bool, Failure> {
    let db: &DatabaseTransaction = change;
    Ok(db.execute_raw(statement.on(db)).await?.rows_affected() == 1)
}

/// Alerts that did not end, newest first.
pub(crate) async fn list_open(db: &impl ConnectionTrait) -> Result<Vec<Alert>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM alert WHERE ended_at IS NULL ORDER BY begun_at DESC, id DESC LIMIT {SHOWN_MOST}"
    );
    Ok(Alert::find_by_statement(query.on(db)).all(db).await?)
}

/// Alerts whose subject is not calm yet, ended or not.
pub(crate) async fn list_running(db: &impl ConnectionTrait) -> Result<Vec<Alert>, Failure> {
    let query = raw_sql!(Postgres, "SELECT * FROM alert WHERE calm_at IS NULL ORDER BY id");
    Ok(Alert::find_by_statement(query.on(db)).all(db).await?)
}

#[derive(FromQueryResult)]
struct LastHour {
    subject: String,
    last_hour: i64,
}

/// The last unusual hour of each subject that had an alert.
pub(crate) async fn last_hours(db: &impl ConnectionTrait) -> Result<BTreeMap<String, i64>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT subject, MAX(last_hour) AS last_hour FROM alert WHERE kind = 'volume' GROUP BY subject"
    );
    let rows = LastHour::find_by_statement(query.on(db)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.subject, row.last_hour)).collect())
}

/// Alerts that ended since a moment, newest first.
pub(crate) async fn list_ended(db: &impl ConnectionTrait, since: Moment) -> Result<Vec<Alert>, Failure> {
    let query = raw_sql!(
        Postgres,
        "SELECT * FROM alert WHERE ended_at >= {since} ORDER BY ended_at DESC, id DESC LIMIT {SHOWN_MOST}"
    );
    Ok(Alert::find_by_statement(query.on(db)).all(db).await?)
}

/// The alert with this key for addresses.
pub(crate) async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Alert>, Failure> {
    let id = id.as_str();
    let query = raw_sql!(Postgres, "SELECT * FROM alert WHERE public_id = {id}");
    Ok(Alert::find_by_statement(query.on(db)).one(db).await?)
}

#[derive(FromQueryResult)]
struct Seen {
    last_at: Moment,
}

/// Whether any subject is known at all: before that, everything would be new.
pub(crate) async fn is_known(db: &impl ConnectionTrait) -> Result<bool, Failure> {
    let query = raw_sql!(Postgres, "SELECT last_at FROM alert_subject LIMIT 1");
    Ok(Seen::find_by_statement(query.on(db)).one(db).await?.is_some())
}

/// Notes that somebody complained about a subject, and gives when somebody did so before.
pub(crate) async fn note_subject(change: &Change, subject: &str, at: Moment) -> Result<Option<Moment>, Failure> {
    let db: &DatabaseTransaction = change;
    let query = raw_sql!(Postgres, "SELECT last_at FROM alert_subject WHERE subject = {subject}");
    let before = Seen::find_by_statement(query.on(db)).one(db).await?;
    let keep = raw_sql!(
        Postgres,
        "INSERT INTO alert_subject (subject, last_at) VALUES ({subject}, {at})
         ON CONFLICT (subject) DO UPDATE SET last_at = excluded.last_at WHERE excluded.last_at > alert_subject.last_at"
    );
    db.execute_raw(keep.on(db)).await?;
    Ok(before.map(|row| row.last_at))
}

/// What somebody put away, with their reason.
pub(crate) async fn export(db: &impl ConnectionTrait, person: i64) -> Result<Vec<Alert>, Failure> {
    let query = raw_sql!(Postgres, "SELECT * FROM alert WHERE ended_by = {person} ORDER BY id");
    Ok(Alert::find_by_statement(query.on(db)).all(db).await?)
}

/// Loosens a person from what they put away.
pub(crate) async fn forget(change: &Change, person: i64) -> Result<(), Failure> {
    run(
        change,
        raw_sql!(Postgres, "UPDATE alert SET ended_by = NULL WHERE ended_by = {person}"),
    )
    .await?;
    Ok(())
}
