//! Addresses for people whose list has none: made after a pattern, or placeholders nobody can write to.

use crate::accounts::{is_mail, placeholder};
use crate::directory::{Name, fold};

/// Whether a pattern gives addresses: `{first}.{last}@lagemade.example`. Empty is the placeholder.
#[must_use]
pub fn is_pattern(pattern: &str) -> bool {
    pattern.is_empty()
        || (pattern.contains('{') && address(pattern, &Name::of("Fatima", "el Amrani"), Some("7"), 1).is_some())
}

/// The address of a name, the `number`th with that address. `{first}`, `{f}`, `{last}` and `{number}` are filled in.
#[must_use]
pub fn address(pattern: &str, name: &Name, staff_number: Option<&str>, number: u32) -> Option<String> {
    let ascii = |text: &str| {
        fold(text)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
    };
    let first = ascii(name.given.split(' ').next().unwrap_or_default());
    let (last, staff) = (ascii(&name.family), ascii(staff_number.unwrap_or_default()));
    let again = if number > 1 { number.to_string() } else { String::new() };
    if pattern.is_empty() {
        let known = [first, last]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(".");
        // A name without a Latin letter still needs a key of its own.
        let key = if known.is_empty() {
            format!("person{}", name.key().chars().map(u32::from).sum::<u32>())
        } else {
            known
        };
        return Some(placeholder(&format!(
            "{}{again}",
            key.chars().take(50).collect::<String>()
        )));
    }
    let initial: String = first.chars().take(1).collect();
    let filled = pattern
        .trim()
        .to_lowercase()
        .replace("{first}", &first)
        .replace("{f}", &initial);
    let filled = filled.replace("{last}", &last).replace("{number}", &staff);
    let (local, domain) = filled.rsplit_once('@')?;
    let local = local
        .split('.')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(".");
    let address = format!("{local}{again}@{domain}");
    is_mail(&address).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_become_addresses() {
        let name = Name::parse("Fatima el Amrani");
        let make = |pattern: &str, number| address(pattern, &name, Some("40771"), number).unwrap_or_default();
        assert_eq!(
            make("{first}.{last}@lagemade.example", 1),
            "fatima.elamrani@lagemade.example"
        );
        assert_eq!(make("{f}{last}@Lagemade.example", 2), "felamrani2@lagemade.example");
        assert_eq!(make("{number}@lagemade.example", 1), "40771@lagemade.example");
        assert_eq!(make("", 3), "fatima.elamrani3@no-address.invalid");
        assert!(is_pattern("{f}.{last}@x.nl") && is_pattern(""));
        assert!(!is_pattern("{first}@x") && !is_pattern("{first} {last}@x.nl") && !is_pattern("iedereen@x.nl"));
        assert!(address("", &Name::parse("王小明"), None, 1).is_some());
    }
}
