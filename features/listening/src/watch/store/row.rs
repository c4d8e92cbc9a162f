//! The rows of this feature as they stand in the store.

/// A source.
pub(crate) mod source {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "watch_source")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: i64,
        pub(crate) public_id: PublicId,
        pub(crate) kind: crate::watch::SourceKind,
        pub(crate) title: String,
        pub(crate) url: Option<String>,
        pub(crate) host: String,
        pub(crate) state: crate::watch::SourceState,
        pub(crate) purpose: String,
        pub(crate) retention_days: i64,
        pub(crate) expected_days: i64,
        pub(crate) made_by: Option<i64>,
        pub(crate) made_at: Moment,
        pub(crate) etag: Option<String>,
        pub(crate) last_modified: Option<String>,
        pub(crate) next_fetch_at: Moment,
        pub(crate) failures: i64,
        pub(crate) trouble: Option<String>,
        pub(crate) trouble_since: Option<Moment>,
        pub(crate) last_success_at: Option<Moment>,
        pub(crate) read_at: Option<Moment>,
        pub(crate) last_item_at: Option<Moment>,
        pub(crate) told_at: Option<Moment>,
        pub(crate) network: Option<crate::watch::store::kinds::Network>,
        pub(crate) way: crate::watch::store::kinds::Way,
        pub(crate) whole_because: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a feed said lately, wanted or not: for previews and new queries.
pub(crate) mod recent {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "watch_recent")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: i64,
        pub(crate) source_id: i64,
        pub(crate) identity: String,
        pub(crate) content_hash: String,
        pub(crate) url: Option<String>,
        pub(crate) title: String,
        pub(crate) text: String,
        pub(crate) language: Option<String>,
        pub(crate) published_at: Option<Moment>,
        pub(crate) found_at: Moment,
        pub(crate) seen_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What somebody outside said and a query or an import wants.
pub(crate) mod mention {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "watch_mention")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: i64,
        pub(crate) source_id: i64,
        pub(crate) identity: String,
        pub(crate) content_hash: String,
        pub(crate) url: Option<String>,
        pub(crate) title: String,
        pub(crate) text: String,
        pub(crate) language: Option<String>,
        pub(crate) author: Option<String>,
        pub(crate) published_at: Option<Moment>,
        pub(crate) found_at: Moment,
        pub(crate) keep_until: Moment,
        pub(crate) held: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What is looked for, why, and how long it is kept.
pub(crate) mod query {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "watch_query")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: i64,
        pub(crate) public_id: PublicId,
        pub(crate) name: String,
        pub(crate) words: String,
        pub(crate) purpose: String,
        pub(crate) retention_days: i64,
        pub(crate) paused: bool,
        pub(crate) made_by: Option<i64>,
        pub(crate) made_at: Moment,
        pub(crate) changed_at: Moment,
        pub(crate) languages: String,
        pub(crate) source_rule: String,
        pub(crate) source_ids: String,
        pub(crate) authors_out: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A piece of the print of a mention, by which the same is found again.
pub(crate) mod band {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "watch_band")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) band: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) mention_id: i64,
        pub(crate) print: i64,
        pub(crate) found_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Which query wants which mention.
pub(crate) mod hit {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "watch_hit")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) query_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) mention_id: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A file that was brought, and how far reading it is.
pub(crate) mod import {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "watch_import")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: i64,
        pub(crate) public_id: PublicId,
        pub(crate) kind: crate::watch::store::kinds::ImportKind,
        pub(crate) source_id: Option<i64>,
        pub(crate) name: String,
        pub(crate) file: Option<String>,
        pub(crate) mapping: String,
        pub(crate) state: crate::watch::store::kinds::ImportState,
        pub(crate) rows_total: i64,
        pub(crate) rows_done: i64,
        pub(crate) added: i64,
        pub(crate) changed: i64,
        pub(crate) unchanged: i64,
        pub(crate) refused: i64,
        pub(crate) left_out: i64,
        pub(crate) made_by: Option<i64>,
        pub(crate) made_at: Moment,
        pub(crate) ended_at: Option<Moment>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
