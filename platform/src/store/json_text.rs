//! JSON kept as text on both engines, since SeaORM's own JSON type asks for a jsonb column on PostgreSQL.

/// Lets a serde type stand in a TEXT column: `platform::json_text!(Settings);`, then
/// `#[sea_orm(column_type = "Text")]` on the field.
#[macro_export]
macro_rules! json_text {
    ($name:ty) => {
        impl From<$name> for sea_orm::Value {
            fn from(it: $name) -> Self {
                sea_orm::Value::String(serde_json::to_string(&it).ok())
            }
        }
        impl sea_orm::TryGetable for $name {
            fn try_get_by<I: sea_orm::ColIdx>(
                row: &sea_orm::QueryResult,
                index: I,
            ) -> Result<Self, sea_orm::TryGetError> {
                // NULL has to stay NULL, so that an `Option` of this type can be read.
                let text = <String as sea_orm::TryGetable>::try_get_by(row, index)?;
                serde_json::from_str(&text)
                    .map_err(|error| sea_orm::TryGetError::DbErr(sea_orm::DbErr::Json(error.to_string())))
            }
        }
        impl sea_orm::sea_query::ValueType for $name {
            fn try_from(value: sea_orm::Value) -> Result<Self, sea_orm::sea_query::ValueTypeErr> {
                match value {
                    sea_orm::Value::String(Some(text)) => {
                        serde_json::from_str(&text).map_err(|_| sea_orm::sea_query::ValueTypeErr)
                    }
                    _ => Err(sea_orm::sea_query::ValueTypeErr),
                }
            }
            fn type_name() -> String {
                stringify!($name).to_owned()
            }
            fn array_type() -> sea_orm::sea_query::ArrayType {
                sea_orm::sea_query::ArrayType::String
            }
            fn column_type() -> sea_orm::sea_query::ColumnType {
                sea_orm::sea_query::ColumnType::Text
            }
        }
        impl sea_orm::sea_query::Nullable for $name {
            fn null() -> sea_orm::Value {
                sea_orm::Value::String(None)
            }
        }
    };
}
