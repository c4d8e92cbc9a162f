//! The rows of this feature as they stand in the store.

/// An article of our own.
pub(crate) mod article {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pickup_article")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: i64,
        pub(crate) public_id: PublicId,
        pub(crate) source_id: Option<i64>,
        pub(crate) host: String,
        pub(crate) address: String,
        pub(crate) url: String,
        pub(crate) title: String,
        pub(crate) words: i64,
        pub(crate) published_at: Option<Moment>,
        pub(crate) kept_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Five words in a row of an article, and the first place where they stand.
pub(crate) mod shingle {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pickup_shingle")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) shingle: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) article_id: i64,
        pub(crate) place: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What somebody else took over.
pub(crate) mod found {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pickup_found")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: i64,
        pub(crate) public_id: PublicId,
        pub(crate) article_id: i64,
        pub(crate) address: String,
        pub(crate) source_name: String,
        pub(crate) url: String,
        pub(crate) title: String,
        pub(crate) way: crate::pickup::store::kinds::Way,
        pub(crate) words: i64,
        pub(crate) passage: String,
        pub(crate) links_back: bool,
        pub(crate) said_at: Option<Moment>,
        pub(crate) found_at: Moment,
        pub(crate) counts_since: Moment,
        pub(crate) standing: crate::pickup::store::kinds::Standing,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A message of somebody else that points at one of our sites.
pub(crate) mod link {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pickup_link")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) source_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) identity: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) address: String,
        pub(crate) keep_until: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A feed that is ours.
pub(crate) mod own {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pickup_own")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) source_id: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// How far was looked.
pub(crate) mod checkpoint {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pickup_checkpoint")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: i64,
        pub(crate) looked_until: Moment,
        pub(crate) epoch: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
