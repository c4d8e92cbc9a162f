//! An account: the person as sign-in, mail and access know them. What else is known of a person is the people room's.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, DeriveActiveEnum, EntityTrait, EnumIter, PaginatorTrait, QueryFilter,
    SqlErr,
};

use super::row::account::{ActiveModel, Column, Entity, Model};
use crate::access::Roles;
use crate::clock::Moment;
use crate::failure::Failure;
use crate::ids::PublicId;
use crate::page::Theme;
use crate::store::Change;
use crate::texts::Language;

/// How far somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum AccountState {
    /// On the staff list, not invited.
    Known,
    /// Invited, has not answered.
    Invited,
    /// Takes part.
    Active,
    /// May not come in any more.
    Deactivated,
}

/// An account to make.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The name as it is shown.
    pub name: String,
    /// The mail address; kept in lower case, unique.
    pub mail: String,
    /// How far they are.
    pub state: AccountState,
    /// What they are trusted with.
    pub roles: Roles,
    /// The language to write to them in.
    pub language: Language,
    /// The argon2 hash, when they have a password.
    pub password: Option<String>,
}

/// An account as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The key inside.
    pub id: i64,
    /// The key for addresses.
    pub public_id: PublicId,
    /// The name as it is shown.
    pub name: String,
    /// The mail address, in lower case.
    pub mail: String,
    /// The argon2 hash.
    pub password: Option<String>,
    /// How far they are.
    pub state: AccountState,
    /// What they are trusted with.
    pub roles: Roles,
    /// Their language.
    pub language: Language,
    /// Their theme.
    pub theme: Theme,
    /// Whether single keys do something.
    pub shortcuts: bool,
    /// Since when the account exists.
    pub made_at: Moment,
}

impl From<Model> for Account {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            public_id: row.public_id,
            name: row.name,
            mail: row.mail,
            password: row.password,
            state: row.state,
            roles: Roles::parse(&row.roles),
            language: row.language.parse().unwrap_or_default(),
            theme: theme_of(&row.theme),
            shortcuts: row.shortcuts,
            made_at: row.made_at,
        }
    }
}

pub(super) fn theme_of(word: &str) -> Theme {
    match word {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::Device,
    }
}

fn theme_word(theme: Theme) -> &'static str {
    match theme {
        Theme::Device => "device",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

impl Account {
    /// Makes an account; `Ok(None)` when the address is taken.
    ///
    /// # Errors
    /// The store's own.
    pub async fn add(change: &Change, new: NewAccount) -> Result<Option<Self>, Failure> {
        let row = Model {
            id: change.next_id(),
            public_id: PublicId::random(),
            name: new.name,
            mail: new.mail.to_lowercase(),
            password: new.password,
            state: new.state,
            roles: new.roles.words(),
            language: new.language.code().to_owned(),
            theme: theme_word(Theme::Device).to_owned(),
            shortcuts: true,
            made_at: change.now(),
        };
        if Self::find_by_mail(&**change, &row.mail).await?.is_some() {
            return Ok(None);
        }
        let inserted = Entity::insert(ActiveModel::from(row.clone()))
            .exec_without_returning(&**change)
            .await;
        match inserted {
            Ok(_) => Ok(Some(row.into())),
            Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
                Err(Failure::Busy("the address was taken in the same moment".into()))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The account with this key.
    ///
    /// # Errors
    /// The store's own.
    pub async fn find(db: &impl ConnectionTrait, id: i64) -> Result<Option<Self>, Failure> {
        Ok(Entity::find_by_id(id).one(db).await?.map(Self::from))
    }

    /// The accounts with these keys, in no order.
    ///
    /// # Errors
    /// The store's own.
    pub async fn list(db: &impl ConnectionTrait, ids: Vec<i64>) -> Result<Vec<Self>, Failure> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let rows = Entity::find().filter(Column::Id.is_in(ids)).all(db).await?;
        Ok(rows.into_iter().map(Self::from).collect())
    }

    /// Every account, in no order: for comparing with a staff list.
    ///
    /// # Errors
    /// The store's own.
    pub async fn list_all(db: &impl ConnectionTrait) -> Result<Vec<Self>, Failure> {
        Ok(Entity::find().all(db).await?.into_iter().map(Self::from).collect())
    }

    /// The account with this public key.
    ///
    /// # Errors
    /// The store's own.
    pub async fn find_public(db: &impl ConnectionTrait, id: &PublicId) -> Result<Option<Self>, Failure> {
        Ok(Entity::find()
            .filter(Column::PublicId.eq(id.clone()))
            .one(db)
            .await?
            .map(Self::from))
    }

    /// The account with this mail address, upper or lower case.
    ///
    /// # Errors
    /// The store's own.
    pub async fn find_by_mail(db: &impl ConnectionTrait, mail: &str) -> Result<Option<Self>, Failure> {
        // PostgreSQL refuses a question with a null character; nobody has such an address.
        let mail = mail.trim().to_lowercase().replace('\0', " ");
        Ok(Entity::find()
            .filter(Column::Mail.eq(mail))
            .one(db)
            .await?
            .map(Self::from))
    }

    /// The active accounts that hold a role.
    ///
    /// # Errors
    /// The store's own.
    pub async fn list_with_role(db: &impl ConnectionTrait, role: crate::access::Role) -> Result<Vec<Self>, Failure> {
        let holds = Column::Roles.contains(role.word());
        let rows = Entity::find()
            .filter(holds)
            .filter(Column::State.eq(AccountState::Active))
            .all(db)
            .await?;
        Ok(rows
            .into_iter()
            .map(Self::from)
            .filter(|account| account.roles.has(role))
            .collect())
    }

    /// How many accounts there are.
    ///
    /// # Errors
    /// The store's own.
    pub async fn count(db: &impl ConnectionTrait) -> Result<u64, Failure> {
        Ok(Entity::find().count(db).await?)
    }

    /// Gives a new name and address, as a staff list says them.
    ///
    /// # Errors
    /// The store's own.
    pub async fn rename(change: &Change, id: i64, name: &str, mail: &str) -> Result<(), Failure> {
        let mail = mail.to_lowercase();
        Self::update(
            change,
            id,
            [(Column::Name, Expr::value(name)), (Column::Mail, Expr::value(mail))],
        )
        .await
    }

    /// Keeps a new password hash; every other session ends at the caller's wish.
    ///
    /// # Errors
    /// The store's own.
    pub async fn keep_password(change: &Change, id: i64, hash: &str) -> Result<(), Failure> {
        Self::update(change, id, [(Column::Password, Expr::value(hash))]).await
    }

    /// Moves to another state. Leaving [`AccountState::Active`] ends all sessions in the same transaction.
    ///
    /// # Errors
    /// The store's own.
    pub async fn set_state(change: &Change, id: i64, state: AccountState) -> Result<(), Failure> {
        Self::update(change, id, [(Column::State, Expr::value(state.to_value()))]).await?;
        if state != AccountState::Active {
            super::end_all(change, id).await?;
        }
        Ok(())
    }

    /// Gives exactly these roles; the person's sessions see them at the next request.
    ///
    /// # Errors
    /// The store's own.
    pub async fn set_roles(change: &Change, id: i64, roles: &Roles) -> Result<(), Failure> {
        change.announce(super::passage::topic(id));
        Self::update(change, id, [(Column::Roles, Expr::value(roles.words()))]).await
    }

    /// Keeps language, theme and single keys.
    ///
    /// # Errors
    /// The store's own.
    pub async fn set_choices(
        change: &Change,
        id: i64,
        language: Language,
        theme: Theme,
        shortcuts: bool,
    ) -> Result<(), Failure> {
        let columns = [
            (Column::Language, Expr::value(language.code())),
            (Column::Theme, Expr::value(theme_word(theme))),
            (Column::Shortcuts, Expr::value(shortcuts)),
        ];
        Self::update(change, id, columns).await
    }

    async fn update<const N: usize>(change: &Change, id: i64, columns: [(Column, Expr); N]) -> Result<(), Failure> {
        let mut update = Entity::update_many().filter(Column::Id.eq(id));
        for (column, value) in columns {
            update = update.col_expr(column, value);
        }
        let done = update.exec(&**change).await?;
        if done.rows_affected == 0 {
            Err(Failure::NotFound)
        } else {
            Ok(())
        }
    }
}
