//! The queries of alerts, on its own tables.

mod alert;
mod hour;
mod kinds;

pub(super) use alert::{
    Alert, NewAlert, calm, export, extend, find_public, forget, is_known, last_hours, list_ended, list_open,
    list_running, note_subject, open, put_away,
};
pub use hour::remember_hours;
pub(super) use hour::{drop_before, first_hours, keep_counts, list_counts};
pub(super) use kinds::{AlertKind, EndedHow};
