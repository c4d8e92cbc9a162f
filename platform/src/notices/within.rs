//! What was told of a closed place is there for whoever may look into it now: who lost that reads it no more, and no letter
//! brings it (rule AC7).

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, raw_sql};
use serde_json::{Value, json};

use super::topic;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::search::{self, Audience};
use crate::session::Viewer;
use crate::store::{Change, On};

/// Where a notice says of which place it tells.
const FIELD: &str = "within";
/// Notices of one person that are looked through: those of ninety days.
const LOOKED_AT_MOST: i64 = 20_000;

/// What a notice carries, when it tells of something that one group alone may see.
#[must_use]
pub fn within(audience: &Audience, mut data: Value) -> Value {
    if let (Audience::Group(group), Some(fields)) = (audience, data.as_object_mut()) {
        fields.insert(FIELD.to_owned(), json!(group));
    }
    data
}

/// A notice as it stands in the store.
pub(super) trait Kept {
    /// What it carries.
    fn data(&self) -> &str;
}

/// Those of these notices that this person may look at now.
pub(super) async fn those_seen<T: Kept>(
    platform: &Platform,
    viewer: &Viewer,
    mut rows: Vec<T>,
) -> Result<Vec<T>, Failure> {
    // Most people are told of open places: what is not tied to one costs no question.
    if !rows.iter().any(|row| group_of(row.data()).is_some()) {
        return Ok(rows);
    }
    let told: BTreeSet<String> = rows.iter().filter_map(|row| group_of(row.data())).collect();
    let mut groups = search::open_among(platform.store.reader(), told.clone()).await?;
    // Open places are open to everybody: where somebody is a member is asked for the others alone.
    if groups.len() == told.len() {
        return Ok(rows);
    }
    groups.extend(groups_of(platform, viewer).await?);
    rows.retain(|row| group_of(row.data()).is_none_or(|group| groups.contains(&group)));
    Ok(rows)
}

/// The groups somebody is in at this moment; open ones are not named.
pub(super) async fn groups_of(platform: &Platform, viewer: &Viewer) -> Result<Vec<String>, Failure> {
    let mut groups = Vec::new();
    for of in platform.features.iter().filter_map(|feature| feature.groups) {
        groups.extend(of(platform, viewer).await?);
    }
    Ok(groups)
}

/// The reader that stands for the place a notice tells of, for its column.
pub(super) fn place_of(data: &Value) -> Option<String> {
    data[FIELD].as_str().map(search::of_group)
}

fn group_of(data: &str) -> Option<String> {
    if !data.contains(FIELD) {
        return None;
    }
    let data: Value = serde_json::from_str(data).unwrap_or_default();
    data[FIELD].as_str().map(str::to_owned)
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    data: String,
}

/// Takes away what these people were told of a place that they may not look into any more.
///
/// # Errors
/// The store's own.
pub async fn take_back(change: &Change, audience: &Audience, accounts: &[i64]) -> Result<(), Failure> {
    let Audience::Group(group) = audience else {
        return Ok(());
    };
    let (db, most): (&DatabaseTransaction, _) = (change, LOOKED_AT_MOST);
    for account_id in accounts.iter().copied() {
        let told = raw_sql!(
            Postgres,
            "SELECT id, data FROM notice WHERE account_id = {account_id} ORDER BY id DESC LIMIT {most}"
        );
        let told = Row::find_by_statement(told.on(db)).all(db).await?;
        let of_it = told
            .into_iter()
            .filter(|row| group_of(&row.data).as_ref() == Some(group));
        let ids: Vec<i64> = of_it.map(|row| row.id).collect();
        if ids.is_empty() {
            continue;
        }
        let drop = raw_sql!(Postgres, "DELETE FROM notice WHERE id IN ({..ids})");
        db.execute_raw(drop.on(db)).await?;
        change.announce(topic(account_id));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_of_a_closed_place_says_of_which() {
        let place = Audience::Group("space:7".into());
        let data = within(&place, json!({ "title": "Overname" })).to_string();
        assert_eq!(group_of(&data).as_deref(), Some("space:7"));
        let open = within(&Audience::Everyone, json!({ "title": "within" })).to_string();
        assert_eq!(group_of(&open), None);
    }
}
