//! Why a row cannot be used, in words.

use crate::Texts;

/// Why a row cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no name in it.
    NoName,
    /// This is no mail address.
    NoMail(String),
    /// This is no day.
    NoDay(String),
    /// More characters than fit.
    TooLong(usize),
    /// The number stands on another line too.
    NumberTwice(u64),
    /// The address stands on another line too.
    MailTwice(u64),
    /// The address belongs to a colleague with another number.
    MailTaken,
    /// The same person stands on another line too.
    PersonTwice(u64),
}

impl Reason {
    /// The sentence.
    #[must_use]
    pub fn text(&self, t: &Texts) -> String {
        match self {
            Self::NoName => t.list_reason_no_name(),
            Self::NoMail(written) => t.list_reason_no_mail(written),
            Self::NoDay(written) => t.list_reason_no_day(written),
            Self::TooLong(most) => t.list_reason_long(*most),
            Self::NumberTwice(line) => t.list_reason_number_twice(line.to_string()),
            Self::MailTwice(line) => t.list_reason_mail_twice(line.to_string()),
            Self::MailTaken => t.list_reason_mail_taken(),
            Self::PersonTwice(line) => t.list_reason_person_twice(line.to_string()),
        }
    }
}
