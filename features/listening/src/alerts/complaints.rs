//! A first complaint: about a subject of which nobody complained for ninety days, as far as was listened.

use std::collections::BTreeMap;

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use super::hours::hour_of;
use super::store::{self, AlertKind, NewAlert};
use super::tell::{self, Begun};
use crate::routing::{self, Complaint};
use crate::watch::{self, QueryBrief};

/// Days without a complaint after which one is a first one again.
const NEW_AFTER_DAYS: i64 = 90;
/// Days of listening before a first complaint means something: in the first weeks every complaint is the first.
const HEARD_DAYS_LEAST: i64 = 14;
/// Days that are looked back for complaints: what stood still for longer tells nothing of what is over.
const LOOK_BACK_DAYS: i64 = 1;
/// Days after which an alert about a complaint ends by itself.
const OPEN_DAYS: i64 = 7;

/// Looks at the complaints since yesterday; a second round finds nothing new.
pub(super) async fn look(platform: &Platform) -> Result<(), Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    end(platform, now).await?;
    // The first round ever only learns what people complain about.
    let learns = !store::is_known(db).await?;
    let days = if learns { NEW_AFTER_DAYS } else { LOOK_BACK_DAYS };
    let complaints = routing::list_complaints(db, now.plus(-days * DAY_MICROS)).await?;
    if complaints.is_empty() {
        return Ok(());
    }
    let hits = watch::list_hits_of(db, complaints.iter().map(|it| it.mention_id).collect()).await?;
    let queries = watch::list_queries(db).await?;
    let queries: BTreeMap<i64, QueryBrief> = queries.into_iter().map(|it| (it.id, it)).collect();
    let note = async |change: &Change| {
        let mut begun = Vec::new();
        for complaint in &complaints {
            let wanted = hits.iter().filter(|(mention, _)| *mention == complaint.mention_id);
            for query in wanted.filter_map(|(_, query)| queries.get(query)) {
                let is_first = note(change, complaint, query).await?;
                let new = first(complaint, query);
                if is_first && !learns && store::open(change, &new).await? {
                    begun.push(Begun {
                        query: query.clone(),
                        alert: new,
                    });
                }
            }
        }
        tell::begun(change, &begun, &platform.organisation.facts().time_zone()).await
    };
    platform.store.change(note).await
}

/// Notes a complaint about what a query listens for; whether it is the first for long.
async fn note(change: &Change, complaint: &Complaint, query: &QueryBrief) -> Result<bool, Failure> {
    let before = store::note_subject(change, &subject_of(query.id), complaint.made_at).await?;
    let long_ago = |at: Moment| complaint.made_at.since(at) >= NEW_AFTER_DAYS * DAY_MICROS;
    let is_heard = complaint.made_at.since(query.made_at) >= HEARD_DAYS_LEAST * DAY_MICROS;
    Ok(is_heard && before.is_none_or(long_ago))
}

fn subject_of(query: i64) -> String {
    format!("complaint:{query}")
}

fn first(complaint: &Complaint, query: &QueryBrief) -> NewAlert {
    NewAlert {
        kind: AlertKind::Complaint,
        subject: subject_of(query.id),
        query_id: query.id,
        case_id: Some(complaint.case_id),
        hour: hour_of(complaint.made_at),
        span: 0,
        heard: 1,
        usual_low: 0,
        usual_high: 0,
    }
}

/// Ends alerts whose case was solved, or that are a week old.
async fn end(platform: &Platform, now: Moment) -> Result<(), Failure> {
    let running = store::list_running(platform.store.reader()).await?;
    let running = running.into_iter().filter(|it| it.kind == AlertKind::Complaint);
    for alert in running {
        let case = match alert.case_id {
            Some(id) => routing::find_case(platform.store.reader(), id).await?,
            None => None,
        };
        let solved = case.and_then(|case| case.solved_at);
        let is_old = now.since(alert.begun_at) >= OPEN_DAYS * DAY_MICROS;
        if let Some(at) = solved.or(alert.ended_at).or(is_old.then_some(now)) {
            platform
                .store
                .change(async |change| store::calm(change, alert.id, at).await)
                .await?;
        }
    }
    Ok(())
}
