//! Names of columns, compared without regard to how they are written.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A column's name for comparing: lower case, without accents, everything between words one underscore.
/// `E-mail adres ` and `email_adres` differ only in what people mean by it: `e_mail_adres` and `email_adres`.
#[must_use]
pub fn normal(name: &str) -> String {
    let mut normal = String::with_capacity(name.len());
    for letter in name
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
    {
        if letter.is_alphanumeric() {
            normal.push(letter);
        } else if !normal.is_empty() && !normal.ends_with('_') {
            normal.push('_');
        }
    }
    if normal.ends_with('_') {
        normal.pop();
    }
    normal
}
