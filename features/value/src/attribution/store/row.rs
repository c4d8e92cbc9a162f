//! The tables of attribution.

pub(super) mod table {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "attribution_table")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub name: String,
        pub brought_at: Moment,
        pub ways: i64,
        pub results: f64,
        pub worth: f64,
        pub in_vain: f64,
        pub chance: Option<f64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod way {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "attribution_way")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub table_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub line: i64,
        pub path: String,
        pub results: f64,
        pub worth: f64,
        pub in_vain: f64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod share {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "attribution_share")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub table_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub place: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub model: String,
        pub channel: String,
        pub results: f64,
        pub worth: f64,
        pub effect: Option<f64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
