//! Many posts in few statements.

use std::collections::BTreeMap;

use platform::failure::Failure;
use platform::store::Change;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel};

use super::row::{comment, post, reaction, reaction_count, wish};
use super::{Comment, Post, Reaction, Wish};

/// Rows in one statement: a post has twenty values, SQLite takes 32,766.
const ROWS_AT_ONCE: usize = 1000;

/// What goes in.
#[derive(Default)]
pub(in crate::posts) struct Rows {
    posts: Vec<post::Model>,
    comments: Vec<comment::Model>,
    reactions: Vec<reaction::Model>,
    counts: Vec<reaction_count::Model>,
    /// Who follows: whoever wrote, from when.
    wishes: BTreeMap<(i64, i64), platform::clock::Moment>,
}

impl Rows {
    /// Puts a comment down.
    pub(in crate::posts) fn comment(&mut self, said: Comment) {
        if let Some(author) = said.author_id {
            self.wishes.entry((said.post_id, author)).or_insert(said.said_at);
        }
        self.comments.push(comment::Model {
            id: said.id,
            post_id: said.post_id,
            under_id: said.under_id,
            author_id: said.author_id,
            words: said.words,
            html: said.html.as_str().to_owned(),
            said_at: said.said_at,
            edited_at: None,
            deleted_at: None,
            form_key: None,
            received_at: None,
        });
    }

    /// Puts a post down with what was said of it.
    pub(in crate::posts) fn post(&mut self, new: Post, reactions: &[(i64, Reaction)]) {
        if let Some(author) = new.author_id {
            self.wishes.insert((new.id, author), new.live_at);
        }
        let mut counts: BTreeMap<&str, (Reaction, i64)> = BTreeMap::new();
        for (account_id, kind) in reactions {
            counts.entry(kind.word()).or_insert((*kind, 0)).1 += 1;
            self.reactions.push(reaction::Model {
                subject_id: new.id,
                account_id: *account_id,
                kind: *kind,
            });
        }
        self.counts
            .extend(counts.into_values().map(|(kind, amount)| reaction_count::Model {
                subject_id: new.id,
                kind,
                amount,
            }));
        self.posts.push(post::Model {
            id: new.id,
            space_id: new.space_id,
            author_id: new.author_id,
            kind: new.kind,
            state: new.state,
            title: new.title,
            words: new.words,
            html: new.html.as_str().to_owned(),
            live_at: new.live_at,
            ends_at: None,
            edited_at: None,
            pinned_at: None,
            must_read: false,
            must_read_by: None,
            closed: false,
            comments: new.comments,
            commented_at: None,
            accepted_id: new.accepted_id,
            form_key: None,
            received_at: None,
        });
    }
}

/// Writes them.
pub(in crate::posts) async fn insert(change: &Change, rows: Rows) -> Result<(), Failure> {
    all::<post::Entity, _>(change, rows.posts).await?;
    all::<comment::Entity, _>(change, rows.comments).await?;
    all::<reaction::Entity, _>(change, rows.reactions).await?;
    all::<reaction_count::Entity, _>(change, rows.counts).await?;
    let wishes = rows
        .wishes
        .into_iter()
        .map(|((post_id, account_id), since)| wish::Model {
            post_id,
            account_id,
            wish: Wish::Follow,
            since,
        });
    all::<wish::Entity, _>(change, wishes.collect()).await
}

async fn all<E, A>(change: &Change, mut models: Vec<E::Model>) -> Result<(), Failure>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E> + ActiveModelBehavior,
{
    while !models.is_empty() {
        let rest = models.split_off(models.len().min(ROWS_AT_ONCE));
        let rows = models.into_iter().map(IntoActiveModel::into_active_model);
        E::insert_many(rows)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**change)
            .await?;
        models = rest;
    }
    Ok(())
}
