//! Which passwords somebody who guesses would try first: our own words for here, and the lists of zxcvbn (30,000 common
//! passwords, names and words of English) for everywhere.

use zxcvbn::{Score, zxcvbn};

/// Characters a password has at least (ASVS 6.2.1).
pub const LENGTH_LEAST: usize = 12;
/// Characters a password has at most (ASVS 6.2.9).
pub const LENGTH_MOST: usize = 128;
/// The score of zxcvbn that is asked for, of 0 to 4: a hundred million guesses at least, out of reach of who tries online and
/// dear for who stole the hashes.
const SCORE_LEAST: Score = Score::Three;
/// Letters that must remain when everything easy is taken away.
const REST_LEAST: usize = 6;

/// Words of the most used passwords, in Dutch and English, and of keyboards. Longer words before the shorter in them.
const COMMON: [&str; 78] = [
    "wachtwoord",
    "password",
    "passwort",
    "passw0rd",
    "p@ssw0rd",
    "wachtw00rd",
    "draagvlak",
    "administrator",
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwerty",
    "azerty",
    "qwertz",
    "asdfgh",
    "1q2w3e4r",
    "q1w2e3r4",
    "1qaz2wsx",
    "letmein",
    "welkom",
    "welcome",
    "willkommen",
    "geheim",
    "secret",
    "toegang",
    "access",
    "inloggen",
    "login",
    "admin",
    "beheer",
    "gebruiker",
    "iloveyou",
    "ikhouvanjou",
    "sunshine",
    "princess",
    "prinses",
    "football",
    "voetbal",
    "feyenoord",
    "superman",
    "batman",
    "pokemon",
    "starwars",
    "dragon",
    "monkey",
    "shadow",
    "master",
    "changeme",
    "veranderen",
    "veranderdit",
    "default",
    "testtest",
    "testing",
    "test",
    "hallo",
    "hello",
    "lente",
    "zomer",
    "herfst",
    "winter",
    "spring",
    "summer",
    "autumn",
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "nederland",
];

/// Whether a password is easy to guess: words and names everybody tries with little else, one pattern repeated, or a row
/// of the alphabet or of digits.
#[must_use]
pub fn is_easy(password: &str, own: &[&str]) -> bool {
    let small = password.to_lowercase();
    let mut rest: String = small.clone();
    let mut words: Vec<String> = COMMON.iter().map(|word| (*word).to_owned()).collect();
    for text in own {
        let text = text.to_lowercase();
        words.push(text.split_whitespace().collect());
        words.extend(text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned));
    }
    words.retain(|word| word.chars().count() >= 3);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    rest.retain(|letter| !letter.is_whitespace());
    for word in &words {
        rest = rest.replace(word.as_str(), "");
    }
    let left = rest.chars().filter(|letter| letter.is_alphabetic()).count();
    let was_taken = rest.len()
        < small
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .map(char::len_utf8)
            .sum();
    let own: Vec<&str> = words.iter().map(String::as_str).collect();
    (was_taken && left < REST_LEAST)
        || repeats(&small)
        || is_row(&small)
        || zxcvbn(password, &own).score() < SCORE_LEAST
}

/// Whether it is one pattern of at most four characters again and again, or has fewer than five different characters.
fn repeats(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let different: std::collections::BTreeSet<char> = letters.iter().copied().collect();
    let pattern = (1..=4).any(|size| {
        letters
            .iter()
            .enumerate()
            .all(|(place, letter)| *letter == letters[place % size])
    });
    different.len() < 5 || pattern
}

/// Whether nearly every character follows or precedes the one before it: "abcdefghijkl", "210987654321".
fn is_row(text: &str) -> bool {
    let letters: Vec<u32> = text.chars().map(u32::from).collect();
    let steps = letters.windows(2).filter(|pair| {
        let step = pair[0].abs_diff(pair[1]);
        step <= 1 || (step == 9 && pair.iter().all(|letter| (48..58).contains(letter)))
    });
    steps.count() + 3 >= letters.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_everybody_tries_is_easy() {
        let own = ["Waterschap Lagemade", "Fatima el Amrani", "f.elamrani@lagemade.example"];
        for easy in [
            "wachtwoord123",
            "Welkom2026!!!",
            "WaterschapLagemade1",
            "lagemade-lagemade",
            "FatimaAmrani99",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "123456789012",
            "abcdefghijklmn",
            "qwertyuiop12",
            "Zomer2026Zomer",
            "password password",
            "f.elamrani@lagemade.example",
            "111222333444",
            "098765432109",
            // Known everywhere, and not made of our own words.
            "baseballmustang",
            "TrustNo1Trustno1",
            "michaelmichelle1",
            "1qaz2wsx3edc4rfv",
        ] {
            assert!(is_easy(easy, &own), "{easy}");
        }
        for good in [
            "rietkraag langs het gemaal",
            "k8#fPz!w2Q@r",
            "de zomer was te nat voor mais",
            "correct horse battery staple",
            "ik fiets elke dag 14 km",
            "Ωμέγα και άλφα πάντα",
        ] {
            assert!(!is_easy(good, &own), "{good}");
        }
    }
}
