//! Groups that are open to every colleague: nobody names them when they look for something, and nothing is written anew when one
//! opens or closes.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};

use super::audience::{Audience, of_group};
use crate::failure::Failure;
use crate::store::{Change, On};

/// Opens a group to every colleague, or closes it to all but its own; in the transaction of what decides that.
///
/// # Errors
/// The store's own.
pub async fn set_open(change: &Change, audience: &Audience, is_open: bool) -> Result<(), Failure> {
    let Audience::Group(name) = audience else {
        return Ok(());
    };
    let (db, reader): (&DatabaseTransaction, String) = (change, of_group(name));
    let set = if is_open {
        raw_sql!(
            Postgres,
            "INSERT INTO search_open (reader) VALUES ({reader}) ON CONFLICT (reader) DO NOTHING"
        )
    } else {
        raw_sql!(Postgres, "DELETE FROM search_open WHERE reader = {reader}")
    };
    db.execute_raw(set.on(db)).await?;
    Ok(())
}

/// Those of these groups that are open to every colleague now.
///
/// # Errors
/// The store's own.
pub(crate) async fn open_among(
    db: &impl ConnectionTrait,
    groups: BTreeSet<String>,
) -> Result<BTreeSet<String>, Failure> {
    #[derive(FromQueryResult)]
    struct Open {
        reader: String,
    }
    if groups.is_empty() {
        return Ok(groups);
    }
    let readers: Vec<String> = groups.iter().map(|name| of_group(name)).collect();
    let open = raw_sql!(Postgres, "SELECT reader FROM search_open WHERE reader IN ({..readers})");
    let open = Open::find_by_statement(open.on(db)).all(db).await?;
    let is_open = |name: &String| open.iter().any(|row| row.reader == of_group(name));
    Ok(groups.into_iter().filter(is_open).collect())
}
