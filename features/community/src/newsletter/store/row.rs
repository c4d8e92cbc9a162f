//! The tables of newsletters.

pub(super) mod issue {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::newsletter::store::kinds::{Reach, State};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "newsletter_issue")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub title: String,
        pub words: String,
        pub html: String,
        pub reach: Reach,
        pub reach_id: Option<i64>,
        pub state: State,
        pub send_at: Option<Moment>,
        pub sent_at: Option<Moment>,
        pub sent_through: i64,
        pub receivers: i64,
        pub editor_id: Option<i64>,
        pub form_key: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod item {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "newsletter_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub issue_id: i64,
        pub place: i64,
        pub source: String,
        pub key: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
