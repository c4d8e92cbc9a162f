//! The tables of proposals.

pub(super) mod proposal {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::proposals::State;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposal")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub post_id: i64,
        pub space_id: i64,
        pub owner_id: Option<i64>,
        pub title: String,
        pub belongs_to: String,
        pub state: State,
        pub version: i64,
        pub feedback_until: Moment,
        pub outcome: String,
        pub decided_at: Option<Moment>,
        pub form_key: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod version {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposal_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub proposal_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i64,
        pub words: String,
        pub changes: String,
        pub made_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod feedback {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::proposals::Stance;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposal_feedback")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub proposal_id: i64,
        pub version: i64,
        pub section: i64,
        pub author_id: Option<i64>,
        pub stance: Stance,
        pub words: String,
        pub said_at: Moment,
        pub answer: String,
        pub answered_at: Option<Moment>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
