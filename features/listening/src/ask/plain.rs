//! What was written outside, without what points at its writer: names after an @, addresses, telephone numbers and links.

/// The mark that stands for what was left out.
const LEFT_OUT: &str = "[…]";
/// Digits from which on a number may be somebody's telephone or account.
const NUMBER_LEAST_DIGITS: usize = 8;

/// The words without what points at a person. A name in running text is not known as one: who asks reads it through.
#[must_use]
pub fn without_writer(text: &str) -> String {
    let lines = text.lines().map(plain_line);
    lines.collect::<Vec<_>>().join("\n")
}

fn plain_line(line: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in line.split_whitespace() {
        if points_at_somebody(word) {
            // Several in a row leave one mark.
            if words.last() != Some(&LEFT_OUT) {
                words.push(LEFT_OUT);
            }
        } else {
            words.push(word);
        }
    }
    join_numbers(&words)
}

fn points_at_somebody(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
    bare.contains('@')
        || bare.starts_with("http://")
        || bare.starts_with("https://")
        || bare.starts_with("www.")
        || digits(bare) >= NUMBER_LEAST_DIGITS
}

fn digits(word: &str) -> usize {
    word.chars().filter(|c| c.is_ascii_digit()).count()
}

/// Numbers in pieces ("06 12 34 56 78") go as a whole.
fn join_numbers(words: &[&str]) -> String {
    let is_piece = |word: &str| digits(word) > 0 && word.chars().all(|c| c.is_ascii_digit() || "+()-./".contains(c));
    let mut kept: Vec<&str> = Vec::new();
    let mut rest = words;
    while let Some((first, after)) = rest.split_first() {
        let pieces = rest.iter().take_while(|word| is_piece(word)).count();
        let count: usize = rest[..pieces].iter().map(|word| digits(word)).sum();
        if pieces > 1 && count >= NUMBER_LEAST_DIGITS {
            kept.push(LEFT_OUT);
            rest = &rest[pieces..];
        } else {
            kept.push(first);
            rest = after;
        }
    }
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_points_at_the_writer_is_left_out_and_the_matter_stays() {
        let text = "Hallo @lagemade, bel mij op 06-12345678 of 06 12 34 56 78.\nMail: piet@voorbeeld.example! Zie https://x.example/piet (@piet@mastodon.example) bij gemaal 12.";
        let plain = without_writer(text);
        for gone in ["@", "1234", "56 78", "piet", "https"] {
            assert!(!plain.contains(gone), "{gone} in {plain}");
        }
        assert!(plain.contains("bij gemaal 12."), "{plain}");
        assert_eq!(without_writer("Sinds 2019 al 3 keer"), "Sinds 2019 al 3 keer");
    }

    proptest! {
        #[test]
        fn no_handle_address_or_long_number_comes_through(text in "(([a-z]{1,8}|@[a-z.]{2,9}|[a-z]{2,5}@[a-z]{2,5}\\.nl|[0-9]{8,12}|[0-9]{2})[ \n,.]{1,2}){0,12}") {
            let plain = without_writer(&text);
            prop_assert!(!plain.contains('@'), "{}", plain);
            let longest = plain.split_whitespace().map(digits).max().unwrap_or(0);
            prop_assert!(longest < NUMBER_LEAST_DIGITS, "{}", plain);
        }
    }
}
