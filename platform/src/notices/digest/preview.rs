//! The letter as it would be at this moment, for its receiver to look at.

use super::{FAMILY, parts, period, turn, usual, zone_of};
use crate::clock::Moment;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::notices::{Mail, Wishes};
use crate::outbox::Group;
use crate::session::Viewer;

/// What would stand in somebody's next letter, and when it comes.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The groups; empty when there would be no letter.
    pub groups: Vec<Group>,
    /// How often they want it.
    pub mail: Mail,
    /// When it comes next; nothing for who wants none.
    pub due: Option<Moment>,
    /// The zone in which their hours are meant.
    pub zone: String,
}

/// Looks at the next letter of somebody, and changes nothing.
///
/// # Errors
/// The store's own, or a feature's.
pub async fn preview(platform: &Platform, viewer: &Viewer) -> Result<Preview, Failure> {
    let (db, now) = (platform.store.reader(), platform.now());
    let wishes = Wishes::of(db, viewer.id).await?;
    let zone = zone_of(platform, &wishes.hours);
    let mail = wishes.mail_or(FAMILY, usual(platform));
    let turn = turn::find(db, viewer.id).await?;
    // Who has no turn yet sees what the last days would have brought.
    let told_until = turn.map_or(Moment(0), |turn| turn.told_until);
    let mut due = period::next_due(&wishes.hours, &zone, now);
    for _ in 0..7 {
        if mail == Mail::Weekly && !period::is_weekly(&wishes.hours, &zone, due) {
            due = period::next_due(&wishes.hours, &zone, due);
        }
    }
    let waiting = parts::list_waiting(platform, db, viewer, &wishes, mail == Mail::Weekly).await?;
    let told = parts::gather(platform, viewer, parts::since(told_until, now), now).await?;
    let facts = platform.organisation.facts();
    Ok(Preview {
        groups: parts::groups(viewer.language, waiting, told).0,
        mail,
        due: (mail != Mail::Never).then_some(due),
        zone: wishes.hours.zone.clone().unwrap_or(facts.zone),
    })
}
