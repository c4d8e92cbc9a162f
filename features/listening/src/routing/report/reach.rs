//! Whose figures somebody may read: of all for Communication, the administrator and the director; of a team for who leads it.

use std::collections::BTreeSet;

use people::departments;
use platform::access::Role;
use platform::failure::Failure;
use platform::session::Visit;

use crate::routing::store::team;

/// Who reads the report of the whole house. A director answers for all of it; the figures are of groups, never of one person.
const READERS: &[Role] = &[Role::Communication, Role::Administrator, Role::Director];

/// Whose figures somebody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Those of the whole house.
    All,
    /// Those of these teams.
    Led(BTreeSet<i64>),
}

impl Reach {
    /// The reach of who asks.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for who leads nothing and has no role for it.
    pub(crate) async fn of(visit: &Visit) -> Result<Self, Failure> {
        Self::find(visit).await?.ok_or(Failure::NotFound)
    }

    /// The reach of who asks; nothing for who leads nothing and has no role for it.
    pub(crate) async fn find(visit: &Visit) -> Result<Option<Self>, Failure> {
        let viewer = visit.viewer()?;
        if viewer.roles.has_any(READERS) {
            return Ok(Some(Self::All));
        }
        let db = visit.platform.store.reader();
        let led = team::list_led(db, viewer.id).await?;
        if led.is_empty() {
            return Ok(None);
        }
        // Who leads a team leads the teams under it.
        let tree = departments::tree(db).await?;
        let is_led = |id: i64| tree.path(id).iter().any(|above| led.contains(&above.id));
        let teams = tree.iter().map(|it| it.id).filter(|id| is_led(*id));
        Ok(Some(Self::Led(teams.collect())))
    }

    /// Whether somebody may read the figures of the whole house.
    pub(crate) fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// Whether somebody may read the figures of this team.
    pub(crate) fn covers(&self, team: Option<i64>) -> bool {
        match self {
            Self::All => true,
            Self::Led(teams) => team.is_some_and(|id| teams.contains(&id)),
        }
    }
}
