//! Every limit in one place: forms, programs and the store's own checks read the same number.

/// Letters an address gets in an hour.
pub const MAIL_PER_ADDRESS_AN_HOUR: i64 = 3;
/// Letters one person causes in an hour before the next ones wait.
pub const MAIL_PER_ACTOR_AN_HOUR: i64 = 20;
/// Days a letter is kept after it was written.
pub const LETTER_KEPT_DAYS: i64 = 30;
/// Days a notice is kept.
pub const NOTICE_KEPT_DAYS: i64 = 90;
/// Days the periods of schedules are kept.
pub const PERIOD_KEPT_DAYS: i64 = 400;
/// Bytes of an imported table.
pub const TABLE_BYTES: usize = 10 * 1024 * 1024;
/// Columns of an imported table.
pub const TABLE_COLUMNS: usize = 200;
/// Characters of one cell of an imported table.
pub const CELL_LENGTH: usize = 65_536;
