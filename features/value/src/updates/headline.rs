//! What may not lead an update: counts that say how loud it was and not what it meant (practice S1.1).

/// Words of vanity in Dutch and English, in lower case. `like` is missing on purpose: "complaints like this" may lead.
const VANITY: [&str; 17] = [
    "volgers",
    "volger",
    "followers",
    "follower",
    "likes",
    "bereik",
    "reach",
    "impressies",
    "impressions",
    "weergaven",
    "views",
    "vind-ik-leuks",
    "shares",
    "retweets",
    "kliks",
    "clicks",
    "engagement",
];

/// The first word in a text that counts how loud it was; `None` when the text may lead.
#[must_use]
pub fn find_vanity(text: &str) -> Option<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words
        .map(str::to_lowercase)
        .find(|word| VANITY.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_loudness_are_found_and_meaning_is_not() {
        assert_eq!(find_vanity("We hebben 180 Volgers!"), Some("volgers".into()));
        assert_eq!(find_vanity("12.480 impressies (+8%)"), Some("impressies".into()));
        assert_eq!(find_vanity("Our reach doubled"), Some("reach".into()));
        assert_eq!(find_vanity("We hoorden zes klachten voordat iemand belde"), None);
        assert_eq!(find_vanity("We bereikten een akkoord met de gemeente"), None);
        assert_eq!(find_vanity("It unlikely rains"), None);
    }
}
