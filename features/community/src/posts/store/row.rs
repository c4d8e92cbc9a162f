//! The tables of posts.

pub(super) mod post {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::posts::{Kind, State};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub space_id: i64,
        pub author_id: Option<i64>,
        pub kind: Kind,
        pub state: State,
        pub title: String,
        pub words: String,
        pub html: String,
        pub live_at: Moment,
        pub ends_at: Option<Moment>,
        pub edited_at: Option<Moment>,
        pub pinned_at: Option<Moment>,
        pub must_read: bool,
        pub must_read_by: Option<Moment>,
        pub closed: bool,
        pub comments: i64,
        pub commented_at: Option<Moment>,
        pub accepted_id: Option<i64>,
        pub form_key: Option<String>,
        pub received_at: Option<Moment>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod comment {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_comment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub post_id: i64,
        pub under_id: Option<i64>,
        pub author_id: Option<i64>,
        pub words: String,
        pub html: String,
        pub said_at: Moment,
        pub edited_at: Option<Moment>,
        pub deleted_at: Option<Moment>,
        pub form_key: Option<String>,
        pub received_at: Option<Moment>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod reaction {
    use sea_orm::entity::prelude::*;

    use crate::posts::Reaction;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_reaction")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: Reaction,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod reaction_count {
    use sea_orm::entity::prelude::*;

    use crate::posts::Reaction;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_reaction_count")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: Reaction,
        pub amount: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod wish {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::posts::store::wishes::Wish;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_wish")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub post_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub wish: Wish,
        pub since: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod version {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub subject_id: i64,
        pub title: String,
        pub words: String,
        pub written_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod report {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "post_report")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub space_id: i64,
        pub post_id: i64,
        pub subject_id: i64,
        pub reporter_id: Option<i64>,
        pub words: String,
        pub reported_at: Moment,
        pub handled: Option<String>,
        pub handler_id: Option<i64>,
        pub handled_at: Option<Moment>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
