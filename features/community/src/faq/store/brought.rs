//! Entries that came as a list, each by the key it has there; and lists between upload and use.

use std::collections::BTreeMap;

use platform::clock::{Day, Moment};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::page::SafeHtml;
use platform::store::{Change, On};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, raw_sql};

use super::row::{draft, faq};
use super::{find, keep_subjects, keep_version};
use crate::faq::Entry;

/// An entry as it came.
#[derive(Clone, Debug)]
pub(in crate::faq) struct Brought {
    pub(in crate::faq) key: String,
    /// Tells one state of the row from another.
    pub(in crate::faq) mark: String,
    pub(in crate::faq) question: String,
    pub(in crate::faq) words: String,
    pub(in crate::faq) html: SafeHtml,
    pub(in crate::faq) subjects: Vec<String>,
    pub(in crate::faq) url: Option<String>,
    /// When its words last changed there.
    pub(in crate::faq) changed_at: Option<Moment>,
    pub(in crate::faq) review_on: Day,
}

/// What is known of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::faq) struct Known {
    pub(in crate::faq) id: i64,
    pub(in crate::faq) mark: String,
    /// Whether somebody here changed it since.
    pub(in crate::faq) by_hand: bool,
}

/// What is known of these keys.
pub(in crate::faq) async fn list_known(
    db: &impl ConnectionTrait,
    keys: &[String],
) -> Result<BTreeMap<String, Known>, Failure> {
    let mut known = BTreeMap::new();
    // SQLite takes 32,766 values in one statement.
    for part in keys.chunks(5_000) {
        let rows = faq::Entity::find().filter(faq::Column::SourceKey.is_in(part.iter().cloned()));
        for row in rows.all(db).await? {
            let found = Known {
                id: row.id,
                mark: row.source_mark.unwrap_or_default(),
                by_hand: row.by_hand,
            };
            known.extend(row.source_key.map(|key| (key, found)));
        }
    }
    Ok(known)
}

/// Adds an entry that came; `None` when the same list was brought at the same moment.
pub(in crate::faq) async fn add_brought(
    change: &Change,
    new: &Brought,
    space_id: Option<i64>,
    owner_id: Option<i64>,
) -> Result<Option<Entry>, Failure> {
    let now = change.now();
    let row = faq::Model {
        id: change.next_id(),
        question: new.question.clone(),
        words: new.words.clone(),
        html: new.html.as_str().to_owned(),
        space_id,
        owner_id,
        post_id: None,
        review_on: new.review_on.clone(),
        told_for: None,
        made_at: now,
        changed_at: new.changed_at.map_or(now, |at| at.min(now)),
        received_at: Some(now),
        source_key: Some(new.key.clone()),
        source_mark: Some(new.mark.clone()),
        source_url: new.url.clone(),
        by_hand: false,
        form_key: None,
    };
    let id = row.id;
    let once = OnConflict::column(faq::Column::SourceKey).do_nothing().to_owned();
    let insert = faq::Entity::insert(faq::ActiveModel::from(row)).on_conflict(once);
    if insert.exec_without_returning(&**change).await? == 0 {
        return Ok(None);
    }
    keep_subjects(change, id, &new.subjects).await?;
    find(&**change, id).await
}

/// Changes an entry to what came now; the words it had are kept.
pub(in crate::faq) async fn change_brought(change: &Change, id: i64, new: &Brought) -> Result<Option<Entry>, Failure> {
    let Some(before) = find(&**change, id).await? else {
        return Ok(None);
    };
    let now = change.now();
    keep_version(change, &before).await?;
    faq::Entity::update_many()
        .col_expr(faq::Column::Question, Expr::value(new.question.clone()))
        .col_expr(faq::Column::Words, Expr::value(new.words.clone()))
        .col_expr(faq::Column::Html, Expr::value(new.html.as_str()))
        .col_expr(faq::Column::SourceMark, Expr::value(new.mark.clone()))
        .col_expr(faq::Column::SourceUrl, Expr::value(new.url.clone()))
        .col_expr(
            faq::Column::ChangedAt,
            Expr::value(new.changed_at.map_or(now, |at| at.min(now))),
        )
        .col_expr(faq::Column::ReceivedAt, Expr::value(now))
        .filter(faq::Column::Id.eq(id))
        .exec(&**change)
        .await?;
    keep_subjects(change, id, &new.subjects).await?;
    find(&**change, id).await
}

/// A list that was uploaded and not used yet.
pub(in crate::faq) struct Draft {
    pub(in crate::faq) id: i64,
    content: String,
}

impl Draft {
    /// The file as it came.
    pub(in crate::faq) fn bytes(&self) -> Vec<u8> {
        data_encoding::BASE64
            .decode(self.content.as_bytes())
            .unwrap_or_default()
    }
}

/// Keeps a list as text, whatever its encoding: both engines keep that alike.
pub(in crate::faq) async fn add_draft(change: &Change, content: String, made_by: i64) -> Result<PublicId, Failure> {
    let row = draft::Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        content,
        space_id: None,
        made_by,
        made_at: change.now(),
    };
    let public_id = row.public_id.clone();
    draft::Entity::insert(draft::ActiveModel::from(row))
        .exec_without_returning(&**change)
        .await?;
    Ok(public_id)
}

/// The list of whoever uploaded it, and of nobody else.
pub(in crate::faq) async fn find_draft(
    db: &impl ConnectionTrait,
    id: &str,
    made_by: i64,
) -> Result<Option<Draft>, Failure> {
    let Some(id) = PublicId::parse(id) else {
        return Ok(None);
    };
    let found = draft::Entity::find()
        .filter(draft::Column::PublicId.eq(id))
        .filter(draft::Column::MadeBy.eq(made_by));
    Ok(found.one(db).await?.map(|row| Draft {
        id: row.id,
        content: row.content,
    }))
}

pub(in crate::faq) async fn drop_draft(change: &Change, id: i64) -> Result<(), Failure> {
    draft::Entity::delete_by_id(id).exec(&**change).await?;
    Ok(())
}

/// Throws away what was uploaded before this moment.
pub(in crate::faq) async fn drop_old_drafts(change: &Change, before: Moment) -> Result<(), Failure> {
    let old = raw_sql!(Postgres, "DELETE FROM faq_draft WHERE made_at < {before}");
    change.execute_raw(old.on(&**change)).await?;
    Ok(())
}
