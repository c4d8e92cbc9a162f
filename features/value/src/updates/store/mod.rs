//! The only queries on the tables of updates.

mod row;

use platform::clock::Moment;
use platform::failure::Failure;
use platform::store::Change;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use self::row::{sending, words};
use super::{Period, Stakeholder};

/// Sendings shown below an update at most.
const SENDINGS_MOST: u64 = 10;

/// What the editor wrote under an update.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::updates) struct OwnWords {
    pub(in crate::updates) words: String,
    pub(in crate::updates) decision: String,
}

/// What was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::updates) struct Sending {
    pub(in crate::updates) audience: String,
    pub(in crate::updates) letters: i64,
    pub(in crate::updates) sent_at: Moment,
}

/// The newest words of the editor; earlier ones stay in the table.
pub(in crate::updates) async fn words(
    db: &impl ConnectionTrait,
    stakeholder: Stakeholder,
    period: &Period,
) -> Result<OwnWords, Failure> {
    let found = words::Entity::find()
        .filter(words::Column::Stakeholder.eq(stakeholder.word()))
        .filter(words::Column::Period.eq(period.code()))
        .order_by_desc(words::Column::Id)
        .one(db)
        .await?;
    Ok(found
        .map(|row| OwnWords {
            words: row.words,
            decision: row.decision,
        })
        .unwrap_or_default())
}

pub(in crate::updates) async fn keep_words(
    change: &Change,
    stakeholder: Stakeholder,
    period: &Period,
    own: &OwnWords,
    by: i64,
) -> Result<(), Failure> {
    let row = words::Model {
        id: change.next_id(),
        stakeholder: stakeholder.word().to_owned(),
        period: period.code(),
        words: own.words.clone(),
        decision: own.decision.clone(),
        account_id: Some(by),
        written_at: change.now(),
    };
    words::Entity::insert(words::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}

pub(in crate::updates) async fn list_sendings(
    db: &impl ConnectionTrait,
    stakeholder: Stakeholder,
    period: &Period,
) -> Result<Vec<Sending>, Failure> {
    let rows = sending::Entity::find()
        .filter(sending::Column::Stakeholder.eq(stakeholder.word()))
        .filter(sending::Column::Period.eq(period.code()))
        .order_by_desc(sending::Column::Id)
        .limit(SENDINGS_MOST)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Sending {
            audience: row.audience,
            letters: row.letters,
            sent_at: row.sent_at,
        })
        .collect())
}

/// The period of the newest sending since this moment.
pub(in crate::updates) async fn find_sent_since(
    db: &impl ConnectionTrait,
    stakeholder: Stakeholder,
    since: Moment,
) -> Result<Option<Period>, Failure> {
    let found = sending::Entity::find()
        .filter(sending::Column::Stakeholder.eq(stakeholder.word()))
        .filter(sending::Column::SentAt.gte(since))
        .order_by_desc(sending::Column::Id)
        .one(db)
        .await?;
    Ok(found.and_then(|row| Period::parse(&row.period)))
}

pub(in crate::updates) async fn keep_sending(
    change: &Change,
    stakeholder: Stakeholder,
    period: &Period,
    (audience, letters, headline): (&str, i64, &str),
    by: i64,
) -> Result<(), Failure> {
    let row = sending::Model {
        id: change.next_id(),
        stakeholder: stakeholder.word().to_owned(),
        period: period.code(),
        audience: audience.to_owned(),
        letters,
        headline: headline.to_owned(),
        account_id: Some(by),
        sent_at: change.now(),
    };
    sending::Entity::insert(sending::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(())
}
