//! A card for whoever an update is written for: somebody sent it, or a month ended and its figures are complete.

use futures_util::future::BoxFuture;
use platform::clock::{DAY_MICROS, Day};
use platform::failure::Failure;
use platform::feature::{Card, Platform, Urgency};
use platform::session::Viewer;
use platform::texts::Calendar;

use super::figures::update_of;
use super::{Period, Stakeholder, store};
use crate::texts;

/// A card stays so many days: long enough for a holiday week, and then the page under Value is the place. Nobody keeps
/// who read it, so only time can take a card away.
const SHOWN_DAYS: i64 = 10;

/// The updates that are new for this person.
pub(super) fn cards<'a>(platform: &'a Platform, viewer: &'a Viewer) -> BoxFuture<'a, Result<Vec<Card>, Failure>> {
    Box::pin(async move {
        let mut cards = Vec::new();
        for stakeholder in Stakeholder::ALL {
            if stakeholder.role().is_some_and(|role| viewer.roles.has_any(&[role])) {
                for (period, is_sent) in list_new(platform, stakeholder).await? {
                    cards.extend(card(platform, viewer, stakeholder, &period, is_sent).await?);
                }
            }
        }
        Ok(cards)
    })
}

/// The periods whose update is new: the one that was sent last, and the month that just ended when that is another one.
async fn list_new(platform: &Platform, stakeholder: Stakeholder) -> Result<Vec<(Period, bool)>, Failure> {
    let now = platform.now();
    let since = now.plus(-SHOWN_DAYS * DAY_MICROS);
    let sent = store::find_sent_since(platform.store.reader(), stakeholder, since).await?;
    let ended = just_ended(&now.day(&platform.organisation.facts().time_zone()));
    let mut new: Vec<(Period, bool)> = sent.map(|period| (period, true)).into_iter().collect();
    new.extend(ended.filter(|ended| sent.as_ref() != Some(ended)).map(|it| (it, false)));
    Ok(new)
}

/// The month before, in the first days of a month.
fn just_ended(today: &Day) -> Option<Period> {
    let day = i64::from(today.date().day());
    (day <= SHOWN_DAYS).then(|| Period::month_of(today).previous())
}

/// The card; none for a month in which nothing was confirmed.
async fn card(
    platform: &Platform,
    viewer: &Viewer,
    stakeholder: Stakeholder,
    period: &Period,
    is_sent: bool,
) -> Result<Option<Card>, Failure> {
    let (language, t) = (viewer.language, texts(viewer.language));
    let zone = platform.organisation.facts().time_zone();
    let calendar = Calendar::new(language, zone, platform.now().0);
    let update = update_of(&platform.store, stakeholder, period, language, &calendar).await?;
    if !is_sent && update.figures.iter().all(|figure| figure.now == 0) {
        return Ok(None);
    }
    let decision = store::words(platform.store.reader(), stakeholder, period)
        .await?
        .decision;
    let (reader, name) = (stakeholder.name(t), period.name(language, &calendar));
    Ok(Some(Card {
        room: t.value_menu(),
        title: update.headline,
        text: if is_sent {
            t.updates_card_sent(&reader, &name)
        } else {
            t.updates_card_ready(&reader, &name)
        },
        path: format!("/value/updates/{}/{}", stakeholder.word(), period.code()),
        action: t.updates_mail_button(),
        why: t.updates_card_why(&reader, SHOWN_DAYS),
        urgency: if decision.is_empty() {
            Urgency::Quiet
        } else {
            Urgency::Waits
        },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_new_for_ten_days() {
        let ended = |day: &str| Day::parse(day).and_then(|day| just_ended(&day)).map(|it| it.code());
        assert_eq!(ended("2026-12-01"), Some("2026-11".into()));
        assert_eq!(ended("2027-01-10"), Some("2026-12".into()));
        assert_eq!(ended("2027-01-11"), None);
    }
}
