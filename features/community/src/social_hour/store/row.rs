//! The tables of the social hour.

pub(super) mod hour {
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "social_hour")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub space_id: i64,
        pub weekday: i64,
        pub begins: String,
        pub minutes: i64,
        pub open_minutes: i64,
        pub zone: String,
        pub running: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod week {
    use platform::clock::{Day, Moment};
    use sea_orm::entity::prelude::*;

    use crate::social_hour::{Note, State};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "social_hour_week")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub hour_id: i64,
        pub day: Day,
        pub begins_at: Moment,
        pub ends_at: Moment,
        pub closes_at: Moment,
        pub topic: String,
        pub starters: String,
        pub host_id: Option<i64>,
        pub post_id: Option<i64>,
        pub state: State,
        pub note: Note,
        pub reason: String,
        pub spoke: Option<i64>,
        pub came: Option<i64>,
        pub reminded_at: Option<Moment>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod harvest {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::social_hour::Became;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "social_hour_harvest")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub week_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: i64,
        pub became: Became,
        pub harvested_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
