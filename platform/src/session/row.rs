//! The two tables of sign-in.

pub(crate) mod account {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::PublicId;
    use crate::session::AccountState;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "account")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub name: String,
        pub mail: String,
        pub password: Option<String>,
        pub state: AccountState,
        pub roles: String,
        pub language: String,
        pub theme: String,
        pub shortcuts: bool,
        pub made_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod session {
    use sea_orm::entity::prelude::*;

    use crate::clock::Moment;
    use crate::ids::PublicId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub account_id: i64,
        pub token_hash: String,
        pub device: String,
        pub began_at: Moment,
        pub idle_ends_at: Moment,
        pub ends_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
