//! The tables of attachments.

pub(super) mod attachment {
    use platform::clock::Moment;
    use platform::files::FileId;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "attachment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub owner_id: Option<i64>,
        pub form_key: Option<String>,
        pub space_id: Option<i64>,
        pub page_id: Option<i64>,
        pub subject_id: Option<i64>,
        pub place: String,
        pub file: FileId,
        pub small: Option<FileId>,
        pub name: String,
        pub about: String,
        pub decorative: bool,
        pub width: Option<i64>,
        pub height: Option<i64>,
        pub bytes: i64,
        pub brought_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod gone {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "attachment_gone")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub file: String,
        pub gone_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
