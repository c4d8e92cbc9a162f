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
/// The time over which failures to sign in are counted.
pub const SIGN_IN_WINDOW_MICROS: i64 = 15 * crate::clock::MINUTE_MICROS;
/// Failures of an account before the next attempt has to wait.
pub const SIGN_IN_FAILURES_PER_ACCOUNT: i64 = 10;
/// The longest wait between two attempts on one account.
pub const SIGN_IN_DELAY_MOST_SECONDS: i64 = 60;
/// Failures from one network (an IPv4 address, or 48 bits of an IPv6 address).
pub const SIGN_IN_FAILURES_PER_NETWORK: i64 = 30;
/// Bytes of a picture as it comes in.
pub const PICTURE_BYTES: usize = 10 * 1024 * 1024;
/// Pixels of a picture.
pub const PICTURE_PIXELS: u64 = 40_000_000;
/// Pixels of a picture's longer side.
pub const PICTURE_SIDE: u32 = 16_384;
/// Bytes of memory a decoder may take.
pub const PICTURE_MEMORY: u64 = 256 * 1024 * 1024;
/// Pictures that are decoded at the same time on one node.
pub const PICTURES_ABREAST: usize = 2;
/// Bytes of a file that goes along with a text.
pub const FILE_BYTES: usize = 25 * 1024 * 1024;
/// Pictures and files that go along with one text.
pub const FILES_PER_TEXT: usize = 10;
/// Bytes of files that one person brings in a day.
pub const FILES_A_DAY_BYTES: i64 = 1024 * 1024 * 1024;
/// Files that one person brings in a day.
pub const FILES_A_DAY: i64 = 500;
/// Pixels of the longer side of a picture in a text, and of its small copy (both for screens with double pixels).
pub const ILLUSTRATION_SIDES: [u32; 2] = [1280, 480];
/// Characters of a text that search shows a piece of.
pub const SEARCH_BODY_LENGTH: usize = 4_000;
/// Characters of a title in search.
pub const SEARCH_TITLE_LENGTH: usize = 300;
/// Characters of the name under which a list in search is sorted.
pub const SEARCH_SORT_LENGTH: usize = 480;
/// Words of a search.
pub const SEARCH_WORDS: usize = 8;
/// Hits on a page.
pub const SEARCH_PAGE: usize = 20;
/// Notices on a page.
pub const NOTICE_PAGE: usize = 30;
/// How often an open stream looks again whether its session still stands.
pub const STREAM_CHECK_SECONDS: u64 = 5;

/// Posts that one person begins in an hour.
pub const POSTS_PER_HOUR: i64 = 30;
/// Comments that one person writes in an hour.
pub const COMMENTS_PER_HOUR: i64 = 60;
/// Words with one press of one person in an hour.
pub const REACTIONS_PER_HOUR: i64 = 300;
