//! The tables of ideas.

pub(super) mod idea {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::ideas::{Origin, Status};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "idea")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub space_id: i64,
        pub author_id: Option<i64>,
        pub title: String,
        pub words: String,
        pub html: String,
        pub status: Status,
        pub merged_into: Option<i64>,
        pub root_id: i64,
        pub supports: i64,
        pub origin: Origin,
        pub origin_path: String,
        pub post_id: Option<i64>,
        pub placed_at: Moment,
        pub edited_at: Option<Moment>,
        pub adopted_at: Option<Moment>,
        pub form_key: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod support {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "idea_support")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub idea_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        pub since: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod step {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::ideas::Status;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "idea_step")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub idea_id: i64,
        pub status: Status,
        pub words: String,
        pub html: String,
        pub setter_id: Option<i64>,
        pub set_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod version {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "idea_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub idea_id: i64,
        pub title: String,
        pub words: String,
        pub written_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
