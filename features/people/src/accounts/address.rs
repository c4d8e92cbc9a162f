//! Mail addresses: which can be one, and which nobody reads.

/// Characters of an address (RFC 5321, and the ledger).
const ADDRESS_LENGTH: usize = 254;
/// The part before the @ (RFC 5321).
const LOCAL_LENGTH: usize = 64;
/// Nobody can own a name below this one (RFC 2606), so a letter to it can never reach a stranger.
const NOWHERE: &str = ".invalid";

/// Reads an address, in small letters; `None` when it cannot be one. Display names and comments are not read.
#[must_use]
pub fn read_mail(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("mailto:").to_lowercase();
    is_mail(&text).then_some(text)
}

/// Whether a text in small letters can be a mail address: one @, a domain with a dot, nothing that breaks a header.
#[must_use]
pub fn is_mail(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let plain = |letter: char| letter.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(letter);
    let label = |label: &str| {
        let edge = label.starts_with('-') || label.ends_with('-');
        !label.is_empty() && label.len() <= 63 && !edge && label.chars().all(|it| it.is_alphanumeric() || it == '-')
    };
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    let lengths = text.len() <= ADDRESS_LENGTH && (1..=LOCAL_LENGTH).contains(&local.len());
    lengths && !dots && local.chars().all(plain) && domain.contains('.') && domain.split('.').all(label)
}

/// Whether a letter to this address can arrive anywhere.
#[must_use]
pub fn can_be_written_to(mail: &str) -> bool {
    is_mail(mail) && !mail.ends_with(NOWHERE)
}

/// The address of somebody whose list has none: unique by `key`, and never written to.
#[must_use]
pub fn placeholder(key: &str) -> String {
    format!("{key}@no-address{NOWHERE}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_nonsense_is_not() {
        for good in [
            "a@b.nl",
            "Fatima.elAmrani@Lagemade.example",
            " j+x@a-b.co.uk ",
            "o'hare@x.nl",
            "mailto:a@b.nl",
        ] {
            assert!(read_mail(good).is_some(), "{good}");
        }
        let long = format!("{}@b.nl", "x".repeat(65));
        for bad in [
            "",
            "a",
            "@b.nl",
            "a@",
            "a@b",
            "a b@c.nl",
            "a@b..nl",
            "a@-b.nl",
            "a@b.nl\r\nBcc: x@y.nl",
            "<a@b.nl>",
            ".a@b.nl",
            "a@b.nl,c@d.nl",
            &long,
            "t.yildiz@lagemade",
            "a@b@c d.nl",
        ] {
            assert_eq!(read_mail(bad), None, "{bad:?}");
        }
        assert!(!can_be_written_to(&placeholder("sanne.kuipers")));
    }
}
