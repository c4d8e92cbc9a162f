//! Lists between upload and use. Their text is thrown away as soon as it is applied, given up, or a day old.

use platform::clock::{DAY_MICROS, Moment};
use platform::failure::Failure;
use platform::ids::PublicId;
use platform::session::Account;
use platform::store::Change;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::plan::Known;
use super::{Options, Outcome};
use crate::departments::{self, Tree};
use crate::directory;
use row::{ActiveModel, Column, Entity, Model};

platform::json_text!(Options);
platform::json_text!(Outcome);

/// How far a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub(super) enum State {
    /// Read, not applied.
    Read,
    /// A job is at it.
    Applying,
    /// Done.
    Applied,
    /// Could not be done; nothing was changed.
    Refused,
}

mod row {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "staff_list")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub file_name: String,
        pub content: String,
        #[sea_orm(column_type = "Text")]
        pub options: super::Options,
        pub state: super::State,
        #[sea_orm(column_type = "Text", nullable)]
        pub outcome: Option<super::Outcome>,
        pub made_by: i64,
        pub made_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) use row::Model as Draft;

impl Draft {
    /// The file as it came; empty when it was thrown away.
    pub(super) fn bytes(&self) -> Vec<u8> {
        data_encoding::BASE64
            .decode(self.content.as_bytes())
            .unwrap_or_default()
    }
}

/// Keeps a list that was uploaded, as it came: its bytes as base64, so that both engines keep them alike.
pub(super) async fn add(
    change: &Change,
    name: &str,
    content: String,
    options: Options,
    by: i64,
) -> Result<Draft, Failure> {
    let draft = Model {
        id: change.next_id(),
        public_id: PublicId::random(),
        file_name: name.chars().filter(|it| !it.is_control()).take(200).collect(),
        content,
        options,
        state: State::Read,
        outcome: None,
        made_by: by,
        made_at: change.now(),
    };
    Entity::insert(ActiveModel::from(draft.clone()))
        .exec_without_returning(&**change)
        .await?;
    Ok(draft)
}

pub(super) async fn find(db: &impl ConnectionTrait, id: &str) -> Result<Draft, Failure> {
    let id = PublicId::parse(id).ok_or(Failure::NotFound)?;
    Entity::find()
        .filter(Column::PublicId.eq(id))
        .one(db)
        .await?
        .ok_or(Failure::NotFound)
}

pub(super) async fn keep_options(change: &Change, id: i64, options: &Options) -> Result<(), Failure> {
    let update = Entity::update_many()
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Read));
    update
        .col_expr(Column::Options, Expr::value(options.clone()))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Moves a list on from one state, once: whoever comes second gets `false`.
pub(super) async fn start(change: &Change, id: i64) -> Result<bool, Failure> {
    let update = Entity::update_many()
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Read));
    let done = update
        .col_expr(Column::State, Expr::value("applying"))
        .exec(&**change)
        .await?;
    Ok(done.rows_affected == 1)
}

/// What a list that is being applied comes to, when that was told before.
pub(super) async fn find_outcome(db: &impl ConnectionTrait, id: i64) -> Result<Option<Outcome>, Failure> {
    Ok(Entity::find_by_id(id).one(db).await?.and_then(|draft| draft.outcome))
}

/// Keeps what a list comes to, before its first part.
pub(super) async fn keep_outcome(change: &Change, id: i64, outcome: &Outcome) -> Result<(), Failure> {
    let update = Entity::update_many().filter(Column::Id.eq(id));
    update
        .col_expr(Column::Outcome, Expr::value(Some(outcome.clone())))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Keeps how far a list is, in the change of the part itself.
pub(super) async fn keep_done(change: &Change, id: i64, done: usize) -> Result<(), Failure> {
    match find_outcome(&**change, id).await? {
        Some(outcome) => keep_outcome(change, id, &Outcome { done, ..outcome }).await,
        None => Ok(()),
    }
}

/// Keeps what a list brought. The text goes, unless rows were refused: they can be fetched for a day.
pub(super) async fn finish(change: &Change, id: i64, state: State, outcome: Option<Outcome>) -> Result<(), Failure> {
    let word = if state == State::Applied { "applied" } else { "refused" };
    let keeps_text = outcome.as_ref().is_some_and(|outcome| !outcome.refused.is_empty());
    let mut update = Entity::update_many().filter(Column::Id.eq(id));
    update = update
        .col_expr(Column::State, Expr::value(word))
        .col_expr(Column::Outcome, Expr::value(outcome));
    if !keeps_text {
        update = update.col_expr(Column::Content, Expr::value(""));
    }
    update.exec(&**change).await?;
    Ok(())
}

/// Takes a list away that nobody began to apply; false when somebody did.
pub(super) async fn remove(change: &Change, id: i64) -> Result<bool, Failure> {
    let unused = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Read));
    Ok(unused.exec(&**change).await?.rows_affected == 1)
}

/// Puts a list back to where a crash leaves it: begun, and not ended.
#[cfg(test)]
pub(super) async fn break_off(change: &Change, id: i64, text: &str) -> Result<(), Failure> {
    let update = Entity::update_many().filter(Column::Id.eq(id));
    update
        .col_expr(Column::State, Expr::value("applying"))
        .col_expr(
            Column::Content,
            Expr::value(data_encoding::BASE64.encode(text.as_bytes())),
        )
        .exec(&**change)
        .await?;
    Ok(())
}

/// Throws away what is a day old.
pub(super) async fn sweep(change: &Change) -> Result<(), Failure> {
    let old: Moment = change.now().plus(-DAY_MICROS);
    Entity::delete_many()
        .filter(Column::MadeAt.lt(old))
        .exec(&**change)
        .await?;
    Ok(())
}

/// Who is known now, and where they work.
pub(super) struct Standing {
    pub(super) known: Vec<Known>,
    pub(super) tree: Tree,
}

/// Reads who is known now.
pub(super) async fn standing(db: &impl ConnectionTrait) -> Result<Standing, Failure> {
    let people = directory::list_everybody(db).await?;
    let mut accounts: std::collections::BTreeMap<i64, Account> = Account::list_all(db)
        .await?
        .into_iter()
        .map(|account| (account.id, account))
        .collect();
    let known = people.into_iter().filter_map(|person| {
        let account = accounts.remove(&person.id)?;
        let is_closed = account.state == platform::session::AccountState::Deactivated;
        let keeps_mail = account.roles.has(platform::access::Role::Administrator);
        Some(Known {
            person,
            mail: account.mail,
            is_closed,
            keeps_mail,
        })
    });
    Ok(Standing {
        known: known.collect(),
        tree: departments::tree(db).await?,
    })
}
