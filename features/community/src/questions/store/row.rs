//! The tables of questions.

pub(super) mod question {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "question")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub post_id: i64,
        pub space_id: i64,
        pub taken_by: Option<i64>,
        pub taken_at: Option<Moment>,
        pub raised_at: Option<Moment>,
        pub same_as: Option<i64>,
        pub merged_at: Option<Moment>,
        pub was_closed: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
