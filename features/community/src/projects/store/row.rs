//! The tables of projects.

pub(super) mod project {
    use platform::clock::{Day, Moment};
    use sea_orm::entity::prelude::*;

    use crate::projects::Turn;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub space_id: i64,
        pub owner_id: Option<i64>,
        pub title: String,
        pub words: String,
        pub html: String,
        pub round: i64,
        pub turn: Turn,
        pub due_on: Day,
        pub closed_late: bool,
        pub made_at: Moment,
        pub turned_at: Moment,
        pub form_key: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod round {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_round")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub project_id: i64,
        pub round: i64,
        pub question: String,
        pub post_id: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod step {
    use platform::clock::{Day, Moment};
    use sea_orm::entity::prelude::*;

    use crate::projects::StepKind;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_step")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub project_id: i64,
        pub round: i64,
        pub kind: StepKind,
        pub owner_id: Option<i64>,
        pub due_on: Day,
        pub moved_late: bool,
        pub nudged_on: Option<Day>,
        pub done_at: Option<Moment>,
        pub doer_id: Option<i64>,
        pub title: String,
        pub words: String,
        pub html: String,
        pub other_words: String,
        pub other_html: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod moved {
    use platform::clock::{Day, Moment};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_move")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub step_id: i64,
        pub project_id: i64,
        pub from_on: Day,
        pub to_on: Day,
        pub words: String,
        pub mover_id: Option<i64>,
        pub moved_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod reaction {
    use platform::clock::Moment;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_reaction")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub project_id: i64,
        pub round: i64,
        pub author_id: Option<i64>,
        pub words: String,
        pub html: String,
        pub said_at: Moment,
        pub edited_at: Option<Moment>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
