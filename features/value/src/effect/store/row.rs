//! The tables of effects.

pub(super) mod question {
    use platform::clock::{Day, Moment};
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "effect_question")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub name: String,
        pub began: String,
        pub began_on: Day,
        pub step: String,
        pub source: String,
        pub beside: String,
        pub brought_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod figure {
    use platform::clock::Day;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "effect_figure")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub question_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i64,
        pub begins_on: Day,
        pub figure: f64,
        pub beside: Option<f64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
