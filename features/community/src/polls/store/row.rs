//! The tables of polls.

pub(super) mod poll {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::polls::{Kind, Reveal};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "poll")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub post_id: i64,
        pub space_id: i64,
        pub maker_id: Option<i64>,
        pub question: String,
        pub kind: Kind,
        pub reveal: Reveal,
        pub closes_at: Moment,
        pub closed_at: Option<Moment>,
        pub begun: bool,
        pub shown: Option<String>,
        pub form_key: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod option {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "poll_option")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub poll_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: i64,
        pub words: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod ballot {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "poll_ballot")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: String,
        pub poll_id: i64,
        pub account_id: Option<i64>,
        pub ranks: String,
        pub shown: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
