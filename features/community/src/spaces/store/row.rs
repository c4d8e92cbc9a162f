//! The tables of spaces.

pub(super) mod space {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    use crate::spaces::{Kind, Posting, State};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "space")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub name: String,
        pub about: String,
        pub kind: Kind,
        pub posting: Posting,
        pub state: State,
        pub department_id: Option<i64>,
        pub members: i64,
        pub managers: i64,
        pub made_at: Moment,
        pub active_at: Moment,
        pub asked_at: Option<Moment>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod member {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::spaces::Duty;
    use crate::spaces::store::kinds::Way;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "space_member")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub space_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        pub duty: Duty,
        pub way: Way,
        pub muted: bool,
        pub since: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod request {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "space_request")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub space_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        pub words: String,
        pub asked_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod invitation {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "space_invitation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub space_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        pub inviter_id: Option<i64>,
        pub invited_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
