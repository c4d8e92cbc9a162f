//! Who would be let into a space: never through a door that somebody here keeps.

use std::collections::HashMap;

use platform::failure::Failure;

use super::field::{Kind, Raw, Reason};
use super::meant;
use super::plan::{Ahead, Deed, Ground, Plan};
use super::store::Key;
use crate::spaces::{self, Duty, Kind as SpaceKind, Space};

/// Plans members. An import lets people into the spaces that it brings, and into spaces that nobody manages. Into a space
/// that was here before it lets nobody but members of an open one: an administrator keeps the machine, not the talk
/// (rule P8), and a file is no key to a closed door.
pub(super) async fn members(
    ground: &Ground<'_>,
    plan: &mut Plan,
    ahead: &mut Ahead,
    rows: &[&Raw],
    known: &HashMap<String, Key>,
) -> Result<(), Failure> {
    let db = ground.platform.store.reader();
    let names = rows.iter().map(|raw| raw.field("space").to_owned());
    let keys = ground.keys(Kind::Space, names.collect()).await?;
    let here = spaces::list_by_ids(db, keys.values().map(|key| key.own_id).collect()).await?;
    for raw in rows {
        let duty = match meant::duty(raw) {
            Ok(duty) => duty,
            Err((field, reason)) => {
                plan.refuse(raw, field, reason);
                continue;
            }
        };
        let Some(account) = ground.people.find(raw.field("person")) else {
            plan.refuse(raw, "person", Reason::NoPerson);
            continue;
        };
        let name = raw.field("space");
        let hash = word(duty).to_owned();
        let Some(space_key) = keys.get(name) else {
            if ahead.brings_space(name) {
                let space = name.to_owned();
                plan.add(ahead, raw, hash, Deed::AddMember { space, account, duty });
            } else {
                plan.refuse(raw, "space", Reason::NoSpace);
            }
            continue;
        };
        let now = spaces::find_duty(db, space_key.own_id, account).await?;
        let space = here.iter().find(|space| space.id == space_key.own_id);
        let is_ours = space_key.arrival_id == ground.arrival_id;
        match (known.get(&raw.external()), now) {
            (Some(key), _) if key.hash == hash => plan.tallies.of_mut(raw.kind).unchanged += 1,
            (Some(key), Some(now)) if word(now) == key.hash && may(space, is_ours, duty) => {
                let space = space_key.own_id;
                plan.change(raw, hash, Deed::ChangeDuty { space, account, duty });
            }
            (Some(_), _) => plan.tallies.of_mut(raw.kind).kept += 1,
            (None, Some(now)) => {
                plan.add(ahead, raw, word(now).to_owned(), Deed::KnowMember { account });
                let tally = plan.tallies.of_mut(raw.kind);
                (tally.added, tally.unchanged) = (tally.added - 1, tally.unchanged + 1);
            }
            (None, None) if may(space, is_ours, duty) => {
                let space = name.to_owned();
                plan.add(ahead, raw, hash, Deed::AddMember { space, account, duty });
            }
            (None, None) => plan.refuse(raw, "space", Reason::Door),
        }
    }
    Ok(())
}

/// Whether a file may let somebody in with this duty.
fn may(space: Option<&Space>, is_ours: bool, duty: Duty) -> bool {
    let is_open = |space: &Space| space.kind == SpaceKind::Open && duty == Duty::Member;
    space.is_some_and(|space| is_ours || space.managers == 0 || is_open(space))
}

fn word(duty: Duty) -> &'static str {
    match duty {
        Duty::Member => "member",
        Duty::Manager => "manager",
    }
}
