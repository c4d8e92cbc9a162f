//! The tables of the directory.

pub(in crate::directory) mod person {
    use platform::clock::Moment;
    use platform::ids::PublicId;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "person")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i64,
        pub public_id: PublicId,
        pub given_name: String,
        pub family_name: String,
        pub name: String,
        pub sort_name: String,
        pub function: String,
        pub department_id: Option<i64>,
        pub manager_id: Option<i64>,
        pub staff_number: Option<String>,
        pub ask_me_about: String,
        pub languages: String,
        pub phone: String,
        pub photo: Option<String>,
        pub visible: bool,
        pub listed: bool,
        pub made_at: Moment,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
