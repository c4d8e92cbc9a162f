//! The limits of what arrives; docs/importing-community.md says them to who makes a file.

/// Bytes that one upload may have; the command line takes larger files.
pub(super) const UPLOAD_BYTES: usize = 25 * 1024 * 1024;
/// Bytes of one table on the command line: a table is read as a whole.
pub(super) const TABLE_BYTES: usize = 256 * 1024 * 1024;
/// Bytes of one row of a file of lines.
pub(super) const LINE_BYTES: usize = 1024 * 1024;
/// Characters of a key elsewhere.
pub(super) const EXTERNAL_LENGTH: usize = 200;
/// Characters of the name of where it comes from.
pub(super) const SOURCE_LENGTH: usize = 60;
/// Characters of a space's name, what it is about, and a post's title: as the rooms have them.
pub(super) const NAME_LENGTH: usize = 120;
pub(super) const ABOUT_LENGTH: usize = 2000;
pub(super) const TITLE_LENGTH: usize = 200;
/// Bytes of a text after it became Markdown.
pub(super) const WORDS_BYTES: usize = 64 * 1024;
/// Rows of one part: one change each, so that others come in between (decision 0008).
pub(super) const PART_ROWS: usize = 250;
/// Rows up to which all come in at once or none do (decision 0008).
pub(super) const AT_ONCE_ROWS: i64 = 1000;
/// Refused rows that are kept with their reason; the tally counts all.
pub(super) const REFUSALS_MOST: i64 = 1000;
/// Rows of one import: what grows beyond comes in several files.
pub(super) const ROWS_MOST: i64 = 2_000_000;
