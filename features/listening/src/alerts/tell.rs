//! Who hears of an alert: whoever made the query and still keeps queries, else communication. Once when it begins, and once when
//! it is over; their own quiet hours hold.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use platform::access::Role;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::notices::{NoticeKind, NoticeText, tell};
use platform::session::{Account, AccountState};
use platform::store::Change;
use platform::texts::Language;
use serde_json::{Value, json};

use super::hours::{hour_of, on_the_wall};
use super::store::{AlertKind, NewAlert};
use crate::texts;
use crate::watch::{QueryBrief, WATCHERS};

const UNUSUAL: &str = "alerts.unusual";
const COMPLAINT: &str = "alerts.first_complaint";
const NEW_KIND: &str = "alerts.new_kind";
const SEVERAL: &str = "alerts.several";
const CALM: &str = "alerts.calm";
/// Alerts of one round that somebody hears one by one; more are told as one.
const ONE_BY_ONE_MOST: usize = 3;

/// An alert that began.
#[derive(Clone, Debug)]
pub(super) struct Begun {
    /// The query it is about.
    pub(super) query: QueryBrief,
    /// What was found.
    pub(super) alert: NewAlert,
}

/// The kinds of notices of this feature.
pub(super) fn notices() -> Vec<NoticeKind> {
    let kind = |name, read| NoticeKind {
        name,
        must_arrive: false,
        read,
    };
    vec![
        kind(UNUSUAL, |l, it| {
            let t = texts(l);
            let text = explained(l, it);
            notice(l, t.alerts_told_unusual(name(it)), text)
        }),
        kind(COMPLAINT, |l, it| {
            let t = texts(l);
            notice(l, t.alerts_told_complaint(name(it)), t.alerts_complaint_text())
        }),
        kind(NEW_KIND, |l, it| {
            let t = texts(l);
            let text = t.alerts_kind_text(number(it, "percent"));
            notice(l, t.alerts_told_kind(name(it)), text)
        }),
        kind(SEVERAL, |l, it| {
            let t = texts(l);
            notice(
                l,
                t.alerts_told_several(number(it, "count")),
                t.alerts_told_several_text(),
            )
        }),
        kind(CALM, |l, it| {
            let t = texts(l);
            let text = t.alerts_told_calm_text(number(it, "day"), number(it, "hour"));
            notice(l, t.alerts_told_calm(name(it)), text)
        }),
    ]
}

fn name(about: &Value) -> &str {
    about["name"].as_str().unwrap_or_default()
}

fn number(about: &Value, name: &str) -> i64 {
    about[name].as_i64().unwrap_or_default()
}

fn notice(language: Language, title: String, text: String) -> NoticeText {
    NoticeText {
        title,
        text,
        path: "/listen/alerts".into(),
        why: texts(language).alerts_told_why(),
    }
}

/// "37 in this hour. Usual on Tuesday at 14:00: 4 to 9."
pub(super) fn explained(language: Language, about: &Value) -> String {
    let t = texts(language);
    let of = |word| number(about, word);
    if of("span") > 1 {
        t.alerts_two_hours(of("heard"), of("day"), of("hour"), of("low"), of("high"))
    } else {
        t.alerts_one_hour(of("heard"), of("day"), of("hour"), of("low"), of("high"))
    }
}

/// What explains an alert, for a notice and for the page.
pub(super) fn about(name: &str, alert: &NewAlert, zone: &TimeZone) -> Value {
    let (day, hour) = on_the_wall(alert.hour, zone);
    json!({
        "name": name, "heard": alert.heard, "low": alert.usual_low, "high": alert.usual_high,
        "span": alert.span, "day": day, "hour": hour,
        "percent": alert.nearest.map_or(0, |(_, percent)| percent),
    })
}

/// Tells of alerts that began, each person once for each, or once for many.
pub(super) async fn begun(change: &Change, begun: &[Begun], zone: &TimeZone) -> Result<(), Failure> {
    let mut told: BTreeMap<i64, Vec<&Begun>> = BTreeMap::new();
    for it in begun {
        for person in people(change, &it.query).await? {
            told.entry(person).or_default().push(it);
        }
    }
    for (person, alerts) in told {
        if alerts.len() > ONE_BY_ONE_MOST {
            tell(change, person, SEVERAL, json!({ "count": alerts.len() })).await?;
            continue;
        }
        for it in alerts {
            let kind = match it.alert.kind {
                AlertKind::Volume => UNUSUAL,
                AlertKind::Complaint if it.alert.nearest.is_some() => NEW_KIND,
                AlertKind::Complaint => COMPLAINT,
            };
            tell(change, person, kind, about(&it.query.name, &it.alert, zone)).await?;
        }
    }
    Ok(())
}

/// Tells that what a query hears is as usual again.
pub(super) async fn calm(change: &Change, query: &QueryBrief, since: Moment, zone: &TimeZone) -> Result<(), Failure> {
    let (day, hour) = on_the_wall(hour_of(since), zone);
    let about = json!({ "name": query.name, "day": day, "hour": hour });
    for person in people(change, query).await? {
        tell(change, person, CALM, about.clone()).await?;
    }
    Ok(())
}

async fn people(change: &Change, query: &QueryBrief) -> Result<Vec<i64>, Failure> {
    if let Some(maker) = query.made_by {
        let account = Account::find(&**change, maker).await?;
        let keeps = |it: &Account| it.state == AccountState::Active && it.roles.has_any(WATCHERS);
        if account.is_some_and(|it| keeps(&it)) {
            return Ok(vec![maker]);
        }
    }
    let others = Account::list_with_role(&**change, Role::Communication).await?;
    Ok(others.into_iter().map(|it| it.id).collect())
}
