//! The topics of a space: they say that something changed, never what; only who may look inside hears them.

/// Something new was said in it.
#[must_use]
pub fn said_topic(space_id: i64) -> String {
    format!("space:{space_id}:said")
}

/// Somebody may no longer look inside: they left, were taken out, or the space was closed to others.
#[must_use]
pub fn rights_topic(space_id: i64) -> String {
    format!("space:{space_id}:rights")
}
