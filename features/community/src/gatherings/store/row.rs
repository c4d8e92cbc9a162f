//! The tables of gatherings.

pub(super) mod gathering {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    use crate::gatherings::State;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "gathering")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub space_id: i64,
        pub series_id: Option<i64>,
        pub organiser_id: Option<i64>,
        pub title: String,
        pub about: String,
        pub html: String,
        pub place: String,
        pub link: String,
        pub zone: String,
        pub begins_at: Moment,
        pub ends_at: Moment,
        pub places: Option<i64>,
        pub coming: i64,
        pub turns: i64,
        pub state: State,
        pub reason: String,
        pub changed_at: Moment,
        pub sequence: i64,
        pub report: String,
        pub report_html: String,
        pub report_post_id: Option<i64>,
        pub reported_at: Option<Moment>,
        pub form_key: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod answer {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    use crate::gatherings::Reply;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "gathering_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub gathering_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        pub reply: Reply,
        pub turn: i64,
        pub answered_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod told {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "gathering_told")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub gathering_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        #[sea_orm(primary_key, auto_increment = false)]
        pub what: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod calendar {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "gathering_calendar")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: i64,
        pub secret_hash: String,
        pub everything: bool,
        pub made_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
